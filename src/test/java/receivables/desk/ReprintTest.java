package receivables.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench.Answer;
import receivables.scenario.Workbench;

/** A letter printed again is the letter that was issued. */
class ReprintTest {

    @TempDir
    private Path root;

    @Test
    void isTheIssuedPageByteForByteTheSameEachTime() throws IOException {
        isTheIssuedPage(SmallCompany.afterFriday(root, Map.of()));
    }

    @Test
    void isTheIssuedPageOnAServerToo() throws IOException {
        isTheIssuedPage(SmallCompany.afterFriday(root, Workbench.server()));
    }

    private static void isTheIssuedPage(SmallCompany company) throws IOException {
        String letterNo = company.letterOf("C2", SmallCompany.FRIDAY);
        Answer answer = company.run("reprint", "--letter", letterNo);
        assertEquals(0, answer.exitCode(), answer.err());
        Path printed = company.outbox().resolve("reprints").resolve(letterNo + ".pdf");
        assertEquals("Printed letter " + letterNo + " (LETTER_1 to C2, dated 2026-11-23) to " + printed + ".", answer.lastLine());
        byte[] first = Files.readAllBytes(printed);
        assertEquals("rw-r----- rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(printed)) + " "
                + PosixFilePermissions.toString(Files.getPosixFilePermissions(printed.getParent())), "owner and group alone");
        company.run("reprint", "--letter", letterNo.replace("-", "").toLowerCase(java.util.Locale.ROOT), "--into",
                company.workbench().root().resolve("again.pdf").toString());
        assertArrayEquals(first, Files.readAllBytes(company.workbench().root().resolve("again.pdf")));
        CSVRecord place = SmallCompany.rows(company.outbox().resolve("2026-11-20/packs/manifest.csv")).stream()
                .filter(row -> row.get("letter_no").equals(letterNo)).findFirst().orElseThrow();
        byte[] pack = Files.readAllBytes(company.outbox().resolve("2026-11-20/packs").resolve(place.get("pack") + ".pdf"));
        int pages = Integer.parseInt(place.get("pages"));
        assertEquals(text(pack, Integer.parseInt(place.get("first_page")), pages), text(first, 1, pages));
    }

    private static String text(byte[] pdf, int firstPage, int pages) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(firstPage);
            stripper.setEndPage(firstPage + pages - 1);
            return stripper.getText(document);
        }
    }

    @Test
    void bearsTheMarksForTheInsertingMachineThatItBoreInItsPack() throws IOException {
        SmallCompany company = SmallCompany.in(root, Map.of());
        Path envelope = root.resolve("config/letters/envelopes/din-b.yml");
        Files.writeString(envelope, Files.readString(envelope) + "marks: datamatrix\nmarks_top: 120\nmarks_left: 6\n");
        company.night(SmallCompany.FRIDAY);
        String letterNo = company.letterOf("C2", SmallCompany.FRIDAY);
        company.run("reprint", "--letter", letterNo);
        byte[] alone = Files.readAllBytes(company.outbox().resolve("reprints").resolve(letterNo + ".pdf"));
        CSVRecord place = SmallCompany.rows(company.outbox().resolve("2026-11-20/packs/manifest.csv")).stream()
                .filter(row -> row.get("letter_no").equals(letterNo)).findFirst().orElseThrow();
        byte[] pack = Files.readAllBytes(company.outbox().resolve("2026-11-20/packs").resolve(place.get("pack") + ".pdf"));
        assertArrayEquals(content(pack, Integer.parseInt(place.get("first_page"))), content(alone, 1));
        assertEquals(2, content(alone, 1).length, "the payment code and the mark");
    }

    /** The page's drawing; the names of its fonts and forms are the file's own. */
    private static String[] content(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String drawing = new String(document.getPage(page - 1).getContents().readAllBytes(),
                    java.nio.charset.StandardCharsets.ISO_8859_1);
            return drawing.lines().filter(line -> line.startsWith("BI/W ")).toArray(String[]::new);
        }
    }

    @Test
    void usesTheTextsOfTheNightThatIssuedIt() throws IOException {
        SmallCompany company = SmallCompany.afterFriday(root, Map.of());
        String letterNo = company.letterOf("C2", SmallCompany.FRIDAY);
        company.run("reprint", "--letter", letterNo);
        Path printed = company.outbox().resolve("reprints").resolve(letterNo + ".pdf");
        byte[] before = Files.readAllBytes(printed);
        Path companyFile = root.resolve("config/company.yml");
        Files.writeString(companyFile, Files.readString(companyFile).replaceFirst("(?m)^phone:.*$", "phone: \"000\""));
        Files.delete(root.resolve("config/letters/en/letter-1.txt"));
        assertEquals(0, company.run("reprint", "--letter", letterNo).exitCode());
        assertArrayEquals(before, Files.readAllBytes(printed));
    }

    @Test
    void saysThatALetterWaits() {
        SmallCompany company = SmallCompany.afterFriday(root, Map.of());
        Answer answer = company.run("reprint", "--letter", company.letterOf("C1", SmallCompany.FRIDAY));
        assertEquals(0, answer.exitCode());
        assertTrue(answer.lastLine().contains("which is not approved yet"), answer.lastLine());
    }

    @Test
    void refusesWhatItCannotPrint() {
        SmallCompany company = SmallCompany.afterFriday(root, Map.of());
        Answer unknown = company.run("reprint", "--letter", "261124-AAAAA-AAAAA");
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("There is no letter 261124-AAAAA-AAAAA."), unknown.err());
        String letterNo = company.letterOf("C2", SmallCompany.FRIDAY);
        Answer otherNight = company.run("reprint", "--letter", letterNo, "--date", "2026-11-19");
        assertEquals(2, otherNight.exitCode());
        assertTrue(otherNight.err().contains("these did: 2026-11-20"), otherNight.err());
        Answer folder = company.run("reprint", "--letter", letterNo, "--into", root.toString());
        assertEquals(2, folder.exitCode());
        assertTrue(folder.err().contains("is a folder"), folder.err());
        assertEquals(2, company.run("reprint").exitCode());
        assertFalse(Files.exists(company.outbox().resolve("reprints")));
    }
}
