package receivables.ledger.table;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where a table says its account or its currency. What is given is tried in this order: the column, the lines above the header, the file's
 * name, a fixed text.
 *
 * @param column empty: no column
 * @param above finds it in its first group in the lines above the header; null: not there
 * @param file the same in the file's name; null: not there
 * @param fixed empty: none
 * @param names what the table writes → what is meant ({@code 人民币} → {@code CNY})
 */
public record Told(String column, Pattern above, Pattern file, String fixed, SortedMap<String, String> names) {

    public Told {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    public static Told nowhere() {
        return new Told("", null, null, "", new TreeMap<>());
    }
}
