package receivables.matching;

import java.util.ArrayList;
import java.util.List;
import receivables.ledger.Document;
import receivables.ledger.MatchRule;
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
            ask(credit, note.appliesTo()
                    + ", which is not among this customer's documents; it stays as credit, and goes to that document if it comes");
            return;
        }
        if (book.open(item) == 0 || book.isBanned(note.documentNo(), book.document(item).documentNo())) {
            return;
        }
        Document document = book.document(item);
        if (!document.isDebit() || !document.currency().equals(note.currency()) || !document.customerNo().equals(note.customerNo())) {
            String why = !document.isDebit() ? "which is a credit note itself" : !document.currency().equals(note.currency())
                    ? "which is in " + document.currency()
                    : "which is customer " + document.customerNo() + "'s";
            ask(credit, document.documentNo() + ", " + why + "; it stays as credit");
            return;
        }
        book.credit(credit, item, Math.min(book.open(credit), book.open(item)), MatchRule.CREDIT_NOTE, "credit note " + note.documentNo()
                + " names " + document.documentNo());
    }

    private void ask(int credit, String namesWhat) {
        Document note = book.document(credit);
        book.ask(new WorkItem(WorkKind.CREDIT_NOTE_UNCLEAR, note.customerNo(), "", note.documentNo(), "",
                book.money(credit, book.open(credit)), List.of(), "names " + namesWhat, note.knownOn() == null ? note.documentDate()
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
