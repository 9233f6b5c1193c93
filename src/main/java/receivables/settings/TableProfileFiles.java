package receivables.settings;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import receivables.ledger.table.DateForm;
import receivables.ledger.table.ListColumns;
import receivables.ledger.table.NumberForm;
import receivables.ledger.table.Recognition;
import receivables.ledger.table.RowRules;
import receivables.ledger.table.StatementColumns;
import receivables.ledger.table.TableProfile;
import receivables.ledger.table.TableProfiles;
import receivables.ledger.table.Told;
import receivables.ledger.wording.Sentence;

/**
 * Reads {@code config/banks/*.yml} and {@code config/erp/*.yml}, each a {@link TableProfile}. Nights before there were any have none. A
 * file that is nothing but comments is a sketch, and no profile yet.
 */
public final class TableProfileFiles {

    static final String BANKS = ConfigFiles.CONFIG + "banks/";
    static final String ERP = ConfigFiles.CONFIG + "erp/";

    private TableProfileFiles() {
    }

    static TableProfiles read(SortedMap<String, String> content, Mistakes mistakes) {
        List<TableProfile> found = new ArrayList<>();
        for (Map.Entry<String, String> file : content.entrySet()) {
            boolean profiles = file.getKey().startsWith(BANKS) || file.getKey().startsWith(ERP);
            if (profiles && file.getKey().endsWith(".yml") && !isSketch(file.getValue())) {
                TableProfile profile = profile(file.getKey(), file.getValue(), mistakes);
                if (profile != null) {
                    found.add(profile);
                }
            }
        }
        return new TableProfiles(found);
    }

    /** One profile that is not yet among the settings. @throws SettingsException with every mistake */
    public static TableProfile of(String file, String content) throws SettingsException {
        Mistakes mistakes = new Mistakes();
        TableProfile profile = profile(file, content, mistakes);
        mistakes.throwIfAny();
        return profile;
    }

    private static boolean isSketch(String content) {
        return content.lines().allMatch(line -> line.isBlank() || line.startsWith("#"));
    }

    /** Null, after a mistake, where it cannot be one. */
    private static TableProfile profile(String file, String content, Mistakes mistakes) {
        Section section = YamlFile.read(file, content, mistakes, null);
        try {
            String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".yml".length());
            return new TableProfileFile(section, file.startsWith(ERP)).read(name);
        } catch (IllegalArgumentException incomplete) {
            section.mistakeAt(section.lineOf(""), "", Sentence.worded(String.valueOf(incomplete.getMessage())));
            return null;
        }
    }

    /** Reads what a profile says of the table as a whole. */
    private record TableProfileFile(Section section, boolean erp) {

        TableProfile read(String name) {
            String title = section.text(erp ? "erp" : "bank");
            if (!erp) {
                section.value("reads", "", text -> text.equals("statement") ? text : null, Section.said("not_one_of",
                        List.of("statement")));
            }
            Recognition recognition = recognition(section.section("recognise"));
            List<Charset> encodings = section.has("encoding") ? section.oneOrMore("encoding").stream().map(this::charset).toList()
                    : List.of();
            String delimiter = section.has("delimiter") ? section.value("delimiter", "", TableProfileFile::delimiter,
                    Section.said("no_delimiter")) : "";
            List<Integer> widths = section.has("widths") ? section.each("widths", Integer::valueOf, Section.said("no_width"))
                    : List.of();
            NumberForm numbers = erp && !section.has("amount") ? NumberForm.PLAIN : numbers(section.section("amount"));
            RowRules rows = rows();
            StatementColumns statement = erp ? null : new StatementProfileSection(section).read();
            ListColumns list = erp ? new ListProfileSection(section).read() : null;
            section.done();
            return new TableProfile(name, title, recognition, encodings, delimiter, widths, numbers, rows, statement, list);
        }

        private static Recognition recognition(Section recognise) {
            SortedMap<Integer, Pattern> cells = new TreeMap<>();
            if (recognise.has("cells")) {
                Section patterns = recognise.section("cells");
                for (String column : patterns.names()) {
                    if (column.matches("[1-9]\\d{0,2}")) {
                        cells.put(Integer.valueOf(column), pattern(patterns, column));
                    } else {
                        patterns.mistake(column, "no_column_number");
                    }
                }
            }
            Recognition recognition = new Recognition(recognise.oneOrMore("header"), recognise.oneOrMore("without"),
                    pattern(recognise, "above"), pattern(recognise, "file"), cells,
                    recognise.has("columns") ? recognise.whole("columns", 1, 1000) : 0);
            recognise.done();
            return recognition;
        }

        private RowRules rows() {
            Section rows = section.has("rows") ? section.section("rows") : null;
            SortedMap<String, List<String>> only = rows != null && rows.has("only") ? values(rows, "only") : new TreeMap<>();
            String filled = rows == null ? "" : rows.textOr("if", "");
            String continued = rows == null ? "" : rows.textOr("continued_if_empty", "");
            if (rows != null) {
                rows.done();
            }
            return new RowRules(values(section, "skip"), only, filled, continued, patterns(section, "footer"));
        }

        private Charset charset(String name) {
            try {
                return Charset.forName(name);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                section.mistake("encoding", "no_encoding", name);
                return java.nio.charset.StandardCharsets.UTF_8;
            }
        }

        private static String delimiter(String text) {
            return switch (text) {
                case ",", ";", "|" -> text;
                case "tab", "\\t", "\t", "" -> "\t";
                default -> null;
            };
        }

        private static NumberForm numbers(Section amount) {
            List<String> minus = amount.oneOrMore("minus");
            String decimal = amount.textOr("decimal", ".");
            String thousands = String.join("", amount.has("thousands") ? oneOrMoreWithBlanks(amount) : List.of());
            if (decimal.length() != 1) {
                amount.mistake("decimal", "not_one_sign", decimal);
                return NumberForm.PLAIN;
            }
            return new NumberForm(decimal.charAt(0), thousands.replace(String.valueOf(decimal), ""), minus.contains("trailing"),
                    amount.oneOrMore("signs"));
        }

        private static List<String> oneOrMoreWithBlanks(Section amount) {
            return amount.oneOrMore("thousands").stream().map(sign -> sign.equals("blank") || sign.isEmpty() ? " " : sign).toList();
        }
    }

    /** Column → values, of a section that may be missing. */
    static SortedMap<String, List<String>> values(Section section, String key) {
        SortedMap<String, List<String>> values = new TreeMap<>();
        if (section.has(key)) {
            Section columns = section.section(key);
            columns.names().forEach(column -> values.put(column, columns.oneOrMore(column)));
        }
        return values;
    }

    /** Null where there is none. */
    static Pattern pattern(Section section, String key) {
        return section.has(key) ? section.value(key, null, TableProfileFiles::compiled, Section.said("no_expression")) : null;
    }

    static List<Pattern> patterns(Section section, String key) {
        return section.oneOrMore(key).stream().map(text -> {
            Pattern pattern = compiled(text);
            if (pattern == null) {
                section.mistake(key, "value", Section.said("quoted", text), Section.said("no_expression"));
            }
            return pattern;
        }).filter(java.util.Objects::nonNull).toList();
    }

    private static Pattern compiled(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException wrong) {
            return null; // the caller names it with file and line
        }
    }

    static Told told(Section section, String key) {
        if (!section.has(key)) {
            return Told.nowhere();
        }
        Section told = section.section(key);
        SortedMap<String, String> names = new TreeMap<>();
        if (told.has("names")) {
            Section said = told.section("names");
            said.names().forEach(name -> names.put(name, said.text(name)));
        }
        Told read = new Told(told.textOr("column", ""), grouped(told, "above_header"), grouped(told, "file"), told.textOr("fixed", ""),
                names);
        told.done();
        return read;
    }

    /** Null where there is none, or, after a mistake, where it takes nothing. */
    static Pattern grouped(Section section, String key) {
        Pattern pattern = pattern(section, key);
        if (pattern != null && pattern.matcher("").groupCount() == 0) {
            section.mistake(key, "no_group");
            return null;
        }
        return pattern;
    }

    /** A day: a section of column and patterns. */
    static DateForm date(Section section, String key) {
        Section date = section.section(key);
        List<String> patterns = date.oneOrMore("pattern");
        for (String pattern : patterns) {
            if (!pattern.matches("(yyyy|yy|MM|M|dd|d|[-/. 年月日])+") || !pattern.contains("d") || !pattern.contains("M")) {
                date.mistake("pattern", "no_day_pattern", pattern);
            }
        }
        if (patterns.isEmpty()) {
            date.mistake("pattern", "missing_pattern");
        }
        Section year = date.has("year") ? date.section("year") : null;
        Pattern above = year == null ? null : grouped(year, "above_header");
        DateForm form = new DateForm(date.text("column"), patterns, date.textOr("time", ""), above);
        date.done();
        return form;
    }
}
