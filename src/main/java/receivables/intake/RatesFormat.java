package receivables.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import receivables.ledger.Rate;

/** {@code rates*.csv}: company currency for one unit of the currency. */
final class RatesFormat implements Format {

    private static final Columns COLUMNS = Columns.of("currency*", "date*", "rate*");
    private static final int RATE = COLUMNS.at("rate");
    private static final int DECIMALS = 10;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");

    private final IntakeContext context;

    RatesFormat(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void take(Row row, Known known, IntakeSink sink) {
        Currency currency = row.currency(COLUMNS.at("currency"), null);
        LocalDate date = row.date(COLUMNS.at("date"));
        BigDecimal rate = row.decimal(RATE, DECIMALS, BigDecimal.ZERO, LARGEST);
        if (rate != null && rate.signum() == 0) {
            row.refuse(RATE, "is zero; a rate is above zero");
        }
        if (!row.isRefused()) {
            sink.rate(row.line(), new Rate(currency, date, rate, context.businessDate()));
        }
    }
}
