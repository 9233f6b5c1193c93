package receivables.matching.payers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import receivables.ledger.AdviceLine;
import receivables.ledger.Allocation;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.OpenItem;
import receivables.ledger.Receipt;
import receivables.ledger.succession.Successors;

/**
 * What the books know on one night about who pays. It is asked for many receipts at once, and finds without judging. Customers are told by
 * their current numbers, whatever number a row was kept under.
 */
public interface PayerRecords {

    /** The night's. */
    LocalDate businessDate();

    /** The night before, if there was one. */
    Optional<LocalDate> lastNight();

    /** Whose number took the place of whose. */
    Successors successors();

    /** Customers who pay for several others. */
    Set<String> collective();

    /** Decisions of these kinds, by number. */
    List<Decision> decisions(Set<DecisionAction> actions);

    /** What people taught about payers, by decision number; consent is not checked. */
    List<Lesson.Taught> taught();

    /** Bills and cheques known to be somebody's, of this day or a later one. */
    List<PapersInHand.Paper> papers(LocalDate since);

    /** The next receipts by number of which nobody knows whose they are. @param asBegun what tonight found out plays no part */
    List<Receipt> unidentified(String after, int limit, boolean asBegun);

    /** Receipts with one of these numbers or bank's references of which nobody knows yet whose they are, by number. */
    List<Receipt> unidentifiedOriginals(Set<String> numbers, Set<String> bankReferences);

    /** Advice by receipt. */
    Map<String, List<AdviceLine>> advice(Collection<String> receiptNos);

    /** Letters of earlier nights by RF reference. */
    Map<String, KnownLetter> letters(Collection<String> references);

    /** Documents by normalised number; several customers may have one number. */
    Map<String, List<KnownDocument>> documents(Collection<String> referenceKeys);

    /** Customers by an account of theirs, by the text given. */
    Map<String, SortedSet<String>> byAccount(Collection<String> accounts);

    /** Customers by name, by the text given. */
    Map<String, SortedSet<String>> byName(Collection<String> names);

    /** Customers by alias, by the text given. */
    Map<String, SortedSet<String>> byAlias(Collection<String> names);

    /** Payer groups of the customers that are in one. */
    Map<String, String> groupOf(Collection<String> customerNos);

    /** Names as they are written. */
    Map<String, String> namesOf(Collection<String> customerNos);

    /** Hands on every customer's number with each normalised name and alias, in no particular order. */
    void forEachName(BiConsumer<String, String> taker);

    /** Documents with these numbers of which something is open, credit notes too. */
    List<OpenItem> openNumbered(Collection<String> documentNos);

    /** Invoices and debit notes of these customers of which something is open, oldest due first. */
    Map<String, List<OpenItem>> openOf(Collection<String> customerNos);

    /** Invoices and debit notes of these customers that were settled on the day or later. */
    Map<String, List<OpenItem>> settledSince(LocalDate day, Collection<String> customerNos);

    /** Documents that earlier nights booked money of these receipts on. */
    List<Document> documentsBookedFrom(Collection<String> receiptNos);

    /** Receipt → whose it is known to be. */
    Map<String, String> ownersOf(Collection<String> receiptNos);

    /** Bank's reference → whose receipts bear it. */
    Map<String, SortedSet<String>> ownersByBankReference(Collection<String> references);

    /** Receipt → who had which part of it before tonight. */
    Map<String, List<Identification.Share>> sharesBefore(Collection<String> receiptNos);

    /** Which of the receipts were divided before tonight. */
    Set<String> dividedBefore(Collection<String> receiptNos);

    /** Receipts of which a part was nobody's after the night before. */
    Set<String> partlyNobodys();

    /** What earlier nights booked of the receipts. */
    List<Allocation> bookings(Collection<String> receiptNos);

    /** Those of the receipts that an earlier night gave to somebody. */
    List<Receipt> identifiedBefore(Collection<String> receiptNos);

    /** Receipts that an earlier night gave to the customer because a person had said so. */
    List<Receipt> decidedBefore(String customerNo);

    /** A document of ours that a text names. @param referenceKey its number, normalised */
    record KnownDocument(String referenceKey, String documentNo, String customerNo) {
    }

    /** A letter of ours. @param reference its RF reference */
    record KnownLetter(String reference, String letterNo, String customerNo, List<String> documents) {

        public KnownLetter {
            documents = List.copyOf(documents);
        }
    }
}
