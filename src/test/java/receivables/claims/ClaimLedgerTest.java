package receivables.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static receivables.claims.Claims.day;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.Stage;
import receivables.ledger.interest.ReferenceRates;
import receivables.money.Money;

/** What was demanded stays so until it is paid, given up, charged, or its principal credited. */
class ClaimLedgerTest {

    private static final long AMOUNT = 100_000;

    private final List<IssuedLetter> letters = new ArrayList<>();
    private final List<Allocation> bookings = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    private static Money eur(long minor) {
        return Money.ofMinor(minor, Claims.EUR);
    }

    private void letter(String number, LocalDate on, long interest, long costs) {
        List<IssuedLetter.Item> items = new ArrayList<>(List.of(new IssuedLetter.Item("INV-1", LetterSection.DEMANDED, Stage.LETTER_2,
                eur(AMOUNT), eur(interest))));
        if (costs > 0) {
            items.add(new IssuedLetter.Item("INV-1", LetterSection.FEE, null, eur(0), eur(costs)));
        }
        letters.add(new IssuedLetter(number, "RF" + number, "C1", LetterKind.LETTER_2, Claims.EUR, on, on, on.plusDays(1), on.plusDays(8),
                LetterStatus.READY, eur(AMOUNT), eur(interest + costs), items, List.of()));
    }

    private void booked(String receipt, String number, AllocationKind kind, AllocationKind back, long minor, LocalDate on) {
        bookings.add(new Allocation(receipt, number, "C1", eur(minor), kind, back, MatchRule.RF_SET, Reason.text("said"), on, ""));
    }

    private void decided(DecisionAction action, String document, Long minor, String on) {
        decisions.add(new Decision("D" + decisions.size(), action, "C1", document, "", "", minor == null ? null : eur(minor), null, "",
                "S1", day(on), "", day(on)));
    }

    private ClaimLedger on(String date) {
        return ClaimLedger.of(ClaimLedger.heard(letters, decisions, day(date), false), bookings, decisions, day(date), any -> AMOUNT);
    }

    /** demanded, paid, waived, charged, credited, left, costs */
    private List<Long> claim(String date) {
        Claim claim = on(date).of("INV-1");
        return List.of(claim.demanded(), claim.paid(), claim.waived(), claim.charged(), claim.credited(), claim.left(), claim.costs());
    }

    @Test
    void aLaterLetterDemandsTheRestAndWhatHasRunUpSince() {
        letter("L1", day("2026-06-01"), 2992, 0);
        booked("R1", "L1", AllocationKind.INTEREST, null, 1000, day("2026-06-10"));
        letter("L2", day("2026-06-15"), 2486, 0);
        assertEquals(List.of(3486L, 1000L, 0L, 0L, 0L, 2486L, 0L), claim("2026-06-20"));
        assertEquals(List.of(2992L, 1000L, 0L, 0L, 0L, 1992L, 0L), claim("2026-06-15"), "a letter of the night itself is not heard yet");
        assertEquals(2486, on("2026-06-20").leftOf(letters.getFirst()), "of the 29.92 as much is owed still");
        booked("R2", "L1", AllocationKind.INTEREST, null, 2486, day("2026-06-21"));
        assertEquals(0, on("2026-06-21").leftOf(letters.getLast()), "whichever letter it was paid with");
        booked("R2", "L1", AllocationKind.REVERSAL, AllocationKind.INTEREST, -2486, day("2026-06-25"));
        assertEquals(2486, on("2026-06-25").of("INV-1").left());
    }

    @Test
    void costsAreTakenFirstAndACreditNoteTakesItsShare() {
        letter("L1", day("2026-06-01"), 3000, 4000);
        booked("R1", "L1", AllocationKind.INTEREST, null, 5000, day("2026-06-10"));
        assertEquals(List.of(3000L, 1000L, 0L, 0L, 0L, 2000L, 0L), claim("2026-06-11"));
        booked("CN1", "INV-1", AllocationKind.CREDIT_NOTE, null, 20_000, day("2026-06-12"));
        assertEquals(List.of(3000L, 1000L, 0L, 0L, 600L, 1400L, 0L), claim("2026-06-12"));
        booked("CN1", "INV-1", AllocationKind.REVERSAL, AllocationKind.CREDIT_NOTE, -20_000, day("2026-06-13"));
        assertEquals(2000, on("2026-06-13").of("INV-1").left());
    }

    @Test
    void aPersonGivesUpOrChargesWhatIsLeft() {
        letter("L1", day("2026-06-01"), 3000, 500);
        decided(DecisionAction.WAIVE, "INV-1", 1000L, "2026-06-03");
        assertEquals(List.of(3000L, 0L, 1000L, 0L, 0L, 2000L, 500L), claim("2026-06-03"));
        assertEquals(2500, on("2026-06-03").of("INV-1").toDemand(3500), "what was given up is not demanded again");
        decided(DecisionAction.CHARGE, "INV-1", null, "2026-06-05");
        assertEquals(List.of(3000L, 0L, 1000L, 2000L, 0L, 0L, 0L), claim("2026-06-05"));
        assertEquals(List.of("INV-1 2500"), on("2026-06-05").notes().stream().map(note -> note.documentNo() + " " + note.minor()).toList());
        assertEquals(0, on("2026-06-02").notes().size());
        decided(DecisionAction.WAIVE, "INV-1", null, "2026-06-07");
        assertEquals(0, on("2026-06-07").endedBy(decisions.getLast()), "nothing was left");
        assertEquals(day("2026-06-08"), on("2026-06-07").runsFrom("INV-1"), "and what has run up since is given up as well");
        assertEquals(70, on("2026-06-07").of("INV-1").toDemand(70));
        assertNull(on("2026-06-07").of("INV-2"));
    }

    /**
     * From the first demand to the last payment, over any sequence of part payments, letters and payments of interest: what was demanded in
     * all is what counting day by day gives up to the last letter, and what is left is that less what was paid.
     */
    @Test
    void interestAddsUpFromTheFirstDemandToTheLastPayment() {
        Random random = new Random(7);
        InterestRate rate = Claims.rate("DE", "9.5", ReferenceRates.NONE);
        for (int round = 0; round < 200; round++) {
            letters.clear();
            bookings.clear();
            LocalDate late = day("2026-01-06");
            LocalDate now = late.plusDays(25);
            List<Allocation> onInvoice = new ArrayList<>();
            long open = AMOUNT;
            long paidInterest = 0;
            long most = 0;
            for (int step = 0; open > 0 || step < 6; step++) {
                now = now.plusDays(1 + random.nextInt(12));
                ClaimLedger before = on(now.toString());
                if (random.nextInt(3) == 0 && before.of("INV-1") != null && before.of("INV-1").left() > 0) {
                    long part = 1 + random.nextInt((int) before.of("INV-1").left());
                    booked("I" + step, letters.get(random.nextInt(letters.size())).letterNo(), AllocationKind.INTEREST, null, part, now);
                    paidInterest += part;
                } else if (random.nextBoolean() && open > 0) {
                    long part = random.nextInt(3) == 0 ? open : 1 + random.nextInt((int) open);
                    booked("R" + step, "INV-1", AllocationKind.PAYMENT, null, part, now);
                    bookings.set(bookings.size() - 1, bookings.getLast().paidOn(now.minusDays(random.nextInt(3))));
                    onInvoice.add(bookings.getLast());
                    open -= part;
                } else {
                    long accrued = accrued(rate, late, open, onInvoice, now.plusDays(1));
                    Claim claim = before.of("INV-1");
                    letter("L" + step, now, claim == null ? accrued : claim.toDemand(accrued), 0);
                    Claim after = on(now.plusDays(1).toString()).of("INV-1");
                    // money that came a day before the letter did, and was booked after it, makes less of what was demanded: it stays
                    most = Math.max(most, dayByDay(late, onInvoice, now.plusDays(1)));
                    assertEquals(most, after.demanded(), "round " + round);
                    assertEquals(after.demanded() - paidInterest, after.left(), "round " + round);
                }
            }
        }
    }

    private static long accrued(InterestRate rate, LocalDate late, long open, List<Allocation> booked, LocalDate to) {
        return Accrual.of(Principal.of(late, open, booked, List.of(), paid -> paid), rate, late, to).minor();
    }

    private static long dayByDay(LocalDate late, List<Allocation> booked, LocalDate to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = late; !day.isAfter(to); day = day.plusDays(1)) {
            LocalDate today = day;
            long paid = booked.stream().filter(one -> one.paidOn().isBefore(today)).mapToLong(one -> one.amount().minor()).sum();
            sum = sum.add(BigDecimal.valueOf(AMOUNT - paid).multiply(new BigDecimal("9.5")));
        }
        return sum.divide(new BigDecimal("36500"), 0, RoundingMode.HALF_UP).longValueExact();
    }
}
