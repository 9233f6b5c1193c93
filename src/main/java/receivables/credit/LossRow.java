package receivables.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import receivables.aging.Bucket;

/**
 * A row of {@code ecl.csv}: the expected loss of one segment's receivables of one age, beside that of the last month's end. Amounts are
 * minor units of company currency.
 *
 * @param exposure as in {@code aging.csv}, before money on account
 * @param percent lost, after the forward-looking factor
 * @param rolled percent of what came into this age in the last months that went on to the next, null: not observed
 * @param onProvisionList what of the exposure stands in {@code provision.csv}
 * @param lastMonth the last night of an earlier month, null: there was none
 */
public record LossRow(String segment, Bucket bucket, Currency currency, long exposure, BigDecimal rolled, BigDecimal percent,
        Origin origin, long loss, long onProvisionList, LocalDate lastMonth, long lastExposure, long lastLoss) {

    /** Where the percentage comes from. */
    public enum Origin { ROLL_RATES, TABLE }
}
