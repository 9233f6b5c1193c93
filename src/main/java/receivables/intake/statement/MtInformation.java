package receivables.intake.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind an entry of an MT940 ({@code :86:}), in the dialects of the banks: numbered parts behind a separator, words of the
 * SEPA rulebook, words between slashes, or free.
 *
 * <pre>{@code
 * 166?00GUTSCHRIFT?20EREF+4711?21SVWZ+RE 2026-17?31DE02…?32MUELLER GMBH
 * /EREF/4711/IBAN/NL02…/NAME/MULLER BV/REMI/RE 2026-17
 * }</pre>
 *
 * @param code the three digits of German banks that stand first; else empty
 * @param name of the other side @param account of the other side
 * @param reference by which the payment is found again if it comes back
 * @param returnReason why it came back; empty: it did not
 * @param original the amount that was paid at first, as written; empty: not told
 */
public record MtInformation(String code, String name, String account, List<String> texts, String reference, String returnReason,
        String original) {

    static final MtInformation NONE = new MtInformation("", "", "", List.of(), "", "", "");

    private static final String SEPARATORS = "?>@~+";
    private static final int CODE = 3;
    private static final int LAST_PART = 63;
    private static final Pattern SLASHED = Pattern.compile(
            "/(EREF|KREF|PREF|MARF|MREF|CSID|CRED|DEBT|CNTP|REMI|NAME|IBAN|ACCW|BIC|ORDP|BENM|ISDT|RTRN|SVCL|ADDR|TRTP|TRCD|OCMT|CHGS|UDTR|UCRD|ULTD|ULTC|ULTB|PURP|INIT|ID|EXCH)/");
    /** Set in small letters only. */
    private static final int LOWER = 0x20;
    private static final Pattern RETURN_CODE =
            Pattern.compile("(?:RTRN|RETURN REASON|RUECKGABEGRUND|RÜCKGABEGRUND)[/+: ]*([A-Z]{2}\\d{2})");

    public static MtInformation of(List<String> lines) {
        if (lines.isEmpty()) {
            return NONE;
        }
        String first = lines.getFirst().stripLeading();
        if (isNumbered(first)) {
            return numbered(first.substring(0, CODE), first.charAt(CODE), pieces(lines, first.charAt(CODE)));
        }
        CutText text = CutText.of(lines, 0);
        return text.joined().startsWith("/") && SLASHED.matcher(text.joined()).lookingAt() ? slashed(text) : free(text);
    }

    void addTo(BankText text) {
        texts.forEach(text::add);
    }

    /** Three digits, a separator and the two digits of a part. */
    private static boolean isNumbered(String line) {
        return line.length() >= CODE + 3 && isDigit(line.charAt(0)) && isDigit(line.charAt(1)) && isDigit(line.charAt(2))
                && SEPARATORS.indexOf(line.charAt(CODE)) >= 0 && isDigit(line.charAt(CODE + 1)) && isDigit(line.charAt(CODE + 2));
    }

    /** The lines as they stand where each begins a part; else put together first, since the sign of a part may be cut in two. */
    private static List<String> pieces(List<String> lines, char separator) {
        for (int index = 1; index < lines.size(); index++) {
            String line = lines.get(index);
            if (line.isEmpty() || line.charAt(0) != separator || partNumber(line, 1) < 0) {
                return List.of(CutText.physical(lines).strip());
            }
        }
        return lines;
    }

    /** @param pieces each but the first begins with a part */
    private static MtInformation numbered(String code, char separator, List<String> pieces) {
        String[] parts = new String[LAST_PART + 1];
        List<Integer> order = new ArrayList<>();
        int number = -1;
        for (int index = 0; index < pieces.size(); index++) {
            String piece = index == 0 ? pieces.getFirst().stripLeading() : pieces.get(index);
            int from = index == 0 ? CODE : 0;
            for (int at = piece.indexOf(separator, from); at >= 0; at = piece.indexOf(separator, at + 1)) {
                int next = partNumber(piece, at + 1);
                if (next >= 0) {
                    put(parts, order, at == 0 ? -1 : number, piece.substring(from, at));
                    number = next;
                    from = at + 3;
                    at = from - 1;
                }
            }
            String rest = piece.substring(from);
            put(parts, order, number, index == pieces.size() - 1 ? rest.stripTrailing() : rest);
        }
        List<String> purpose = new ArrayList<>(order.size());
        for (int part : order) {
            if (part >= 20 && part <= 29 || part >= 60) {
                purpose.add(parts[part]);
            }
        }
        CutText text = CutText.of(purpose, CutText.PURPOSE);
        String name = parts[33] == null ? told(parts[32]).strip() : (told(parts[32]) + parts[33]).strip();
        return sepa(code, name, told(parts[31]).strip(), text, told(parts[0]));
    }

    /** The number of the part that begins behind a separator; −1: the separator is one inside the text. */
    private static int partNumber(String text, int at) {
        if (at + 2 > text.length() || !isDigit(text.charAt(at)) || !isDigit(text.charAt(at + 1))) {
            return -1;
        }
        int number = (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
        return number > LAST_PART || number > 34 && number < 60 || number > 11 && number < 20 ? -1 : number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** @param order of the numbers in which the parts came first */
    private static void put(String[] parts, List<Integer> order, int number, String text) {
        if (number >= 0 && parts[number] == null) {
            order.add(number);
            parts[number] = text;
        } else if (number >= 0) {
            parts[number] += text;
        }
    }

    private static String told(String part) {
        return part == null ? "" : part;
    }

    private static MtInformation free(CutText text) {
        return sepa("", "", "", text, "");
    }

    /** @param booking what the bank calls the booking */
    private static MtInformation sepa(String code, String name, String account, CutText text, String booking) {
        SepaWords words = SepaWords.in(text.joined());
        String reason = returnReason(text.joined(), booking);
        if (words.isNone()) {
            return new MtInformation(code, name, account, texts(text.joined(), text, booking), "", reason, "");
        }
        String before = words.before();
        String told = words.behind(SepaWord.SVWZ);
        String payer = words.behind(SepaWord.ABWA);
        String reference = BankText.reference(words.behind(SepaWord.EREF));
        boolean only = before.isEmpty() && payer.isEmpty() && reference.isEmpty();
        String all = only ? told : new BankText().add(before).add(told).add(payer).add(reference).toString();
        return new MtInformation(code, name, account.isEmpty() ? words.behind(SepaWord.IBAN) : account, texts(all, text, booking),
                reference, reason, words.behind(SepaWord.OAMT));
    }

    private static MtInformation slashed(CutText text) {
        Map<String, String> words = words(SLASHED, text.joined());
        String name = words.getOrDefault("NAME", "");
        String account = words.getOrDefault("IBAN", words.getOrDefault("ACCW", ""));
        if (words.containsKey("CNTP")) {
            String[] other = words.get("CNTP").split("/", -1);
            account = account.isEmpty() ? other[0] : account;
            name = name.isEmpty() && other.length > 2 ? other[2] : name;
        }
        String remittance = words.getOrDefault("REMI", "").replaceFirst("^(USTD//|STRD/)", "");
        String reference = BankText.reference(words.getOrDefault("EREF", ""));
        String returned = words.getOrDefault("RTRN", "").replaceAll("/.*", "").strip();
        String reason = returned.matches("0*") ? "" : BankText.reference(returned.length() > 20 ? returned.substring(0, 20) : returned);
        String all = new BankText().add(remittance).add(reference).toString();
        boolean plain = words.size() == 1 || all.isEmpty() && name.isEmpty();
        return new MtInformation("", name.strip(), account.strip(),
                texts(plain ? text.joined() : all, text, reason.isEmpty() ? "" : "RETURN " + reason), reference, reason,
                words.getOrDefault("OCMT", "").replaceAll("/.*", ""));
    }

    private static String returnReason(String text, String booking) {
        if (!hasReturnWord(text) && !hasReturnWord(booking)) {
            return ""; // nearly all; the pattern looks at each character
        }
        Matcher code = RETURN_CODE.matcher((text + " " + booking).toUpperCase(Locale.ROOT));
        return code.find() ? code.group(1) : "";
    }

    private static boolean hasReturnWord(String text) {
        return hasReturnWord(text, 'R') || hasReturnWord(text, 'r');
    }

    private static boolean hasReturnWord(String text, char first) {
        for (int at = text.indexOf(first); at >= 0 && at + 1 < text.length(); at = text.indexOf(first, at + 1)) {
            String word = switch (text.charAt(at + 1) | LOWER) {
                case 't' -> "RTRN";
                case 'e' -> "RETURN REASON";
                case 'u' -> "RUECKGABEGRUND";
                case 'ü' -> "RÜCKGABEGRUND";
                default -> "";
            };
            if (!word.isEmpty() && text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> texts(String all, CutText text, String booking) {
        return List.of(all, text.otherReading(), booking);
    }

    /** Text by the word before it; what stands before the first word is under the empty one. */
    private static Map<String, String> words(Pattern pattern, String text) {
        Map<String, String> words = new LinkedHashMap<>();
        Matcher word = pattern.matcher(text);
        String last = "";
        int from = 0;
        while (word.find()) {
            words.merge(last, text.substring(from, word.start()).strip(), (one, two) -> (one + " " + two).strip());
            last = word.group(1);
            from = word.end();
        }
        if (last.isEmpty()) {
            return Map.of();
        }
        words.merge(last, text.substring(from).strip(), (one, two) -> (one + " " + two).strip());
        return words;
    }
}
