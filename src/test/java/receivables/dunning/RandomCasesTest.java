package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.Stage;
import receivables.money.Money;

/**
 * Customers made by seed, over a hundred nights each: whatever happens to them, the invariants hold, no letter stage is skipped, letters of
 * a kind keep their distance, an item's letters lie ten days apart, and the same night asked twice answers the same. The seed is in the
 * test's name.
 */
class RandomCasesTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final int NIGHTS = 100;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void whateverHappens(long seed) {
        Random random = new Random(seed);
        GivenCustomer customer = customer(random);
        Nights nights = new Nights(customer);
        Map<String, Stage> recorded = new HashMap<>();
        customer.items.stream().filter(item -> item.document().openingStage() != null)
                .forEach(item -> recorded.put(item.documentNo(), item.document().openingStage()));
        Map<String, LocalDate> lastLetterOfItem = new HashMap<>();
        Map<String, LocalDate> lastOfKind = new HashMap<>();
        Set<String> released = new TreeSet<>();
        LocalDate date = START;
        for (int night = 0; night < NIGHTS; night++) {
            happen(customer, random, date, night);
            DunningResult result = customer.night(date);
            assertEquals(result, customer.night(date), "the same night answers the same");
            assertEquals(result, nights.night(date));
            for (Letter letter : result.letters()) {
                if (letter.status() == LetterStatus.READY) {
                    assertTrue(released.add(letter.letterNo()), "a number used twice: " + letter.letterNo());
                    keepsItsDistance(letter, lastOfKind, customer);
                    letter.items().stream().filter(item -> item.stage() != null)
                            .forEach(item -> climbs(item, letter, recorded, lastLetterOfItem));
                }
            }
            nobodyHeldOrCoveredIsDunned(result);
            date = customer.calendar.after(date);
        }
    }

    private static void climbs(LetterItem item, Letter letter, Map<String, Stage> recorded, Map<String, LocalDate> lastLetter) {
        Stage before = recorded.get(item.documentNo());
        boolean again = item.stage() == before && (item.objected() != null || before == Stage.LAWYER);
        assertTrue(before == null || again || item.stage().compareTo(before) > 0, "a stage fell or was sent twice: " + item);
        if (!item.stage().isCourtesy()) {
            Stage below = before == null || before.isCourtesy() ? Stage.NOTICE : before;
            int expected = again ? before.ordinal() : below.ordinal() + 1;
            assertEquals(expected, item.stage().ordinal(), "a letter was skipped: " + item);
            LocalDate last = lastLetter.put(item.documentNo(), letter.mailingDay());
            assertTrue(last == null || again || ChronoUnit.DAYS.between(last,
                    letter.mailingDay()) >= 10, "ten days between an item's letters: " + item);
        }
        recorded.put(item.documentNo(), item.stage());
    }

    private static void keepsItsDistance(Letter letter, Map<String, LocalDate> lastOfKind, GivenCustomer customer) {
        String kind = letter.currency() + (letter.kind().stage().isCourtesy() ? " courtesy" : " dunning");
        LocalDate last = lastOfKind.put(kind, letter.mailingDay());
        if (last == null) {
            return;
        }
        long days = ChronoUnit.DAYS.between(last, letter.mailingDay());
        assertTrue(days >= 3, "two letters of a kind within three days: " + letter.letterNo());
        boolean promised = customer.decisions.stream().anyMatch(decision -> decision.action().name().equals("PROMISE")
                || decision.action().name().equals("INSTALMENT"));
        if (days < 7 && !promised) {
            Set<String> open = customer.items.stream().map(OpenItem::documentNo).collect(Collectors.toSet());
            boolean mailedBefore = customer.letters.stream().filter(earlier -> earlier.status() == LetterStatus.READY
                    && earlier.currency().equals(letter.currency())
                            && !earlier.letterNo().equals(letter.letterNo()))
                    .flatMap(earlier -> earlier.items().stream()).anyMatch(item -> open.contains(item.documentNo()) && item.stage() != null
                            && item.stage().isAtLeast(letter.kind().stage()));
            assertFalse(mailedBefore, "within seven days only when the stage rises: " + letter.letterNo());
        }
    }

    private static void nobodyHeldOrCoveredIsDunned(DunningResult result) {
        for (DunningRow row : result.rows()) {
            if (row.outcome() == DunningRow.Outcome.SKIPPED && (row.reason().isHold() || row.reason() == SkipReason.IN_CREDIT)) {
                assertEquals(0, row.demanded().minor(), "held or covered, and demanded: " + row);
            }
        }
    }

    private static GivenCustomer customer(Random random) {
        GivenCustomer customer = new GivenCustomer();
        Policies policy = Policies.standard();
        if (random.nextInt(3) == 0) {
            policy.minimum(Stage.LETTER_2, "300").minimum(Stage.NOTICE, "20");
        }
        policy.dueRoll(random.nextInt(4) != 0);
        customer.policy = policy.make();
        customer.lead = random.nextInt(3) == 0 ? random.nextInt(15) : null;
        Set<LocalDate> holidays = START.plusDays(random.nextInt(100)).datesUntil(START.plusDays(101 + random.nextInt(8)))
                .filter(day -> random.nextInt(12) == 0)
                .collect(Collectors.toCollection(TreeSet::new));
        customer.calendar = new BusinessCalendar(GivenCustomer.WEEK.weekend(), holidays, Set.of());
        for (int number = 0; number < 4; number++) {
            invoice(customer, random, number, START.minusDays(random.nextInt(300)));
        }
        return customer;
    }

    private static void invoice(GivenCustomer customer, Random random, int number, LocalDate due) {
        Stage opening = random.nextInt(5) == 0 && due.isBefore(START.minusDays(20)) ? Stage.values()[random.nextInt(5)] : null;
        customer.item("I" + number, due.toString(), "500.00", Money.ofMinor(100 + random.nextInt(49_900), GivenCustomer.CNY).plain(),
                random.nextInt(4) == 0 ? "USD" : "CNY", opening, opening == null ? null : START.minusDays(20).toString());
    }

    private static void happen(GivenCustomer customer, Random random, LocalDate date, int night) {
        if (random.nextInt(4) == 0) {
            invoice(customer, random, 100 + night, date.plusDays(random.nextInt(40)));
        }
        if (random.nextInt(6) == 0 && !customer.items.isEmpty()) {
            customer.items.remove(random.nextInt(customer.items.size()));
        }
        if (random.nextInt(15) == 0) {
            customer.receipts.clear();
            customer.moneyOnAccount("R" + night, Money.ofMinor(1 + random.nextInt(60_000), GivenCustomer.CNY).plain(), date.toString(), "");
        }
        String number = "X" + night;
        String document = random.nextBoolean() || customer.items.isEmpty() ? ""
                : customer.items.get(random.nextInt(customer.items.size())).documentNo();
        String amount = Money.ofMinor(1 + random.nextInt(50_000), GivenCustomer.CNY).plain();
        String until = date.plusDays(random.nextInt(40)).toString();
        switch (random.nextInt(40)) {
            case 0 -> customer.decision(number, "DISPUTE", document, amount, until, date.toString());
            case 1 -> customer.decision(number, "PROMISE", document, amount, until, date.toString());
            case 2 -> customer.decision(number, "INSTALMENT", document, amount, until, date.toString());
            case 3 -> customer.decision(number, "IN_TRANSIT", document, "", "", date.toString());
            case 4 -> customer.decision(number, "BLOCK", document, "", until, date.toString());
            case 5 -> customer.decision(number, "UNBLOCK", document, "", "", date.toString());
            case 6 -> customer.letters.stream().filter(letter -> letter.status() == LetterStatus.NEEDS_APPROVAL).findFirst()
                    .ifPresent(letter -> customer.decision(number, random.nextBoolean() ? "APPROVE" : "REJECT", "", "", "",
                    date.toString(), "S5", letter.letterNo()));
            case 7 -> customer.suspense.add(new receivables.ledger.SuspenseClue("C1", "R" + night, Money.ofMinor(100, GivenCustomer.CNY),
                    date));
            default -> { }
        }
    }
}
