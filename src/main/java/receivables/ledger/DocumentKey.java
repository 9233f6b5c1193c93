package receivables.ledger;

import java.util.Optional;

/**
 * What makes a company's document numbers unique (intake settings, {@code document_key}). A company that begins each year with 0001, or
 * whose plants number for themselves, says so here, and nobody is asked about each number that comes again.
 *
 * <pre>{@code
 * NUMBER_YEAR: 0002 of 2025 is known as 0002, and 0002 of 2026 as 0002/2026
 * NUMBER_CUSTOMER: 0007 of C1 is known as 0007, and 0007 of C2 as 0007@C2
 * }</pre>
 */
public enum DocumentKey {
    NUMBER("number"), NUMBER_YEAR("number+year"), NUMBER_CUSTOMER("number+customer");

    private final String setting;

    DocumentKey(String setting) {
        this.setting = setting;
    }

    /** As the settings write it. */
    public String setting() {
        return setting;
    }

    public static Optional<DocumentKey> ofSetting(String text) {
        for (DocumentKey key : values()) {
            if (key.setting.equals(text)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** True when two documents of one number are, by this company's own word, two documents. */
    public boolean separates(Document one, Document other) {
        return switch (this) {
            case NUMBER -> false;
            case NUMBER_YEAR -> one.documentDate().getYear() != other.documentDate().getYear();
            case NUMBER_CUSTOMER -> !one.customerNo().equals(other.customerNo());
        };
    }

    /** The key of the later one of two that are separate. */
    public static String beside(Document known, Document later) {
        return known.customerNo().equals(later.customerNo()) ? later.documentNo() + "/" + later.documentDate().getYear()
                : later.documentNo() + "@" + later.customerNo();
    }

    /** As {@link #beside(Document, Document)}, as this company makes its numbers unique. */
    public String of(Document known, Document later) {
        return switch (this) {
            case NUMBER -> beside(known, later);
            case NUMBER_YEAR -> later.documentNo() + "/" + later.documentDate().getYear();
            case NUMBER_CUSTOMER -> later.documentNo() + "@" + later.customerNo();
        };
    }

    /** The key of a receipt whose number stands for another one already. */
    public static String of(Receipt later) {
        return later.receiptNo() + "/" + later.valueDate();
    }
}
