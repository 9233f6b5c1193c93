package receivables.fuzz;

import java.util.Set;

/** How spreadsheets write dates, amounts and numbers, said plainly where only one reading is possible. */
final class Spelling {

    private static final Set<String> AMOUNTS = Set.of("amount", "opening_paid", "discount_amount");
    private static final Set<String> NUMBERS = Set.of("document_no", "receipt_no", "customer_no");

    private Spelling() {
    }

    static String plain(String column, String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        if (AMOUNTS.contains(column)) {
            return amount(cell);
        }
        if (NUMBERS.contains(column)) {
            return cell.startsWith("=\"") ? cell.substring(2, cell.length() - 1) : cell;
        }
        return column.endsWith("date") ? date(cell) : cell;
    }

    /** {@code 1,234.50} and {@code 1.234,50} have one reading, {@code 1,234} has two; {@code 12.000} is twelve. */
    private static String amount(String cell) {
        String plain = cell.matches("-?\\d{1,3}(,\\d{3})+\\.\\d{2}") ? cell.replace(",", "") : cell;
        plain = plain.matches("-?\\d{1,3}(\\.\\d{3})+,\\d{2}") ? plain.replace(".", "").replace(',', '.') : plain;
        return plain.matches("-?\\d+\\.\\d{2}0") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String date(String cell) {
        String[] parts = cell.split("/");
        boolean yearFirst = parts.length == 3 && parts[0].length() == 4;
        return yearFirst ? parts[0] + "-" + twoDigits(parts[1]) + "-" + twoDigits(parts[2]) : cell;
    }

    private static String twoDigits(String part) {
        return part.length() == 1 ? "0" + part : part;
    }
}
