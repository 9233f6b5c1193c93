package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that went wrong with other systems, where they lie beside the project: the nights in order, and what must be booked and asked. */
class FaultsTest {

    private static final Path FAULTS = Path.of("../shared/cases/faults");

    @TempDir
    private Path root;
    private Workbench workbench;

    private void play(String fault) throws IOException {
        play(fault, "");
    }

    /** @param asksIn the night whose rows shut the gate until they are answered */
    private void play(String fault, String asksIn) throws IOException {
        Path folder = FAULTS.resolve(fault);
        Assumptions.assumeTrue(Files.isDirectory(folder), "no faults beside the project");
        workbench = Workbench.in(root.resolve(fault), java.util.Map.of());
        for (String night : nights(folder)) {
            try (Stream<Path> files = Files.list(folder.resolve(night))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".csv")).sorted().toList()) {
                    Files.writeString(workbench.inbox().resolve(file.getFileName()),
                            Files.readString(file).replace("@LETTER@", letterOfC2()));
                }
            }
            Workbench.Answer answer = workbench.run("nightly", "--date", night);
            assertEquals(night.equals(asksIn) ? 3 : 0, answer.exitCode(), fault + " " + night + ": " + answer.err() + answer.out());
        }
    }

    /** The number of the letter that C2 got the night before. */
    private String letterOfC2() throws IOException {
        List<String> letters = new java.util.ArrayList<>();
        for (String night : Files.isDirectory(workbench.outbox()) ? nights(workbench.outbox()) : List.<String>of()) {
            rows(night, "letters.csv", "customer_no", "letter_no").stream().filter(row -> row.startsWith("C2 "))
                    .forEach(row -> letters.add(row.substring(3)));
        }
        return letters.isEmpty() ? "" : letters.getFirst();
    }

    private static List<String> nights(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> rows(String night, String file, String... columns) throws IOException {
        String text = workbench.published(night, file).replace("\uFEFF", "");
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.stream().map(row -> line(row, columns)).sorted().toList();
        }
    }

    private static String line(CSVRecord row, String... columns) {
        return String.join(" ", Stream.of(columns).map(row::get).filter(value -> !value.isEmpty()).toList());
    }

    private List<String> booked(String night) throws IOException {
        return rows(night, "allocations.csv", "receipt_no", "document_no", "amount", "kind", "rule");
    }

    private List<String> asked(String night) throws IOException {
        return rows(night, "worklist.csv", "kind", "receipt_no", "document_no");
    }

    @Test
    void aNumberUsedAgainIsAskedAboutAndNothingIsOverwritten() throws IOException {
        play("03-number-used-again", "2026-07-01");
        assertEquals(List.of("NUMBER_USED_AGAIN 0002", "NUMBER_USED_AGAIN 0005", "NUMBER_USED_AGAIN 1", "NUMBER_USED_AGAIN INV-7002"),
                asked("2026-07-01"));
        assertEquals(List.of("C1 0002 300.00", "C3 INV-7002 333.00", "C5 INV-3002 300.00"),
                rows("2026-07-01", "open_items.csv", "customer_no", "document_no", "open"));
        assertEquals(List.of(), booked("2026-07-01"));
        // the answers that a person would give, and the same list once more
        workbench.put("decisions.csv", "action,document_no,receipt_no,by", "ANOTHER_DOCUMENT,0002,,S8", "ANOTHER_DOCUMENT,0005,,S8",
                "ANOTHER_DOCUMENT,INV-7002,,S8", "ANOTHER_DOCUMENT,,1,S8");
        assertEquals(0, workbench.run("nightly", "--date", "2026-07-02").exitCode());
        assertEquals(List.of("1/2026-07-01 INV-3002 300.00 PAYMENT REFERENCE"), booked("2026-07-02"));
        assertEquals(List.of("C1 0002 300.00 LETTER_1", "C1 0002/2026 120.00", "C2 0005/2026 950.00", "C3 INV-7002 333.00 LETTER_1",
                "C4 INV-7002@C4 888.00"), rows("2026-07-02", "open_items.csv", "customer_no", "document_no", "open", "stage"));
        assertEquals(List.of(), asked("2026-07-02"));
    }

    @Test
    void lettersDoNotStepBack() throws IOException {
        play("18-letters-step-back");
        List<String> letters = rows("2026-06-01", "letters.csv", "customer_no", "kind", "tone", "stage", "demanded");
        assertTrue(letters.contains("M3 SUPPLEMENT FIRM LETTER_1 1000.00"), letters.toString());
        assertTrue(letters.stream().noneMatch(row -> row.startsWith("M3 ") && row.contains("501000.00") || row.startsWith("M1 DEMAND")),
                letters.toString());
        assertEquals(List.of("R2 M2 60000.00 2026-12-01 INV-1002 IN_HAND"),
                rows("2026-06-01", "instruments.csv", "receipt_no", "customer_no", "amount", "matures_on", "documents", "status"));
        assertTrue(letters.stream().noneMatch(row -> row.startsWith("M2 ")), letters.toString());
        assertEquals(List.of(), booked("2026-06-01").stream().filter(row -> row.contains("INV-1001")).toList());
        String pack = rows("2026-06-01", "letters.csv", "customer_no", "pack").stream().filter(row -> row.startsWith("M4 ")).findFirst()
                .orElseThrow().substring(3);
        try (PDDocument printed = Loader.loadPDF(workbench.outbox().resolve("2026-06-01/packs/" + pack + ".pdf").toFile())) {
            String text = new PDFTextStripper().getText(printed);
            assertTrue(text.contains("HT-2025-77") && text.contains("设备买卖合同"), text);
        }
        assertEquals(List.of(), rows("2026-06-01", "worklist.csv", "kind").stream().filter(kind -> kind.equals("CONTRADICTS")).toList());
    }

    @Test
    void aPaperInHandIsListedAndNobodyIsAskedForWhatItCovers() throws IOException {
        play("09-acceptance-in-hand");
        for (String night : List.of("2026-06-30", "2026-07-15", "2026-07-31")) {
            assertEquals(List.of("R1 C1 800.00 2026-10-30 INV-3030 IN_HAND"),
                    rows(night, "instruments.csv", "receipt_no", "customer_no", "amount", "matures_on", "documents", "status"), night);
            assertEquals(List.of("INV-3030 0.00 800.00 INSTRUMENT"),
                    rows(night, "dunning.csv", "document_no", "demanded", "held", "reason"));
            assertEquals(List.of(), rows(night, "letters.csv", "stage").stream()
                    .filter(stage -> !stage.equals("STATEMENT") && !stage.equals("CONFIRMATION")).toList());
            assertEquals(List.of(), rows(night, "actions.csv", "action"));
        }
    }

    @Test
    void numbersOfTwoLetterGroups() throws IOException {
        play("01-two-letter-numbers");
        assertEquals(List.of("R1 ACC-SINV-2026-00002 100.00 PAYMENT REFERENCE", "R2 SH-XS2605002 100.00 PAYMENT ADVICE",
                "R3 INV-S12346 60.00 PAYMENT REFERENCE_PART"), booked("2026-06-30"));
    }

    @Test
    void theInvoiceOfInstalmentsPaysTheOldestFirst() throws IOException {
        play("12-schedule");
        assertEquals(List.of("R1 INV-2640/1 300.00 PAYMENT REFERENCE_PART", "R2 INV-2650/1 250.00 PAYMENT REFERENCE_PART",
                "R3 INV-2661 300.00 PAYMENT REFERENCE_PART", "R3 INV-2662 150.00 PAYMENT REFERENCE_PART"), booked("2026-06-30"));
    }

    @Test
    void twoHalvesOfOneNight() throws IOException {
        play("13-same-night-halves");
        assertEquals(List.of("R1 INV-1301 50.00 PAYMENT REFERENCE_PART", "R2 INV-1301 50.00 PAYMENT REFERENCE",
                "R3 INV-1201 100.00 PAYMENT REFERENCE"), booked("2026-06-30"));
        assertEquals(List.of("POSSIBLE_DUPLICATE R4 INV-1201"), asked("2026-06-30"));
        assertEquals(List.of("POSSIBLE_DUPLICATE R4 INV-1201"), asked("2026-07-01"));
        assertEquals(List.of(), booked("2026-07-01"));
    }

    @Test
    void threePartsOfOneNight() throws IOException {
        play("17-three-parts-in-one-night");
        assertEquals(List.of("X1 INV-1001 50000.00 PAYMENT REFERENCE_PART", "X2 INV-1001 30000.00 PAYMENT REFERENCE_PART",
                "X3 INV-1001 20000.00 PAYMENT REFERENCE"), booked("2026-11-26"));
    }

    @Test
    void oneClueIsNoProof() throws IOException {
        play("19-one-clue-is-no-proof");
        assertEquals(List.of("R10 INV-00043 5260.00 PAYMENT REFERENCE", "R1A INV-00101 1.00 PAYMENT REFERENCE_PART",
                "R1B INV-00101 0.24 DISCOUNT DISCOUNT", "R1B INV-00101 22.56 PAYMENT DISCOUNT",
                "R2A INV-00102 500.00 PAYMENT REFERENCE_PART", "R2B INV-00102 495.00 PAYMENT "
                + "TOLERANCE", "R2B INV-00102 5.00 TOLERANCE TOLERANCE", "R3A INV-00103 500.00 PAYMENT REFERENCE_PART",
                "R6 INV-00810 3470.00 PAYMENT REFERENCE", "R8 INV-00400 511.00 PAYMENT AMOUNT", "R9 K7B 500.00 PAYMENT REFERENCE"),
                booked("2026-03-02"));
        assertEquals(List.of("PAYER_AMBIGUOUS R4", "SHORT_PAID R3A INV-00103"), asked("2026-03-02"));
    }

    @Test
    void placeholdersIdentifyNobodyAndTeachNothing() throws IOException {
        play("05-placeholder-account");
        assertEquals(List.of(), booked("2026-06-30"));
        assertEquals(List.of("PAYER_UNKNOWN Y1", "PAYER_UNKNOWN Y2", "PAYER_UNKNOWN Y3", "PAYER_UNKNOWN Z1"), asked("2026-06-30"));
        assertEquals(List.of("Z1 INV-301 610.00 PAYMENT AMOUNT"), booked("2026-07-01"));
        assertEquals(List.of(), booked("2026-07-02"));
        assertEquals(List.of("PAYER_UNKNOWN Y1", "PAYER_UNKNOWN Y2", "PAYER_UNKNOWN Y3", "PAYER_UNKNOWN Z3"), asked("2026-07-02"));
    }

    @Test
    void aCreditNoteThatIsUsedUpIsTakenOffAgain() throws IOException {
        play("06-unallocate-credit-note");
        assertEquals(List.of("CN-1211 INV-1211 -600.00 REVERSAL DECISION", "CN-1301 INV-1301 -40.00 REVERSAL DECISION"),
                booked("2026-07-01"));
        assertEquals(List.of(), asked("2026-07-01"));
    }

    @Test
    void interestIsPaidByTheInvoicesNumberOrTheLetters() throws IOException {
        play("11-interest-paid-by-number");
        List<String> booked = booked("2026-07-02").stream().map(row -> row.replaceAll("[0-9]{6}-[0-9A-Z]{5}-[0-9A-Z]{5}", "LETTER"))
                .sorted().toList();
        assertEquals(List.of("R1 INV-501 1000.00 PAYMENT REFERENCE", "R1 LETTER 29.92 INTEREST RF_SET", "R2 INV-502 1000.00 PAYMENT ADVICE",
                "R2 LETTER 29.92 INTEREST RF_SET"), booked);
        assertEquals(List.of(), asked("2026-07-02").stream().filter(row -> row.contains(" R")).toList());
    }

    @Test
    void interestIsClaimedOnWhatWasPaidLateToo() throws IOException {
        play("15-interest-after-part-payment");
        assertEquals(List.of("LETTER_2 400.00 28.54 428.54"), rows("2026-05-29", "letters.csv", "stage", "demanded", "interest",
                "payable"));
        assertEquals(List.of("INV-501 agreed 12 2026-03-03 2026-06-01 28.54 0.00 0.00 0.00 0.00"), rows("2026-05-29", "interest.csv",
                "document_no", "basis", "rate", "from", "to", "accrued", "demanded", "paid", "waived", "left"));
    }

    private List<String> money(String night) throws IOException {
        return rows(night, "receipts.csv", "receipt_no", "customer_no", "amount", "applied", "on_account", "suspense", "status");
    }

    @Test
    void moneyOfAWrongCustomerGoesWhereItBelongsTheSameNight() throws IOException {
        play("02-wrong-customer-for-ever");
        assertEquals(List.of("S1 INV-3501 100.00 PAYMENT DECISION"), booked("2026-07-01"));
        assertEquals(List.of("S1 INV-3501 -100.00 REVERSAL DECISION", "S1 INV-3502 100.00 PAYMENT DECISION"), booked("2026-07-02"));
        assertEquals(List.of("P1 Y 55.00 0.00 55.00 0.00 ON_ACCOUNT", "S1 Y 100.00 100.00 0.00 0.00 APPLIED",
                "S2 270.00 0.00 0.00 270.00 SUSPENSE"), money("2026-07-02"));
        assertEquals(List.of(), asked("2026-07-02").stream().filter(row -> row.startsWith("DECISION_REFUSED")).toList());
        assertEquals(List.of("S2 INV-3504 270.00 PAYMENT AMOUNT"), booked("2026-07-03"));
    }

    @Test
    void oneTransferForSeveralCustomers() throws IOException {
        play("07-collective-payment");
        assertEquals(List.of(), booked("2026-06-30"));
        assertEquals(List.of("R1 INV-9001 100.00 PAYMENT DECISION", "R1 INV-9002 200.00 PAYMENT DECISION"), booked("2026-07-01"));
        assertEquals(List.of(), asked("2026-07-01").stream().filter(row -> row.contains("R1")).toList());
        assertEquals(List.of("R1 C1 100.00 100.00 0.00 0.00 APPLIED", "R1 C2 200.00 200.00 0.00 0.00 APPLIED"), money("2026-07-01"));
    }

    @Test
    void aReturnWithTheBanksFeeInsideReopensItsInvoice() throws IOException {
        play("04-chargeback-with-fee");
        assertEquals(List.of("R1 INV-1701 -100.00 REVERSAL REVERSAL"), booked("2026-07-01"));
        assertEquals(List.of("BANK_CHARGE R2"), asked("2026-07-01").stream().filter(row -> row.contains("R2")).toList());
        assertEquals(List.of("BANK_CHARGE R2"), asked("2026-07-02").stream().filter(row -> row.contains("R2")).toList());
        assertEquals(List.of("R2 C1 -115.00 0.00 -15.00 0.00 PART_APPLIED"), money("2026-07-02"));
    }

    @Test
    void aGroupMembersCreditNoteThatThePayerNames() throws IOException {
        play("08-group-credit-note");
        assertEquals(List.of("CN-306 INV-306 50.00 CREDIT_NOTE REFERENCE", "CN-308 INV-308 50.00 CREDIT_NOTE ADVICE",
                "R1 INV-306 50.00 PAYMENT REFERENCE", "R2 INV-308 50.00 PAYMENT ADVICE"), booked("2026-06-30"));
        assertEquals(List.of(), asked("2026-06-30"));
    }

    @Test
    void aSmallOverpaymentMayBeGivenUp() throws IOException {
        play("14-small-overpayment");
        assertEquals(List.of("OVER_PAID R1", "OVER_PAID R2"), asked("2026-06-30"));
        rows("2026-06-30", "worklist.csv", "suggestion_1").forEach(first -> assertEquals("WRITE_OFF", first.substring(0, 9)));
        assertEquals(List.of("APPROVAL_WANTED R1"), asked("2026-07-01").stream().filter(row -> row.startsWith("APPROVAL")).toList());
    }

    @Test
    void moneyDatedTomorrowIsKnownTonight() throws IOException {
        play("16-value-date-tomorrow");
        assertEquals(List.of("R1 100.00 0.00 0.00 0.00 EXPECTED"), money("2026-05-29"));
        assertEquals(List.of("INV-161 SKIPPED MONEY_UNCLEAR"), rows("2026-05-29", "dunning.csv", "document_no", "outcome", "reason"));
    }

    @Test
    void moneyOfAnotherCurrencyIsBookedByADecisionWithItsRate() throws IOException {
        play("10-other-currency");
        assertEquals(List.of("OTHER_CURRENCY R1 INV-2101"), asked("2026-06-30"));
        assertEquals(List.of(), booked("2026-07-01"), "no rate");
        assertEquals(List.of("a REFUSED R1 is in CNY, INV-2101 in USD: the decision needs the rate, and as amount what it pays in USD"),
                rows("2026-07-01", "decisions.csv", "decision_no", "outcome", "reason"));
        night("2026-07-02", "decisions-2026-07-02.csv", """
                action,by,decision_no,receipt_no,document_no,amount,currency,rate
                ALLOCATE,S8,b,R1,INV-2101,1000.00,USD,7.10
                """);
        assertEquals(List.of("R1 7100.00 EXCHANGE DECISION", "R1 INV-2101 1000.00 EXCHANGE DECISION"), booked("2026-07-02"));
        assertEquals(List.of("R1 C1 7100.00 7100.00 0.00 0.00 APPLIED"), money("2026-07-02"));
        assertEquals(List.of("1122 1000.00 USD", "2203 7100.00 CNY", "6603.03 7100.00 CNY", "6603.03 1000.00 USD"),
                rows("2026-07-02", "journal.csv", "account", "debit", "credit", "currency").stream().map(row -> row.replace(" 0.00", ""))
                .toList());
        assertEquals(List.of(), asked("2026-07-02"));
        assertEquals(List.of(), rows("2026-07-02", "open_items.csv", "document_no"));
        night("2026-07-03", "decisions-2026-07-03.csv", """
                action,by,decision_no,receipt_no,document_no
                UNALLOCATE,S8,c,R1,INV-2101
                """);
        assertEquals(List.of("R1 -7100.00 REVERSAL DECISION", "R1 INV-2101 -1000.00 REVERSAL DECISION"), booked("2026-07-03"));
        assertEquals(List.of("R1 C1 7100.00 0.00 7100.00 0.00 ON_ACCOUNT"), money("2026-07-03"));
        assertEquals(0, workbench.run("verify", "--date", "2026-07-02").exitCode());
    }

    private void night(String date, String file, String content) throws IOException {
        Files.writeString(workbench.inbox().resolve(file), content);
        Workbench.Answer answer = workbench.run("nightly", "--date", date);
        assertEquals(0, answer.exitCode(), answer.err() + answer.out());
    }
}
