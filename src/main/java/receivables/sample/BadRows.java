package receivables.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A few rows that no careful program may take, so that {@code rejects.csv} has something to show: an unknown customer, the 30th of
 * February, an amount of nothing, one with three decimals, an action that does not exist. None of them may be anybody's money or anybody's
 * debt, so no letter waits for them. All carry the number 900001 and up.
 */
final class BadRows {

    private BadRows() {
    }

    static List<List<String>> ledger(int night, LocalDate date) {
        List<List<String>> rows = new ArrayList<>();
        if (night == 2) {
            rows.add(document("INV-" + date.getYear() + "-900001", "C99999", date.toString(), "1250.00"));
            rows.add(document("INV-" + date.getYear() + "-900002", "C99998", date.getYear() + "-02-30", "880.00"));
        } else if (night == 4) {
            rows.add(document("INV-" + date.getYear() + "-900003", "C99997", date.toString(), "99.125"));
        }
        return rows;
    }

    static List<List<String>> receipts(int night, LocalDate date) {
        if (night != 3) {
            return List.of();
        }
        List<String> row = blank(Columns.RECEIPTS.size());
        row.set(0, "R-" + date.toString().replace("-", "") + "-900004");
        row.set(1, date.toString());
        row.set(2, "0.00");
        row.set(3, "CNY");
        return List.of(row);
    }

    static List<List<String>> decisions(int night, LocalDate date) {
        if (night != 4) {
            return List.of();
        }
        List<String> row = blank(Columns.DECISIONS.size());
        row.set(Columns.DECISIONS.indexOf("action"), "POSTPONE");
        row.set(Columns.DECISIONS.indexOf("customer_no"), "C10102");
        row.set(Columns.DECISIONS.indexOf("by"), StaffList.CREDIT);
        row.set(Columns.DECISIONS.indexOf("decision_no"), "D-" + date.toString().replace("-", "") + "-900005");
        return List.of(row);
    }

    private static List<String> document(String number, String customer, String date, String amount) {
        List<String> row = blank(Columns.LEDGER.size());
        row.set(0, number);
        row.set(1, "INVOICE");
        row.set(2, customer);
        row.set(3, date);
        row.set(Columns.LEDGER.indexOf("currency"), "CNY");
        row.set(Columns.LEDGER.indexOf("amount"), amount);
        return row;
    }

    private static List<String> blank(int columns) {
        String[] cells = new String[columns];
        Arrays.fill(cells, "");
        List<String> row = new ArrayList<>(columns);
        Collections.addAll(row, cells);
        return row;
    }
}
