package receivables.credit;

import static receivables.ledger.credit.SignalKind.INSTRUMENT_DISHONOURED;
import static receivables.ledger.credit.SignalKind.LIMITATION_ENDS;
import static receivables.ledger.credit.SignalKind.LIMIT_PASSED;
import static receivables.ledger.credit.SignalKind.PART_PAYMENTS;
import static receivables.ledger.credit.SignalKind.PROMISE_BROKEN;
import static receivables.ledger.credit.SignalKind.UNREACHABLE;
import static receivables.ledger.credit.SignalKind.YOUNG_AND_LARGE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import receivables.dunning.AlertRow;
import receivables.ledger.AllocationKind;
import receivables.ledger.Allocation;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.SalesMonth;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.ledger.contact.Contact;
import receivables.ledger.contact.ContactResult;
import receivables.ledger.credit.CreditMemory;
import receivables.ledger.instrument.Instrument;
import receivables.ledger.credit.SignalKind;
import receivables.money.Money;

/**
 * The warnings that one customer's figures give tonight. One that is new is told to people, once; one that lasts is told again only when it
 * has ended and comes back; one that happened is forgotten after a year.
 */
final class Signals {

    /** What happened longer ago is no warning any more, and may be told anew when it happens again. */
    private static final int REMEMBERED_DAYS = 365;
    /** So many are remembered at most, the newest. */
    private static final int MOST_REMEMBERED = 60;
    /** On so many days in a row nobody was reached. */
    private static final int UNREACHED_DAYS = 3;
    private static final BigDecimal ALL_OF_IT = BigDecimal.valueOf(100);

    private final CreditCase of;
    private final CreditContext context;
    private final Exposure exposure;
    private final Long limit;
    private final BigDecimal used;
    private final PayerSignals payers;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final List<SignalRow> rows = new ArrayList<>();
    private final List<AlertRow> alerts = new ArrayList<>();
    private final List<CreditMemory.Told> remembered = new ArrayList<>();

    /** A warning as the figures give it. @param amount what is at stake, null: no sum of its own */
    record Found(SignalKind kind, String subject, LocalDate since, Money amount, Reason text) {
        private String key() {
            return kind + "\t" + subject;
        }
    }

    Signals(CreditCase of, CreditContext context, Exposure exposure, Long limit, BigDecimal used) {
        this.of = of;
        this.context = context;
        this.exposure = exposure;
        this.limit = limit;
        this.used = used;
        this.payers = new PayerSignals(of, context);
    }

    void look() {
        new Trends(of.sales(), context).orders().ifPresent(this::add);
        new Trends(of.sales(), context).payments().ifPresent(this::add);
        partPayments();
        promises();
        dishonoured();
        payers.masterData().forEach(this::add);
        payers.payments().forEach(this::add);
        limitPassed();
        limitation();
        youngAndLarge();
        unreachable();
        compare();
    }

    private void add(Found signal) {
        found.putIfAbsent(signal.key(), signal);
    }

    private void partPayments() {
        long paid = 0;
        Money any = null;
        for (Allocation allocation : of.allocations()) {
            if (allocation.rule() == MatchRule.REFERENCE_PART && allocation.kind() == AllocationKind.PAYMENT) {
                any = any == null ? allocation.amount() : any;
                paid += any.currency().equals(allocation.amount().currency()) ? allocation.amount().minor() : 0;
            }
        }
        if (any != null) {
            add(new Found(PART_PAYMENTS, "", context.businessDate(), any.withMinor(paid),
                    Reason.of(ReasonCode.SIGNAL_PART_PAYMENTS, any.withMinor(paid))));
        }
    }

    private void promises() {
        for (WorkItem question : of.questions()) {
            if (question.kind() == WorkKind.PROMISE_BROKEN) {
                add(new Found(PROMISE_BROKEN, question.letterNo(), question.since(), question.amount(),
                        Reason.of(ReasonCode.SIGNAL_PROMISE_BROKEN, question.amount(), question.since())));
            }
        }
    }

    /** Paper that was refused, whether it had settled anything or not, and any other money that the bank took back. */
    private void dishonoured() {
        for (OpenReceipt paper : of.dishonoured()) {
            Instrument instrument = paper.receipt().instrument();
            String name = instrument.number().isEmpty() ? paper.receipt().receiptNo() : instrument.number();
            add(new Found(INSTRUMENT_DISHONOURED, paper.receipt().receiptNo(), context.businessDate(), paper.share(),
                    Reason.of(ReasonCode.SIGNAL_PAPER_DISHONOURED, name, paper.share(), paper.receipt().collectedOn())));
        }
        of.receipts().stream().filter(receipt -> receipt.reversed()).forEach(receipt -> {
            String number = receipt.receipt().receiptNo();
            boolean tonight = of.allocations().stream().anyMatch(allocation -> allocation.kind() == AllocationKind.REVERSAL
                    && allocation.receiptNo().equals(number));
            if (tonight) {
                add(new Found(INSTRUMENT_DISHONOURED, number, context.businessDate(), receipt.receipt().amount(),
                        Reason.of(ReasonCode.SIGNAL_DISHONOURED, number, receipt.receipt().amount())));
            }
        });
    }

    private void limitPassed() {
        if (used != null && used.compareTo(ALL_OF_IT) >= 0) {
            add(new Found(LIMIT_PASSED, "", context.businessDate(), Money.ofMinor(exposure.total(), context.currency()),
                    Reason.of(ReasonCode.SIGNAL_LIMIT_PASSED, Money.ofMinor(exposure.total(), context.currency()),
                    Money.ofMinor(limit, context.currency()))));
        }
    }

    private void limitation() {
        for (WorkItem question : of.questions()) {
            if (question.kind() == WorkKind.LIMITATION_ENDS) {
                add(new Found(LIMITATION_ENDS, question.documentNo(), question.since(), question.amount(), question.reason()));
            }
        }
    }

    /**
     * The relation counts from the day the customer file says, else from the first document; what was open before our first night says
     * nothing of how old it is.
     */
    private void youngAndLarge() {
        LocalDate first = of.sales().stream().map(SalesMonth::firstDocumentOn).filter(day -> day != null).min(Comparator.naturalOrder())
                .orElse(null);
        LocalDate since = of.customer().since();
        if (since != null) {
            first = since;
        } else if (first != null && !first.isAfter(context.firstNight())) {
            first = null;
        }
        if (first == null || exposure == null) {
            return;
        }
        long days = ChronoUnit.DAYS.between(first, context.businessDate());
        Money exposed = Money.ofMinor(exposure.total(), context.currency());
        BigDecimal major = BigDecimal.valueOf(exposed.minor(), Money.decimals(context.currency()));
        CreditPolicy.SignalRules rules = context.policy().signals();
        if (days < rules.youngDays() && major.compareTo(rules.youngAmount()) >= 0) {
            add(new Found(YOUNG_AND_LARGE, "", first, exposed, Reason.of(ReasonCode.SIGNAL_YOUNG_AND_LARGE, first, exposed)));
        }
    }

    /** Nobody was reached, day after day: who rings or goes there in vain warns the others. It ends when somebody is reached. */
    private void unreachable() {
        List<Contact> contacts = Contact.with(of.customer().customerNo(), of.decisions(), context.businessDate());
        List<LocalDate> inVain = contacts.reversed().stream().takeWhile(contact -> contact.result() == ContactResult.NOT_REACHED)
                .map(Contact::on).distinct().toList();
        if (inVain.size() >= UNREACHED_DAYS) {
            add(new Found(UNREACHABLE, "", inVain.getLast(), null,
                    Reason.of(ReasonCode.SIGNAL_UNREACHABLE, inVain.size(), inVain.getLast())));
        }
    }

    /** What is new is told; what lasts and is gone has ended; what happened is remembered for its time. */
    private void compare() {
        LocalDate today = context.businessDate();
        for (CreditMemory.Told told : of.memory().told()) {
            String key = told.kind() + "\t" + told.subject();
            Found again = found.remove(key);
            if (!told.kind().lasts()) {
                if (again != null || told.on().isAfter(today.minusDays(REMEMBERED_DAYS))) {
                    remembered.add(told);
                }
            } else if (again != null || told.kind() == LIMIT_PASSED && used == null && limit != null) {
                remembered.add(told);
            } else {
                rows.add(new SignalRow(of.customer().customerNo(), SignalRow.Status.END, told.kind(), told.subject(), told.since(), null,
                        List.of(), Reason.of(ReasonCode.SIGNAL_ENDED, told.on())));
            }
        }
        found.values().forEach(this::tell);
        rows.sort(Comparator.comparing(SignalRow::kind).thenComparing(SignalRow::subject).thenComparing(SignalRow::status));
        remembered.sort(Comparator.comparing(CreditMemory.Told::on).reversed().thenComparing(CreditMemory.Told::kind)
                .thenComparing(CreditMemory.Told::subject));
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.subList(MOST_REMEMBERED, remembered.size()).clear();
        }
    }

    private void tell(Found signal) {
        List<String> people = context.told(of.customer(), context.policy().signals().tell());
        rows.add(new SignalRow(of.customer().customerNo(), SignalRow.Status.BEGIN, signal.kind(), signal.subject(), signal.since(),
                signal.amount(), people, signal.text()));
        remembered.add(new CreditMemory.Told(signal.kind(), signal.subject(), signal.since(), context.businessDate()));
        // whoever watches the limit was told with the level
        if (signal.kind() == LIMIT_PASSED) {
            return;
        }
        Reason text = Reason.of(ReasonCode.ALERT_SIGNAL, of.customer().name(), Reason.word("signal", signal.kind())).and(signal.text());
        for (String staffNo : people) {
            alerts.add(new AlertRow(staffNo, of.customer().customerNo(), signal.kind().name(), oldestDays(of, context),
                    overdue(of, context), text));
        }
    }

    /** Days past due of the oldest open item, by the printed due date; 0: none is open. */
    static int oldestDays(CreditCase of, CreditContext context) {
        return of.items().stream().filter(item -> item.document().isDebit()).map(OpenItem::document)
                .mapToInt(document -> Math.toIntExact(ChronoUnit.DAYS.between(document.dueDate(), context.businessDate()))).max()
                .orElse(0);
    }

    static Money overdue(CreditCase of, CreditContext context) {
        boolean known = of.aged() != null && of.aged().isKnown();
        return Money.ofMinor(known ? of.aged().total() - of.aged().buckets().getFirst() : 0, context.currency());
    }

    List<SignalRow> rows() {
        return rows;
    }

    List<AlertRow> alerts() {
        return alerts;
    }

    List<CreditMemory.Told> remembered() {
        return remembered;
    }

    List<String> payerAccounts() {
        return payers.known();
    }

    /** Codes of the warnings that last, in order. */
    List<String> standing() {
        return remembered.stream().filter(told -> told.kind().lasts()).map(told -> told.kind()).distinct().sorted().map(Enum::name)
                .toList();
    }
}
