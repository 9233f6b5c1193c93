package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.dunning.GivenCustomer.cny;
import static receivables.dunning.GivenCustomer.day;
import static receivables.dunning.GivenCustomer.outcome;
import static receivables.dunning.GivenCustomer.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.Role;
import receivables.ledger.Stage;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.testing.Words;

/** Rule 9: a lawyer's letter waits for a person, under one number, and silences nothing else. */
class ConsentsTest {
    private static GivenCustomer customer() {
        return new GivenCustomer().invoice("A", "2025-12-01", "1000.00").mailed(Stage.LETTER_3, "2026-02-16", "A");
    }

    private static Letter draw(GivenCustomer customer, String mailingDay, LocalDate proposedOn) {
        Letter letter = customer.on(mailingDay).letters().stream().filter(other -> other.kind() == LetterKind.LAWYER).findFirst()
                .orElseThrow();
        customer.letters.removeIf(earlier -> earlier.letterNo().equals(letter.letterNo()));
        customer.letters.add(GivenCustomer.issued(letter, proposedOn));
        return letter;
    }

    @Test
    void itKeepsItsNumberAndIsDrawnAnewEachNight() {
        GivenCustomer customer = customer();
        Letter first = draw(customer, "2026-03-16", day("2026-03-13"));
        assertEquals(LetterStatus.NEEDS_APPROVAL, first.status());
        assertEquals("SKIPPED NEEDS_APPROVAL", outcome(customer.on("2026-03-16"), "A"));
        Letter second = draw(customer, "2026-03-17", day("2026-03-13"));
        assertEquals(first.letterNo(), second.letterNo());
        assertTrue(second.interest().minor() > first.interest().minor(), "with that night's figures");
        assertEquals(day("2026-03-17"), second.mailingDay());
        assertEquals(second, customer.on("2026-03-17").letters()
                .getFirst(), "the night asked again, after its letter was stored, answers the same");
        DunningResult third = customer.on("2026-03-18");
        WorkItem question = third.worklist().stream().filter(item -> item.kind() == WorkKind.APPROVAL_WANTED).findFirst().orElseThrow();
        assertEquals(day("2026-03-13"), question.since());
        assertTrue(Words.of(question.reason()).contains("OWNER") && Words.of(question.reason()).contains("4 days"),
                Words.of(question.reason()));
        assertEquals(Stage.LETTER_3, third.stages().get("A"));
    }

    @Test
    void approvalReleasesTheNextNightsVersion() {
        GivenCustomer customer = customer();
        Letter first = draw(customer, "2026-03-16", day("2026-03-13"));
        GivenCustomer byWrongRole = customer().decision("X", "APPROVE", "", "", "", "2026-03-16", "S3", first.letterNo());
        byWrongRole.letters.addAll(customer.letters.stream().filter(letter -> letter.kind() == LetterKind.LAWYER).toList());
        assertEquals("SKIPPED NEEDS_APPROVAL", outcome(byWrongRole.on("2026-03-17"), "A"), "a manager's consent is none");

        customer.decision("X", "APPROVE", "", "", "", "2026-03-16", "S5", first.letterNo());
        DunningResult result = customer.on("2026-03-17");
        assertEquals("LETTERED LAWYER", outcome(result, "A"));
        assertEquals(first.letterNo(), result.letters().getFirst().letterNo());
        assertEquals(LetterStatus.READY, result.letters().getFirst().status());
        customer.letters.removeLast();
        customer.letters.add(GivenCustomer.issued(result.letters().getFirst(), day("2026-03-13")));
        assertEquals("SKIPPED ALREADY_AT_STAGE", outcome(customer.on("2026-03-18"), "A"));
        assertEquals(Stage.LAWYER, customer.on("2026-03-18").stages().get("A"));
    }

    @ParameterizedTest
    @CsvSource({"1000.00, SKIPPED NEEDS_APPROVAL", "1100.00, LETTERED LAWYER"})
    void aConsentBeyondThePersonsLimitIsNone(String upTo, String expected) {
        GivenCustomer customer = customer();
        customer.roles = Map.of("LAWYER", Set.of(Role.OWNER, Role.GENERAL_MANAGER));
        customer.limits = Map.of("LAWYER", Map.of(Role.GENERAL_MANAGER, new BigDecimal(upTo)));
        Letter first = draw(customer, "2026-03-16", day("2026-03-13"));
        assertTrue(first.payable().minor() > 1000_00 && first.payable().minor() < 1100_00, "interest counts: " + first.payable());
        customer.decision("X", "APPROVE", "", "", "", "2026-03-16", "S4", first.letterNo());
        assertEquals(expected, outcome(customer.on("2026-03-17"), "A"));
        customer.decision("Y", "APPROVE", "", "", "", "2026-03-16", "S5", first.letterNo());
        assertEquals("LETTERED LAWYER", outcome(customer.on("2026-03-17"), "A"), "the owner has no limit, and nothing bars him");
    }

    @Test
    void theApproveCommandCountsLikeADecision() {
        GivenCustomer customer = customer();
        Letter first = draw(customer, "2026-03-16", day("2026-03-13"));
        IssuedLetter waiting = customer.letters.removeLast();
        customer.letters.add(new IssuedLetter(waiting.letterNo(), waiting.reference(), "C1", waiting.kind(), waiting.currency(),
                waiting.proposedOn(), waiting.businessDate(), waiting.mailingDay(), waiting.payBy(), waiting.status(), waiting.demanded(),
                waiting.interest(), waiting.items(), List.of(new LetterEvent(first.letterNo(), LetterEvent.Kind.APPROVED,
                day("2026-03-16"), "S5", "", day("2026-03-16")))));
        assertEquals("LETTERED LAWYER", outcome(customer.on("2026-03-17"), "A"));
    }

    /** By command, by decision, by its number in either column: only the configured role moves a letter that waits. */
    @Test
    void nobodyElsesWordReleasesOrStopsALetter() {
        for (String by : List.of("S1", "S4", "S6", "S7", "NOBODY")) {
            GivenCustomer customer = customer();
            Letter first = draw(customer, "2026-03-16", day("2026-03-13"));
            IssuedLetter waiting = customer.letters.removeLast();
            List<LetterEvent> events = List.of(new LetterEvent(first.letterNo(), LetterEvent.Kind.APPROVED, day("2026-03-16"), by, "",
                    day("2026-03-16")), new LetterEvent(first.letterNo(), LetterEvent.Kind.REJECTED, day("2026-03-16"), by, "",
                    day("2026-03-16")));
            customer.letters.add(new IssuedLetter(waiting.letterNo(), waiting.reference(), "C1", waiting.kind(), waiting.currency(),
                    waiting.proposedOn(), waiting.businessDate(), waiting.mailingDay(), waiting.payBy(), waiting.status(),
                    waiting.demanded(), waiting.interest(), waiting.items(), events));
            customer.decision("X", "APPROVE", "", "", "", "2026-03-16", by, first.letterNo());
            customer.decision("Y", "REJECT", "", "", "2026-05-31", "2026-03-16", by, first.letterNo());
            DunningResult result = customer.on("2026-03-17");
            assertEquals("SKIPPED NEEDS_APPROVAL", outcome(result, "A"), by);
            assertEquals(List.of(first.letterNo()), result.letters().stream().map(Letter::letterNo).toList(), "it is drawn still, for "
                    + by);
        }
    }

    @Test
    void aRejectedLetterComesBackUnderANewNumberWhenItIsToBeLookedAtAgain() {
        GivenCustomer customer = customer();
        Letter first = draw(customer, "2026-03-16", day("2026-03-13"));
        customer.decision("X", "REJECT", "", "", "2026-03-31", "2026-03-16", "S5", first.letterNo());
        DunningResult silent = customer.on("2026-03-17");
        assertEquals("SKIPPED NEEDS_APPROVAL", outcome(silent, "A"));
        assertTrue(silent.letters().isEmpty());
        DunningResult again = customer.on("2026-04-01");
        assertNotEquals(first.letterNo(), again.letters().getFirst().letterNo());
        assertTrue(Words.of(again.worklist().getFirst().reason()).contains("rejected on 2026-03-16 by S5 (told by phone)"),
                again.worklist().toString());
    }

    @Test
    void aWaitingLetterSilencesNothingElse() {
        GivenCustomer customer = customer().invoice("B", "2026-02-16", "200.00");
        DunningResult result = customer.on("2026-03-16");
        assertEquals("LETTERED LETTER_1", outcome(result, "B"));
        assertEquals("SKIPPED NEEDS_APPROVAL", outcome(result, "A"));
        Letter released = result.letters().getFirst();
        Letter waiting = result.letters().get(1);
        assertEquals(cny("200.00"), released.demanded());
        assertEquals(cny("1000.00"), waiting.demanded());
        assertEquals(LetterSection.EARLIER, released.items().getLast()
                .section(), "shown on the other letter, not summed: the same money is demanded once");
        assertEquals(waiting.letterNo(), row(result, "A").letterNo());
    }

    @Test
    void aloneItDemandsItsOwnItemsAlone() {
        GivenCustomer customer = customer().invoice("B", "2026-02-16", "200.00").mailed(Stage.LETTER_1, "2026-03-09", "B");
        DunningResult result = customer.on("2026-03-16");
        assertEquals(cny("1000.00"), result.letters().getFirst().demanded());
        assertEquals("SKIPPED ALREADY_AT_STAGE", outcome(result, "B"));
    }

    @Test
    void anApprovalBeforeTheProposalIsNone() {
        GivenCustomer customer = customer();
        Letter first = draw(customer, "2026-03-16", day("2026-03-13"));
        customer.decision("X", "APPROVE", "", "", "", "2026-03-12", "S5", first.letterNo());
        assertEquals("SKIPPED NEEDS_APPROVAL", outcome(customer.on("2026-03-17"), "A"));
    }

    @Test
    void anApprovedLetterThatAGateHeldGoesTheNextNightUnderItsNumber() {
        GivenCustomer customer = customer();
        Letter first = draw(customer, "2026-03-16", day("2026-03-13"));
        customer.decision("X", "APPROVE", "", "", "", "2026-03-16", "S5", first.letterNo());
        Letter held = customer.on("2026-03-17").heldByGate(List.of()).letters().getFirst();
        assertEquals(LetterStatus.HELD, held.status());
        customer.letters.removeLast();
        customer.letters.add(GivenCustomer.issued(held, day("2026-03-13")));
        Letter next = customer.on("2026-03-18").letters().getFirst();
        assertEquals(first.letterNo(), next.letterNo());
        assertEquals(LetterStatus.READY, next.status());
    }

    @Test
    void whoRejectsMayThinkBetterOfIt() {
        GivenCustomer customer = customer();
        Letter first = draw(customer, "2026-03-16", day("2026-03-13"));
        customer.decision("X", "REJECT", "", "", "2026-03-31", "2026-03-13", "S5", first.letterNo());
        customer.decision("Y", "APPROVE", "", "", "", "2026-03-13", "S5", first.letterNo());
        assertEquals("SKIPPED NEEDS_APPROVAL", outcome(customer.on("2026-03-17"), "A"), "on the same day the rejection stands");
        customer.decision("Z", "APPROVE", "", "", "", "2026-03-16", "S5", first.letterNo());
        assertEquals("LETTERED LAWYER", outcome(customer.on("2026-03-17"), "A"));
    }

    @Test
    void consentIsToTheItemsOfTheLetterAndNotToWhatCameLater() {
        GivenCustomer customer = customer();
        Letter first = draw(customer, "2026-03-16", day("2026-03-13"));
        customer.decision("X", "APPROVE", "", "", "", "2026-03-16", "S5", first.letterNo());
        customer.invoice("B", "2025-12-05", "300.00").mailed(Stage.LETTER_3, "2026-02-16", "B");
        DunningResult result = customer.on("2026-03-17");
        assertEquals("LETTERED LAWYER", outcome(result, "A"));
        assertEquals("SKIPPED NEEDS_APPROVAL", outcome(result, "B"));
        Letter released = result.letters().getFirst();
        assertEquals(first.letterNo(), released.letterNo());
        assertEquals(cny("1000.00"), released.demanded());
        Letter asked = result.letters().get(1);
        assertEquals(LetterStatus.NEEDS_APPROVAL, asked.status());
        assertNotEquals(first.letterNo(), asked.letterNo());
        assertEquals(cny("300.00"), asked.demanded());
    }

    @Test
    void consentIsToTheFigureAndALittleMore() {
        for (String open : List.of("700.00", "900.00", "945.00")) {
            assertEquals("LETTERED LAWYER", outcome(consentedAt900(open).on("2026-03-17"), "A"), open);
        }
        GivenCustomer customer = consentedAt900("945.01");
        String consented = customer.letters.getLast().letterNo();
        DunningResult result = customer.on("2026-03-17");
        assertEquals("SKIPPED NEEDS_APPROVAL", outcome(result, "A"));
        assertNotEquals(consented, result.letters().getFirst().letterNo(), "it is another question");
        WorkItem question = result.worklist().stream().filter(item -> item.letterNo().equals(result.letters().getFirst().letterNo()))
                .findFirst().orElseThrow();
        assertTrue(Words.of(question.reason())
                .contains("the consent of 2026-03-16 was to 900.00 CNY and does not cover this sum; A: 945.01 CNY, 106 days past due"),
                Words.of(question.reason()));
    }

    private static GivenCustomer consentedAt900(String openNow) {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2025-12-01", "1000.00", "900.00")
                .mailed(Stage.LETTER_3, "2026-02-16", "A");
        Letter first = draw(customer, "2026-03-16", day("2026-03-13"));
        customer.decision("X", "APPROVE", "", "", "", "2026-03-16", "S5", first.letterNo());
        customer.items.clear();
        return customer.invoice("A", "2025-12-01", "1000.00", openNow);
    }

    @Test
    void consentLapsesAfterTenBusinessDaysAndIsAskedForUnderTheSameNumber() {
        GivenCustomer customer = customer();
        Letter first = draw(customer, "2026-03-16", day("2026-03-13"));
        customer.decision("X", "APPROVE", "", "", "", "2026-03-16", "S5", first.letterNo());
        assertEquals("LETTERED LAWYER", outcome(customer.on("2026-03-31"), "A"), "decided on the tenth business day, the 30th");
        DunningResult lapsed = customer.on("2026-04-01");
        assertEquals("SKIPPED NEEDS_APPROVAL", outcome(lapsed, "A"));
        assertEquals(first.letterNo(), lapsed.letters().getFirst().letterNo());
        assertTrue(lapsed.worklist().stream().anyMatch(item -> Words.of(item.reason()).contains("the consent of 2026-03-16 has lapsed")),
                lapsed.worklist().toString());
        customer.decision("Y", "APPROVE", "", "", "", "2026-04-01", "S5", first.letterNo());
        assertEquals("LETTERED LAWYER", outcome(customer.on("2026-04-02"), "A"));
    }
}
