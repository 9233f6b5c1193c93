package receivables.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Payments that do not say what they are for. Where the payer means certain documents the truth has rows, even if nobody can tell which;
 * where he means none that is open, it has none.
 * Only customers without puzzles from before are tried, so that what the generator believes open is what the books have open.
 */
final class VaguePayments {

    /** Sums of all subsets are tried one by one: 2^12 at the most. */
    private static final int MOST_OPEN = 12;

    private final ReceiptMaker maker;
    private final Remittance remittance;
    private final Dice dice;
    private final LocalDate date;

    VaguePayments(ReceiptMaker maker, Dice dice, LocalDate date) {
        this.maker = maker;
        this.remittance = new Remittance(dice);
        this.dice = dice;
        this.date = date;
    }

    /** The amount of exactly one open document. */
    SampleReceipt amount(SampleCustomer customer) {
        if (!clear(customer)) {
            return null;
        }
        List<SampleDocument> open = customer.openDebits();
        List<SampleDocument> due = open.stream().filter(document -> !document.dueDate.isAfter(date.plusDays(5))).toList();
        if (due.isEmpty()) {
            return null;
        }
        SampleDocument document = due.getFirst();
        boolean only = open.stream().filter(other -> other.open == document.open).count() == 1;
        return only ? settle(customer, List.of(document)) : null;
    }

    /** The whole balance, of customers with few open documents. */
    SampleReceipt balance(SampleCustomer customer) {
        List<SampleDocument> open = customer.openDebits();
        return clear(customer) && open.size() >= 2 && open.size() <= 6 ? settle(customer, open) : null;
    }

    /** All that is due, and nothing else about to fall due. */
    SampleReceipt allDue(SampleCustomer customer) {
        List<SampleDocument> open = customer.openDebits();
        List<SampleDocument> due = open.stream().filter(document -> !document.dueDate.isAfter(date)).toList();
        boolean onTheEdge = open.stream().anyMatch(document -> document.dueDate.isAfter(date)
                && !document.dueDate.isAfter(date.plusDays(4)));
        boolean fits = clear(customer) && due.size() >= 2 && due.size() < open.size() && !onTheEdge;
        return fits && subsets(open, ReceiptMaker.open(due)) == 1 ? settle(customer, due) : null;
    }

    /** The sum of two to four documents, and of no other set. */
    SampleReceipt combination(SampleCustomer customer) {
        List<SampleDocument> open = customer.openDebits();
        if (!clear(customer) || open.size() < 4 || open.size() > MOST_OPEN) {
            return null;
        }
        List<SampleDocument> chosen = new ArrayList<>(open);
        dice.shuffle(chosen);
        chosen = chosen.subList(0, dice.between(2, Math.min(4, open.size() - 1)));
        return subsets(open, ReceiptMaker.open(chosen)) == 1 ? settle(customer, chosen) : null;
    }

    /** One of several equal amounts, not saying which: the payer knows, we cannot, as long as another of them is open. */
    SampleReceipt equalAmounts(SampleCustomer customer) {
        List<SampleDocument> open = customer.openDebits();
        if (!clear(customer)) {
            return null;
        }
        for (SampleDocument document : open) {
            List<SampleDocument> equal = open.stream().filter(other -> other.open == document.open).toList();
            if (equal.size() > 1) {
                customer.unclear = true;
                return settle(customer, List.of(dice.pick(equal)));
            }
        }
        return null;
    }

    /** A round sum that fits nothing: stays on account. */
    SampleReceipt roundSum(SampleCustomer customer) {
        List<SampleDocument> open = customer.openDebits();
        long amount = dice.between(1, 20) * 1_000_000L;
        if (!clear(customer) || open.isEmpty() || open.size() > MOST_OPEN || subsets(open, amount) > 0) {
            return null;
        }
        customer.unclear = true;
        return maker.plain(customer, amount, customer.chinese ? "预付款" : "advance payment");
    }

    /** A deposit, a retention, wages gone astray: no invoice is meant, though one has the very amount. */
    SampleReceipt notForInvoices(SampleCustomer customer) {
        List<SampleDocument> open = customer.openDebits();
        if (!clear(customer) || open.isEmpty()) {
            return null;
        }
        customer.unclear = true;
        return maker.plain(customer, open.getFirst().open, customer.chinese ? dice.pick(List.of("投标保证金", "押金", "履约保证金", "工资退回"))
                : dice.pick(List.of("SECURITY DEPOSIT", "retention money", "refund of tender deposit")));
    }

    /** Nobody knows this payer: suspense. */
    SampleReceipt unknownPayer() {
        boolean person = dice.chance(60);
        String name = person ? CompanyNames.person(dice) : "Nordlicht Verwaltung " + dice.digits(3);
        String text = person ? dice.pick(List.of("货款", "", "转账")) : "payment";
        return maker.stranger(name, "6228" + dice.digits(15), person ? "CNY" : "EUR", dice.between(200_000L, 9_000_000L), text);
    }

    /** How many sets of the documents have exactly this sum; tried one by one. */
    static int subsets(List<SampleDocument> documents, long sum) {
        if (documents.size() > MOST_OPEN) {
            return Integer.MAX_VALUE;
        }
        int found = 0;
        for (int set = 1; set < 1 << documents.size(); set++) {
            long total = 0;
            for (int index = 0; index < documents.size(); index++) {
                total += (set >> index & 1) == 1 ? documents.get(index).open : 0;
            }
            found += total == sum ? 1 : 0;
        }
        return found;
    }

    private SampleReceipt settle(SampleCustomer customer, List<SampleDocument> documents) {
        SampleReceipt receipt = maker.plain(customer, ReceiptMaker.open(documents), remittance.vague(customer.chinese));
        return maker.settles(receipt, documents);
    }

    /** Amounts alone are safe only where nothing else of the customer, or of its group, is unsettled. */
    private static boolean clear(SampleCustomer customer) {
        return !customer.unclear && !customer.hasCredit() && customer.groupNo.isEmpty();
    }
}
