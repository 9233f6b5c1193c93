package receivables.sample;

import java.time.LocalDate;
import java.util.List;
import receivables.money.Money;

/**
 * Bills and cheques of four customers of the cast, each with its own fate, so that every status of {@code instruments.csv} is seen within
 * the five nights: paid by the bank, refused, passed on to a supplier, sold to a bank, overdue, and in hand for longer than the terms allow.
 */
final class PaperStories {

    /** Places of the four in the cast: three Chinese customers and a foreign one. */
    private static final int PAYS = 0;
    private static final int IS_REFUSED = 1;
    private static final int PASSED_ON = 2;
    private static final int FOREIGN = 3;

    private final List<SampleCustomer> cast;
    private final List<LocalDate> nights;
    private final Truth truth;
    private final Dice dice;
    private SampleReceipt collected;
    private SampleReceipt refused;
    private SampleReceipt endorsed;
    private SampleReceipt discounted;
    private SampleReceipt cheque;

    PaperStories(long seed, List<SampleCustomer> customers, List<LocalDate> nights, Truth truth) {
        this.cast = customers.subList(CastOfCustomers.PAPERS, CastOfCustomers.PAPERS + CastOfCustomers.PAPERS_SIZE);
        this.nights = nights;
        this.truth = truth;
        this.dice = Dice.of(seed, "papers");
    }

    /** Papers handed over in a night, and what the bank does with those of earlier ones. */
    List<SampleReceipt> receipts(int night) {
        PaperMaker maker = new PaperMaker(new ReceiptMaker(truth, dice, date(night)), dice, date(night));
        return switch (night) {
            case 1 -> firstNight(maker);
            case 2 -> secondNight(maker);
            case 3 -> List.of(paid(collected, collected.amount, "银行承兑汇票托收回款 ", night), refusal(night),
                    paid(cheque, cheque.amount, "cheque collected ", night));
            case 4 -> List.of(paid(discounted, proceeds(), "票据贴现款 ", night));
            default -> List.of();
        };
    }

    private List<SampleReceipt> firstNight(PaperMaker maker) {
        collected = maker.bankAcceptance(oldest(PAYS), date(3));
        refused = maker.tradeAcceptance(oldest(IS_REFUSED), date(2));
        endorsed = maker.bankAcceptance(oldest(PASSED_ON), date(1).plusDays(150));
        // its day passes and no line comes
        SampleReceipt overdue = maker.cheque(oldest(FOREIGN), date(2));
        cheque = maker.cheque(oldest(FOREIGN), date(3));
        return List.of(collected, refused, endorsed, overdue, cheque);
    }

    private List<SampleReceipt> secondNight(PaperMaker maker) {
        discounted = maker.bankAcceptance(oldest(PASSED_ON), date(2).plusDays(120));
        return List.of(maker.bankAcceptance(oldest(PAYS), date(2).plusDays(180)), discounted,
                maker.promissoryNote(oldest(FOREIGN), date(2).plusDays(60)));
    }

    /** What people write of papers in a night. */
    List<List<String>> decisions(int night) {
        return switch (night) {
            case 2 -> List.of(decision("ENDORSED", endorsed, "", "背书转让给供应商，抵付货款", night));
            case 3 -> List.of(decision("DISCOUNTED", discounted, Money.plain(proceeds(), 2), "在中国银行贴现", night));
            default -> List.of();
        };
    }

    private long proceeds() {
        return discounted.amount - discounted.amount / 100;
    }

    /** The bank's line that pays a paper: it names its number, and nobody else needs to know what it was for. */
    private SampleReceipt paid(SampleReceipt paper, long amount, String words, int night) {
        String payer = paper.acceptor.isEmpty() ? paper.payerName : paper.acceptor;
        return new SampleReceipt(date(night), amount, paper.currencyCode, payer, "", words + paper.instrumentNo);
    }

    /** The acceptor does not pay: the document is open again. */
    private SampleReceipt refusal(int night) {
        SampleReceipt back = new SampleReceipt(date(night), -refused.amount, refused.currencyCode, refused.payerName, "",
                "商业承兑汇票拒付退票 " + refused.instrumentNo);
        back.reverses = refused;
        SampleDocument document = truth.onlyDocument(refused);
        document.open += refused.amount;
        return back;
    }

    private SampleDocument oldest(int place) {
        return cast.get(place).openDebits().getFirst();
    }

    private List<String> decision(String action, SampleReceipt paper, String amount, String reason, int night) {
        String day = date(night).toString();
        return List.of(action, truth.onlyDocument(paper).customer.customerNo, "", paper.receiptNo, "", amount, amount.isEmpty() ? "" : paper.currencyCode, "", reason,
                StaffList.CREDIT, "D-" + day.replace("-", "") + "-51", day, "");
    }

    private LocalDate date(int night) {
        return nights.get(night - 1);
    }
}
