package receivables.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Decision;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.money.Money;

/**
 * Money of one currency that a person allocates to a document of another: the decision says how much of the document is paid, and at which
 * rate. Both sides are booked, each in its own currency, and meet on the account for exchange differences; no rule ever does this.
 *
 * <pre>{@code ALLOCATE R1 INV-2101 1,000.00 USD, rate 7.10   // takes 7,100.00 CNY of R1}</pre>
 */
final class Exchange {

    private final AccountBook book;
    private final Map<String, BigDecimal> rates;

    /** @param rates company currency per unit by currency code */
    Exchange(AccountBook book, Map<String, BigDecimal> rates) {
        this.book = book;
        this.rates = rates;
    }

    /** @return why it cannot act, empty when it has */
    Reason allocate(Decision decision, int receipt, int item) {
        String paid = currencyOf(book.receiptMoney(receipt, 0));
        String owed = currencyOf(book.money(item, 0));
        if (decision.rate() == null) {
            return Reason.of(ReasonCode.EXCHANGE_NEEDS_RATE, book.receiptNo(receipt), paid, decision.documentNo(), owed);
        }
        if (decision.amount() != null && !decision.amount().currency().equals(book.document(item).currency())) {
            return Reason.of(ReasonCode.EXCHANGE_AMOUNT_IS_THE_DOCUMENTS, book.receiptNo(receipt), paid, decision.documentNo(), owed);
        }
        long got = decision.amount() != null ? decision.amount().minor()
                : Math.min(book.open(item), convert(decision, receipt, item, book.left(receipt), false));
        if (got <= 0 || got > book.open(item)) {
            return Reason.of(ReasonCode.HAS_ONLY_OPEN, decision.documentNo(), Explanations.amount(book.money(item, book.open(item))));
        }
        long needed = convert(decision, receipt, item, got, true);
        if (needed <= 0 || needed > book.left(receipt)) {
            return Reason.of(ReasonCode.EXCHANGE_TAKES_TOO_MUCH, decision.rate().toPlainString(),
                    Explanations.amount(book.receiptMoney(receipt, needed)), decision.receiptNo(), Explanations.left(book, receipt));
        }
        book.exchange(receipt, item, needed, got, Explanations.decided(decision, Reason.of(ReasonCode.EXCHANGED_AT,
                Explanations.amount(book.receiptMoney(receipt, needed)), paid, Explanations.amount(book.money(item, got)), owed,
                decision.rate().toPlainString())));
        return Reason.NONE;
    }

    /**
     * One side in the other's currency. The rate is written as rates are: company currency for one unit of the foreign one; between two
     * foreign ones, the receipt's currency for one unit of the document's.
     *
     * @param toReceipt minor units of the document in those of the receipt, rounded half up; else the other way, rounded down
     */
    private long convert(Decision decision, int receipt, int item, long minor, boolean toReceipt) {
        BigDecimal ofDocument = rates.get(currencyOf(book.money(item, 0)));
        boolean perReceipt = ofDocument != null && ofDocument.compareTo(BigDecimal.ONE) == 0;
        int decimals = Money.decimals(book.document(item).currency());
        int others = Money.decimals(book.receiptMoney(receipt, 0).currency());
        BigDecimal amount = BigDecimal.valueOf(minor).movePointLeft(toReceipt ? decimals : others)
                .movePointRight(toReceipt ? others : decimals);
        boolean multiply = toReceipt != perReceipt;
        RoundingMode rounding = toReceipt ? RoundingMode.HALF_UP : RoundingMode.DOWN;
        BigDecimal converted = multiply ? amount.multiply(decision.rate()).setScale(0, rounding)
                : amount.divide(decision.rate(), 0, rounding);
        return converted.longValueExact();
    }

    /** The receipt's side of what stands on a document: it is taken back with it. */
    AccountBook.Net otherSide(AccountBook.Net onDocument) {
        List<String> decisions = new ArrayList<>();
        for (Allocation allocation : book.account().allocations()) {
            boolean same = allocation.receiptNo().equals(onDocument.receiptNo()) && allocation.documentNo().equals(onDocument.documentNo())
                    && allocation.effect() == AllocationKind.EXCHANGE;
            if (same && allocation.kind() == AllocationKind.REVERSAL) {
                decisions.clear();
            } else if (same) {
                decisions.add(allocation.decisionNo());
            }
        }
        AccountBook.Net sum = null;
        for (Allocation allocation : book.account().allocations()) {
            boolean other = allocation.receiptNo().equals(onDocument.receiptNo()) && allocation.documentNo().isEmpty()
                    && allocation.kind() == AllocationKind.EXCHANGE
                    && decisions.contains(allocation.decisionNo());
            if (other) {
                AccountBook.Net part = new AccountBook.Net(allocation.receiptNo(), "", allocation.customerNo(), AllocationKind.EXCHANGE,
                        allocation.amount(), MatchRule.DECISION);
                sum = sum == null ? part : sum.plus(part);
            }
        }
        return sum;
    }

    private static String currencyOf(Money money) {
        return money.currency().getCurrencyCode();
    }
}
