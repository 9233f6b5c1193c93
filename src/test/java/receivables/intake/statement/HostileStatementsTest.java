package receivables.intake.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import receivables.intake.UnreadableFileException;
import receivables.ledger.Reason;
import receivables.testing.BankFiles;
import receivables.testing.Words;

/** Files made to harm: each is refused, in the memory of one entry. */
class HostileStatementsTest {

    private static final String HEAD = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>1</Id>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + HEAD
                + "<AddtlStmtInf>&b;</AddtlStmtInf></Stmt></BkToCstmrStmt></Document>",
        "<!DOCTYPE Document SYSTEM \"file:///etc/passwd\">" + HEAD + "</Stmt></BkToCstmrStmt></Document>",
        HEAD + "<AddtlStmtInf>&b;</AddtlStmtInf></Stmt></BkToCstmrStmt></Document>"})
    void definitionsAndEntitiesAreRefused(String content) {
        Read read = Read.text(folder, content);
        assertEquals(1, read.refusedFiles.size(), read.notes.toString());
        assertEquals(0, read.statements.size());
    }

    @Test
    void elementsNestedWithoutEndAreRefused() {
        Read read = Read.text(folder, HEAD + "<Ntry>".repeat(200_000));
        assertTrue(read.refusedFiles.getFirst().contains("deeper than 32 levels"), read.refusedFiles.toString());
        assertTrue(Read.text(folder, "<a>".repeat(40) + HEAD).refusedFiles.getFirst()
                .contains("deeper than 32"), "outside of a statement too");
    }

    /** A gigabyte of text in one element, of which no more than a million characters are kept. */
    @ParameterizedTest
    @ValueSource(strings = {HEAD
            + "<AddtlStmtInf>", ":20:A\n:25:B\n:60F:C260101EUR1,00\n:61:2601010101C1,00NTRF",
                    "OFXHEADER:100\n<OFX><STMTRS><CURDEF>EUR<ACCTID>", "01,1,2,260101,1,1,,,2/\n16,"})
    void aTextWithoutEndIsRefused(String head) throws IOException {
        InputStream endless = new InputStream() {
            private long left = 1_000_000_000;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int count = (int) Math.min(left, length);
                java.util.Arrays.fill(into, offset, offset + Math.max(count, 0), (byte) 'x');
                left -= count;
                return count <= 0 ? -1 : count;
            }
        };
        InputStream in = new SequenceInputStream(new java.io.ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)), endless);
        StatementFormat format = StatementFormat.of(head.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        UnreadableFileException refused = org.junit.jupiter.api.Assertions.assertThrows(UnreadableFileException.class,
                () -> format.reader(Read.NIGHT, receivables.ledger.bank.BankRules.SHIPPED).read(in, new Nothing()));
        assertTrue(Words.of(refused.reason()).contains("more than"), () -> Words.of(refused.reason()));
    }

    @Test
    void aZipThatUnpacksWithoutEndIsRefused() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.sta"));
            out.write(":20:A\n:25:B\n:60F:C260101EUR1,00\n:61:2601010101C1,00NTRFNONREF\n:86:".getBytes(StandardCharsets.UTF_8));
            byte[] blank = "line of text\n".repeat(5_000).getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written < 450_000_000; written += blank.length) {
                out.write(blank);
            }
        }
        Read read = Read.file(zip);
        assertEquals(0, read.lines.size());
        assertTrue(read.refusedFiles.getLast().contains("unpacks to more than 400 MB")
                || read.refusedFiles.getLast().contains("more than"), read.refusedFiles.toString());
    }

    /** A sink that keeps nothing. */
    /** The program that put it there was stopped: it is refused by name, and stops nothing else. */
    @Test
    void aZipThatIsCutOffIsRefused() throws IOException {
        byte[] day = BankFiles.camt053(BankFiles.Statement.of("DE02120300000000202051", LocalDate.of(2026, 11, 2), "0.00"))
                .getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("statements.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("monday.xml"));
            zip.write(day);
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length : List.of(60, 100, 200)) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertTrue(StatementFile.isOne(file, (member, name) -> false), "cut at " + length);
            Read read = Read.file(file);
            assertEquals(List.of(), read.statements);
            assertTrue(read.refusedFiles.getLast().contains("ends in the middle"), read.refusedFiles.toString());
        }
    }

    private static final class Nothing implements StatementSink {
        @Override
        public void line(receivables.ledger.bank.BankLine line) {
            // only the reader's own memory is looked at
        }

        @Override
        public void advice(receivables.ledger.RemittanceAdvice advice) {
            // as above
        }

        @Override
        public void statement(receivables.ledger.bank.BankStatement statement) {
            // as above
        }

        @Override
        public void refused(int place, String field, String value, Reason reason, Unread unread) {
            // as above
        }

        @Override
        public void note(int place, String field, String value, Reason text) {
            // as above
        }
    }
}
