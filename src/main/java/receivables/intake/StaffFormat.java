package receivables.intake;

import receivables.ledger.Role;
import receivables.ledger.Staff;

/** {@code staff*.csv}. */
final class StaffFormat implements Format {

    private static final Columns COLUMNS = Columns.of("staff_no*", "name*", "role*", "reports_to", "email");

    private final IntakeContext context;

    StaffFormat(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void take(Row row, Known known, IntakeSink sink) {
        Staff staff = new Staff(
                row.key(COLUMNS.at("staff_no")), row.text(COLUMNS.at("name"), 500), row.choice(COLUMNS.at("role"), Role.values()),
                row.key(COLUMNS.at("reports_to")), row.text(COLUMNS.at("email"), 300), context.businessDate());
        if (!row.isRefused()) {
            sink.staff(row.line(), staff);
        }
    }
}
