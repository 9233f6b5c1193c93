package receivables.fuzz;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What makes a row bad by itself, as the contract's tables say. */
final class RowRules {

    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Set<String> CURRENCIES = Set.of("CNY", "USD", "EUR", "JPY");
    private static final Set<String> TYPES = Set.of("INVOICE", "DEBIT_NOTE", "CREDIT_NOTE");
    private static final Map<String, String> NEEDS = Map.ofEntries(
            Map.entry("ALLOCATE", "receipt_no"), Map.entry("UNALLOCATE", "receipt_no document_no refers_to"),
            Map.entry("WRITE_OFF", "document_no"), Map.entry("DISPUTE", "document_no"), Map.entry("REFUND", "receipt_no"),
            Map.entry("PAYER_IS", "receipt_no"), Map.entry("DISPUTE_END", "document_no refers_to"), Map.entry("PROMISE", "date"),
            Map.entry("INSTALMENT", "date"), Map.entry("IN_TRANSIT", "customer_no document_no"), Map.entry("BLOCK", "date"),
            Map.entry("UNBLOCK", "customer_no document_no refers_to"), Map.entry("DISMISS", "refers_to letter_no"),
            Map.entry("CORRECTION", "refers_to"), Map.entry("ANOTHER_DOCUMENT", "refers_to"), Map.entry("APPROVE", "refers_to letter_no"),
            Map.entry("REJECT", "refers_to letter_no"), Map.entry("PULL", "letter_no"), Map.entry("RETURNED", "letter_no"),
            Map.entry("CONFIRMED", "letter_no customer_no"), Map.entry("CONTESTED", "letter_no customer_no"));

    private RowRules() {
    }

    static boolean isBadDocument(InboxFile.Line row) {
        String currency = row.has("currency") ? row.get("currency") : "CNY";
        return isBadKey(row.get("document_no")) || !TYPES.contains(row.get("type")) || isBadKey(row.get("customer_no"))
                || !CURRENCIES.contains(currency)
                || isBadDate(row.get("document_date"), true) || isBadDate(row.get("due_date"), false)
                || isBadAmount(row.get("amount"), currency)
                || new BigDecimal(row.get("amount")).signum() <= 0
                // a corrected amount may fall below what was paid before the ledger came to us
                || Sums.of(row.get("opening_paid")).compareTo(new BigDecimal(row.get("amount"))) > 0;
    }

    static boolean isBadReceipt(InboxFile.Line row) {
        String currency = row.has("currency") ? row.get("currency") : "CNY";
        return isBadKey(row.get("receipt_no")) || !CURRENCIES.contains(currency) || isBadDate(row.get("value_date"), true)
                || isBadDate(row.get("matures_on"), false)
                || isBadAmount(row.get("amount"), currency) || new BigDecimal(row.get("amount")).signum() == 0
                || row.has("reverses") && row.get("reverses").equals(row.get("receipt_no"));
    }

    static boolean isBadDecision(InboxFile.Line row, Set<String> customers) {
        String needs = NEEDS.get(row.get("action"));
        String currency = row.has("currency") ? row.get("currency") : "CNY";
        if (needs == null || !row.has("by") || isBadDate(row.get("date"), false) || row.has("amount")
                && isBadAmount(row.get("amount"), currency)
                || row.has("customer_no") && !customers.contains(row.get("customer_no"))) {
            return true;
        }
        boolean named = false;
        for (String column : needs.split(" ")) {
            named |= row.has(column);
        }
        boolean whose = !Set.of("PROMISE", "INSTALMENT", "BLOCK").contains(row.get("action")) || row.has("customer_no")
                || row.has("document_no");
        return !named || !whose || row.get("action").equals("PAYER_IS") && !row.has("customer_no");
    }

    private static boolean isBadKey(String key) {
        return key.isEmpty() || key.length() > 35;
    }

    private static boolean isBadDate(String text, boolean mandatory) {
        if (text.isEmpty()) {
            return mandatory;
        }
        try {
            LocalDate.parse(text);
            return false;
        } catch (DateTimeException wrong) {
            return true;
        }
    }

    private static boolean isBadAmount(String text, String currency) {
        return !PLAIN.matcher(text).matches() || new BigDecimal(text).scale() > Sums.decimals(currency);
    }
}
