package receivables.settings;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import receivables.ledger.wording.Sentence;

/**
 * One mapping of a YAML file, read by name. Whatever is missing, of the wrong kind or unknown becomes a mistake with its line, and reading
 * goes on with a harmless stand-in, so that one start tells everything. What a section does not say is taken from its fallback (a policy's
 * standard).
 *
 * <pre>{@code
 * int days = section.whole("pay_by_days", 0, 365);
 * section.done(); // what was not asked for is unknown
 * }</pre>
 */
final class Section {

    private final String file;
    private final String path;
    private final int line;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();
    private final Mistakes mistakes;
    private final Section fallback;

    /** @param fallback answers for what this section does not say; null: then it is missing */
    Section(String file, String path, int line, MappingNode node, Mistakes mistakes, Section fallback) {
        this.file = file;
        this.path = path;
        this.line = line;
        this.mistakes = mistakes;
        this.fallback = fallback;
        if (node != null) {
            for (NodeTuple tuple : node.getValue()) {
                enter(tuple);
            }
        }
    }

    private void enter(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            mistakeAt(YamlFile.line(tuple.getKeyNode()), "", said("name_expected"));
        } else if (entries.containsKey(key.getValue())) {
            mistakeAt(YamlFile.line(key), key.getValue(), said("stands_twice"));
        } else {
            entries.put(key.getValue(), tuple);
        }
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    /** The line of an entry, for checks that only the caller can make; the section's own where it is missing. */
    int lineOf(String key) {
        NodeTuple tuple = entries.get(key);
        return tuple == null ? line : YamlFile.line(tuple.getKeyNode());
    }

    /** Tells a mistake that only the caller can see; once, where the fallback has it already. @param code of the text, without its group */
    void mistake(String key, String code, Object... arguments) {
        Sentence what = said(code, arguments);
        if (entries.containsKey(key) || fallback == null || !mistakes.told(fallback.file, join(key), what)) {
            mistakeAt(lineOf(key), key, what);
        }
    }

    /** What is wrong with a value or an entry. */
    static Sentence said(String code, Object... arguments) {
        return Sentence.of("settings." + code, arguments);
    }

    /**
     * The names written here, in the file's order, then those only the fallback has: for tables whose names are data. They count as asked
     * for.
     */
    List<String> names() {
        asked.addAll(entries.keySet());
        List<String> names = new ArrayList<>(entries.keySet());
        if (fallback != null) {
            fallback.names().stream().filter(name -> !entries.containsKey(name)).forEach(names::add);
        }
        return names;
    }

    boolean has(String key) {
        asked.add(key);
        return filled(key) || fallback != null && fallback.has(key);
    }

    String text(String key) {
        return read(key, "", text -> text, said("no_single_value"));
    }

    String textOr(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    int whole(String key, int least, int most) {
        return read(key, least, text -> {
            int number = Integer.parseInt(text);
            return number < least || number > most ? null : number;
        }, said("no_whole_number", least, most));
    }

    BigDecimal decimal(String key, String least, String most) {
        return read(key, new BigDecimal(least), text -> {
            BigDecimal number = new BigDecimal(text);
            boolean sized = text.length() <= 30 && number.scale() <= 10 && number.scale() >= 0;
            return !sized || number.compareTo(new BigDecimal(least)) < 0 || number.compareTo(new BigDecimal(most)) > 0 ? null : number;
        }, said("no_number", least, most));
    }

    boolean flag(String key) {
        return read(key, false, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        }, said("neither_true_nor_false"));
    }

    LocalDate date(String key) {
        return read(key, LocalDate.EPOCH, LocalDate::parse, said("no_day"));
    }

    Currency currency(String key) {
        return read(key, Currency.getInstance("CNY"), Currency::getInstance, said("no_currency"));
    }

    <E extends Enum<E>> E choice(String key, Class<E> kind) {
        List<String> names = Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
        return read(key, kind.getEnumConstants()[0], text -> named(kind, text), said("not_one_of", names));
    }

    /** One value as the reader makes it of the text; null, or an exception, is a mistake. @param standIn until the mistake is told */
    <T> T value(String key, T standIn, Function<String, T> reader, Sentence wrong) {
        return read(key, standIn, reader, wrong);
    }

    <E extends Enum<E>> List<E> choices(String key, Class<E> kind) {
        List<String> names = Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
        return each(key, text -> named(kind, text), said("not_one_of", names));
    }

    List<String> texts(String key) {
        return each(key, text -> text.isEmpty() ? null : text, said("empty"));
    }

    /** A single text, or a list of them; an absent entry is an empty list. */
    List<String> oneOrMore(String key) {
        if (!has(key)) {
            return List.of();
        }
        return node(key) instanceof ScalarNode ? List.of(text(key)) : texts(key);
    }

    /** A list of single values; a value that the reader turns to null, or throws on, is a mistake. */
    <T> List<T> each(String key, Function<String, T> reader, Sentence wrong) {
        Node node = node(key);
        if (node == null && fallback != null) {
            return fallback.each(key, reader, wrong);
        }
        List<T> values = new ArrayList<>();
        for (Node element : elements(key, node)) {
            T value = element instanceof ScalarNode scalar ? parsed(scalar.getValue().strip(), reader) : null;
            if (value == null) {
                mistakeAt(YamlFile.line(element), key, said("value", quoted(element), wrong));
            } else {
                values.add(value);
            }
        }
        return values;
    }

    /** The lines of a list's elements, in order. */
    List<Integer> linesOf(String key) {
        return entries.get(key) != null && entries.get(key).getValueNode() instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(YamlFile::line).toList() : List.of();
    }

    /**
     * A section inside this one; empty, after a mistake, where it is missing. Falls back to the fallback's section of that name, value by
     * value.
     */
    Section section(String key) {
        Node node = node(key);
        if (node == null && fallback != null) {
            return fallback.section(key);
        }
        if (node == null) {
            mistakeAt(line, key, said("missing"));
        } else if (!(node instanceof MappingNode)) {
            mistakeAt(YamlFile.line(node), key, said("lines_of_its_own"));
        }
        MappingNode mapping = node instanceof MappingNode found ? found : null;
        Section inherited = fallback != null && fallback.has(key) ? fallback.section(key) : null;
        return new Section(file, join(key), lineOf(key), mapping, mistakes, inherited);
    }

    /** A list of sections, like the company's bank accounts. */
    List<Section> sections(String key) {
        Node node = node(key);
        if (node == null && fallback != null) {
            return fallback.sections(key);
        }
        List<Section> sections = new ArrayList<>();
        for (Node element : elements(key, node)) {
            if (element instanceof MappingNode mapping) {
                sections.add(new Section(file, join(key) + "[" + (sections.size() + 1) + "]", YamlFile.line(mapping), mapping, mistakes,
                        null));
            } else {
                mistakeAt(YamlFile.line(element), key, said("no_pairs", quoted(element)));
            }
        }
        return sections;
    }

    /** True for a list of which at least one element is a section: {@code [OWNER, {role: CREDIT, up_to: 5000}]}. */
    boolean hasSections(String key) {
        if (!entries.containsKey(key) && fallback != null) {
            return fallback.hasSections(key);
        }
        return entries.get(key) != null && entries.get(key).getValueNode() instanceof SequenceNode sequence
                && sequence.getValue().stream().anyMatch(MappingNode.class::isInstance);
    }

    /** A list of sections in which a single word stands for a section that says this one thing. @param name what the word says */
    List<Section> sections(String key, String name) {
        Node node = node(key);
        if (node == null && fallback != null) {
            return fallback.sections(key, name);
        }
        List<Section> sections = new ArrayList<>();
        for (Node element : elements(key, node)) {
            MappingNode mapping = element instanceof MappingNode said ? said : new MappingNode(Tag.MAP, List.of(new NodeTuple(
                    new ScalarNode(Tag.STR, name, element.getStartMark(), element.getEndMark(), DumperOptions.ScalarStyle.PLAIN),
                    element)), DumperOptions.FlowStyle.FLOW);
            sections.add(new Section(file, join(key) + "[" + (sections.size() + 1) + "]", YamlFile.line(element), mapping, mistakes, null));
        }
        return sections;
    }

    /** Everything known has been asked for: what else is written here is unknown. */
    void done() {
        entries.forEach((key, tuple) -> {
            if (!asked.contains(key)) {
                TreeSet<String> open = new TreeSet<>(asked);
                open.removeAll(entries.keySet());
                mistakeAt(YamlFile.line(tuple.getKeyNode()), key, said("not_known", NearestName.hint(key, open.isEmpty() ? asked : open)));
            }
        });
    }

    private <T> T read(String key, T standIn, Function<String, T> reader, Sentence wrong) {
        Node node = node(key);
        if (node == null) {
            if (fallback != null) {
                return fallback.read(key, standIn, reader, wrong);
            }
            mistakeAt(lineOf(key), key, said("missing"));
            return standIn;
        }
        T value = node instanceof ScalarNode scalar ? parsed(scalar.getValue().strip(), reader) : null;
        if (value == null) {
            mistakeAt(YamlFile.line(node), key, said("value", quoted(node), wrong));
            return standIn;
        }
        return value;
    }

    private static <T> T parsed(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return null; // the caller names the mistake with file, line and value
        }
    }

    private static <E extends Enum<E>> E named(Class<E> kind, String text) {
        return Enum.valueOf(kind, text.toUpperCase(Locale.ROOT));
    }

    private boolean filled(String key) {
        NodeTuple tuple = entries.get(key);
        return tuple != null && !(tuple.getValueNode() instanceof ScalarNode scalar && scalar.isPlain() && scalar.getValue().isEmpty());
    }

    private Node node(String key) {
        asked.add(key);
        return filled(key) ? entries.get(key).getValueNode() : null;
    }

    private List<Node> elements(String key, Node node) {
        if (node == null) {
            mistakeAt(lineOf(key), key, said("missing_list"));
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        mistakeAt(YamlFile.line(node), key, said("no_list", quoted(node)));
        return List.of();
    }

    private static Sentence quoted(Node node) {
        if (node instanceof ScalarNode scalar) {
            String value = scalar.getValue();
            return said("quoted", value.length() > 60 ? value.substring(0, 60) + "…" : value);
        }
        return said("quoted", said(node instanceof SequenceNode ? "a_list" : "a_section"));
    }

    private String join(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** As {@link #mistake}, for an element of a list. */
    void mistakeAt(int atLine, String key, Sentence what) {
        mistakes.add(file, atLine, key.isEmpty() ? path : join(key), what);
    }
}
