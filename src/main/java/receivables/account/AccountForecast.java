package receivables.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import receivables.credit.forecast.ForecastCase;
import receivables.credit.forecast.ForecastSums;
import receivables.dunning.HoldRow;
import receivables.ledger.Account;
import receivables.ledger.Allocation;
import receivables.ledger.Customer;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PaymentHistory;
import receivables.ledger.Sums;
import receivables.ledger.credit.Lateness;
import receivables.ledger.instrument.InstrumentNight;
import receivables.ledger.instrument.InstrumentStatus;
import receivables.matching.MatchingResult;
import receivables.money.Money;

/**
 * What an account's customers add to the forecast of money. A paper's money is received when the bank pays it, not when it was handed over;
 * until then it is expected on the day it matures.
 */
final class AccountForecast {

    private final Account account;
    private final NightContext context;
    private final MatchingResult matched;
    private final List<OpenItem> settled;
    private final Map<String, OpenReceipt> receipts = new HashMap<>();

    /** @param settled documents that became settled tonight */
    AccountForecast(Account account, NightContext context, MatchingResult matched, List<OpenItem> settled) {
        this.account = account;
        this.context = context;
        this.matched = matched;
        this.settled = settled;
        matched.receipts().forEach(receipt -> receipts.put(receipt.receipt().receiptNo(), receipt));
    }

    /** @param items of the customer that are open after matching */
    void add(Sums sums, Customer customer, List<OpenItem> items, List<HoldRow> holds) {
        String customerNo = customer.customerNo();
        Lateness before = account.payments().stream().filter(entry -> entry.customerNo().equals(customerNo))
                .map(PaymentHistory::lateness).reduce(Lateness.NONE, Lateness::plus);
        List<Money> onAccount = matched.receipts().stream().filter(receipt -> receipt.customerNo().equals(customerNo)
                && receipt.left().isPositive() && !receipt.receipt().isInstrument()).map(OpenReceipt::left).toList();
        ForecastSums.add(sums, context.forecast(), new ForecastCase(customer, before,
                PaymentHabits.daysLate(settled, customerNo, matched), received(customerNo), items, onAccount, holds,
                account.decisions(), maturing(customerNo)));
    }

    private List<ForecastCase.Received> received(String customerNo) {
        List<ForecastCase.Received> received = new ArrayList<>();
        Map<String, LocalDate> written = new HashMap<>();
        if (!matched.allocations().isEmpty()) {
            matched.items().forEach(item -> written.put(item.documentNo(), item.document().documentDate()));
        }
        for (Allocation allocation : matched.allocations()) {
            LocalDate since = written.get(allocation.documentNo());
            OpenReceipt receipt = receipts.get(allocation.receiptNo());
            if (allocation.customerNo().equals(customerNo) && since != null && receipt != null && !receipt.receipt().isInstrument()
                    && allocation.paysDocument()) {
                received.add(new ForecastCase.Received(allocation.amount(), since, allocation.paidOn()));
            }
        }
        for (InstrumentNight night : matched.instruments()) {
            OpenReceipt paper = receipts.get(night.receiptNo());
            if (paper != null && paper.customerNo().equals(customerNo) && night.became(InstrumentStatus.PAID)) {
                received.add(new ForecastCase.Received(paper.share(), paper.receipt().valueDate(), context.businessDate()));
            }
        }
        return received;
    }

    private List<ForecastCase.Maturing> maturing(String customerNo) {
        return matched.instruments().stream().filter(night -> night.after().status().isHeld() && !night.after().lapsed())
                .map(night -> receipts.get(night.receiptNo()))
                .filter(paper -> paper != null && paper.customerNo().equals(customerNo) && paper.receipt().instrument().kind().settles())
                .map(paper -> new ForecastCase.Maturing(paper.share(), paper.receipt().countsOn())).toList();
    }
}
