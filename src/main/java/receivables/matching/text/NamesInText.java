package receivables.matching.text;

import java.util.List;
import java.util.Set;

/**
 * What may stand beside a company's name in a bank's text without making it another company's: "from ESKDALE PAPER LTD INV 12" speaks of
 * Eskdale Paper, "ESKDALE PAPER MILLS" does not.
 */
final class NamesInText {

    private static final Set<String> WORDS_BEFORE = Set.of(
            "FROM", "BY", "OF", "FOR", "FM", "ACH", "WIRE", "EFT", "TRANSFER", "TRF", "PAYER", "PAYMENT", "PAID", "CREDIT", "DEPOSIT",
            "CUSTOMER", "DEBTOR", "BEHALF", "OBO", "ORDERING", "ORIGINATOR", "VON", "AUFTRAGGEBER", "REF", "CHECK", "CHEQUE", "CK",
            "SENDER", "REMITTER", "NAME", "CCD", "PPD", "CTX");
    private static final Set<String> WORDS_BEHIND = Set.of(
            "INVOICE", "INVOICES", "INV", "BILL", "PAYMENT", "PAY", "PMT", "FOR", "REF", "REFERENCE", "ORDER", "PO", "DATED", "DATE",
            "THANKS", "RG", "RECHNUNG", "ACCOUNT", "ACCT", "ID", "NO", "TRN", "ACH", "WIRE", "TRANSFER", "CREDIT", "SETTLEMENT", "TO",
            "LESS", "PART", "AND", "DEPOSIT", "EFT", "CK", "CHECK", "CHEQUE");
    private static final Set<String> MAKE_ANOTHER = Set.of(
            "DIVISION", "DIV", "GROUP", "GRP", "HOLDING", "HOLDINGS", "BRANCH", "INTERNATIONAL", "INTL", "NORTH", "SOUTH", "EAST", "WEST",
            "EUROPE", "ASIA", "CHINA", "UK", "USA", "AMERICA", "SUBSIDIARY", "PARTNERS", "UNIT", "PLANT");
    private static final List<String> HAN_BEFORE = List.of("付", "由", "为", "自", "代", "人", "户", "司", "收", "替", "方", "来", "款");
    private static final List<String> HAN_BEHIND = List.of("付", "支", "货", "款", "转", "汇", "往", "代", "账", "订", "合", "发", "的", "缴", "还");
    private static final List<String> BANKS = List.of("BANK", "BANCO", "BANQUE", "SPARKASSE", "银行");

    private static final int SHORTEST_NUMBER = 4;

    private NamesInText() {
    }

    static boolean isBank(String name) {
        return BANKS.stream().anyMatch(name::contains);
    }

    static boolean isStart(String text, int at) {
        return text.charAt(at) != ' ' && (at == 0 || text.charAt(at - 1) == ' ' || isHan(text.charAt(at)) || isHan(text.charAt(at - 1)));
    }

    static boolean isEnd(String text, int at) {
        return at == text.length() || text.charAt(at) == ' ' || isHan(text.charAt(at)) || isHan(text.charAt(at - 1));
    }

    /** Nothing before or behind the name makes it part of a longer one. */
    static boolean standsAlone(String text, int from, int to) {
        return mayStandBefore(text.substring(0, from).stripTrailing()) && mayStandBehind(text.substring(to).stripLeading());
    }

    private static boolean mayStandBefore(String before) {
        if (before.isEmpty() || !Character.isLetter(before.charAt(before.length() - 1))) {
            return true;
        }
        if (isHan(before.charAt(before.length() - 1))) {
            return HAN_BEFORE.stream().anyMatch(before::endsWith);
        }
        return WORDS_BEFORE.contains(before.substring(before.lastIndexOf(' ') + 1));
    }

    private static boolean mayStandBehind(String behind) {
        String rest = PayerNames.withoutLeadingForm(behind);
        boolean hasForm = rest.length() < behind.length();
        if (rest.isEmpty()) {
            return true;
        }
        if (isHan(rest.charAt(0))) {
            return HAN_BEHIND.stream().anyMatch(rest::startsWith);
        }
        String word = rest.indexOf(' ') < 0 ? rest : rest.substring(0, rest.indexOf(' '));
        if (!Character.isLetter(word.charAt(0))) {
            // a short number right behind a name may be a division's, unless the legal form closes the name
            return hasForm || word.length() >= SHORTEST_NUMBER;
        }
        return hasForm ? !MAKE_ANOTHER.contains(word) : WORDS_BEHIND.contains(word) || hasDigit(word);
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(c -> ReferenceKeys.isDigit((char) c));
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
