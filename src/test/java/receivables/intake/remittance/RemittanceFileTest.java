package receivables.intake.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.Reason;
import receivables.ledger.RemittanceAdvice;
import receivables.testing.AdviceFiles;
import receivables.testing.Words;

/** Remittance advice in X12 and EDIFACT, whole, odd and broken. */
class RemittanceFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Path CASES = Path.of("../shared/cases/remittance");
    private static final int SEEDS = Boolean.getBoolean("receivables.long") ? 20_000 : 300;

    @TempDir
    private Path folder;

    /** What a file was read as, as sentences. */
    private static final class Read implements RemittanceFile.Sink {

        private final List<RemittanceAdvice> advices = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<String> files = new ArrayList<>();

        @Override
        public void advice(RemittanceAdvice advice) {
            advices.add(advice);
        }

        @Override
        public void refusedAdvice(int line, String field, String value, Reason reason) {
            refused.add(line + " " + field + " \"" + value + "\" " + Words.of(reason));
        }

        @Override
        public void note(int line, String field, String value, Reason text) {
            notes.add(line + " " + field + " \"" + value + "\" " + Words.of(text));
        }

        @Override
        public void refusedFile(int line, String field, String value, Reason reason) {
            files.add(line + " " + field + " \"" + value + "\" " + Words.of(reason));
        }

        private String told() {
            StringBuilder told = new StringBuilder();
            for (RemittanceAdvice advice : advices) {
                told.append(advice.payerName()).append(' ').append(advice.references()).append(' ').append(advice.currency()).append(' ')
                        .append(advice.total())
                        .append(' ').append(advice.paidOn());
                advice.lines().forEach(line -> told.append(" | ").append(line.documentRef()).append(' ').append(line.amount())
                        .append(line.memo().isEmpty() ? "" : " ").append(line.memo()));
            }
            return told.toString().strip();
        }
    }

    private Read read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private Read read(byte[] content) {
        try {
            Path file = Files.write(folder.resolve("advice"), content);
            Read read = new Read();
            RemittanceFile.read(file, DAY, read);
            return read;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void anAdviceInX12NamesPayerTraceDocumentsAndWhatWasTakenOff() {
        Read read = read(AdviceFiles.x12("1130.00", "TRACE-77", "MUELLER LLC", "RMR*IV*RE-1**980.00*1000.00", "ADX*-20.00*01",
                "RMR*IV*RE-2**200.00", "RMR*CM*GS-3**50.00"));
        assertEquals("MUELLER LLC [TRACE-77] null 113000 2026-11-02 | RE-1 98000 deducted 20.00 01 | RE-2 20000 | GS-3 -5000", read.told());
        assertEquals(List.of(), read.notes);
        Read gross = read(AdviceFiles.x12("980.00", "TRACE-77", "MUELLER LLC", "RMR*IV*RE-1**1000.00", "ADX*-20.00*01"));
        assertEquals(98000, gross.advices.getFirst().lines().getFirst().amount(), "the total says that the deduction is still in the line");
    }

    @Test
    void anAdviceInEdifactSaysWhatIsPaidAndWhy() {
        Read read = read(AdviceFiles.edifact("1410.00", "RM-31", "MEGA RETAIL AS", "DOC+380+RE-777", "MOA+9:1473.60", "MOA+12:1460.00",
                "MOA+19:13.60", "AJT+1+71", "DOC+381+GS-5", "MOA+12:50.00"));
        assertEquals("MEGA RETAIL AS [RM-31] EUR 141000 2026-11-02 | RE-777 146000 deducted 13.60; reason 1 71 | GS-5 -5000", read.told());
        Read other = read("UNA:+,? '\n" + AdviceFiles.edifact("1410,00", "RM-32", "O?'NEIL ?+ SONS", "DOC+380+RE-1", "MOA+9:1410,00"));
        assertEquals("O'NEIL + SONS [RM-32] EUR 141000 2026-11-02 | RE-1 141000", other.told());
    }

    @Test
    void aWrongTotalAndAWrongCountAreNotedAndABrokenMessageIsRefusedWithItsLine() {
        Read read = read(AdviceFiles.x12("1200.00", "TRACE-77", "MUELLER LLC", "RMR*IV*RE-1**1000.00").replace("SE*", "SE*9"));
        assertEquals(2, read.notes.size(), read.notes.toString());
        assertTrue(read.notes.get(0).contains("is not the number of its segments"), read.notes.toString());
        assertTrue(read.notes.get(1).contains("1200.00, its lines come to 1000.00"), read.notes.toString());
        assertEquals(1, read.advices.size());
        Read bad = read(AdviceFiles.x12("1200.00", "T-7777", "MUELLER LLC", "RMR*IV*RE-1**12x.00"));
        assertTrue(bad.refused.getFirst().startsWith("7 RMR \"12x.00\" is no amount;"), bad.refused.toString());
        Read cut = read(AdviceFiles.x12("1200.00", "T-7777", "MUELLER LLC", "RMR*IV*RE-1**1200.00").substring(0, 250));
        assertEquals(1, cut.files.size(), cut.files.toString());
        Read other = read(AdviceFiles.x12("1.00", "T", "M", "RMR*IV*RE-1**1.00").replace("ST*820", "ST*810"));
        assertTrue(other.refused.getFirst().contains("\"810\" is no remittance advice"), other.refused.toString());
    }

    @Test
    void onlyInterchangesAreTakenForOnes() {
        assertTrue(RemittanceFile.isOne("ISA*00*          *".getBytes(StandardCharsets.UTF_8)));
        assertTrue(RemittanceFile.isOne("UNB+UNOC:3+1".getBytes(StandardCharsets.UTF_8)));
        assertTrue(RemittanceFile.isOne("UNA:+.? '\r\nUNB+UNOC:3+1".getBytes(StandardCharsets.UTF_8)));
        assertFalse(RemittanceFile.isOne("ISA,Isabella,12".getBytes(StandardCharsets.UTF_8))
                && RemittanceFile.isOne("UNBELIEVABLE".getBytes(StandardCharsets.UTF_8)));
        assertFalse(RemittanceFile.isOne(new byte[0]));
    }

    @Test
    void mutatedFilesAreReadOrRefusedAndNeverCrash() {
        byte[][] files =
                {AdviceFiles.x12("1130.00", "TRACE-77", "MUELLER LLC", "RMR*IV*RE-1**980.00*1000.00", "ADX*-20.00*01", "RMR*CM*GS-3**50.00")
                .getBytes(StandardCharsets.UTF_8),
            AdviceFiles.edifact("1410.00", "RM-31", "MEGA", "DOC+380+RE-777", "MOA+12:1460.00", "AJT+1+71")
            .getBytes(StandardCharsets.UTF_8)};
        int taken = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            byte[] file = files[random.nextInt(files.length)].clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            file = random.nextInt(5) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
            Read read = read(file);
            assertTrue(read.advices.size() + read.refused.size() + read.files.size() > 0, "seed " + seed
                    + ": nothing was said of the file");
            taken += read.advices.size();
        }
        assertTrue(taken > SEEDS / 15, "taken " + taken);
    }

    /** Printed as a table. */
    @Test
    void samplesAreReadWithTheirTotals() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CASES), "the samples do not lie beside the project");
        try (CSVParser totals = CSVParser.parse(CASES.resolve("totals.csv"), StandardCharsets.UTF_8,
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            for (CSVRecord row : totals) {
                Read read = read(Files.readAllBytes(CASES.resolve(row.get("file"))));
                System.out.println(row.get("file") + " " + read.told() + " " + read.notes);
                RemittanceAdvice advice = read.advices.getFirst();
                assertEquals(row.get("payer"), advice.payerName());
                assertEquals(row.get("trace"), advice.references().getFirst());
                assertEquals(row.get("total"), receivables.money.Money.plain(advice.total(), 2));
                assertEquals(row.get("lines_n"), Integer.toString(advice.lines().size()));
                assertEquals(row.get("lines_sum"), receivables.money.Money.plain(advice.sum(), 2));
            }
        }
    }
}
