package receivables.account;

import static receivables.ledger.Sums.name;

import java.time.LocalDate;
import java.util.Currency;
import receivables.aging.AgingRow;
import receivables.aging.Bucket;
import receivables.aging.OpenItemRow;
import receivables.dunning.ActionRow;
import receivables.dunning.DunningRow;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Letter;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Sums;
import receivables.ledger.WorkItem;
import receivables.matching.MatchingResult;
import receivables.matching.ReceiptRow;
import receivables.proof.NightSpan;
import receivables.statements.StatementRow;

/**
 * What the report counts, account by account, as {@link Sums} under names that begin with {@code REPORT}. The reading side asks with the same methods' names.
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

    private final Sums sums;

    public NightTally(Sums sums) {
        this.sums = sums;
    }

    void matched(MatchingResult matched, NightSpan span, LocalDate businessDate) {
        for (OpenReceipt receipt : matched.receipts()) {
            if (receipt.identifiedOn().equals(businessDate) && span.isNew(receipt.receipt().knownOn(), receipt.receipt().countsOn())) {
                received(receipt.receipt().amount().currency(), receipt.receipt().amount().minor());
            }
        }
        for (ReceiptRow row : matched.rows()) {
            night(row.amount().currency(), "onAccount", row.onAccount());
        }
        for (Allocation allocation : matched.allocations()) {
            Currency currency = allocation.amount().currency();
            night(currency, "applied", allocation.offReceipt());
            if (allocation.kind() != AllocationKind.REVERSAL) {
                sums.add(name(MATCHED, allocation.rule().name(), currency.getCurrencyCode(), "count"), 1);
                sums.add(name(MATCHED, allocation.rule().name(), currency.getCurrencyCode(), "amount"), allocation.amount().minor());
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
        String code = row.currency().getCurrencyCode();
        if (row.buckets() == null) {
            sums.add(name(prefix, code, "missing"), 1);
            return;
        }
        for (Bucket bucket : Bucket.values()) {
            sums.add(name(prefix, code, bucket.column()), row.buckets().get(bucket.ordinal()));
        }
        sums.add(name(prefix, code, "onAccount"), row.onAccount());
    }

    void letter(Letter letter) {
        String prefix = name(LETTERS, letter.kind().name(), letter.status().name(), letter.currency().getCurrencyCode());
        sums.add(name(prefix, "count"), 1);
        sums.add(name(prefix, "demanded"), letter.demanded().minor());
    }

    void statement(StatementRow row) {
        sums.add(name(STATEMENTS, row.status().name()), 1);
    }

    /** A question on the worklist. */
    public void work(WorkItem item) {
        sums.add(name(WORK, item.kind().name()), 1);
    }

    void due(DunningRow row) {
        if (row.outcome() == DunningRow.Outcome.SKIPPED && row.reason() != null) {
            String prefix = name(HOLDS, row.reason().name(), row.open().currency().getCurrencyCode());
            sums.add(name(prefix, "items"), 1);
            sums.add(name(prefix, "amount"), row.open().minor());
        }
    }

    void action(ActionRow row) {
        sums.add(name(ACTIONS, row.action().name(), row.status().name()), 1);
    }

    private void night(Currency currency, String what, long amount) {
        sums.add(name(NIGHT, currency.getCurrencyCode(), what), amount);
    }
}
