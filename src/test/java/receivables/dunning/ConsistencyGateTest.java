package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.dunning.GivenCustomer.CNY;
import static receivables.dunning.GivenCustomer.cny;
import static receivables.dunning.GivenCustomer.day;
import static receivables.dunning.GivenCustomer.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter.Tone;
import receivables.ledger.Letter.Turn;
import receivables.ledger.Letter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterItem.EarlierDemand;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.ReasonCode;
import receivables.ledger.Stage;
import receivables.ledger.WorkKind;
import receivables.money.Money;
import receivables.testing.Words;

/**
 * The gate names every way in which a letter may contradict what was said. A good letter (the third about A, the first about B, beside C
 * whose deadline runs) is made wrong in one way at a time.
 */
class ConsistencyGateTest {

    private static final String MAILED = "2026-03-17";

    private GivenCustomer customer;
    private Letter good;
    private final Map<String, ReasonCode> unnoticed = new TreeMap<>();
    private int ways;

    @BeforeEach
    void aGoodLetter() {
        customer = new GivenCustomer().invoice("A", "2026-01-12", "1000.00").invoice("B", "2026-02-26", "200.00")
                .invoice("C", "2026-02-23", "70.00")
                .policy(Policies.standard().fee(Stage.LETTER_2, "5.00", "0").make());
        issued("ONE", Stage.LETTER_1, "2026-02-02", List.of(), demanded("A", "1000.00", "0.00", Stage.LETTER_1));
        issued("TWO", Stage.LETTER_2, "2026-02-20", List.of(), demanded("A", "1000.00", "6.41", Stage.LETTER_2),
                new IssuedLetter.Item("A", LetterSection.FEE, null, cny("0.00"), cny("5.00")));
        issued("THREE", Stage.LETTER_1, "2026-03-12", List.of(), demanded("C", "70.00", "0.00", Stage.LETTER_1));
        issued("PULLED", Stage.LETTER_1, "2026-03-03", List.of(event("PULLED", LetterEvent.Kind.PULLED)),
                demanded("B", "200.00", "0.00", Stage.LETTER_1));
        issued("RETURNED", Stage.LETTER_1, "2026-02-27", List.of(event("RETURNED", LetterEvent.Kind.RETURNED)),
                demanded("B", "200.00", "0.00", Stage.LETTER_1));
        customer.customerKnownOn = day("2026-03-11");
        DunningResult night = customer.on(MAILED);
        good = night.letters().getFirst();
        assertEquals(LetterKind.LETTER_3, good.kind());
        assertEquals(List.of("A DEMANDED LETTER_3 TWO", "B DEMANDED LETTER_1 -", "C EARLIER null THREE", "A FEE null -"),
                good.items().stream()
                .map(item -> item.documentNo() + " " + item.section() + " " + item.stage() + " "
                + (item.earlier() == null ? "-" : item.earlier().letterNo())).toList());
        assertEquals(List.of(), gate(good));
    }

    @Test
    void everyWayOfContradictingIsNamed() {
        wrong("A falls to its first stage", ReasonCode.SAYS_AT_STAGE, line("A", item -> at(item, Stage.LETTER_1)));
        wrong("A gets the second letter again", ReasonCode.SAYS_AT_STAGE, line("A", item -> at(item, Stage.LETTER_2)));
        wrong("A is announced once more", ReasonCode.SAYS_AT_STAGE, line("A", item -> at(item, Stage.REMINDER)));
        wrong("B stands above the title", ReasonCode.SAYS_AT_STAGE, line("B", item -> at(item, Stage.LAWYER)));
        wrong("A stands above a softer title", ReasonCode.SAYS_AT_STAGE, letter -> titled(letter, LetterKind.LETTER_2, Turn.DEMAND));
        wrong("the tone is friendly", ReasonCode.SAYS_FRIENDLY, letter -> letter.as(letter.turn(), Tone.FRIENDLY, letter.consequences()));
        wrong("the title is that of a first letter", ReasonCode.SAYS_LEADS, letter -> titled(letter, LetterKind.LETTER_1, Turn.DEMAND));
        wrong("a supplement demands what leads", ReasonCode.SAYS_IS_SUPPLEMENT,
                letter -> titled(line("A", item -> at(item, null)).apply(letter), LetterKind.LETTER_1, Turn.SUPPLEMENT));
        wrong("C is demanded while its deadline runs", ReasonCode.SAYS_DEMANDS_FROM,
                line("C", item -> in(item, LetterSection.DEMANDED, item.open(), item.interest())));
        wrong("the interest on A is less", ReasonCode.SAYS_INTEREST,
                line("A", item -> in(item, item.section(), item.demanded(), cny("6.40"))));
        wrong("the interest on A is forgotten", ReasonCode.SAYS_INTEREST,
                line("A", item -> in(item, item.section(), item.demanded(), cny("0.00"))));
        wrong("the fee on A is forgotten", ReasonCode.SAYS_FEES,
                letter -> with(letter, letter.items().subList(0, letter.items().size() - 1)));
        wrong("the fee on A is less", ReasonCode.SAYS_FEES, letter ->
                with(letter, replaced(letter.items(), 3, item -> in(item, item.section(), item.demanded(), cny("1.00")))));
        wrong("a pulled letter is cited", ReasonCode.SAYS_CITES, cites("B", "PULLED", "2026-03-03", "2026-03-10"));
        wrong("a returned letter is cited", ReasonCode.SAYS_CITES, cites("B", "RETURNED", "2026-02-27", "2026-03-06"));
        wrong("a letter that never was is cited", ReasonCode.SAYS_CITES, cites("A", "NONE", "2026-02-20", "2026-02-27"));
        wrong("an older letter is cited", ReasonCode.SAYS_CITES, cites("A", "ONE", "2026-02-02", "2026-02-09"));
        wrong("another item's letter is cited", ReasonCode.SAYS_CITES, cites("A", "THREE", "2026-03-12", "2026-03-19"));
        wrong("its date is earlier", ReasonCode.SAYS_CITES, cites("A", "TWO", "2026-02-19", "2026-02-27"));
        wrong("its date is later", ReasonCode.SAYS_CITES, cites("A", "TWO", "2026-02-21", "2026-02-27"));
        wrong("its deadline is later", ReasonCode.SAYS_CITES, cites("A", "TWO", "2026-02-20", "2026-03-27"));
        wrong("the running deadline is later", ReasonCode.SAYS_CITES, cites("C", "THREE", "2026-03-12", "2026-03-30"));
        wrong("the running deadline is earlier", ReasonCode.SAYS_CITES, cites("C", "THREE", "2026-03-12", "2026-03-18"));
        wrong("a letter is claimed about an item never written to", ReasonCode.SAYS_CITES, cites("B", "TWO", "2026-02-20", "2026-02-27"));
        wrong("a letter of the old system is claimed", ReasonCode.SAYS_CITES, cites("A", "", "2026-02-20", "2026-02-27"));
        wrong("A is called first demanded", ReasonCode.SAYS_FIRST, line("A", item -> item.saidBefore(null, null)));
        wrong("C is called never demanded", ReasonCode.SAYS_FIRST, line("C", item -> item.saidBefore(null, null)));
        wrong("C is forgotten", ReasonCode.SAYS_NOTHING, letter ->
                with(letter, letter.items().stream().filter(item -> !item.documentNo().equals("C")).toList()));
        wrong("A is forgotten", ReasonCode.SAYS_NOTHING, letter ->
                with(letter, letter.items().stream().filter(item -> !item.documentNo().equals("A")).toList()));
        wrong("a notice sums A", ReasonCode.SAYS_AS_DUE, letter ->
                titled(line("A", item -> at(item, null)).apply(letter), LetterKind.NOTICE, Turn.COURTESY));
        wrong("a reminder sums C", ReasonCode.SAYS_AS_DUE,
                letter -> titled(line("C", item -> in(item, LetterSection.DEMANDED, item.open(), item.interest())).apply(letter),
                LetterKind.REMINDER, Turn.COURTESY));
        wrong("the sum is more than its lines", ReasonCode.SAYS_TOTAL,
                letter -> summed(letter, letter.demanded().plus(cny("0.01")), letter.interest()));
        wrong("the sum is less than its lines", ReasonCode.SAYS_TOTAL,
                letter -> summed(letter, letter.demanded().minus(cny("70.00")), letter.interest()));
        wrong("the interest is not that of the lines", ReasonCode.SAYS_TOTAL,
                letter -> summed(letter, letter.demanded(), letter.interest().plus(cny("1.00"))));
        wrong("more is demanded than is open", ReasonCode.SAYS_DEMANDS,
                line("B", item -> in(item, item.section(), cny("200.01"), item.interest())));
        wrong("less is demanded and nothing says why", ReasonCode.SAYS_DEMANDS,
                line("B", item -> in(item, item.section(), cny("150.00"), item.interest())));
        wrong("the books know another amount", ReasonCode.SAYS_DEMANDS, letter -> {
            customer.items.removeIf(item -> item.document().documentNo().equals("B"));
            customer.item("B", "2026-02-26", "200.00", "120.00", "CNY", null, null);
            return letter;
        });
        wrong("a settled document is demanded", ReasonCode.SAYS_DEMANDS, letter -> {
            customer.items.removeIf(item -> item.document().documentNo().equals("B"));
            return letter;
        });
        wrong("B stands there twice", ReasonCode.SAYS_TWICE, letter -> {
            List<LetterItem> items = new ArrayList<>(letter.items());
            items.add(items.get(1));
            return with(letter, items);
        });
        wrong("what is only listed is summed", ReasonCode.SAYS_DEMANDS,
                line("C", item -> in(item, LetterSection.EARLIER, item.open(), item.interest())));
        wrong("the last day to pay is over", ReasonCode.SAYS_PAY_BY, letter -> payable(letter, "2026-03-16"));
        assertEquals(Map.of(), unnoticed);
        assertTrue(ways >= 30, ways + " ways");
    }

    @Test
    void aLetterThatContradictsIsHeldWithBothSentencesUntilCreditApproves() {
        DunningCase given = customer.dunningCase();
        DunningContext context = customer.context(customer.calendar.rollBack(day("2026-03-16")));
        DunningResult written = Dunning.dun(given, context);
        DunningResult wrong = new DunningResult(written.rows(), List.of(cites("A", "ONE", "2026-02-02", "2026-02-09").apply(good)),
                written.stages(), written.holds(), written.actions(), written.actionStates(), written.calls(), written.alerts(),
                written.worklist(), written.heldBy(), written.decisions(), written.interest());
        DunningResult held = Consistency.checked(wrong, given, context);
        assertEquals(LetterStatus.HELD, held.letters().getFirst().status());
        assertEquals("SKIPPED CONTRADICTS", outcome(held, "A"));
        assertTrue(held.worklist().stream().filter(item -> item.kind() == WorkKind.CONTRADICTS).map(item -> Words.of(item.reason()))
                .anyMatch(text -> text.contains("letter TWO of 2026-02-20 demanded A")
                && text.contains("it cites for A a letter ONE of 2026-02-02")), held.worklist().toString());
        customer.letters.add(IssuedLetter.of(held.letters().getFirst(), good.businessDate().minusDays(3), List.of()));
        customer.decision("X", "APPROVE", "", "", "", "2026-03-16", "S5", good.letterNo());
        assertEquals(LetterStatus.READY, Consistency.checked(wrong, customer.dunningCase(),
                context(context)).letters().getFirst().status());
    }

    /** The night after, when the held letter is one of an earlier night. */
    private DunningContext context(DunningContext context) {
        return customer.context(customer.calendar.after(context.businessDate()));
    }

    private List<Contradiction> gate(Letter letter) {
        return ConsistencyGate.of(letter, customer.dunningCase(), false);
    }

    private void wrong(String way, ReasonCode expected, UnaryOperator<Letter> change) {
        aGoodLetter();
        List<Contradiction> found = gate(change.apply(good));
        ways++;
        if (found.stream().noneMatch(one -> one.now().code() == expected)) {
            unnoticed.put(way + " " + found, expected);
        }
    }

    private void issued(String number, Stage stage, String mailing, List<LetterEvent> events, IssuedLetter.Item... items) {
        customer.letters.add(new IssuedLetter(number, "", "C1", LetterKind.of(stage), CNY,
                customer.calendar.rollBack(day(mailing).minusDays(1)), customer.calendar.rollBack(day(mailing).minusDays(1)), day(mailing),
                customer.calendar.rollForward(day(mailing).plusDays(7)), LetterStatus.READY, cny("1.00"), cny("0.00"), List.of(items),
                events));
    }

    private static LetterEvent event(String letterNo, LetterEvent.Kind kind) {
        return new LetterEvent(letterNo, kind, day("2026-03-10"), "S1", "", day("2026-03-10"));
    }

    private static IssuedLetter.Item demanded(String document, String amount, String interest, Stage stage) {
        return new IssuedLetter.Item(document, LetterSection.DEMANDED, stage, cny(amount), cny(interest));
    }

    private static UnaryOperator<Letter> line(String document, UnaryOperator<LetterItem> change) {
        return letter -> {
            int index = letter.items().stream().map(LetterItem::documentNo).toList().indexOf(document);
            return with(letter, replaced(letter.items(), index, change));
        };
    }

    private static UnaryOperator<Letter> cites(String document, String number, String mailed, String payBy) {
        return line(document, item -> item.saidBefore(new EarlierDemand(number, day(mailed), day(payBy), Stage.LETTER_1), null));
    }

    private static List<LetterItem> replaced(List<LetterItem> items, int index, UnaryOperator<LetterItem> change) {
        List<LetterItem> changed = new ArrayList<>(items);
        changed.set(index, change.apply(items.get(index)));
        return changed;
    }

    private static LetterItem at(LetterItem item, Stage stage) {
        return new LetterItem(item.section(), stage, item.documentNo(), item.type(), item.documentDate(), item.dueDate(), item.invoiceNo(),
                item.orderNo(), item.contractNo(), item.contractName(), item.contractDate(), item.amount(), item.paid(), item.open(),
                item.demanded(), item.interest(), item.daysPastDue(), item.hold(), item.earlier(), item.objected());
    }

    private static LetterItem in(LetterItem item, LetterSection section, Money demanded, Money interest) {
        return new LetterItem(section, item.stage(), item.documentNo(), item.type(), item.documentDate(), item.dueDate(), item.invoiceNo(),
                item.orderNo(), item.contractNo(), item.contractName(), item.contractDate(), item.amount(), item.paid(), item.open(),
                demanded, interest, item.daysPastDue(), item.hold(), item.earlier(), item.objected());
    }

    /** The same letter with other lines, and the sums of those. */
    private static Letter with(Letter letter, List<LetterItem> items) {
        Money demanded = letter.demanded().withMinor(items.stream().mapToLong(item -> item.demanded().minor()).sum());
        Money interest = letter.demanded().withMinor(items.stream().mapToLong(item -> item.interest().minor()).sum());
        return changed(letter, letter.kind(), letter.turn(), items, demanded, interest, letter.payBy());
    }

    private static Letter titled(Letter letter, LetterKind kind, Turn turn) {
        return changed(letter, kind, turn, letter.items(), letter.demanded(), letter.interest(), letter.payBy());
    }

    private static Letter summed(Letter letter, Money demanded, Money interest) {
        return changed(letter, letter.kind(), letter.turn(), letter.items(), demanded, interest, letter.payBy());
    }

    private static Letter payable(Letter letter, String payBy) {
        return changed(letter, letter.kind(), letter.turn(), letter.items(), letter.demanded(), letter.interest(), day(payBy));
    }

    private static Letter changed(Letter letter, LetterKind kind, Turn turn, List<LetterItem> items, Money demanded, Money interest,
            java.time.LocalDate payBy) {
        return new Letter(letter.letterNo(), letter.reference(), kind, letter.customer(), letter.currency(), letter.businessDate(),
                letter.mailingDay(), demanded, interest, demanded.plus(interest), payBy, letter.status(), items, letter.payments(),
                letter.asOf(), letter.opening(), letter.movements(), letter.agingBuckets(), letter.companion(), turn, letter.tone(),
                letter.consequences());
    }
}
