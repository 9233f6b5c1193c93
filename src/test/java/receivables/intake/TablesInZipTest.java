package receivables.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.table.TableProfiles;
import receivables.settings.SettingsException;
import receivables.settings.TableProfileFiles;
import receivables.testing.BankFiles;
import receivables.testing.Words;

/** Banks send zips of tables too, named in Chinese by Chinese machines: each member is read for itself, beside statements. */
class TablesInZipTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final String TABLE = "Day,Sum,Who\n2026-11-02,5.00,Max\n2026-11-02,x,Otto\n";

    @TempDir
    private Path folder;

    private static TableProfiles profiles() throws SettingsException {
        return new TableProfiles(List.of(TableProfileFiles.of("config/banks/mine.yml", """
                bank: Mine
                reads: statement
                recognise: {header: [Day, Sum]}
                account: {fixed: A-1}
                currency: {fixed: EUR}
                booked: {column: Day, pattern: [yyyy-MM-dd]}
                amount: {signed: Sum}
                payer: {name: Who}
                """)));
    }

    private Path zip(Map<String, String> members) throws IOException {
        Path file = folder.resolve("银行.zip");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("GB18030"))) {
            for (Map.Entry<String, String> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void eachMemberIsReadByItsProfileOrRefusedAlone() throws IOException, SettingsException {
        TableProfiles profiles = profiles();
        Path file = zip(new TreeMap<>(Map.of("流水/一.csv", TABLE, "二.xml", BankFiles.camt053(BankFiles.Statement.of("DE02120300000000202051",
                DAY, "0.00", BankFiles.Line.of(DAY, "7.00", "Eva", "RE-1"))), "诗.txt", "Es war einmal")));
        FileKind kind = FileKind.of(file, "银行.zip", new Inbox.KnownTables(profiles)).orElseThrow();
        assertEquals(FileKind.BANK_STATEMENT, kind);
        Taken taken = new Taken();
        FileIntake.read(new InboxFile(file, "银行.zip", kind, "", 1), Desk.context(profiles), taken);
        assertEquals(List.of("1 Eva 700", "2 Max 500"), taken.bankLines.stream().map(line -> line.statement() + " " + line.name() + " "
                + line.amount()).toList());
        assertEquals(2, taken.bankStatements.size());
        assertEquals(List.of("银行.zip/流水/一.csv 3 Sum", "银行.zip/诗.txt 0 "), taken.rejects.stream().map(one -> one.file() + " " + one.line()
                + " " + one.column()).toList(), taken.rejects.stream().map(one -> Words.of(one.reason())).toList().toString());
        Path alone = zip(Map.of("一.csv", TABLE));
        assertTrue(FileKind.of(alone, "x.zip", new Inbox.KnownTables(profiles)).isPresent());
        Path poem = zip(Map.of("诗.txt", "Es war einmal"));
        assertTrue(FileKind.of(poem, "x.zip", new Inbox.KnownTables(profiles)).isEmpty());
    }
}
