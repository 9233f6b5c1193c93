package receivables.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Who pays what in a night, and how: so many receipts of each manner, rare manners first, until there are {@value #RECEIPTS}. A customer
 * pays once a night before anyone pays twice.
 */
final class Payments {

    static final int RECEIPTS = 180;
    /** The night whose largest plain payment the bank takes back two nights later. */
    private static final int BOUNCES_OF = 2;
    private static final int BOUNCES_IN = 4;

    private final List<SampleCustomer> customers;
    private final Truth truth;
    private final Dice dice;
    /** Plain payments with the document they paid: one of them will bounce. */
    private final Map<SampleReceipt, SampleDocument> mayBounce = new LinkedHashMap<>();
    private SampleReceipt bounced;

    Payments(long seed, List<SampleCustomer> customers, Truth truth) {
        this.customers = customers;
        this.truth = truth;
        this.dice = Dice.of(seed, "payments");
    }

    /**
     * The receipts of a night, mixed and numbered.
     *
     * @param number of the night, from 1
     * @param stories receipts that are told on purpose and stand beside the ordinary ones
     */
    List<SampleReceipt> night(int number, LocalDate date, List<SampleReceipt> stories) {
        List<SampleReceipt> receipts = new ArrayList<>(stories);
        ReceiptMaker maker = new ReceiptMaker(truth, dice, date);
        VaguePayments vague = new VaguePayments(maker, dice, date);
        NamedPayments named = new NamedPayments(maker, dice, date);
        if (number == BOUNCES_IN) {
            receipts.add(takenBack(maker));
        }
        vagueOnes(receipts, number, vague);
        groups(receipts, number, named);
        namedOnes(receipts, number, named);
        int again = number * 100;
        while (receipts.size() < RECEIPTS) {
            int before = receipts.size();
            // a second round of the night: its number lets those pay again who have paid once, in full
            play(receipts, RECEIPTS - before, again++, customer -> customer.unclear ? null : named.full(customer));
            if (receipts.size() == before) {
                throw new IllegalStateException("nobody has anything left to pay on " + date);
            }
        }
        dice.shuffle(receipts);
        number(receipts, date);
        if (number == BOUNCES_OF) {
            bounced = mayBounce.keySet().stream().max(Comparator.comparingLong((SampleReceipt receipt) -> receipt.amount)).orElseThrow();
            mayBounce.get(bounced).customer.reserved = true;
        }
        return receipts;
    }

    private void vagueOnes(List<SampleReceipt> receipts, int night, VaguePayments vague) {
        play(receipts, 5, night, vague::balance);
        play(receipts, 5, night, vague::combination);
        play(receipts, 4, night, vague::allDue);
        play(receipts, 2, night, vague::equalAmounts);
        play(receipts, 1, night, customer -> customer.chinese ? vague.notForInvoices(customer) : null);
        play(receipts, 1, night, customer -> customer.chinese ? null : vague.notForInvoices(customer));
        play(receipts, 24, night, vague::amount);
        play(receipts, 2, night, vague::roundSum);
        for (int made = 0; made < 3; made++) {
            receipts.add(vague.unknownPayer());
        }
    }

    private void namedOnes(List<SampleReceipt> receipts, int night, NamedPayments named) {
        play(receipts, 8, night, named::discount);
        play(receipts, 3, night, named::discountTooLate);
        play(receipts, 4, night, named::creditTaken);
        play(receipts, 4, night, named::range);
        play(receipts, 3, night, named::contract);
        play(receipts, 14, night, named::advice);
        play(receipts, 12, night, named::suffixList);
        play(receipts, 7, night, named::fullWidth);
        play(receipts, 6, night, named::taxInvoice);
        play(receipts, 6, night, named::order);
        play(receipts, 4, night, named::delivery);
        play(receipts, 8, night, named::withoutPrefix);
        play(receipts, 8, night, named::otherSeparators);
        play(receipts, 5, night, named::bankFee);
        play(receipts, 5, night, named::part);
        play(receipts, 3, night, named::shortWithReason);
        play(receipts, 3, night, named::tooMuch);
        play(receipts, 2, night, named::again);
        play(receipts, 2, night, named::paper);
        play(receipts, 2, night, named::thirdParty);
        play(receipts, 1, night, named::otherCurrency);
        play(receipts, 12, night, customer -> remember(named.otherSeparators(customer), customer, night));
    }

    /** In groups the parent pays for a subsidiary. */
    private void groups(List<SampleReceipt> receipts, int night, NamedPayments named) {
        for (SampleCustomer parent : customers) {
            if (parent.groupNo.equals(parent.customerNo) && dice.chance(60)) {
                List<SampleCustomer> subsidiaries = customers.stream()
                        .filter(other -> other != parent && other.groupNo.equals(parent.groupNo)).toList();
                SampleReceipt receipt = named.parentPays(dice.pick(subsidiaries), parent);
                if (receipt != null) {
                    receipts.add(receipt);
                    parent.lastPaidInNight = night;
                }
            }
        }
    }

    /** Tries a manner on the customers in a new order until it was used so many times. */
    private void play(List<SampleReceipt> receipts, int count, int night, Function<SampleCustomer, SampleReceipt> manner) {
        List<SampleCustomer> order = new ArrayList<>(customers);
        dice.shuffle(order);
        int made = 0;
        for (SampleCustomer customer : order) {
            if (made == count) {
                return;
            }
            if (customer.reserved || customer.lastPaidInNight == night) {
                continue;
            }
            SampleReceipt receipt = manner.apply(customer);
            if (receipt != null) {
                receipts.add(receipt);
                customer.lastPaidInNight = night;
                made++;
            }
        }
    }

    private SampleReceipt remember(SampleReceipt receipt, SampleCustomer customer, int night) {
        if (receipt != null && night == BOUNCES_OF && customer.chinese) {
            mayBounce.put(receipt, truth.onlyDocument(receipt));
        }
        return receipt;
    }

    /** The bank takes a payment back: the document is open again. */
    private SampleReceipt takenBack(ReceiptMaker maker) {
        SampleDocument document = mayBounce.get(bounced);
        SampleReceipt back = maker.plain(document.customer, -bounced.amount, "退票 " + bounced.bankReference);
        back.reverses = bounced;
        document.open += bounced.amount;
        return back;
    }

    private static void number(List<SampleReceipt> receipts, LocalDate date) {
        String day = date.toString().replace("-", "");
        for (int index = 0; index < receipts.size(); index++) {
            String number = BenchCustomer.padded(index + 1, 4);
            SampleReceipt receipt = receipts.get(index);
            receipt.bankReference = day + "8800" + BenchCustomer.padded((index + 1) * 37L, 6);
            // an advice names the receipt by a number that somebody has given
            boolean numbered = !SampleStatement.tells(receipt) || !receipt.advice.isEmpty();
            receipt.receiptNo = numbered ? "R-" + day + "-" + number : SampleStatement.numberOf(receipt);
        }
    }
}
