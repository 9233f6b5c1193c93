package receivables.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import receivables.aging.MetricRow;
import receivables.ledger.Sums;
import receivables.ledger.wording.Sentence;
import receivables.outbox.OutputFile;
import receivables.proof.Gates;
import receivables.settings.Settings;
import receivables.store.Figures;
import receivables.store.Letters;
import receivables.store.NightMarks;
import receivables.store.Results;
import receivables.store.jdbc.Database;

/**
 * What a night left in the database, compared with the night computed again: allocations, marks, totals, figures, and where the letters
 * lie.
 */
final class StoredNight {

    private final Database database;
    private final NightAgain again;

    StoredNight(Database database, NightAgain again) {
        this.database = database;
        this.again = again;
    }

    void compare(NightFiles files, LettersAgain letters, Differences differences) {
        RowSum stored = new RowSum();
        new Results(database).allocations(again.context().businessDate()).forEach(stored::add);
        if (!stored.isSame(files.allocations())) {
            differences.add("verify.allocations", stored.rows(), files.allocations().rows(), OutputFile.ALLOCATIONS.fileName());
        }
        files.marks().forgetActions(letters.customersOf(letters.failed()));
        NightMarks marks = NightMarks.stored(database, again.context().businessDate());
        marks.byKind().forEach((kind, of) -> differences.compare(Sentence.of("verify.marks", kind), of, files.marks().byKind().get(kind)));
        compareTotals(files.sums(), letters, differences);
        comparePlaces(letters, differences);
    }

    /** Letters left out of their packs were counted otherwise after the accounts; then only the figures can be compared. */
    private void compareTotals(Sums sums, LettersAgain letters, Differences differences) {
        if (letters.failed().isEmpty()) {
            Sums all = Gates.shut(again.gatekeeper().input());
            all.addAll(sums);
            differences.compare(Sentence.of("verify.totals"), totals(new Results(database).sums(again.context().businessDate())),
                    totals(all));
        }
        Settings settings = again.past().settings();
        List<MetricRow> company = receivables.aging.Figures.fromSums(sums, again.context().businessDate(), settings.company(),
                settings.aging());
        differences.compare(Sentence.of("verify.figures"), figures(new Figures(database).of(again.context().businessDate())),
                figures(company));
    }

    private void comparePlaces(LettersAgain letters, Differences differences) {
        if (letters.areDrawn()) {
            SortedSet<String> stored = new Letters(database).places(again.context().businessDate()).values().stream()
                    .filter(place -> !place.pack().isEmpty())
                    .map(place -> LettersAgain.standing(place.letterNo(), place.pack(), place.place(), place.firstPage(), place.pages()))
                    .collect(Collectors.toCollection(TreeSet::new));
            differences.compare(Sentence.of("verify.places"), stored, letters.standing());
        }
    }

    private static SortedSet<String> totals(Sums sums) {
        return sums.totals().entrySet().stream().filter(total -> total.getValue() != 0)
                .map(total -> total.getKey() + " " + total.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> figures(List<MetricRow> rows) {
        return rows.stream().map(row -> row.scope() + " " + row.id() + " " + row.currency() + " " + row.metric() + " " + plain(row.value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plain(BigDecimal value) {
        return value == null ? "empty" : value.stripTrailingZeros().toPlainString();
    }
}
