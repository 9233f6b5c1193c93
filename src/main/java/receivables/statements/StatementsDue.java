package receivables.statements;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;

/**
 * Which customers of a page may get a statement, and since when all that moved on their accounts must be known for it.
 *
 * @param asOf the month end that is stated
 * @param accountOf customer to account
 * @param sent statements sent before, the last one of each customer and currency among them
 */
public record StatementsDue(LocalDate asOf, Map<String, String> accountOf, Collection<IssuedLetter> sent, List<Decision> decisions) {

    /** Numbers of papers that a person took back, or that came back: what they said does not count as said. */
    public static Set<String> takenBack(Collection<Decision> decisions) {
        Set<String> takenBack = new TreeSet<>();
        for (Decision decision : decisions) {
            if (decision.action() == DecisionAction.PULL || decision.action() == DecisionAction.RETURNED) {
                takenBack.add(decision.letterNo() == null || decision.letterNo().isEmpty() ? decision.refersTo() : decision.letterNo());
            }
        }
        return takenBack;
    }

    private boolean reachedThePost(IssuedLetter letter) {
        return letter.status() == LetterStatus.READY && !letter.isTakenBack(decisions);
    }

    /**
     * Who may get a statement tonight, whole accounts together: nobody who had one this month. Once the month's statements are out, a
     * customer without one must have something open, or one that did not reach the post, to be looked at again.
     */
    public Set<String> readers(List<OpenItem> items, List<OpenReceipt> receipts) {
        Set<String> done = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        boolean underWay = false;
        for (IssuedLetter letter : sent) {
            if (letter.kind() == LetterKind.STATEMENT && letter.mailingDay().isAfter(asOf)) {
                underWay = true;
                (reachedThePost(letter) ? done : wanted).add(letter.customerNo());
            }
        }
        if (underWay) {
            items.forEach(item -> wanted.add(item.document().customerNo()));
            receipts.forEach(receipt -> wanted.add(receipt.customerNo()));
        } else {
            wanted.addAll(accountOf.keySet());
        }
        wanted.removeAll(done);
        Set<String> accounts = new HashSet<>();
        wanted.stream().filter(accountOf::containsKey).forEach(customerNo -> accounts.add(accountOf.get(customerNo)));
        Set<String> customers = new TreeSet<>();
        accountOf.forEach((customerNo, accountNo) -> {
            if (accounts.contains(accountNo)) {
                customers.add(customerNo);
            }
        });
        return customers;
    }

    /**
     * By account the day after which everything counts: the last statement's month end; where there was none, the eve of the month stated.
     */
    public Map<String, LocalDate> since() {
        Map<String, LocalDate> latest = new HashMap<>();
        for (IssuedLetter letter : sent) {
            if (letter.kind() == LetterKind.STATEMENT && !letter.mailingDay().isAfter(asOf) && reachedThePost(letter)) {
                latest.merge(letter.customerNo() + "\t" + letter.currency().getCurrencyCode(),
                        YearMonth.from(letter.mailingDay()).minusMonths(1).atEndOfMonth(), (one, other) -> one.isAfter(other) ? one
                        : other);
            }
        }
        Map<String, LocalDate> since = new HashMap<>();
        LocalDate eve = asOf.withDayOfMonth(1).minusDays(1);
        accountOf.values().forEach(accountNo -> since.put(accountNo, eve));
        latest.forEach((key, day) -> since.merge(accountOf.get(key.substring(0, key.indexOf('\t'))), day,
                (one, other) -> one.isBefore(other) ? one : other));
        return since;
    }
}
