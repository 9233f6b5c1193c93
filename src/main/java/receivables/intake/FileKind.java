package receivables.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an inbox file holds, told by the beginning and ending of its name, in any case. The order here is the order of taking:
 * customers and rates first, so that ledger rows find them, and receipts before the advice that names them.
 */
public enum FileKind {
    CUSTOMERS("customers", ".csv"), STAFF("staff", ".csv"), RATES("rates", ".csv"), LEDGER("ledger", ".csv"), DELIVERIES("deliveries", ".csv"),
    RECEIPTS("receipts", ".csv"), REMITTANCE_ADVICE("remittance_advice", ".csv"), DECISIONS("decisions", ".csv"), WORKLIST("worklist", ".xlsx");

    private final String beginning;
    private final String ending;

    FileKind(String beginning, String ending) {
        this.beginning = beginning;
        this.ending = ending;
    }

    /** As the contract writes it: {@code customers*.csv}. */
    public String pattern() {
        return beginning + "*" + ending;
    }

    /** It may bring money: while it is not ready, no letter should go out. */
    public boolean isMoney() {
        return this == RECEIPTS || this == REMITTANCE_ADVICE;
    }

    /** Lines of text: a last line without an end may be half a line. */
    boolean isText() {
        return ending.equals(".csv");
    }

    /** Empty where no pattern fits. */
    public static Optional<FileKind> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> name.startsWith(kind.beginning) && name.endsWith(kind.ending)).findFirst();
    }
}
