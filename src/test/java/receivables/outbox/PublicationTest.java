package receivables.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.account.NightTally;
import receivables.dunning.ActionRow;
import receivables.dunning.SkipReason;
import receivables.ledger.Language;
import receivables.ledger.Letter.Tone;
import receivables.ledger.Letter.Turn;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.ManifestRow;
import receivables.ledger.Reason;
import receivables.ledger.Sums;
import receivables.letters.SampleLetters;
import receivables.matching.ReceiptRow;
import receivables.proof.ControlTotal;

class PublicationTest {

    private static final String D = "2026-11-20";

    @TempDir
    Path folder;
    /** What was published last. */
    private Sums counted;

    @Test
    void partsFollowTheirNumbersNotTheirMaking() throws Exception {
        Path parts = folder.resolve("parts");
        for (int part : new int[] {10_002, 2, 1}) {
            try (PartFiles files = new PartFiles(parts, part, Language.EN)) {
                files.write(SampleRows.account("C" + part));
            }
        }
        try (PartFiles files = new PartFiles(parts, 0, Language.EN)) {
            files.writeReceipts(List.of(new ReceiptRow("R-0", "", SampleRows.cny(5), 0, 0, 5, 0, ReceiptRow.Status.SUSPENSE, null)));
        }
        Publication publication = publish(parts, Held.none());
        List<List<String>> rows = CsvReading.rows(publication.directory().resolve("receipts.csv"));
        assertEquals(OutputFile.RECEIPTS.columns(), rows.getFirst());
        assertEquals(List.of("", "C1", "C2", "C10002"), rows.stream().skip(1).map(row -> row.get(1)).toList());
    }

    @Test
    void aPartThatStartsAgainStartsEmpty() throws Exception {
        Path parts = folder.resolve("parts");
        try (PartFiles first = new PartFiles(parts, 1, Language.EN)) {
            first.write(SampleRows.account("C1"));
            first.write(SampleRows.account("C2"));
        }
        try (PartFiles again = new PartFiles(parts, 1, Language.EN)) {
            again.write(SampleRows.account("C1"));
        }
        assertEquals(1, Files.readAllLines(parts.resolve("open_items.csv.0001")).size());
        assertEquals(2, CsvReading.rows(publish(parts, Held.none()).directory().resolve("dunning.csv")).stream().skip(1).count());
    }

    @Test
    void twoPublicationsOfTheSameNightHaveTheSameBytes() throws Exception {
        Path parts = parts("C1", "C2");
        var first = publish(parts, Held.none()).seal();
        var second = publish(parts, Held.none()).seal();
        assertEquals(first, second);
        assertEquals(EnumSet.allOf(OutputFile.class).stream().filter(file -> file.form() != OutputFile.Form.WHOLE).map(OutputFile::fileName)
                .sorted().toList(), List.copyOf(first.keySet()));
        assertTrue(first.get("receipts.csv").matches("[0-9a-f]{64}"), first.get("receipts.csv"));
    }

    @Test
    void aWholeNightTwiceHasTheSameBytesAndIsReleased() throws Exception {
        var first = wholeNight();
        Release.finish(folder, D);
        var second = wholeNight();
        Release.finish(folder, D);
        assertEquals(first, second);
        // What came in is written from the database, by the night.
        int written = EnumSet.complementOf(EnumSet.of(OutputFile.BANK, OutputFile.INTAKE, OutputFile.DECISIONS, OutputFile.CORRECTIONS))
                .size();
        assertEquals(written + 4, second.size(), "with pack, workbook, report and run.json: " + second.keySet());
        assertEquals(second.keySet(), FileTree.names(folder.resolve(D)));
    }

    private SortedMap<String, String> wholeNight() throws Exception {
        Path parts = parts("C1", "C2");
        Publication publication = publish(parts, Held.none());
        Path directory = publication.directory();
        publication.add(Files.writeString(folder.resolve("a.pdf"), "%PDF"), "packs/a.pdf");
        LettersCsv.write(directory, Collections.emptyIterator(), Held.none(), tally());
        ManifestCsv.write(directory, Collections.emptyIterator());
        RegisteredCsv.write(directory, Collections.emptyIterator());
        JobTicketCsv.write(directory, List.of());
        RejectsCsv.write(directory, Collections.emptyIterator(), Language.EN);
        ReportData night = SampleReport.night(Language.ZH, "甲", "乙");
        ProofCsv.write(directory, night.proof());
        WorklistWorkbook.write(directory, Questions.bare(parts, List.of()), SampleRows.D, Language.ZH);
        Report.write(directory, night);
        new RunSummary(SampleRows.D, "nightly", 1, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), Map.of(), night.gates(),
                publication.hashes())
                .write(directory);
        return publication.seal();
    }

    @Test
    void aFailedGateHoldsLettersAndBeginningActions() throws Exception {
        Path parts = parts("C1", "C2");
        Publication some = publish(parts, Held.of(Set.of("C2")));
        String openItems = Files.readString(some.directory().resolve("open_items.csv"));
        List<List<String>> actions = CsvReading.rows(some.directory().resolve("actions.csv"));
        assertEquals(List.of("status", "BEGIN", "END", "HELD", "END"), actions.stream().map(row -> row.get(1)).toList());
        assertEquals("LETTER_2, of \"INV-2\"", actions.get(3).get(6), "other cells stay");
        List<List<String>> dunning = CsvReading.rows(some.directory().resolve("dunning.csv"));
        int reason = OutputFile.DUNNING.columns().indexOf("reason");
        assertEquals(List.of("reason", "", "DISPUTED", "GATE", "DISPUTED"), dunning.stream().map(row -> row.get(reason)).toList());
        assertEquals(List.of("LETTER_2", "", "SKIPPED", "GATE", "261123-AAAAA-BBBBB"), dunning.get(3).subList(8, 13),
                "no stage is moved; the letter number stays so that demanded per letter ties");
        assertEquals(List.of("STOP_SUPPLY BEGIN 1", "STOP_SUPPLY HELD 1"),
                counts().actions().stream().filter(count -> count.status() != ActionRow.Status.END)
                .map(count -> count.action() + " " + count.status() + " " + count.customers())
                .toList(), "what is counted is what is published");
        assertEquals(1, counts().holds().stream().filter(hold -> hold.reason() == SkipReason.GATE).mapToLong(ReportData.Hold::items).sum());
        Publication all = publish(parts, Held.everyone());
        assertEquals(2, CsvReading.rows(all.directory().resolve("actions.csv")).stream().filter(row -> row.get(1).equals("HELD")).count());
        assertEquals(openItems, Files.readString(all.directory().resolve("open_items.csv")));
    }

    @Test
    void aSingleLetterIsHeldWithTheActionsThatHangOnIt() throws Exception {
        Path parts = parts("C1", "C2");
        Publication publication = publish(parts, Held.none().withLetters(Set.of("261123-AAAAA-BBBBB"), Set.of("C1")));
        assertEquals(List.of("status", "HELD", "END", "BEGIN", "END"),
                CsvReading.rows(publication.directory().resolve("actions.csv")).stream()
                .map(row -> row.get(1)).toList());
        int reason = OutputFile.DUNNING.columns().indexOf("reason");
        assertEquals(List.of("reason", "GATE", "DISPUTED", "GATE", "DISPUTED"),
                CsvReading.rows(publication.directory().resolve("dunning.csv")).stream()
                .map(row -> row.get(reason)).toList(), "both sample customers have the letter's number");
        assertTrue(Held.none().withLetters(Set.of("L"), Set.of()).includesLetter("C9", "L"));
        assertFalse(Held.none().withLetters(Set.of("L"), Set.of()).includesLetter("C9", "M"));
    }

    @Test
    void aFileTakenInStaysWhereItLiesUntilTheNightIsPublished() throws Exception {
        Path pack = Files.writeString(folder.resolve("a.pdf"), "%PDF");
        publish(parts("C1"), Held.none()).add(pack, "packs/a.pdf");
        Publication again = publish(parts("C1"), Held.none());
        again.add(pack, "packs/a.pdf");
        assertEquals("%PDF", Files.readString(again.directory()
                .resolve("packs/a.pdf")), "a publishing that was cut off finds the pack once more");
    }

    @Test
    void smallFilesHaveTheirHeadersAndPlainRows() throws Exception {
        Path directory = Publication.begin(folder, D).directory();
        LettersCsv.write(directory, List.of(
                new LettersCsv.Row("261123-AAAAA-BBBBB", "C1", Language.ZH, LetterKind.LETTER_2, Turn.SUPPLEMENT, Tone.FIRM,
                SampleRows.CNY, 600000, 1234, 500,
                        LocalDate.of(2026, 11, 30), LetterStatus.READY, "RF12", "letters-zh.pdf", 7, 2),
                new LettersCsv.Row("261123-CCCCC-DDDDD", "C2", Language.EN, LetterKind.STATEMENT, null, Tone.FRIENDLY, SampleRows.CNY, 5,
                0, 0,
                        null, LetterStatus.NEEDS_APPROVAL, "RF13", "", 0, 0)).iterator(), Held.everyone(), tally());
        assertEquals("letter_no,customer_no,language,kind,tone,stage,currency,demanded,interest,costs,payable,pay_by,status,reference,pack,first_page,pages\n"
                + "261123-AAAAA-BBBBB,C1,zh,SUPPLEMENT,FIRM,LETTER_2,CNY,6000.00,12.34,5.00,6017.34,2026-11-30,HELD,RF12,letters-zh.pdf,7,2\n"
                + "261123-CCCCC-DDDDD,C2,en,STATEMENT,,STATEMENT,CNY,0.05,0.00,0.00,0.05,,NEEDS_APPROVAL,RF13,,,\n",
                Files.readString(directory.resolve("letters.csv")));
        ManifestCsv.write(directory, List.of(new ManifestRow("a.pdf", 1, "261123-AAAAA-BBBBB", "C1", "100020", 1, 2, 1, "ab")).iterator());
        assertEquals("pack,sequence,letter_no,customer_no,postcode,first_page,pages,sheets,sha256\na.pdf,1,261123-AAAAA-BBBBB,C1,100020,1,2,1,ab\n",
                Files.readString(directory.resolve("packs/manifest.csv")));
        Letter second = SampleLetters.letter(LetterKind.LETTER_2, SampleLetters.chinese("C1", "上海申江设备有限公司"), SampleLetters.CNY, 10700053,
                0, LetterStatus.READY, List.of(), List.of(), List.of(), List.of());
        RegisteredCsv.write(directory, List.of(new RegisteredCsv.Row(new ManifestRow("a", 3, second.letterNo(), "C1", "200000", 5, 2, 2,
                "ab"), second)).iterator());
        String registered = Files.readString(directory.resolve("packs/registered.csv"));
        assertTrue(registered.contains("\na,3," + second.letterNo() + ",上海申江设备有限公司,")
                && registered.endsWith("\"第二封催款函 " + second.letterNo() + "，金额 CNY 107,000.53\",15\n"), registered);
        JobTicketCsv.write(directory, List.of(new JobTicketCsv.Row("a", true, LocalDate.of(2026, 11, 24), Language.ZH, "dl", 2, 3, 40, 90,
                92, false, "omr", false, "ab"), new JobTicketCsv.Row("b", false, LocalDate.of(2026, 11, 24), Language.EN, "c4", 7, 0, 1, 9,
                20, true, "none", true, "cd")));
        assertEquals("pack,mail,mail_on,language,envelope,sheets_from,sheets_to,letters,sheets,pages,sides,marks,labels,sha256\n"
                + "a,yes,2026-11-24,zh,dl,2,3,40,90,92,1,omr,no,ab\nb,no,2026-11-24,en,c4,7,,1,9,20,2,none,yes,cd\n",
                Files.readString(directory.resolve("packs/job_ticket.csv")));
        RejectsCsv.write(directory, List.of(new RejectsCsv.Row("ledger.csv", 3, "amount", "=1,5", Reason.text("is not a plain decimal")),
                new RejectsCsv.Row("ledger2.csv", 0, "", "x".repeat(300), Reason.text("has no header"))).iterator(), Language.EN);
        assertEquals("file,line,column,value,reason\nledger.csv,3,amount,\"'=1,5\",is not a plain decimal\nledger2.csv,,," + "x".repeat(200)
                + "…,has no header\n", Files.readString(directory.resolve("rejects.csv")));
        ProofCsv.write(directory, List.of(
                new ControlTotal("RECEIVABLES", SampleRows.CNY,
                List.of(new ControlTotal.Part("opening", 10000), new ControlTotal.Part("new", 2000),
                        new ControlTotal.Part("applied", -3000), new ControlTotal.Part("closing", 9000)), 0),
                new ControlTotal("JOURNAL", SampleRows.CNY, List.of(new ControlTotal.Part("debit", 5), new ControlTotal.Part("credit", 6)),
                -1)));
        assertEquals("name,currency,calculation,computed,stated,difference,ties\n"
                + "RECEIVABLES,CNY,opening 100.00 + new 20.00 - applied 30.00 = closing 90.00,90.00,90.00,0.00,yes\n"
                + "JOURNAL,CNY,debit 0.05 ≠ credit 0.06,0.05,0.06,-0.01,no\n", Files.readString(directory.resolve("proof.csv")));
    }

    @Test
    void strangersMayNotReadIt() throws Exception {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Publication publication = publish(parts("C1"), Held.none());
        Path pack = Files.writeString(folder.resolve("a.pdf"), "%PDF");
        publication.add(pack, "packs/a.pdf");
        publication.seal();
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(publication.directory()
                .resolve("packs/a.pdf"))));
        assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(publication.directory().resolve("packs"))));
        assertThrows(IllegalArgumentException.class, () -> publication.add(pack, "../outside.pdf"));
    }

    @Test
    void aFullDiskIsSaidPlainlyAndNothingIsPublished() throws Exception {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full));
        Publication publication = Publication.begin(folder, D);
        Files.createSymbolicLink(publication.directory().resolve("open_items.csv"), full);
        OutboxException failure = assertThrows(OutboxException.class,
                () -> publication.writeLines(parts("C1"), Set.of(OutputFile.OPEN_ITEMS)));
        assertTrue(failure.getMessage().contains("open_items.csv: the disk is full; free some space and run again"),
                failure.getMessage());
        publication.abandon();
        assertFalse(Files.exists(folder.resolve(D)));
        assertFalse(Files.exists(publication.directory()));
    }

    @Test
    void anOutboxThatIsAFileIsSaidPlainly() throws Exception {
        Path file = Files.writeString(folder.resolve("outbox"), "x");
        OutboxException failure = assertThrows(OutboxException.class, () -> Publication.begin(file, D));
        assertTrue(failure.getMessage().contains("a file lies where a folder is needed"), failure.getMessage());
    }

    private Path parts(String... customers) {
        Path parts = folder.resolve("parts");
        for (int index = 0; index < customers.length; index++) {
            try (PartFiles files = new PartFiles(parts, index + 1, Language.EN)) {
                files.write(SampleRows.account(customers[index]));
            }
        }
        return parts;
    }

    private Publication publish(Path parts, Held held) {
        Publication publication = Publication.begin(folder, D);
        publication.writeLines(parts, OutputFile.ofLines());
        counted = new Sums();
        new LateRows(publication.directory(), parts, Language.EN, new NightTally(counted)).write(held, Questions.bare(parts, List.of()));
        return publication;
    }

    private NightCounts counts() {
        return new NightCounts(counted, SampleRows.CNY);
    }

    private static NightTally tally() {
        return new NightTally(new Sums());
    }
}
