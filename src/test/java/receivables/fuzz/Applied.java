package receivables.fuzz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All nights' {@code allocations.csv}, added up: what is off each document, and what each receipt and credit note has given. */
final class Applied {

    private static final Set<String> REDUCES = Set.of("PAYMENT", "DISCOUNT", "TOLERANCE", "WRITE_OFF", "CREDIT_NOTE");

    /** Of one night. */
    record Row(java.time.LocalDate night, String receipt, String document, String customer, String currency, BigDecimal amount, String kind,
            String effect, String rule, String explanation) {

        BigDecimal offDocument() {
            return REDUCES.contains(effect) && !document.isEmpty() ? amount : BigDecimal.ZERO;
        }

        BigDecimal offReceipt() {
            boolean paysPaper = effect.equals("INSTRUMENT") && !document.isEmpty();
            return effect.equals("PAYMENT") || effect.equals("INTEREST") || paysPaper ? amount : BigDecimal.ZERO;
        }

        BigDecimal offCreditNote() {
            return effect.equals("CREDIT_NOTE") ? amount : BigDecimal.ZERO;
        }
    }

    final Map<String, BigDecimal> offDocument = new HashMap<>();
    final Map<String, BigDecimal> offReceipt = new HashMap<>();
    final List<Row> last = new ArrayList<>();
    /** Rows that take back something that was never booked. */
    final List<String> unfounded = new ArrayList<>();
    /** Of all nights, in order. */
    final List<Row> all = new ArrayList<>();
    private final List<Row> standing = new ArrayList<>();

    /** Adds a night's rows. */
    void add(Published night) {
        last.clear();
        for (InboxFile.Line line : night.rows("allocations.csv")) {
            String kind = line.get("kind");
            BigDecimal amount = new BigDecimal(line.get("amount"));
            String effect = kind.equals("REVERSAL") ? takenBack(line, amount.negate()) : kind;
            Row row = new Row(night.night(), line.get("receipt_no"), line.get("document_no"), line.get("customer_no"),
                    line.get("currency"), amount, kind, effect, line.get("rule"),
                    line.get("explanation"));
            last.add(row);
            all.add(row);
            if (!kind.equals("REVERSAL")) {
                standing.add(row);
            }
            Sums.add(offDocument, row.document(), row.offDocument());
            Sums.add(offDocument, row.receipt(), row.offCreditNote());
            Sums.add(offReceipt, row.receipt(), row.offReceipt());
        }
    }

    private String takenBack(InboxFile.Line line, BigDecimal amount) {
        for (Row row : standing) {
            if (row.receipt().equals(line.get("receipt_no")) && row.document().equals(line.get("document_no"))
                    && Sums.same(row.amount(), amount)) {
                standing.remove(row);
                return row.effect();
            }
        }
        // several decisions may have given one receipt to one document: what they gave is taken back in one row
        for (String effect : standing.stream().map(Row::effect).distinct().toList()) {
            List<Row> together = standing.stream().filter(row -> row.effect().equals(effect) && row.receipt().equals(line.get("receipt_no"))
                    && row.document().equals(line.get("document_no"))).toList();
            if (Sums.same(together.stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add), amount)) {
                standing.removeAll(together);
                return effect;
            }
        }
        unfounded.add(line.toString());
        return "PAYMENT";
    }

    BigDecimal offDocument(String document) {
        return offDocument.getOrDefault(document, BigDecimal.ZERO);
    }

    BigDecimal offReceipt(String receipt) {
        return offReceipt.getOrDefault(receipt, BigDecimal.ZERO);
    }
}
