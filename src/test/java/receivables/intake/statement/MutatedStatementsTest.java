package receivables.intake.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.testing.BankFiles;
import receivables.testing.BankFiles.Line;
import receivables.testing.BankFiles.Statement;

/**
 * Files of every format with bytes flipped, cut, lines swapped and doubled, encodings mixed, tags renamed, amounts enlarged: none crashes a
 * reader or loses a line.
 */
class MutatedStatementsTest {

    private static final int SEEDS = Boolean.getBoolean("receivables.long") ? 100_000 : 1_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final List<String> WORDS =
            List.of("Amt", "CdtDbtInd", "Ntry", "Stmt", "CRDT", ":61:", ":86:", ":62F:", "88,", "16,", "03,", "TRNAMT", "STMTTRN", "<",
            ">", ",", "/", "-\r\n", "&", "0", "1", "99999999999999999999", "EUR", "JPY", "\u0000", "é", "<!DOCTYPE x>", "]]>", "-");

    @TempDir
    private Path folder;

    private static List<byte[]> files() {
        Statement monday = Statement.of("DE02120300000000202051", DAY, "1000.00",
                Line.of(DAY, "1190.00", "Müller & Söhne", "Rechnung RE-4711"), Line.of(DAY, "-300.00", "Stahl AG", "Lieferung 12"),
                new Line(DAY, 5000, "Otto", "DE0499", "EREF+12 SVWZ+RE 1", "B1"));
        Statement tuesday = Statement.of("DE02120300000000202051", DAY.plusDays(1), "1940.00", Line.of(DAY.plusDays(1), "0.01", "x", "y"));
        return List.of(BankFiles.camt053(monday, tuesday).replace("Müller & S", "Müller &amp; S").getBytes(StandardCharsets.UTF_8),
                BankFiles.mt940(monday, tuesday).getBytes(StandardCharsets.UTF_8),
                BankFiles.bai2(monday, tuesday).getBytes(StandardCharsets.ISO_8859_1),
                BankFiles.ofx(monday, tuesday).getBytes(Charset.forName("windows-1252")));
    }

    @Test
    void noneLosesALine() {
        List<byte[]> files = files();
        int taken = 0;
        int refused = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            byte[] file = files.get(random.nextInt(files.size()));
            for (int count = 1 + random.nextInt(4); count > 0; count--) {
                file = mutated(file, random);
            }
            Read read = Read.bytes(folder, file);
            String where = "seed " + seed;
            for (BankStatement statement : read.statements) {
                List<BankLine> lines = read.lines.stream().filter(line -> line.statement() == statement.statement()).toList();
                long booked = lines.stream().filter(line -> line.state() != BankLine.State.PENDING).mapToLong(BankLine::amount).sum();
                assertEquals(statement.entries().net(), booked, where + ": the lines come to something else than the entries");
                assertTrue(lines.stream().allMatch(line -> line.account().equals(statement.account()) || read.statements.size() > 1),
                        where);
            }
            assertTrue(read.lines.stream().allMatch(line -> read.statements.stream().anyMatch(statement ->
                    statement.statement() == line.statement())), where + ": a line belongs to no statement");
            assertTrue(read.lines.size() > 0 || !read.refusedFiles.isEmpty() || !read.refusedLines.isEmpty() || !read.statements.isEmpty(),
                    where + ": nothing was said of the file");
            new Account().take(read);
            taken += read.lines.size();
            refused += read.refusedFiles.size() + read.refusedLines.size();
        }
        assertTrue(taken > SEEDS / 2 && refused > SEEDS / 20, "taken " + taken + ", refused " + refused);
    }

    private static byte[] mutated(byte[] file, Random random) {
        if (file.length < 2) {
            return file;
        }
        byte[] changed = file.clone();
        int at = random.nextInt(file.length);
        return switch (random.nextInt(7)) {
            case 0 -> {
                changed[at] = (byte) random.nextInt(256);
                yield changed;
            }
            case 1 -> Arrays.copyOf(file, at);
            case 2 -> lines(file, random);
            case 3 -> with(file, at, at, WORDS.get(random.nextInt(WORDS.size())).getBytes(random.nextBoolean()
                    ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
            case 4 -> with(file, at, Math.min(file.length, at + random.nextInt(20)), new byte[0]);
            case 5 -> {
                String from = WORDS.get(random.nextInt(WORDS.size()));
                String to = WORDS.get(random.nextInt(WORDS.size()));
                yield new String(file, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
            }
            default -> with(file, at, at, Arrays.copyOfRange(file, at, Math.min(file.length, at + random.nextInt(300))));
        };
    }

    /** Lines swapped or doubled. */
    private static byte[] lines(byte[] file, Random random) {
        List<String> lines = new ArrayList<>(List.of(new String(file, StandardCharsets.ISO_8859_1).split("(?<=\n)")));
        if (random.nextBoolean()) {
            Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        } else {
            lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
        }
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] with(byte[] file, int from, int to, byte[] instead) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, from);
        out.writeBytes(instead);
        out.write(file, to, file.length - to);
        return out.toByteArray();
    }
}
