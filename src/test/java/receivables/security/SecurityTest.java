package receivables.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;

/**
 * One night whose every text wants to be run, read or written somewhere: it comes out as text, in its place, and nothing else has happened.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityTest {

    private static final String NIGHT = "2026-11-20";
    /** Customer number and name. */
    private static final Map<String, String> NAMES = new TreeMap<>(Map.of(
            "C1", "Robert'); DROP TABLE customer;--", "C2", "=cmd|'/c calc'!A1", "C3", "<script>alert(1)</script><img src=x "
            + "onerror=alert(2)>", "C4", ") Tj ET Q /OpenAction << /S /JavaScript >> BT (", "C5", "Harbour \u202esdrawkcab\u202c\u2066 "
            + "Ltd", "../../evil", "{{payable}} {{customer}} Ltd", "$(touch pwned)", "-2+3+cmd & `touch pwned`", "C'8\\",
            "\t@SUM(1+1)*cmd|' /C calc'!A0"));
    /** A sign and nothing but digits, blanks, points and brackets is a number, of a telephone or another: nothing is calculated. */
    private static final Pattern FORMULA = Pattern.compile("(?![+-][0-9][0-9 .()]*$)(?:[=+@\\t\\r].*|-.*[^0-9.].*)", Pattern.DOTALL);

    /** A terminal or a report that takes it at its word shows another name. */
    private static final String REVERSED = "receipts-\u202efdp.csv";

    private Path root;
    private Workbench workbench;
    private Workbench.Answer answer;

    @BeforeAll
    void play(@TempDir Path folder) throws IOException {
        root = folder;
        workbench = Workbench.in(folder.resolve("a/b/work"), Map.of());
        Files.writeString(folder.resolve("outside.csv"), "receipt_no,value_date,amount\nR-OUTSIDE,2026-11-20,1.00\n");
        workbench.put("staff.csv", "staff_no,name,role", "S1,=Sam,CREDIT", "S2,<b>Olga</b>,OWNER");
        List<String> customers =
                new ArrayList<>(List.of("customer_no,name,language,address_1,city,postcode,country,contact,phone,email,salesperson"));
        List<String> ledger =
                new ArrayList<>(List.of("document_no,type,customer_no,document_date,due_date,amount,currency,"
                        + "order_no,contract_no,contract_name,description"));
        int number = 0;
        for (Map.Entry<String, String> customer : NAMES.entrySet()) {
            customers.add(quoted(customer.getKey(),
                    customer.getValue(), "en", "1 <Quay> Street", "=Leeds", "LS1 4AP", "GB", "@contact", "+44 1", "=1@x.example", "S1"));
            ledger.add(quoted("=INV'-" + ++number, "INVOICE", customer.getKey(), "2026-09-01", "2026-10-01", "9" + number
                    + "00.00", "GBP", "@order", "=1+1", "<i>contract</i>", "-1+cmd"));
        }
        // one row in ten may be refused before the whole file counts as refused and holds all letters
        for (int quiet = 10; quiet <= 30; quiet++) {
            customers.add(quoted("C" + quiet, "Quiet " + quiet
                    + " Ltd", "en", "1 High Street", "Leeds", "LS1 4AP", "GB", "", "", "", "S1"));
            ledger.add(quoted("Q-" + quiet, "INVOICE", "C" + quiet, "2026-11-01", "2026-12-01", "1.00", "GBP", "", "", "", ""));
        }
        customers.add(quoted("C9", "Bell\u0007 and \u001b[31mred Ltd", "en", "1 High Street", "Leeds", "LS1 4AP", "GB", "", "", "", "S1"));
        workbench.put("customers.csv", customers.toArray(String[]::new));
        workbench.put("ledger-'; DROP TABLE document;--.csv", ledger.toArray(String[]::new));
        workbench.put("receipts-<img src=x onerror=alert(3)>.csv", "receipt_no,value_date,amount,currency,payer_name,remittance",
                quoted("R'; DELETE FROM receipt;--", "2026-11-20", "5.00", "GBP", "<svg onload=alert(4)>",
                "=HYPERLINK(\"http://x.example\")"));
        List<String> receipts = new ArrayList<>(List.of("receipt_no,value_date,amount,currency,payer_name,remittance"));
        receipts.add(quoted("R3", "2026-11-20", "one", "GBP", "Quiet 10 Ltd", "y"));
        receipts.add(quoted("=R2", "2026-11-20", "<b>1</b>", "GBP", "Quiet 10 Ltd", "y"));
        for (int quiet = 10; quiet <= 30; quiet++) {
            receipts.add(quoted("R" + quiet, "2026-11-20", "1.00", "GBP", "Quiet " + quiet + " Ltd", "Q-" + quiet));
        }
        workbench.put(REVERSED, receipts.toArray(String[]::new));
        workbench.put("no kind \u001b[2J\u202ecod.csv", "a,b");
        workbench.put("decisions.csv", "action,customer_no,document_no,amount,date,reason,by",
                quoted("DISPUTE", "$(touch pwned)", "=INV'-1", "", "2026-12-31", "<script>alert(5)</script>", "S1"));
        Files.createSymbolicLink(workbench.inbox().resolve("receipts-link.csv"), folder.resolve("outside.csv"));
        Files.createSymbolicLink(workbench.inbox().resolve("receipts-loop.csv"), workbench.inbox().resolve("receipts-loop.csv"));
        Files.createSymbolicLink(workbench.inbox().resolve("ledger-folder.csv"), folder);
        answer = workbench.run("nightly", "--date", NIGHT);
        assertEquals(3, answer.exitCode(), answer.out() + answer.err());
    }

    private static String quoted(String... cells) {
        return String.join(",", Stream.of(cells).map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").toList());
    }

    private Path night() {
        return workbench.outbox().resolve(NIGHT);
    }

    private List<Path> published(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(night())) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    @Test
    void hostileTextsArePrintedAndNumbersThatLookLikePathsAreRefused() throws IOException {
        try (CSVParser rows = CSVParser.parse(night().resolve("letters.csv"), StandardCharsets.UTF_8,
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            List<String> letters = rows.stream().map(row -> row.get("customer_no") + " " + row.get("status")).sorted().toList();
            assertEquals(List.of("C1 READY", "C2 READY", "C3 READY", "C4 READY", "C5 READY"), letters);
        }
        String rejects = Files.readString(night().resolve("rejects.csv"));
        assertEquals(2, rejects.lines().filter(line -> line.startsWith("customers.csv,") && line.contains("looks like a path")).count(),
                rejects);
        assertTrue(Files.readString(night().resolve("dunning.csv"))
                .contains("$(touch pwned),GBP,9100.00,0.00,9100.00,0.00,46,LETTER_2,,SKIPPED,DISPUTED"));
    }

    @Test
    void noCellOfACsvFileIsAFormula() throws IOException {
        int cells = 0;
        for (Path file : published(".csv")) {
            try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
                for (CSVRecord row : rows) {
                    for (String cell : row) {
                        cells++;
                        assertFalse(FORMULA.matcher(cell).matches(), file.getFileName() + " line " + row.getRecordNumber() + ": " + cell);
                    }
                }
            }
        }
        assertTrue(cells > 500, "only " + cells + " cells");
        assertTrue(Files.readString(night().resolve("open_items.csv")).contains("'=1+1"));
    }

    @Test
    void theWorkbookHoldsTextsAndNoFormulas() throws IOException {
        try (ZipFile book = new ZipFile(night().resolve("worklist.xlsx").toFile())) {
            for (var entries = book.entries(); entries.hasMoreElements();) {
                var entry = entries.nextElement();
                String xml = new String(book.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                assertFalse(entry.getName().contains("externalLink") || entry.getName().contains("vba"), entry.getName());
                assertFalse(xml.contains("<f>") || xml.contains("<f ") || xml.contains("<hyperlink"), entry.getName());
                assertFalse(xml.contains("<script") || xml.contains("<svg"), entry.getName());
            }
        }
    }

    @Test
    void theReportRunsNothingAndLoadsNothing() throws IOException {
        String report = Files.readString(night().resolve("report.html"));
        assertTrue(report.contains("&lt;script&gt;alert"), "the hostile texts must be there to be seen");
        assertEquals(2, report.split("<script", -1).length, "the page's own script alone, which its policy names by digest");
        String rest = report.substring(0, report.indexOf("<script>")) + report.substring(report.indexOf("</script>"));
        // an address in a payer's text may be read, not followed
        for (String hostile : List.of("<img", "<svg onload", "<i>contract", "<b>Olga", "=\"http", "='http", "javascript:", "onerror=\"")) {
            assertFalse(rest.replace("xmlns=\"http://www.w3.org/2000/svg\"", "").toLowerCase(java.util.Locale.ROOT)
                    .contains(hostile.toLowerCase(java.util.Locale.ROOT)), hostile);
        }
    }

    @Test
    void nothingPublishedHoldsControlCharactersOrTurnsTheReadingDirection() throws IOException {
        List<Path> texts = new ArrayList<>(published(".html"));
        texts.addAll(published(".csv"));
        texts.addAll(published(".json"));
        for (Path file : texts) {
            String text = Files.readString(file);
            for (int at = 0; at < text.length(); at++) {
                char one = text.charAt(at);
                boolean steers = one >= '\u202a' && one <= '\u202e' || one >= '\u2066' && one <= '\u2069';
                assertFalse(steers || one < ' ' && one != '\n' && one != '\t' || one == '\u007f', file.getFileName() + ": U+"
                        + Integer.toHexString(one) + " at " + at);
            }
        }
    }

    @Test
    void namesOfFilesAreShownAsTheyAre() throws IOException {
        assertTrue(Files.readString(night().resolve("rejects.csv")).contains("receipts-\\u202efdp.csv,2,amount"));
        assertTrue(Files.readString(night().resolve("report.html")).contains("no kind \\u001b[2J\\u202ecod.csv was left alone"));
        assertFalse((answer.out() + answer.err()).matches("(?s).*[\\x00-\\x08\\x0b-\\x1f\u202a-\u202e\u2066-\u2069].*"), answer.out()
                + answer.err());
        assertTrue(Files.exists(workbench.root().resolve("data/archive/2026-11-20/01")
                .resolve(REVERSED)), "the file itself keeps its name");
    }

    @Test
    void packsHoldNothingThatActs() throws IOException {
        List<Path> packs = published(".pdf");
        boolean tried = false;
        for (Path pack : packs) {
            tried |= new String(Files.readAllBytes(pack), StandardCharsets.ISO_8859_1).contains("/OpenAction << /S /JavaScript >>");
            String bytes = withoutTexts(new String(Files.readAllBytes(pack), StandardCharsets.ISO_8859_1));
            for (String acting : List.of("/JavaScript", "/JS", "/OpenAction", "/Launch", "/EmbeddedFile", "/URI", "/AA", "/SubmitForm",
                    "/GoToR")) {
                assertFalse(Pattern.compile(acting + "\\b").matcher(bytes).find(), pack.getFileName() + " holds " + acting);
            }
        }
        assertTrue(tried, "the hostile name is in a bookmark, or nothing is tried here");
    }

    /**
     * A file's objects without streams and texts: a name in a bookmark is a text, whatever it says, as long as nothing in it ends the text.
     */
    private static String withoutTexts(String file) {
        String objects = Pattern.compile("stream\r?\n.*?endstream", Pattern.DOTALL).matcher(file).replaceAll("");
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < objects.length(); at++) {
            char one = objects.charAt(at);
            if (one == '\\') {
                at++;
                continue;
            }
            depth += one == '(' ? 1 : one == ')' ? -1 : 0;
            if (depth == 0) {
                rest.append(one);
            }
        }
        assertEquals(0, depth, "a text has no end");
        return rest.toString();
    }

    @Test
    void theTablesStandAndHoldTheTextsAsTheyCame() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + workbench.root().resolve("data/db/receivables")
                + ";MODE=MySQL;TRACE_LEVEL_FILE=0", "", "");
                Statement statement = connection.createStatement()) {
            TreeSet<String> names = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery("SELECT name FROM customer")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            assertTrue(names.containsAll(List.of(NAMES.get("C1"), NAMES.get("C2"), NAMES.get("C3"), NAMES.get("C4"))), names.toString());
            try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM receipt WHERE receipt_no LIKE 'R''; DELETE%'")) {
                rows.next();
                assertEquals(1, rows.getInt(1));
            }
        }
    }

    @Test
    void nothingIsWrittenOutsideAndNothingIsRun() throws IOException {
        List<String> around = new ArrayList<>();
        for (Path folder : List.of(root, root.resolve("a"), root.resolve("a/b"))) {
            try (Stream<Path> all = Files.list(folder)) {
                all.forEach(file -> around.add(file.getFileName().toString()));
            }
        }
        assertEquals(List.of("a", "b", "outside.csv", "work"), around.stream().sorted().toList());
        try (Stream<Path> all = Files.walk(root)) {
            assertEquals(List.of(), all.map(file -> file.getFileName().toString()).filter(name -> name.equals("pwned")
                    || name.contains("evil")).toList());
        }
    }

    @Test
    void linksInTheInboxAreNamedAndLeftAlone() throws IOException {
        assertFalse(Files.readString(night().resolve("receipts.csv")).contains("R-OUTSIDE"));
        for (String link : List.of("receipts-link.csv", "receipts-loop.csv", "ledger-folder.csv")) {
            assertTrue(Files.isSymbolicLink(workbench.inbox().resolve(link)), link + " stays where it was");
            assertTrue(Files.readString(night().resolve("report.html")).contains(link), link + " is named in the report");
        }
        assertTrue(Files.exists(root.resolve("outside.csv")));
    }

    @Test
    void ownerAndGroupAloneMayReadWhatIsKept() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(root).supportsFileAttributeView("posix"), "this file system knows no rights");
        int files = 0;
        for (String kept : List.of("data/outbox", "data/archive", "data/db")) {
            try (Stream<Path> all = Files.walk(workbench.root().resolve(kept))) {
                for (Path path : all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList()) {
                    String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                    assertEquals("rw-r-----", rights, path.toString());
                    files++;
                }
            }
        }
        assertTrue(files > 20, "only " + files + " files");
        for (Path folder : List.of(night(), night().resolve("packs"), workbench.root().resolve("data/archive/2026-11-20/01"))) {
            assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)), folder.toString());
        }
    }
}
