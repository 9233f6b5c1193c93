package receivables.intake.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.intake.UnreadableFileException;
import receivables.ledger.table.TableProfile;
import receivables.testing.Words;

/** Takes each shipped profile away and lets the guess make another one that reads the same. */
class TableGuessTest {

    /** What no look at the file alone can tell, and is said as a doubt. */
    private static final Map<String, TableGuess.Kind> NOT_TOLD = Map.of(
            // what was spent is written above zero, and no balance says so
            "example-cgb_credit-records.csv", TableGuess.Kind.DOUBT_SIGN, "example-citic-records.xls", TableGuess.Kind.DOUBT_SIGN);

    @TempDir
    private Path folder;
    private List<TableGuess.Kind> doubts = List.of();

    private static TableGuess guess(Path file) {
        try {
            return TableGuess.of(file, file.getFileName().toString(), "guessed", "CNY");
        } catch (IOException | UnreadableFileException none) {
            throw new AssertionError(file + ": " + none.getMessage(), none);
        }
    }

    @Test
    void whatTheShippedProfileReadsIsReadWithoutIt() throws IOException {
        List<TableProfile> shipped = SampleTablesTest.shipped();
        List<String> different = new ArrayList<>();
        for (Path file : SampleTablesTest.samples()) {
            String name = file.getFileName().toString();
            TableRead known = TableRead.of(file, shipped);
            if (known.broken.isEmpty()) {
                TableGuess guess = guess(file);
                TableProfile written = TableRead.profile(ProfileText.of(guess.profile(), List.of("Made by try-bank.")));
                TableRead read = TableRead.of(file, List.of(written));
                if (NOT_TOLD.containsKey(name)) {
                    assertTrue(guess.doubts().stream().anyMatch(doubt -> doubt.kind() == NOT_TOLD.get(name)), name + guess.doubts());
                } else if (!moved(known, guess).equals(moved(read, guess))) {
                    different.add(name + "\n" + ProfileText.of(guess.profile(), List.of()) + moved(known, guess) + "\n" + moved(read, guess)
                            + read.broken + read.refused);
                }
            }
        }
        assertEquals("", String.join("\n", different));
    }

    /** A currency that is nowhere told is taken to be the company's, and said to be doubtful. */
    private static List<String> moved(TableRead read, TableGuess guess) {
        boolean currency = guess.doubts().stream().noneMatch(doubt -> doubt.kind() == TableGuess.Kind.DOUBT_CURRENCY);
        return read.lines.stream().map(line -> line.place() + " " + line.bookedOn() + " " + line.amount() + " " + line.state() + " "
                + (currency ? line.currency() : "")).sorted().toList();
    }

    private TableRead readWithoutProfile(String name, String content, Charset charset) throws IOException {
        Path file = Files.write(folder.resolve(name), content.getBytes(charset));
        TableGuess guess = guess(file);
        doubts = guess.doubts().stream().map(TableGuess.Finding::kind).toList();
        return TableRead.of(file, List.of(TableRead.profile(ProfileText.of(guess.profile(), List.of()))));
    }

    @Test
    void theRunningBalanceTellsWhichOfTheColumnsIsTheAmount() throws IOException {
        TableRead read = readWithoutProfile("明细.csv", """
                账号：6222000011112222
                日期,发生额,余额,手续费,借贷,对方户名,摘要
                2026-11-02,"1,500.00","12,300.00",3.00,贷,昆山精工有限公司,货款
                2026-11-02,200.00,"10,800.00",1.00,借,水务集团,水费
                2026-11-01,"1,000.00","11,000.00",2.00,贷,无锡机电有限公司,货款
                总计,"2,700.00",,6.00,,,
                """, Charset.forName("GB18030"));
        assertEquals(List.of("2026-11-01 1000.00 无锡机电有限公司||货款", "2026-11-02 -200.00 水务集团||水费", "2026-11-02 1500.00 昆山精工有限公司||货款"),
                read.told());
        assertEquals(List.of(1_000_000L, 1_230_000L), List.of(read.statements.getFirst().opening(), read.statements.getFirst().closing()));
        assertEquals("6222000011112222", read.lines.getFirst().account());
        assertEquals(List.of(), read.refused);
        assertEquals(List.of(TableGuess.Kind.DOUBT_CURRENCY), doubts);
    }

    @Test
    void aEuropeanTableWithoutABalanceIsReadAndItsDoubtsAreSaid() throws IOException {
        TableRead read = readWithoutProfile("umsaetze.csv", """
                Buchungstag;Auftraggeber;Verwendungszweck;Soll;Haben;Währung
                02.11.2026;Müller & Söhne;Rechnung 4711;;1.250,00;EUR
                03.11.2026;Stadtwerke;Strom;80,50;;EUR
                """, Charset.forName("windows-1252"));
        assertEquals(List.of("2026-11-02 1250.00 Müller & Söhne||Rechnung 4711", "2026-11-03 -80.50 Stadtwerke||Strom"), read.told());
        assertEquals(List.of(TableGuess.Kind.DOUBT_ACCOUNT), doubts);
    }

    @Test
    void whatCannotBeProvedIsSaid() throws IOException {
        readWithoutProfile("card.csv", "Date,Description,Amount\n03/04/2026,Hotel,90.00\n05/04/2026,Taxi,12.00\n", StandardCharsets.UTF_8);
        assertEquals(List.of(TableGuess.Kind.DOUBT_DAY, TableGuess.Kind.DOUBT_SIGN, TableGuess.Kind.DOUBT_ACCOUNT,
                TableGuess.Kind.DOUBT_CURRENCY), doubts);
    }

    @Test
    void whatIsNoTableOfPaymentsIsSaidToBeNone() throws IOException {
        Path poem = Files.writeString(folder.resolve("poem.txt"), "Roses are red,\nviolets are blue\n");
        String message = Words.of(org.junit.jupiter.api.Assertions.assertThrows(UnreadableFileException.class,
                () -> TableGuess.of(poem, "poem.txt", "x", "CNY")).reason());
        assertEquals("its lines do not fall into columns at commas, semicolons, tabs or bars", message);
    }
}
