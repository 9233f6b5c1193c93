package receivables.outbox;

import java.nio.file.Path;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import receivables.account.NightTally;
import receivables.dunning.ActionRow;
import receivables.dunning.DunningRow;
import receivables.ledger.Language;
import receivables.statements.StatementRow;

/**
 * The one fold over what may still change after the accounts: row → what a late hold does to it → line, and the count of what is published.
 * A file that comes to belong here is a row record, a column list in {@link OutputFile}, a line in {@link CsvRows} and one in {@link
 * #write}.
 */
public final class LateRows {

    static final RowFormat<DunningRow> DUNNING = RowFormat.of(DunningRow.class);
    static final RowFormat<ActionRow> ACTIONS = RowFormat.of(ActionRow.class);
    static final RowFormat<StatementRow> STATEMENTS = RowFormat.of(StatementRow.class);

    /** So many questions the report shows. */
    private static final int FIRST_QUESTIONS = 200;

    private final Path directory;
    private final Path partsDirectory;
    private final Language language;
    private final NightTally tally;

    /**
     * @param directory the folder to be published
     * @param partsDirectory where {@link PartFiles} left the rows
     * @param tally counts every row as it is published
     */
    public LateRows(Path directory, Path partsDirectory, Language language, NightTally tally) {
        this.directory = directory;
        this.partsDirectory = partsDirectory;
        this.language = language;
        this.tally = tally;
    }

    /**
     * Writes dunning, actions, statements and worklist.
     *
     * @return the most urgent questions of the worklist
     */
    public List<Asked> write(Held held, Questions questions) {
        fold(OutputFile.DUNNING, DUNNING, held::on, tally::due, CsvRows::dunning);
        fold(OutputFile.ACTIONS, ACTIONS, held::on, tally::action, CsvRows::action);
        fold(OutputFile.STATEMENTS, STATEMENTS, held::on, tally::statement, CsvRows::statement);
        PriorityQueue<Asked> first = new PriorityQueue<>(Asked.URGENCY.reversed());
        try (CsvFile csv = CsvFile.withHeader(directory, OutputFile.WORKLIST, language)) {
            questions.forEach(asked -> {
                first.add(asked);
                if (first.size() > FIRST_QUESTIONS) {
                    first.remove();
                }
                tally.work(asked.item());
                CsvRows.question(csv.lines(), asked);
                csv.drainWhenLarge();
            });
        }
        return first.stream().sorted(Asked.URGENCY).toList();
    }

    private <T extends Record> void fold(OutputFile file, RowFormat<T> format, UnaryOperator<T> hold, Consumer<T> count,
            BiConsumer<CsvLines, T> line) {
        try (CsvFile csv = CsvFile.withHeader(directory, file, language)) {
            RowFile.forEach(partsDirectory, file, format, row -> {
                T published = hold.apply(row);
                count.accept(published);
                line.accept(csv.lines(), published);
                csv.drainWhenLarge();
            });
        }
    }
}
