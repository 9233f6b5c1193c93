package receivables.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.dunning.ActionRow;
import receivables.dunning.DunningResult;
import receivables.dunning.DunningRow;
import receivables.ledger.Letter;
import receivables.ledger.LetterStatus;
import receivables.ledger.Stage;
import receivables.money.Money;
import receivables.outbox.Figures;
import receivables.outbox.Wording;

/** What two ways of dunning the same nights did otherwise: letters, the stages items end at, actions; in numbers and one by one. */
final class PolicyDifferences {

    private static final String NONE = "–";
    private static final int KEY = 44;
    private static final int VALUE = 34;

    private final String tried;
    private final LocalDate lastNight;
    private final Map<String, Pair> letters = new TreeMap<>();
    private final Map<String, Pair> actions = new TreeMap<>();
    private final Map<String, Pair> stages = new TreeMap<>();
    private final Map<String, long[]> lettersByKind = new TreeMap<>();
    private final Map<String, long[]> actionsByKind = new TreeMap<>();
    private final Map<String, long[]> outcomes = new TreeMap<>();

    private final Wording words;

    /** @param then as it was @param tried under the policy on trial */
    private record Pair(String then, String tried) {
        boolean isSame() {
            return then.equals(tried);
        }
    }

    /** @param tried what the policy on trial is called @param lastNight the night whose stages are compared */
    PolicyDifferences(String tried, LocalDate lastNight, Wording words) {
        this.words = words;
        this.tried = tried;
        this.lastNight = lastNight;
    }

    void add(LocalDate night, String customerNo, DunningResult then, DunningResult trial) {
        count(then, 0);
        count(trial, 2);
        compare(letters, night + "  " + customerNo, letters(then), letters(trial));
        compare(actions, night + "  " + customerNo, actions(then), actions(trial));
        if (night.equals(lastNight)) {
            compare(stages, customerNo, stages(then), stages(trial));
            then.rows().forEach(row -> outcome(row, 0));
            trial.rows().forEach(row -> outcome(row, 1));
        }
    }

    private void count(DunningResult result, int at) {
        for (Letter letter : result.letters()) {
            if (letter.status() != LetterStatus.NEEDS_APPROVAL) {
                long[] sums = lettersByKind.computeIfAbsent(letter.kind().ordinal() + " " + letter.kind() + " "
                        + letter.currency().getCurrencyCode(), none -> new long[4]);
                sums[at]++;
                sums[at + 1] = Math.addExact(sums[at + 1], letter.payable().minor());
            }
        }
        for (ActionRow row : result.actions()) {
            actionsByKind.computeIfAbsent(row.action() + " " + row.status(), none -> new long[2])[at / 2]++;
        }
    }

    private void outcome(DunningRow row, int at) {
        String name = row.outcome() == DunningRow.Outcome.LETTERED ? "0 " + words.text("try_policy.lettered") : "1 " + row.reason();
        outcomes.computeIfAbsent(name, none -> new long[2])[at]++;
    }

    private static void compare(Map<String, Pair> differences, String key, Map<String, String> then, Map<String, String> trial) {
        TreeSet<String> keys = new TreeSet<>(then.keySet());
        keys.addAll(trial.keySet());
        for (String one : keys) {
            Pair pair = new Pair(then.getOrDefault(one, NONE), trial.getOrDefault(one, NONE));
            if (!pair.isSame()) {
                differences.put(key + "  " + one, pair);
            }
        }
    }

    private Map<String, String> letters(DunningResult result) {
        Map<String, String> letters = new TreeMap<>();
        for (Letter letter : result.letters()) {
            boolean waits = letter.status() == LetterStatus.NEEDS_APPROVAL;
            letters.put(letter.currency().getCurrencyCode() + (waits ? " " + words.text("try_policy.waiting") : ""),
                    letter.kind() + " " + letter.payable().plain()
                    + (letter.status() == LetterStatus.HELD ? " " + words.text("try_policy.held") : ""));
        }
        return letters;
    }

    private static Map<String, String> actions(DunningResult result) {
        Map<String, String> actions = new TreeMap<>();
        result.actions().forEach(row -> actions.merge(row.action().name(), row.status().name(), (one, other) -> one.equals(other) ? one
                : one + " " + other));
        return actions;
    }

    /** The stage each due item has after the night. */
    private static Map<String, String> stages(DunningResult result) {
        Map<String, String> stages = new TreeMap<>();
        result.stages().forEach((documentNo, stage) -> stages.put(documentNo, stage.name()));
        for (DunningRow row : result.rows()) {
            Stage mailed = result.stages().get(row.documentNo());
            if (row.outcome() == DunningRow.Outcome.LETTERED && row.stage() != null && (mailed == null || row.stage().isAtLeast(mailed))) {
                stages.put(row.documentNo(), row.stage().name());
            }
        }
        return stages;
    }

    String summary() {
        boolean none = letters.isEmpty() && stages.isEmpty() && actions.isEmpty();
        return none ? words.text("try_policy.same", tried) : words.text("try_policy.different", tried, Figures.count(letters.size()),
                Figures.count(stages.size()), Figures.count(actions.size()));
    }

    /** The numbers, then the differences one by one, so many of each at most. */
    String shown(int rows) {
        List<String> lines = new ArrayList<>();
        head(lines, words.text("try_policy.letters"));
        lettersByKind.forEach((key, sums) -> {
            String[] parts = key.split(" ");
            java.util.Currency currency = java.util.Currency.getInstance(parts[2]);
            line(lines, parts[1] + " " + parts[2], amount(sums[0], sums[1], currency), amount(sums[2], sums[3], currency));
        });
        counts(lines, words.text("try_policy.actions"), actionsByKind);
        counts(lines, words.text("try_policy.due_items", lastNight), outcomes);
        differences(lines, words.text("try_policy.letters_differ"), letters, rows);
        differences(lines, words.text("try_policy.stages_differ", lastNight), stages, rows);
        differences(lines, words.text("try_policy.actions_differ"), actions, rows);
        return String.join("\n", lines).stripTrailing();
    }

    private void counts(List<String> lines, String title, Map<String, long[]> counts) {
        if (!counts.isEmpty()) {
            lines.add("");
            head(lines, title);
            counts.forEach((key, pair) -> line(lines, key.replaceFirst("^[01] ", ""), Long.toString(pair[0]), Long.toString(pair[1])));
        }
    }

    private void differences(List<String> lines, String title, Map<String, Pair> differences, int rows) {
        if (differences.isEmpty()) {
            return;
        }
        lines.add("");
        head(lines, differences.size() > rows ? words.text("try_policy.some_of", title, rows, differences.size()) : title);
        differences.entrySet().stream().limit(rows).forEach(entry ->
                line(lines, entry.getKey(), entry.getValue().then(), entry.getValue().tried()));
    }

    private static String amount(long count, long minor, java.util.Currency currency) {
        return count + " (" + Screen.money(Money.ofMinor(minor, currency)) + ")";
    }

    private void head(List<String> lines, String title) {
        lines.add(Screen.padded(title, KEY + 2) + Screen.padded(words.text("try_policy.as_it_was"), VALUE)
                + words.text("try_policy.with", tried));
    }

    private static void line(List<String> lines, String key, String then, String tried) {
        lines.add("  " + Screen.padded(key, KEY) + Screen.padded(then, VALUE) + tried);
    }
}
