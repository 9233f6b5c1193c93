package receivables.outbox;

import java.nio.file.Path;
import java.util.List;
import receivables.decisions.Outcomes;
import receivables.ledger.Decision;
import receivables.ledger.Language;

/**
 * Writes {@code decisions.csv}: every decision of the night and each older one that waits, with what became of it.
 *
 * <pre>{@code D7,S12,APPROVE,LOCK/C10,,,REFUSED,S12 (SALES) may not consent to LOCK: that takes OWNER}</pre>
 */
public final class DecisionsCsv {

    private DecisionsCsv() {
    }

    /** @param rows by decision number */
    public static void write(Path directory, List<Outcomes.Row> rows, Language language) {
        try (CsvFile csv = CsvFile.withHeader(directory, OutputFile.DECISIONS, language)) {
            for (Outcomes.Row row : rows) {
                Decision decision = row.decision();
                csv.lines().text(decision.decisionNo()).text(decision.by()).code(decision.action()).text(subject(decision))
                        .amount(decision.amount())
                        .text(decision.amount() == null ? "" : decision.amount().currency().getCurrencyCode()).code(row.outcome().result())
                        .reason(row.outcome().reason()).endLine();
                csv.drainWhenLarge();
            }
        }
    }

    /** What it is about, the narrowest that it names: the key that it answers, receipt and document, or the customer. */
    static String subject(Decision decision) {
        if (!text(decision.refersTo()).isEmpty()) {
            return decision.refersTo();
        }
        if (!text(decision.letterNo()).isEmpty()) {
            return decision.letterNo();
        }
        String receiptNo = text(decision.receiptNo());
        String documentNo = text(decision.documentNo());
        if (receiptNo.isEmpty() && documentNo.isEmpty()) {
            return text(decision.customerNo());
        }
        return receiptNo + (receiptNo.isEmpty() || documentNo.isEmpty() ? "" : "/") + documentNo;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
