package receivables.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Nothing that came in vanishes: every file of the night is in {@code intake.csv}, and each of its rows was taken, known already or
 * refused, counted from the file itself. A file whose very bytes came before brings nothing new.
 */
final class IntakeCheck {

    private final Evening evening;
    private final History history;
    private final List<String> found;

    IntakeCheck(Evening evening, History history, List<String> found) {
        this.evening = evening;
        this.history = history;
        this.found = found;
    }

    void run() {
        Map<String, List<InboxFile.Line>> rows = new TreeMap<>();
        for (InboxFile.Line row : evening.published.rows("intake.csv")) {
            rows.computeIfAbsent(row.get("file"), name -> new ArrayList<>()).add(row);
        }
        for (Arrival arrival : history.arrivals) {
            if (arrival.night().equals(evening.night)) {
                for (InboxFile file : arrival.files()) {
                    List<InboxFile.Line> told = rows.getOrDefault(file.name(), List.of());
                    if (told.isEmpty()) {
                        found.add("intake.csv does not have " + file.name());
                    } else {
                        counts(file, told.removeFirst());
                    }
                }
            }
        }
        rows.values().forEach(left -> left.forEach(row -> found.add("intake.csv has a file that nobody sent: " + row)));
    }

    private void counts(InboxFile file, InboxFile.Line row) {
        int lines = file.lines().size();
        boolean isNew = evening.books.tonight.contains(file);
        long refused = evening.books.refused.stream().filter(place -> place.startsWith(file.name() + ":")).count();
        int known = isNew ? evening.books.known.getOrDefault(file.name(), 0) : lines;
        if (number(row, "rows") != lines || number(row, "taken") + number(row, "known") + number(row, "refused") != lines) {
            found.add("intake.csv says of " + file.name() + " with its " + lines + " rows: " + row);
        } else if (isNew && (number(row, "refused") != refused || number(row, "known") != known)) {
            found.add("intake.csv says of " + file.name() + ": " + row + ", and by hand " + known + " rows were known and " + refused
                    + " are refused");
        }
        String encoding = file.isChinese() ? "GB18030" : "UTF-8";
        if (!row.get("encoding").equals(encoding)) {
            found.add("intake.csv says that " + file.name() + " is " + row.get("encoding") + ", and it is " + encoding);
        }
    }

    private static int number(InboxFile.Line row, String column) {
        return row.has(column) ? Integer.parseInt(row.get(column)) : 0;
    }
}
