package receivables.proof;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import receivables.aging.AgingRow;
import receivables.dunning.DunningRow;
import receivables.dunning.InterestNote;
import receivables.dunning.InterestRow;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Letter;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.ledger.Sums;
import receivables.ledger.instrument.InstrumentNight;
import receivables.matching.ReceiptRow;
import receivables.money.Money;

/**
 * What one account adds to the night's control totals. Each side of a line is added from another value: openings from what the account held
 * before matching, movements from the allocations, closings from what it holds after, letters and rows each from themselves. A value that
 * is lost or counted twice on the way therefore leaves a difference.
 *
 * <pre>{@code
 * ProofSums proof = new ProofSums(sums, span);
 * proof.items(account.items(), matched.items());
 * proof.receipts(account.receipts(), matched.receipts());
 * proof.allocations(matched.allocations(), account.items());
 * }</pre>
 */
public final class ProofSums {
    static final String PREFIX = "PROOF";
    private final Sums sums;
    private final NightSpan span;

    public ProofSums(Sums sums, NightSpan span) {
        this.sums = sums;
        this.span = span;
    }

    /** Documents before and after tonight's matching. */
    public void items(List<OpenItem> before, List<OpenItem> after) {
        for (OpenItem item : before) {
            boolean isNew = span.isNew(item.document().knownOn(), item.document().documentDate());
            add(item.document().isDebit() ? ProofLine.RECEIVABLES : ProofLine.CREDITS, item.currency(), isNew ? "new" : "opening",
                    item.open().minor());
        }
        for (OpenItem item : after) {
            boolean debit = item.document().isDebit();
            add(debit ? ProofLine.RECEIVABLES : ProofLine.CREDITS, item.currency(), "closing", item.open().minor());
            add(debit ? ProofLine.AGING : ProofLine.AGING_ON_ACCOUNT, item.currency(), debit ? "closing" : "credits", item.open().minor());
        }
    }

    /** Receipts whose customer is known, before and after tonight's matching. */
    public void receipts(List<OpenReceipt> before, List<OpenReceipt> after) {
        for (OpenReceipt receipt : before) {
            if (!span.counts(receipt.receipt())) {
                continue;
            }
            boolean isNew = span.isNew(receipt.receipt().knownOn(), receipt.receipt().countsOn());
            add(ProofLine.RECEIPTS, receipt.left().currency(), isNew ? "new" : "opening", receipt.left().minor());
        }
        for (OpenReceipt receipt : after) {
            if (!span.counts(receipt.receipt())) {
                continue;
            }
            add(ProofLine.RECEIPTS, receipt.left().currency(), "closing", receipt.left().minor());
            add(ProofLine.RECEIPTS_LEFT, receipt.left().currency(), "closing", receipt.left().minor());
            add(receipt.waits() ? ProofLine.AGING_IN_HAND : ProofLine.AGING_ON_ACCOUNT, receipt.left().currency(),
                    receipt.waits() ? "instruments" : "receipts", receipt.left().minor());
        }
    }

    /** Receipts nobody is known to have paid, as of tonight. They belong to no account; add each once. */
    public void suspense(List<Receipt> receipts) {
        for (Receipt receipt : receipts) {
            if (!span.counts(receipt)) {
                continue;
            }
            boolean isNew = span.isNew(receipt.knownOn(), receipt.countsOn());
            add(ProofLine.RECEIPTS, receipt.currency(), isNew ? "new" : "opening", receipt.amount().minor());
            add(ProofLine.RECEIPTS, receipt.currency(), "closing", receipt.amount().minor());
            add(ProofLine.RECEIPTS_LEFT, receipt.currency(), "closing", receipt.amount().minor());
        }
    }

    /** What was applied and taken back tonight. */
    public void allocations(List<Allocation> allocations) {
        for (Allocation allocation : allocations) {
            Currency currency = allocation.amount().currency();
            boolean back = allocation.kind() == AllocationKind.REVERSAL;
            add(ProofLine.RECEIVABLES, currency, back ? "taken_back" : documentPart(allocation.kind()), -allocation.offDocument());
            add(ProofLine.CREDITS, currency, back ? "taken_back" : "used", -allocation.offCreditNote());
            add(ProofLine.RECEIPTS, currency, back ? "taken_back" : receiptPart(allocation.kind()), -allocation.offReceipt());
            add(ProofLine.JOURNAL_RECEIVABLES, currency, "applied", allocation.offDocument() - allocation.offCreditNote());
        }
    }

    private static String documentPart(AllocationKind kind) {
        return switch (kind) {
            case PAYMENT -> "paid";
            case DISCOUNT -> "discount";
            case TOLERANCE -> "tolerance";
            case WRITE_OFF -> "written_off";
            case CREDIT_NOTE -> "credit_notes";
            case EXCHANGE -> "other_currency";
            case INTEREST, REFUND, BANK_CHARGE, REVERSAL, INSTRUMENT -> "";
        };
    }

    private static String receiptPart(AllocationKind kind) {
        return switch (kind) {
            case INTEREST -> "interest";
            case REFUND -> "refunded";
            case INSTRUMENT -> "instruments";
            case EXCHANGE -> "other_currency";
            default -> "applied";
        };
    }

    /** The rows of {@code receipts.csv}, suspense included. */
    public void receiptRows(List<ReceiptRow> rows) {
        for (ReceiptRow row : rows) {
            Currency currency = row.amount().currency();
            add(ProofLine.RECEIPT_ROWS, currency, "receipts", row.amount().minor());
            add(ProofLine.RECEIPT_ROWS, currency, "applied", row.applied());
            add(ProofLine.RECEIPT_ROWS, currency, "on_account", row.onAccount());
            add(ProofLine.RECEIPT_ROWS, currency, "suspense", row.suspense());
            add(ProofLine.RECEIPT_ROWS, currency, "refunded", row.refunded());
            add(ProofLine.RECEIPT_ROWS, currency, "in_hand", row.inHand());
            add(ProofLine.RECEIPTS_LEFT, currency, "in_hand", row.inHand());
            add(ProofLine.RECEIPTS_LEFT, currency, "on_account", row.onAccount());
            add(ProofLine.RECEIPTS_LEFT, currency, "suspense", row.suspense());
        }
    }

    /** The rows of {@code aging.csv}. */
    public void aging(List<AgingRow> rows) {
        for (AgingRow row : rows) {
            if (row.basis() == AgingRow.Basis.ITEM) {
                add(ProofLine.AGING, row.currency(), "aged", row.total());
                add(ProofLine.AGING_ON_ACCOUNT, row.currency(), "aged", row.onAccount());
                add(ProofLine.AGING_IN_HAND, row.currency(), "aged", row.inHand());
            }
        }
    }

    /**
     * Papers in hand: where they stood, what came, and where they went, each counted for itself.
     *
     * @param receipts after tonight's matching
     */
    public void instruments(List<InstrumentNight> nights, List<OpenReceipt> receipts) {
        Map<String, Money> amounts = new HashMap<>();
        for (OpenReceipt receipt : receipts) {
            if (receipt.receipt().isInstrument() && !receipt.share().isZero()) {
                amounts.merge(receipt.receipt().receiptNo(), receipt.share(), Money::plus);
            }
            if (receipt.paper() != null && receipt.paper().status().isHeld()) {
                add(ProofLine.INSTRUMENTS, receipt.share().currency(), "closing", receipt.share().minor());
            }
        }
        for (InstrumentNight night : nights) {
            Money amount = amounts.get(night.receiptNo());
            boolean wasHeld = night.isNew() || night.before().status().isHeld();
            if (wasHeld) {
                add(ProofLine.INSTRUMENTS, amount.currency(), night.isNew() ? "new" : "opening", amount.minor());
            }
            if (wasHeld && !night.after().status().isHeld()) {
                add(ProofLine.INSTRUMENTS, amount.currency(), night.after().status().name().toLowerCase(Locale.ROOT), -amount.minor());
            }
        }
    }

    /**
     * The rows of {@code dunning.csv} and tonight's letters.
     *
     * @param items open after matching; the due ones among them are counted by their own dates (a printed due date on or before the mailing
     * day is
     *     exactly one whose rolled date is, because the mailing day is a business day)
     */
    public void dunning(List<OpenItem> items, List<DunningRow> rows, List<Letter> letters, LocalDate mailingDay) {
        for (OpenItem item : items) {
            if (item.document().isDebit() && !item.document().dueDate().isAfter(mailingDay)) {
                add(ProofLine.DUNNING, item.currency(), "due", item.open().minor());
            }
        }
        Set<String> named = new HashSet<>();
        for (DunningRow row : rows) {
            Currency currency = row.open().currency();
            if (row.daysPastDue() >= 0) {
                add(ProofLine.DUNNING, currency, row.outcome() == DunningRow.Outcome.LETTERED ? "lettered" : "skipped", row.open().minor());
            }
            add(ProofLine.DUNNING_PARTS, currency, "open", row.open().minor());
            add(ProofLine.DUNNING_PARTS, currency, "demanded", row.demanded().minor());
            add(ProofLine.DUNNING_PARTS, currency, "held", row.held().minor());
            add(ProofLine.DUNNING_PARTS, currency, "covered", row.covered().minor());
            if (row.letterNo() != null && !row.letterNo().isEmpty()) {
                named.add(row.letterNo());
                add(ProofLine.LETTERS, currency, "rows", row.demanded().minor());
            }
        }
        for (Letter letter : letters) {
            // A letter that waits for consent may be named by no row: its items say NEEDS_APPROVAL. One that goes out must be.
            if (letter.kind().isStage() && (letter.status() != LetterStatus.NEEDS_APPROVAL || named.contains(letter.letterNo()))) {
                add(ProofLine.LETTERS, letter.currency(), "letters", letter.demanded().minor());
            }
        }
    }

    /**
     * The rows of {@code interest.csv}, and debit notes for interest: what has run up was paid, given up or charged, is owed since a letter
     * demanded it, or was demanded by none yet.
     */
    public void interest(List<InterestRow> rows, List<InterestNote> notes) {
        for (InterestRow row : rows) {
            add(ProofLine.INTEREST, row.currency(), "accrued", row.accrued());
            add(ProofLine.INTEREST, row.currency(), "paid", row.paid());
            add(ProofLine.INTEREST, row.currency(), "waived", row.waived());
            add(ProofLine.INTEREST, row.currency(), "left", row.left());
            add(ProofLine.INTEREST, row.currency(), "not_yet", row.notYet());
        }
        notes.forEach(note -> add(ProofLine.JOURNAL_RECEIVABLES, note.amount().currency(), "charged", -note.amount().minor()));
    }

    /** The night's postings, of accounts and of suspense. */
    public void journal(List<Posting> postings, JournalAccounts accounts) {
        for (Posting posting : postings) {
            add(ProofLine.JOURNAL, posting.currency(), "debits", posting.debit());
            add(ProofLine.JOURNAL, posting.currency(), "credits", posting.credit());
            if (posting.account().equals(accounts.receivables())) {
                add(ProofLine.JOURNAL_RECEIVABLES, posting.currency(), "posted", posting.credit() - posting.debit());
            }
        }
    }

    /**
     * What the last night closed with, as published then: tonight's openings must be the same. Call it once a night, not on the first one.
     *
     * @param lastNight its control totals
     */
    public void lastNight(List<ControlTotal> lastNight) {
        sums.add(1, PREFIX, "CARRIED");
        for (ProofLine line : ProofLine.values()) {
            for (ControlTotal total : lastNight) {
                if (line.isCarried() && total.name().equals(line.proves().title)) {
                    add(line, total.currency(), "last_closing", total.parts().getLast().amount());
                }
            }
        }
    }

    /**
     * A document of an earlier night that a corrected version replaces tonight: what was open of it leaves the carried sum, the new version
     * comes back as new.
     *
     * @param oldVersion as the last night left it
     */
    public void corrected(OpenItem oldVersion) {
        add(oldVersion.document().isDebit() ? ProofLine.CARRIED_RECEIVABLES : ProofLine.CARRIED_CREDITS, oldVersion.currency(), "corrected",
                -oldVersion.open().minor());
    }

    /** The same for a receipt: what was left of the old version. */
    public void corrected(OpenReceipt oldVersion) {
        add(ProofLine.CARRIED_RECEIPTS, oldVersion.left().currency(), "corrected", -oldVersion.left().minor());
    }

    /** A receipt that was divided tonight. @param shares of customers @param nobodys the rest */
    public void shared(Receipt receipt, List<Long> shares, long nobodys) {
        add(ProofLine.RECEIPTS_SHARED, receipt.currency(), "receipts", receipt.amount().minor());
        shares.forEach(share -> add(ProofLine.RECEIPTS_SHARED, receipt.currency(), "shares", share));
        add(ProofLine.RECEIPTS_SHARED, receipt.currency(), "nobodys", nobodys);
    }

    private void add(ProofLine line, Currency currency, String part, long minor) {
        sums.add(minor, PREFIX, line, currency, part);
    }
}
