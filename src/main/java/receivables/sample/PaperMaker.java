package receivables.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * Makes bills and cheques: payments whose money comes on a later day. Chinese customers give acceptances with the thirty digits of the
 * electronic bill system, foreign ones cheques and promissory notes.
 */
final class PaperMaker {

    private static final List<String> BANKS = List.of("中国银行股份有限公司", "招商银行股份有限公司", "中国工商银行股份有限公司");

    private final ReceiptMaker maker;
    private final Dice dice;
    private final LocalDate date;

    PaperMaker(ReceiptMaker maker, Dice dice, LocalDate date) {
        this.maker = maker;
        this.dice = dice;
        this.date = date;
    }

    /** Accepted by a bank: pays the document the night it comes. */
    SampleReceipt bankAcceptance(SampleDocument document, LocalDate maturesOn) {
        return paper(document, "银行承兑汇票 ", "BANK_ACCEPTANCE", "1" + billNumber(), dice.pick(BANKS), maturesOn);
    }

    /** Accepted by the customer himself. */
    SampleReceipt tradeAcceptance(SampleDocument document, LocalDate maturesOn) {
        return paper(document, "商业承兑汇票 ", "TRADE_ACCEPTANCE", "2" + billNumber(), document.customer.name, maturesOn);
    }

    SampleReceipt cheque(SampleDocument document, LocalDate maturesOn) {
        return paper(document, "post-dated cheque ", "CHEQUE", "CHQ" + dice.digits(7), "", maturesOn);
    }

    SampleReceipt promissoryNote(SampleDocument document, LocalDate maturesOn) {
        return paper(document, "promissory note ", "NOTE", "PN" + dice.digits(7), "", maturesOn);
    }

    /** The file says only when it is paid. */
    SampleReceipt unsaid(SampleDocument document, LocalDate maturesOn) {
        return paper(document, document.customer.chinese ? "远期支票 " : "cheque ", "", "", "", maturesOn);
    }

    private String billNumber() {
        return "1102" + dice.digits(8) + date.toString().replace("-", "") + dice.digits(9);
    }

    private SampleReceipt paper(SampleDocument document, String words, String kind, String number, String acceptor, LocalDate maturesOn) {
        SampleCustomer customer = document.customer;
        SampleReceipt paper = maker.settles(maker.plain(customer, document.open, words + document.documentNo), List.of(document));
        paper.instrument = kind;
        paper.instrumentNo = number;
        paper.drawer = kind.isEmpty() ? "" : customer.name;
        paper.acceptor = acceptor;
        paper.maturesOn = maturesOn;
        return paper;
    }
}
