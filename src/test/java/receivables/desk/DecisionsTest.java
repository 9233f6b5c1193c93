package receivables.desk;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.DecisionAction;

/**
 * What becomes of decisions: every kind of decision on things in every state acts, waits, or is told truly why not; and what was refused
 * stands in nobody's way.
 */
class DecisionsTest {

    private static final String HEADER =
            "decision_no,action,customer_no,document_no,receipt_no,letter_no,amount,currency,date,reason,by,refers_to";

    @TempDir
    Path root;

    private final List<String> rows = new ArrayList<>();
    private final Map<String, String> expected = new TreeMap<>();

    /** @param cells from action to refers_to, as in the header @param outcome the outcome and a piece of its reason */
    private void decide(String number, String cells, String outcome) {
        rows.add(number + "," + cells);
        expected.put(number, outcome);
    }

    private SmallCompany night(SmallCompany company, LocalDate date) {
        company.workbench().put("decisions.csv", Stream.concat(Stream.of(HEADER), rows.stream()).toArray(String[]::new));
        company.night(date);
        Map<String, CSVRecord> published = published(company, date);
        List<Executable> checks = new ArrayList<>();
        expected.forEach((number, outcome) -> checks.add(() -> {
            CSVRecord row = published.get(number);
            assertTrue(row != null, number + " has no outcome");
            String[] parts = outcome.split(" ", 2);
            assertEquals(parts[0], row.get("outcome"), number + " " + row.get("action") + ": " + row.get("reason"));
            assertTrue(row.get("reason").contains(parts.length > 1 ? parts[1] : ""), number + " " + row.get("action") + ": "
                    + row.get("reason"));
            boolean inVain = parts[0].equals("REFUSED") || parts[0].equals("NO_EFFECT");
            assertEquals(inVain, !row.get("reason").isEmpty() && inVain, number + " says why");
        }));
        assertAll(checks);
        rows.clear();
        expected.clear();
        return company;
    }

    private static Map<String, CSVRecord> published(SmallCompany company, LocalDate date) {
        Map<String, CSVRecord> published = new TreeMap<>();
        SmallCompany.rows(company.outbox().resolve(date.toString()).resolve("decisions.csv"))
                .forEach(row -> published.put(row.get("decision_no"), row));
        return published;
    }

    @Test
    void everyDecisionActsOrSaysTrulyWhyNot() {
        SmallCompany company = SmallCompany.afterFriday(root, Map.of());
        String first = company.letterOf("C2", SmallCompany.FRIDAY);
        String lawyer = company.letterOf("C1", SmallCompany.FRIDAY);
        // who
        decide("W1", "DISPUTE,C2,INV-201,,,100,CNY,,wrong,S9,", "REFUSED staff number S9");
        decide("W2", "DISPUTE,C2,INV-201,,,100,CNY,,leaks,ｓ２,", "EFFECTIVE");
        // documents: open, settled, unknown, written otherwise, another customer's
        decide("D1", "DISPUTE,C5,INV-501,,,,,,late,S2,", "REFUSED INV-501 is settled");
        decide("D2", "DISPUTE,,INV-999,,,,,,late,S2,", "REFUSED no document INV-999");
        decide("D3", "PROMISE,C2,inv 202,,,100,CNY,2026-12-01,,S2,", "REFUSED INV-202");
        decide("D4", "BLOCK,C2,INV-301,,,,,2026-12-31,,S2,", "REFUSED customer C3's");
        decide("D5", "BLOCK,C3,,,,,,2026-11-20,,S2,", "NO_EFFECT 2026-11-20");
        decide("D6", "PROMISE,C2,INV-202,,,100,USD,2026-12-01,,S2,", "REFUSED currency");
        decide("D7", "PROMISE,C2,INV-202,,,100,CNY,2026-12-01,,S2,", "EFFECTIVE");
        decide("D8", "PROMISE,C3,INV-301,,,100,CNY,2027-06-01,,S2,", "NO_EFFECT took it back");
        decide("D14", "PROMISE,C2,INV-201,,,100,CNY,2027-06-01,,S2,", "WAITING CREDIT");
        decide("D9", "IN_TRANSIT,C3,INV-301,,,,,,,S2,", "EFFECTIVE");
        decide("D10", "INSTALMENT,C3,INV-301,,,,,2026-12-01,,S2,", "REFUSED INSTALMENT");
        decide("D11", "UNBLOCK,C4,,,,,,,,S3,", "EFFECTIVE");
        decide("D12", "UNBLOCK,C3,,,,,,,,S3,", "NO_EFFECT UNBLOCK");
        decide("D13", "DISPUTE_END,,INV-301,,,,,,,S3,", "NO_EFFECT DISPUTE_END");
        // money: with something left, used up, unknown, nobody's
        decide("M1", "ALLOCATE,C2,INV-202,R-404,,,,,,S3,", "REFUSED no receipt R-404");
        decide("M2", "ALLOCATE,C5,INV-501,R-1,,,,,,S3,", "REFUSED INV-501 is settled");
        decide("M3", "REFUND,C5,,R-1,,50,CNY,,,S3,", "WAITING APPROVE");
        decide("M4", "WRITE_OFF,C5,INV-501,,,1,CNY,,,S3,", "NO_EFFECT INV-501 is settled");
        decide("M5", "WRITE_OFF,C3,INV-301,,,1,CNY,,,S3,", "WAITING APPROVE");
        decide("M6", "UNALLOCATE,C5,INV-301,R-1,,,,,,S3,", "REFUSED nothing of R-1");
        decide("M7", "PAYER_IS,C2,,R-2,,,,,,S3,", "EFFECTIVE");
        decide("M8", "PAYER_IS,C2,,R-404,,,,,,S3,", "REFUSED no receipt R-404");
        // letters: mailed today, waiting, unknown
        decide("L1", "PULL,C1,,," + lawyer + ",,,,,S2,", "REFUSED not posted anyway");
        decide("L2", "PULL,C1,,,261120-AAAAA-BBBBB,,,,,S2,", "REFUSED no letter");
        decide("L3", "PULL,C2,,," + first + ",,,,,S2,", "EFFECTIVE");
        decide("L4", "RETURNED,C2,,," + first + ",,,,,S2,", "NO_EFFECT pulled");
        decide("L5", "CONFIRMED,C2,,,,,,,,S2,", "EFFECTIVE");
        decide("L6", "CONTESTED,C2,INV-202,,,10,CNY,,,S2,", "EFFECTIVE");
        // answers: wrong role, own proposal, nothing waits, needs none
        decide("A1", "APPROVE,C1,,," + lawyer + ",,,,,S2,", "REFUSED S2 (SALES)");
        decide("A2", "APPROVE,C1,,,,,,,,S1," + lawyer, "EFFECTIVE");
        decide("A3", "APPROVE,C4,,,LOCK/C4,,,,,S1,", "REFUSED LOCK/C4");
        decide("A4", "APPROVE,,,,,,,,,S1,K-404", "REFUSED K-404");
        decide("A5", "APPROVE,,,,,,,,,S3,D7", "NO_EFFECT needs no consent");
        decide("A6", "APPROVE,,,,,,,,,S1,W2", "NO_EFFECT needs no consent");
        decide("A7", "APPROVE,,,,,,,,,S1,W1", "REFUSED W1");
        decide("A8", "APPROVE,,,,,,,,,S1," + first, "REFUSED does not wait");
        decide("A9", "REJECT,,,,,,,,,S2,D8", "EFFECTIVE");
        decide("A14", "DISMISS,,,,,,,,settled,S2,LETTER_FAILED/C2///", "NO_EFFECT no line LETTER_FAILED/C2///");
        decide("A15", "DISMISS,,,,,,,,settled,S2,LOCK/C2", "REFUSED LOCK/C2");
        decide("A16", "APPROVE,,,,,,,,,S1,MONEY_ROW_REFUSED//R-77//", "NO_EFFECT no line");
        List<String> open = SmallCompany.rows(company.outbox().resolve(SmallCompany.FRIDAY.toString()).resolve("worklist.csv")).stream()
                .filter(row -> !row.get("kind").equals("APPROVAL_WANTED")).map(row -> row.get("item_no")).toList();
        assertEquals(List.of("PAYER_UNKNOWN//R-2//", "OVER_PAID/C5/R-1//"), open);
        decide("X1", "DISMISS,,,,,,,,settled by telephone,S2," + open.getLast(), "EFFECTIVE");
        decide("X2", "DISMISS,,,,,,,,M7 says whose it is,S2," + open.getFirst(), "NO_EFFECT no line");
        decide("A10", "APPROVE,,,,,,,,,S3,M5", "REFUSED S3 proposed M5");
        decide("A11", "APPROVE,,,,,,,,,S2,M7", "REFUSED S2 (SALES)");
        decide("A12", "APPROVE,,,,,,,,,S1,M7", "EFFECTIVE");
        decide("A13", "APPROVE,,,,,,,,,Ｓ1,M7", "NO_EFFECT S1 consented");
        decide("N1", "CORRECTION,,INV-201,,,,,,,S2,", "NO_EFFECT no line INV-201");
        decide("N2", "ANOTHER_DOCUMENT,,,R-1,,,,,,S2,", "NO_EFFECT no line R-1");
        decide("N3", "CHARGE,,,R-1,,,,,,S2,", "REFUSED");
        decide("P1", "ENDORSED,,,R-2,,,,,,S2,", "REFUSED R-2 is no bill");
        decide("P2", "DISCOUNTED,,,R-2,,,,,,S2,", "REFUSED R-2 is no bill");
        decide("P3", "RETURNED,,,R-2,,,,,,S2,", "REFUSED R-2 is no bill");
        decide("N4", "WAIVE,,,R-1,,,,,,S2,", "REFUSED");
        decide("N5", "CUSTOMER_IS,C2,,,,,,,,S2,C404", "REFUSED No customer C404");
        decide("K1", "RATING,C2,,,,1000,CNY,2027-06-01,B 30,S2,", "REFUSED S2 (SALES)");
        decide("K2", "RATING,C2,,,,1000,CNY,2027-06-01,good,S1,", "REFUSED grade");
        decide("K3", "RATING,C2,,,,1000000,CNY,2027-06-01,B 30,S1,", "EFFECTIVE");
        decide("K4", "RATING,,,,,1000,CNY,2027-06-01,B 30,S1,", "REFUSED customer_no");
        decide("K5", "CONTACT,C2,,,,,,,CALL REACHED | Ms Weber,S2,", "EFFECTIVE");
        decide("K6", "CONTACT,C2,,,,,,,rang him,S2,", "REFUSED channel and result");
        List<String> tried = rows.stream().map(row -> row.split(",")[1]).distinct().sorted().toList();
        assertEquals(Stream.of(DecisionAction.values()).map(Enum::name).sorted().toList(), tried, "every action is tried");
        night(company, SmallCompany.MONDAY);
        assertEquals(0, company.run("verify", "--date", SmallCompany.MONDAY.toString()).exitCode());
        TreeSet<String> asked = new TreeSet<>();
        SmallCompany.rows(company.outbox().resolve("2026-11-23").resolve("worklist.csv")).forEach(row -> asked.add(row.get("item_no")));
        asked.retainAll(open);
        assertEquals(new TreeSet<>(), asked, "what is settled outside is asked no more");
        TreeSet<String> told = new TreeSet<>();
        SmallCompany.rows(company.outbox().resolve("2026-11-23").resolve("worklist.csv"))
                .forEach(row -> told.add(row.get("kind") + " " + row.get("letter_no") + " " + row.get("reason") + ":"));
        for (CSVRecord row : published(company, SmallCompany.MONDAY).values()) {
            boolean inVain = row.get("outcome").equals("REFUSED") || row.get("outcome").equals("NO_EFFECT");
            assertTrue(!inVain || told.stream().anyMatch(line -> line.startsWith("DECISION_REFUSED")
                    && (line.contains(" " + row.get("decision_no") + " ") || line.contains(" " + row.get("decision_no") + ":"))),
                    row.get("decision_no") + " is in vain and nobody is told: " + row.get("reason"));
        }
        assertEquals(Map.of(), openHolds(company), "what was refused holds nothing");
        String approved = company.run("approve", "--date", SmallCompany.MONDAY.toString(), "--by", "S1", "--all").lastLine();
        assertTrue(approved.contains("Waiting too, to be approved by name: D14, LOCK/C1, M3, M5."), approved);
    }

    private static Map<String, String> openHolds(SmallCompany company) {
        Map<String, String> holds = new TreeMap<>();
        SmallCompany.rows(company.outbox().resolve("2026-11-23").resolve("open_items.csv")).stream()
                .filter(row -> row.get("hold").equals("BLOCKED"))
                .forEach(row -> holds.put(row.get("document_no"), row.get("hold")));
        return holds;
    }
}
