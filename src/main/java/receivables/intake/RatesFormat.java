package receivables.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import receivables.ledger.Rate;
import receivables.ledger.ReasonCode;

/** {@code rates*.csv}: company currency for one unit of the currency, or a published rate of interest. */
final class RatesFormat implements Format {

    private static final Columns COLUMNS = Columns.of("currency*", "date*", "rate*");
    private static final int CODE = COLUMNS.at("currency");
    private static final int RATE = COLUMNS.at("rate");
    private static final int DECIMALS = 10;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");

    private static final BigDecimal HIGHEST_INTEREST = new BigDecimal("100");

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
        boolean reference = row.has(CODE) && Rate.REFERENCES.contains(row.raw(CODE));
        Currency currency = reference ? null : row.currency(CODE, null);
        LocalDate date = row.date(COLUMNS.at("date"));
        BigDecimal rate = row.decimal(RATE, DECIMALS, BigDecimal.ZERO, reference ? HIGHEST_INTEREST : LARGEST);
        if (rate != null && rate.signum() == 0 && !reference) {
            row.refuse(RATE, ReasonCode.CELL_IS_ZERO_RATE);
        }
        if (!row.isRefused()) {
            sink.rate(row.line(), new Rate(reference ? row.raw(CODE) : currency.getCurrencyCode(), date, rate, context.businessDate()));
        }
    }
}
