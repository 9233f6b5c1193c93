package receivables.proof;

import static receivables.ledger.ReasonCode.POSTED_BANK_CHARGE;
import static receivables.ledger.ReasonCode.POSTED_CORRECTED;
import static receivables.ledger.ReasonCode.POSTED_CREDIT_NOTE;
import static receivables.ledger.ReasonCode.POSTED_CREDIT_PAID_OUT;
import static receivables.ledger.ReasonCode.POSTED_DISCOUNT;
import static receivables.ledger.ReasonCode.POSTED_EXCHANGE;
import static receivables.ledger.ReasonCode.POSTED_INTEREST;
import static receivables.ledger.ReasonCode.POSTED_INTEREST_NOTE;
import static receivables.ledger.ReasonCode.POSTED_OUTGOING;
import static receivables.ledger.ReasonCode.POSTED_PAPER_DISCOUNT;
import static receivables.ledger.ReasonCode.POSTED_PAPER_ENDORSED;
import static receivables.ledger.ReasonCode.POSTED_PAPER_IN;
import static receivables.ledger.ReasonCode.POSTED_PAPER_PAID;
import static receivables.ledger.ReasonCode.POSTED_PAPER_WORTHLESS;
import static receivables.ledger.ReasonCode.POSTED_PAYER_CHANGED;
import static receivables.ledger.ReasonCode.POSTED_PAYER_FOUND;
import static receivables.ledger.ReasonCode.POSTED_PAYER_UNKNOWN;
import static receivables.ledger.ReasonCode.POSTED_PAYMENT;
import static receivables.ledger.ReasonCode.POSTED_RECEIPT;
import static receivables.ledger.ReasonCode.POSTED_REFUND;
import static receivables.ledger.ReasonCode.POSTED_REST_WRITTEN_OFF;
import static receivables.ledger.ReasonCode.POSTED_TAKEN_BACK_BY_BANK;
import static receivables.ledger.ReasonCode.POSTED_TOLERANCE;
import static receivables.ledger.ReasonCode.POSTED_UNDONE;
import static receivables.ledger.ReasonCode.POSTED_WRITE_OFF;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import receivables.dunning.InterestNote;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.ledger.instrument.InstrumentNight;
import receivables.ledger.instrument.InstrumentStatus;

/**
 * What the night means to the ERP's general ledger: postings whose debits equal its credits, two for each fact, in the order of the facts.
 * Documents are not posted: they come from the ERP, which has them.
 *
 * <pre>{@code
 * receipt R-1 of 100.00 comes in:     debit bank 100.00             credit on account 100.00 (suspense, while nobody knows whose it is)
 * 100.00 of R-1 pays INV-1:           debit on account 100.00       credit receivables 100.00
 * 0.50 of INV-1 is a bank fee:        debit tolerance 0.50          credit receivables 0.50
 * R-1 is another customer's:          debit on account 100.00       credit suspense 100.00, and the other way round for the other one
 * the bank takes R-1 back:            debit on account 100.00       credit bank 100.00, and the application above the other way round
 * the bank corrects R-3:              what R-3 was posted with the other way round, beside what it is now
 * the bank charged 5.00 with R-4:     debit tolerance 5.00          credit on account 5.00
 * 0.40 of R-5 is given up as income:  debit on account 0.40         credit tolerance 0.40
 * 100.00 USD of INV-2 for 710 of R-6: debit exchange 100.00 USD       credit receivables 100.00 USD, and debit on account 710.00, credit exchange 710.00
 * acceptance R-7 of 80.00 comes:     debit notes receivable 80.00    credit on account 80.00; a cheque is not posted
 * the bank pays R-7 with R-8:        debit on account 80.00          credit notes receivable 80.00, beside R-8 as money that came in
 * R-7 goes to a supplier:            debit payables 80.00            credit notes receivable 80.00
 * R-7 is worth nothing:              debit on account 80.00          credit notes receivable 80.00, and what it paid the other way round
 * 40.00 of R-2 is to be refunded:     debit on account 40.00        credit suspense 40.00, the other way round when the bank has paid it out
 * interest of 28.54 is charged:       debit receivables 28.54          credit interest 28.54, under the number of the debit note
 * }</pre>
 */
public final class Journal {
    private final JournalAccounts accounts;
    private final NightSpan span;
    private final List<Posting> postings = new ArrayList<>();
    /** The account's papers and what became of them tonight, by their receipts' numbers. */
    private final Map<String, OpenReceipt> papers = new HashMap<>();
    private final Map<String, InstrumentNight> paperNights = new HashMap<>();

    private Journal(JournalAccounts accounts, NightSpan span) {
        this.accounts = accounts;
        this.span = span;
    }

    /**
     * One account's postings.
     *
     * @param receipts the account's receipts in any state; those that are new tonight, or whose customer became known tonight, are posted
     * @param allocations made or taken back tonight, refunds included
     * @param instruments what tonight made of the papers among the receipts
     */
    public static List<Posting> postings(List<OpenReceipt> receipts, List<Allocation> allocations, List<InstrumentNight> instruments,
            JournalAccounts accounts, NightSpan span) {
        Journal journal = new Journal(accounts, span);
        instruments.forEach(night -> journal.paperNights.put(night.receiptNo(), night));
        receipts.stream().filter(receipt -> receipt.receipt().isInstrument())
                .forEach(receipt -> journal.papers.put(receipt.receipt().receiptNo(), receipt));
        for (OpenReceipt receipt : receipts) {
            if (span.counts(receipt.receipt())) {
                journal.received(receipt);
            }
        }
        allocations.forEach(journal::allocated);
        instruments.forEach(journal::passedOn);
        return List.copyOf(journal.postings);
    }

    /** Postings for the receipts nobody is known to have paid: the new ones among them. */
    public static List<Posting> suspense(List<Receipt> receipts, JournalAccounts accounts, NightSpan span) {
        Journal journal = new Journal(accounts, span);
        for (Receipt receipt : receipts) {
            if (span.counts(receipt) && span.isNew(receipt.knownOn(), receipt.countsOn())) {
                journal.post(journal.cameTo(receipt), accounts.suspense(), receipt.amount().minor(), receipt.currency(), "",
                        receipt.receiptNo(), Reason.of(POSTED_PAYER_UNKNOWN));
            }
        }
        return List.copyOf(journal.postings);
    }

    /**
     * Takes off the postings of receipts that were posted on an earlier night and that a corrected version replaces tonight; it is posted
     * as new.
     */
    public static List<Posting> corrected(List<OpenReceipt> replaced, JournalAccounts accounts, NightSpan span) {
        Journal journal = new Journal(accounts, span);
        for (OpenReceipt open : replaced) {
            journal.post(open.customerNo().isEmpty() ? accounts.suspense() : accounts.onAccount(), journal.cameTo(open.receipt()),
                    open.share().minor(), open.receipt().currency(), "", open.receipt().receiptNo(), Reason.of(POSTED_CORRECTED));
        }
        return List.copyOf(journal.postings);
    }

    /** Interest for which debit notes stand from tonight on. */
    public static List<Posting> charged(List<InterestNote> notes, JournalAccounts accounts, NightSpan span) {
        Journal journal = new Journal(accounts, span);
        notes.forEach(note -> journal.post(accounts.receivables(), accounts.interest(), note.amount().minor(), note.amount().currency(),
                note.noteNo(), "", Reason.of(POSTED_INTEREST_NOTE)));
        return List.copyOf(journal.postings);
    }

    private void received(OpenReceipt open) {
        Receipt receipt = open.receipt();
        if (span.isNew(receipt.knownOn(), receipt.countsOn())) {
            post(cameTo(receipt), accounts.onAccount(), open.share().minor(), receipt.currency(), "", receipt.receiptNo(),
                    Reason.of(receivedAs(receipt)));
        } else if (open.identifiedOn().equals(span.businessDate()) && cameTo(receipt) != null) {
            post(accounts.suspense(), accounts.onAccount(), open.gained().minor(), receipt.currency(), "", receipt.receiptNo(),
                    Reason.of(open.gained().isNegative() ? POSTED_PAYER_CHANGED : POSTED_PAYER_FOUND));
        }
    }

    private static ReasonCode receivedAs(Receipt receipt) {
        if (receipt.isInstrument()) {
            return POSTED_PAPER_IN;
        }
        return receipt.amount().isPositive() ? POSTED_RECEIPT : POSTED_OUTGOING;
    }

    /**
     * What a receipt is debited to: an acceptance is a note receivable; any other paper is no asset before its money is there, and is not
     * posted; a row that only tells of a refusal moved no money. Null: not posted.
     */
    private String cameTo(Receipt receipt) {
        if (receipt.isInstrument()) {
            return receipt.instrument().kind().settles() ? accounts.notes() : null;
        }
        for (InstrumentNight night : paperNights.values()) {
            if (night.by().equals(receipt.receiptNo()) && night.became(InstrumentStatus.DISHONOURED) && receipt.amount().isNegative()
                    && night.receiptNo().equals(receipt.reverses())) {
                return wentTo(night);
            }
        }
        return accounts.bank();
    }

    /** Where a paper that comes back had gone. */
    private String wentTo(InstrumentNight night) {
        InstrumentStatus was = night.before() == null ? InstrumentStatus.IN_HAND : night.before().status();
        return switch (was) {
            case ENDORSED -> accounts.payables();
            case DISCOUNTED -> accounts.bank();
            default -> accountOf(night.receiptNo());
        };
    }

    /** Notes receivable for an acceptance; what else is not posted before its money is there stands on account against itself. */
    private String accountOf(String paperNo) {
        OpenReceipt paper = papers.get(paperNo);
        return paper == null || paper.receipt().instrument().kind().settles() ? accounts.notes() : accounts.onAccount();
    }

    private String creditOfPaper(Allocation allocation) {
        InstrumentNight night = allocation.documentNo().isEmpty() ? paperNights.get(allocation.receiptNo()) : null;
        return night == null ? accountOf(allocation.documentNo().isEmpty() ? allocation.receiptNo() : allocation.documentNo())
                : wentTo(night);
    }

    /** A paper that a supplier took as money, and what a bank kept of one that it bought. */
    private void passedOn(InstrumentNight night) {
        OpenReceipt paper = papers.get(night.receiptNo());
        if (night.became(InstrumentStatus.ENDORSED)) {
            post(accounts.payables(), accountOf(night.receiptNo()), paper.share().minor(), paper.share().currency(), "", night.receiptNo(),
                    Reason.of(POSTED_PAPER_ENDORSED));
        } else if (night.proceeds() != null) {
            post(accounts.financeCost(), accountOf(night.receiptNo()), paper.share().minor() - night.proceeds().minor(),
                    paper.share().currency(), "", night.receiptNo(), Reason.of(POSTED_PAPER_DISCOUNT));
        }
    }

    private void allocated(Allocation allocation) {
        AllocationKind effect = allocation.effect();
        String debit = switch (effect) {
            case PAYMENT, INTEREST, REFUND, BANK_CHARGE, INSTRUMENT -> accounts.onAccount();
            case DISCOUNT -> accounts.discount();
            case TOLERANCE -> accounts.tolerance();
            case WRITE_OFF -> allocation.documentNo().isEmpty() ? accounts.onAccount() : accounts.writeOff();
            case CREDIT_NOTE -> accounts.receivables();
            case EXCHANGE -> allocation.documentNo().isEmpty() ? accounts.onAccount() : accounts.exchange();
            case REVERSAL -> throw new IllegalStateException("a reversal takes back something else than a reversal");
        };
        String credit = switch (effect) {
            case INTEREST -> accounts.interest();
            case INSTRUMENT -> creditOfPaper(allocation);
            case BANK_CHARGE -> accounts.tolerance();
            // both currencies meet on this account: what they differ by at the ledger's rates is the exchange difference
            case EXCHANGE -> allocation.documentNo().isEmpty() ? accounts.exchange() : accounts.receivables();
            case WRITE_OFF -> allocation.documentNo().isEmpty() ? accounts.tolerance() : accounts.receivables();
            // Money on its way out waits in suspense for its line on the bank statement; the bank account always agrees with the bank.
            case REFUND -> accounts.suspense();
            case CREDIT_NOTE -> allocation.documentNo().isEmpty() ? accounts.suspense() : accounts.receivables();
            default -> accounts.receivables();
        };
        if (effect == AllocationKind.INSTRUMENT && debit.equals(credit)) {
            return;
        }
        post(debit, credit, allocation.amount().minor(), allocation.amount().currency(), allocation.documentNo(), allocation.receiptNo(),
                text(allocation, effect));
    }

    private static Reason text(Allocation allocation, AllocationKind effect) {
        Reason what = Reason.of(switch (effect) {
            case PAYMENT -> POSTED_PAYMENT;
            case DISCOUNT -> POSTED_DISCOUNT;
            case TOLERANCE -> POSTED_TOLERANCE;
            case WRITE_OFF -> allocation.documentNo().isEmpty() ? POSTED_REST_WRITTEN_OFF : POSTED_WRITE_OFF;
            case BANK_CHARGE -> POSTED_BANK_CHARGE;
            case CREDIT_NOTE -> allocation.documentNo().isEmpty() ? POSTED_CREDIT_PAID_OUT : POSTED_CREDIT_NOTE;
            case INTEREST -> POSTED_INTEREST;
            case INSTRUMENT -> allocation.documentNo().isEmpty() ? POSTED_PAPER_WORTHLESS : POSTED_PAPER_PAID;
            case EXCHANGE -> POSTED_EXCHANGE;
            case REFUND -> allocation.rule() == MatchRule.REVERSAL ? POSTED_TAKEN_BACK_BY_BANK : POSTED_REFUND;
            case REVERSAL -> throw new IllegalStateException("a reversal takes back something else than a reversal");
        });
        boolean undone = allocation.kind() == AllocationKind.REVERSAL && effect != AllocationKind.REFUND;
        return what.and(Reason.when(undone, () -> Reason.of(POSTED_UNDONE)));
    }

    /** A negative amount is posted positive the other way round. */
    private void post(String debit, String credit, long minor, Currency currency, String documentNo, String receiptNo, Reason text) {
        if (minor == 0 || debit == null || credit == null) {
            return;
        }
        long amount = Math.absExact(minor);
        String first = minor < 0 ? credit : debit;
        String second = minor < 0 ? debit : credit;
        postings.add(new Posting(span.businessDate(), first, amount, 0, currency, documentNo, receiptNo, text));
        postings.add(new Posting(span.businessDate(), second, 0, amount, currency, documentNo, receiptNo, text));
    }
}
