package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import receivables.aging.CustomerClass;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.ApprovalLimits;
import receivables.ledger.Approvals;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Company;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.DocumentType;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PayerClue;
import receivables.ledger.PaymentHistory;
import receivables.ledger.Rate;
import receivables.ledger.Reason;
import receivables.ledger.Receipt;
import receivables.ledger.Role;
import receivables.ledger.Staff;
import receivables.ledger.Stage;
import receivables.ledger.SuspenseClue;
import receivables.ledger.interest.ReferenceRates;
import receivables.money.Money;

/**
 * One customer, built up sentence by sentence, and asked what a night decides. Dates are written as days: mailing days are Mondays to
 * Fridays without holidays, unless a test brings its own calendar. {@code on("2026-03-02")} dates the mailing day; the business date is the
 * last business day before it.
 */
final class GivenCustomer {
    static final Currency CNY = Currency.getInstance("CNY");
    static final BusinessCalendar WEEK = new BusinessCalendar(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());
    static final Map<String, Staff> STAFF = staff();

    final List<OpenItem> items = new ArrayList<>();
    final List<OpenReceipt> receipts = new ArrayList<>();
    final List<Allocation> allocations = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    final List<IssuedLetter> letters = new ArrayList<>();
    final List<SuspenseClue> suspense = new ArrayList<>();
    List<ActionState> actions = new ArrayList<>();
    DunningPolicy policy = DunningPolicy.standard();
    BusinessCalendar calendar = WEEK;
    CustomerClass customerClass;
    PaymentHistory history;
    boolean lettersAllowed = true;
    CustomerStatus status = CustomerStatus.ACTIVE;
    LocalDate statusSince;
    String dunning = "AUTO";
    Integer lead;
    BigDecimal interestRate = new BigDecimal("6");
    boolean addressed = true;
    LocalDate customerKnownOn = LocalDate.of(2020, 1, 1);
    /** Null: the night before was not missed. */
    LocalDate lastNight;
    Map<String, Map<Role, BigDecimal>> limits = Map.of();
    Map<String, Set<Role>> roles = Map.of("PROMISE", Set.of(Role.CREDIT), "RESTORE_CREDIT", Set.of(Role.CREDIT));
    final Map<String, BigDecimal> rates = new TreeMap<>();
    private List<Rate> published = List.of();
    private ReferenceRates referenceRates = ReferenceRates.NONE;

    private static Map<String, Staff> staff() {
        Map<String, Staff> staff = new TreeMap<>();
        String[][] people = {
            {"S1", "SALES", "S2"}, {"S2", "SUPERVISOR", "S3"}, {"S3", "MANAGER", "S4"}, {"S4", "GENERAL_MANAGER", "S5"},
                    {"S5", "OWNER", ""},
            {"S6", "CREDIT", "S4"}, {"S7", "LEGAL", "S4"}};
        for (String[] person : people) {
            staff.put(person[0], new Staff(person[0], "Person " + person[0], Role.valueOf(person[1]), person[2], "",
                    LocalDate.of(2020, 1, 1)));
        }
        return staff;
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Money cny(String amount) {
        return Money.parse(amount, CNY);
    }

    GivenCustomer policy(DunningPolicy newPolicy) {
        policy = newPolicy;
        return this;
    }

    /** An invoice in CNY. */
    GivenCustomer invoice(String number, String due, String amount) {
        return item(number, due, amount, amount, "CNY", null, null);
    }

    GivenCustomer invoice(String number, String due, String amount, String open) {
        return item(number, due, amount, open, "CNY", null, null);
    }

    GivenCustomer item(String number, String due, String amount, String open, String currency, Stage openingStage, String openingMailedOn) {
        Currency unit = Currency.getInstance(currency);
        LocalDate dueDate = day(due);
        items.add(new OpenItem(new Document(number, DocumentType.INVOICE, "C1", dueDate.minusDays(30), dueDate, dueDate.minusDays(30),
                Money.parse(amount, unit), "T-" + number, "K-1", "Supply", LocalDate.of(2024, 1, 1), "O-" + number, "", "", "", "", null,
                null, Money.zero(unit), openingStage, openingMailedOn == null ? null : day(openingMailedOn), dueDate.minusDays(30)),
                Money.parse(open, unit)));
        return this;
    }

    GivenCustomer creditNote(String number, String open, String appliesTo) {
        LocalDate date = LocalDate.of(2025, 1, 1);
        items.add(new OpenItem(new Document(number, DocumentType.CREDIT_NOTE, "C1", date, date, date, cny(open), "", "", "",
                null, "", "", "", "", appliesTo, null, null, cny("0"), null, null, date), cny(open)));
        return this;
    }

    GivenCustomer moneyOnAccount(String number, String left, String date, String remittance) {
        receipts.add(new OpenReceipt(new Receipt(number, day(date), cny(left), "", "", remittance, "", "", "", null, day(date)), "C1",
                PayerClue.ACCOUNT, cny(left), false, List.of(), day(date)));
        return this;
    }

    GivenCustomer paid(String document, String amount, String date) {
        allocations.add(new Allocation("R-" + date, document, "C1", cny(amount), AllocationKind.PAYMENT, null, MatchRule.REFERENCE,
                Reason.NONE, day(date)));
        return this;
    }

    /** An earlier payment is taken back on the day. */
    GivenCustomer takenBack(String document, String amount, String date) {
        allocations.add(new Allocation("R-" + date, document, "C1", cny(amount).negate(), AllocationKind.REVERSAL, AllocationKind.PAYMENT,
                MatchRule.REFERENCE, Reason.NONE, day(date)));
        return this;
    }

    /** @param cells number, action, document, amount, date, decided on, by, refers to; trailing ones may be left out, empty is none */
    GivenCustomer decision(String... cells) {
        String[] all = java.util.Arrays.copyOf(cells, 8);
        decisions.add(new Decision(all[0], DecisionAction.valueOf(all[1]), "C1", text(all[2]), "", "", text(all[3]).isEmpty() ? null
                : cny(all[3]), text(all[4]).isEmpty() ? null : day(all[4]), "told by phone", text(all[6]).isEmpty() ? "S1" : all[6],
                day(all[5]), text(all[7]), day(all[5])));
        return this;
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    /** A letter mailed on the given day that recorded the documents at its stage. */
    GivenCustomer mailed(Stage stage, String mailingDay, String... documents) {
        return letter("L" + letters.size() + "-" + stage, stage, mailingDay, LetterStatus.READY, List.of(), documents);
    }

    GivenCustomer letter(String number, Stage stage, String mailingDay, LetterStatus status, List<LetterEvent> events,
            String... documents) {
        LocalDate mailing = day(mailingDay);
        LocalDate date = calendar.rollBack(mailing.minusDays(1));
        List<IssuedLetter.Item> recorded = new ArrayList<>();
        for (String document : documents) {
            recorded.add(new IssuedLetter.Item(document, LetterSection.DEMANDED, stage, cny("0"), cny("0")));
        }
        // what waits is consented to by its figure: all that its documents have open
        long demanded = status == LetterStatus.READY ? 0 : items.stream().filter(item -> List.of(documents).contains(item.documentNo()))
                .mapToLong(item -> item.open().minor()).sum();
        letters.add(new IssuedLetter(number, "", "C1", LetterKind.of(stage), CNY, date, date, mailing,
                calendar.rollForward(mailing.plusDays(7)), status, cny("0").withMinor(demanded), cny("0"), recorded, events));
        return this;
    }

    Customer customer() {
        return new Customer("C1", "Huaxia Trading", Language.EN, addressed ? "1 Harbour Road" : "", "", addressed ? "Shanghai"
                : "", "", "200000", "CN", "Ms Li", "021-1", "", "S1", null, null, null, lead, interestRate, "", "", null, List.of(),
                List.of(), "", status, statusSince, dunning, customerKnownOn);
    }

    static Company company() {
        Company.Text text = new Company.Text("公司", "Company");
        return new Company(text, text, "", text, "", "", "", "", CNY, 30, new BigDecimal("5"),
                List.of(new Company.BankAccount(text, text, "1", "", CNY)), "#000000", "");
    }

    /** A customer who agreed to this rate. */
    static Customer at(BigDecimal percent) {
        GivenCustomer given = new GivenCustomer();
        given.interestRate = percent;
        return given.customer();
    }

    /** From this day on. @param percent a year */
    GivenCustomer reference(String code, String day, String percent) {
        List<Rate> all = new ArrayList<>(published);
        all.add(new Rate(code, LocalDate.parse(day), new BigDecimal(percent), LocalDate.parse(day)));
        published = all;
        referenceRates = ReferenceRates.of(all);
        return this;
    }

    DunningContext context(LocalDate businessDate) {
        return new DunningContext(businessDate, calendar.after(businessDate), calendar, company(), customer -> policy,
                new Approvals(STAFF, roles, new ApprovalLimits(limits, CNY, rates)), rates, lettersAllowed, lastNight,
                referenceRates);
    }

    DunningCase dunningCase() {
        List<OpenItem> ordered = items.stream().sorted(Comparator.comparing(OpenItem::documentNo)).toList();
        return new DunningCase(customer(), ordered, List.copyOf(receipts), List.copyOf(allocations),
                List.copyOf(decisions), List.copyOf(letters), List.copyOf(actions), List.copyOf(suspense), customerClass, history);
    }

    /** What the night decides whose letters are mailed on the given day. */
    DunningResult on(String mailingDay) {
        return on(day(mailingDay));
    }

    DunningResult on(LocalDate mailingDay) {
        return night(calendar.rollBack(mailingDay.minusDays(1)));
    }

    /** A night by its business date. */
    DunningResult night(LocalDate businessDate) {
        DunningCase given = dunningCase();
        DunningResult result = Dunning.dun(given, context(businessDate));
        Invariants.check(given, context(businessDate), result);
        for (Letter letter : result.letters()) {
            assertEquals(List.of(), ConsistencyGate.of(letter, given, policy.mailingConfirm()), "the gate finds a contradiction");
        }
        return result;
    }

    GivenCustomer inForce(Action action, String document, String since) {
        actions.add(new ActionState("C1", action, document, "BEGIN", day(since)));
        return this;
    }

    /** The one row of a document, told shortly: {@code LETTERED LETTER_1} or {@code SKIPPED TOO_SOON}; {@code none} without a row. */
    static String outcome(DunningResult result, String document) {
        for (DunningRow row : result.rows()) {
            if (row.documentNo().equals(document)) {
                return row.outcome() == DunningRow.Outcome.LETTERED ? "LETTERED " + row.stage() : "SKIPPED " + row.reason();
            }
        }
        return "none";
    }

    static DunningRow row(DunningResult result, String document) {
        return result.rows().stream().filter(row -> row.documentNo().equals(document)).findFirst().orElseThrow();
    }

    static IssuedLetter issued(Letter letter, LocalDate proposedOn) {
        return IssuedLetter.of(letter, proposedOn, List.of());
    }
}
