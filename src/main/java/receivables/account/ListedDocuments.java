package receivables.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import receivables.decisions.Dismissals;
import receivables.ledger.Account;
import receivables.ledger.Allocation;
import receivables.ledger.DecisionAction;
import receivables.ledger.OpenItem;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.SuspenseClue;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.ledger.erp.Listing;
import receivables.matching.MatchingResult;
import receivables.money.Money;

/**
 * What an ERP holds open of the account's documents beside what we hold. A list that was written before or after our bookings of its night
 * agrees either way; any other figure is a question, and so is a document that the ERP holds no longer: nothing of that one is demanded
 * until somebody has decided. No amount changes here.
 *
 * <pre>{@code
 * 100.00, of which the night of the list applied 40.00: the list may say 100.00 or 60.00; at 70.00 somebody must look
 * }</pre>
 */
final class ListedDocuments {

    private final Map<String, OpenItem> items = new HashMap<>();
    private final List<Allocation> allocations;
    private final List<WorkItem> questions = new ArrayList<>();

    ListedDocuments(Account account, MatchingResult matched) {
        this.allocations = account.listings().isEmpty() ? List.of()
                : Stream.concat(account.allocations().stream(), matched.allocations().stream()).toList();
        if (!account.listings().isEmpty()) {
            matched.items().forEach(item -> items.put(key(item.document().customerNo(), item.documentNo()), item));
            account.listings().forEach(this::compare);
        }
    }

    private static String key(String customerNo, String documentNo) {
        return customerNo + "\t" + documentNo;
    }

    List<WorkItem> questions() {
        return List.copyOf(questions);
    }

    /** Of the documents that were cleared over there and that nobody has decided: money that may have paid them. */
    List<SuspenseClue> cleared(Dismissals dismissals) {
        List<WorkItem> cleared = questions.stream().filter(item -> item.kind() == WorkKind.ERP_CLEARED).toList();
        return dismissals.standing(cleared).stream().map(item -> new SuspenseClue(item.customerNo(), "", item.amount(), item.since(), false,
                Set.of(item.documentNo()))).toList();
    }

    private void compare(Listing listing) {
        OpenItem item = items.get(key(listing.customerNo(), listing.documentNo()));
        if (listing.isMissing()) {
            if (item != null && !item.isSettled()) {
                ask(WorkKind.ERP_CLEARED, listing, item.open(), Reason.of(ReasonCode.LIST_ITEM_CLEARED, listing.list(), listing.saidOn(),
                        item.open()));
            }
            return;
        }
        if (item != null && !item.currency().equals(listing.open().currency())) {
            ask(WorkKind.ERP_DIFFERS, listing, item.open(), differs(listing, item.open(), item.open()));
            return;
        }
        long said = listing.open().minor();
        long before = item == null ? 0 : open(item, listing.saidOn().minusDays(1));
        long after = item == null ? 0 : open(item, listing.saidOn());
        long now = item == null ? 0 : signed(item, item.open().minor());
        if (said != before && said != after && said != now) {
            ask(WorkKind.ERP_DIFFERS, listing, listing.open().withMinor(Math.abs(said)),
                    differs(listing, listing.open().withMinor(before), listing.open().withMinor(after)));
        }
    }

    private static Reason differs(Listing listing, Money before, Money after) {
        return Reason.of(ReasonCode.LIST_ITEM_DIFFERS, listing.list(), listing.saidOn(), listing.open(), before, after);
    }

    /** What was open of it after the bookings of that day, as the customer owes it. */
    private long open(OpenItem item, LocalDate day) {
        long open = item.document().amount().minor() - item.document().openingPaid().minor();
        for (Allocation allocation : allocations) {
            boolean its = allocation.customerNo().equals(item.document().customerNo()) && !allocation.businessDate().isAfter(day);
            if (its && allocation.documentNo().equals(item.documentNo())) {
                open -= allocation.offDocument();
            }
            if (its && !item.document().isDebit() && allocation.receiptNo().equals(item.documentNo())) {
                open -= allocation.offCreditNote();
            }
        }
        return signed(item, open);
    }

    private static long signed(OpenItem item, long open) {
        return item.document().isDebit() ? open : -open;
    }

    private void ask(WorkKind kind, Listing listing, Money amount, Reason reason) {
        List<WorkItem.Suggestion> suggestions = kind != WorkKind.ERP_CLEARED ? List.of()
                : List.of(new WorkItem.Suggestion(DecisionAction.DISMISS, listing.customerNo(), List.of(listing.documentNo()),
                Reason.of(ReasonCode.ITEM_IS_STILL_OWED)));
        questions.add(new WorkItem(kind, listing.customerNo(), "", listing.documentNo(), "", amount, suggestions, reason,
                listing.saidOn()));
    }
}
