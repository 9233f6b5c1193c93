package receivables.outbox;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.account.CallSheetRow;
import receivables.ledger.Language;
import receivables.ledger.Staff;
import receivables.ledger.digest.Sha256;

/**
 * The night's call and visit sheets, {@code calls/STAFF_NO.xlsx}: one workbook for each person who is to ring or visit somebody, the
 * customer whose call is worth most first. A call that has led to nothing for two weeks stands on the supervisor's sheet as well.
 */
public final class CallSheets {

    static final RowFormat<CallSheetRow> FORMAT = RowFormat.of(CallSheetRow.class);
    /** Below the published folder. */
    public static final String FOLDER = "calls";
    /** Nobody rings more customers in a day; the others stand in calls.csv. */
    private static final int MOST_ROWS = 2_000;
    private static final int DIGITS = 8;
    /** What a call brings, the most first; without a rate nobody knows, and the largest sums come first. */
    static final Comparator<CallSheetRow> BY_WORTH = Comparator
            .comparingLong((CallSheetRow row) -> row.worth() == null ? -1 : row.worth().minor()).reversed()
            .thenComparing(row -> row.overdue().minor(), Comparator.reverseOrder())
            .thenComparing(row -> row.customer().customerNo()).thenComparing(row -> row.overdue().currency().getCurrencyCode());

    private final Path parts;
    private final LocalDate businessDate;
    private final LocalDate mailingDay;
    private final Language language;

    /**
     * @param parts where {@link PartFiles} left the rows
     * @param mailingDay the day on which is rung
     */
    public CallSheets(Path parts, LocalDate businessDate, LocalDate mailingDay, Language language) {
        this.parts = parts;
        this.businessDate = businessDate;
        this.mailingDay = mailingDay;
        this.language = language;
    }

    /**
     * @param directory the folder to be published
     * @param staff by number, for the names
     * @return the sheets by the staff number they are for, below the folder
     */
    public Map<String, String> write(Path directory, Map<String, Staff> staff) {
        Map<String, String> names = new TreeMap<>();
        Wording wording = Wording.in(language);
        byPerson().forEach((staffNo, rows) -> {
            String name = FOLDER + "/" + fileName(staffNo) + ".xlsx";
            Staff person = staff.get(staffNo);
            String who = person == null ? wording.text("sheet.nobody") : person.name();
            new CallSheetWorkbook(wording, new CallSheetWorkbook.Head(staffNo, staffNo.isEmpty() ? who : staffNo + " " + who, businessDate,
                    mailingDay)).write(directory.resolve(name), parts.resolve("call-sheet.raw"), rows);
            names.put(staffNo, name);
        });
        return names;
    }

    private Map<String, List<CallSheetRow>> byPerson() {
        Map<String, List<CallSheetRow>> byPerson = new TreeMap<>();
        RowFile.forEach(parts, OutputFile.CALLS, FORMAT, row -> {
            byPerson.computeIfAbsent(row.caller(), none -> new ArrayList<>()).add(row);
            if (!row.supervisor().isEmpty() && !row.supervisor().equals(row.caller())) {
                byPerson.computeIfAbsent(row.supervisor(), none -> new ArrayList<>()).add(row);
            }
        });
        byPerson.replaceAll((staffNo, rows) -> rows.stream().sorted(BY_WORTH).limit(MOST_ROWS).toList());
        return byPerson;
    }

    /** A staff number may hold what a file's name may not; what is left of two such numbers could be the same. */
    private static String fileName(String staffNo) {
        String safe = staffNo.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^\\.+", "_");
        if (staffNo.isEmpty()) {
            return "nobody";
        }
        return safe.equals(staffNo) ? safe : safe + "-" + Sha256.hex(staffNo).substring(0, DIGITS);
    }
}
