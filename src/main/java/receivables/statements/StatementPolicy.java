package receivables.statements;

import java.util.Set;
import java.util.TreeSet;

/**
 * The days of the monthly statement cycle (the domain page, section 4), each a day of the month after the one the statement is about.
 *
 * @param draftDay drafts are with the supervisor (5)
 * @param sendDay statements are sent (8)
 * @param confirmDay the slips are back (20); a statement not sent by then is not sent any more for that month
 * @param handOverDay all is with finance (30, or the month's last day)
 * @param confirmationMonths months (1–12) whose end also brings a balance confirmation: 3, 6, 9, 12 by quarter; 6, 12 by half-year; none:
 * never
 * @param send false: nobody gets a statement or balance confirmation
 * @param exceptCustomers customers who get neither
 */
public record StatementPolicy(int draftDay, int sendDay, int confirmDay, int handOverDay, Set<Integer> confirmationMonths, boolean send,
        Set<String> exceptCustomers) {

    public StatementPolicy {
        exceptCustomers = Set.copyOf(exceptCustomers);
        confirmationMonths = Set.copyOf(confirmationMonths);
        if (draftDay < 1 || draftDay > sendDay || sendDay > confirmDay || confirmDay > handOverDay || handOverDay > 31) {
            throw new IllegalArgumentException("the days of the statement cycle do not follow one another within a month: draft " + draftDay
                    + ", send " + sendDay + ", confirm " + confirmDay + ", hand over " + handOverDay);
        }
        for (int month : new TreeSet<>(confirmationMonths)) {
            if (month < 1 || month > 12) {
                throw new IllegalArgumentException("confirmation month " + month + " is no month");
            }
        }
    }

    /** Everybody gets statements. */
    public StatementPolicy(int draftDay, int sendDay, int confirmDay, int handOverDay, Set<Integer> confirmationMonths) {
        this(draftDay, sendDay, confirmDay, handOverDay, confirmationMonths, true, Set.of());
    }

    /** What a customer gets whose policy chooses so much. */
    public StatementChoice choiceOf(String customerNo, StatementChoice ofHisPolicy) {
        return send && !exceptCustomers.contains(customerNo) ? ofHisPolicy : ofHisPolicy.withoutStatements();
    }

    /** The source texts' own days, with confirmations by quarter. */
    public static StatementPolicy standard() {
        return new StatementPolicy(5, 8, 20, 30, Set.of(3, 6, 9, 12));
    }
}
