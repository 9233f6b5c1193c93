package receivables.matching.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the words in a bank's text that say what money is for: a deposit, wages, a refund. The words of the payer's own name, and those of
 * banks' phrases such as "direct deposit", say nothing.
 */
public final class Earmarks {

    private static final Pattern BANKS_PHRASES = Pattern.compile(
            "(?<![A-Z])(DIRECT|CASH|CHECK|CHEQUE|MOBILE|COUNTER|ATM|BRANCH|REMOTE|ELECTRONIC|ACH) DEPOSITS?(?![A-Z])|(?<![A-Z])DEPOSIT "
            + "(SLIP|NO|NUMBER|REF|ID|TICKET)(?![A-Z])");

    private Earmarks() {
    }

    /** The first of the words that the text says; empty: none. Latin words count as whole words, Chinese ones wherever they stand. */
    public static String in(String text, String payerName, List<String> words) {
        if (text.isBlank() || words.isEmpty()) {
            return "";
        }
        String upper = ReferenceKeys.upper(text);
        String name = ReferenceKeys.upper(payerName).strip();
        String said = BANKS_PHRASES.matcher(name.isEmpty() ? upper : upper.replace(name, " ")).replaceAll(" ");
        for (String word : words) {
            if (says(said, ReferenceKeys.upper(word))) {
                return word;
            }
        }
        return "";
    }

    private static boolean says(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean starts = at == 0 || !ReferenceKeys.isLatin(word.charAt(0)) || !ReferenceKeys.isLatin(text.charAt(at - 1));
            boolean ends = end == text.length() || !ReferenceKeys.isLatin(word.charAt(word.length() - 1))
                    || !ReferenceKeys.isLatin(text.charAt(end));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }
}
