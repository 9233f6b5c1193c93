package receivables.intake.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import receivables.intake.OneLine;
import receivables.intake.UnreadableFileException;
import receivables.ledger.ReasonCode;
import receivables.ledger.RemittanceAdvice;
import receivables.ledger.Shown;
import receivables.money.Money;

/** An advice while its message is read. What was taken off a document becomes the memo of its line, so that a short payment says why. */
public final class AdviceDraft {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_MEMO = 1000;
    private static final int LONGEST_NAME = 500;

    /** A line while it is read. */
    private static final class Line {
        private final String documentRef;
        private long paid;
        private long deducted;
        private final StringBuilder memo = new StringBuilder();

        Line(String documentRef, long paid) {
            this.documentRef = documentRef;
            this.paid = paid;
        }
    }

    private final int place;
    private final LocalDate knownOn;
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> references = new LinkedHashSet<>();
    private String payerName = "";
    private String payerAccount = "";
    private Currency currency;
    private Long total;
    private LocalDate paidOn;

    public AdviceDraft(int place, LocalDate knownOn) {
        this.place = place;
        this.knownOn = knownOn;
    }

    void payer(String name) {
        payerName = payerName.isEmpty() ? cut(name, LONGEST_NAME) : payerName;
    }

    void payerAccount(String account) {
        payerAccount = payerAccount.isEmpty() ? cut(account, LONGEST_NUMBER) : payerAccount;
    }

    void reference(String number) {
        String one = cut(number, LONGEST_NUMBER);
        if (!one.isEmpty()) {
            references.add(one);
        }
    }

    public void currency(Currency told) {
        currency = told == null ? currency : told;
    }

    public void total(long minor) {
        total = minor;
    }

    boolean hasTotal() {
        return total != null;
    }

    void paidOn(LocalDate day) {
        paidOn = day == null ? paidOn : day;
    }

    /** Begins the line of a document. */
    public void line(String documentRef, long paid) {
        lines.add(new Line(cut(documentRef, LONGEST_NUMBER), paid));
    }

    public boolean hasLines() {
        return !lines.isEmpty();
    }

    /** What is paid on the document whose line was begun last. */
    void paid(long minor) {
        lines.getLast().paid = minor;
    }

    /** What was taken off that document, and why. @param minor below zero: taken off; 0: only the reason is told */
    public void deduction(long minor, String reason) {
        Line line = lines.getLast();
        line.deducted = Math.addExact(line.deducted, minor);
        String amount = minor == 0 ? "" : " " + Money.plain(Math.abs(minor), decimals());
        String word = minor > 0 ? "added" : "deducted";
        line.memo.append(line.memo.isEmpty() ? "" : "; ").append(minor == 0 ? "reason" : word).append(amount)
                .append(reason.isEmpty() ? "" : " " + reason);
    }

    /** Some payers write what was owed and the deduction beside it, others what is left: the total tells which. */
    private boolean deductionsAreStillIn() {
        long paid = lines.stream().mapToLong(line -> line.paid).sum();
        long deducted = lines.stream().mapToLong(line -> line.deducted).sum();
        return total != null && deducted != 0 && paid != total && paid + deducted == total;
    }

    /** @throws UnreadableFileException when it pays nothing that can be read */
    public RemittanceAdvice finished() throws UnreadableFileException {
        if (lines.isEmpty() || total == null) {
            throw new UnreadableFileException(place, "", "", total == null
                    ? ReasonCode.ADVICE_SAYS_NO_TOTAL : ReasonCode.ADVICE_NAMES_NOTHING);
        }
        boolean deduct = deductionsAreStillIn();
        List<RemittanceAdvice.Line> read = lines.stream()
                .map(line -> new RemittanceAdvice.Line(line.documentRef, line.paid + (deduct ? line.deducted : 0),
                cut(line.memo.toString(), LONGEST_MEMO))).toList();
        return new RemittanceAdvice(place, payerName, payerAccount, List.copyOf(references), currency, total, paidOn, read, 0, knownOn);
    }

    /** Minor units. @throws UnreadableFileException when it is no amount of it */
    long minor(EdiSegment segment, String written) throws UnreadableFileException {
        if (written.length() <= 30 && written.matches("[+-]?\\d*([.,]\\d*)?") && written.matches(".*\\d.*")) {
            BigDecimal value = new BigDecimal(written.replace(',', '.')).stripTrailingZeros();
            if (value.scale() <= decimals() && value.abs().compareTo(Money.LIMIT) < 0) {
                return value.movePointRight(decimals()).longValueExact();
            }
        }
        if (currency == null) {
            throw new UnreadableFileException(segment.line(), segment.tag(), Shown.value(written), ReasonCode.ADVICE_HAS_NO_AMOUNT);
        }
        throw new UnreadableFileException(segment.line(), segment.tag(), Shown.value(written), ReasonCode.ADVICE_HAS_NO_AMOUNT_IN,
                currency.getCurrencyCode());
    }

    private int decimals() {
        return currency == null ? RemittanceAdvice.UNTOLD_DECIMALS : Money.decimals(currency);
    }

    private static String cut(String text, int longest) {
        String one = OneLine.of(text).strip();
        return one.codePointCount(0, one.length()) <= longest ? one : one.substring(0, one.offsetByCodePoints(0, longest));
    }
}
