package receivables.matching.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import receivables.ledger.LetterNumber;
import receivables.ledger.Receipt;
import receivables.ledger.swiss.QrReference;
import receivables.money.Money;

/**
 * Reads the numbers in a payer's text as people write them, and leaves out those that cannot be references: amounts, dates, account and
 * cheque numbers. It knows no documents; which documents are meant is found out elsewhere.
 *
 * <pre>{@code "付6月货款发票1001、1002 金额12,300.00" // 1001 (invoice), 1002 (continuing the list)}</pre>
 */
public final class ReferenceReader {

    public static final Set<String> INVOICE_WORDS =
            Set.of("INVOICE", "INVOICES", "INV", "INVS", "BILL", "BILLS", "RECHNUNG", "RECHNUNGEN", "RG", "FACTURE", "FACTURA", "DOC",
            "DOCUMENT");
    private static final Set<String> ORDER_WORDS = Set.of("ORDER", "ORDERS", "PO", "SO", "BESTELLUNG", "AUFTRAG");
    private static final Set<String> CONTRACT_WORDS = Set.of("CONTRACT", "CONTRACTS", "AGREEMENT", "VERTRAG");
    private static final Set<String> DELIVERY_WORDS = Set.of("DELIVERY", "DELIVERIES", "SHIPMENT", "LIEFERSCHEIN", "WAYBILL");
    private static final Set<String> FOREIGN_WORDS = Set.of(
            "CK", "CHK", "CHQ", "CHECK", "CHEQUE", "EFT", "ACH", "WIRE", "TRN", "TXN", "TRANSACTION", "TEL", "PHONE", "MOBILE", "FAX",
            "ACCT", "ACCOUNT", "AC", "IBAN", "BIC", "SWIFT", "ID", "PIN", "TAX", "VAT", "ZIP", "KDNR", "CUSTOMER", "BATCH", "CARD",
            "TERMINAL", "NET", "FLOOR", "ROOM");
    private static final Set<String> FILLER_WORDS = Set.of("NO", "NOS", "NR", "NUM", "NUMBER", "NUMBERS", "REF", "REFERENCE", "N");
    private static final List<String> INVOICE_HAN = List.of("发票", "发票号", "票号", "单据", "账单", "票");
    private static final List<String> ORDER_HAN = List.of("订单", "采购单", "订货单");
    private static final List<String> CONTRACT_HAN = List.of("合同", "协议");
    private static final List<String> DELIVERY_HAN = List.of("送货单", "发货单", "交货单", "送货", "发货");
    private static final List<String> FOREIGN_HAN = List.of(
            "支票", "电话", "账号", "帐号", "账户", "卡号", "流水", "流水号", "税号", "手机", "邮编", "尾号", "凭证", "证号", "金额", "共", "计", "第", "客户", "人民币", "汇票");
    static final Set<String> CURRENCY_WORDS = Set.of("CNY", "RMB", "USD", "EUR", "GBP", "JPY", "HKD", "AMOUNT", "AMT", "TOTAL", "SUM");
    private static final Set<String> LIST_WORDS = Set.of("AND", "UND", "ET", "TO", "NO", "NR", "NOS");
    private static final String LIST_SIGNS = " \t\n-–—~._/\\,，、;；&+和及与跟至到号#:";

    private final String text;
    private final Set<String> prefixes;
    private final DigitRuns runs;

    private ReferenceReader(String text, Set<String> prefixes) {
        this.text = ReferenceKeys.upper(listCommas(text));
        this.prefixes = prefixes;
        runs = new DigitRuns(this.text);
    }

    /** A full-width comma between narrow digits makes a list, never thousands: {@code INV-2026-001231，456，457}. */
    private static String listCommas(String text) {
        if (text.indexOf('，') < 0) {
            return text;
        }
        StringBuilder changed = new StringBuilder(text);
        for (int index = 1; index < text.length(); index++) {
            if (text.charAt(index) == '，' && ReferenceKeys.isDigit(text.charAt(index - 1))) {
                changed.setCharAt(index, '、');
            }
        }
        return changed.toString();
    }

    /**
     * The numbers of a text that may be references, in order.
     *
     * @param prefixes of our document numbers, letters in upper case
     * @param receipt whose amount and account numbers are no references; null: the text stands alone
     */
    public static List<WrittenNumber> read(String text, Set<String> prefixes, Receipt receipt) {
        return new ReferenceReader(text, prefixes).numbers(receipt);
    }

    /** RF references in the text whose check digits hold, in normal form; for the QR reference of a Swiss bill its letter's. */
    public static List<String> rfReferences(String text) {
        String upper = ReferenceKeys.upper(text);
        List<String> found = new ArrayList<>();
        for (int at = upper.indexOf("RF"); at >= 0; at = upper.indexOf("RF", at + 2)) {
            boolean starts = at == 0 || !Character.isLetterOrDigit(upper.charAt(at - 1)) || upper.charAt(at - 1) > 0x7f;
            if (!starts) {
                continue;
            }
            StringBuilder compact = new StringBuilder(25);
            for (int index = at; index < upper.length() && compact.length() < 25; index++) {
                char c = upper.charAt(index);
                if (ReferenceKeys.isDigit(c) || ReferenceKeys.isLatin(c)) {
                    compact.append(c);
                } else if (c != ' ' && c != '-') {
                    break;
                }
            }
            longestReference(compact, found);
        }
        QrReference.letters(upper).forEach(letter -> found.add(LetterNumber.reference(letter)));
        return found;
    }

    /** Words may follow without a sign between: our own references have 20 characters, others are tried from the longest down. */
    private static void longestReference(StringBuilder compact, List<String> found) {
        if (compact.length() >= 20 && LetterNumber.isReference(compact.substring(0, 20))) {
            found.add(compact.substring(0, 20));
            return;
        }
        for (int length = compact.length(); length >= 5; length--) {
            if (LetterNumber.isReference(compact.substring(0, length))) {
                found.add(compact.substring(0, length));
                return;
            }
        }
    }

    private List<WrittenNumber> numbers(Receipt receipt) {
        List<WrittenNumber> numbers = new ArrayList<>();
        String[] prefixOf = new String[runs.size()];
        for (int run = 0; run < runs.size(); run++) {
            prefixOf[run] = prefixBefore(run);
        }
        NoReferences others = new NoReferences(runs, receipt);
        for (int run = 0; run < runs.size(); run++) {
            if (prefixOf[run].isEmpty() && !others.has(run) && !continuesPrefixed(run, prefixOf)) {
                others.readFraction(run);
                others.readDate(run);
                others.readAmount(run, !prefixBeforeList(run - 1).isEmpty());
            }
        }
        WrittenNumber.Label label = WrittenNumber.Label.NONE;
        int before = -1;
        boolean foreign = false;
        for (int run = 0; run < runs.size(); run++) {
            String joint = before < 0 ? null : joint(before, run);
            boolean bare = prefixOf[run].isEmpty();
            Optional<WrittenNumber.Label> own = bare ? labelBefore(run) : Optional.of(WrittenNumber.Label.INVOICE);
            foreign = bare && (gluedToLetters(run) || foreign && isGluedTo(run - 1, run));
            boolean ours = !bare || own.equals(Optional.of(WrittenNumber.Label.INVOICE)) || continuesPrefixed(run, prefixOf);
            if (others.has(run) || foreign || own.isEmpty() || !ours && others.isAccount(run)) {
                before = -1;
                continue;
            }
            label = own.get() != WrittenNumber.Label.NONE ? own.get() : joint == null ? WrittenNumber.Label.NONE : label;
            numbers.add(new WrittenNumber(prefixOf[run], label, digits(run), joint, endsText(run)));
            before = run;
        }
        return numbers;
    }

    private String digits(int run) {
        return runs.digits(run);
    }

    private int start(int run) {
        return runs.start(run);
    }

    private int end(int run) {
        return runs.end(run);
    }

    private boolean endsText(int run) {
        return run == runs.size() - 1 && text.substring(end(run)).isBlank();
    }

    private String prefixBefore(int run) {
        int index = skipSeparatorsBack(start(run));
        String word = latinWordEndingAt(index);
        if (prefixes.contains(word)) {
            return word;
        }
        if (FILLER_WORDS.contains(word)) {
            String earlier = latinWordEndingAt(skipSeparatorsBack(index - word.length()));
            return prefixes.contains(earlier) ? earlier : "";
        }
        return "";
    }

    private int skipSeparatorsBack(int from) {
        int index = from;
        while (index > 0 && " \t\n-_./#:№(\\".indexOf(text.charAt(index - 1)) >= 0) {
            index--;
        }
        return index;
    }

    private String latinWordEndingAt(int end) {
        int start = end;
        while (start > 0 && ReferenceKeys.isLatin(text.charAt(start - 1))) {
            start--;
        }
        boolean glued = start > 0 && ReferenceKeys.isDigit(text.charAt(start - 1));
        return glued ? "" : text.substring(start, end);
    }

    /** A run after a prefixed one, parted by one separator, may belong to the same number: it is not judged as a date or an amount. */
    private boolean continuesPrefixed(int run, String[] prefixOf) {
        for (int earlier = run; earlier > 0 && run - earlier < 3; earlier--) {
            if (!isGluedTo(earlier - 1, earlier)) {
                return false;
            }
            if (!prefixOf[earlier - 1].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private String joint(int before, int run) {
        if (run - before != 1) {
            return null;
        }
        String between = text.substring(end(before), start(run));
        StringBuilder word = new StringBuilder();
        for (int index = 0; index <= between.length(); index++) {
            char c = index < between.length() ? between.charAt(index) : ' ';
            if (ReferenceKeys.isLatin(c)) {
                word.append(c);
                continue;
            }
            if (!word.isEmpty() && !LIST_WORDS.contains(word.toString()) && !prefixes.contains(word.toString())) {
                return null;
            }
            word.setLength(0);
            if (LIST_SIGNS.indexOf(c) < 0) {
                return null;
            }
        }
        return between;
    }

    /** What the words before a number call it; empty for something that is not ours. */
    private Optional<WrittenNumber.Label> labelBefore(int run) {
        int index = skipSeparatorsBack(start(run));
        String word = latinWordEndingAt(index);
        while (FILLER_WORDS.contains(word)) {
            index = skipSeparatorsBack(index - word.length());
            word = latinWordEndingAt(index);
        }
        if (!word.isEmpty()) {
            return FOREIGN_WORDS.contains(word) || CURRENCY_WORDS.contains(word) ? Optional.empty() : Optional.of(
                    INVOICE_WORDS.contains(word) ? WrittenNumber.Label.INVOICE
                    : ORDER_WORDS.contains(word) ? WrittenNumber.Label.ORDER
                    : CONTRACT_WORDS.contains(word) ? WrittenNumber.Label.CONTRACT
                    : DELIVERY_WORDS.contains(word) ? WrittenNumber.Label.DELIVERY : WrittenNumber.Label.NONE);
        }
        String before = text.substring(Math.max(0, index - 8), index);
        while (before.endsWith("号") || before.endsWith("码") || before.endsWith("编") || before.endsWith("为") || before.endsWith("是")) {
            before = before.substring(0, before.length() - 1);
        }
        if (endsWithAny(before, FOREIGN_HAN) || endsWithAny(before + "号", FOREIGN_HAN)) {
            return Optional.empty();
        }
        return Optional.of(endsWithAny(before, INVOICE_HAN) ? WrittenNumber.Label.INVOICE
                : endsWithAny(before, ORDER_HAN) ? WrittenNumber.Label.ORDER
                : endsWithAny(before, CONTRACT_HAN) ? WrittenNumber.Label.CONTRACT
                : endsWithAny(before, DELIVERY_HAN) ? WrittenNumber.Label.DELIVERY : WrittenNumber.Label.NONE);
    }

    private static boolean endsWithAny(String text, List<String> endings) {
        for (String ending : endings) {
            if (text.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private boolean gluedToLetters(int run) {
        boolean after = end(run) < text.length() && ReferenceKeys.isLatin(text.charAt(end(run)));
        int first = start(run);
        boolean signed = first > 1 && "-_./".indexOf(text.charAt(first - 1)) >= 0;
        int wordEnd = signed ? first - 1 : first;
        boolean before = wordEnd > 0 && ReferenceKeys.isLatin(text.charAt(wordEnd - 1));
        String word = before ? latinWordEndingAt(wordEnd) : "";
        boolean known = FILLER_WORDS.contains(word) || INVOICE_WORDS.contains(word) || ORDER_WORDS.contains(word)
                || CONTRACT_WORDS.contains(word) || DELIVERY_WORDS.contains(word);
        return after && !text.startsWith("TO", end(run)) && !text.startsWith("AND", end(run)) || before && !known;
    }

    /** The number goes on after one separator: {@code HT-2026-0015} is one number, and foreign as a whole. */
    private boolean isGluedTo(int earlier, int run) {
        String between = text.substring(end(earlier), start(run));
        return between.length() == 1 && "-_./\\".indexOf(between.charAt(0)) >= 0;
    }

    /** The prefix of the number that a run ends or continues: {@code INV} for 001 in {@code INV-2026-001}; empty: none. */
    private String prefixBeforeList(int run) {
        for (int earlier = run; earlier >= 0; earlier--) {
            String prefix = prefixBefore(earlier);
            String between = earlier == 0 ? "" : text.substring(end(earlier - 1), start(earlier));
            if (!prefix.isEmpty() || earlier == 0 || between.strip().length() > 1
                    || LIST_SIGNS.indexOf(between.strip().isEmpty() ? ' ' : between.strip().charAt(0)) < 0) {
                return prefix;
            }
        }
        return "";
    }
}
