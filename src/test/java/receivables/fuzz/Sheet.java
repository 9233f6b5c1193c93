package receivables.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows on their way into one or more files of the inbox: cut into files at random, the columns in any order. */
final class Sheet {

    private final String kind;
    private final List<Map<String, String>> rows = new ArrayList<>();

    Sheet(String kind) {
        this.kind = kind;
    }

    /** @param cells column, value, column, value … */
    static Map<String, String> row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int index = 0; index < cells.length; index += 2) {
            row.put(cells[index], cells[index + 1]);
        }
        return row;
    }

    void add(Map<String, String> row) {
        rows.add(new LinkedHashMap<>(row));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<InboxFile> files(String suffix, Dice dice) {
        List<InboxFile> files = new ArrayList<>();
        int parts = rows.size() < 2 || dice.chance(70) ? 1 : dice.between(2, 3);
        int size = (rows.size() + parts - 1) / parts;
        for (int from = 0; from < rows.size(); from += size) {
            List<Map<String, String>> part = rows.subList(from, Math.min(rows.size(), from + size));
            String content = content(part, dice);
            boolean chinese = content.chars().anyMatch(letter -> letter > 'z') && dice.chance(30);
            files.add(new InboxFile(kind + "-" + suffix + "-" + (files.size() + 1) + ".csv", content, chinese));
        }
        return files;
    }

    private static String content(List<Map<String, String>> rows, Dice dice) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        List<String> columns = new ArrayList<>(names);
        dice.shuffle(columns);
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        for (Map<String, String> row : rows) {
            text.append(columns.stream().map(column -> quoted(row.getOrDefault(column, ""))).collect(Collectors.joining(","))).append('\n');
        }
        return text.toString();
    }

    private static String quoted(String value) {
        return value.contains(",") || value.contains("\"") ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
