package receivables.intake.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.bank.BankStatement;
import receivables.testing.BankFiles;
import receivables.testing.BankFiles.Line;
import receivables.testing.BankFiles.Statement;

/** What is special in ISO 20022 statements and shows in no sample. */
class CamtReaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @TempDir
    private Path folder;

    /** A page with the balances that stand in the text. */
    private BankStatement page(String number, String last, String balances) {
        String whole = BankFiles.camt053(Statement.of("DE02120300000000202051", DAY, "0.00", Line.of(DAY, "5.00", "Otto", "x")));
        String paged = whole.replaceAll("(?s)<Bal>.*?</Bal>", "")
                .replaceFirst("</Id>", "</Id><StmtPgntn><PgNb>" + number + "</PgNb><LastPgInd>" + last + "</LastPgInd></StmtPgntn>")
                .replace("</Acct>", "</Acct>" + balances);
        return Read.text(folder, paged).statements.getFirst();
    }

    private static String balance(String kind, long minor) {
        return BankFiles.balance(kind, minor, DAY);
    }

    private static List<Long> balances(BankStatement statement) {
        return java.util.Arrays.asList(statement.opening(), statement.closing());
    }

    @Test
    void aPageHasTheBalancesThatItsOwnLinesLeadFromAndTo() {
        String ofTheWhole = balance("OPBD", 100) + balance("CLBD", 900);
        assertEquals(java.util.Arrays.asList(100L, null), balances(page("1", "false", ofTheWhole)));
        assertEquals(java.util.Arrays.asList(null, null), balances(page("2", "false", ofTheWhole)));
        assertEquals(java.util.Arrays.asList(null, 900L), balances(page("3", "true", ofTheWhole)));
        assertEquals(List.of(100L, 900L), balances(page("1", "true", ofTheWhole)));
        assertEquals(List.of(100L, 600L), balances(page("1", "false", balance("OPBD", 100) + balance("ITBD", 600))));
        assertEquals(List.of(600L, 700L), balances(page("2", "false", balance("ITBD", 600) + balance("ITBD", 700))));
        assertEquals(List.of(700L, 900L), balances(page("3", "true", balance("ITBD", 700) + balance("CLBD", 900))));
    }

    @Test
    void aDayThatIsNoneAndAFileThatIsCutOffAreTold() {
        String whole = BankFiles.camt053(Statement.of("DE02120300000000202051", DAY, "0.00", Line.of(DAY, "5.00", "Otto", "x")));
        Read read = Read.text(folder, whole.replaceFirst("<BookgDt><Dt>2026-11-02", "<BookgDt><Dt>2026-13-45"));
        assertEquals(500, read.sum());
        assertTrue(read.notes.getFirst().contains("\"2026-13-45\" is no day of the calendar; the entry is taken as booked on 2026-11-02"),
                read.notes.toString());
        Read half = Read.text(folder, whole.substring(0, whole.indexOf("</Stmt>") - 3));
        assertTrue(half.refusedFiles.getFirst().contains("the file ends in the middle of an element"), half.refusedFiles.toString());
    }
}
