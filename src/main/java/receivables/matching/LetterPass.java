package receivables.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.claims.Claim;
import receivables.claims.ClaimLedger;
import receivables.ledger.Allocation;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterSection;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PayerClue;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.matching.text.CompactText;
import receivables.matching.text.ReferenceKeys;
import receivables.matching.text.ReferenceReader;

/**
 * Pass 2: the payer quotes the RF reference of a letter or statement and pays its slip, or what is still open of its items. Credit notes
 * and money on account that the letter took off are applied with it; interest that it demanded is booked as such.
 */
final class LetterPass {

    private final AccountBook book;
    private ClaimLedger ledger;
    /** How many of tonight's bookings the ledger knows. */
    private int toldOf;

    LetterPass(AccountBook book) {
        this.book = book;
    }

    /** Finds the letters a receipt quotes, before any pass runs: its documents are named by it. */
    IssuedLetter quoted(ReceiptCase receipt) {
        OpenReceipt line = book.receipt(receipt.receipt());
        List<String> references = new ArrayList<>(ReferenceReader.rfReferences(line.receipt().remittance()));
        line.advice().forEach(advice -> references.addAll(ReferenceReader.rfReferences(advice.documentRef())));
        IssuedLetter quoted = null;
        for (IssuedLetter letter : book.account().letters()) {
            boolean named = references.contains(letter.reference()) || letter.letterNo().length() >= 12
                    && mentions(line, letter.letterNo());
            if (named && quoted != null && !quoted.letterNo().equals(letter.letterNo())) {
                receipt.close(Reason.of(ReasonCode.QUOTES_SEVERAL_LETTERS));
                return null;
            }
            quoted = named ? letter : quoted;
        }
        if (quoted == null) {
            if (!references.isEmpty() && line.clue() == PayerClue.RF_REFERENCE) {
                receipt.close(Reason.of(ReasonCode.QUOTES_LETTER_THAT_IS_OVER, references.getFirst()));
            }
            return null;
        }
        for (IssuedLetter.Item item : quoted.items()) {
            int position = book.itemOf(item.documentNo());
            if (position >= 0 && (item.section() == LetterSection.DEMANDED || item.section() == LetterSection.CREDIT)) {
                receipt.letterSet().add(position);
            }
        }
        return quoted;
    }

    private static boolean mentions(OpenReceipt line, String letterNo) {
        return new CompactText(line.receipt().remittance()).contains(ReferenceKeys.compact(letterNo));
    }

    void run(ReceiptCase receipt) {
        if (receipt.isClosed() || !book.allows(receipt.receipt(), MatchRule.RF_SET) || book.left(receipt.receipt()) <= 0) {
            return;
        }
        IssuedLetter letter = quoted(receipt);
        if (letter == null || !letter.currency().equals(book.receipt(receipt.receipt()).receipt().currency())) {
            return;
        }
        List<Integer> debits = new ArrayList<>();
        long stillDemanded = 0;
        for (IssuedLetter.Item item : letter.items()) {
            int position = book.itemOf(item.documentNo());
            if (item.section() == LetterSection.DEMANDED && position >= 0 && book.mayPay(receipt.receipt(), position)
                    && item.demanded().isPositive()) {
                debits.add(position);
                stillDemanded += Math.min(book.open(position), item.demanded().minor());
            }
        }
        long interest = unpaidInterest(letter);
        long left = book.left(receipt.receipt());
        Settlement settlement = new Settlement(book, receipt.receipt(), set(letter, debits));
        long payable = letter.demanded().minor() + letter.interest().minor();
        if (debits.isEmpty()) {
            interestAlone(receipt, letter);
            return;
        }
        if (left == payable || left == stillDemanded + interest) {
            payDemanded(receipt, letter, debits, interest, Reason.of(ReasonCode.PAYS_LETTERS_SLIP, letter.letterNo(), letter.reference(),
                    Explanations.left(book, receipt.receipt())));
            netRest(receipt, letter, debits);
        } else if (settlement.net() > 0 && left == settlement.net() + interest) {
            bookInterest(receipt, letter, interest);
            settlement.book(MatchRule.RF_SET, Reason.of(ReasonCode.PAYS_LETTER_WITH_INTEREST, letter.letterNo(), letter.reference()));
        } else if (settlement.net() > 0 && left == settlement.net()) {
            settlement.book(MatchRule.RF_SET, Reason.of(ReasonCode.PAYS_LETTER, letter.letterNo(), letter.reference()));
        } else if (left == stillDemanded) {
            payDemanded(receipt, letter, debits, 0,
                    Reason.of(ReasonCode.PAYS_LETTER_WITHOUT_INTEREST, letter.letterNo(), letter.reference()));
            netRest(receipt, letter, debits);
        } else {
            receipt.note(Reason.of(ReasonCode.QUOTES_LETTER_AND_FITS_NOTHING, letter.letterNo(),
                    Explanations.amount(letter.demanded().withMinor(payable))));
        }
    }

    private TreeSet<Integer> set(IssuedLetter letter, List<Integer> debits) {
        TreeSet<Integer> set = new TreeSet<>(debits);
        for (IssuedLetter.Item item : letter.items()) {
            int position = book.itemOf(item.documentNo());
            if (item.section() == LetterSection.CREDIT && position >= 0 && !book.document(position).isDebit()) {
                set.add(position);
            }
        }
        return set;
    }

    private void payDemanded(ReceiptCase receipt, IssuedLetter letter, List<Integer> debits, long interest, Reason explanation) {
        for (IssuedLetter.Item item : letter.items()) {
            int position = book.itemOf(item.documentNo());
            if (debits.contains(position)) {
                long amount = Math.min(book.left(receipt.receipt()), Math.min(book.open(position), item.demanded().minor()));
                if (amount > 0) {
                    book.pay(receipt.receipt(), position, amount, MatchRule.RF_SET, explanation);
                }
            }
        }
        bookInterest(receipt, letter, Math.min(interest, book.left(receipt.receipt())));
    }

    private void bookInterest(ReceiptCase receipt, IssuedLetter letter, long interest) {
        if (interest > 0) {
            book.interest(receipt.receipt(), letter.letterNo(), interest, Reason.of(ReasonCode.INTEREST_OF_LETTER, letter.letterNo()));
        }
    }

    /** The letter whose number, or reference, an advice line gives in place of a document's; null: none of this account. */
    IssuedLetter numbered(String documentRef) {
        String key = ReferenceKeys.compact(documentRef);
        return book.account().letters().stream().filter(letter -> ReferenceKeys.compact(letter.letterNo()).equals(key)
                || letter.reference().equals(key))
                .findFirst().orElse(null);
    }

    /** What a letter demanded in interest and costs and is owed still: neither paid, with this letter or another, nor given up. */
    long unpaidInterest(IssuedLetter letter) {
        return ledger().leftOf(letter);
    }

    private ClaimLedger ledger() {
        if (ledger == null || toldOf != book.made().size()) {
            List<Allocation> bookings = new ArrayList<>(book.account().allocations());
            bookings.addAll(book.made());
            ledger = ClaimLedger.of(ClaimLedger.heard(book.account().letters(), book.account().decisions(), book.businessDate(), false),
                    bookings, book.account().decisions(), book.businessDate(), this::amount);
            toldOf = book.made().size();
        }
        return ledger;
    }

    private long amount(String documentNo) {
        int item = book.itemOf(documentNo);
        return item < 0 ? 0 : book.document(item).amount().minor();
    }

    /** The invoice is settled, and the payer names it or our letter and pays what is left of its interest. */
    private void interestAlone(ReceiptCase receipt, IssuedLetter letter) {
        boolean sameCurrency = letter.currency().equals(book.receipt(receipt.receipt()).receipt().currency());
        if (sameCurrency && book.left(receipt.receipt()) > 0 && unpaidInterest(letter) == book.left(receipt.receipt())) {
            bookInterest(receipt, letter, book.left(receipt.receipt()));
        }
    }

    /**
     * The payer names documents, and pays them with the interest that the latest letter demanded for them: nothing is over-paid. Only where
     * the letter demands no open document that he does not name.
     */
    void withInterest(ReceiptCase receipt) {
        if (!book.allows(receipt.receipt(), MatchRule.RF_SET) || !receipt.named().likely().isEmpty()
                || !receipt.named().doubtful().isEmpty() || !receipt.named().groups().isEmpty()) {
            return;
        }
        if (receipt.named().sure().stream().allMatch(item -> book.open(item) == 0)) {
            SortedSet<Integer> settled = receipt.named().settledBy(item -> book.open(item) == 0);
            IssuedLetter claiming = settled.size() == 1 ? latestClaiming(settled.first()) : null;
            if (claiming != null) {
                interestAlone(receipt, claiming);
            }
            return;
        }
        Settlement settlement = new Settlement(book, receipt.receipt(), receipt.named().sure());
        long more = book.left(receipt.receipt()) - settlement.net();
        IssuedLetter letter = more <= 0 || settlement.isEmpty() ? null : latestDemanding(settlement.debits());
        if (letter != null && letter.currency().equals(book.receipt(receipt.receipt()).receipt().currency())
                && unpaidInterest(letter) == more) {
            settlement.book(MatchRule.REFERENCE, Reason.of(ReasonCode.NAMES_AND_PAYS_INTEREST,
                    Explanations.list(book, settlement.debits()), letter.letterNo()));
            bookInterest(receipt, letter, more);
        }
    }

    /**
     * Where the policy has it so, money that names documents and fits neither them nor them with their interest pays costs and interest
     * before the principal; the passes after this one apply the rest.
     *
     * @param more it is more than the principal; false: less
     */
    void interestFirst(ReceiptCase receipt, boolean more) {
        NamedDocuments named = receipt.named();
        if (!book.policy(receipt.receipt()).interestFirst() || named.sure().isEmpty() || !named.likely().isEmpty()
                || !named.doubtful().isEmpty() || !named.groups().isEmpty()) {
            return;
        }
        Settlement settlement = new Settlement(book, receipt.receipt(), named.sure());
        long left = book.left(receipt.receipt());
        boolean fits = settlement.isEmpty() || settlement.net() <= 0 || (more ? left <= settlement.net() : left >= settlement.net());
        IssuedLetter letter = fits ? null : latestDemanding(settlement.debits());
        if (letter != null && letter.currency().equals(book.receipt(receipt.receipt()).receipt().currency())) {
            bookInterest(receipt, letter, Math.min(left, unpaidInterest(letter)));
        }
    }

    /** The letter that claimed interest of the document last, null: none, or it claims that of others too. */
    private IssuedLetter latestClaiming(int item) {
        Claim claim = ledger().of(book.document(item).documentNo());
        return claim == null ? null : book.account().letters().stream().filter(letter -> letter.letterNo().equals(claim.letterNo()))
                .filter(letter -> unpaidInterest(letter) == claim.left() + claim.costs()).findFirst().orElse(null);
    }

    private IssuedLetter latestDemanding(List<Integer> debits) {
        IssuedLetter latest = null;
        for (IssuedLetter letter : book.account().letters()) {
            List<Integer> demanded = letter.items().stream().filter(item -> item.section() == LetterSection.DEMANDED)
                    .map(item -> book.itemOf(item.documentNo()))
                    .filter(item -> item >= 0 && book.open(item) > 0).toList();
            boolean these = !demanded.isEmpty() && debits.containsAll(demanded) && letter.interest().isPositive();
            latest = these && (latest == null || letter.letterNo().compareTo(latest.letterNo()) > 0) ? letter : latest;
        }
        return latest;
    }

    /**
     * What the letter had taken off before it demanded the rest: its credit notes, then money on account that it lists, on its own items.
     */
    private void netRest(ReceiptCase receipt, IssuedLetter letter, List<Integer> debits) {
        Reason takenOff = Reason.of(ReasonCode.TAKEN_OFF_ON_LETTER, letter.letterNo());
        for (IssuedLetter.Item item : letter.items()) {
            if (item.section() != LetterSection.CREDIT) {
                continue;
            }
            int credit = book.itemOf(item.documentNo());
            int cash = book.receiptOf(item.documentNo());
            for (int debit : debits) {
                if (credit >= 0 && !book.document(credit).isDebit()
                        && book.document(credit).customerNo().equals(book.document(debit).customerNo())) {
                    long amount = Math.min(book.open(credit), book.open(debit));
                    if (amount > 0 && !book.isBanned(item.documentNo(), book.document(debit).documentNo())) {
                        book.credit(credit, debit, amount, MatchRule.RF_SET, takenOff);
                    }
                } else if (cash >= 0 && cash != receipt.receipt() && book.counts(cash) && book.left(cash) > 0 && book.open(debit) > 0
                        && book.mayPay(cash, debit)) {
                    book.pay(cash, debit, Math.min(book.left(cash), book.open(debit)), MatchRule.RF_SET, takenOff);
                }
            }
        }
    }
}
