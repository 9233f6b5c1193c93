package receivables.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.AdviceLine;
import receivables.ledger.AllocationKind;
import receivables.ledger.IssuedLetter;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.shortage.ShortReason;
import receivables.matching.text.DeductionWords;

/**
 * Pass 3: the payer's remittance advice says which document gets how much. Each line that names one document is booked as it says, up to
 * what is open; negative lines are credit notes taken. Lines that come to more than the receipt are not believed.
 */
final class AdvicePass {

    private static final int MEMO_LENGTH = 80;

    private final AccountBook book;
    private final DocumentNumbers documents;
    private final LetterPass letters;
    private final Guesses guesses;
    private final NumberDoubts doubts;

    AdvicePass(AccountBook book, DocumentNumbers documents, LetterPass letters, Guesses guesses) {
        this.guesses = guesses;
        this.doubts = new NumberDoubts(book);
        this.letters = letters;
        this.book = book;
        this.documents = documents;
    }

    /** A line that gives a letter's number: it pays the interest that the letter demands. */
    private record Interest(AdviceLine line, IssuedLetter letter) {
    }

    /** A line and the document it names. @param guessed why it must be this one, where a switch says so; else empty */
    private record Named(AdviceLine line, int item, Reason guessed) {
    }

    /** As {@link #run}, only where every line is what is open of its document: such advice goes before one that pays parts. */
    void exact(ReceiptCase receipt) {
        List<AdviceLine> lines = book.receipt(receipt.receipt()).advice();
        boolean exact = !lines.isEmpty() && lines.stream().allMatch(line -> {
            int item = one(DocumentNamer.inAdvice(book, documents, book.policy(receipt.receipt()), line));
            return item >= 0 && book.open(item) == Math.abs(line.amount().minor());
        });
        if (exact) {
            run(receipt);
        }
    }

    void run(ReceiptCase receipt) {
        OpenReceipt line = book.receipt(receipt.receipt());
        if (receipt.isClosed() || line.advice().isEmpty() || book.left(receipt.receipt()) <= 0
                || !book.allows(receipt.receipt(), MatchRule.ADVICE)) {
            return;
        }
        List<Named> named = new ArrayList<>();
        List<Interest> interest = new ArrayList<>();
        receipt.unknownLines().clear();
        long sum = 0;
        Reason unclear = Reason.NONE;
        SortedSet<Integer> doubted = new TreeSet<>();
        for (AdviceLine advice : line.advice()) {
            sum = Math.addExact(sum, advice.amount().minor());
            IssuedLetter letter = letters.numbered(advice.documentRef());
            if (letter != null) {
                interest.add(new Interest(advice, letter));
                continue;
            }
            NamedDocuments documentsOf = DocumentNamer.inAdvice(book, documents, book.policy(receipt.receipt()), advice);
            int item = one(documentsOf);
            Guesses.Guess guess = item < 0 && documentsOf.all().isEmpty()
                    ? guesses.of(receipt.receipt(), advice.documentRef(), advice.amount().minor(), advice.memo() == null ? ""
                    : advice.memo()) : null;
            if (guess != null) {
                named.add(new Named(advice, guess.item(), Reason.of(ReasonCode.AFTER_SEMICOLON, guess.why())));
                continue;
            }
            boolean doubtful = item >= 0 && (doubts.aboutNumber(receipt.receipt(), item, advice.amount().minor(), said(receipt, advice))
                    || doubts.isPartOfLess(item, advice.amount().minor(), advice.memo() == null ? "" : advice.memo()));
            if (doubtful) {
                unclear = Reason.of(ReasonCode.ADVICE_NAMES_ANOTHERS_AMOUNT, advice.documentRef());
                receipt.unknownLines().add(advice);
                doubted.add(item);
                continue;
            }
            if (item >= 0 && !documentsOf.settled().contains(item)) {
                named.add(new Named(advice, item, Reason.NONE));
            } else if (item < 0 && documentsOf.all().isEmpty()) {
                receipt.unknownLines().add(advice);
            }
            if (item < 0 && !documentsOf.isEmpty() || item >= 0 && documentsOf.settled().contains(item)) {
                unclear = Reason.of(unclear(item, documentsOf), advice.documentRef());
                doubted.addAll(documentsOf.all());
                receipt.name(merge(receipt.named(), documentsOf));
            }
        }
        // a document that is named, though doubtfully, closes the receipt to what goes by the amount alone
        receipt.letterSet().addAll(doubted);
        if (named.isEmpty()) {
            if (!unclear.isEmpty()) {
                receipt.note(unclear);
            }
            return;
        }
        Long differing = line.advice().getFirst().differingTotal();
        if (differing != null) {
            receipt.close(Reason.of(ReasonCode.ADVICE_TOTAL_DIFFERS, Explanations.amount(line.receipt().amount().withMinor(differing)),
                    Explanations.amount(line.receipt().amount().withMinor(sum))));
            named.forEach(one -> receipt.letterSet().add(one.item()));
            return;
        }
        if (line.isShared()) {
            // the lines of others are theirs to pay
            sum = named.stream().mapToLong(one -> one.line().amount().minor()).sum();
        }
        boolean partlyUsed = book.left(receipt.receipt()) != line.share().minor();
        if (partlyUsed || sum > book.left(receipt.receipt()) || repeats(named) || mixes(receipt, named)) {
            receipt.close(sum > book.left(receipt.receipt()) && !partlyUsed
                    ? Reason.of(ReasonCode.ADVICE_IS_MORE, Explanations.amount(line.receipt().amount().withMinor(sum)))
                    : Reason.of(ReasonCode.ADVICE_CANNOT_BE_BOOKED));
            named.forEach(one -> receipt.letterSet().add(one.item()));
            return;
        }
        bookLines(receipt, named);
        interest.forEach(one -> payInterest(receipt, one));
        receipt.close(unclear.isEmpty() ? Reason.of(ReasonCode.ADVICE_EXPLAINS_LESS) : unclear);
    }

    private static ReasonCode unclear(int item, NamedDocuments named) {
        if (item >= 0) {
            return ReasonCode.ADVICE_NAMES_SETTLED;
        }
        return named.unknown().isEmpty() ? ReasonCode.ADVICE_NAMES_SEVERAL : ReasonCode.ADVICE_NAMES_UNKNOWN;
    }

    private void payInterest(ReceiptCase receipt, Interest one) {
        boolean sameCurrency = one.letter().currency().equals(book.receipt(receipt.receipt()).receipt().currency());
        long amount = Math.min(Math.min(one.line().amount().minor(), letters.unpaidInterest(one.letter())), book.left(receipt.receipt()));
        if (sameCurrency && amount > 0 && one.line().amount().currency().equals(one.letter().currency())) {
            book.interest(receipt.receipt(), one.letter().letterNo(), amount,
                    Reason.of(ReasonCode.ADVICE_PAYS_INTEREST, one.line().line(), one.letter().letterNo()));
        }
    }

    /** A memo gives the reason why less is paid. */
    private String said(ReceiptCase receipt, AdviceLine line) {
        return book.receipt(receipt.receipt()).receipt().remittance() + (line.memo() == null || line.memo().isBlank() ? "" : " part");
    }

    private static NamedDocuments merge(NamedDocuments one, NamedDocuments other) {
        TreeSet<Integer> settled = new TreeSet<>(one.settled());
        settled.addAll(other.settled());
        List<String> unknown = new ArrayList<>(one.unknown());
        unknown.addAll(other.unknown());
        List<SortedSet<Integer>> doubtful = new ArrayList<>(one.doubtful());
        doubtful.addAll(other.doubtful());
        return new NamedDocuments(one.sure(), one.likely(), one.groups(), doubtful, unknown, settled);
    }

    /** The one document a line names; −1: none, or more than one. */
    private static int one(NamedDocuments documents) {
        TreeSet<Integer> all = new TreeSet<>(documents.all());
        all.addAll(documents.settled());
        return all.size() == 1 && documents.unknown().isEmpty() ? all.first() : -1;
    }

    private static boolean repeats(List<Named> named) {
        return named.stream().map(Named::item).distinct().count() < named.size();
    }

    /** Another currency, a credit note without a minus, or an invoice with one. */
    private boolean mixes(ReceiptCase receipt, List<Named> named) {
        for (Named one : named) {
            boolean debit = book.document(one.item()).isDebit();
            if (!book.sameCurrency(receipt.receipt(), one.item())
                    || !one.line().amount().currency().equals(book.document(one.item()).currency())
                    || debit != one.line().amount().isPositive() || debit && !book.mayPay(receipt.receipt(), one.item())) {
                return true;
            }
        }
        return false;
    }

    private void bookLines(ReceiptCase receipt, List<Named> named) {
        List<Named> credits = named.stream().filter(one -> one.line().amount().isNegative()).toList();
        long taken = 0;
        for (Named credit : credits) {
            if (-credit.line().amount().minor() > book.open(credit.item())) {
                receipt.note(Reason.of(ReasonCode.ADVICE_TAKES_TOO_MUCH, book.document(credit.item()).documentNo()));
                return;
            }
            taken -= credit.line().amount().minor();
        }
        List<Named> debits = named.stream().filter(one -> one.line().amount().isPositive()).toList();
        long lines = debits.stream().mapToLong(one -> Math.min(one.line().amount().minor(), book.open(one.item()))).sum();
        if (lines < taken || debits.isEmpty()) {
            receipt.note(Reason.of(ReasonCode.ADVICE_TAKES_MORE_CREDIT));
            return;
        }
        long[] wanted = debits.stream().mapToLong(one -> Math.min(one.line().amount().minor(), book.open(one.item()))).toArray();
        for (Named credit : credits) {
            long rest = -credit.line().amount().minor();
            // a group member's credit note counts where the payer names it
            boolean hasOwn = debits.stream().anyMatch(debit -> isOneCustomers(credit, debit));
            for (int index = 0; index < wanted.length && rest > 0; index++) {
                long amount = !hasOwn || isOneCustomers(credit, debits.get(index)) ? Math.min(rest, wanted[index]) : 0;
                if (amount > 0) {
                    book.credit(credit.item(), debits.get(index).item(), amount, MatchRule.ADVICE,
                            Reason.of(ReasonCode.ADVICE_TAKES_IT, credit.line().line()).and(memo(credit.line())));
                    wanted[index] -= amount;
                    rest -= amount;
                }
            }
        }
        for (int index = 0; index < wanted.length; index++) {
            payLine(receipt, debits.get(index), wanted[index]);
        }
    }

    private boolean isOneCustomers(Named one, Named other) {
        return book.document(one.item()).customerNo().equals(book.document(other.item()).customerNo());
    }

    /** What the line leaves open may be a cash discount in time, or within tolerance. */
    private void payLine(ReceiptCase receipt, Named named, long wanted) {
        long amount = Math.min(wanted, book.left(receipt.receipt()));
        if (amount <= 0) {
            return;
        }
        Settlement settlement = new Settlement(book, receipt.receipt(), List.of(named.item()));
        long rest = book.open(named.item()) - amount;
        Reason explanation = Reason.of(ReasonCode.ADVICE_PAYS, named.line().line(), Explanations.amount(named.line().amount()),
                book.document(named.item()).documentNo()).and(named.guessed());
        boolean discount = book.allows(receipt.receipt(), MatchRule.DISCOUNT)
                && Discounts.explaining(book, receipt.receipt(), settlement, rest, true) != null;
        boolean late = !discount && Discounts.explaining(book, receipt.receipt(), settlement, rest, false) != null;
        boolean tolerated = !discount && !late && book.allows(receipt.receipt(), MatchRule.TOLERANCE)
                && Discounts.tolerates(book, receipt.receipt(), rest, settlement.amounts());
        boolean less = rest > 0 && !discount && !tolerated;
        Reason why = Reason.when(less, () -> whyLess(receipt, named.line()).said());
        book.pay(receipt.receipt(), named.item(), amount, MatchRule.ADVICE, explanation.and(why).and(memo(named.line())));
        if (discount) {
            book.forgo(book.receiptNo(receipt.receipt()), named.item(), rest, AllocationKind.DISCOUNT, MatchRule.DISCOUNT,
                    explanation.and(Reason.of(ReasonCode.LESS_DISCOUNT_IN_TIME)));
        } else if (tolerated) {
            book.forgo(book.receiptNo(receipt.receipt()), named.item(), rest, AllocationKind.TOLERANCE, MatchRule.TOLERANCE,
                    explanation.and(Reason.of(ReasonCode.SHORT_WITHIN_TOLERANCE)));
        }
    }

    /** The line's memo counts before the bank's text, which speaks of all lines. */
    private ShortReason whyLess(ReceiptCase receipt, AdviceLine line) {
        ShortReason own = DeductionWords.of(line.memo());
        return own != ShortReason.OTHER ? own : DeductionWords.of(book.receipt(receipt.receipt()).receipt().remittance());
    }

    private static Reason memo(AdviceLine line) {
        String memo = line.memo() == null ? "" : line.memo().strip();
        return Reason.when(!memo.isEmpty(),
                () -> Reason.of(ReasonCode.CUSTOMER_SAYS, memo.substring(0, Math.min(memo.length(), MEMO_LENGTH))));
    }
}
