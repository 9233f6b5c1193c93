package receivables.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;
import receivables.scenario.Workbench.Answer;

/** The command as a person gives it; what is guessed is tested beside the guess. */
class TryBankTest {

    private static final String TABLE = """
            Kontoauszug,,,,,
            账号：,6222000011113333,,,,
            交易日,收入金额,支出金额,账户余额,对方户名,摘要
            20261102,,80.00,1120.00,水务集团,水费
            20261101,200.00,,1200.00,昆山精工有限公司,货款 INV-1
            """;

    @TempDir
    private Path root;

    @Test
    void aTableIsShownSavedAndThenReadByItsProfile() throws IOException {
        Workbench workbench = Workbench.in(root.resolve("place"), Map.of()).beforeItsFirstStart();
        Path file = Files.write(root.resolve("export.csv"), TABLE.getBytes(Charset.forName("GB18030")));
        Answer shown = workbench.run("try-bank", file.toString());
        assertEquals(0, shown.exitCode(), shown.err());
        assertTrue(shown.out().contains("encoding GB18030, cells divided by \",\"; its header, or first row, is line 3"), shown.out());
        assertTrue(shown.out().contains("账户余额: the running balance; with this amount 1 of 1 steps lead"), shown.out());
        assertTrue(shown.out().replaceAll("\\s+", " ").contains("1 in, 200.00; 1 out, 80.00. From 1,000.00 to 1,120.00: it ties."),
                shown.out());
        assertTrue(shown.out().endsWith("2 lines would be read and 0 refused. Nothing was changed.\n"), shown.out());
        Path profile = workbench.root().resolve("config/banks/new-bank.yml");
        assertFalse(Files.exists(profile));

        Answer saved = workbench.run("try-bank", file.toString(), "--save", "new-bank");
        assertEquals(0, saved.exitCode(), saved.err());
        assertTrue(Files.readString(profile).startsWith("# Made from a file, export.csv, by try-bank.\n"));
        Answer read = workbench.run("try-bank", file.toString());
        assertTrue(read.out().contains("Profile             new-bank (config/banks)"), read.out());
        Answer again = workbench.run("try-bank", file.toString(), "--save", "other");
        assertEquals(2, again.exitCode());
        assertTrue(again.err().contains("Profile new-bank reads this file already; nothing was saved."), again.err());
        Answer named = workbench.run("try-bank", file.toString(), "--profile", "cmb");
        assertTrue(named.err().contains("profile cmb does not fit this table; it is a table in text, and line 3"), named.err());
        assertFalse(Files.exists(workbench.root().resolve("data/db")), "nothing else is made");
    }

    @Test
    void aStatementNeedsNoProfileAndAPoemIsNone() throws IOException {
        Workbench workbench = Workbench.in(root.resolve("place"), Map.of()).beforeItsFirstStart();
        Path camt = Path.of("src/test/resources/scenarios/banks-write-in-many-ways/in/2026-11-02/charges.xml");
        Answer shown = workbench.run("try-bank", camt.toAbsolutePath().toString());
        assertTrue(shown.out().contains("a bank statement, camt.053; it needs no profile"), shown.out());
        assertTrue(shown.out().contains("From 1,000.00 to -528.00: it ties."), shown.out());
        Path list = Files.writeString(root.resolve("odoo.csv"), """
                Number,Invoice Partner Display Name,Invoice/Bill Date,Due Date,Reference,Currency,Amount Due Signed,Status
                INV/1,Azure Interior,2026-09-01,2026-10-01,PO1,EUR,1250.50,Posted
                RINV/1,Azure Interior,2026-09-10,2026-09-10,Reversal of: INV/1,EUR,-250.50,Posted
                INV/2,Azure Interior,10.09.2026,2026-09-10,,EUR,5.00,Posted
                """);
        Answer listed = workbench.run("try-bank", list.toString());
        assertTrue(listed.out().contains("odoo (config/erp)"), listed.out());
        assertTrue(listed.out().contains("INV/1 · INVOICE · Azure Interior"), listed.out());
        assertTrue(listed.out().contains("EUR: 1 invoice or debit note, 1,250.50; 1 credit note, 250.50."), listed.out());
        assertTrue(listed.out().endsWith("2 lines would be read and 1 refused. Nothing was changed.\n"), listed.out());
        Path poem = Files.writeString(root.resolve("poem.txt"), "Roses are red\n");
        Answer none = workbench.run("try-bank", poem.toString());
        assertEquals(2, none.exitCode());
        assertTrue(none.err().contains("poem.txt: its lines do not fall into columns"), none.err());
    }
}
