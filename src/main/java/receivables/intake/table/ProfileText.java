package receivables.intake.table;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import receivables.ledger.table.AmountForm;
import receivables.ledger.table.DateForm;
import receivables.ledger.table.NumberForm;
import receivables.ledger.table.Recognition;
import receivables.ledger.table.StatementColumns;
import receivables.ledger.table.TableProfile;
import receivables.ledger.table.Told;

/** A bank's profile as the file in {@code config/banks} that says the same. */
public final class ProfileText {

    private final StringBuilder text = new StringBuilder();

    private ProfileText() {
    }

    /** @param remarks lines of comment that go before it */
    public static String of(TableProfile profile, List<String> remarks) {
        ProfileText written = new ProfileText();
        remarks.forEach(remark -> written.text.append("# ").append(remark.replaceAll("\\R", " ")).append('\n'));
        written.write(profile);
        return written.text.toString();
    }

    private void write(TableProfile profile) {
        StatementColumns columns = profile.statement();
        line("bank", quoted(profile.title()));
        line("reads", "statement");
        line("recognise", recognition(profile.recognition()));
        line("encoding", list(profile.encodings().stream().map(Charset::name).toList()));
        line("delimiter", profile.delimiter().equals("\t") ? "tab" : quotedOrNothing(profile.delimiter()));
        line("account", told(columns.account()));
        line("currency", told(columns.currency()));
        line("booked", day(columns.booked()));
        line("valued", columns.valued() == null ? "" : day(columns.valued()));
        line("amount", amount(columns.amount(), profile.numbers()));
        line("balance", list(columns.balance()));
        String payer = pair("name", list(columns.payer())) + (columns.payerAccount().isEmpty() ? ""
                : ", " + pair("account", list(columns.payerAccount())));
        line("payer", columns.payer().isEmpty() && columns.payerAccount().isEmpty() ? "" : "{" + payer.replaceFirst("^, ", "") + "}");
        line("text", list(columns.text()));
        line("id", list(columns.ownId()));
        line("references", columns.sepa() ? "sepa" : "");
        line("skip", values(profile.rows().skip()));
        line("pending", values(columns.meanings().pending()));
        line("opening", values(columns.meanings().opening()));
        line("closing", values(columns.meanings().closing()));
        line("rows", profile.rows().continued().isEmpty() ? "" : "{" + pair("continued_if_empty", quoted(profile.rows().continued()))
                + "}");
        line("footer", list(profile.rows().footer().stream().map(Pattern::pattern).toList()));
    }

    private void line(String key, String value) {
        if (!value.isEmpty()) {
            text.append(key).append(": ").append(value).append('\n');
        }
    }

    private static String pair(String key, String value) {
        return value.isEmpty() ? "" : key + ": " + value;
    }

    private static String recognition(Recognition recognition) {
        if (!recognition.header().isEmpty()) {
            return "{header: " + list(recognition.header()) + "}";
        }
        String cells = recognition.cells().entrySet().stream().map(cell -> cell.getKey() + ": " + quoted(cell.getValue().pattern()))
                .collect(Collectors.joining(", "));
        return "{columns: " + recognition.columns() + ", cells: {" + cells + "}}";
    }

    private static String told(Told told) {
        String ways = joined(pair("column", told.column().isEmpty() ? "" : quoted(told.column())),
                pair("above_header", told.above() == null ? "" : quoted(plain(told.above()))),
                pair("file", told.file() == null ? "" : quoted(told.file().pattern())),
                pair("fixed", told.fixed().isEmpty() ? "" : quoted(told.fixed())),
                pair("names", told.names().isEmpty() ? "" : "{" + told.names().entrySet().stream()
                        .map(name -> quoted(name.getKey()) + ": " + name.getValue()).collect(Collectors.joining(", ")) + "}"));
        return "{" + ways + "}";
    }

    /** Without the marks around a text that is taken letter for letter, where it has no letter of its own meaning. */
    private static String plain(Pattern pattern) {
        return pattern.pattern().replaceAll("\\\\Q([\\p{L} ]+)\\\\E", "$1");
    }

    private static String day(DateForm form) {
        return "{column: " + quoted(form.column()) + ", pattern: " + list(form.patterns()) + "}";
    }

    private static String amount(AmountForm form, NumberForm numbers) {
        String where = switch (form.kind()) {
            case SIGNED -> pair("signed", quoted(form.column()));
            case TWO_COLUMNS -> pair("in", quoted(form.column())) + ", " + pair("out", quoted(form.out()));
            case WORD -> joined(pair("absolute", quoted(form.column())), pair("sign", quoted(form.sign())),
                    pair("in", list(form.inWords())), pair("out", list(form.outWords())), pair("neither", list(form.neither())));
        };
        String thousands = numbers.thousands().chars().mapToObj(sign -> sign == ' ' ? "blank" : quoted(String.valueOf((char) sign)))
                .collect(Collectors.joining(", "));
        return "{" + joined(where, form.outBelowZero() ? "out_below_zero: true" : "", form.turned() ? "turned: true" : "",
                numbers.decimal() == '.' ? "" : pair("decimal", quoted(String.valueOf(numbers.decimal()))),
                thousands.isEmpty() ? "" : "thousands: [" + thousands + "]", numbers.trailingMinus() ? "minus: [trailing]" : "",
                pair("signs", list(numbers.signs()))) + "}";
    }

    private static String joined(String... parts) {
        return java.util.Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String values(SortedMap<String, List<String>> values) {
        return values.isEmpty() ? "" : "{" + values.entrySet().stream().map((Map.Entry<String, List<String>> column) ->
                quoted(column.getKey()) + ": " + list(column.getValue())).collect(Collectors.joining(", ")) + "}";
    }

    private static String list(List<String> values) {
        return values.isEmpty() ? "" : "[" + values.stream().map(ProfileText::quoted).collect(Collectors.joining(", ")) + "]";
    }

    private static String quotedOrNothing(String value) {
        return value.isEmpty() ? "" : quoted(value);
    }

    /** Plain where YAML cannot take it for something else. */
    private static String quoted(String value) {
        boolean plain = value.matches("[\\p{L}][\\p{L}\\p{N}_ /().-]*") && !value.endsWith(" ")
                && !value.matches("(?i)true|false|yes|no|on|off|null|y|n");
        return plain ? value : "'" + value.replace("'", "''") + "'";
    }
}
