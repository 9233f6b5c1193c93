package receivables.intake.statement;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import receivables.intake.Currencies;
import receivables.intake.UnreadableFileException;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;
import receivables.ledger.bank.BaiCodes;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.ContentKey;
import receivables.money.Money;

/**
 * BAI2, the cash management format of North American and British banks: records of comma-separated fields, continued by records 88 wherever
 * a line was full. Amounts have no decimal point; the currency says how many of their digits are decimals.
 *
 * <pre>{@code
 * 01,122099999,123456789,040621,0200,1,65,,2/
 * 02,031001234,122099999,1,040620,2359,USD,2/
 * 03,0123456789,USD,010,4350000,,,015,4800000,,/
 * 16,115,450000,0,4711,,LOCKBOX 12/
 * 49,9600000,3/
 * }</pre>
 */
final class Bai2Reader implements StatementReader {

    /** A line that long is full: what follows goes on in the middle of a word. */
    private static final int LINE = 78;
    private static final int MOST_FIELDS = 10_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final Set<String> FUNDS = Set.of("", "0", "1", "2", "Z", "S", "V", "D");

    private final LocalDate knownOn;
    private final BaiCodes codes;
    private final ContentKey keys = new ContentKey();
    private StatementSink sink;
    private String kind = "";
    private int place;
    private final List<String> fields = new ArrayList<>();
    private String text;
    private int lastLength;
    private LocalDate asOf;
    private Currency groupCurrency;
    private StatementDraft draft;
    private int statements;
    private long accountSum;
    private long groupSum;
    private long fileSum;

    Bai2Reader(LocalDate knownOn, BaiCodes codes) {
        this.knownOn = knownOn;
        this.codes = codes;
    }

    @Override
    public void read(InputStream in, StatementSink to) throws IOException, UnreadableFileException {
        sink = to;
        TextLines lines = new TextLines(in);
        for (String line = lines.next(); line != null; line = lines.next()) {
            String record = line.stripTrailing();
            if (record.isEmpty()) {
                continue;
            }
            if (record.startsWith("88,")) {
                goOn(record.substring(3), lines.number());
            } else {
                record();
                begin(record, lines.number());
            }
            lastLength = line.length();
        }
        record();
        endAccount();
        if (statements == 0) {
            throw new UnreadableFileException(0, "", "", ReasonCode.BAI2_HOLDS_NO_ACCOUNT);
        }
    }

    private void begin(String record, int number) throws UnreadableFileException {
        if (record.length() < 2 || !record.substring(0, 2).matches("01|02|03|16|49|98|99")) {
            throw new UnreadableFileException(number, "",
                    Shown.value(record), ReasonCode.BAI2_IS_NO_RECORD);
        }
        kind = record.substring(0, 2);
        place = number;
        fields.clear();
        text = null;
        add(record.length() > 3 ? record.substring(3) : "");
    }

    private void goOn(String rest, int number) throws UnreadableFileException {
        if (fields.size() > MOST_FIELDS || text != null && text.length() > LONGEST_TEXT) {
            throw new UnreadableFileException(number, "88", "", ReasonCode.BAI2_RECORD_IS_TOO_LONG, MOST_FIELDS, LONGEST_TEXT);
        }
        if (kind.equals("16") && text != null) {
            text = text + (lastLength >= LINE ? "" : " ") + withoutEnd(rest);
        } else {
            add(rest);
        }
    }

    /** Cuts a record into fields; in a transaction all behind its references is text, commas and slashes included. */
    private void add(String record) {
        String rest = withoutEnd(record);
        boolean ended = rest.length() < record.length();
        while (true) {
            if (kind.equals("16") && fields.size() >= textField()) {
                text = ended && rest.isEmpty() ? "" : rest;
                return;
            }
            int comma = rest.indexOf(',');
            fields.add((comma < 0 ? rest : rest.substring(0, comma)).strip());
            if (comma < 0) {
                text = kind.equals("16") && fields.size() >= textField() ? "" : text;
                return;
            }
            rest = rest.substring(comma + 1);
        }
    }

    /** Type, amount and funds come first, then what the funds type adds, and two references. */
    private int textField() {
        if (fields.size() < 3) {
            return Integer.MAX_VALUE;
        }
        return switch (fields.get(2)) {
            case "S" -> 8;
            case "V" -> 7;
            case "D" -> fields.size() < 4 ? Integer.MAX_VALUE : 6 + 2 * whole(fields.get(3));
            default -> 5;
        };
    }

    private static String withoutEnd(String record) {
        return record.endsWith("/") ? record.substring(0, record.length() - 1) : record;
    }

    private void record() throws UnreadableFileException {
        switch (kind) {
            case "02" -> {
                endAccount(); // a group that begins without its account's end: a line was lost
                groupCurrency = Currencies.of(field(5));
                asOf = WrittenDates.shortYear(field(3));
                groupSum = 0;
            }
            case "03" -> account();
            case "16" -> transaction();
            case "49" -> {
                check("49", field(0), accountSum);
                endAccount();
            }
            case "98" -> {
                endAccount();
                check("98", field(0), groupSum);
                fileSum = Math.addExact(fileSum, groupSum);
            }
            case "99" -> check("99", field(0), fileSum);
            default -> {
                // the file's header names banks
            }
        }
        kind = "";
    }

    private String field(int index) {
        return index < fields.size() ? fields.get(index) : "";
    }

    private void account() throws UnreadableFileException {
        endAccount();
        if (asOf == null || field(0).isEmpty()) {
            throw new UnreadableFileException(place, "03",
                    Shown.value(field(0)), ReasonCode.BAI2_ACCOUNT_IS_LOOSE);
        }
        statements++;
        draft = new StatementDraft(statements, "BAI2", knownOn);
        draft.account = BankText.account(field(0));
        Currency own = Currencies.of(field(1));
        draft.currency = own != null ? own : groupCurrency != null ? groupCurrency : Currency.getInstance("USD");
        draft.from = asOf;
        draft.to = asOf;
        accountSum = 0;
        for (int at = 2; at < fields.size(); ) {
            at = summary(at);
        }
    }

    /** A balance or a sum: type, amount, and mostly a count and the funds. @return where the next one begins */
    private int summary(int at) {
        String type = field(at);
        if (!type.matches("\\d{3}")) {
            return at + 1;
        }
        Long amount = amount(field(at + 1));
        if (amount != null) {
            accountSum = Math.addExact(accountSum, amount);
            if (type.equals("010")) {
                draft.opening = amount;
            } else if (type.equals("015")) {
                draft.closing = amount;
            }
        }
        int next = at + 2;
        boolean counted = next + 1 < fields.size() && field(next).matches("\\d*") && FUNDS.contains(field(next + 1));
        if (!counted) {
            // left out at the end of a line
            return field(next).isEmpty() ? next + 1 : next;
        }
        return next + 2 + switch (field(next + 1)) {
            case "S" -> 3;
            case "V" -> 2;
            case "D" -> 1 + 2 * whole(field(next + 2));
            default -> 0;
        };
    }

    /** All that a transaction says, where it cannot be told which field is which. */
    private String said() {
        return new BankText().add(text == null ? "" : text).add(String.join(" ", fields)).toString();
    }

    private void transaction() {
        String type = field(0);
        Long amount = amount(field(1));
        if (draft == null || !type.matches("\\d{3}") || amount == null) {
            sink.refused(place, "16", Shown.value(String.join(",",
                    fields)), Reason.of(ReasonCode.ENTRY_IS_NO_TRANSACTION),
                    new StatementSink.Unread(null, "", said()));
            return;
        }
        accountSum = Math.addExact(accountSum, amount);
        if (codes.noMoney().contains(type)) {
            return;
        }
        Boolean in = codes.isIn(type);
        if (in == null) {
            sink.refused(place, "16",
                    type, Reason.of(ReasonCode.ENTRY_TYPE_IS_UNCLEAR),
                    new StatementSink.Unread(Money.ofMinor(amount, draft.currency), "", said()));
            return;
        }
        boolean credit = in;
        long signed = credit ? amount : Math.negateExact(amount);
        int references = textField() == Integer.MAX_VALUE ? 3 : textField() - 2;
        String bank = BankText.reference(field(references));
        String customer = BankText.reference(field(references + 1));
        LocalDate value = field(2).equals("V") ? WrittenDates.shortYear(field(3)) : null;
        String said = new BankText().add(text == null ? "" : text).add(customer).toString();
        draft.entries++;
        draft.entry(signed, credit, false);
        LocalDate valued = value == null ? asOf : value;
        String key = keys.of(draft.account, asOf, amount + type, bank, valued, customer, said);
        BankLine line = new BankLine(draft.ordinal, draft.entries, place, draft.account, draft.currency, asOf, valued, signed,
                BankLine.State.BOOKED, codes.natureOf(type), codes.returned().contains(type) || codes.givenBack().contains(type),
                key, "", "", said, customer.isEmpty() ? bank : customer, "", knownOn);
        draft.seen(line);
        sink.line(line);
    }

    /** Minor units; null: none. */
    private static Long amount(String written) {
        if (!written.matches("[+-]?\\d{1,24}")) {
            return null;
        }
        BigDecimal minor = new BigDecimal(written);
        return minor.abs().compareTo(Money.LIMIT) >= 0 ? null : Long.valueOf(minor.longValueExact());
    }

    private static int whole(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }

    /** Control totals are the bank's own sums: a difference is told, the lines are taken as they are. */
    private void check(String record, String written, long sum) {
        Long total = amount(written);
        if (total != null && total != sum) {
            sink.note(place, record, written, Reason.of(ReasonCode.SUM_DIFFERS, sum));
        }
    }

    private void endAccount() {
        if (draft != null) {
            sink.statement(draft.finished(asOf, false));
            groupSum = Math.addExact(groupSum, accountSum);
        }
        draft = null;
    }
}
