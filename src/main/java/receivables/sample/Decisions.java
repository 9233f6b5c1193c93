package receivables.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.money.Money;

/**
 * What people decided in these nights, as small stories about the customers of the cast: a promise kept and two broken, disputes, blocks,
 * money said to be on its way, instalments, a write-off and a new payer that a second person approves, a puzzle solved by hand, ratings
 * asked for and one of them given. Receipts that belong to a story are made here too.
 */
final class Decisions {

    private final List<SampleCustomer> cast;
    private final List<LocalDate> nights;
    private final Truth truth;
    private final Dice dice;
    private final Map<Integer, List<List<String>>> rows = new TreeMap<>();
    /** Receipts of the stories, kept until a decision speaks of them. */
    private SampleReceipt fromUnknownPayer;
    private SampleReceipt puzzle;

    Decisions(long seed, List<SampleCustomer> customers, List<LocalDate> nights, Truth truth) {
        this.cast = customers.subList(CastOfCustomers.DECISIONS, CastOfCustomers.DECISIONS + CastOfCustomers.DECISIONS_SIZE);
        this.nights = nights;
        this.truth = truth;
        this.dice = Dice.of(seed, "decisions");
    }

    /** The receipts that the stories need in a night; before their numbers are given. */
    List<SampleReceipt> receipts(int night) {
        ReceiptMaker maker = new ReceiptMaker(truth, dice, date(night));
        return switch (night) {
            case 1 -> List.of(fromUnknownPayer(maker));
            case 2 -> List.of(puzzle(maker), shortPaid(maker));
            case 3 -> List.of(paysOldest(maker, 2, "货款 "), paysOldest(maker, 7, "货款 "));
            case 4 -> List.of(instalment(maker), newPayerAgain(maker));
            default -> List.of();
        };
    }

    /** The rows of a night's decision file; after the night's receipts have their numbers. */
    List<List<String>> night(int night) {
        switch (night) {
            case 1 -> firstNight();
            case 2 -> secondNight();
            case 3 -> thirdNight();
            case 4 -> fourthNight();
            default -> fifthNight();
        }
        return rows.getOrDefault(night, List.of());
    }

    private void firstNight() {
        decide(1, "DISPUTE", 0, oldest(0), oldest(0).open * 30 / 100, date(1).plusDays(20), "质量异议，部分货物待检");
        decide(1, "DISPUTE", 1, oldest(1), oldest(1).open, date(1).plusDays(30), "goods damaged in transport");
        decide(1, "PROMISE", 2, oldest(2), oldest(2).open, date(3), "客户财务承诺付款");
        decide(1, "PROMISE", 3, oldest(3), oldest(3).open, date(2), "客户承诺付款");
        decide(1, "PROMISE", 4, oldest(4), oldest(4).open, date(2), "客户承诺付款");
        decide(1, "BLOCK", 5, null, 0, date(1).plusDays(10), "account under review with sales");
        decide(1, "BLOCK", 6, null, 0, date(1).plusDays(15), "总经理拜访期间暂不发函");
        decide(1, "IN_TRANSIT", 7, oldest(7), oldest(7).open, null, "客户称已付款，水单已收");
    }

    private void secondNight() {
        decide(2, "IN_TRANSIT", 8, oldest(8), oldest(8).open, null, "客户称支票已寄出");
        long third = oldest(9).open / 3;
        decide(2, "INSTALMENT", 9, oldest(9), third, date(4), "instalment 1 of 3");
        decide(2, "INSTALMENT", 9, oldest(9), third, date(4).plusDays(14), "instalment 2 of 3");
        decide(2, "INSTALMENT", 9, oldest(9), oldest(9).open - 2 * third, date(4).plusDays(28), "instalment 3 of 3");
        decide(2, "WRITE_OFF", 10, oldest(10), oldest(10).open, null, "尾差核销");
        add(2, row("PAYER_IS", cast.get(11), "", fromUnknownPayer.receiptNo, "", "", "个人账户为该公司法定代表人", StaffList.CREDIT, ""));
        ratings();
    }

    /** Asks for ratings of three customers, by their salespersons; the night proposes them. */
    private void ratings() {
        for (int place : List.of(0, 4, 12)) {
            decide(2, "RATING", place, null, 0, null, "");
        }
    }

    private void thirdNight() {
        approve("WRITE_OFF");
        approve("PAYER_IS");
        decide(3, "UNBLOCK", 6, null, 0, null, "拜访结束");
        SampleDocument chosen = cast.get(12).openDebits().get(1);
        add(3, row("ALLOCATE", cast.get(12), chosen.documentNo, puzzle.receiptNo, Money.plain(puzzle.amount, 2), "", "已与客户核对",
                StaffList.CREDIT_SECOND, ""));
        truth.pays(puzzle, chosen, puzzle.amount);
        chosen.settle(puzzle.amount);
        decide(3, "DISPUTE", 13, oldest(13), oldest(13).open, date(3).plusDays(14), "quality claim, credit note requested");
    }

    private void fourthNight() {
        decide(4, "DISPUTE_END", 1, oldest(1), 0, null, "claim settled, goods were complete");
        decide(4, "PROMISE", 4, oldest(4), oldest(4).open, date(5).plusDays(5), "再次承诺");
        decide(4, "CONFIRMED", 0, null, 0, null, "对账函已回签");
        add(4, row("RATING", cast.get(4), "", "", "200000.00", date(4).plusMonths(6).toString(), "C 15，两次失约", StaffList.CREDIT,
                "RATING/" + cast.get(4).customerNo + "/" + date(2)));
    }

    private void fifthNight() {
        decide(5, "BLOCK", 8, null, 0, date(5).plusDays(5), "等待支票查询结果");
    }

    /** An unknown private account pays the exact amount of one document; later a person finds out whose it is. */
    private SampleReceipt fromUnknownPayer(ReceiptMaker maker) {
        SampleDocument document = oldest(11);
        fromUnknownPayer = maker.stranger("慕容" + CompanyNames.person(dice).substring(1), "6214" + dice.digits(15), "CNY",
                document.open, "");
        return maker.settles(fromUnknownPayer, List.of(document));
    }

    /** The same payer again, now known. */
    private SampleReceipt newPayerAgain(ReceiptMaker maker) {
        SampleDocument document = oldest(11);
        SampleReceipt receipt = maker.stranger(fromUnknownPayer.payerName, fromUnknownPayer.payerAccount, "CNY", document.open, "货款");
        return maker.settles(receipt, List.of(document));
    }

    /** Pays part of one document in words that name nothing: a puzzle until a person allocates it. */
    private SampleReceipt puzzle(ReceiptMaker maker) {
        puzzle = maker.plain(cast.get(12), cast.get(12).openDebits().get(1).open * 55 / 100, "货款");
        return puzzle;
    }

    /** Pays less because of a claim; the next night the rest becomes a dispute. */
    private SampleReceipt shortPaid(ReceiptMaker maker) {
        SampleDocument document = oldest(13);
        SampleReceipt receipt = maker.plain(cast.get(13), document.open - document.open * 8 / 100, document.documentNo
                + " less 8% quality claim");
        maker.pays(receipt, document, receipt.amount, receipt.amount);
        return receipt;
    }

    private SampleReceipt paysOldest(ReceiptMaker maker, int place, String words) {
        SampleDocument document = oldest(place);
        return maker.settles(maker.plain(cast.get(place), document.open, words + document.documentNo), List.of(document));
    }

    private SampleReceipt instalment(ReceiptMaker maker) {
        SampleDocument document = oldest(9);
        SampleReceipt receipt = maker.plain(cast.get(9), document.open / 3, "instalment 1 of 3 " + document.documentNo);
        maker.pays(receipt, document, receipt.amount, receipt.amount);
        return receipt;
    }

    private void decide(int night, String action, int place, SampleDocument document, long amount, LocalDate date, String reason) {
        String by = cast.get(place).salesperson;
        by = action.equals("WRITE_OFF") || action.equals("BLOCK") ? StaffList.CREDIT : by;
        add(night, row(action, cast.get(place), document == null ? "" : document.documentNo, "", amount == 0 ? "" : Money.plain(amount, 2),
                date == null ? "" : date.toString(), reason, by, ""));
    }

    /** The owner consents to last night's proposal of this kind. */
    private void approve(String action) {
        List<String> proposal = rows.get(2).stream().filter(row -> row.getFirst().equals(action)).findFirst().orElseThrow();
        String decisionNo = proposal.get(Columns.DECISIONS.indexOf("decision_no"));
        add(3, List.of("APPROVE", proposal.get(1), "", "", "", "", "", "", "同意", StaffList.OWNER, "", "", decisionNo));
    }

    private static List<String> row(String action, SampleCustomer customer, String document, String receipt, String amount, String date,
            String reason, String by, String refersTo) {
        String currency = amount.isEmpty() ? "" : customer.currency;
        return List.of(action, customer.customerNo, document, receipt, "", amount, currency, date, reason, by, "", "", refersTo);
    }

    /** Gives the decision its number and day. */
    private void add(int night, List<String> row) {
        List<List<String>> decided = rows.computeIfAbsent(night, key -> new ArrayList<>());
        List<String> complete = new ArrayList<>(row);
        String number = "D-" + date(night).toString().replace("-", "") + "-" + BenchCustomer.padded(decided.size() + 1, 2);
        complete.set(Columns.DECISIONS.indexOf("decision_no"), number);
        complete.set(Columns.DECISIONS.indexOf("decided_on"), date(night).toString());
        decided.add(complete);
    }

    private SampleDocument oldest(int place) {
        return cast.get(place).openDebits().getFirst();
    }

    private LocalDate date(int night) {
        return nights.get(night - 1);
    }
}
