package receivables.matching.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a payer's name may be a short form of a customer's: its beginning, its words cut short or its initials. That speaks for the
 * customer, but proves nothing: such a form may be that of several.
 *
 * <pre>{@code agree("N STAR LOGISTICS", "NORTHERN STAR LOGISTICS")   agree("DSS", "DRAGONFLY SOFTWARE SYSTEMS")   agree("IRON BRIDGE IND", "IRONBRIDGE INDUSTRIAL")}</pre>
 */
public final class ShortNames {

    private static final int SHORTEST_BEGINNING = 4;

    /** First letters of legal forms: Company, Corporation, Inc, Ltd, LLC, GmbH, AG, SA, PLC. */
    private static final String FORMS = "CILGASP";

    private ShortNames() {
    }

    /** @param payer and customer in the form of {@link PayerNames#normalise} */
    public static boolean agree(String payer, String customer) {
        if (payer.isEmpty() || customer.isEmpty() || payer.charAt(0) != customer.charAt(0)) {
            return false;
        }
        String payerCompact = payer.replace(" ", "");
        String customerCompact = customer.replace(" ", "");
        boolean beginning = payerCompact.length() >= SHORTEST_BEGINNING && customerCompact.startsWith(payerCompact)
                || customer.length() >= SHORTEST_BEGINNING && payer.startsWith(customer + " ");
        if (beginning) {
            return true;
        }
        List<String> payerWords = List.of(payer.split(" "));
        List<String> customerWords = List.of(customer.split(" "));
        return isInitials(payerCompact, customerWords) || payerWords.size() > 1 && areCut(payerWords, customerWords);
    }

    /** Only the first word is the same: that says less than any of the other ways. */
    public static boolean shareFirstWord(String payer, String customer) {
        String first = payer.split(" ")[0];
        return first.length() >= SHORTEST_BEGINNING && first.equals(customer.split(" ")[0]);
    }

    /** Of all words, or of those before a division's number. */
    private static boolean isInitials(String letters, List<String> words) {
        if (letters.length() < 2 || letters.length() > words.size() + 1) {
            return false;
        }
        List<String> named = new ArrayList<>(words);
        named.removeIf(word -> ReferenceKeys.isDigit(word.charAt(0)));
        if (letters.length() == named.size() + 1 && FORMS.indexOf(letters.charAt(letters.length() - 1)) >= 0) {
            // the legal form, which the normal form of a name does not have, gave a letter too
            return isInitials(letters.substring(0, letters.length() - 1), named);
        }
        if (letters.length() > named.size()) {
            return false;
        }
        for (int index = 0; index < letters.length(); index++) {
            if (letters.charAt(index) != named.get(index).charAt(0)) {
                return false;
            }
        }
        return true;
    }

    /** Each word of the payer's is the beginning of the customer's next one. */
    private static boolean areCut(List<String> payer, List<String> customer) {
        if (payer.size() > customer.size()) {
            return false;
        }
        for (int index = 0; index < payer.size(); index++) {
            boolean number = ReferenceKeys.isDigit(payer.get(index).charAt(0));
            if (number ? !customer.get(index).equals(payer.get(index)) : !customer.get(index).startsWith(payer.get(index))) {
                return false;
            }
        }
        return true;
    }
}
