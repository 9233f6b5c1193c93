package receivables.fuzz;

import java.math.BigDecimal;
import java.util.Map;

/** The little arithmetic that a person with a pencil needs. */
final class Sums {

    private Sums() {
    }

    static int decimals(String currency) {
        return currency.equals("JPY") ? 0 : 2;
    }

    static BigDecimal of(String text) {
        return text == null || text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    static <K> void add(Map<K, BigDecimal> sums, K key, BigDecimal amount) {
        sums.merge(key, amount, BigDecimal::add);
    }

    static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }
}
