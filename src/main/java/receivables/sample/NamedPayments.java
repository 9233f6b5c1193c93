package receivables.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Payments that say what they are for. Each method tries one manner of paying on one customer and gives the receipt, or null where the
 * manner does not fit what the customer owes.
 */
final class NamedPayments {

    /** Nobody pays long before it is due. */
    private static final int DAYS_EARLY = 14;

    private final ReceiptMaker maker;
    private final Remittance remittance;
    private final PaperMaker papers;
    private final Dice dice;
    private final LocalDate date;

    NamedPayments(ReceiptMaker maker, Dice dice, LocalDate date) {
        this.maker = maker;
        this.remittance = new Remittance(dice);
        this.papers = new PaperMaker(maker, dice, date);
        this.dice = dice;
        this.date = date;
    }

    /** One to three documents, numbers in full, amount exact. */
    SampleReceipt full(SampleCustomer customer) {
        List<SampleDocument> documents = some(payable(customer), dice.chance(60) ? 1 : dice.between(2, 3));
        return documents.isEmpty() ? null : exact(customer, documents, remittance.full(documents));
    }

    SampleReceipt fullWidth(SampleCustomer customer) {
        List<SampleDocument> documents = some(payable(customer), dice.between(1, 2));
        return documents.isEmpty() || !customer.chinese ? null : exact(customer, documents, remittance.fullWidth(documents));
    }

    /** Two to four documents of one kind and year, of which only the first number is whole. */
    SampleReceipt suffixList(SampleCustomer customer) {
        List<SampleDocument> documents = new ArrayList<>();
        for (SampleDocument document : ours(customer) ? payable(customer) : List.<SampleDocument>of()) {
            if (documents.size() < 4 && unmistakable(document) && (documents.isEmpty() || sameRun(documents.getFirst(), document))) {
                documents.add(document);
            }
        }
        return documents.size() < 2 ? null : exact(customer, documents, remittance.suffixList(documents));
    }

    /** Three or more numbers that follow each other, all the customer's and open. */
    SampleReceipt range(SampleCustomer customer) {
        List<SampleDocument> open = ours(customer) ? customer.openDebits() : List.of();
        open = open.stream().sorted(Comparator.comparing(document -> document.documentNo)).toList();
        List<SampleDocument> run = new ArrayList<>();
        for (SampleDocument document : open) {
            if (!run.isEmpty() && !(sameRun(run.getLast(), document) && number(document) == number(run.getLast()) + 1)) {
                if (run.size() >= 3) {
                    break;
                }
                run.clear();
            }
            run.add(document);
        }
        return run.size() < 3 ? null : exact(customer, run, remittance.range(run));
    }

    SampleReceipt withoutPrefix(SampleCustomer customer) {
        SampleDocument document = ours(customer) ? one(customer) : null;
        return document == null || !unmistakable(document) ? null : exact(customer, List.of(document), remittance.withoutPrefix(document));
    }

    SampleReceipt otherSeparators(SampleCustomer customer) {
        SampleDocument document = one(customer);
        return document == null ? null : exact(customer, List.of(document), remittance.otherSeparators(document));
    }

    /** All open documents of an order. */
    SampleReceipt order(SampleCustomer customer) {
        SampleDocument document = one(customer);
        if (document == null) {
            return null;
        }
        List<SampleDocument> ordered = customer.openDebits().stream().filter(other -> other.orderNo.equals(document.orderNo)).toList();
        return exact(customer, ordered, remittance.order(document));
    }

    SampleReceipt delivery(SampleCustomer customer) {
        SampleDocument document = one(customer);
        return document == null || customer.documents.stream().filter(other -> other.deliveryNo.equals(document.deliveryNo)).count() > 1
                ? null : exact(customer, List.of(document), remittance.delivery(document));
    }

    /** Everything open under the frame contract. */
    SampleReceipt contract(SampleCustomer customer) {
        List<SampleDocument> open = customer.openDebits();
        boolean fits = !open.isEmpty() && open.size() <= 7 && !customer.unclear && !customer.hasCredit();
        return fits ? exact(customer, open, remittance.contract(customer)) : null;
    }

    /** All open documents of one tax invoice. */
    SampleReceipt taxInvoice(SampleCustomer customer) {
        SampleDocument document = one(customer);
        if (document == null || document.invoiceNo.isEmpty()) {
            return null;
        }
        return exact(customer, customer.openDebits().stream().filter(other -> other.invoiceNo.equals(document.invoiceNo)).toList(),
                remittance.taxInvoice(document));
    }

    /** Two to eight documents on a remittance advice; the transfer itself says little. */
    SampleReceipt advice(SampleCustomer customer) {
        List<SampleDocument> documents = some(payable(customer), dice.between(2, 8));
        if (documents.size() < 2) {
            return null;
        }
        SampleReceipt receipt = maker.asWritten(customer, ReceiptMaker.open(documents), customer.chinese ? "货款，明细见付款通知"
                : "see remittance advice");
        for (SampleDocument document : documents) {
            receipt.advice.add(new SampleReceipt.Advice(document.documentNo, document.open, ""));
        }
        return maker.settles(receipt, documents);
    }

    /** One document less an open credit note, both on the advice. */
    SampleReceipt creditTaken(SampleCustomer customer) {
        SampleDocument document = one(customer);
        List<SampleDocument> credits = customer.documents.stream().filter(other -> !other.isDebit() && other.open > 0).toList();
        if (document == null || credits.size() != 1 || credits.getFirst().open >= document.open) {
            return null;
        }
        SampleDocument credit = credits.getFirst();
        long cash = document.open - credit.open;
        String text = customer.chinese ? document.documentNo + " 扣 " + credit.documentNo : document.documentNo + " less credit note "
                + credit.documentNo;
        SampleReceipt receipt = maker.asWritten(customer, cash, text);
        if (dice.chance(50)) {
            receipt.advice.add(new SampleReceipt.Advice(document.documentNo, document.open, ""));
            receipt.advice.add(new SampleReceipt.Advice(credit.documentNo, -credit.open, customer.chinese ? "贷项抵扣" : "credit note"));
        }
        maker.pays(receipt, document, cash, document.open);
        credit.settle(credit.open);
        return receipt;
    }

    /** Less the cash discount, in time. */
    SampleReceipt discount(SampleCustomer customer) {
        SampleDocument document = discounted(customer, true);
        if (document == null) {
            return null;
        }
        SampleReceipt receipt = maker.asWritten(customer, document.open - document.discountAmount, remittance.full(List.of(document)));
        maker.pays(receipt, document, receipt.amount, document.open);
        return receipt;
    }

    /** Takes the cash discount although its last day has passed: the rest stays open. */
    SampleReceipt discountTooLate(SampleCustomer customer) {
        SampleDocument document = discounted(customer, false);
        return document == null ? null : less(customer, document, document.discountAmount, remittance.full(List.of(document)));
    }

    /** A few units short for the bank's fee: the payer means it paid. */
    SampleReceipt bankFee(SampleCustomer customer) {
        SampleDocument document = one(customer);
        long fee = customer.chinese ? dice.between(50, 1_000) : dice.between(500, 2_500);
        if (document == null || document.open < 100 * fee) {
            return null;
        }
        SampleReceipt receipt = maker.asWritten(customer, document.open - fee, remittance.full(List.of(document)));
        maker.pays(receipt, document, receipt.amount, document.open);
        customer.unclear = true;
        return receipt;
    }

    /** Part of one document. */
    SampleReceipt part(SampleCustomer customer) {
        SampleDocument document = one(customer);
        if (document == null || document.open < 200_000) {
            return null;
        }
        long missing = document.open - document.open * dice.between(30, 70) / 100 / 10_000 * 10_000;
        return less(customer, document, missing, remittance.full(List.of(document)) + (customer.chinese ? " 部分付款" : " part payment"));
    }

    /** Short with a reason given: goods at fault, missing pieces. */
    SampleReceipt shortWithReason(SampleCustomer customer) {
        SampleDocument document = one(customer);
        if (document == null || document.open < 100_000) {
            return null;
        }
        long missing = document.open * dice.between(4, 15) / 100;
        String reason = customer.chinese
                ? dice.pick(List.of("，扣质量索赔", "，短少数量扣款", "，退货未开红票"))
                : dice.pick(List.of(" less quality claim", " short delivery deducted"));
        return less(customer, document, missing, document.documentNo + reason);
    }

    /** Pays one document and something more. */
    SampleReceipt tooMuch(SampleCustomer customer) {
        SampleDocument document = one(customer);
        if (document == null) {
            return null;
        }
        long more = dice.chance(50) ? 100_000 - document.open % 100_000 : dice.between(1_000, 50_000);
        SampleReceipt receipt = maker.asWritten(customer, document.open + more, remittance.full(List.of(document)));
        maker.pays(receipt, document, document.open, document.open);
        customer.unclear = true;
        return receipt;
    }

    /** Pays again what was paid before. */
    SampleReceipt again(SampleCustomer customer) {
        List<SampleDocument> settled = customer.documents.stream()
                .filter(document -> document.settledPlainlyOn != null && document.settledPlainlyOn.isBefore(date))
                .filter(document -> document.documentDate.isAfter(date.minusDays(200))).toList();
        if (settled.isEmpty()) {
            return null;
        }
        SampleDocument document = dice.pick(settled);
        customer.unclear = true;
        return maker.plain(customer, document.amount, remittance.full(List.of(document)));
    }

    /** A bill or cheque: handed over now, money after these nights. */
    SampleReceipt paper(SampleCustomer customer) {
        SampleDocument document = one(customer);
        if (document == null) {
            return null;
        }
        customer.unclear = true;
        LocalDate maturesOn = date.plusDays(dice.between(30, customer.termsDays + 30));
        if (dice.chance(25)) {
            return papers.unsaid(document, maturesOn);
        }
        boolean first = dice.chance(60);
        if (customer.chinese) {
            return first ? papers.bankAcceptance(document, maturesOn) : papers.tradeAcceptance(document, maturesOn);
        }
        return first ? papers.cheque(document, maturesOn) : papers.promissoryNote(document, maturesOn);
    }

    /** Pays a euro invoice in dollars or the other way round: a person must look at it. */
    SampleReceipt otherCurrency(SampleCustomer customer) {
        SampleDocument document = one(customer);
        if (document == null || customer.chinese) {
            return null;
        }
        customer.unclear = true;
        String other = customer.currency.equals("EUR") ? "USD" : "EUR";
        return maker.stranger(customer.name, customer.payerAccount, other,
                document.open * (other.equals("USD") ? 109 : 92) / 100, "INVOICE " + document.documentNo);
    }

    /** Somebody else pays and names our number in full: the number tells whose money it is. */
    SampleReceipt thirdParty(SampleCustomer customer) {
        SampleDocument document = one(customer);
        if (document == null || !customer.chinese || !customer.groupNo.isEmpty()) {
            return null;
        }
        String payer = CompanyNames.person(dice);
        SampleReceipt receipt = maker.stranger(payer, "6217" + dice.digits(15), customer.currency, document.open, "代付 "
                + document.documentNo);
        return maker.settles(receipt, List.of(document));
    }

    /** The parent of a payer group pays for a subsidiary. */
    SampleReceipt parentPays(SampleCustomer subsidiary, SampleCustomer parent) {
        List<SampleDocument> documents = some(payable(subsidiary), dice.between(1, 2));
        if (documents.isEmpty()) {
            return null;
        }
        return maker.settles(maker.plain(parent, ReceiptMaker.open(documents), "代子公司付 " + remittance.full(documents)), documents);
    }

    private SampleReceipt exact(SampleCustomer customer, List<SampleDocument> documents, String text) {
        SampleReceipt receipt = maker.settles(maker.asWritten(customer, ReceiptMaker.open(documents), text), documents);
        documents.forEach(document -> document.settledPlainlyOn = date);
        return receipt;
    }

    private SampleReceipt less(SampleCustomer customer, SampleDocument document, long missing, String text) {
        SampleReceipt receipt = maker.asWritten(customer, document.open - missing, text);
        maker.pays(receipt, document, receipt.amount, receipt.amount);
        customer.unclear = true;
        return receipt;
    }

    /** What the customer would pay now: due, or due soon; oldest first. */
    private List<SampleDocument> payable(SampleCustomer customer) {
        return customer.openDebits().stream().filter(document -> !document.dueDate.isAfter(date.plusDays(DAYS_EARLY))).toList();
    }

    /** One of the two oldest payable documents; null: none. */
    private SampleDocument one(SampleCustomer customer) {
        List<SampleDocument> payable = payable(customer);
        return payable.isEmpty() ? null : payable.get(dice.below(Math.min(2, payable.size())));
    }

    /** Mostly the oldest ones, sometimes with one left out. */
    private List<SampleDocument> some(List<SampleDocument> payable, int count) {
        List<SampleDocument> chosen = new ArrayList<>(payable);
        if (chosen.size() > count && dice.chance(25)) {
            chosen.remove(0);
        }
        return chosen.subList(0, Math.min(count, chosen.size()));
    }

    private SampleDocument discounted(SampleCustomer customer, boolean inTime) {
        return customer.openDebits().stream()
                .filter(document -> document.discountUntil != null && document.untouched()
                && document.discountUntil.isBefore(date) != inTime)
                .findFirst().orElse(null);
    }

    /** Its numbers are in our own style: of those payers write ranges and ends. */
    private static boolean ours(SampleCustomer customer) {
        return customer.numbers == NumberStyle.OURS;
    }

    /** No other document of the customer ends in the same number. */
    private static boolean unmistakable(SampleDocument document) {
        return document.customer.documents.stream().filter(other -> other.digits().endsWith(document.digits().substring(3))).count() == 1;
    }

    private static boolean sameRun(SampleDocument one, SampleDocument other) {
        return one.documentNo.substring(0, one.documentNo.lastIndexOf('-'))
                .equals(other.documentNo.substring(0, other.documentNo.lastIndexOf('-')));
    }

    private static int number(SampleDocument document) {
        return Integer.parseInt(document.digits());
    }
}
