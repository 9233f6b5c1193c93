package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import receivables.money.Money;

/**
 * One thing a person must decide: a row of the worklist. The item number is made from kind and keys, so the same open question has the same
 * number every night.
 *
 * @param amount null: none
 * @param suggestions up to three, best first, the worklist workbook offers the first's action
 * @param since the date of the fact that raised it
 */
public record WorkItem(
        WorkKind kind, String customerNo, String receiptNo, String documentNo, String letterNo, Money amount,
        List<Suggestion> suggestions, Reason reason, LocalDate since) {

    public WorkItem {
        requireNonNull(kind, "kind is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(since, "since is null");
        suggestions = List.copyOf(suggestions);
    }

    /** The same question about a part of the money. */
    public WorkItem withAmount(Money part) {
        return part.equals(amount) ? this : new WorkItem(kind, customerNo, receiptNo, documentNo, letterNo, part, suggestions, reason,
                since);
    }

    /** Kind and keys joined: unique within a night, the same every night while the question stands. */
    public String itemNo() {
        return String.join("/", kind.name(), customerNo, receiptNo, documentNo, letterNo);
    }

    /**
     * A ranked answer.
     *
     * @param action what would be decided, null where only a hint can be given
     * @param customerNo the customer it would be for
     * @param documents the documents it would be applied to
     * @param text what the worklist says, with its reason and what it would leave open
     */
    public record Suggestion(DecisionAction action, String customerNo, List<String> documents, Reason text) {
        public Suggestion {
            documents = List.copyOf(documents);
        }

        public static Suggestion hint(Reason text) {
            return new Suggestion(null, "", List.of(), text);
        }

        
    }
}
