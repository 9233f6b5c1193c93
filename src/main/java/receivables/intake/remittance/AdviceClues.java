package receivables.intake.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import receivables.ledger.Receipt;
import receivables.ledger.RemittanceAdvice;

/** What makes a remittance advice and a receipt belong together, but for the payer's name, which others compare. */
public final class AdviceClues {

    /** Shorter numbers stand in many texts by chance. */
    private static final int SHORTEST_REFERENCE = 4;
    private static final int DAYS_BEFORE = 5;
    private static final int DAYS_AFTER = 15;
    private static final int DAYS_WITHOUT_A_DATE = 30;

    private AdviceClues() {
    }

    /** The receipt carries a number by which the advice knows the payment. */
    public static boolean names(RemittanceAdvice advice, Receipt receipt) {
        if (!advice.isIn(receipt.currency())) {
            return false;
        }
        String said = receipt.bankReference().toUpperCase(Locale.ROOT) + "\n" + receipt.remittance().toUpperCase(Locale.ROOT);
        return advice.references().stream().anyMatch(reference -> reference.length() >= SHORTEST_REFERENCE
                && hasWhole(said, reference.toUpperCase(Locale.ROOT)));
    }

    private static boolean hasWhole(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean before = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean after = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (before && after) {
                return true;
            }
        }
        return false;
    }

    /** Amount and day are those of the advice. */
    public static boolean fits(RemittanceAdvice advice, Receipt receipt) {
        if (!advice.isIn(receipt.currency()) || receipt.amount().minor() != advice.total()) {
            return false;
        }
        LocalDate day = advice.paidOn() == null ? advice.knownOn() : advice.paidOn();
        int before = advice.paidOn() == null ? DAYS_WITHOUT_A_DATE : DAYS_BEFORE;
        int after = advice.paidOn() == null ? DAYS_WITHOUT_A_DATE : DAYS_AFTER;
        return !receipt.valueDate().isBefore(day.minusDays(before)) && !receipt.valueDate().isAfter(day.plusDays(after));
    }

    /** Of the receipts that carry its number the only one, or the only one of its total; null: none is it. */
    public static Receipt theOne(RemittanceAdvice advice, List<Receipt> receipts) {
        if (receipts.size() == 1) {
            return receipts.getFirst();
        }
        List<Receipt> exact = receipts.stream().filter(receipt -> receipt.amount().minor() == advice.total()).toList();
        return exact.size() == 1 ? exact.getFirst() : null;
    }
}
