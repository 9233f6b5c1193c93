package receivables.matching.payers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import receivables.decisions.Answers;
import receivables.ledger.Approvals;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.matching.PayerIdentification;
import receivables.matching.text.PayerNames;

/**
 * What people have taught about payers by PAYER_IS, as one night knows it. It counts once another person has approved it, and no more once
 * it was rejected, before its approval or after. Two decisions that say different things of one payer are both kept: together they are no
 * answer.
 */
public final class TaughtPayers {

    private final Map<String, Set<String>> accounts = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, Set<String>> receipts = new HashMap<>();
    private final List<WorkItem> waiting = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();

    TaughtPayers(PayerRecords records, Approvals approvals) {
        List<Decision> all = records.decisions(EnumSet.of(DecisionAction.APPROVE, DecisionAction.REJECT));
        Answers answers = new Answers(all, approvals, records.businessDate());
        for (Lesson.Taught taught : records.taught()) {
            Decision decision = taught.decision();
            Optional<Decision> approval = answers.firstApproval(decision);
            boolean revoked = answers.isRejected(decision);
            lessons.add(new Lesson(taught, approval.map(Decision::by).orElse(""), revoked, changedOn(decision, all)));
            if (revoked) {
                continue;
            }
            if (approval.isPresent()) {
                put(receipts, decision.receiptNo(), decision.customerNo());
                put(accounts, PayerIdentification.accountKey(taught.payerAccount()), decision.customerNo());
                put(names, PayerNames.normalise(taught.payerName()), decision.customerNo());
            } else {
                waiting.add(approvalWanted(decision));
            }
        }
    }

    /**
     * All that people have taught about payers as the night knows it, by decision number: what counts, what waits for consent, what was
     * revoked.
     */
    public static List<Lesson> lessons(PayerRecords records, Approvals approvals) {
        return new TaughtPayers(records, approvals).lessons();
    }

    private static LocalDate changedOn(Decision decision, List<Decision> answers) {
        return Stream.concat(Stream.of(decision), answers.stream().filter(answer -> answer.refersTo().equals(decision.decisionNo())))
                .map(Decision::firstNight).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Customers by payer account, in the form of {@link PayerIdentification#accountKey}. */
    Map<String, Set<String>> accounts() {
        return accounts;
    }

    /** Customers by payer name, in the form of {@link PayerNames#normalise}. */
    Map<String, Set<String>> names() {
        return names;
    }

    /** Customers by the receipt it was said of: that one is theirs whatever else its payer is called. */
    Map<String, Set<String>> receipts() {
        return receipts;
    }

    /** Everything that was ever taught, by decision number, the revoked too. */
    List<Lesson> lessons() {
        return lessons;
    }

    /** A question for each decision that waits for another person's consent: it is asked every night. */
    List<WorkItem> waiting() {
        return waiting;
    }

    private static WorkItem approvalWanted(Decision decision) {
        List<WorkItem.Suggestion> suggestions = new ArrayList<>();
        for (DecisionAction answer : List.of(DecisionAction.APPROVE, DecisionAction.REJECT)) {
            suggestions.add(new WorkItem.Suggestion(answer, decision.customerNo(), List.of(),
                    Reason.text(answer + " " + decision.decisionNo())));
        }
        return new WorkItem(WorkKind.APPROVAL_WANTED, "", decision.receiptNo(), "", decision.decisionNo(), null, suggestions,
                Reason.of(ReasonCode.PAYER_IS_PROPOSED, decision.decisionNo(), decision.receiptNo(), decision.customerNo(), decision.by()),
                decision.decidedOn());
    }

    private static void put(Map<String, Set<String>> taught, String key, String customerNo) {
        if (!key.isEmpty()) {
            taught.computeIfAbsent(key, none -> new TreeSet<>()).add(customerNo);
        }
    }
}
