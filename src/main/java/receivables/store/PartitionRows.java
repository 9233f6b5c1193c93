package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.InsertWriter;
import receivables.store.jdbc.RowWriter;

/** What one partition wrote for a night, table by table. */
final class PartitionRows {

    private static final int ROWS = 10_000;

    private final Database database;
    private final LocalDate businessDate;
    private final Range range;

    PartitionRows(Database database, LocalDate businessDate, Range range) {
        this.database = database;
        this.businessDate = businessDate;
        this.range = range;
    }

    void clear() {
        byCustomer("allocation", "business_date", "customer_no", "document_no", "receipt_no", "kind", "place");
        byCustomer("settled", "settled_on", "customer_no", "document_no");
        byCustomer("payment_history", "business_date", "customer_no");
        byCustomer("credit_memory", "business_date", "customer_no");
        byCustomer("delivery_invoiced", "business_date", "customer_no", "delivery_no");
        byCustomer("action_state", "business_date", "customer_no", "action_name", "document_no");
        sales();
        letters();
        usedReceipts();
        reopened();
    }

    private void byCustomer(String table, String date, String... keys) {
        byCustomer(table, date, "", keys);
    }

    private void byCustomer(String table, String date, String condition, String[] keys) {
        List<Object> parameters = new ArrayList<>(List.of(businessDate));
        String sql = "SELECT t." + String.join(", t.", keys) + " FROM " + table + " t" + ofRange("t.customer_no", parameters) + "t." + date
                + " = ?" + condition;
        parameters.add(businessDate);
        delete(table, date, keys, database.jdbc().query(sql, (row, number) -> {
            Object[] values = new Object[keys.length];
            for (int index = 0; index < keys.length; index++) {
                values[index] = row.getObject(index + 1);
            }
            return values;
        }, parameters.toArray()));
    }

    /** Rows of customers who belong to the range's accounts tonight. */
    private String ofRange(String customer, List<Object> parameters) {
        parameters.clear();
        parameters.add(range.after());
        String end = "";
        if (!range.last().isEmpty()) {
            end = "m.account_no <= ? AND ";
            parameters.add(range.last());
        }
        parameters.add(businessDate);
        parameters.add(businessDate);
        return " JOIN membership m ON m.customer_no = " + customer + " WHERE m.account_no > ? AND " + end + PageQuery.visible("m")
                + " AND ";
    }

    private void delete(String table, String date, String[] keys, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += ROWS) {
            List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + ROWS));
            database.inTransaction(() -> {
                try (RowWriter writer = new InsertWriter(database, "DELETE FROM " + table + " WHERE " + date + " = ? AND "
                        + String.join(" = ? AND ", keys) + " = ?")) {
                    for (Object[] row : some) {
                        writer.date(businessDate);
                        for (Object value : row) {
                            if (value instanceof Number number) {
                                writer.number(number.longValue());
                            } else {
                                writer.text((String) value);
                            }
                        }
                        writer.end();
                    }
                }
            });
        }
    }

    private void sales() {
        byCustomer("sales", "business_date", " AND t.source = 'NIGHT'", new String[] {"customer_no", "currency", "source", "part"});
    }

    private void letters() {
        List<Object> parameters = new ArrayList<>();
        String sql = "SELECT t.letter_no FROM letter t" + ofRange("t.customer_no", parameters) + "t.business_date = ?";
        parameters.add(businessDate);
        List<Object[]> numbers = database.jdbc().query(sql, (row, number) -> new Object[] {row.getString(1)}, parameters.toArray());
        delete("letter_part", "business_date", new String[] {"letter_no"}, numbers);
        delete("letter_place", "business_date", new String[] {"letter_no"}, numbers);
        byCustomer("letter", "business_date", "customer_no", "letter_no");
    }

    private void usedReceipts() {
        List<Object> parameters = new ArrayList<>(List.of(businessDate, range.after()));
        if (!range.last().isEmpty()) {
            parameters.add(range.last());
        }
        delete("used_receipt", "used_on", new String[] {"receipt_no"},
                database.jdbc().query("SELECT receipt_no FROM used_receipt WHERE used_on = ? "
                + "AND account_no > ?" + (range.last().isEmpty() ? "" : " AND account_no <= ?"),
                (row, number) -> new Object[] {row.getString(1)}, parameters.toArray()));
    }

    private void reopened() {
        List<Object> parameters = new ArrayList<>();
        String documents = "SELECT t.customer_no, t.document_no FROM settled t" + ofRange("t.customer_no", parameters)
                + "t.reopened_on = ? AND t.reopened_by = 'NIGHT'";
        parameters.add(businessDate);
        List<Object[]> items = database.jdbc().query(documents, (row, number) -> new Object[] {row.getString(1), row.getString(2)},
                parameters.toArray());
        List<Object> receiptParameters = new ArrayList<>(List.of(businessDate, range.after()));
        if (!range.last().isEmpty()) {
            receiptParameters.add(range.last());
        }
        List<String> receipts = database.jdbc()
                .queryForList("SELECT receipt_no FROM used_receipt WHERE reopened_on = ? AND reopened_by = 'NIGHT' "
                + "AND account_no > ?" + (range.last().isEmpty() ? "" : " AND account_no <= ?"), String.class, receiptParameters.toArray());
        database.inTransaction(() -> {
            items.forEach(item -> database.jdbc().update("UPDATE settled SET reopened_on = NULL, reopened_by = NULL WHERE customer_no = ? "
                    + "AND document_no = ? AND reopened_on = ?", item[0], item[1], businessDate));
            receipts.forEach(receipt ->
                    database.jdbc().update("UPDATE used_receipt SET reopened_on = NULL, reopened_by = NULL WHERE receipt_no = ? "
                    + "AND reopened_on = ?", receipt, businessDate));
        });
    }
}
