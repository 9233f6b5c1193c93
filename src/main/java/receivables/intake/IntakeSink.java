package receivables.intake;

import java.util.Set;
import receivables.ledger.AdviceLine;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.Delivery;
import receivables.ledger.Document;
import receivables.ledger.LetterEvent;
import receivables.ledger.Rate;
import receivables.ledger.Receipt;
import receivables.ledger.RefusedRow;
import receivables.ledger.RemittanceAdvice;
import receivables.ledger.Staff;
import receivables.ledger.erp.ListedItem;
import receivables.ledger.erp.ListedList;
import receivables.ledger.erp.ListedMoney;

/**
 * Takes what a file holds, row by row in file order; only the rejects of lines that are no sound CSV may come some rows early.
 *
 * @see FileIntake
 */
public interface IntakeSink {

    /**
     * Before the first row: columns of its kind that the file does not have. What an absent column says nothing about stays as it is known.
     */
    default void absentColumns(Set<String> columns) {
    }

    void customer(int line, Customer customer);

    void staff(int line, Staff staff);

    void document(int line, Document document);

    /**
     * Beside its reject: a ledger row that is sound but for its customer, whom nobody knows yet. It may be kept and judged again when he
     * arrives. Only rows that say currency and due date themselves come here, since the others would inherit them from the customer.
     */
    void documentOfUnknownCustomer(int line, Document document);

    /** What a list of an ERP holds open of a document, whether it is known or comes with the same list. */
    void listed(int line, ListedItem item);

    /** After its last row: a list of what is open came in. */
    void listed(ListedList list);

    /** Payments and money on account that a list of an ERP holds: no documents. */
    void listed(ListedMoney money);

    void receipt(int line, Receipt receipt);

    void adviceLine(int line, AdviceLine adviceLine);

    void decision(int line, Decision decision);

    void rate(int line, Rate rate);

    void delivery(int line, Delivery delivery);

    /** What the carrier says of a letter of ours; a row may tell of its posting and of its arrival. */
    void letterEvent(int line, LetterEvent event);

    /** @param line counted through the file, from 1 */
    void bankLine(int line, BankLine bankLine);

    /** @param number which statement of its file, from 1 */
    void bankStatement(int number, BankStatement statement);

    /**
     * The file, or the member of a zip, that this statement begins was refused as a whole: it and what follows are to be forgotten, with
     * their lines.
     */
    void forgetStatementsFrom(int number);

    /** @param number which advice of its file, from 1 */
    void remittance(int number, RemittanceAdvice advice);

    /** Beside its rejects: a row after which letters wait, for it may be somebody's money or a correction of what he owes. */
    void refusedRow(RefusedRow row);

    void reject(Reject reject);

    void notice(Notice notice);
}
