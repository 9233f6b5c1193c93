package receivables.night;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import receivables.dunning.HoldRow;
import receivables.money.Money;

/** The largest amounts that a hold keeps off letters, for the report: who set it, why, until when. */
final class HeldItems {

    private static final int KEPT = 30;

    private HeldItems() {
    }

    /** @param rates company currency per unit, by currency code, to compare amounts; a currency without a rate counts as it is */
    static Largest<HoldRow> largest(Map<String, BigDecimal> rates) {
        return new Largest<>(KEPT, Comparator.comparing((HoldRow row) -> worth(row, rates)).reversed().thenComparing(HoldRow::customerNo)
                .thenComparing(HoldRow::documentNo).thenComparing(HoldRow::reason).thenComparing(HoldRow::setBy)
                .thenComparing(HoldRow::why));
    }

    private static BigDecimal worth(HoldRow row, Map<String, BigDecimal> rates) {
        BigDecimal amount = BigDecimal.valueOf(row.amount().minor(), Money.decimals(row.amount().currency()));
        return amount.multiply(rates.getOrDefault(row.amount().currency().getCurrencyCode(), BigDecimal.ONE));
    }
}
