package receivables.ledger;

import java.util.Locale;

/** The language a customer is written to. */
public enum Language {
    ZH, EN;

    /** The contract's spelling: {@code zh}, {@code en}; also the folder of the templates. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
