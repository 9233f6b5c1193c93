package receivables.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.aging.Facts.CNY;
import static receivables.aging.Facts.allocation;
import static receivables.aging.Facts.cny;
import static receivables.aging.Facts.customer;
import static receivables.aging.Facts.item;
import static receivables.aging.Facts.receipt;
import static receivables.aging.Facts.takenBack;
import static receivables.proof.SampleNight.D;
import static receivables.proof.SampleNight.LAST;
import static receivables.proof.SampleNight.M;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.dunning.DunningRow;
import receivables.dunning.SkipReason;
import receivables.ledger.AllocationKind;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Stage;
import receivables.ledger.Sums;
import receivables.money.Money;

class ProofTest {

    private static List<String> broken(SampleNight night) {
        return Proof.lines(night.sums()).stream().filter(total -> !total.ties()).map(ControlTotal::name).distinct().toList();
    }

    private static List<String> broken(Consumer<SampleNight> fault) {
        SampleNight night = new SampleNight(new Random(5));
        fault.accept(night);
        return broken(night);
    }

    @Test
    void aConsistentNightTies() {
        Random random = new Random(20261120);
        for (int round = 0; round < 300; round++) {
            SampleNight night = new SampleNight(random);
            assertEquals(List.of(), broken(night), "round " + round);
        }
    }

    @Test
    void anyAllocationThatIsLostLeavesADifference() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            SampleNight night = new SampleNight(random);
            night.allocations.remove(random.nextInt(night.allocations.size()));
            assertFalse(broken(night).isEmpty(), "round " + round);
        }
    }

    @Test
    void whatIsLostElsewhereIsFoundByItsOwnLine() {
        assertEquals(List.of("RECEIVABLES", "AGING"), broken(night -> night.after.add(item("INV-X", cny("5.00"), D, D.plusDays(30)))));
        assertEquals(List.of("RECEIPTS", "RECEIPTS LEFT", "AGING ON ACCOUNT"),
                broken(night -> night.receiptsAfter.add(receipt("R-Z", cny("5.00"), D))));
        assertEquals(List.of("RECEIPTS LEFT"), broken(night -> night.suspense.add(receipt("R-Z", cny("5.00"), D).receipt())));
        assertEquals(List.of("DUNNING"), broken(night -> night.dunning.removeLast()));
        assertTrue(broken(night -> night.aging.removeFirst()).contains("AGING"));
        assertEquals(List.of("JOURNAL"), broken(night -> night.postings.removeIf(posting -> posting.account().equals("1002"))));
        assertEquals(List.of("JOURNAL", "JOURNAL RECEIVABLES"),
                broken(night -> night.postings.removeIf(posting -> posting.account().equals("1122"))));
    }

    @Test
    void anItemTurnedIntoADifferentOneIsFound() {
        assertEquals(List.of("RECEIVABLES", "AGING"), broken(night -> {
            for (int index = 0; index < night.after.size(); index++) {
                OpenItem item = night.after.get(index);
                if (item.document().isDebit() && item.open().minor() > 1 && item.document().dueDate().isAfter(M)) {
                    night.after.set(index, item.withOpen(item.open().withMinor(item.open().minor() - 1)));
                    return;
                }
            }
        }));
    }

    @Test
    void lettersDemandWhatTheirRowsDemand() {
        Sums sums = new Sums();
        ProofSums proof = new ProofSums(sums, SampleNight.SPAN);
        OpenItem item = item("INV-1", cny("100.00"), D.minusDays(80), D.minusDays(50));
        Money zero = cny("0.00");
        DunningRow row = new DunningRow("INV-1", "C1", cny("100.00"), cny("70.00"), cny("20.00"), cny("10.00"), 53, Stage.LETTER_2,
                Stage.LETTER_2, DunningRow.Outcome.LETTERED, null, "261123-AAAAA-AAAAA");
        DunningRow waits = new DunningRow("INV-2", "C1", cny("5.00"), cny("5.00"), zero, zero, 1, Stage.NOTICE, null,
                DunningRow.Outcome.SKIPPED, SkipReason.TOO_SOON, "");
        OpenItem second = item("INV-2", cny("5.00"), D.minusDays(30), D);
        proof.dunning(List.of(item, second), List.of(row, waits), List.of(letter("261123-AAAAA-AAAAA", "70.00", LetterStatus.READY)), M);
        assertTrue(Proof.lines(sums).stream().allMatch(ControlTotal::ties), Proof.lines(sums).toString());
        assertEquals(10500, Proof.lines(sums).getFirst().parts().getLast().amount());

        proof.dunning(List.of(), List.of(), List.of(letter("261123-BBBBB-BBBBB", "9.00", LetterStatus.NEEDS_APPROVAL)), M);
        assertTrue(Proof.lines(sums).stream().allMatch(ControlTotal::ties), "a waiting letter that no row names is not sent");
        proof.dunning(List.of(), List.of(), List.of(letter("261123-CCCCC-CCCCC", "9.00", LetterStatus.READY)), M);
        ControlTotal letters = Proof.lines(sums).stream().filter(total -> total.name().equals("LETTERS")).findFirst().orElseThrow();
        assertEquals(-900, letters.difference());
    }

    /** Tied they would be under any name: a reader of the proof asks how much was written off, and how much paid back. */
    @Test
    void whatWasWrittenOffAndWhatWasPaidBackStandForThemselves() {
        OpenItem item = item("INV-1", cny("100.00"), LAST.minusDays(60), LAST.minusDays(30));
        OpenReceipt money = receipt("R-1", cny("50.00"), LAST);
        OpenReceipt left = new OpenReceipt(money.receipt(), "C1", money.clue(), cny("35.00"), false, List.of(), LAST);
        Sums sums = new Sums();
        ProofSums proof = new ProofSums(sums, SampleNight.SPAN);
        proof.items(List.of(item), List.of(item.withOpen(cny("60.00"))));
        proof.receipts(List.of(money), List.of(left));
        proof.allocations(List.of(allocation("", "INV-1", cny("40.00"), AllocationKind.WRITE_OFF, D),
                allocation("R-1", "", cny("15.00"), AllocationKind.REFUND, D)));
        List<ControlTotal> totals = Proof.lines(sums);
        assertEquals(-4000, part(totals, "RECEIVABLES", "written_off"));
        assertEquals(-1500, part(totals, "RECEIPTS", "refunded"));
        assertTrue(totals.stream().filter(total -> List.of("RECEIVABLES", "RECEIPTS").contains(total.name())).allMatch(ControlTotal::ties),
                totals.toString());
    }

    private static long part(List<ControlTotal> totals, String name, String label) {
        ControlTotal total = totals.stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow();
        return total.parts().stream().filter(part -> part.label().equals(label)).mapToLong(ControlTotal.Part::amount).sum();
    }

    private static Letter letter(String number, String demanded, LetterStatus status) {
        Money amount = cny(demanded);
        return new Letter(number, "", LetterKind.LETTER_2, customer("C1"), CNY, D, M, amount, amount.withMinor(0), amount, M, status,
                List.of(), List.of(), null, null, List.of(), List.of());
    }

    @Test
    void tonightOpensWithWhatTheLastNightClosedWith() {
        SampleNight night = new SampleNight(new Random(9));
        List<ControlTotal> first = Proof.lines(night.sums());
        NightSpan next = new NightSpan(D, D.plusDays(3));
        Sums sums = new Sums();
        ProofSums proof = new ProofSums(sums, next);
        proof.items(night.after, night.after);
        proof.receipts(night.receiptsAfter, night.receiptsAfter);
        proof.suspense(night.suspense);
        proof.lastNight(first);
        List<ControlTotal> carried = Proof.lines(sums).stream().filter(total -> total.name().endsWith("CARRIED")).toList();
        assertTrue(carried.size() >= 3, carried.toString());
        assertTrue(carried.stream().allMatch(ControlTotal::ties), carried.toString());

        OpenItem lost = night.after.stream().filter(item -> item.document().isDebit() && !item.isSettled()).findFirst().orElseThrow();
        List<OpenItem> fewer = new ArrayList<>(night.after);
        fewer.remove(lost);
        Sums without = new Sums();
        ProofSums incomplete = new ProofSums(without, next);
        incomplete.items(fewer, fewer);
        incomplete.lastNight(first);
        ControlTotal total = Proof.lines(without).stream().filter(line -> line.name().equals("RECEIVABLES CARRIED")
                && line.currency().equals(lost.currency()))
                .findFirst().orElseThrow();
        assertEquals(lost.open().minor(), total.difference());
        incomplete.corrected(lost);
        assertTrue(Proof.lines(without).stream().filter(line -> line.name().equals("RECEIVABLES CARRIED")).allMatch(ControlTotal::ties));
    }

    @ParameterizedTest(name = "known on {0}, dated {1}: new {2}")
    @CsvSource({"2026-11-19, 2026-11-19, false", "2026-11-20, 2026-11-01, true", "2026-11-10, 2026-11-20, true",
            "2026-11-10, 2026-11-19, false"})
    void newIsWhatTheLastNightDidNotSee(LocalDate knownOn, LocalDate dated, boolean expected) {
        assertEquals(expected, SampleNight.SPAN.isNew(knownOn, dated));
        assertTrue(new NightSpan(null, D).isNew(knownOn, dated));
        assertThrows(IllegalArgumentException.class, () -> new NightSpan(D, D));
    }

    @Test
    void theJournalSaysWhereTheMoneyIs() {
        List<Posting> postings = Journal.postings(
                List.of(receipt("R-1", cny("100.00"), D), receipt("C1", "R-2", cny("40.00"), LAST, LAST, D),
                receipt("R-3", cny("9.00"), LAST), receipt("R-4", cny("-30.00"), D)),
                List.of(allocation("R-1", "INV-1", cny("99.50"), AllocationKind.PAYMENT, D),
                allocation("R-1", "INV-1", cny("0.50"), AllocationKind.TOLERANCE, D),
                        allocation("CN-1", "INV-1", cny("2.00"), AllocationKind.CREDIT_NOTE, D),
                        allocation("R-2", "", cny("1.00"), AllocationKind.REFUND, D),
                        takenBack(allocation("R-0", "INV-0", cny("30.00"), AllocationKind.PAYMENT, LAST), D)),
                List.of(), SampleNight.ACCOUNTS, SampleNight.SPAN);
        assertEquals(List.of(
                "1002 debit 100.00 R-1", "2203 credit 100.00 R-1",
                "2241 debit 40.00 R-2", "2203 credit 40.00 R-2",
                "2203 debit 30.00 R-4", "1002 credit 30.00 R-4",
                "2203 debit 99.50 R-1 INV-1", "1122 credit 99.50 R-1 INV-1",
                "6604 debit 0.50 R-1 INV-1", "1122 credit 0.50 R-1 INV-1",
                "1122 debit 2.00 CN-1 INV-1", "1122 credit 2.00 CN-1 INV-1",
                "2203 debit 1.00 R-2", "2241 credit 1.00 R-2",
                "1122 debit 30.00 R-0 INV-0", "2203 credit 30.00 R-0 INV-0"), postings.stream().map(ProofTest::line).toList());
        assertEquals(List.of("1002 debit 5.00 R-X", "2241 credit 5.00 R-X"),
                Journal.suspense(List.of(receipt("R-X", cny("5.00"), D).receipt(), receipt("R-Y", cny("6.00"), LAST).receipt()),
                SampleNight.ACCOUNTS, SampleNight.SPAN)
                        .stream().map(ProofTest::line).toList());
    }

    private static String line(Posting posting) {
        boolean debit = posting.debit() != 0;
        return (posting.account() + (debit ? " debit " : " credit ")
                + Money.ofMinor(debit ? posting.debit() : posting.credit(), posting.currency()).plain()
                + " " + posting.receiptNo() + " " + posting.documentNo()).trim();
    }
}
