package receivables.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people decide, sensibly most of the time: about money, holds, letters, and about each other's proposals. */
final class People {

    private final Company company;
    private final Dice dice;
    private final List<Map<String, String>> said = new ArrayList<>();
    private int numbers;

    People(Company company) {
        this.company = company;
        this.dice = company.dice;
    }

    Sheet night(LocalDate night, Published last) {
        Sheet sheet = new Sheet("decisions");
        int count = dice.chance(55) ? dice.between(0, 4) : 0;
        for (int index = 0; index < count; index++) {
            Map<String, String> row = switch (dice.between(0, 5)) {
                case 0 -> aboutMoney(last);
                case 1, 2 -> hold(night, last);
                case 3 -> dice.chance(50) ? answer() : usedAgain(last);
                case 4 -> dismissal(last);
                default -> aboutLetter(last);
            };
            if (row != null) {
                row.put("by", by());
                garble(row);
                row.put("decision_no", "E" + (100 + ++numbers));
                row.put("reason", "case " + numbers);
                said.add(row);
                sheet.add(row);
            }
        }
        if (dice.chance(5) && !said.isEmpty()) {
            sheet.add(dice.pick(said));
        }
        if (dice.chance(4)) {
            sheet.add(Sheet.row("action", dice.pick("BLOCK", "FORGIVE", "PROMISE"), "by", "S1", "decision_no", "E" + (100 + ++numbers)));
        }
        return sheet;
    }

    /** Now and then nobody, and now and then somebody in full width or small letters. */
    private String by() {
        int number = dice.between(1, 7);
        return dice.chance(95) ? "S" + number : dice.pick("S99", "s" + number, "\uff33" + (char) ('\uff10' + number));
    }

    /** A number mistyped. */
    private void garble(Map<String, String> row) {
        String column = dice.pick("document_no", "receipt_no", "letter_no", "refers_to");
        if (dice.chance(6) && !row.getOrDefault(column, "").isEmpty()) {
            row.put(column, row.get(column) + "X9");
        }
    }

    private Map<String, String> aboutMoney(Published last) {
        List<InboxFile.Line> receipts = last.rows("receipts.csv").stream().filter(row -> !row.get("status").equals("REVERSED")).toList();
        List<InboxFile.Line> items = debits(last);
        if (receipts.isEmpty() || items.isEmpty()) {
            return null;
        }
        InboxFile.Line receipt = dice.pick(receipts);
        InboxFile.Line item = dice.pick(items);
        List<InboxFile.Line> own = items.stream().filter(row -> row.get("customer_no").equals(receipt.get("customer_no"))).toList();
        return switch (dice.between(0, 5)) {
            case 0 -> Sheet.row("action", "ALLOCATE", "receipt_no", receipt.get("receipt_no"), "document_no",
                    dice.pick(own.isEmpty() ? items : own).get("document_no"));
            case 1 -> Sheet.row("action", "ALLOCATE", "receipt_no", receipt.get("receipt_no"), "document_no",
                    dice.pick(own.isEmpty() ? items : own).get("document_no"),
                    "amount", "10", "currency", receipt.get("currency"));
            case 2 -> last.rows("allocations.csv").isEmpty() ? null : unallocate(dice.pick(last.rows("allocations.csv")));
            case 3 -> Sheet.row("action", "WRITE_OFF", "document_no", item.get("document_no"), "customer_no", item.get("customer_no"));
            case 4 -> Sheet.row("action", "REFUND", "receipt_no", receipt.get("receipt_no"), "customer_no", receipt.get("customer_no"));
            default -> receipt.get("customer_no").isEmpty()
                    ? Sheet.row("action", "PAYER_IS", "receipt_no", receipt.get("receipt_no"), "customer_no", company.anyKnown()) : null;
        };
    }

    /** A line of the last night's worklist, whatever its kind; its key stands in either column. */
    private Map<String, String> dismissal(Published last) {
        List<InboxFile.Line> lines = last.rows("worklist.csv");
        return lines.isEmpty() ? null : Sheet.row("action", "DISMISS", dice.pick("refers_to", "letter_no"),
                dice.pick(lines).get("item_no"));
    }

    /** What a row is whose number stood for something else; now and then nobody was asked. */
    private Map<String, String> usedAgain(Published last) {
        List<InboxFile.Line> asked = last.rows("worklist.csv").stream().filter(row -> row.get("kind").equals("NUMBER_USED_AGAIN")).toList();
        String key = asked.isEmpty() ? "NUMBER_USED_AGAIN/C100//INV-1/" : dice.pick(asked).get("item_no");
        return asked.isEmpty() && dice.chance(80) ? null : Sheet.row("action", dice.pick("CORRECTION", "ANOTHER_DOCUMENT"), "refers_to",
                key);
    }

    private static Map<String, String> unallocate(InboxFile.Line allocation) {
        return allocation.get("receipt_no").isEmpty() ? null
                : Sheet.row("action", "UNALLOCATE", "receipt_no", allocation.get("receipt_no"), "document_no",
                allocation.get("document_no"));
    }

    private Map<String, String> hold(LocalDate night, Published last) {
        List<InboxFile.Line> items = debits(last);
        if (items.isEmpty()) {
            return null;
        }
        InboxFile.Line item = dice.pick(items);
        Map<String, String> row = Sheet.row("customer_no", item.get("customer_no"), "document_no", dice.chance(75)
                ? item.get("document_no") : "");
        String action = dice.pick("DISPUTE", "DISPUTE_END", "PROMISE", "PROMISE", "INSTALMENT", "IN_TRANSIT", "BLOCK", "UNBLOCK");
        row.put("action", action);
        if (action.startsWith("DISPUTE")) {
            row.put("document_no", item.get("document_no"));
        }
        boolean amounts = action.equals("PROMISE") || action.equals("INSTALMENT") || action.equals("DISPUTE") && dice.chance(60);
        if (amounts) {
            BigDecimal open = new BigDecimal(item.get("open"));
            row.put("amount", (dice.chance(50) ? open : open.divide(BigDecimal.valueOf(2), open.scale(), java.math.RoundingMode.UP))
                    .toPlainString());
            row.put("currency", item.get("currency"));
        }
        if (action.equals("PROMISE") || action.equals("INSTALMENT") || action.equals("BLOCK") || action.equals("DISPUTE")
                && dice.chance(50)) {
            row.put("date", night.plusDays(dice.between(0, dice.chance(90) ? 14 : 50)).toString());
        }
        return row;
    }

    private Map<String, String> answer() {
        List<Map<String, String>> asked = said.stream().filter(row -> List.of("WRITE_OFF", "REFUND", "PAYER_IS", "PROMISE", "BLOCK",
                "DISPUTE").contains(row.get("action"))).toList();
        return asked.isEmpty() ? null : Sheet.row("action", dice.chance(85) ? "APPROVE" : "REJECT", "refers_to",
                dice.pick(asked).get("decision_no"));
    }

    private Map<String, String> aboutLetter(Published last) {
        List<InboxFile.Line> letters = last.rows("letters.csv");
        if (letters.isEmpty()) {
            return null;
        }
        InboxFile.Line letter = dice.pick(letters);
        if (letter.get("status").equals("NEEDS_APPROVAL")) {
            return Sheet.row("action", dice.chance(80) ? "APPROVE" : "REJECT", "refers_to", letter.get("letter_no"));
        }
        return Sheet.row("action", dice.pick("PULL", "RETURNED", "CONFIRMED", "CONTESTED"), "letter_no",
                letter.get("letter_no"), "customer_no", letter.get("customer_no"));
    }

    private static List<InboxFile.Line> debits(Published last) {
        return last.rows("open_items.csv").stream().filter(row -> !row.get("type").equals("CREDIT_NOTE")).toList();
    }
}
