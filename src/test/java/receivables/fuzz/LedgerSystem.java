package receivables.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The company's ERP: documents, each sent once, some sent again, some corrected, some wrong. */
final class LedgerSystem {

    private final Company company;
    private final Dice dice;
    private final Map<String, Map<String, String>> sent = new LinkedHashMap<>();
    private final Set<String> usedAgain = new HashSet<>();
    private int numbers = 1000;

    LedgerSystem(Company company) {
        this.company = company;
        this.dice = company.dice;
    }

    Sheet opening(LocalDate night) {
        Sheet sheet = new Sheet("ledger");
        for (String customer : company.customers.keySet()) {
            int count = dice.between(1, 7);
            for (int index = 0; index < count; index++) {
                Map<String, String> row = document(customer, night.minusDays(dice.chance(80) ? dice.between(1, 140)
                        : dice.between(140, 600)));
                openingColumns(row, night);
                send(sheet, row);
            }
        }
        return sheet;
    }

    private void openingColumns(Map<String, String> row, LocalDate night) {
        BigDecimal amount = new BigDecimal(row.get("amount"));
        if (dice.chance(15)) {
            row.put("opening_paid", dice.chance(20) ? amount.toPlainString()
                    : amount.divide(BigDecimal.valueOf(4), amount.scale(), java.math.RoundingMode.DOWN).toPlainString());
        }
        LocalDate due = LocalDate.parse(row.get("due_date").isEmpty() ? row.get("document_date") : row.get("due_date"));
        if (!row.get("type").equals("CREDIT_NOTE") && due.isBefore(night.minusDays(20)) && dice.chance(40)) {
            row.put("opening_stage", dice.pick("NOTICE", "LETTER_1", "LETTER_2", "LETTER_3"));
            row.put("opening_mailed_on", night.minusDays(dice.between(1, 20)).toString());
        }
    }

    private Map<String, String> document(String customer, LocalDate date) {
        boolean credit = dice.chance(12);
        boolean debitNote = !credit && dice.chance(10);
        String own = company.customers.get(customer).get("currency");
        String currency = dice.chance(92) ? own : dice.pick("CNY", "USD", "EUR");
        String number = (credit ? "CN-" : debitNote ? "DN-" : "INV-") + ++numbers;
        Map<String, String> row = Sheet.row("document_no", number, "type", credit ? "CREDIT_NOTE" : debitNote ? "DEBIT_NOTE" : "INVOICE",
                "customer_no", customer,
                "document_date", date.toString(), "due_date", dice.chance(85) ? date.plusDays(dice.between(0, 60)).toString() : "",
                "currency", currency, "amount", dice.amount(currency, credit ? 50 : 200, credit ? 900 : 9000)
                .toPlainString(), "order_no", "PO" + numbers);
        if (credit && dice.chance(50)) {
            openDebit(customer).ifPresent(named -> row.put("applies_to", named));
        }
        if (!credit && dice.chance(8)) {
            row.put("discount_until", date.plusDays(10).toString());
            row.put("discount_amount", new BigDecimal(row.get("amount")).movePointLeft(2)
                    .setScale(Sums.decimals(currency), java.math.RoundingMode.DOWN).toPlainString());
        }
        return row;
    }

    private java.util.Optional<String> openDebit(String customer) {
        List<String> debits = sent.values().stream().filter(row -> row.get("customer_no").equals(customer)
                && !row.get("type").equals("CREDIT_NOTE"))
                .map(row -> row.get("document_no")).toList();
        return debits.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(dice.pick(debits));
    }

    private void send(Sheet sheet, Map<String, String> row) {
        sheet.add(row);
        sent.put(row.get("document_no"), row);
    }

    Sheet night(LocalDate night, Published last) {
        Sheet sheet = new Sheet("ledger");
        int count = dice.chance(70) ? dice.between(0, 5) : 0;
        for (int index = 0; index < count; index++) {
            send(sheet, document(company.anyCustomer(), night.plusDays(dice.chance(4) ? dice.between(1, 3)
                    : -dice.between(0, dice.chance(90) ? 4 : 60))));
        }
        if (dice.chance(15)) {
            corrections(night, last, sheet);
        }
        if (dice.chance(8)) {
            sheet.add(dice.pick(List.copyOf(sent.values())));
        }
        if (dice.chance(8)) {
            bad(sheet, night);
        }
        if (dice.chance(4)) {
            contradiction(sheet, night);
        }
        return sheet;
    }

    Sheet corrections(LocalDate night, Published last) {
        Sheet sheet = new Sheet("ledger");
        corrections(night, last, sheet);
        return sheet;
    }

    private void corrections(LocalDate night, Published last, Sheet sheet) {
        List<String> open = last.rows("open_items.csv").stream().map(row -> row.get("document_no")).filter(sent::containsKey).toList();
        String number = open.isEmpty() || dice.chance(30) ? dice.pick(List.copyOf(sent.keySet())) : dice.pick(open);
        Map<String, String> row = new LinkedHashMap<>(sent.get(number));
        if (dice.chance(15)) {
            usedAgain(row, sheet);
            return;
        }
        BigDecimal amount = new BigDecimal(row.get("amount"));
        switch (dice.between(0, 4)) {
            case 0 -> row.put("due_date", night.plusDays(dice.between(-40, 30)).toString());
            case 1 -> row.put("amount", amount.add(BigDecimal.valueOf(dice.between(1, 90))).toPlainString());
            case 2 -> row.put("amount", amount.multiply(BigDecimal.valueOf(dice.between(2, 9))).movePointLeft(1)
                    .setScale(amount.scale(), java.math.RoundingMode.UP).toPlainString());
            case 3 -> row.put("order_no", "PO-B" + dice.between(1, 99));
            default -> row.put("amount", amount.add(BigDecimal.ONE).toPlainString());
        }
        send(sheet, row);
    }

    /**
     * The number of a document once more, for another customer or another day and sum: once for each number, and what was sent before stays
     * what is sent again.
     */
    private void usedAgain(Map<String, String> row, Sheet sheet) {
        if (!usedAgain.add(row.get("document_no"))) {
            return;
        }
        if (dice.chance(50)) {
            row.put("customer_no", company.anyKnown());
        } else {
            row.put("document_date", LocalDate.parse(row.get("document_date")).minusDays(dice.between(1, 30)).toString());
            row.put("amount", new BigDecimal(row.get("amount")).add(BigDecimal.valueOf(dice.between(1, 90))).toPlainString());
        }
        sheet.add(row);
    }

    private void bad(Sheet sheet, LocalDate night) {
        Map<String, String> row = document(company.anyKnown(), night);
        switch (dice.between(0, 7)) {
            case 0 -> row.put("amount", "twelve");
            case 1 -> row.put("amount", "-5.00");
            case 2 -> row.put("amount", "1.23456");
            case 3 -> row.put("document_date", "2026-02-30");
            case 4 -> row.put("type", "BILL");
            case 5 -> row.put("currency", "XQX");
            case 6 -> row.put("document_no", "X".repeat(36));
            default -> row.put("document_no", "");
        }
        sheet.add(row);
    }

    private void contradiction(Sheet sheet, LocalDate night) {
        Map<String, String> row = document(company.anyKnown(), night);
        sheet.add(row);
        Map<String, String> other = new LinkedHashMap<>(row);
        other.put("amount", new BigDecimal(row.get("amount")).add(BigDecimal.ONE).toPlainString());
        sheet.add(other);
        if (dice.chance(50)) {
            sent.put(row.get("document_no"), row);
        }
    }
}
