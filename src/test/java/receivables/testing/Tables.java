package receivables.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.scenario.Workbench;
import receivables.settings.Workplace;

/**
 * All that a database holds, but for the job history and the lock: to see that something left it as it was.
 *
 * <pre>{@code assertEquals(before, Tables.of(workbench));}</pre>
 */
public final class Tables {

    private static final List<String> LEFT = List.of("BATCH_", "FLYWAY_", "RUN_LOCK");

    private Tables() {
    }

    /** Rows as text by table, sorted; empty tables too. */
    public static SortedMap<String, List<String>> of(Workbench workbench) {
        SortedMap<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = connect(workbench); Statement statement = connection.createStatement()) {
            boolean embedded = connection.getMetaData().getURL().startsWith("jdbc:h2:");
            for (String table : texts(statement, "SELECT table_name FROM information_schema.tables WHERE table_schema = "
                    + (embedded ? "'PUBLIC'" : "DATABASE()"))) {
                if (LEFT.stream().noneMatch(table.toUpperCase(Locale.ROOT)::startsWith)) {
                    tables.put(table.toLowerCase(Locale.ROOT), texts(statement, "SELECT * FROM " + table));
                }
            }
            return tables;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Changes something by hand, as a fault would. @return how many rows it changed */
    public static int change(Workbench workbench, String sql) {
        try (Connection connection = connect(workbench); Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Connection connect(Workbench workbench) throws SQLException {
        return DriverManager.getConnection(workbench.environment().getOrDefault("SPRING_DATASOURCE_URL",
                Workplace.embedded(workbench.root().resolve("data/db"))),
                workbench.environment().getOrDefault("SPRING_DATASOURCE_USERNAME", ""), "");
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    Object value = row.getObject(column);
                    text.append(column > 1 ? "|" : "").append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
                }
                rows.add(text.toString());
            }
        }
        Collections.sort(rows);
        return rows;
    }
}
