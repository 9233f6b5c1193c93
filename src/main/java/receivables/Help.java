package receivables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import receivables.Main.Surroundings;
import receivables.settings.Settings;
import receivables.settings.SettingsException;

/** What {@code help} says: every command with one line, by what a person wants to do, and examples. */
final class Help {

    private static final int NAME = 15;
    private static final Map<String, List<String>> GROUPS = groups();
    private static final List<String> EXAMPLES = List.of(
            "./run.sh demo", "see the sample company's last five nights",
            "./run.sh nightly --date 2026-11-20", "the night of that business date",
            "./run.sh preview --date 2026-11-20", "what that night would do, without doing it",
            "./run.sh withdraw --date 2027-11-20", "take the last night back: its date was mistyped",
            "./run.sh status", "what ran, what is held, what waits",
            "./run.sh why C10021", "why this customer gets (or does not get) a letter",
            "./run.sh approve --by S001 --all", "consent to the last night's letters that wait for it",
            "./run.sh approve --by S001 --customer C10021", "consent to all that waits of one customer",
            "./run.sh pull --by S001 LETTER_NO", "take a letter out of the pile, with a pull list",
            "./run.sh pull --by S001 --since-print", "take out what money in the inbox has paid since",
            "./run.sh verify --date 2026-11-20", "compute that night again and compare");

    private static final List<String> DAY = List.of(
            "Morning: open report.html of the last night, then worklist.xlsx; answer with 1, 2 or 3, put it into data/inbox.",
            "Letters: approve what waits, pull what was paid since (--since-print), send packs/ to the print room.",
            "Evening: put the day's files of bank and ledger into data/inbox; nightly does the rest.",
            "Any time: why CUSTOMER tells what a customer was written and why; preview shows the night before it is run.");

    private Help() {
    }

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("Run", List.of("demo", "preview", "nightly", "replay", "withdraw"));
        groups.put("Look", List.of("status", "why", "verify", "reprint"));
        groups.put("Decide", List.of("approve", "mailed", "pull"));
        groups.put("Try", List.of("try-bank", "try-letter", "try-policy", "try-terms", "score", "sample", "bench"));
        return groups;
    }

    static String overview(CommandLine line, Surroundings surroundings) {
        StringBuilder text =
                new StringBuilder("Nightly Receivables: matches payments, ages what is owed, lays statements and dunning letters on the "
                + "table.\n\n"
                + "Usage: ./run.sh COMMAND [options]\n");
        Map<String, String> titles = titles(surroundings);
        Set<String> listed = new TreeSet<>(Set.of("help", "completion"));
        GROUPS.forEach((group, names) -> {
            text.append('\n').append(group).append('\n');
            for (String name : names) {
                if (line.getSubcommands().containsKey(name)) {
                    append(text, name, titles.getOrDefault(name, firstSentence(line.getSubcommands().get(name))));
                    listed.add(name);
                }
            }
        });
        List<String> others = new ArrayList<>(new TreeSet<>(line.getSubcommands().keySet()));
        others.removeAll(listed);
        text.append("\nMore (each file of jobs/ is a command)\n");
        others.forEach(name -> append(text, name, titles.getOrDefault(name, firstSentence(line.getSubcommands().get(name)))));
        append(text, "render-letters", "letters of every kind drawn into a folder, to look at");
        append(text, "test", "all tests; --seeds=17 --nights=60: one random company, counted after each night");
        append(text, "completion", "completes commands and options in the shell: source <(./run.sh completion)");
        append(text, "help COMMAND", "a command's options");
        text.append("\nA clerk's day\n");
        DAY.forEach(what -> text.append("  ").append(what).append('\n'));
        text.append("\nExamples\n");
        for (int index = 0; index < EXAMPLES.size(); index += 2) {
            String example = EXAMPLES.get(index);
            text.append("  ").append(example).append(" ".repeat(Math.max(2, 58 - example.length()))).append(EXAMPLES.get(index + 1))
                    .append('\n');
        }
        return text.append("\nInput lies in data/inbox, what is published in data/outbox; --inbox, --outbox, --archive and --config name "
                + "other folders.\n")
                .append("The database is embedded unless SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD name a server.\n")
                .append("Exit codes: 0 done, 1 failed, 2 command line or configuration wrong, 3 done but letters held, 4 another run is "
                + "active.\n").toString();
    }

    private static void append(StringBuilder text, String name, String description) {
        text.append("  ").append(name).append(" ".repeat(Math.max(2, NAME - name.length()))).append(description).append('\n');
    }

    private static String firstSentence(CommandLine command) {
        String[] description = command.getCommandSpec().usageMessage().description();
        if (description.length == 0) {
            return "";
        }
        String all = String.join(" ", description);
        int end = all.indexOf(". ");
        String sentence = end < 0 ? all : all.substring(0, end);
        sentence = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
    }

    /** What each job's own file says of it; nothing while the configuration has mistakes, for help must come all the same. */
    private static Map<String, String> titles(Surroundings surroundings) {
        Map<String, String> titles = new LinkedHashMap<>();
        try {
            Settings.load(surroundings.root().resolve("config"), surroundings.root().resolve("jobs")).jobs()
                    .forEach((name, job) -> titles.put(name, job.title()));
        } catch (SettingsException mistakes) {
            surroundings.err().println("the settings have mistakes; a job will name them.");
        }
        return titles;
    }
}
