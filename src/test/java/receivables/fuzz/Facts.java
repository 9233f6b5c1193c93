package receivables.fuzz;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What one row of an inbox file says, with what it leaves out filled in. */
final class Facts {

    private Facts() {
    }

    /** @param line the row, for what is seldom asked @param knownOn the night that took it */
    record Paper(
            String number, String type, String customer, String currency, BigDecimal amount, BigDecimal openingPaid, LocalDate date,
            LocalDate due, InboxFile.Line line, LocalDate knownOn) {

        boolean isDebit() {
            return !type.equals("CREDIT_NOTE");
        }

        /** The same under another number, known from another night. */
        Paper as(String otherNumber, LocalDate night) {
            return new Paper(otherNumber, type, customer, currency, amount, openingPaid, date, due, line, night);
        }

        /** Two rows with the same content say the same. */
        List<Object> content() {
            return List.of(number, type, customer, currency, amount.stripTrailingZeros(), openingPaid.stripTrailingZeros(), date, due,
                    line.get("order_no"),
                    line.get("applies_to"), line.get("discount_until"), Sums.of(line.get("discount_amount")).stripTrailingZeros(),
                            line.get("opening_stage"),
                    line.get("opening_mailed_on"), line.get("posting_date"));
        }
    }

    /** @param countsOn the day from which the money is there */
    record Money(String number, String currency, BigDecimal amount, LocalDate countsOn, InboxFile.Line line, LocalDate knownOn) {

        List<Object> content() {
            return List.of(number, currency, amount.stripTrailingZeros(), line.get("value_date"), line.get("matures_on"),
                    line.get("payer_name"), line.get("payer_account"),
                    line.get("remittance"), line.get("reverses"), line.get("instrument"), line.get("instrument_no"));
        }

        /** A bill, a cheque, or whatever else is paid on a later day than it came. */
        boolean isPaper() {
            return amount.signum() > 0 && (line.has("instrument") || line.has("matures_on") && matures().isAfter(value()));
        }

        /** It pays on the night it comes. */
        boolean settles() {
            return isPaper() && line.get("instrument").endsWith("_ACCEPTANCE");
        }

        LocalDate matures() {
            return line.has("matures_on") ? LocalDate.parse(line.get("matures_on")) : value();
        }

        private LocalDate value() {
            return LocalDate.parse(line.get("value_date"));
        }
    }

    /** @param decidedOn as said, else the night that took it */
    record Decision(String number, LocalDate decidedOn, InboxFile.Line line, LocalDate knownOn) {

        /** Of who said it the plain number, in whatever width or case he wrote it. */
        String get(String column) {
            return column.equals("by") ? Normalizer.normalize(line.get("by"), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)
                    : line.get(column);
        }

        LocalDate date() {
            return line.has("date") ? LocalDate.parse(line.get("date")) : null;
        }

        BigDecimal amount() {
            return line.has("amount") ? new BigDecimal(line.get("amount")) : null;
        }

        String currency() {
            return line.has("currency") ? line.get("currency") : "CNY";
        }
    }
}
