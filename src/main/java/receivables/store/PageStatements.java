package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Decision;
import receivables.ledger.IssuedLetter;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.StatementFacts;
import receivables.statements.StatementsDue;
import receivables.store.jdbc.Chunks;

/**
 * What a page's accounts need for their statements. On most nights that is only the papers already sent; on a night on which statements may
 * be due, all that moved since the last statement as well, with a handful of set queries. Accounts that have had theirs are not read again.
 */
final class PageStatements {

    private final PageQuery query;
    private final LocalDate businessDate;
    private final LocalDate asOf;
    private final Map<String, String> accountOf;
    private final Map<String, IssuedLetter> sent = new TreeMap<>();
    private final List<Decision> decisions;
    private Map<String, StatementFacts> facts = Map.of();

    /**
     * @param asOf the month end that statements may be due for, null: none tonight
     * @param accountOf customer to account
     * @param papers statements and confirmations of the last weeks
     */
    PageStatements(PageQuery query, LocalDate asOf, Map<String, String> accountOf, List<IssuedLetter> papers, List<Decision> decisions) {
        this.query = query;
        this.businessDate = query.businessDate();
        this.asOf = asOf;
        this.accountOf = accountOf;
        papers.forEach(paper -> sent.put(paper.letterNo(), paper));
        this.decisions = decisions;
    }

    /** @param items the page's items @param receipts its receipts */
    void load(List<OpenItem> items, List<OpenReceipt> receipts) {
        StatementMovements movements = new StatementMovements(query, accountOf.keySet());
        Set<String> read = Set.of();
        if (asOf != null) {
            lastStatements();
            StatementsDue due = new StatementsDue(asOf, accountOf, sent.values(), decisions);
            read = due.readers(items, receipts);
            TreeMap<LocalDate, Set<String>> bySince = new TreeMap<>();
            Map<String, LocalDate> since = due.since();
            read.forEach(customerNo -> bySince.computeIfAbsent(since.get(accountOf.get(customerNo)),
                    none -> new TreeSet<>()).add(customerNo));
            bySince.forEach((from, some) -> {
                if (some.size() == accountOf.size()) {
                    movements.read(from, List.of());
                } else {
                    Chunks.of(some).forEach(chunk -> movements.read(from, chunk));
                }
            });
        }
        facts = movements.facts(sent.values(), read, accountOf);
    }

    StatementFacts of(String accountNo) {
        return facts.getOrDefault(accountNo, StatementFacts.NONE);
    }

    /** The last statement of each customer and currency that reached the post, however long ago: its closing is the next one's opening. */
    private void lastStatements() {
        List<Object> parameters = new ArrayList<>(List.of(businessDate, businessDate));
        Set<String> takenBack = StatementsDue.takenBack(decisions);
        parameters.addAll(takenBack);
        query.run(PageLetters.COLUMNS.replace("l.recorded", "NULL"), """
                JOIN letter l ON l.customer_no = m.customer_no
                WHERE l.kind = 'STATEMENT' AND l.business_date = (SELECT MAX(k.business_date) FROM letter k /*! FORCE INDEX (PRIMARY) */
                    WHERE k.customer_no = m.customer_no AND k.kind = 'STATEMENT' AND k.currency = l.currency AND k.business_date < ? AND k.status = 'READY'
                    AND NOT EXISTS (SELECT 1 FROM letter_event e WHERE e.letter_no = k.letter_no AND e.event_kind IN ('PULLED', 'RETURNED')
                        AND e.known_on <= ?)
                """ + (takenBack.isEmpty() ? ")" : " AND k.letter_no NOT IN (" + Chunks.marks(takenBack) + "))"), row -> {
            IssuedLetter letter = PageLetters.issued(List.of(PageLetters.read(row)), List.of(), List.of());
            sent.putIfAbsent(letter.letterNo(), letter);
        }, parameters.toArray());
    }
}
