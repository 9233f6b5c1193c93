package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import receivables.money.Money;

/**
 * Why something was done or is asked, as a value: a code and what it speaks of. The sentence is made where a person reads it, in that
 * reader's language, from the {@code wording} files of the outbox. Nothing decides by a sentence.
 *
 * <pre>{@code Reason.of(ReasonCode.SHORT_PAID_BY, amount).stored() // "!SHORT_PAID_BY|$1250 EUR"}</pre>
 *
 * <p>Sentences that nights before this form had stored stay as they were written, as {@link ReasonCode#TEXT} with the sentence as its only
 * argument.
 *
 * @param arguments in the order of the places {0}, {1} … in the code's wording
 */
public record Reason(ReasonCode code, List<Argument> arguments) {

    /** Nothing is to be said. */
    public static final Reason NONE = new Reason(ReasonCode.TEXT, List.of(new Text("")));

    private static final char SEPARATOR = '|';
    private static final char ESCAPE = '\\';
    private static final char MARK = '!';
    /** A text within a reason that is to be shortened; a list has a tenth as many parts. */
    private static final int LONGEST_TEXT = 640;
    private static final int SHORTER = 10;

    public Reason {
        requireNonNull(code, "code is null");
        arguments = List.copyOf(arguments);
    }

    /** What a reason speaks of. Each kind is written its own way in a language. */
    public sealed interface Argument {
    }

    /** A key, a name, a customer's or an employee's own words: the same in every language. */
    public record Text(String text) implements Argument {
        public Text {
            requireNonNull(text, "text is null");
        }
    }

    public record Amount(Money money) implements Argument {
    }

    public record Day(LocalDate date) implements Argument {
    }

    public record Month(YearMonth month) implements Argument {
    }

    /** A number of things, which the wording may put in singular and plural. */
    public record Count(long number) implements Argument {
    }

    /** Keys listed one after the other: {@code INV-1, INV-2 and INV-4}. */
    public record Keys(List<String> keys) implements Argument {
        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /** A code of the contract, which has words of its own: group {@code stage}, code {@code LETTER_1}. */
    public record Word(String group, String code) implements Argument {
    }

    /** A reason inside another, or several one after the other. */
    public record Because(List<Reason> reasons) implements Argument {
        public Because {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * @param arguments {@link Money}, {@link LocalDate}, {@link YearMonth}, {@code Integer} or {@code Long} (a count), a list of keys, a
     * {@link Reason}, an {@link Argument}, or anything else as its text; an {@link Enum} is refused, because only its
     * group tells which words it has: use {@link #word}
     */
    public static Reason of(ReasonCode code, Object... arguments) {
        return new Reason(code, Stream.of(arguments).map(Reason::argument).toList());
    }

    /** A sentence that is the same in every language: one that was stored before reasons were values, or a person's own words. */
    public static Reason text(String sentence) {
        return sentence.isEmpty() ? NONE : new Reason(ReasonCode.TEXT, List.of(new Text(sentence)));
    }

    public static Word word(String group, Enum<?> code) {
        return new Word(group, code.name());
    }

    /** This reason and what is to be added to it, as one; nothing is added by {@link #NONE}. */
    public Reason and(Reason more) {
        if (more.isEmpty() || isEmpty()) {
            return isEmpty() ? more : this;
        }
        return new Reason(ReasonCode.TOGETHER, List.of(new Because(Stream.concat(pieces().stream(), more.pieces().stream()).toList())));
    }

    /** Several reasons as one line, with the language's own mark between them. */
    public static Reason listed(List<Reason> reasons) {
        return reasons.size() == 1 ? reasons.getFirst() : new Reason(ReasonCode.LISTED, List.of(new Because(reasons)));
    }

    private List<Reason> pieces() {
        return code == ReasonCode.TOGETHER ? ((Because) arguments.getFirst()).reasons() : List.of(this);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** This reason where the condition holds, else nothing: for what is added to a sentence only sometimes. */
    public static Reason when(boolean condition, Supplier<Reason> reason) {
        return condition ? reason.get() : NONE;
    }

    private static Argument argument(Object value) {
        return switch (requireNonNull(value, "an argument is null")) {
            case Argument argument -> argument;
            case Money money -> new Amount(money);
            case LocalDate date -> new Day(date);
            case YearMonth month -> new Month(month);
            case Integer number -> new Count(number);
            case Long number -> new Count(number);
            case Reason reason -> new Because(List.of(reason));
            case List<?> keys -> new Keys(keys.stream().map(String::valueOf).toList());
            case Enum<?> code -> throw new IllegalArgumentException(code + " needs its group of words");
            default -> new Text(value.toString());
        };
    }

    /**
     * One line that {@link #parse} reads again; the form of database columns and of the parts of a night. An empty reason is an empty line.
     */
    public String stored() {
        if (code == ReasonCode.TEXT && arguments.size() == 1 && arguments.getFirst() instanceof Text(String sentence)) {
            return !sentence.isEmpty() && sentence.charAt(0) == MARK ? coded() : sentence;
        }
        return coded();
    }

    /**
     * The stored form where a column has so much room and no more. What would be longer is cut where it is longest: in texts, which come
     * from files, and in lists. A night does not end because somebody's column has a name of a thousand characters.
     */
    public String stored(int longest) {
        Reason fitting = this;
        for (int most = LONGEST_TEXT; most > 0 && fitting.stored().length() > longest; most /= 2) {
            fitting = fitting.cut(most);
        }
        return fitting.stored();
    }

    private Reason cut(int most) {
        int parts = Math.max(1, most / SHORTER);
        return new Reason(code, arguments.stream().map(argument -> switch (argument) {
            case Text text -> new Text(cut(text.text(), most));
            case Keys keys when keys.keys().size() > parts -> new Keys(Stream.concat(keys.keys().stream().limit(parts), Stream.of("…"))
                    .map(key -> cut(key, most)).toList());
            case Keys keys -> new Keys(keys.keys().stream().map(key -> cut(key, most)).toList());
            case Because because -> new Because(because.reasons().stream().limit(parts).map(reason -> reason.cut(most)).toList());
            default -> argument;
        }).toList());
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }

    /** The stored form: it names the code and shows the arguments in every log. */
    @Override
    public String toString() {
        return stored();
    }

    private String coded() {
        StringBuilder line = new StringBuilder(48).append(MARK).append(code.name());
        for (Argument argument : arguments) {
            escaped(line.append(SEPARATOR), written(argument));
        }
        return line.toString();
    }

    private static String written(Argument argument) {
        return switch (argument) {
            case Text text -> "'" + text.text();
            case Amount amount -> "$" + amount.money().minor() + " " + amount.money().currency().getCurrencyCode();
            case Day day -> "@" + day.date();
            case Month month -> "^" + month.month();
            case Count count -> "#" + count.number();
            case Keys keys -> "," + joined(keys.keys());
            case Word word -> ":" + word.group() + "." + word.code();
            case Because because -> "!" + joined(because.reasons().stream().map(Reason::coded).toList());
        };
    }

    private static String joined(List<String> parts) {
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            escaped(line.append(line.isEmpty() ? "" : String.valueOf(SEPARATOR)), part);
        }
        return line.toString();
    }

    private static void escaped(StringBuilder line, String text) {
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c == SEPARATOR || c == ESCAPE) {
                line.append(ESCAPE);
            }
            line.append(c);
        }
    }

    /**
     * Reads what {@link #stored} wrote. Everything else is a sentence as it stands, as nights before this form stored them.
     *
     * @throws IllegalArgumentException when it begins like a reason and is none: the row was changed by hand or written by a newer program
     */
    public static Reason parse(String line) {
        if (line.isEmpty()) {
            return NONE;
        }
        if (line.charAt(0) != MARK || line.length() < 2 || !Character.isUpperCase(line.charAt(1))) {
            return text(line);
        }
        List<String> parts = parts(line.substring(1));
        return new Reason(ReasonCode.valueOf(parts.getFirst()), parts.stream().skip(1).map(Reason::read).toList());
    }

    private static Argument read(String written) {
        String content = written.substring(1);
        return switch (written.charAt(0)) {
            case '\'' -> new Text(content);
            case '$' -> amount(content);
            case '@' -> new Day(LocalDate.parse(content));
            case '^' -> new Month(YearMonth.parse(content));
            case '#' -> new Count(Long.parseLong(content));
            case ',' -> new Keys(content.isEmpty() ? List.of() : parts(content));
            case ':' -> new Word(content.substring(0, content.indexOf('.')), content.substring(content.indexOf('.') + 1));
            case MARK -> new Because(parts(content).stream().map(Reason::parse).toList());
            default -> throw new IllegalArgumentException("\"" + written + "\" is no argument of a reason");
        };
    }

    private static Amount amount(String content) {
        int blank = content.indexOf(' ');
        return new Amount(Money.ofMinor(Long.parseLong(content.substring(0, blank)), Currency.getInstance(content.substring(blank + 1))));
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int index = 0; index < line.length(); index++) {
            char c = line.charAt(index);
            if (c == ESCAPE) {
                part.append(line.charAt(++index));
            } else if (c == SEPARATOR) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
