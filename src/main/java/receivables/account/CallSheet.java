package receivables.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import receivables.dunning.CallRow;
import receivables.dunning.DunningCase;
import receivables.dunning.DunningContext;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Customer;
import receivables.ledger.IssuedLetter;
import receivables.ledger.OpenItem;
import receivables.ledger.PaymentHistory;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Role;
import receivables.ledger.contact.Contact;
import receivables.ledger.contact.ContactChannel;
import receivables.ledger.contact.ContactResult;
import receivables.ledger.credit.CreditMemory;
import receivables.ledger.credit.SignalKind;
import receivables.money.Money;

/**
 * Puts one customer's calls and visits on the sheets of those who make them. What a call is worth is what is asked for, times how many
 * percent likelier the call makes its payment: younger debts and customers who pay when reminded answer a call most, and a promise that has
 * just broken or a warning makes it urgent.
 *
 * <pre>{@code 1,000.00 open, 20 days overdue, pays when reminded: (20 + 10) % → 300.00}</pre>
 */
final class CallSheet {

    private static final int MOST_ITEMS = 6;
    private static final int MOST_CONTACTS = 3;
    /** After so many days in which nothing moved the supervisor has the call too (domain, section 3). */
    private static final int DAYS_WITHOUT_PROGRESS = 14;
    private static final int WHEN_REMINDED = 10;
    private static final int WHEN_PRESSED = 5;
    private static final int PROMISE = 15;
    private static final int SIGNAL = 3;
    private static final int MOST_OF_SIGNALS = 9;

    private final DunningCase of;
    private final DunningContext context;
    private final List<SignalKind> signals;
    private final List<Contact> contacts;

    private CallSheet(DunningCase of, DunningContext context, CreditMemory memory) {
        this.of = of;
        this.context = context;
        this.signals = memory.told().stream().map(CreditMemory.Told::kind).filter(SignalKind::lasts).distinct().sorted().toList();
        this.contacts = Contact.with(of.customer().customerNo(), of.decisions(), context.businessDate()).reversed();
    }

    /**
     * @param calls to the customer
     * @param states actions in force after tonight
     * @param memory what credit control warns of
     */
    static List<CallSheetRow> of(DunningCase of, List<CallRow> calls, List<ActionState> states, CreditMemory memory,
            DunningContext context) {
        LocalDate visitSince = states.stream().filter(state -> state.action() == Action.VISIT && state.status().equals("BEGIN"))
                .map(ActionState::since).min(Comparator.naturalOrder()).orElse(null);
        CallSheet sheet = null;
        List<CallSheetRow> rows = new ArrayList<>();
        for (CallRow call : calls) {
            sheet = sheet == null ? new CallSheet(of, context, memory) : sheet;
            rows.add(sheet.row(call.caller(), call.reason(), call.oldestDaysPastDue(), call.overdue(), call.lastLetterNo(), call.promised(),
                    visitSince));
        }
        if (calls.isEmpty() && visitSince != null) {
            new CallSheet(of, context, memory).visit(visitSince, rows);
        }
        return rows;
    }

    /** He is to be visited and not rung. */
    private void visit(LocalDate since, List<CallSheetRow> rows) {
        List<OpenItem> overdue = overdue(null);
        if (overdue.isEmpty()) {
            return;
        }
        Money any = overdue.getFirst().open();
        long sum = overdue.stream().map(OpenItem::open).filter(open -> open.currency().equals(any.currency())).mapToLong(Money::minor).sum();
        String salesperson = of.customer().salesperson() == null ? "" : of.customer().salesperson();
        String last = of.letters().stream().filter(letter -> !letter.mailingDay().isAfter(context.businessDate()))
                .max(Comparator.comparing(IssuedLetter::mailingDay).thenComparing(IssuedLetter::letterNo)).map(IssuedLetter::letterNo)
                .orElse("");
        rows.add(row(salesperson, Reason.NONE, days(overdue.getFirst()), any.withMinor(sum), last, null, since));
    }

    private CallSheetRow row(String caller, Reason why, int oldestDays, Money asked, String lastLetterNo, LocalDate promised,
            LocalDate visitSince) {
        List<OpenItem> items = overdue(asked);
        Contact latest = contacts.isEmpty() ? null : contacts.getFirst();
        LocalDate visitOn = latest != null && latest.channel() == ContactChannel.VISIT ? latest.nextOn() : null;
        return new CallSheetRow(caller, stands(oldestDays, promised) ? context.approvals().superior(caller, Role.SUPERVISOR) : "", person(),
                why, oldestDays, asked, worth(asked, oldestDays, why, promised),
                items.stream().limit(MOST_ITEMS).map(item -> new CallSheetRow.Item(item.documentNo(), item.open(),
                item.document().dueDate())).toList(), Math.max(0, items.size() - MOST_ITEMS), lastLetter(lastLetterNo),
                contacts.stream().limit(MOST_CONTACTS).map(contact -> new CallSheetRow.Spoken(contact.on(), contact.channel(),
                contact.result(), contact.spokeTo(), contact.note())).toList(), promised, signals, visitSince, visitOn);
    }

    private CallSheetRow.Person person() {
        Customer customer = of.customer();
        String address = Stream.of(customer.address1(), customer.address2(), customer.postcode(), customer.city())
                .filter(line -> line != null && !line.isBlank()).collect(Collectors.joining(", "));
        return new CallSheetRow.Person(customer.customerNo(), customer.name(), text(customer.contact()), text(customer.phone()),
                text(customer.email()), text(customer.city()), address);
    }

    /** Items that are due, oldest first; before anything is, those that fall due. @param asked of its currency, null: of any */
    private List<OpenItem> overdue(Money asked) {
        List<OpenItem> debits = of.items().stream().filter(item -> item.document().isDebit()
                && (asked == null || item.currency().equals(asked.currency())))
                .sorted(Comparator.comparing((OpenItem item) -> item.document().dueDate()).thenComparing(OpenItem::documentNo)).toList();
        List<OpenItem> due = debits.stream().filter(item -> !item.document().dueDate().isAfter(context.mailingDay())).toList();
        return due.isEmpty() ? debits : due;
    }

    private int days(OpenItem item) {
        return Math.toIntExact(ChronoUnit.DAYS.between(item.document().dueDate(), context.mailingDay()));
    }

    private CallSheetRow.LastLetter lastLetter(String number) {
        return of.letters().stream().filter(letter -> letter.letterNo().equals(number)).findFirst()
                .map(letter -> new CallSheetRow.LastLetter(letter.kind(), letter.letterNo(), letter.mailingDay())).orElse(null);
    }

    /** Two weeks overdue, and in the last two weeks no money on what is open, nobody reached and nothing promised. */
    private boolean stands(int oldestDays, LocalDate promised) {
        LocalDate from = context.businessDate().minusDays(DAYS_WITHOUT_PROGRESS);
        boolean paid = of.allocations().stream().anyMatch(allocation -> allocation.offDocument() > 0
                && allocation.businessDate().isAfter(from));
        boolean reached = contacts.stream().anyMatch(contact -> contact.on().isAfter(from)
                && contact.result() != ContactResult.NOT_REACHED);
        return oldestDays >= DAYS_WITHOUT_PROGRESS && promised == null && !paid && !reached;
    }

    private Money worth(Money asked, int oldestDays, Reason why, LocalDate promised) {
        Money inCompany = context.converted(asked, context.company().currency());
        if (inCompany == null) {
            return null;
        }
        boolean aboutPromise = why.code() == ReasonCode.CALL_PROMISE_BROKEN
                || promised != null && !promised.isAfter(context.mailingDay().plusDays(1));
        int percent = gained(oldestDays) + habit(of.history()) + (aboutPromise ? PROMISE : 0)
                + Math.min(MOST_OF_SIGNALS, SIGNAL * signals.size());
        long minor = BigDecimal.valueOf(inCompany.minor()).multiply(BigDecimal.valueOf(percent)).movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP).longValueExact();
        return inCompany.withMinor(minor);
    }

    /** By how many percent a call alone makes payment likelier: an old debt that was not paid for months is rarely paid for a call. */
    private static int gained(int daysPastDue) {
        int[][] untilDay = {{-1, 5}, {30, 20}, {60, 15}, {90, 10}, {180, 6}};
        for (int[] step : untilDay) {
            if (daysPastDue <= step[0]) {
                return step[1];
            }
        }
        return 3;
    }

    private static int habit(PaymentHistory history) {
        if (history == null) {
            return 0;
        }
        if (history.reminded() > history.pressed()) {
            return WHEN_REMINDED;
        }
        return history.pressed() > history.onTime() ? WHEN_PRESSED : 0;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
