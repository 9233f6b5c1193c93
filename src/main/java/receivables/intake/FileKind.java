package receivables.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import receivables.intake.remittance.RemittanceFile;
import receivables.intake.statement.StatementFile;
import receivables.intake.table.OwnSheet;

/**
 * What an inbox file holds, told by the beginning and ending of its name, in any case; bank statements, messages of remittance
 * advice, call sheets and tables by a profile have any name and are told by their content. What is named as CSV here may be a spreadsheet
 * as well, {@code ledger.xlsx}. The order here is the order of taking: customers and rates first, so that ledger rows find them, and
 * receipts before the advice that names them.
 */
public enum FileKind {
    CUSTOMERS("customers", ".csv"), STAFF("staff", ".csv"), RATES("rates", ".csv"), LEDGER("ledger", ".csv"),
            DELIVERIES("deliveries", ".csv"),
    RECEIPTS("receipts", ".csv"), TABLE(null, null), BANK_STATEMENT(null, null), REMITTANCE_ADVICE("remittance_advice", ".csv"),
    REMITTANCE_MESSAGE(null, null), LETTERS_SENT("letters_sent", ".csv"), DECISIONS("decisions", ".csv"), WORKLIST("worklist", ".xlsx"),
    CONTACTS("contacts", ".csv"), CALL_SHEET(null, null);

    private static final String CSV = ".csv";

    /** Looks into a file. */
    interface TableTest {

        boolean isOne(Path file, String name) throws IOException;

        /** The same of a member of a zip. */
        default boolean isOneInZip(Path member, String name) throws IOException {
            return isOne(member, name);
        }
    }

    private final String beginning;
    private final String ending;

    FileKind(String beginning, String ending) {
        this.beginning = beginning;
        this.ending = ending;
    }

    /** As the contract writes it: {@code customers*.csv}; only for kinds that have names. */
    public String pattern() {
        return beginning + "*" + ending;
    }

    /** It may bring money: while it is not ready, no letter should go out. */
    public boolean isMoney() {
        return this == RECEIPTS || this == REMITTANCE_ADVICE || this == REMITTANCE_MESSAGE || this == BANK_STATEMENT
                || this == TABLE;
    }

    /** Lines of text, mostly: a last line without an end may be half a line. */
    boolean isText() {
        return ending == null || ending.equals(CSV);
    }

    /** Whether a file is of this kind by its name. */
    boolean hasName() {
        return beginning != null;
    }

    /** Empty where no pattern fits. */
    static Optional<FileKind> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.hasName() && name.startsWith(kind.beginning) && kind.endsWell(name)).findFirst();
    }

    /** What may be CSV may be a spreadsheet as well. */
    private boolean endsWell(String name) {
        return name.endsWith(ending) || ending.equals(CSV) && OwnSheet.isNamedSo(name);
    }

    /**
     * By the name, else by what the file holds; empty: it is none of ours.
     *
     * @param isTable whether a file that is nothing else is a table of ours
     * @throws IntakeException when it cannot be read
     */
    static Optional<FileKind> of(Path file, String fileName, TableTest isTable) {
        Optional<FileKind> named = of(fileName);
        boolean isSheet = named.isEmpty() || named.get() == CONTACTS;
        // a call sheet comes back under its own name, or as contacts.xlsx: its header tells what it is
        if (isSheet && FilledBook.isCallSheet(file, fileName)) {
            return Optional.of(CALL_SHEET);
        }
        if (named.isPresent()) {
            return named;
        }
        try {
            if (RemittanceFile.isOne(StatementFile.head(file))) {
                return Optional.of(REMITTANCE_MESSAGE);
            }
            if (StatementFile.isOne(file, isTable::isOneInZip)) {
                return Optional.of(BANK_STATEMENT);
            }
            return isTable.isOne(file, fileName) ? Optional.of(TABLE) : Optional.empty();
        } catch (IOException failed) {
            throw new IntakeException("the file " + file + " cannot be read (" + failed.getMessage()
                    + "); let this program's user read it", failed);
        }
    }
}
