package receivables.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bank: money that names what it pays, in part, too much, by amount alone or not at all; money taken back, money out, and remittance
 * advice.
 */
final class Bank {

    private final Company company;
    private final Dice dice;
    private final Map<String, Map<String, String>> sent = new LinkedHashMap<>();
    private final List<String> reversed = new ArrayList<>();
    private int numbers;

    Bank(Company company) {
        this.company = company;
        this.dice = company.dice;
    }

    List<InboxFile> night(LocalDate night, Published last, String suffix) {
        Sheet receipts = new Sheet("receipts");
        Sheet advice = new Sheet("remittance_advice");
        List<InboxFile.Line> open = new ArrayList<>(last.rows("open_items.csv").stream().filter(row ->
                !row.get("type").equals("CREDIT_NOTE")).toList());
        dice.shuffle(open);
        int count = dice.chance(80) ? dice.between(0, 5) : 0;
        for (int index = 0; index < Math.min(count, open.size()); index++) {
            pay(night, open.get(index), open, last, receipts, advice);
        }
        if (dice.chance(12)) {
            takeBack(night, receipts);
        }
        if (dice.chance(5)) {
            outgoing(night, last, receipts);
        }
        last.rows("instruments.csv").stream().filter(row -> dice.chance(30) && !LocalDate.parse(row.get("matures_on")).isAfter(night))
                .forEach(paper -> pay(night, paper, receipts));
        if (dice.chance(8) && !sent.isEmpty()) {
            receipts.add(dice.pick(List.copyOf(sent.values())));
        }
        if (dice.chance(6) && !sent.isEmpty()) {
            receipts.add(changed());
        }
        if (dice.chance(6)) {
            bad(night, receipts);
        }
        List<InboxFile> files = new ArrayList<>(receipts.files(suffix, dice));
        files.addAll(advice.files(suffix, dice));
        return files;
    }

    /** Late money, or a changed line. */
    List<InboxFile> corrections(LocalDate night, Published published, String suffix) {
        Sheet receipts = new Sheet("receipts");
        List<InboxFile.Line> open = published.rows("open_items.csv").stream().filter(row -> !row.get("type").equals("CREDIT_NOTE"))
                .toList();
        if (!open.isEmpty() && (sent.isEmpty() || dice.chance(70))) {
            pay(night, dice.pick(open), open, published, receipts, new Sheet("remittance_advice"));
        } else if (!sent.isEmpty()) {
            receipts.add(changed());
        }
        return receipts.files(suffix, dice);
    }

    private void pay(LocalDate night, InboxFile.Line item, List<InboxFile.Line> open, Published last, Sheet receipts, Sheet advice) {
        String customer = item.get("customer_no");
        String currency = item.get("currency");
        BigDecimal amount = new BigDecimal(item.get("open"));
        String number = item.get("document_no");
        String text = number;
        List<InboxFile.Line> own = open.stream().filter(row -> row.get("customer_no").equals(customer)
                && row.get("currency").equals(currency)).toList();
        String receiptNo = "R" + (10_000 + ++numbers);
        switch (dice.between(0, 15)) {
            case 0 -> text = dice.pick("payment of " + number, "货款" + number, number.replace("-", " "),
                    number.substring(number.indexOf('-') + 1));
            case 1 -> {
                amount = own.stream().limit(3).map(row -> new BigDecimal(row.get("open"))).reduce(BigDecimal.ZERO, BigDecimal::add);
                text = String.join(" ", own.stream().limit(3).map(row -> row.get("document_no")).toList());
            }
            case 2 -> amount = part(amount);
            case 3 -> amount = amount.add(BigDecimal.valueOf(dice.between(1, 500)));
            case 4 -> amount = amount.subtract(BigDecimal.valueOf(dice.between(1, 12))).max(BigDecimal.ONE);
            case 5 -> text = "";
            case 6 -> {
                amount = own.stream().map(row -> new BigDecimal(row.get("open"))).reduce(BigDecimal.ZERO, BigDecimal::add);
                text = "all invoices";
            }
            case 7 -> text = dice.pick("INV-99999", "thank you", "deposit", "预付 货款");
            case 8 -> {
                List<InboxFile.Line> letters = last.rows("letters.csv").stream()
                        .filter(row -> row.get("customer_no").equals(customer) && row.get("currency").equals(currency)).toList();
                if (!letters.isEmpty()) {
                    text = letters.getFirst().get("reference");
                    amount = Sums.of(letters.getFirst().get("payable"));
                }
            }
            case 9 -> {
                advice.add(Sheet.row("receipt_no", receiptNo, "document_ref", number, "amount", amount.toPlainString()));
                text = "see advice";
            }
            case 10 -> {
                amount = amount.add(new BigDecimal(dice.pick(own).get("open")));
                text = "";
            }
            default -> { }
        }
        if (amount.signum() <= 0) {
            return;
        }
        Map<String, String> row = Sheet.row("receipt_no", receiptNo, "value_date",
                night.plusDays(dice.chance(5) ? dice.between(1, 4) : -dice.between(0, 2)).toString(),
                "amount", amount.toPlainString(), "currency", dice.chance(97) ? currency : dice.pick("CNY", "USD"), "remittance", text);
        payer(row, customer);
        if (dice.chance(10)) {
            row.put("matures_on", night.plusDays(dice.between(-1, 12)).toString());
            row.put("instrument", dice.pick("", "", "CHEQUE", "BANK_ACCEPTANCE", "TRADE_ACCEPTANCE"));
            row.put("instrument_no", dice.pick("", "1313290" + (100_000 + numbers)));
        }
        if (Sums.decimals(row.get("currency")) < amount.scale()) {
            return;
        }
        sent.put(receiptNo, row);
        receipts.add(row);
    }

    /** The bank's line for a bill: by its number, or with nothing but its amount. */
    private void pay(LocalDate night, InboxFile.Line paper, Sheet receipts) {
        Map<String, String> row = Sheet.row("receipt_no", "R" + (10_000 + ++numbers), "value_date", night.toString(), "amount",
                paper.get("amount"), "currency", paper.get("currency"), "remittance",
                dice.pick("collection " + paper.get("instrument_no"), ""));
        if (paper.has("customer_no")) {
            payer(row, paper.get("customer_no"));
        }
        sent.put(row.get("receipt_no"), row);
        receipts.add(row);
    }

    private void payer(Map<String, String> row, String customer) {
        Map<String, String> who = company.customers.get(customer);
        switch (dice.between(0, 9)) {
            case 0 -> row.put("payer_name", "Somebody Else AG");
            case 1 -> row.put("payer_account", who.get("bank_accounts"));
            case 2 -> row.put("payer_name", who.get("name").toUpperCase(java.util.Locale.ROOT));
            case 3 -> {
                row.put("payer_name", who.get("name"));
                row.put("payer_account", dice.pick("", "6.22E+18", "N/A"));
            }
            default -> row.put("payer_name", who.get("name"));
        }
    }

    private static BigDecimal part(BigDecimal amount) {
        return amount.multiply(new BigDecimal("0.6")).setScale(amount.scale(), java.math.RoundingMode.DOWN);
    }

    private void takeBack(LocalDate night, Sheet receipts) {
        List<String> candidates = sent.keySet().stream().filter(number -> !reversed.contains(number)
                && !sent.get(number).get("amount").startsWith("-")).toList();
        if (candidates.isEmpty()) {
            return;
        }
        List<String> papers = candidates.stream().filter(one -> !sent.get(one).getOrDefault("matures_on", "").isEmpty()).toList();
        String number = dice.pick(!papers.isEmpty() && dice.chance(40) ? papers : candidates);
        Map<String, String> original = sent.get(number);
        BigDecimal amount = new BigDecimal(original.get("amount"));
        String receiptNo = "R" + (10_000 + ++numbers);
        Map<String, String> row = new LinkedHashMap<>(original);
        row.put("receipt_no", receiptNo);
        row.put("value_date", night.toString());
        row.put("matures_on", "");
        row.put("instrument", "");
        row.put("instrument_no", "");
        row.put("amount", (dice.chance(85) ? amount : part(amount)).negate().toPlainString());
        if (dice.chance(75)) {
            row.put("reverses", number);
        } else {
            row.put("remittance", "returned " + number);
        }
        if (new BigDecimal(row.get("amount")).signum() == 0) {
            return;
        }
        reversed.add(number);
        sent.put(receiptNo, row);
        receipts.add(row);
    }

    private void outgoing(LocalDate night, Published last, Sheet receipts) {
        List<InboxFile.Line> credits = last.rows("open_items.csv").stream().filter(row -> row.get("type").equals("CREDIT_NOTE")).toList();
        Map<String, String> row = Sheet.row("receipt_no", "R" + (10_000 + ++numbers), "value_date",
                night.toString(), "amount", "-50.00", "currency", "CNY", "remittance", "rent",
                "payer_name", "Landlord");
        if (!credits.isEmpty()) {
            InboxFile.Line credit = dice.pick(credits);
            row.put("amount", "-" + credit.get("open"));
            row.put("currency", credit.get("currency"));
            row.put("remittance", credit.get("document_no"));
            payer(row, credit.get("customer_no"));
        }
        receipts.add(row);
    }

    private Map<String, String> changed() {
        Map<String, String> row = new LinkedHashMap<>(dice.pick(List.copyOf(sent.values())));
        BigDecimal amount = new BigDecimal(row.get("amount"));
        if (dice.chance(50)) {
            row.put("amount", amount.add(BigDecimal.valueOf(dice.between(1, 20))).toPlainString());
        } else {
            row.put("remittance", row.get("remittance") + " again");
        }
        if (new BigDecimal(row.get("amount")).signum() == 0) {
            row.put("amount", "1");
        }
        sent.put(row.get("receipt_no"), row);
        return row;
    }

    private void bad(LocalDate night, Sheet receipts) {
        Map<String, String> row = Sheet.row("receipt_no", "R" + (10_000 + ++numbers), "value_date",
                night.toString(), "amount", "1.00", "currency", "CNY");
        switch (dice.between(0, 7)) {
            case 0 -> row.put("amount", "0.00");
            case 1 -> row.put("amount", dice.pick("1,000.00", "1.100"));
            case 5 -> row.put("amount", dice.pick("1,000", "1.000,00", "1.2E+3"));
            case 6 -> row.put("value_date", night.toString().replace("-0", "/").replace('-', '/'));
            case 7 -> row.put("receipt_no", "=\"" + row.get("receipt_no") + "\"");
            case 2 -> row.put("value_date", "yesterday");
            case 3 -> row.put("receipt_no", "");
            default -> row.put("reverses", row.get("receipt_no"));
        }
        receipts.add(row);
    }
}
