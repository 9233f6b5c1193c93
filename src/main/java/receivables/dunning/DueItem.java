package receivables.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import receivables.ledger.Decision;
import receivables.ledger.Document;
import receivables.ledger.LetterSection;
import receivables.ledger.OpenItem;
import receivables.ledger.Stage;

/**
 * One open debit item while a night decides on it: what is fixed about it, and what the steps (holds, cover, ladder, choice of the letter)
 * find out in turn. It never leaves this room; the night's answer is the {@link DunningRow} made from it.
 */
final class DueItem {
    /** Oldest first: by rolled due date, then by number. */
    static final Comparator<DueItem> OLDEST_FIRST = Comparator.<DueItem, LocalDate>comparing(item -> item.due)
            .thenComparing(DueItem::documentNo);

    final OpenItem item;
    /** The rolled due date: dunning and interest count from it. */
    final LocalDate due;
    /** On the mailing day. */
    final int daysPastDue;
    final PastLetters.Record past;

    /** Highest threshold reached, null: none. */
    Stage dueStage;
    /** Inside the reminder lead, due or overdue: it has a row. */
    boolean listed;

    private long disputed;
    private long held;
    private long covered;
    private long unclear;
    private SkipReason hold;
    private final List<HoldRow> holds = new ArrayList<>();

    /** The day of an objection to it that has ended since it was last demanded, and was not accepted; null: none. */
    LocalDate objected;
    /** The stage it would get tonight by itself, null: none. */
    Stage target;
    /** Why it gets no stage, null while it may. */
    SkipReason wait;

    /** The letter it is on tonight, null: none. */
    String letterNo;
    LetterSection section;
    /** The stage tonight's letter records for it, null: none. */
    Stage stage;
    long demanded;
    boolean lettered;

    DueItem(OpenItem item, LocalDate due, int daysPastDue, PastLetters.Record past) {
        this.item = item;
        this.due = due;
        this.daysPastDue = daysPastDue;
        this.past = past;
    }

    String documentNo() {
        return item.document().documentNo();
    }

    Document document() {
        return item.document();
    }

    long open() {
        return item.open().minor();
    }

    /**
     * Holds the given part of what is neither held nor covered yet.
     *
     * @param decision the person's who holds it, null: nobody's
     * @param until the hold's last day, null: until it is lifted
     * @return what was held by this call
     */
    long hold(long amount, SkipReason reason, Decision decision, LocalDate until) {
        return hold(amount, reason, decision == null ? "" : decision.by(), decision == null ? "" : decision.reason(),
                decision == null ? null : decision.decidedOn(), until);
    }

    /** As the other, where no decision holds it. @param setBy what set it @param why in words, empty: the reason says it */
    long hold(long amount, SkipReason reason, String setBy, String why, LocalDate since, LocalDate until) {
        long part = Math.max(0, Math.min(amount, demandable()));
        if (part > 0) {
            holds.add(new HoldRow(document().customerNo(), documentNo(), reason, item.open().withMinor(part), setBy == null ? "" : setBy,
                    why == null ? "" : why, since, until));
            held += part;
            if (reason == SkipReason.DISPUTED) {
                disputed += part;
            }
            if (reason == SkipReason.MONEY_UNCLEAR) {
                unclear += part;
            }
            hold = hold == null || hold == SkipReason.DISPUTED ? reason : hold;
        }
        return part;
    }

    /**
     * Covers the given part of what is neither held nor covered yet with money or credits we have.
     * @return what was covered by this call
     */
    long cover(long amount) {
        long part = Math.min(amount, demandable());
        covered += part;
        return part;
    }

    /** What could be demanded: open and neither held nor covered. */
    long demandable() {
        return open() - held - covered;
    }

    /** What counts against the customer when supply is stopped or released: open, undisputed and not covered. */
    long undisputed() {
        return open() - disputed - covered;
    }

    /** What of it money may pay of which it is not settled yet whose it is or what for. */
    long unclear() {
        return unclear;
    }

    long covered() {
        return covered;
    }

    long held() {
        return held;
    }

    long disputed() {
        return disputed;
    }

    /** The hold that (partly) stops it; beside a dispute the other one is named. Null: none. */
    SkipReason hold() {
        return hold;
    }

    /** Every hold on it, in the order they were applied. */
    List<HoldRow> holds() {
        return holds;
    }

    boolean isOverdue() {
        return daysPastDue > 0;
    }

    DunningRow row() {
        long onLetter = letterNo == null ? 0 : demanded;
        SkipReason reason = lettered ? null : skipReason();
        return new DunningRow(documentNo(), document().customerNo(), item.open(), item.open().withMinor(onLetter),
                item.open().withMinor(open() - onLetter - covered), item.open().withMinor(covered), daysPastDue, dueStage, lettered ? stage
                : null, lettered ? DunningRow.Outcome.LETTERED : DunningRow.Outcome.SKIPPED, reason, letterNo == null ? "" : letterNo);
    }

    private SkipReason skipReason() {
        if (demandable() > 0) {
            return wait;
        }
        return held > 0 ? hold : SkipReason.IN_CREDIT;
    }
}
