package receivables.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.AdviceLine;
import receivables.ledger.Reason;
import receivables.ledger.WorkItem;

/**
 * One receipt on its way through the passes: what it names, and what a person must know if nothing applies it.
 */
final class ReceiptCase {

    private final int receipt;
    private NamedDocuments named = new NamedDocuments(
            Collections.emptySortedSet(), Collections.emptySortedSet(), List.of(), List.of(), List.of(), Collections.emptySortedSet());
    private final SortedSet<Integer> letterSet = new TreeSet<>();
    private final List<AdviceLine> unknownLines = new ArrayList<>();
    private final List<WorkItem.Suggestion> suggestions = new ArrayList<>();
    private Reason doubt = Reason.NONE;
    private String earmark = "";
    private boolean prepaid;
    private boolean rivals;
    private boolean lateDiscount;
    private boolean closed;

    ReceiptCase(int receipt) {
        this.receipt = receipt;
    }

    /** The same receipt with what its text says, as if no pass had looked at it. */
    ReceiptCase again() {
        ReceiptCase again = new ReceiptCase(receipt);
        again.named = named;
        again.earmark = earmark;
        again.prepaid = prepaid;
        return again;
    }

    int receipt() {
        return receipt;
    }

    NamedDocuments named() {
        return named;
    }

    void name(NamedDocuments documents) {
        named = documents;
    }

    /** Documents of a letter whose RF reference the receipt carries. */
    SortedSet<Integer> letterSet() {
        return letterSet;
    }

    /**
     * The text says that the money is not for an invoice: no pass that goes by amounts may take it.
     * @param word that says so, empty: none
     */
    void earmark(String word) {
        earmark = word;
    }

    String earmark() {
        return earmark;
    }

    /** The text says that it is paid before there is an invoice: it waits for the one that its order names. */
    void prepay() {
        prepaid = true;
    }

    boolean isPrepaid() {
        return prepaid;
    }

    /** Advice lines that name no document of this account. */
    List<AdviceLine> unknownLines() {
        return unknownLines;
    }

    /** No rule may take this receipt any more: a person decides. */
    void close(Reason why) {
        close();
        note(why);
    }

    /** The same, when it is noted already why. */
    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    void note(Reason why) {
        if (doubt.isEmpty()) {
            doubt = why;
        }
    }

    void noteRivals(Reason why, List<WorkItem.Suggestion> shown) {
        rivals = true;
        note(why);
        suggestions.addAll(shown);
    }

    void noteLateDiscount(Reason why) {
        lateDiscount = true;
        note(why);
    }

    Reason doubt() {
        return doubt;
    }

    boolean hasRivals() {
        return rivals;
    }

    boolean hasLateDiscount() {
        return lateDiscount;
    }

    List<WorkItem.Suggestion> suggestions() {
        return suggestions;
    }

    /** Names a document of ours or looks like it: closed to the passes that go by amount, but for the documents it may mean. */
    boolean namesSomething() {
        return !named.isEmpty() || !letterSet.isEmpty();
    }

    /** The documents it may mean, where the passes that go by amount may still choose among them; empty: all. */
    SortedSet<Integer> restriction() {
        SortedSet<Integer> all = named.all();
        all.addAll(letterSet);
        return all;
    }
}
