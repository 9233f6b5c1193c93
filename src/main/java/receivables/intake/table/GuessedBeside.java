package receivables.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import receivables.intake.Currencies;
import receivables.ledger.table.Told;

/**
 * Looks for the account and the currency of a table: in the lines above it, in a column, in the file's name. Where neither is told, a name
 * or the company's currency is taken, and said to be doubtful.
 */
final class GuessedBeside {

    private static final Map<String, String> NAMES = Map.of("人民币", "CNY", "美元", "USD", "港币", "HKD", "欧元", "EUR", "日元", "JPY", "英镑", "GBP");
    private static final Pattern ACCOUNT_ABOVE = Pattern.compile(
            "(账号|卡号|账户|帳號|Account(?: Number| "
            + "No\\.?)?|IBAN|Konto(?:nummer)?)[：:,，\\s]{1,4}([A-Z]{2}\\d{2}[A-Z0-9]{10,30}|[\\d*][\\d*-]{5,})");
    private static final Pattern CURRENCY_ABOVE = Pattern.compile("(?:^|[^A-Za-z])([A-Z]{3})(?:$|[^A-Za-z])");
    private static final Pattern IN_NAME = Pattern.compile("(?<![0-9])(\\d{9,21})(?![0-9])|([A-Z]{2}\\d{2}[A-Z0-9]{10,30})");

    private final TableSample sample;
    private final String fileName;
    private final String name;
    private final Set<Integer> used;
    private final List<TableGuess.Finding> findings;

    /** @param used columns that mean something else; those found here are added @param findings gets what was found */
    GuessedBeside(TableSample sample, String fileName, String name, Set<Integer> used, List<TableGuess.Finding> findings) {
        this.sample = sample;
        this.fileName = fileName;
        this.name = name;
        this.used = used;
        this.findings = findings;
    }

    private void add(TableGuess.Kind kind, Object... arguments) {
        findings.add(TableGuess.Finding.of(kind, arguments));
    }

    Told account(int bookedColumn) {
        int column = sample.named(TableWords.ACCOUNT, at -> !used.contains(at) && !TableWords.has(sample.name(at), TableWords.OTHER_SIDE)
                && sample.rows().stream().filter(row -> !row.text(at).isEmpty()).map(row -> row.text(at)).distinct().count() <= 5
                && sample.rows().stream().allMatch(row -> row.text(at).matches(".*\\d{6,}.*") || row.isEmpty(bookedColumn)));
        Matcher above = ACCOUNT_ABOVE.matcher(sample.above());
        Matcher inName = IN_NAME.matcher(fileName);
        if (above.find()) {
            add(TableGuess.Kind.ACCOUNT, above.group());
            return new Told("", Pattern.compile(Pattern.quote(above.group(1)) + "[：:,，\\s]*([A-Z0-9*][A-Z0-9*-]{5,})"), null, "",
                    new TreeMap<>());
        }
        if (column >= 0) {
            used.add(column);
            add(TableGuess.Kind.ACCOUNT, sample.name(column));
            return new Told(sample.name(column), null, null, "", new TreeMap<>());
        }
        if (inName.find()) {
            add(TableGuess.Kind.ACCOUNT, fileName);
            return new Told("", null, Pattern.compile(inName.group(1) != null ? "(?<![0-9])(\\d{9,21})(?![0-9])"
                    : "([A-Z]{2}\\d{2}[A-Z0-9]{10,30})"), "", new TreeMap<>());
        }
        String fixed = name.toUpperCase(Locale.ROOT);
        add(TableGuess.Kind.DOUBT_ACCOUNT, fixed);
        return new Told("", null, null, fixed, new TreeMap<>());
    }

    private static String code(String cell) {
        return NAMES.getOrDefault(cell, cell);
    }

    Told currency(String company) {
        int column = sample.named(TableWords.CURRENCY, at -> sample.rows().stream().filter(row -> Currencies.of(code(row.text(at))) != null)
                .count() * 2 > sample.rows().size());
        for (int at = 0; at < sample.width() && column < 0 && !sample.isHeaded(); at++) {
            int one = at;
            column = sample.rows().stream().filter(row -> Currencies.of(row.text(one)) != null).count() * 10 > sample.rows().size() * 9L
                    ? at : -1;
        }
        if (column >= 0) {
            used.add(column);
            SortedMap<String, String> meant = new TreeMap<>();
            int at = column;
            sample.rows().stream().map(row -> row.text(at)).filter(NAMES::containsKey).forEach(cell -> meant.put(cell, NAMES.get(cell)));
            add(TableGuess.Kind.CURRENCY, sample.name(column));
            return new Told(sample.name(column), null, null, "", meant);
        }
        List<String> names = new ArrayList<>();
        for (int at = 0; at < sample.width(); at++) {
            names.add(sample.name(at));
        }
        String fixed = seenCurrency(String.join("\n", names) + "\n" + sample.above());
        add(fixed.isEmpty() ? TableGuess.Kind.DOUBT_CURRENCY : TableGuess.Kind.CURRENCY, fixed.isEmpty() ? company : fixed);
        return new Told("", null, null, fixed.isEmpty() ? company : fixed, new TreeMap<>());
    }

    private static String seenCurrency(String text) {
        Matcher code = CURRENCY_ABOVE.matcher(text);
        while (code.find()) {
            if (Currencies.of(code.group(1)) != null) {
                return code.group(1);
            }
        }
        return NAMES.entrySet().stream().filter(name -> text.contains(name.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }
}
