package receivables.matching.payers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import receivables.ledger.PayerClue;
import receivables.ledger.Receipt;
import receivables.matching.MatchingPolicy;
import receivables.matching.payers.Identification.Candidate;
import receivables.matching.payers.Identification.Named;
import receivables.matching.payers.Identification.Share;

/**
 * Money that the bank has announced for a later day. It is nobody's until it counts, but whose it will be and what it names is known
 * tonight: nobody is asked for what is on its way. Listed among the receipts, by number.
 */
public final class ExpectedMoney {

    private final SortedMap<String, Receipt> receipts = new TreeMap<>();
    private final List<Identification> identifications = new ArrayList<>();
    private final List<Named> named;

    /** @param expected receipts that count on a later day than the night's because the bank dated them so, by number */
    public ExpectedMoney(List<Receipt> expected, PayerSearch search, MatchingPolicy policy) {
        PayerSearch.Page page = expected.isEmpty() ? null : search.identify(expected, policy);
        this.named = page == null ? List.of() : page.named();
        for (int index = 0; index < expected.size(); index++) {
            Receipt receipt = expected.get(index);
            receipts.put(receipt.receiptNo(), receipt);
            Identification found = page.identifications().get(index);
            Set<String> owners = new TreeSet<>(found.shares().stream().map(Share::customerNo).filter(customer -> !customer.isEmpty())
                    .toList());
            Stream.of(found.customerNo()).filter(customer -> !customer.isEmpty()).forEach(owners::add);
            List<Candidate> certain = owners.stream().map(customer ->
                    new Candidate(customer, found.clue() == null ? PayerClue.DECISION : found.clue(), true)).toList();
            identifications.add(new Identification(receipt.receiptNo(), "", null, certain.isEmpty() ? found.candidates() : certain));
        }
    }

    /** Their likely payers, kept as those of money in suspense are. */
    public List<Identification> identifications() {
        return identifications;
    }

    /** What they name. */
    public List<Named> named() {
        return named;
    }

    /** The receipts up to a number that were not given before. */
    public List<Receipt> upTo(String receiptNo) {
        SortedMap<String, Receipt> some = receipts.headMap(receiptNo + '\0');
        List<Receipt> given = List.copyOf(some.values());
        some.clear();
        return given;
    }

    /** All that were not given before. */
    public List<Receipt> others() {
        List<Receipt> given = List.copyOf(receipts.values());
        receipts.clear();
        return given;
    }
}
