package receivables.fuzz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Interest on each overdue item, counted day by day: what was open on that day at six per cent a year, rounded once. Items that were
 * contested, credited, covered or had something taken back are left to the tests that know them.
 */
final class InterestCheck {

    private static final Set<String> ENDS = Set.of("PAYMENT", "DISCOUNT", "TOLERANCE", "WRITE_OFF");
    private static final BigDecimal YEAR = new BigDecimal("36500");
    private static final BigDecimal RATE = new BigDecimal("6");

    private final Evening evening;
    private final List<String> found;

    InterestCheck(Evening evening, List<String> found) {
        this.evening = evening;
        this.found = found;
    }

    void run() {
        for (InboxFile.Line row : evening.published.rows("interest.csv")) {
            BigDecimal left = Sums.of(row.get("demanded")).subtract(Sums.of(row.get("paid"))).subtract(Sums.of(row.get("waived")));
            if (!Sums.same(left, Sums.of(row.get("left"))) || Sums.of(row.get("accrued")).compareTo(Sums.of(row.get("demanded"))) < 0) {
                found.add("interest.csv does not add up: " + row);
            }
        }
        LocalDate mailingDay = Days.after(evening.night);
        for (InboxFile.Line item : evening.published.rows("open_items.csv")) {
            LocalDate due = Days.rolled(LocalDate.parse(item.get("due_date")));
            Facts.Paper paper = evening.books.papers.get(item.get("document_no"));
            if (!item.get("type").equals("CREDIT_NOTE") && paper != null && due.isBefore(mailingDay) && isPlain(item)) {
                check(item, paper, due, mailingDay);
            }
        }
    }

    private boolean isPlain(InboxFile.Line item) {
        String document = item.get("document_no");
        String customer = item.get("customer_no");
        boolean covered = evening.published.find("dunning.csv", "document_no", document)
                .map(row -> Sums.of(row.get("covered")).signum() > 0)
                .orElse(true);
        boolean trading = evening.books.customers.get(customer) != null
                && List.of("", "ACTIVE").contains(evening.books.customers.get(customer).get("status"));
        boolean touched = evening.applied.all.stream().anyMatch(row -> (row.document().equals(document) || row.document().isEmpty())
                && row.customer().equals(customer) && !ENDS.contains(row.kind()));
        boolean said = evening.books.decisions.values().stream()
                .anyMatch(one -> Set.of("DISPUTE", "CONTESTED", "WAIVE", "CHARGE").contains(one.get("action"))
                && (one.get("document_no").equals(document) || one.get("document_no").isEmpty()));
        return !covered && trading && !touched && !said;
    }

    /** His papers that pay nothing yet cover what they name, and then what is due. */
    private boolean isOfPaper(InboxFile.Line item) {
        return evening.published.rows("instruments.csv").stream().anyMatch(row -> row.get("customer_no").equals(item.get("customer_no"))
                && List.of("IN_HAND", "OVERDUE").contains(row.get("status")));
    }

    private void check(InboxFile.Line item, Facts.Paper paper, LocalDate due, LocalDate mailingDay) {
        InboxFile.Line row = evening.published.find("interest.csv", "document_no", paper.number()).orElse(null);
        if (row == null) {
            found.add("interest.csv says nothing of " + paper.number() + ", which is overdue: " + item);
            return;
        }
        if (Sums.of(row.get("paid")).signum() != 0) {
            return;
        }
        BigDecimal days = BigDecimal.ZERO;
        for (LocalDate day = due.plusDays(1); !day.isAfter(mailingDay); day = day.plusDays(1)) {
            days = days.add(owed(paper, day));
        }
        BigDecimal byHand = days.multiply(RATE).divide(YEAR, Sums.decimals(paper.currency()), RoundingMode.HALF_UP);
        BigDecimal expected = byHand.max(Sums.of(row.get("demanded")));
        if (isOfPaper(item)) {
            // what a paper in hand covers bears interest to the day on which it came
            if (Sums.of(row.get("accrued")).compareTo(expected) > 0) {
                found.add("interest of " + paper.number() + ", which a paper covers, is " + row.get("accrued") + " and more than "
                        + byHand.toPlainString() + ": " + row);
            }
            return;
        }
        if (!Sums.same(expected, Sums.of(row.get("accrued")))) {
            found.add("interest of " + paper.number() + " is " + row.get("accrued") + ", and day by day " + byHand.toPlainString() + ": "
                    + row);
        }
    }

    /** What bears interest on the day: a payment ends it after the day on which its money counts. */
    private BigDecimal owed(Facts.Paper paper, LocalDate day) {
        BigDecimal owed = paper.amount().subtract(paper.openingPaid());
        for (Applied.Row row : evening.applied.all) {
            if (row.document().equals(paper.number())) {
                Facts.Money money = evening.books.receipts.get(row.receipt());
                LocalDate paidOn = money == null ? row.night() : money.countsOn();
                owed = paidOn.isBefore(day) ? owed.subtract(row.amount()) : owed;
            }
        }
        return owed;
    }
}
