package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.testing.Servers;

/**
 * No statement of a night may look at far more rows than it has use for, whatever the server believes of its tables. The server's slow log
 * holds every statement with the rows it examined. What the server knows of its tables is never brought up to date here, as on a night that
 * fills them faster than it counts them: on the first night it believes them empty, on the second all keys different, and when that is run
 * again all keys the same.
 */
class RowsExaminedTest {

    private static final int CUSTOMERS = 1_500;
    /** One payer in so many is nobody we know, though his name is much like a customer's. */
    private static final int UNKNOWN_EVERY = 50;
    /** One customer in so many has the name of the one before him. */
    private static final int NAMESAKE_EVERY = 20;
    /** Accounts of a page, as shipped. */
    private static final int PAGE = 400;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 10);
    private static final LocalDate SECOND = FIRST.plusDays(1);

    /** Whatever it returns, a statement may examine so many rows … */
    private static final int ALWAYS = 1_000;
    /** … and so many for each row that it returns or changes. */
    private static final int EACH = 10;

    /**
     * They count, or look for what should not be there, and so return next to nothing; text that they contain, and how many rows each may
     * examine: a few for each row of the night's files …
     */
    private static final Map<String, Integer> BY_NAME = Map.ofEntries(
            Map.entry(") some_of_them", 8 * CUSTOMERS),
            Map.entry("DISTINCT n.customer_no FROM customer n", 2 * CUSTOMERS),
            Map.entry("DISTINCT o.group_no FROM customer n", 2 * CUSTOMERS),
            Map.entry("DISTINCT n.receipt_no FROM receipt n", 4 * CUSTOMERS),
            Map.entry("DISTINCT n.reference_key FROM document_origin b", 8 * CUSTOMERS),
            Map.entry("DISTINCT b.customer_no FROM document_origin b", 2 * CUSTOMERS),
            Map.entry("FROM arrived_file f JOIN receipt n", 4 * CUSTOMERS),
            // … each name and account that tonight's customers bring, whether money of the bank ledger is theirs …
            Map.entry("JOIN bank_ledger b ON b.other_", 8 * CUSTOMERS),
            // … each customer once, to divide them among threads …
            Map.entry("SELECT COUNT(*) FROM membership m", CUSTOMERS),
            // … what was ever paid by a page's customers, to find what is left of it …
            Map.entry("membership m /*! FORCE INDEX (PRIMARY) */ JOIN allocation a", 10 * PAGE),
            Map.entry("membership m /*! FORCE INDEX (PRIMARY) */ JOIN identified i", 10 * PAGE),
            // … and a whole table, when a date is run again, for what a later night said of an earlier one's row: no index has an entry for
            // each row that nothing was ever said of
            Map.entry("DELETE FROM membership WHERE known_on >=", 3 * CUSTOMERS),
            Map.entry("_on = NULL WHERE", 3 * CUSTOMERS),
            Map.entry("SET reopened_by = NULL WHERE reopened_on IS NULL", 3 * CUSTOMERS));

    @TempDir
    Path root;

    @Test
    void noStatementOfANightExaminesFarMoreRowsThanItReturnsOrChanges() throws IOException, SQLException {
        Map<String, String> server = Workbench.server();
        Workbench workbench = Workbench.in(root, server);
        Path settings = root.resolve("config/application.yml");
        Workbench.write(settings, Files.readString(settings).replace("partitions: auto", "partitions: 2"));
        try (Connection connection = DriverManager.getConnection(server.get("SPRING_DATASOURCE_URL"), Servers.MARIADB.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("SET GLOBAL innodb_stats_auto_recalc = OFF");
            statement.execute("SET GLOBAL log_output = 'TABLE', GLOBAL long_query_time = 0, GLOBAL min_examined_row_limit = " + ALWAYS);
            statement.execute("SET GLOBAL slow_query_log = ON");
            try {
                writeFirst(workbench);
                night(workbench, FIRST);
                believe(statement, 1_000_000);
                writeSecond(workbench);
                night(workbench, SECOND);
                believe(statement, 1);
                night(workbench, SECOND);
            } finally {
                statement.execute("SET GLOBAL slow_query_log = OFF, GLOBAL min_examined_row_limit = DEFAULT, GLOBAL long_query_time = "
                        + "DEFAULT");
                statement.execute("SET GLOBAL log_output = DEFAULT, GLOBAL innodb_stats_auto_recalc = DEFAULT");
            }
            assertEquals("", String.join("\n", tooMany(statement)));
        }
    }

    private static void night(Workbench workbench, LocalDate date) {
        Workbench.Answer answer = workbench.run("nightly", "--quiet", "--date", date.toString());
        assertEquals(0, answer.exitCode(), answer.err());
    }

    /**
     * The server believes that each table is huge.
     *
     * @param keys that it believes each index to have: as many as rows, and it may take any index and think it the best; one, and it avoids
     * the right one
     */
    private static void believe(Statement statement, int keys) throws SQLException {
        statement.execute("UPDATE mysql.innodb_table_stats SET n_rows = 1000000, clustered_index_size = 20000, sum_of_other_index_sizes "
                + "= 20000 "
                + "WHERE database_name = DATABASE()");
        statement.execute("UPDATE mysql.innodb_index_stats SET stat_value = " + keys
                + " WHERE database_name = DATABASE() AND stat_name LIKE 'n_diff%'");
        statement.execute("FLUSH TABLES");
    }

    /** What examined too much: each kind of statement once, the worst of it. */
    private static List<String> tooMany(Statement statement) throws SQLException {
        Map<String, String> worst = new TreeMap<>();
        Map<String, Long> most = new TreeMap<>();
        int logged = 0;
        try (ResultSet row =
                statement.executeQuery("SELECT rows_examined, rows_sent + rows_affected, sql_text FROM mysql.slow_log WHERE db = "
                + "DATABASE()")) {
            while (row.next()) {
                logged++;
                String sql = row.getString(3).replaceAll("\\s+", " ");
                long named = BY_NAME.entrySet().stream().filter(name -> sql.contains(name.getKey())).mapToLong(Map.Entry::getValue).max()
                        .orElse(0);
                long allowed = Math.max(named, EACH * row.getLong(2) + ALWAYS);
                String kind = sql.replaceAll("'[^']*'", "?").replaceAll("[0-9]+", "?").replaceAll("\\?(, \\?)+", "?");
                if (row.getLong(1) > allowed && row.getLong(1) > most.getOrDefault(kind, 0L)) {
                    most.put(kind, row.getLong(1));
                    worst.put(kind, row.getLong(1) + " examined, " + row.getLong(2) + " returned or changed: "
                            + sql.substring(0, Math.min(sql.length(), 500)));
                }
            }
        }
        assertTrue(logged > 0, "the server has logged nothing");
        return List.copyOf(worst.values());
    }

    private static void writeFirst(Workbench workbench) {
        List<String> customers = new ArrayList<>(List.of("customer_no,name,language,address_1,city,country,currency,bank_accounts"));
        List<String> ledger = new ArrayList<>(List.of("document_no,type,customer_no,document_date,due_date,currency,amount"));
        List<String> receipts = new ArrayList<>(List.of("receipt_no,value_date,amount,currency,payer_name,payer_account,remittance"));
        for (int number = 0; number < CUSTOMERS; number++) {
            customers.add("C" + number + "," + name(number) + ",en,1 High Street,Leeds,GB,CNY,62" + (10_000 + number));
            LocalDate due = FIRST.plusDays(number % 10 == 0 ? -20 : 20);
            for (int invoice = 0; invoice < 3; invoice++) {
                ledger.add(invoice(number, invoice) + ",INVOICE,C" + number + "," + due.minusDays(30) + "," + due + ",CNY,100" + invoice
                        + ".00");
            }
            receipts.add(receipt(number, 0, FIRST));
            receipts.add(receipt(number, 1, FIRST));
        }
        workbench.put("customers.csv", customers.toArray(String[]::new)).put("ledger.csv", ledger.toArray(String[]::new))
                .put("receipts-1.csv", receipts.toArray(String[]::new))
                .put("staff.csv", "staff_no,name,role,reports_to,email", "S1,Li Wei,SALES,,li@example.com");
    }

    private static void writeSecond(Workbench workbench) {
        List<String> ledger = new ArrayList<>(List.of("document_no,type,customer_no,document_date,due_date,currency,amount"));
        List<String> receipts = new ArrayList<>(List.of("receipt_no,value_date,amount,currency,payer_name,payer_account,remittance"));
        for (int number = 0; number < CUSTOMERS; number++) {
            receipts.add(receipt(number, 2, SECOND));
            if (number % 2 == 1) {
                continue;
            }
            ledger.add(invoice(number, 3) + ",INVOICE,C" + number + "," + SECOND + "," + SECOND.plusDays(30) + ",CNY,1003.00");
            receipts.add(receipt(number, 3, SECOND));
        }
        workbench.put("ledger-2.csv", ledger.toArray(String[]::new)).put("receipts-2.csv", receipts.toArray(String[]::new));
    }

    private static String receipt(int number, int invoice, LocalDate date) {
        boolean unknown = number % UNKNOWN_EVERY == 0;
        String payer = unknown ? name(number) + "s" : name(number);
        return "R" + number + "-" + invoice + "," + date + ",100" + invoice + ".00,CNY," + payer + ","
                + (unknown || number % 3 == 0 ? "" : "62" + (10_000 + number))
                + "," + (unknown || number % 4 == 0 ? "payment" : "invoice " + invoice(number, invoice));
    }

    private static String invoice(int number, int invoice) {
        return "INV-" + (100_000 + number * 10 + invoice);
    }

    /** Two syllables and a trade: all different but for the namesakes. */
    private static String name(int number) {
        int own = number % NAMESAKE_EVERY == 1 ? number - 1 : number;
        String[] syllables = {"Bar", "Cel", "Dor", "Fan", "Gil", "Hom", "Jun", "Kes", "Lam", "Mor", "Nev", "Pol", "Ras"};
        return syllables[own % 13] + syllables[own / 13 % 13].toLowerCase(java.util.Locale.ROOT)
                + syllables[own / 169 % 13].toLowerCase(java.util.Locale.ROOT)
                + " Trading Ltd";
    }
}
