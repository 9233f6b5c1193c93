package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static receivables.dunning.GivenCustomer.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import receivables.ledger.Letter;

/** Nights in a row that read like a story: one line for each night on which something goes out, begins or ends. */
class SimulationTest {
    private static String story(GivenCustomer customer, String from, int nights, BiConsumer<LocalDate, DunningResult> between) {
        Nights simulation = new Nights(customer);
        List<String> lines = new ArrayList<>();
        LocalDate date = day(from);
        for (int night = 0; night < nights; night++) {
            DunningResult result = simulation.night(date);
            List<String> told = new ArrayList<>();
            result.letters().forEach(letter -> told.add(letter.kind() + (letter.status().name().equals("READY") ? " " : " (waits) ")
                    + letter.payable().plain() + documents(letter)));
            result.actions().forEach(action -> told.add(action.status() + " " + action.action()));
            if (!told.isEmpty() && !(told.size() == 1 && told.getFirst().contains("(waits)") && !lines.isEmpty()
                    && lines.getLast().contains("(waits)"))) {
                lines.add(date + " " + String.join(", ", told));
            }
            between.accept(date, result);
            date = customer.calendar.after(date);
        }
        return String.join("\n", lines);
    }

    private static String documents(Letter letter) {
        StringBuilder text = new StringBuilder();
        letter.items().forEach(item -> text.append(item.stage() == null ? "" : " " + item.documentNo()));
        return text.toString();
    }

    @Test
    void anInvoiceNobodyPaysClimbsTheLadder() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-03-02", "1000.00");
        assertEquals("""
                2026-02-20 REMINDER 1000.00 A
                2026-02-27 NOTICE 1000.00 A
                2026-03-16 LETTER_1 1000.00 A
                2026-03-31 LETTER_2 1004.93 A, BEGIN STOP_SUPPLY, BEGIN CANCEL_CREDIT
                2026-04-30 LETTER_3 1009.86 A, BEGIN VISIT
                2026-05-29 LAWYER (waits) 1014.96 A
                2026-06-05 LAWYER 1016.11 A, NEEDS_APPROVAL LOCK
                2026-06-15 NEEDS_APPROVAL AGENCY
                2026-08-28 NEEDS_APPROVAL LITIGATION
                2026-09-04 LAWYER (waits) 1031.07 A
                2027-02-25 LAWYER (waits) 1059.34 A, BEGIN PROVISION""",
                story(customer, "2026-02-16", 270, (date, result) -> {
                    if (date.equals(day("2026-06-04"))) {
                        customer.decision("X", "APPROVE", "", "", "", "2026-06-05", "S5", result.letters().getFirst().letterNo());
                    }
                }));
    }

    @Test
    void whenTheOldestIsPaidTheStageFollowsFromWhatRemains() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-03-02", "1000.00").invoice("B", "2026-04-13", "500.00");
        assertEquals("""
                2026-02-24 REMINDER 1000.00 A
                2026-02-27 NOTICE 1000.00 A
                2026-03-16 LETTER_1 1000.00 A
                2026-03-31 LETTER_2 1004.93 A, BEGIN STOP_SUPPLY, BEGIN CANCEL_CREDIT
                2026-04-06 REMINDER 500.00 B, END STOP_SUPPLY, BEGIN RELEASE_SUPPLY, NEEDS_APPROVAL RESTORE_CREDIT
                2026-04-10 NOTICE 500.00 B
                2026-04-27 LETTER_1 500.00 B
                2026-05-12 LETTER_2 502.47 B, BEGIN STOP_SUPPLY""",
                story(customer, "2026-02-24", 56, (date, result) -> {
                    if (date.equals(day("2026-04-03"))) {
                        customer.items.removeIf(item -> item.documentNo().equals("A"));
                    }
                }));
    }

    @Test
    void aPromiseIsWaitedForOnceThenTheLadderGoesOn() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-03-02", "1000.00");
        assertEquals("""
                2026-02-24 REMINDER 1000.00 A
                2026-02-27 NOTICE 1000.00 A
                2026-03-30 LETTER_1 1000.00 A
                2026-04-09 LETTER_2 1006.41 A, BEGIN STOP_SUPPLY, BEGIN CANCEL_CREDIT""",
                story(customer, "2026-02-24", 33, (date, result) -> {
                    if (date.equals(day("2026-03-13"))) {
                        customer.decision("P", "PROMISE", "A", "1000.00", "2026-03-27", "2026-03-16");
                    }
                }));
    }

    @Test
    void aDisputeHoldsItsPartWhileTheRestIsDunnedAndIsThenAskedForAtTheStageOfTheRest() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-03-02", "1000.00")
                .decision("D", "DISPUTE", "A", "400.00", "2026-04-15", "2026-02-24");
        assertEquals("""
                2026-02-24 REMINDER 600.00 A
                2026-02-27 NOTICE 600.00 A
                2026-03-16 LETTER_1 600.00 A
                2026-03-31 LETTER_2 602.96 A, BEGIN STOP_SUPPLY, BEGIN CANCEL_CREDIT
                2026-04-15 LETTER_2 1004.50 A
                2026-04-30 LETTER_3 1006.97 A, BEGIN VISIT""",
                story(customer, "2026-02-24", 48, (date, result) -> { }));
    }

    @Test
    void aDailyBuyerIsWrittenToWeekly() {
        GivenCustomer customer = new GivenCustomer();
        for (LocalDate due = day("2026-03-02"); due.isBefore(day("2026-04-01")); due = customer.calendar.after(due)) {
            customer.invoice("D" + due.toString().substring(5), due.toString(), "10.00");
        }
        Nights simulation = new Nights(customer);
        List<String> dates = new ArrayList<>();
        for (LocalDate date = day("2026-02-16"); date.isBefore(day("2026-03-25")); date = customer.calendar.after(date)) {
            simulation.night(date).letters().forEach(letter -> dates.add(letter.mailingDay() + " " + letter.kind()));
        }
        assertEquals(List.of("2026-02-23 REMINDER", "2026-03-02 NOTICE", "2026-03-09 NOTICE", "2026-03-16 NOTICE", "2026-03-17 LETTER_1",
                "2026-03-23 NOTICE", "2026-03-24 LETTER_1"), dates);
    }
}
