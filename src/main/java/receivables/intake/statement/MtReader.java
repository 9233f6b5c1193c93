package receivables.intake.statement;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import receivables.intake.AmountFlaws;
import receivables.intake.Currencies;
import receivables.intake.UnreadableFileException;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.RemittanceAdvice;
import receivables.ledger.Shown;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.ledger.bank.ContentKey;
import receivables.money.AmountException;

/**
 * SWIFT statements (MT940) and reports of the day (MT942), with and without the network's envelope. A field begins only with a tag of the
 * grammar at the start of a line, and only where the grammar has it: a text that holds {@code 12:30:} or {@code :20:} stays a text. A
 * statement ends with its closing balance, or with a {@code -} that stands alone on its line.
 *
 * <pre>{@code
 * :20:STARTUMS
 * :25:20090500/0006853030
 * :28C:09198/001
 * :60F:C081201EUR1818,90
 * :61:0812011202CR250,00NTRFNONREF
 * :86:051?00UEBERWEISUNG?20RE 4711?32MUELLER GMBH
 * :62F:C081202EUR2068,90
 * -
 * }</pre>
 */
final class MtReader implements StatementReader {

    private static final Pattern BALANCE = Pattern.compile("([CD])(\\d{6})([A-Z]{3})\\s*([\\d.,]+)\\s*");
    /** Pages are counted from 1; some programs write −1 where they do not know. */
    private static final Pattern NO_PAGE = Pattern.compile("/\\s*-");
    private static final Pattern ENVELOPE = Pattern.compile("\\{[1-5]:.*");
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f]");
    private static final Pattern SUBFIELD = Pattern.compile("[?](\\d\\d)");
    private static final String ENTRY = "61";
    private static final String INFORMATION = "86";
    private static final Set<String> HEAD = Set.of("20", "21", "25", "25P", "28", "28C", "13", "13D", "34F", "60F", "60M");
    private static final Set<String> BODY = Set.of("62F", "62M", "64", "65", "90C", "90D");

    private static final int MOST_LINES = 1_000;
    private static final int LONGEST_FIELD = 100_000;

    private enum Place { OUTSIDE, HEAD, BODY, CLOSED }

    private final LocalDate knownOn;
    private final ContentKey keys = new ContentKey();
    private TextLines lines;
    private String ahead;
    private StatementSink sink;
    private Place place = Place.OUTSIDE;
    private StatementDraft draft;
    private MtEntry entry;
    /** Its closing balance has come, be it one that can be read. */
    private boolean closed;
    private final Refusals refusals = new Refusals();
    private int statements;
    private String tag = "";
    private int tagLine;
    private final List<String> content = new ArrayList<>();
    private int length;

    MtReader(LocalDate knownOn) {
        this.knownOn = knownOn;
    }

    @Override
    public void read(InputStream in, StatementSink to) throws IOException, UnreadableFileException {
        sink = to;
        lines = new TextLines(in);
        ahead = lines.next();
        while (ahead != null) {
            String line = lines.hasControls() ? CONTROLS.matcher(ahead).replaceAll("") : ahead;
            int number = lines.number();
            ahead = lines.next();
            take(line, number);
        }
        endField();
        endStatement();
        if (statements == 0) {
            throw new UnreadableFileException(0, "", "", ReasonCode.STATEMENT_FILE_HOLDS_NONE);
        }
    }

    private void take(String line, int number) throws UnreadableFileException {
        char first = line.isEmpty() ? ' ' : line.charAt(0);
        if (first != ':' && first != '-' && first != '{' && !Character.isWhitespace(first)) {
            goOn(line, number); // most lines
            return;
        }
        String stripped = first == ':' ? line : line.strip();
        if (stripped.equals("-") || stripped.startsWith("-}")) {
            endField();
            endStatement();
            return;
        }
        String field = first == ' ' ? stripped : line;
        int behind = behindTag(field);
        String name = behind < 0 ? "" : tag(field, behind);
        if (behind >= 0 && isField(name)) {
            endField();
            tag = name;
            tagLine = number;
            content.add(field.substring(behind));
            length = field.length() - behind;
            move();
        } else if (line.startsWith("{") && ENVELOPE.matcher(line).matches() && place != Place.BODY) {
            endField();
        } else {
            goOn(line, number);
        }
    }

    /** Where the field begins behind a tag like {@code :61:} or {@code :62F:}; −1: the line begins with none. */
    private static int behindTag(String line) {
        if (line.length() < 4 || line.charAt(0) != ':' || !isDigit(line.charAt(1)) || !isDigit(line.charAt(2))) {
            return -1;
        }
        int colon = line.charAt(3) >= 'A' && line.charAt(3) <= 'Z' ? 4 : 3;
        return colon < line.length() && line.charAt(colon) == ':' ? colon + 1 : -1;
    }

    /** Nearly all are one of two, which need not be made anew for each line. */
    private static String tag(String line, int behind) {
        if (behind == 4 && line.charAt(1) == '6' && line.charAt(2) == '1') {
            return ENTRY;
        }
        return behind == 4 && line.charAt(1) == '8' && line.charAt(2) == '6' ? INFORMATION : line.substring(1, behind - 1);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void goOn(String line, int number) throws UnreadableFileException {
        if (tag.isEmpty()) {
            return;
        }
        content.add(line);
        length += line.length();
        if (content.size() > MOST_LINES || length > LONGEST_FIELD) {
            throw new UnreadableFileException(number, ":" + tag + ":", "", ReasonCode.STATEMENT_FIELD_IS_TOO_LONG,
                    MOST_LINES, LONGEST_FIELD);
        }
    }

    /** Whether the grammar has the tag here. A statement whose end is missing is followed by the next one's number and account. */
    private boolean isField(String name) {
        if (name.equals(ENTRY) || name.equals(INFORMATION)) {
            return place != Place.OUTSIDE;
        }
        if (name.equals("20")) {
            boolean followed = ahead != null && (ahead.startsWith(":25") || ahead.startsWith(":21:"));
            return place == Place.OUTSIDE || place == Place.CLOSED || followed;
        }
        return switch (place) {
            case OUTSIDE -> false;
            case HEAD -> HEAD.contains(name) || BODY.contains(name);
            case BODY, CLOSED -> BODY.contains(name);
        };
    }

    private void move() throws UnreadableFileException {
        switch (tag) {
            case "20" -> {
                endStatement();
                statements++;
                draft = new StatementDraft(statements, "MT940", knownOn);
                closed = false;
                entry = null;
                place = Place.HEAD;
            }
            case "61", "62F", "62M", "90C", "90D" -> place = tag.equals("61") ? Place.BODY : Place.CLOSED;
            default -> {
                // the others belong where they are
            }
        }
    }

    private void endField() throws UnreadableFileException {
        if (!tag.isEmpty() && draft != null) {
            field();
        }
        tag = "";
        content.clear();
    }

    private void field() throws UnreadableFileException {
        String first = content.getFirst().strip();
        switch (tag) {
            case "25", "25P" -> draft.account = BankText.account(first);
            case "28", "28C" -> {
                draft.number = BankText.account(first);
                if (NO_PAGE.matcher(first).find()) {
                    sink.note(tagLine, ":" + tag + ":", Shown.value(first), Reason.of(ReasonCode.STATEMENT_PAGE_IS_NONE));
                }
            }
            case "13", "13D" -> {
                draft.source = "MT942";
                draft.to = WrittenDates.shortYear(first);
            }
            case "34F" -> {
                draft.source = "MT942";
                draft.currency = draft.currency == null && first.length() >= 3 ? Currencies.of(first.substring(0, 3)) : draft.currency;
            }
            case "60F", "60M" -> {
                if (draft.opening != null) {
                    sink.note(tagLine, ":" + tag + ":", Shown.value(first), Reason.of(ReasonCode.BALANCE_IS_A_SECOND));
                }
                draft.opening = balance(first, true);
            }
            case "62F", "62M" -> {
                endEntry();
                closed = true;
                draft.closing = balance(first, false);
            }
            case "61" -> {
                endEntry();
                account();
                entry = MtEntry.of(draft, content, tagLine, refusals);
            }
            case "86" -> {
                endEntry(content);
                // the numbers of the parts keep them apart
                refusals.tell(refusals.waiting == null ? "" : SUBFIELD.matcher(String.join("", content)).replaceAll(" $1 "));
            }
            default -> {
                // transaction reference, available balances, sums of a report
            }
        }
    }

    private void endEntry() {
        endEntry(List.of());
        refusals.tell("");
    }

    private void endEntry(List<String> information) {
        if (entry != null) {
            entry.emit(information, keys, sink);
        }
        entry = null;
    }

    /** What an entry was for comes behind it: one that cannot be taken is told of when that is known. */
    private final class Refusals implements StatementSink {

        private Consumer<String> waiting;

        @Override
        public void line(BankLine line) {
            sink.line(line);
        }

        @Override
        public void statement(BankStatement statement) {
            sink.statement(statement);
        }

        @Override
        public void advice(RemittanceAdvice one) {
            sink.advice(one);
        }

        @Override
        public void refused(int line, String name, String value, Reason reason, Unread unread) {
            waiting = said -> sink.refused(line, name, value, reason,
                    new Unread(unread.amount(), "", new BankText().add(said).add(unread.text()).toString()));
        }

        @Override
        public void note(int line, String name, String value, Reason text) {
            sink.note(line, name, value, text);
        }

        void tell(String said) {
            if (waiting != null) {
                waiting.accept(said);
                waiting = null;
            }
        }
    }

    private Long balance(String text, boolean opening) {
        Matcher balance = BALANCE.matcher(text);
        if (!balance.matches() || Currencies.of(balance.group(3)) == null) {
            sink.note(tagLine, ":" + tag + ":", Shown.value(text), Reason.of(ReasonCode.BALANCE_IS_UNREADABLE));
            return null;
        }
        draft.currency = draft.currency == null ? Currencies.of(balance.group(3)) : draft.currency;
        LocalDate day = WrittenDates.orMonthEnd(balance.group(2));
        if (opening) {
            draft.from = day;
        } else {
            draft.to = day;
        }
        try {
            long minor = MtEntry.amount(balance.group(4), draft.currency).minor();
            return balance.group(1).equals("D") ? -minor : minor;
        } catch (AmountException wrong) {
            sink.note(tagLine, ":" + tag + ":", Shown.value(text), Reason.of(ReasonCode.READ_WITHOUT_BALANCE, AmountFlaws.of(wrong)));
            return null;
        }
    }

    /** Some banks write the currency behind the account. */
    private void account() throws UnreadableFileException {
        if (draft.account.isEmpty()) {
            throw new UnreadableFileException(tagLine, ":25:", "", ReasonCode.STATEMENT_HAS_NO_ACCOUNT);
        }
        String code = draft.currency == null ? "" : draft.currency.getCurrencyCode();
        if (!code.isEmpty() && draft.account.endsWith(code) && draft.account.length() > code.length() + 4) {
            draft.account = draft.account.substring(0, draft.account.length() - code.length()).strip();
        }
    }

    private void endStatement() throws UnreadableFileException {
        if (draft != null) {
            endEntry();
            account();
            if (draft.currency == null) {
                throw new UnreadableFileException(tagLine, ":60F:", "", ReasonCode.STATEMENT_HAS_NO_CURRENCY);
            }
            if (!closed && draft.source.equals("MT940")) {
                sink.note(tagLine, ":62F:", "", Reason.of(ReasonCode.BALANCE_IS_MISSING));
            }
            sink.statement(draft.finished(knownOn, false));
        }
        draft = null;
        place = Place.OUTSIDE;
    }
}
