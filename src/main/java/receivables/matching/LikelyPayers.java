package receivables.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import receivables.ledger.OpenItem;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.ledger.WorkItem;

/**
 * What speaks for each likely payer of a receipt in suspense: which of his documents the money would pay. He whose document has exactly the
 * receipt's amount comes first. Only proposed: an amount says nothing about whose money it is.
 *
 * <pre>{@code PAYER_IS C7 Harbour Tools Ltd: has a similar name; INV-1001 has exactly this amount, it would leave nothing of it open}</pre>
 */
public final class LikelyPayers {

    private LikelyPayers() {
    }

    /**
     * The question with what each suggested payer owed when the night began.
     *
     * @param open by customer, oldest due first; credit notes play no part
     */
    public static WorkItem withDocuments(WorkItem question, Receipt receipt, Map<String, List<OpenItem>> open) {
        List<Ranked> ranked = new ArrayList<>();
        for (WorkItem.Suggestion suggestion : question.suggestions()) {
            List<OpenItem> debits = open.getOrDefault(suggestion.customerNo(), List.of()).stream()
                    .filter(item -> item.document().isDebit() && item.currency().equals(receipt.currency())).toList();
            ranked.add(ranked(suggestion, debits, receipt));
        }
        ranked.sort(Comparator.comparingInt(Ranked::rank));
        return new WorkItem(question.kind(), question.customerNo(), question.receiptNo(), question.documentNo(), question.letterNo(),
                question.amount(), ranked.stream().map(Ranked::suggestion).toList(), question.reason(), question.since());
    }

    /** @param rank less is likelier */
    private record Ranked(int rank, WorkItem.Suggestion suggestion) {
    }

    private static Ranked ranked(WorkItem.Suggestion suggestion, List<OpenItem> debits, Receipt receipt) {
        long amount = receipt.amount().minor();
        if (!suggestion.documents().isEmpty()) {
            return new Ranked(0, suggestion);
        }
        if (suggestion.customerNo().isEmpty() || amount <= 0) {
            return new Ranked(2, suggestion);
        }
        List<OpenItem> exact = debits.stream().filter(item -> item.open().minor() == amount).toList();
        if (!exact.isEmpty()) {
            return new Ranked(0, with(suggestion, Reason.of(ReasonCode.HAS_EXACTLY_THIS,
                    Reason.of(ReasonCode.EITHER, exact.stream().limit(3).map(OpenItem::documentNo).toList()))));
        }
        long owed = debits.stream().mapToLong(item -> item.open().minor()).sum();
        if (owed == 0) {
            return new Ranked(2, with(suggestion, Reason.of(ReasonCode.OWES_NOTHING_IN, receipt.currency().getCurrencyCode())));
        }
        if (owed == amount) {
            return new Ranked(0, with(suggestion, Reason.of(ReasonCode.OWES_EXACTLY_THIS, debits.size())));
        }
        OpenItem oldest = debits.getFirst();
        return new Ranked(1, with(suggestion, Reason.of(owed > amount ? ReasonCode.OWES_MORE : ReasonCode.OWES_LESS,
                Explanations.amount(receipt.amount().withMinor(owed)), oldest.documentNo(), oldest.document().dueDate(),
                Explanations.amount(receipt.amount().withMinor(Math.abs(owed - amount))))));
    }

    private static WorkItem.Suggestion with(WorkItem.Suggestion suggestion, Reason more) {
        return new WorkItem.Suggestion(suggestion.action(), suggestion.customerNo(), suggestion.documents(),
                suggestion.text().and(Reason.of(ReasonCode.AFTER_SEMICOLON, more)));
    }
}
