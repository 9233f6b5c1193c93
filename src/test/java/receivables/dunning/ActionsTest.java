package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.dunning.GivenCustomer.cny;
import static receivables.dunning.GivenCustomer.day;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.Role;
import receivables.ledger.Stage;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.testing.Words;

/** Rule 11: actions begin and end once, hang on letters that were sent, and some need consent. */
class ActionsTest {
    /** Actions as {@code BEGIN STOP_SUPPLY}, in the order of the file. */
    private static List<String> told(DunningResult result) {
        return result.actions().stream().map(row -> row.status() + " " + row.action()).toList();
    }

    private static GivenCustomer at(Stage stage, String due) {
        return new GivenCustomer().invoice("A", due, "1000.00").mailed(stage, "2026-03-09", "A");
    }

    private static void next(GivenCustomer customer, DunningResult result) {
        customer.actions = result.actionStates();
    }

    @Test
    void theSecondLetterStopsSupplyAndCancelsTheCredit() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-01-12", "1000.00").mailed(Stage.LETTER_1, "2026-02-02", "A");
        DunningResult first = customer.on("2026-03-16");
        assertEquals(List.of("BEGIN STOP_SUPPLY", "BEGIN CANCEL_CREDIT"), told(first), "on the night of the letter");
        assertEquals(cny("1000.00"), first.actions().getFirst().amount());
        customer.letters.add(GivenCustomer.issued(first.letters().getFirst(), day("2026-03-13")));
        next(customer, first);
        DunningResult second = customer.on("2026-03-17");
        assertEquals(List.of(), told(second), "once, not every night");
        assertEquals(2, second.actionStates().size());
        next(customer, second);
        customer.items.clear();
        DunningResult paid = customer.on("2026-03-18");
        assertEquals(List.of("END STOP_SUPPLY", "BEGIN RELEASE_SUPPLY", "NEEDS_APPROVAL RESTORE_CREDIT"), told(paid));
        next(customer, paid);
        assertEquals(List.of(), told(customer.on("2026-03-19")));
        customer.decision("X", "APPROVE", "", "", "", "2026-03-18", "S6", "RESTORE_CREDIT/C1");
        DunningResult restored = customer.on("2026-03-19");
        assertEquals(List.of("END CANCEL_CREDIT", "BEGIN RESTORE_CREDIT"), told(restored));
        assertTrue(restored.actionStates().stream().noneMatch(state -> state.action() == Action.CANCEL_CREDIT));
    }

    @Test
    void aReversalThatReopensTheItemBeginsTheActionAgain() {
        assertEquals(List.of("BEGIN STOP_SUPPLY", "BEGIN CANCEL_CREDIT"), told(at(Stage.LETTER_2, "2026-02-02").on("2026-03-16")));
    }

    @Test
    void anItemDisputedInFullStopsNoSupply() {
        GivenCustomer customer = at(Stage.LETTER_2, "2026-02-02").inForce(Action.STOP_SUPPLY, "", "2026-03-06");
        assertEquals(List.of("BEGIN CANCEL_CREDIT"), told(customer.on("2026-03-16")));
        customer.decision("X", "DISPUTE", "A", "1000.00", "", "2026-03-10");
        assertEquals(List.of("END STOP_SUPPLY", "BEGIN RELEASE_SUPPLY"), told(customer.on("2026-03-16")));
    }

    @Test
    void theThirdLetterBringsAVisitTheLawyersLetterALockWithConsent() {
        GivenCustomer customer = at(Stage.LAWYER, "2025-12-01");
        DunningResult first = customer.on("2026-03-13");
        assertEquals(List.of("BEGIN STOP_SUPPLY", "BEGIN CANCEL_CREDIT", "NEEDS_APPROVAL LOCK", "BEGIN VISIT"), told(first));
        assertEquals("OWNER", first.actions().stream().filter(row -> row.action() == Action.LOCK).findFirst().orElseThrow()
                .needsApproval());
        next(customer, first);
        DunningResult second = customer.on("2026-03-16");
        assertEquals(List.of(), told(second));
        assertTrue(second.worklist().stream().anyMatch(item -> item.kind() == WorkKind.APPROVAL_WANTED
                && item.letterNo().equals("LOCK/C1")), "asked for every night");
        customer.decision("X", "APPROVE", "", "", "", "2026-03-13", "S5", "LOCK/C1");
        DunningResult locked = customer.on("2026-03-16");
        assertEquals(List.of("BEGIN LOCK"), told(locked));
        next(customer, locked);
        customer.items.clear();
        assertEquals(List.of("END STOP_SUPPLY", "BEGIN RELEASE_SUPPLY", "NEEDS_APPROVAL RESTORE_CREDIT", "END LOCK", "BEGIN UNLOCK",
                "END VISIT"), told(customer.on("2026-03-17")));
    }

    @ParameterizedTest
    @CsvSource({"1000, BEGIN LOCK, EFFECTIVE", "999.99, '', REFUSED"})
    void consentReachesAsFarAsThePersonsLimit(String upTo, String told, String outcome) {
        GivenCustomer customer = at(Stage.LAWYER, "2025-12-01");
        customer.roles = Map.of("LOCK", Set.of(Role.OWNER, Role.GENERAL_MANAGER));
        customer.limits = Map.of("LOCK", Map.of(Role.GENERAL_MANAGER, new BigDecimal(upTo)));
        next(customer, customer.on("2026-03-13"));
        customer.decision("X", "APPROVE", "", "", "", "2026-03-13", "S4", "LOCK/C1");
        DunningResult result = customer.on("2026-03-16");
        assertEquals(told, String.join(", ", told(result)));
        assertEquals(outcome.equals("REFUSED"), result.decisions().stream().anyMatch(one -> one.decisionNo().equals("X")
                && Words.of(one.reason()).startsWith("S4 may consent to LOCK up to ")),
                result.decisions().toString());
    }

    /** The night proposes; who may consent is said by role, and nobody else's word moves anything. */
    @ParameterizedTest
    @CsvSource({"LOCK/C1, S1", "LOCK/C1, S4", "LOCK/C1, S6", "LOCK/C1, NOBODY", "AGENCY/C1, S1", "AGENCY/C1, S4", "AGENCY/C1, S7",
            "AGENCY/C1, NOBODY"})
    void neitherLockNorAgencyBeginsByTheWordOfAnotherRole(String key, String by) {
        GivenCustomer customer = at(Stage.LAWYER, "2025-12-01");
        next(customer, customer.on("2026-03-18"));
        customer.decision("X", "APPROVE", "", "", "", "2026-03-18", by, key);
        customer.decision("Y", "REJECT", "", "", "2026-05-31", "2026-03-18", by, key);
        DunningResult result = customer.on("2026-03-19");
        assertEquals(List.of(), told(result), "nothing begins");
        assertTrue(result.worklist().stream().anyMatch(item -> item.kind() == WorkKind.APPROVAL_WANTED
                && item.letterNo().equals(key)), "and it is asked for still");
    }

    @Test
    void aRejectedActionIsNotProposedAgainBeforeItsDay() {
        GivenCustomer customer = at(Stage.LAWYER, "2025-12-01");
        next(customer, customer.on("2026-03-13"));
        customer.decision("X", "REJECT", "", "", "2026-03-31", "2026-03-13", "S5", "LOCK/C1");
        DunningResult rejected = customer.on("2026-03-16");
        assertTrue(rejected.actionStates().stream().noneMatch(state -> state.action() == Action.LOCK));
        next(customer, rejected);
        assertTrue(told(customer.on("2026-04-01")).contains("NEEDS_APPROVAL LOCK"));
    }

    @ParameterizedTest
    @CsvSource({
        // due, mailed on 9 March with pay-by the 16th; mailing day: what the item calls for
        "2025-12-01, 2026-03-16, ''", "2025-12-01, 2026-03-17, AGENCY", "2025-12-18, 2026-03-18, ''", "2025-12-17, 2026-03-18, AGENCY",
        "2025-09-19, 2026-03-18, AGENCY", "2025-09-18, 2026-03-18, AGENCY LITIGATION", "2025-03-24, 2026-03-18, AGENCY LITIGATION",
        "2025-03-20, 2026-03-18, AGENCY LITIGATION PROVISION"})
    void agencyAndCourtComeAfterTheLawyersLetterProvisionByAgeAlone(String due, String mailingDay, String expected) {
        GivenCustomer customer = at(Stage.LAWYER, due);
        String told = String.join(" ", customer.on(mailingDay).actions().stream().map(row -> row.action().name())
                .filter(name -> name.equals("AGENCY") || name.equals("LITIGATION") || name.equals("PROVISION")).toList());
        assertEquals(expected, told);
    }

    @Test
    void withoutALawyersLetterThereIsNoAgencyButAProvision() {
        DunningResult result = at(Stage.LETTER_3, "2025-01-10").on("2026-03-18");
        assertEquals(List.of("BEGIN STOP_SUPPLY", "BEGIN CANCEL_CREDIT", "BEGIN VISIT", "BEGIN PROVISION"), told(result));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-01, 15 % = 150.00 CNY", "2025-09-01, 20 % = 200.00 CNY", "2025-02-03, 30 % = 300.00 CNY",
            "2024-02-05, 40 % = 400.00 CNY"})
    void theAgencysFeeIsEstimatedByAge(String due, String expected) {
        ActionRow agency = at(Stage.LAWYER, due).on("2026-03-18").actions().stream().filter(row -> row.action() == Action.AGENCY)
                .findFirst().orElseThrow();
        assertTrue(Words.of(agency.reason()).contains(expected), Words.of(agency.reason()));
        assertEquals(ActionRow.Status.NEEDS_APPROVAL, agency.status());
    }

    @Test
    void anApprovedReferralTakesTheItemOutOfOurHandsUntilItIsSettled() {
        GivenCustomer customer = at(Stage.LAWYER, "2025-12-01");
        next(customer, customer.on("2026-03-18"));
        customer.decision("X", "APPROVE", "", "", "", "2026-03-18", "S5", "AGENCY/C1/A");
        DunningResult referred = customer.on("2026-03-19");
        assertEquals(List.of("BEGIN AGENCY"), told(referred));
        next(customer, referred);
        DunningResult after = customer.on("2026-03-20");
        assertEquals("SKIPPED REFERRED", GivenCustomer.outcome(after, "A"));
        next(customer, after);
        customer.items.clear();
        assertTrue(told(customer.on("2026-03-23")).contains("END AGENCY"));
    }

    @Test
    void oneQuestionIsAskedAboutAllItemsOfACustomer() {
        GivenCustomer customer = at(Stage.LAWYER, "2025-12-01").invoice("B", "2025-11-20", "500.00")
                .mailed(Stage.LAWYER, "2026-03-09", "B");
        DunningResult asked = customer.on("2026-03-18");
        List<WorkItem> questions = asked.worklist().stream().filter(item -> item.letterNo().startsWith("AGENCY")).toList();
        assertEquals(List.of("AGENCY/C1"), questions.stream().map(WorkItem::letterNo).toList());
        assertEquals(GivenCustomer.cny("1500.00"), questions.getFirst().amount());
        assertTrue(Words.of(questions.getFirst().reason())
                .contains("; B: 500.00 CNY, 118 days past due; A: 1000.00 CNY, 107 days past due"), questions.toString());
        next(customer, asked);
        customer.decision("X", "APPROVE", "", "", "", "2026-03-18", "S5", "AGENCY/C1");
        assertEquals(List.of("BEGIN AGENCY", "BEGIN AGENCY"), told(customer.on("2026-03-19")));
    }

    @Test
    void aSuitIsProposedOnlyWhenTheAgencyHadItsDaysAndEndsItsMandate() {
        GivenCustomer customer = at(Stage.LAWYER, "2025-06-02").inForce(Action.AGENCY, "A", "2026-01-05");
        assertFalse(told(customer.on("2026-04-03")).contains("NEEDS_APPROVAL LITIGATION"), "the 88th day of the mandate");
        DunningResult proposed = customer.on("2026-04-07");
        assertTrue(told(proposed).contains("NEEDS_APPROVAL LITIGATION"), told(proposed).toString());
        next(customer, proposed);
        customer.decision("X", "APPROVE", "", "", "", "2026-04-07", "S5", "LITIGATION/C1");
        DunningResult suit = customer.on("2026-04-08");
        assertTrue(told(suit).containsAll(List.of("BEGIN LITIGATION", "END AGENCY")), told(suit).toString());
        next(customer, suit);
        DunningResult after = customer.on("2026-04-09");
        assertEquals("SKIPPED REFERRED", GivenCustomer.outcome(after, "A"));
        assertTrue(told(after).stream().noneMatch(row -> row.contains("AGENCY")), "no agency beside a court");
    }

    @Test
    void anItemCalledBackFromTheAgencyIsOursAgain() {
        GivenCustomer customer = at(Stage.LAWYER, "2025-12-01").inForce(Action.AGENCY, "A", "2026-03-18");
        customer.decision("X", "REJECT", "", "", "2026-06-30", "2026-03-19", "S5", "AGENCY/C1/A");
        DunningResult recalled = customer.on("2026-03-20");
        assertTrue(told(recalled).contains("END AGENCY"));
        next(customer, recalled);
        DunningResult after = customer.on("2026-03-23");
        assertEquals("SKIPPED ALREADY_AT_STAGE", GivenCustomer.outcome(after, "A"));
        assertEquals(List.of(), told(after), "and is not proposed again before its day");
    }

    @ParameterizedTest
    @CsvSource({"APPROVE, SKIPPED REFERRED, BEGIN AGENCY", "REJECT, LETTERED LETTER_1, ''"})
    void whatIsNewBesideAMandateIsAQuestion(String answer, String outcome, String told) {
        GivenCustomer customer = at(Stage.LAWYER, "2025-12-01").inForce(Action.AGENCY, "A", "2026-01-05")
                .invoice("B", "2026-02-26", "200.00")
                .invoice("C", "2026-03-20", "70.00");
        DunningResult asked = customer.on("2026-03-16");
        assertEquals("SKIPPED REFERRED", GivenCustomer.outcome(asked, "B"));
        assertEquals("LETTERED REMINDER", GivenCustomer.outcome(asked, "C"), "what is not late yet is announced as ever");
        assertEquals(List.of("AGENCY/C1/B"), asked.worklist().stream().filter(item -> item.kind() == WorkKind.APPROVAL_WANTED
                && item.letterNo().startsWith("AGENCY")).map(WorkItem::letterNo).toList());
        next(customer, asked);
        customer.decision("X", answer, "", "", "", "2026-03-16", "S5", "AGENCY/C1/B");
        DunningResult answered = customer.on("2026-03-17");
        assertEquals(outcome, GivenCustomer.outcome(answered, "B"));
        assertEquals(told, String.join(", ", told(answered).stream().filter(row -> row.contains("AGENCY")).toList()));
        assertEquals("SKIPPED REFERRED", GivenCustomer.outcome(answered, "A"), "the mandate for what they have runs on");
        answered.letters().stream().filter(letter -> letter.kind() == LetterKind.LETTER_1)
                .forEach(letter -> assertEquals(Letter.Tone.FIRM, letter.tone()));
    }

    @Test
    void aGateHoldsBeginningsAndLetsProposalsStand() {
        GivenCustomer customer = at(Stage.LAWYER, "2025-12-01");
        DunningResult open = customer.on("2026-03-13");
        DunningResult held = open.heldByGate(customer.actions);
        assertEquals(List.of("HELD STOP_SUPPLY", "HELD CANCEL_CREDIT", "NEEDS_APPROVAL LOCK", "HELD VISIT"), told(held));
        assertEquals(List.of(Action.LOCK), held.actionStates().stream().map(ActionState::action).toList());
        next(customer, open);
        customer.decision("X", "APPROVE", "", "", "", "2026-03-13", "S5", "LOCK/C1");
        DunningResult lockHeld = customer.on("2026-03-16").heldByGate(customer.actions);
        assertEquals("NEEDS_APPROVAL", lockHeld.actionStates().stream().filter(state -> state.action() == Action.LOCK).findFirst()
                .orElseThrow().status());
        next(customer, lockHeld);
        assertTrue(told(customer.on("2026-03-17")).contains("BEGIN LOCK"), "the consent still stands");
    }

    @Test
    void aGateHoldsLettersAndTheirRowsSayWhy() {
        DunningResult held = new GivenCustomer().invoice("A", "2026-02-16", "60.00").on("2026-03-16").heldByGate(List.of());
        assertEquals("SKIPPED GATE", GivenCustomer.outcome(held, "A"));
        assertEquals(held.letters().getFirst().letterNo(), held.rows().getFirst().letterNo());
        assertEquals(cny("60.00"), held.rows().getFirst().demanded());
    }

    @Test
    void withConfirmedMailingNothingBeginsBeforeThePost() {
        GivenCustomer customer = new GivenCustomer().policy(Policies.standard().mailingConfirm().make())
                .item("A", "2026-01-12", "1000.00", "1000.00", "CNY", Stage.LETTER_1, "2026-02-02");
        DunningResult result = customer.on("2026-03-16");
        assertEquals("LETTERED LETTER_2", GivenCustomer.outcome(result, "A"));
        assertEquals(List.of(), told(result));
    }
}
