package receivables.account;

import static receivables.ledger.ReasonCode.ALERT_PAPER_BOUNCED;
import static receivables.ledger.ReasonCode.CALL_PAPER_BOUNCED;
import static receivables.ledger.ReasonCode.CALL_PAPER_OVERDUE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import receivables.dunning.AlertRow;
import receivables.dunning.CallRow;
import receivables.ledger.Customer;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Reason;
import receivables.ledger.Role;
import receivables.ledger.instrument.InstrumentNight;
import receivables.ledger.instrument.InstrumentRow;
import receivables.ledger.instrument.InstrumentStatus;
import receivables.matching.MatchingResult;
import receivables.money.Money;

/**
 * An account's papers in hand as people hear of them: the rows of {@code instruments.csv}, and who is rung and told when a paper's money
 * does not come. That is not dunning: what an overdue acceptance paid is settled still, and a bounced cheque is told of whatever its
 * customer owes.
 */
final class Instruments {

    /** Threshold of the alert that a paper came back. */
    static final String BOUNCED = "BOUNCED";

    private final MatchingResult matched;
    private final NightContext context;
    private final Map<String, OpenReceipt> papers = new TreeMap<>();

    Instruments(MatchingResult matched, NightContext context) {
        this.matched = matched;
        this.context = context;
        matched.receipts().stream().filter(receipt -> receipt.paper() != null)
                .forEach(receipt -> papers.put(receipt.receipt().receiptNo(), receipt));
    }

    /** Papers in hand, and those that went somewhere tonight, by customer and number. */
    List<InstrumentRow> rows() {
        List<InstrumentRow> rows = new ArrayList<>();
        for (InstrumentNight night : matched.instruments()) {
            if (night.after().status().isHeld() || night.hasMoved()) {
                OpenReceipt paper = papers.get(night.receiptNo());
                rows.add(new InstrumentRow(paper.receipt(), paper.customerNo(), paper.share(), night.after().documents(),
                        night.after().status()));
            }
        }
        return rows;
    }

    /**
     * The customer's calls with those about his papers: each night while one is overdue and held, and on the night it bounces.
     *
     * @param calls what he is rung about otherwise, one or none
     */
    List<CallRow> calls(Customer customer, List<OpenItem> items, List<CallRow> calls) {
        List<CallRow> all = new ArrayList<>(calls);
        for (InstrumentNight night : of(customer)) {
            boolean bounced = night.became(InstrumentStatus.DISHONOURED);
            if (bounced || night.after().status() == InstrumentStatus.OVERDUE && !night.after().lapsed()) {
                Reason reason = reason(night, bounced);
                if (all.isEmpty()) {
                    all.add(call(customer, items, night, reason));
                } else {
                    CallRow first = all.getFirst();
                    all.set(0, new CallRow(first.customerNo(), first.contact(), first.phone(), first.caller(),
                            Reason.listed(List.of(reason, first.reason())), first.oldestDaysPastDue(), first.overdue(), first.promised(),
                            first.lastLetterNo()));
                }
            }
        }
        return all;
    }

    /** What papers in hand have settled of a customer's invoices: it is owed still until their money is there. */
    List<Money> settled(String customerNo) {
        return papers.values().stream().filter(paper -> paper.customerNo().equals(customerNo) && paper.paper().status().isHeld())
                .filter(paper -> !paper.waits()).map(paper -> paper.share().minus(paper.left())).filter(Money::isPositive).toList();
    }

    /** The customer's papers that were refused tonight. */
    List<OpenReceipt> dishonoured(String customerNo) {
        return matched.instruments().stream().filter(night -> night.became(InstrumentStatus.DISHONOURED))
                .map(night -> papers.get(night.receiptNo())).filter(paper -> paper.customerNo().equals(customerNo)).toList();
    }

    private List<InstrumentNight> of(Customer customer) {
        return matched.instruments().stream()
                .filter(night -> papers.get(night.receiptNo()).customerNo().equals(customer.customerNo())).toList();
    }

    private Reason reason(InstrumentNight night, boolean bounced) {
        OpenReceipt paper = papers.get(night.receiptNo());
        return Reason.of(bounced ? CALL_PAPER_BOUNCED : CALL_PAPER_OVERDUE, name(paper), paper.share(), paper.receipt().collectedOn());
    }

    private static String name(OpenReceipt paper) {
        String number = paper.receipt().instrument().number();
        return number.isEmpty() ? paper.receipt().receiptNo() : number;
    }

    private CallRow call(Customer customer, List<OpenItem> items, InstrumentNight night, Reason reason) {
        return new CallRow(customer.customerNo(), customer.contact(), customer.phone(),
                customer.salesperson() == null ? "" : customer.salesperson(), reason, oldest(items),
                papers.get(night.receiptNo()).share(), null, "");
    }

    private int oldest(List<OpenItem> items) {
        LocalDate mailingDay = context.dunning().mailingDay();
        return items.stream().filter(item -> item.document().isDebit())
                .mapToInt(item -> Math.toIntExact(ChronoUnit.DAYS.between(item.document().dueDate(), mailingDay))).max().orElse(0);
    }

    /** The salesperson and his superior hear of a bounced paper the same night. */
    List<AlertRow> alerts(Customer customer, List<OpenItem> items) {
        List<AlertRow> alerts = new ArrayList<>();
        for (InstrumentNight night : of(customer)) {
            if (!night.became(InstrumentStatus.DISHONOURED)) {
                continue;
            }
            OpenReceipt paper = papers.get(night.receiptNo());
            Set<String> told = new LinkedHashSet<>();
            told.add(customer.salesperson());
            told.add(context.dunning().approvals().superior(customer.salesperson(), Role.SUPERVISOR));
            told.stream().filter(staffNo -> staffNo != null && !staffNo.isEmpty()).forEach(staffNo -> alerts.add(new AlertRow(staffNo,
                    customer.customerNo(), BOUNCED, oldest(items), paper.share(), Reason.of(ALERT_PAPER_BOUNCED, name(paper),
                    paper.share(), customer.name()))));
        }
        return alerts;
    }
}
