package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import receivables.money.Money;

/**
 * A row that may bring money and could not be taken, as far as it can be read: somebody may have paid with it.
 *
 * <pre>{@code receipts.csv line 7: R-9, 500.00 EUR, "Harbour Tools Ltd", value date 2026-02-30}</pre>
 *
 * @param refusedOn the night that refused it
 * @param kind {@code RECEIPTS}, {@code REMITTANCE_ADVICE}, {@code BANK_STATEMENT}, {@code LEDGER} or {@code CUSTOMERS}; {@code FILE}: a
 * whole one; {@code NUMBER_USED_AGAIN}: a receipt of
 *     which the worklist asks whether it is a correction
 * @param rowNo its receipt number (of rows of the ledger or of customers: the customer's), else a number made of all it says: the same row
 * has the same number every night
 * @param amount null: cannot be read
 * @param text remittance text of a receipt, named document of an advice line
 */
public record RefusedRow(LocalDate refusedOn, String file, int line, String kind, String rowNo, Money amount, String payerName,
        String payerAccount, String text) {

    private static final String FILE = "FILE";
    private static final int DIGITS = 12;

    public RefusedRow {
        requireNonNull(refusedOn, "refusedOn is null");
        requireNonNull(file, "file is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(rowNo, "rowNo is null");
        requireNonNull(payerName, "payerName is null");
        requireNonNull(payerAccount, "payerAccount is null");
        requireNonNull(text, "text is null");
    }

    /**
     * A file of money that could not be read at all: what its rows say nobody knows.
     * @param sha256 of its bytes: the same file is one question
     */
    public static RefusedRow ofFile(LocalDate refusedOn, String file, String sha256) {
        return new RefusedRow(refusedOn, file, 0, FILE, FILE + "-" + sha256.substring(0, DIGITS), null, "", "", "");
    }

    /** True for a whole file. */
    public boolean isFile() {
        return kind.equals(FILE);
    }

    /** The number of its question on the worklist. */
    public String itemNo() {
        return String.join("/", (isNumberUsedAgain() ? WorkKind.NUMBER_USED_AGAIN : WorkKind.MONEY_ROW_REFUSED).name(), "", rowNo, "", "");
    }

    /** True where the worklist asks what its number stands for: that is its question. */
    public boolean isNumberUsedAgain() {
        return kind.equals(WorkKind.NUMBER_USED_AGAIN.name());
    }

    /** As a message names it. */
    public Reason place() {
        return isFile() ? Reason.text(Shown.name(file)) : Reason.of(ReasonCode.LINE_OF_FILE, Shown.name(file), line);
    }
}
