package receivables.statements;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import receivables.ledger.LetterKind;
import receivables.ledger.Reason;
import receivables.money.Money;

/**
 * Where one paper of the month's cycle stands: a line of {@code statements.csv}.
 *
 * @param supervisor who reviews the draft, and is told when nobody confirms; empty: nobody
 * @param kind STATEMENT or CONFIRMATION
 * @param asOf the month end it is about
 * @param letterNo as printed, on the draft already; a statement that changes after its draft gets another
 * @param balance its closing balance
 * @param inHand bills and cheques of this customer and currency whose money has not come tonight: the balance counts them as paid
 * @param since the day it has been so
 * @param confirmBy when the slip should be back, null: not known any more
 * @param remark what to look at, or who answered what
 */
public record StatementRow(
        String customerNo, String name, String salesperson, String supervisor, LetterKind kind, LocalDate asOf, String letterNo,
        Money balance, Money inHand, Status status, LocalDate since, LocalDate confirmBy, Reason remark) {

    /**
     * DRAFT: with the supervisor, to be sent unless he stops it. STOPPED: he did. READY: goes out with tonight's packs. HELD: a gate is
     * shut, or it cannot be sent. PRINTED: waits for the print room's word that it was mailed. SENT: with the customer. CONFIRMED,
     * CONTESTED: his answer. TAKEN_BACK: pulled, or came back undeliverable.
     */
    public enum Status { DRAFT, STOPPED, READY, HELD, PRINTED, SENT, CONFIRMED, CONTESTED, TAKEN_BACK }

    public StatementRow {
        requireNonNull(kind, "kind is null");
        requireNonNull(balance, "balance is null");
        requireNonNull(inHand, "inHand is null");
        requireNonNull(status, "status is null");
    }

    public StatementRow withStatus(Status other) {
        return new StatementRow(customerNo, name, salesperson, supervisor, kind, asOf, letterNo, balance, inHand, other,
                since, confirmBy, remark);
    }
}
