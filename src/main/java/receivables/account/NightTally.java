package receivables.account;

import java.time.LocalDate;
import java.util.Currency;
import receivables.aging.AgingRow;
import receivables.aging.Bucket;
import receivables.aging.OpenItemRow;
import receivables.dunning.ActionRow;
import receivables.dunning.DunningRow;
import receivables.dunning.InterestRow;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Sums;
import receivables.ledger.WorkItem;
import receivables.ledger.instrument.InstrumentRow;
import receivables.ledger.instrument.MaturityRung;
import receivables.matching.MatchingResult;
import receivables.matching.ReceiptRow;
import receivables.proof.NightSpan;
import receivables.statements.StatementRow;

/**
 * What report and status count, as {@link Sums} under names that begin with {@code REPORT}: money and items account by account; letters,
 * questions, actions and what is not demanded row by row as it is published, so that a hold that comes late is counted once and rightly.
 *
 * <pre>{@code REPORT|night|CNY|receivables   REPORT|matched|REFERENCE|CNY|amount   REPORT|letters|LETTER_1|READY|CNY|count}</pre>
 */
public final class NightTally {

    public static final String NIGHT = "REPORT|night";
    public static final String MATCHED = "REPORT|matched";
    public static final String AGING = "REPORT|aging";
    public static final String CONVERTED = "REPORT|converted";
    public static final String LETTERS = "REPORT|letters";
    public static final String WORK = "REPORT|work";
    public static final String HOLDS = "REPORT|holds";
    public static final String ACTIONS = "REPORT|actions";
    public static final String STATEMENTS = "REPORT|statements";
    public static final String MATURITIES = "REPORT|maturities";
    public static final String INTEREST = "REPORT|interest";

    private final Sums sums;

    public NightTally(Sums sums) {
        this.sums = sums;
    }

    void matched(MatchingResult matched, NightSpan span, LocalDate businessDate) {
        for (OpenReceipt receipt : matched.receipts()) {
            // the money of a paper comes in with the line that pays it
            if (!receipt.receipt().isInstrument() && !receipt.share().isZero() && receipt.identifiedOn().equals(businessDate)
                    && span.isNew(receipt.receipt().knownOn(), receipt.receipt().countsOn())) {
                received(receipt.share().currency(), receipt.share().minor());
            }
        }
        for (ReceiptRow row : matched.rows()) {
            night(row.amount().currency(), "onAccount", row.onAccount());
        }
        for (Allocation allocation : matched.allocations()) {
            Currency currency = allocation.amount().currency();
            night(currency, "applied", allocation.effect() == AllocationKind.INSTRUMENT ? 0 : allocation.offReceipt());
            if (allocation.kind() != AllocationKind.REVERSAL) {
                sums.add(1, MATCHED, allocation.rule(), currency, "count");
                sums.add(allocation.amount().minor(), MATCHED, allocation.rule(), currency, "amount");
            }
        }
    }

    /** A receipt new tonight, whosever it is. */
    public void received(Currency currency, long minor) {
        night(currency, "receipts", 1);
        night(currency, "moneyIn", minor);
    }

    /** Money of an unknown payer after the night. */
    public void suspense(Currency currency, long minor) {
        night(currency, "suspense", minor);
    }

    void item(OpenItemRow row) {
        Currency currency = row.item().currency();
        if (!row.item().document().isDebit()) {
            night(currency, "credits", row.item().open().minor());
            return;
        }
        night(currency, "openItems", 1);
        night(currency, "receivables", row.item().open().minor());
        if (row.daysPastDue() > 0) {
            night(currency, "overdueItems", 1);
            night(currency, "overdue", row.item().open().minor());
        }
    }

    void aged(AgingRow row) {
        String prefix = row.basis() == AgingRow.Basis.ITEM ? AGING : CONVERTED;
        if (row.buckets() == null) {
            sums.add(1, prefix, row.currency(), "missing");
            return;
        }
        for (Bucket bucket : Bucket.values()) {
            sums.add(row.buckets().get(bucket.ordinal()), prefix, row.currency(), bucket.column());
        }
        sums.add(row.onAccount(), prefix, row.currency(), "onAccount");
    }

    /** Interest that cannot be computed because the rate it rests on is not there. */
    void interest(InterestRow row) {
        if (row.basis() != null && row.percent() == null) {
            sums.add(1, INTEREST, row.basis());
        }
    }

    /** A paper in hand, on the rung of its maturity. */
    void instrument(InstrumentRow row, LocalDate businessDate) {
        if (row.status().isHeld()) {
            sums.add(row.amount().minor(), MATURITIES, row.amount().currency(),
                    MaturityRung.of(businessDate, row.receipt().collectedOn()).name(), row.receipt().instrument().kind());
        }
    }

    public void letter(LetterKind kind, LetterStatus status, Currency currency, long demanded) {
        sums.add(1, LETTERS, kind, status, currency, "count");
        sums.add(demanded, LETTERS, kind, status, currency, "demanded");
    }

    public void statement(StatementRow row) {
        sums.add(1, STATEMENTS, row.status());
    }

    /** A question on the worklist. */
    public void work(WorkItem item) {
        sums.add(1, WORK, item.kind());
    }

    public void due(DunningRow row) {
        if (row.outcome() == DunningRow.Outcome.SKIPPED && row.reason() != null) {
            sums.add(1, HOLDS, row.reason(), row.open().currency(), "items");
            sums.add(row.open().minor(), HOLDS, row.reason(), row.open().currency(), "amount");
        }
    }

    public void action(ActionRow row) {
        sums.add(1, ACTIONS, row.action(), row.status());
    }

    private void night(Currency currency, String what, long amount) {
        sums.add(amount, NIGHT, currency, what);
    }
}
