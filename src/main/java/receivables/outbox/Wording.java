package receivables.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import receivables.ledger.Language;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.wording.Sentence;

/**
 * The words of report, workbook, console and reasons in one language, from {@code wording_zh.properties} and {@code wording_en.properties}.
 * Codes of the contract have their words under the code's name.
 *
 * <pre>{@code Wording.in(Language.EN).of("stage", LetterKind.LETTER_2) // "Second letter"}</pre>
 */
public final class Wording {

    private static final Map<Language, Wording> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, read(language));
        }
    }

    private final Properties texts = new Properties();
    private final Language language;

    private Wording(Language language) {
        this.language = language;
    }

    public static Wording in(Language language) {
        return ALL.get(language);
    }

    private static Wording read(Language language) {
        Wording wording = new Wording(language);
        String name = "wording_" + language.code() + ".properties";
        try (InputStream in = Wording.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program's own file " + name + " is missing; build it again");
            }
            wording.texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return wording;
    }

    Language language() {
        return language;
    }

    /**
     * A text that is no reason: of a screen, a workbook, the report.
     *
     * @param arguments put in place of {0}, {1} …; of {0?item|items} the first word for 1, else the second
     * @throws IllegalArgumentException when the language has no such text
     */
    public String text(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text \"" + key + "\" in " + language);
        }
        return arguments.length == 0 ? text : filled(text, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** What a command says, in this language. */
    public String said(Sentence sentence) {
        return text(sentence.key(), sentence.arguments().stream().map(this::worded).toArray());
    }

    /** Several of them. */
    public List<String> said(List<Sentence> sentences) {
        return sentences.stream().map(this::said).toList();
    }

    private String worded(Object argument) {
        return switch (argument) {
            case Sentence sentence -> said(sentence);
            case Reason reason -> sentence(reason);
            case Collection<?> several -> several.stream().map(this::worded).collect(Collectors.joining(text("reason.list_comma")));
            default -> String.valueOf(argument);
        };
    }

    /** What a reason says in this language. */
    public String sentence(Reason reason) {
        List<String> arguments = reason.arguments().stream().map(argument -> written(reason.code(), argument)).toList();
        return filled(text("reason." + reason.code().name()), arguments);
    }

    /** What a caller says to a reason for his call. */
    String said(Reason reason) {
        boolean together = reason.code() == ReasonCode.TOGETHER && reason.arguments().getFirst() instanceof Reason.Because;
        Reason first = together ? ((Reason.Because) reason.arguments().getFirst()).reasons().getFirst() : reason;
        String key = "say." + first.code().name();
        return text(texts.containsKey(key) ? key : "say." + ReasonCode.CALL_OVERDUE.name());
    }

    private static String filled(String pattern, List<String> arguments) {
        StringBuilder sentence = new StringBuilder(pattern.length() + 32);
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            sentence.append(pattern, from, open);
            sentence.append(place(pattern.substring(open + 1, close), arguments));
            from = close + 1;
        }
        return sentence.append(pattern, from, pattern.length()).toString();
    }

    /** {@code 0} is the argument itself, {@code 0?day|days} one word for one of it and another for more. */
    private static String place(String place, List<String> arguments) {
        int question = place.indexOf('?');
        if (question < 0) {
            return arguments.get(Integer.parseInt(place));
        }
        int divider = place.indexOf('|');
        boolean one = arguments.get(Integer.parseInt(place.substring(0, question))).equals("1");
        return one ? place.substring(question + 1, divider) : place.substring(divider + 1);
    }

    private String written(ReasonCode code, Reason.Argument argument) {
        return switch (argument) {
            case Reason.Text text -> text.text();
            case Reason.Amount amount -> amount.money().toString();
            case Reason.Day day -> day.date().toString();
            case Reason.Month month -> text("reason.month", month.month().getYear(),
                    text("figures.months").split(" ")[month.month().getMonthValue() - 1]);
            case Reason.Count count -> Long.toString(count.number());
            case Reason.Keys keys -> listed(code, keys.keys());
            case Reason.Word word -> text(word.group() + "." + word.code());
            case Reason.Because because -> joined(code, because.reasons().stream().map(this::sentence).toList());
        };
    }

        private String joined(ReasonCode code, List<String> sentences) {
        boolean names = code == ReasonCode.NAMED || code == ReasonCode.NAMED_AND_MORE;
        return names ? listed(code, sentences) : String.join(between(code), sentences);
    }

    private String between(ReasonCode code) {
        return switch (code) {
            case LISTED -> text("reason.divided");
            case STATEMENTS_AS_OF, ENUMERATED -> text("reason.list_comma");
            default -> "";
        };
    }

    private String listed(ReasonCode code, List<String> keys) {
        return switch (code) {
            case ENUMERATED, NAMED_AND_MORE -> String.join(text("reason.list_comma"), keys);
            case EITHER -> String.join(text("reason.list_or"), keys);
            default -> keys.size() < 2 ? String.join("", keys)
                    : String.join(text("reason.list_comma"), keys.subList(0, keys.size() - 1)) + text("reason.list_and") + keys.getLast();
        };
    }

    /** The words for a code of the contract. */
    public String of(String group, Enum<?> code) {
        return text(group + "." + code.name());
    }

    SortedSet<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
