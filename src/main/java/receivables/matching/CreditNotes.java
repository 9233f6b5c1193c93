package receivables.matching;

import java.util.ArrayList;
import java.util.List;
import receivables.ledger.Document;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.matching.text.ReferenceKeys;

/** A credit note goes to the document it names; what is left of it stays as the customer's credit. */
final class CreditNotes {

    private final AccountBook book;

    CreditNotes(AccountBook book) {
        this.book = book;
    }

    void run() {
        List<Integer> credits = new ArrayList<>();
        for (int item = 0; item < book.itemCount(); item++) {
            Document document = book.document(item);
            if (!document.isDebit() && book.open(item) > 0 && !document.appliesTo().isEmpty()) {
                credits.add(item);
            }
        }
        book.sortOldestFirst(credits);
        credits.forEach(this::apply);
    }

    private void apply(int credit) {
        Document note = book.document(credit);
        int item = named(note);
        if (item < 0) {
            ask(credit, Reason.of(ReasonCode.CREDIT_NAMES_UNKNOWN, note.appliesTo()));
            return;
        }
        if (book.open(item) == 0 || book.isBanned(note.documentNo(), book.document(item).documentNo())) {
            return;
        }
        Document document = book.document(item);
        if (!document.isDebit() || !document.currency().equals(note.currency()) || !document.customerNo().equals(note.customerNo())) {
            ask(credit, unfitting(note, document));
            return;
        }
        book.credit(credit, item, Math.min(book.open(credit), book.open(item)), MatchRule.CREDIT_NOTE,
                Reason.of(ReasonCode.CREDIT_NOTE_NAMES, note.documentNo(), document.documentNo()));
    }

    /** Why the credit note cannot go to the document that it names. */
    private static Reason unfitting(Document note, Document named) {
        if (!named.isDebit()) {
            return Reason.of(ReasonCode.CREDIT_NAMES_CREDIT, named.documentNo());
        }
        return named.currency().equals(note.currency())
                ? Reason.of(ReasonCode.CREDIT_NAMES_ANOTHERS, named.documentNo(), named.customerNo())
                : Reason.of(ReasonCode.CREDIT_NAMES_OTHER_CURRENCY, named.documentNo(), named.currency());
    }

    private void ask(int credit, Reason namesWhat) {
        Document note = book.document(credit);
        book.ask(new WorkItem(WorkKind.CREDIT_NOTE_UNCLEAR, note.customerNo(), "", note.documentNo(), "",
                book.money(credit, book.open(credit)), List.of(), namesWhat, note.knownOn() == null ? note.documentDate()
                : note.knownOn()));
    }

    /** By its very number, else by the one number that is the same in normal form. */
    private int named(Document note) {
        int exact = book.itemOf(note.appliesTo());
        if (exact >= 0) {
            return exact;
        }
        String key = ReferenceKeys.normalise(note.appliesTo());
        int found = -1;
        for (int item = 0; item < book.itemCount(); item++) {
            if (ReferenceKeys.normalise(book.document(item).documentNo()).equals(key)) {
                if (found >= 0) {
                    return -1;
                }
                found = item;
            }
        }
        return found;
    }
}
