package receivables.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.money.Money;

/**
 * The statements of one account, one after the other: each opens with the closing balance of the one before it, and its lines lead to its
 * own closing. What does not is told with account, day and amount. A statement that was missing closes its gap when it comes.
 *
 * <pre>{@code
 * 11-02: opening 100.00 … closing 150.00
 * 11-04: opening 170.00 …                  → 20.00 are missing between 11-02 and 11-04
 * }</pre>
 */
public final class BankChain {

    private final String account;
    private final LocalDate businessDate;
    private final List<StatementOfNight> told;
    private final List<StatementOfNight> all;
    private final List<StatementOfNight> links = new ArrayList<>();
    private final List<Reason> faults = new ArrayList<>();
    /** The balance to which the lines taken so far lead; the last link's own balance where they lead elsewhere. */
    private long reached;

    private BankChain(String account, List<StatementOfNight> all, LocalDate businessDate) {
        this.account = account;
        this.businessDate = businessDate;
        this.told = List.copyOf(all);
        this.all = StatementPages.joined(all);
    }

    /** @param statements all of one account that are known by the night, of one currency */
    public static BankChain of(String account, List<StatementOfNight> statements, LocalDate businessDate) {
        BankChain chain = new BankChain(account, statements, businessDate);
        chain.join();
        return chain;
    }

    /** What is broken; none: the statements follow one another. */
    public List<Reason> faults() {
        return List.copyOf(faults);
    }

    /** The last day a statement has; null: there is none. */
    public LocalDate last() {
        return all.stream().filter(StatementOfNight::isLink).map(one -> one.statement().to()).max(LocalDate::compareTo).orElse(null);
    }

    /**
     * Opening and the lines that were taken against the closing balance; null: no statement with a balance is known. What is missing in the
     * chain is the difference.
     */
    public ControlTotal total() {
        if (links.isEmpty()) {
            return null;
        }
        long before = told.stream().filter(one -> one.knownOn().isBefore(businessDate)).mapToLong(StatementOfNight::taken)
                .reduce(0, Math::addExact);
        long tonight = told.stream().filter(one -> one.knownOn().equals(businessDate)).mapToLong(StatementOfNight::taken)
                .reduce(0, Math::addExact);
        long opening = links.getFirst().opening() + before;
        long closing = links.getLast().statement().closing();
        return new ControlTotal("BANK " + account, links.getFirst().statement().currency(),
                List.of(new ControlTotal.Part("opening", opening), new ControlTotal.Part("lines", tonight),
                new ControlTotal.Part("closing", closing)), opening + tonight - closing);
    }

    private void join() {
        List<StatementOfNight> open = new ArrayList<>(all.stream().filter(one -> one.isLink() && !one.isRepeated())
                .sorted(Comparator.comparing((StatementOfNight one) -> one.statement().to()).thenComparing(one -> one.statement().from())
                        .thenComparing(StatementOfNight::knownOn).thenComparing(one -> one.statement().number())
                        .thenComparing(one -> one.statement().statement()))
                .toList());
        while (!open.isEmpty()) {
            StatementOfNight next = next(open);
            open.remove(next);
            boolean fits = links.isEmpty() || fits(next);
            if (!fits) {
                gap(links.getLast(), next);
            }
            own(next);
            reached = fits && !links.isEmpty() ? reached + next.taken() : next.statement().closing();
            links.add(next);
        }
        all.stream().filter(one -> one.isLink() && one.knownOn().equals(businessDate)).forEach(this::disagreement);
    }

    /** Of the statements that end on the same day the one that goes on where the last one closed. */
    private StatementOfNight next(List<StatementOfNight> open) {
        LocalDate day = open.getFirst().statement().to();
        List<StatementOfNight> ofDay = open.stream().takeWhile(one -> one.statement().to().equals(day)).toList();
        if (links.isEmpty()) {
            // the first one of a day opens with what none of the others closes with
            return ofDay.stream().filter(one -> ofDay.stream().noneMatch(other -> other != one
                    && other.statement().closing().equals(one.opening()))).findFirst()
                    .orElse(ofDay.getFirst());
        }
        return ofDay.stream().filter(this::fits).findFirst().orElse(ofDay.getFirst());
    }

    private boolean fits(StatementOfNight next) {
        long closed = links.getLast().statement().closing();
        return next.opening() == closed || next.opening() == reached || next.statement().closing() - next.taken() == reached;
    }

    private void gap(StatementOfNight before, StatementOfNight next) {
        faults.add(Reason.of(ReasonCode.STATEMENTS_HAVE_A_GAP, account, next.statement().to(), money(next, next.opening()),
                before.statement().to(), money(before, before.statement().closing()),
                money(next, next.opening() - before.statement().closing())));
    }

    private void own(StatementOfNight one) {
        long difference = one.statement().difference();
        if (difference != 0 && all.stream().noneMatch(other -> other != one && covers(other, one))) {
            faults.add(Reason.of(ReasonCode.LINES_LEAD_ELSEWHERE, account, one.statement().to(), one.file(),
                    money(one, one.statement().closing() + difference), money(one, one.statement().closing())));
        }
    }

    private static boolean covers(StatementOfNight other, StatementOfNight one) {
        return other.isLink() && other.statement().difference() == 0 && !other.statement().from().isAfter(one.statement().from())
                && other.statement().to().equals(one.statement().to()) && !other.knownOn().isBefore(one.knownOn())
                && other.opening() == one.opening();
    }

    /** Two statements of the same days that begin alike and end otherwise: the later one is a correction, and somebody should know. */
    private void disagreement(StatementOfNight one) {
        for (StatementOfNight other : all) {
            boolean sameDays = other != one && other.isLink() && other.statement().from().equals(one.statement().from())
                    && other.statement().to().equals(one.statement().to());
            if (sameDays && other.opening() == one.opening() && !other.statement().closing().equals(one.statement().closing())
                    && (other.knownOn().isBefore(one.knownOn()) || all.indexOf(other) < all.indexOf(one))) {
                faults.add(Reason.of(ReasonCode.STATEMENTS_DISAGREE, account, one.statement().to(), other.file(),
                        money(other, other.statement().closing()), one.file(), money(one, one.statement().closing())));
            }
        }
    }

    private static Money money(StatementOfNight of, long minor) {
        return Money.ofMinor(minor, of.statement().currency());
    }
}
