package receivables.matching.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names as they are compared: width, case, spaces, punctuation, accents and legal forms do not make two names different.
 *
 * <pre>{@code normalise("上海宏远贸易有限公司") // "上海宏远贸易"      normalise("Müller & Söhne GmbH") // "MULLER SOHNE"}</pre>
 */
public final class PayerNames {

    /**
     * Longest first, so that the whole form goes. Cut only at the end of a Chinese name, and never when nothing would be left. 集团 (group)
     * stays: the parent is another company.
     */
    private static final List<String> CHINESE_FORMS = List.of(
            "股份有限责任公司", "股份有限公司", "有限责任公司", "股份公司", "有限公司", "公司");

    /** Words that only say what kind of company it is. Cut at the end of a name of more than one word. */
    private static final Set<String> WESTERN_FORMS = Set.of(
            "GMBH", "AG", "KG", "OHG", "UG", "MBH", "LTD", "LIMITED", "INC", "INCORPORATED", "CORP", "CORPORATION", "CO", "COMPANY", "LLC",
            "LLP", "LP", "PLC", "SA", "SAS", "SARL", "SRL", "SPA", "BV", "NV", "AB", "AS", "OY", "OYJ", "APS", "PTY", "PTE", "KK", "SE",
            "KFT", "ZRT", "SRO", "DOO", "SL");

    /** Forms that are written with points, {@code S.A.} and {@code B.V.}, and so fall apart into single letters. */
    private static final List<List<String>> SPELT_FORMS = List.of(
            List.of("S", "A", "R", "L"), List.of("S", "P", "A"), List.of("S", "R", "L"), List.of("L", "L", "C"), List.of("S", "R", "O"),
            List.of("D", "O", "O"), List.of("S", "A", "S"), List.of("S", "A"), List.of("B", "V"), List.of("N", "V"), List.of("A", "G"),
            List.of("K", "K"), List.of("A", "S"), List.of("S", "L"), List.of("SP", "Z", "O", "O"));

    private PayerNames() {
    }

    /** The compared form; a name that consists of nothing but a legal form keeps it. Empty only for a text without letters and digits. */
    public static String normalise(String name) {
        List<String> words = words(fold(name));
        cutWesternForms(words);
        String joined = String.join(" ", words);
        return joinHan(cutChineseForm(joined));
    }

    /** A whole text in the form in which names are looked for in it: nothing is cut off. */
    public static String foldText(String text) {
        return joinHan(String.join(" ", words(fold(text))));
    }

    /** What follows the legal form with which the text begins; the text itself where it begins with none. */
    static String withoutLeadingForm(String text) {
        for (String form : CHINESE_FORMS) {
            if (text.startsWith(form)) {
                return text.substring(form.length()).stripLeading();
            }
        }
        String rest = text;
        boolean cut = true;
        while (cut) {
            String word = rest.indexOf(' ') < 0 ? rest : rest.substring(0, rest.indexOf(' '));
            cut = WESTERN_FORMS.contains(word);
            rest = cut ? rest.substring(word.length()).stripLeading() : rest;
        }
        return rest;
    }

    /**
     * The same name with its umlauts written out, {@code MUELLER} for Müller; empty where it has none. Both ways of writing are one name.
     */
    public static String withUmlautsWrittenOut(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String written = composed.replace("Ä", "AE").replace("Ö", "OE").replace("Ü", "UE").replace("Å", "AA").replace("Ø", "OE");
        return written.equals(composed) ? "" : normalise(written);
    }

    private static String fold(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int index = 0; index < decomposed.length(); index++) {
            char c = decomposed.charAt(index);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || c == '\'' || c == '\u2019') {
                continue;
            }
            switch (c) {
                case 'Ł' -> folded.append('L');
                case 'Ø' -> folded.append('O');
                case 'Đ', 'Ð' -> folded.append('D');
                case 'Æ' -> folded.append("AE");
                case 'Œ' -> folded.append("OE");
                default -> folded.append(Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? c : ' ');
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int index = 0; index <= text.length(); index++) {
            boolean inside = index < text.length() && text.charAt(index) != ' ';
            if (inside && start < 0) {
                start = index;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, index));
                start = -1;
            }
        }
        return words;
    }

    private static void cutWesternForms(List<String> words) {
        boolean cut = true;
        while (cut && words.size() > 1) {
            cut = false;
            if (WESTERN_FORMS.contains(words.getLast())) {
                words.removeLast();
                cut = true;
                continue;
            }
            for (List<String> form : SPELT_FORMS) {
                int from = words.size() - form.size();
                if (from >= 1 && words.subList(from, words.size()).equals(form)) {
                    words.subList(from, words.size()).clear();
                    cut = true;
                    break;
                }
            }
        }
    }

    private static String cutChineseForm(String name) {
        for (String form : CHINESE_FORMS) {
            if (name.endsWith(form) && name.length() > form.length() + 1) {
                return name.substring(0, name.length() - form.length()).stripTrailing();
            }
        }
        return name;
    }

    /** Spaces beside a Chinese character mean nothing; between Latin words they keep the words apart. */
    private static String joinHan(String name) {
        StringBuilder joined = new StringBuilder(name.length());
        for (int index = 0; index < name.length(); index++) {
            char c = name.charAt(index);
            boolean besideHan = c == ' ' && (isHan(name.charAt(index - 1)) || isHan(name.charAt(index + 1)));
            if (!besideHan) {
                joined.append(c);
            }
        }
        return joined.toString();
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
