package receivables.intake;

import java.util.Currency;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The currencies an amount can be in, found without the exception the JDK throws for an unknown one. Codes that are no money (XXX, gold)
 * are left out.
 */
public final class Currencies {

    private static final Map<String, Currency> BY_CODE = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

    private Currencies() {
    }

    /** Null where there is none of that code. */
    public static Currency of(String code) {
        return BY_CODE.get(code);
    }
}
