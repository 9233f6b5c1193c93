package receivables.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.ledger.shortage.ShortPayment;
import receivables.ledger.shortage.ShortReason;
import receivables.matching.text.DeductionWords;
import receivables.money.Money;

/** What a person must decide after the passes: money that is left, and documents that were paid short. */
final class OpenQuestions {

    private final AccountBook book;
    private final Map<String, BigDecimal> rates;

    OpenQuestions(AccountBook book, Map<String, BigDecimal> rates) {
        this.book = book;
        this.rates = rates;
    }

    void forReceipt(ReceiptCase receipt) {
        int position = receipt.receipt();
        if (book.left(position) <= 0) {
            return;
        }
        List<AccountBook.Net> standing = book.standing(book.receiptNo(position));
        SortedSet<Integer> foreign = new TreeSet<>(receipt.named().sure());
        foreign.addAll(receipt.named().likely());
        foreign.removeIf(item -> book.sameCurrency(position, item) || book.open(item) == 0);
        String left = Explanations.left(book, position);
        SortedSet<Integer> settled = receipt.named().settledBy(item -> book.open(item) == 0);
        if (!foreign.isEmpty()) {
            otherCurrency(receipt, foreign);
        } else if (standing.stream().anyMatch(net -> net.kind() == AllocationKind.PAYMENT || net.kind() == AllocationKind.INTEREST)) {
            Reason more = receipt.doubt().isEmpty() ? Reason.of(ReasonCode.MORE_THAN_IT_NAMES, left)
                    : Reason.of(ReasonCode.MORE_THAN_APPLIED, left, receipt.doubt());
            ask(receipt, WorkKind.OVER_PAID, "", more, refundOrApply(receipt));
        } else if (!settled.isEmpty() && receipt.named().all().stream().noneMatch(item -> book.open(item) > 0)) {
            ask(receipt, WorkKind.POSSIBLE_DUPLICATE, book.document(settled.first()).documentNo(),
                    Reason.of(ReasonCode.NAMES_SETTLED, Explanations.list(book, settled)),
                    refundOrApply(receipt));
        } else if (!receipt.earmark().isEmpty()) {
            ask(receipt, WorkKind.NOT_FOR_INVOICES, "", Reason.of(ReasonCode.SAYS_NOT_FOR_INVOICE, receipt.earmark()),
                    List.of(WorkItem.Suggestion.hint(Reason.of(accountOf(receipt.earmark()))), refund(receipt)));
        } else {
            WorkKind kind = receipt.hasRivals() ? WorkKind.RIVALS : WorkKind.UNMATCHED;
            ask(receipt, kind, "", reason(receipt), Suggestions.forUnmatched(book, receipt));
        }
    }

    private static Reason reason(ReceiptCase receipt) {
        NamedDocuments named = receipt.named();
        if (receipt.isPrepaid()) {
            return Reason.of(ReasonCode.SAYS_PAID_IN_ADVANCE).and(Reason.when(!receipt.doubt().isEmpty(),
                    () -> Reason.of(ReasonCode.AFTER_SEMICOLON, receipt.doubt())));
        }
        if (!receipt.doubt().isEmpty()) {
            return receipt.doubt();
        }
        if (!named.unknown().isEmpty()) {
            return Reason.of(ReasonCode.NAMES_UNKNOWN, Reason.of(ReasonCode.ENUMERATED, named.unknown()));
        }
        return Reason.of(named.isEmpty() ? ReasonCode.NAMES_NOTHING : ReasonCode.NAMES_UNCLEARLY);
    }

    /** Paying back comes last while anything is open; giving up a small rest comes first. */
    private List<WorkItem.Suggestion> refundOrApply(ReceiptCase receipt) {
        List<WorkItem.Suggestion> suggestions = new ArrayList<>(Suggestions.forUnmatched(book, receipt));
        if (isSmallRest(receipt.receipt())) {
            Money rest = book.receiptMoney(receipt.receipt(), book.left(receipt.receipt()));
            suggestions.addFirst(new WorkItem.Suggestion(DecisionAction.WRITE_OFF, book.receipt(receipt.receipt()).customerNo(), List.of(),
                    Reason.of(ReasonCode.WRITE_OFF_THE_REST, rest)));
        }
        while (suggestions.size() > 2) {
            suggestions.removeLast();
        }
        suggestions.add(refund(receipt));
        return suggestions;
    }

    private boolean isSmallRest(int receipt) {
        return book.policy(receipt).smallRest().isSmall(book.receiptMoney(receipt, book.left(receipt)), book.receipt(receipt).share());
    }

    private WorkItem.Suggestion refund(ReceiptCase receipt) {
        return new WorkItem.Suggestion(DecisionAction.REFUND, book.receipt(receipt.receipt()).customerNo(), List.of(),
                Reason.of(ReasonCode.REFUND_IT, Explanations.left(book, receipt.receipt())));
    }

    /** Where money of this kind is usually booked, by the Chinese chart of accounts. */
    private static ReasonCode accountOf(String earmark) {
        return switch (earmark) {
            case "wages", "salary", "payroll", "工资" -> ReasonCode.BOOK_TO_WAGES;
            case "refund", "退款" -> ReasonCode.BOOK_TO_PURCHASE;
            default -> ReasonCode.BOOK_TO_DEPOSITS;
        };
    }

    private void otherCurrency(ReceiptCase receipt, SortedSet<Integer> foreign) {
        Money left = book.receiptMoney(receipt.receipt(), book.left(receipt.receipt()));
        Document first = book.document(foreign.first());
        BigDecimal from = rates.get(left.currency().getCurrencyCode());
        BigDecimal to = rates.get(first.currency().getCurrencyCode());
        Reason converted = from == null || to == null ? Reason.of(ReasonCode.NO_RATE_FOR_BOTH)
                : Reason.of(ReasonCode.ABOUT_AT_RATES, left.convert(from.divide(to, 12, RoundingMode.HALF_UP), first.currency()));
        ask(receipt, WorkKind.OTHER_CURRENCY, first.documentNo(),
                Reason.of(ReasonCode.NAMES_OTHER_CURRENCY, Explanations.list(book, foreign), first.currency(), left.currency(), converted),
                List.of(new WorkItem.Suggestion(null, "", Explanations.numbers(book, foreign),
                Reason.of(ReasonCode.AGREE_THE_RATE, first.currency(), first.documentNo(),
                Explanations.amount(book.money(foreign.first(), book.open(foreign.first())))))));
    }

    private void ask(ReceiptCase receipt, WorkKind kind, String documentNo, Reason reason, List<WorkItem.Suggestion> suggestions) {
        int position = receipt.receipt();
        book.ask(new WorkItem(kind, book.receipt(position).customerNo(), book.receiptNo(position), documentNo, "",
                book.receiptMoney(position, book.left(position)), suggestions, reason, book.receipt(position).identifiedOn()));
    }

    /**
     * Documents that a payment named and did not fill stand on the list until they are settled or a person has answered.
     *
     * @return all of them, with the reason that is known
     */
    List<ShortPayment> forShortPaid() {
        Map<Integer, Allocation> latest = new TreeMap<>();
        Map<Integer, Long> paid = new TreeMap<>();
        for (List<Allocation> part : List.of(book.account().allocations(), book.made())) {
            for (Allocation allocation : part) {
                boolean named = allocation.rule() == MatchRule.ADVICE || allocation.rule() == MatchRule.REFERENCE_PART
                        || allocation.rule() == MatchRule.REVERSAL;
                int item = named && allocation.effect() == AllocationKind.PAYMENT ? book.itemOf(allocation.documentNo()) : -1;
                if (item >= 0 && book.open(item) > 0) {
                    paid.merge(item, allocation.amount().minor(), Long::sum);
                    if (allocation.amount().isPositive()) {
                        latest.put(item, allocation);
                    }
                }
            }
        }
        List<ShortPayment> all = new ArrayList<>();
        latest.forEach((item, allocation) -> {
            if (paid.get(item) > 0) {
                ShortReason reason = whyShort(item, allocation);
                all.add(new ShortPayment(book.document(item).customerNo(), book.document(item).documentNo(),
                        book.money(item, book.open(item)), reason));
                if (!isAnswered(item, allocation.businessDate())) {
                    askShortPaid(item, allocation, reason);
                }
            }
        });
        return all;
    }

    /** A cash discount that came too late is one whatever is said; what a person has noted since counts before what the payer wrote. */
    private ShortReason whyShort(int item, Allocation payment) {
        Document document = book.document(item);
        if (isLateDiscount(item)) {
            return ShortReason.LATE_DISCOUNT;
        }
        ShortReason noted = ShortReason.OTHER;
        for (Decision decision : book.account().decisions()) {
            ShortReason said = decision.documentNo().equals(document.documentNo()) && !decision.decidedOn().isBefore(payment.businessDate())
                    ? DeductionWords.of(decision.reason()) : ShortReason.OTHER;
            noted = said == ShortReason.OTHER ? noted : said;
        }
        return noted == ShortReason.OTHER ? ShortReason.of(payment.explanation()) : noted;
    }

    private boolean isLateDiscount(int item) {
        Document document = book.document(item);
        return document.discountAmount() != null && document.discountAmount().minor() == book.open(item);
    }

    private boolean isAnswered(int item, LocalDate since) {
        for (Decision decision : book.account().decisions()) {
            boolean about = decision.documentNo().equals(book.document(item).documentNo());
            boolean answers = switch (decision.action()) {
                case DISPUTE, DISPUTE_END, PROMISE, INSTALMENT, IN_TRANSIT -> true;
                default -> false;
            };
            if (about && answers && !decision.decidedOn().isBefore(since)) {
                return true;
            }
        }
        return false;
    }

    private void askShortPaid(int item, Allocation payment, ShortReason why) {
        Document document = book.document(item);
        Money open = book.money(item, book.open(item));
        boolean late = isLateDiscount(item);
        Reason reason = late
                ? Reason.of(ReasonCode.DISCOUNT_TAKEN_LATE, Explanations.amount(document.discountAmount()), document.discountUntil())
                : Reason.of(ReasonCode.SHORT_PAID_BY, Explanations.amount(open), payment.explanation());
        book.ask(new WorkItem(late ? WorkKind.LATE_DISCOUNT : WorkKind.SHORT_PAID, document.customerNo(), payment.receiptNo(),
                document.documentNo(), "", open, ShortPayments.suggestions(document, open, why),
                reason.and(ShortPayments.whoAnswers(book.account(), document.customerNo(), why,
                payment.businessDate().plusDays(book.policyOfCustomer(document.customerNo()).answerDays()))),
                payment.businessDate()));
    }
}
