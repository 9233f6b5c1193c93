package receivables.intake.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The traits of MT940 files as banks write them. */
class MtReaderTest {

    private static final String HEAD = ":20:A\n:25:DE02\n:28C:1/1\n:60F:C260101EUR100,00\n";

    @TempDir
    private Path folder;

    private Read read(String... lines) {
        return Read.text(folder, HEAD + String.join("\n", lines) + "\n:62F:C260105EUR100,00\n-\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2601020102C5,00NTRFNONREF           | 2026-01-02 BOOKED PAYMENT 5.00",
        "2601020102D5,00NTRFNONREF           | 2026-01-02 BOOKED PAYMENT -5.00",
        "2601020102RC5,00NTRFNONREF          | 2026-01-02 BOOKED RETURNED -5.00",
        "2601020102RD5,00NTRFNONREF          | 2026-01-02 BOOKED GIVEN_BACK 5.00",
        "2601020102EC5,00NTRFNONREF          | 2026-01-02 PENDING PAYMENT 5.00",
        "2601020102CR5,00NTRFNONREF          | 2026-01-02 BOOKED PAYMENT 5.00",
        "260102C5,NTRFNONREF                 | 2026-01-02 BOOKED PAYMENT 5.00",
        "260102    C5NTRFNONREF              | 2026-01-02 BOOKED PAYMENT 5.00",
        "2601020102C5.50NTRFNONREF           | 2026-01-02 BOOKED PAYMENT 5.50",
        "2601020102C0005,5NTRFNONREF         | 2026-01-02 BOOKED PAYMENT 5.50",
        "2601011230C5,00NTRFNONREF           | 2025-12-30 BOOKED PAYMENT 5.00",
        "2512300102C5,00NTRFNONREF           | 2026-01-02 BOOKED PAYMENT 5.00",
        "2602300302C5,00NTRFNONREF           | 2026-03-02 BOOKED PAYMENT 5.00",
        "2601020102C5,00NINTNONREF           | 2026-01-02 BOOKED INTEREST 5.00",
        "2601020102D5,00NCHGNONREF           | 2026-01-02 BOOKED CHARGE -5.00"})
    void anEntryIsReadInAllItsForms(String line, String told) {
        Read read = read(":61:" + line);
        assertEquals(List.of(told), read.told().stream().map(one -> one.substring(0, one.indexOf('|')).strip()).toList(),
                read.refusedLines.toString());
    }

    @Test
    void anAmountMayBeWrapped() {
        assertEquals(-12345, read(":61:2601020102D123", ",45NTRFNONREF").lines.getFirst().amount());
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"2613010102C5,00NTRF", "2601020102X5,00NTRF", "2601020102C5,005NTRF", "nothing", "2601020102C9x,00NTRF",
                    "2601020102C95S,00NTRF",
        "2601020102C1'500,00NTRF"})
    void whatIsNoEntryIsRefusedAloneWithItsPlace(String line) {
        Read read = read(":61:" + line, ":61:2601020102C7,00NTRFNONREF");
        assertEquals(700, read.sum());
        assertTrue(read.refusedLines.getFirst().startsWith("statement:5 :61: "), read.refusedLines.toString());
    }

    @Test
    void aTextMayBeginWithADashOrLookLikeAField() {
        Read read = read(":61:2601020102C5,00NTRFNONREF", ":86:RE 4711", "-12:30 Uhr", ":12:30: spät", ":20:nicht", "Ende",
                ":61:2601020102C1,00NTRFNONREF");
        assertEquals(2, read.lines.size());
        assertEquals(1, read.statements.size());
        assertTrue(read.lines.getFirst().text().contains(":12:30: spät :20:nicht Ende"), read.told().toString());
    }

    @Test
    void whatFollowsTheClosingBalanceBelongsToTheStatement() {
        Read read = Read.text(folder, HEAD
                + ":61:2601020102C5,00NTRFNONREF\n:62F:C260105EUR105,00\n:86:NOT OF THE LINE\n:64:C260105EUR105,00\n");
        assertEquals("", read.lines.getFirst().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndWillDoAndNoneAtTheEnd(String end) {
        Read read = Read.text(folder, "\ufeff" + (HEAD + ":61:2601020102C5,00NTRFNONREF\n:62F:C260105EUR105,00").replace("\n", end));
        assertEquals("2026-01-05", read.statements.getFirst().to().toString());
        assertEquals(10500, read.statements.getFirst().closing());
    }

    @Test
    void latinAndUtf8AreTold() {
        String file = HEAD + ":61:2601020102C5,00NTRFNONREF\n:86:166?32Müller & Söhne\n:62F:C260105EUR105,00\n";
        assertEquals("Müller & Söhne", Read.bytes(folder, file.getBytes(StandardCharsets.UTF_8)).lines.getFirst().name());
        assertEquals("Müller & Söhne", Read.bytes(folder, file.getBytes(Charset.forName("windows-1252"))).lines.getFirst().name());
    }

    @Test
    void aFieldIsAFieldWhateverSignsItHolds() {
        Read read = read(":61:2601020102C5,00NTRFNON\u2028REF", ":86:RE 4711\u2028paid", ":61:2601020102C2,00NTRFA\tB//C");
        assertEquals(700, read.sum(), read.told().toString());
        assertEquals("RE 4711 paid NON REF", read.lines.getFirst().text());
    }

    @Test
    void theSignOfAPartMayBeCutInTwo() {
        Read cut = read(":61:2601020102C5,00NTRFNONREF", ":86:166?20RE 4711?3", "2MUELLER GMBH ");
        Read whole = read(":61:2601020102C5,00NTRFNONREF", ":86:166?20RE 4711", "?32MUELLER GMBH ");
        assertEquals("MUELLER GMBH", cut.lines.getFirst().name());
        assertEquals("MUELLER GMBH", whole.lines.getFirst().name());
    }

    @Test
    void numbersThatWereCutAreWholeAgain() {
        assertEquals("Rechnungen vom Jan RE-2026-0471 bezahlt",
                read(":61:2601020102C5,00NTRFNONREF", ":86:166?20Rechnungen vom Jan RE-2026-?210471 bezahlt").lines.getFirst().text());
        String sixtyFive = "Bezahlt wird hiermit wie am Telefon besprochen die Rechnung RE-20";
        assertEquals(65, sixtyFive.length());
        assertEquals(sixtyFive + "26-0471 vom Januar", read(":61:2601020102C5,00NTRFNONREF", ":86:"
                + sixtyFive, "26-0471 vom Januar").lines.getFirst().text());
        String thirtyFive = "die Rechnung des Januars RE-2026-04";
        assertEquals(35, thirtyFive.length());
        assertEquals(thirtyFive + "71 bezahlt", read(":61:2601020102C5,00NTRFNONREF", ":86:"
                + thirtyFive, "71 bezahlt").lines.getFirst().text());
        Read lost = read(":61:2601020102C5,00NTRFNONREF", ":86:166?20Rechnungen vom Feb RE-2026?210471 bezahlt");
        assertTrue(lost.lines.getFirst().text().contains("RE-2026 0471") && lost.lines.getFirst().text().contains("RE-20260471"),
                lost.told().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "166?00GUTSCHRIFT?20EREF+E-1?21SVWZ+RE 4711?31DE99?32MUELLER?33 GMBH  | MUELLER GMBH | DE99 | RE 4711 E-1 GUTSCHRIFT | E-1",
        "166>00GUTSCHRIFT>20RE 4711>31DE99>32MUELLER                          | MUELLER | DE99 | RE 4711 GUTSCHRIFT | ''",
        "/EREF/E-1/IBAN/NL02/NAME/MULLER BV/REMI/RE 4711                      | MULLER BV | NL02 | RE 4711 E-1 | E-1",
        "/CNTP/NL02/INGBNL2A/MULLER BV///REMI/USTD//RE 4711/                  | MULLER BV | NL02 | RE 4711/ | ''",
        "EREF: E-1 SVWZ: RE 4711                                              | '' | '' | RE 4711 E-1 | E-1",
        "ZAHLUNG RE 4711                                                      | '' | '' | ZAHLUNG RE 4711 | ''"})
    void informationIsReadInEveryDialect(String information, String name, String account, String text, String reference) {
        Read read = read(":61:2601020102C5,00NTRFNONREF", ":86:" + information);
        assertEquals(List.of(name, account, text, reference), List.of(read.lines.getFirst().name(), read.lines.getFirst().nameAccount(),
                read.lines.getFirst().text(), read.lines.getFirst().bankReference()));
    }

    @Test
    void aReturnedDebitIsItsAmountAndTheBanksCharge() {
        Read read = read(":61:2601020102D78,00NRTINONREF", ":86:109?20EREF+DD-77?21SVWZ+RUECKGABEGRUND AC04 OA?22MT+75,00 "
                + "COAM+3,00?32OTTO");
        assertEquals(List.of("RETURNED -7500 AC04 DD-77", "CHARGE -300  DD-77"),
                read.lines.stream().map(line -> line.nature() + " " + line.amount() + " " + line.returnReason() + " "
                + line.bankReference()).toList());
        Read other = read(":61:2601020102D78,00NRTINONREF", "/OCMT/EUR75,00/CHGS/EUR3,00/", ":86:/RTRN/AM04/NAME/OTTO");
        assertEquals(List.of(-7500L, -300L), other.lines.stream().map(line -> line.amount()).toList());
        assertEquals("AM04", other.lines.getFirst().returnReason());
        assertEquals("PAYMENT", read(":61:2601020102D78,00NTRFNONREF", ":86:/RTRN/0000/NAME/OTTO").lines.getFirst().nature().name());
    }

    @Test
    void aSecondBeginningAndAMissingEndAreTold() {
        Read second = Read.text(folder, HEAD + ":60F:C260101EUR200,00\n:61:2601020102C5,00NTRF\n:62F:C260102EUR205,00\n-\n");
        assertEquals(20000, second.statements.getFirst().opening());
        assertTrue(second.notes.getFirst().startsWith("statement:5 :60F: \"C260101EUR200,00\" is a second opening balance"),
                second.notes.toString());
        Read open = Read.text(folder, HEAD + ":61:2601020102C5,00NTRF\n");
        assertEquals(500, open.sum());
        assertTrue(open.notes.getFirst().contains("the statement has no closing balance"), open.notes.toString());
        assertEquals(List.of(), read(":61:2601020102C5,00NTRF").notes);
        Read page = Read.text(folder, HEAD.replace(":28C:1/1", ":28C:5/-1") + ":62F:C260101EUR100,00\n-\n");
        assertTrue(page.notes.getFirst().startsWith("statement:3 :28C: \"5/-1\" is no number of a page"), page.notes.toString());
        assertEquals("5/-1", page.statements.getFirst().number());
    }

    @Test
    void pagesAndStatementsWithoutLinesAreStatements() {
        Read read = Read.text(folder, ":20:A\n:25:DE02\n:28C:1/2\n:60F:D260101EUR1,00\n:61:2601020102C5,00NTRF\n:62M:C260102EUR4,00\n-\n"
                + ":20:A\n:25:DE02\n:28C:1/1\n:60M:C260102EUR4,00\n:62F:C260102EUR4,00\n-\n");
        assertEquals(List.of(-100L, 400L), read.statements.stream().map(one -> one.opening()).toList());
        assertEquals(List.of(0L, 0L), read.statements.stream().map(one -> one.difference()).toList());
    }
}
