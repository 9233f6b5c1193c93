package receivables.settings;

import java.util.Currency;
import java.util.List;

/** The names of a section that is a table by currency. */
final class CurrencyTable {

    private CurrencyTable() {
    }

    static List<String> currencies(Section section) {
        return section.names().stream().filter(name -> isCurrency(section, name)).toList();
    }

    private static boolean isCurrency(Section section, String name) {
        try {
            return Currency.getInstance(name) != null;
        } catch (IllegalArgumentException unknown) {
            section.mistake(name, "no_currency");
            return false;
        }
    }
}
