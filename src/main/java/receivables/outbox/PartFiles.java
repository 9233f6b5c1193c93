package receivables.outbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import receivables.account.AccountResult;
import receivables.account.CallSheetRow;
import receivables.account.LossNight;
import receivables.account.Referral;
import receivables.aging.MetricRow;
import receivables.credit.CreditRow;
import receivables.credit.forecast.Forecast;
import receivables.dunning.ActionRow;
import receivables.dunning.AlertRow;
import receivables.dunning.DunningRow;
import receivables.ledger.Action;
import receivables.ledger.Allocation;
import receivables.ledger.Language;
import receivables.ledger.WorkItem;
import receivables.ledger.instrument.InstrumentRow;
import receivables.matching.ReceiptRow;
import receivables.proof.Posting;
import receivables.statements.StatementRow;

/**
 * One partition's share of the night's CSV files: rows of its accounts, in account order, without headers. Most are finished lines; rows
 * that a late hold may still change stay rows ({@link LateRows}). A partition that starts again begins with empty parts. Part 0 is kept for
 * rows without an account (receipts in suspense, the company's figures), which stand first in their files.
 *
 * <pre>{@code open_items.csv.0003   dunning.csv.rows.0003}</pre>
 */
public final class PartFiles implements Closeable {

    /** A part that comes after those of all partitions. */
    private static final int AFTER_ALL = 999_999_999;

    private final Path directory;
    private final int part;
    private final List<Closeable> opened = new ArrayList<>();
    private final Map<OutputFile, CsvFile> lines = new EnumMap<>(OutputFile.class);
    private final RowFile<DunningRow> dunning;
    private final RowFile<ActionRow> actions;
    private final RowFile<StatementRow> statements;
    private final RowFile<Question> questions;
    private final RowFile<CallSheetRow> callSheets;

    /**
     * Opens the part anew; what an interrupted attempt left under the same number is gone.
     *
     * @param partsDirectory made when missing
     * @param language in which reasons are written
     * @param part from 1 for partitions, 0 for rows that belong to no account
     * @throws OutboxException when the folder cannot be written
     */
    public PartFiles(Path partsDirectory, int part, Language language) {
        if (part < 0) {
            throw new IllegalArgumentException("part " + part + " is negative");
        }
        this.directory = partsDirectory;
        this.part = part;
        try {
            Files.createDirectories(partsDirectory);
        } catch (IOException failure) {
            throw OutboxException.of(partsDirectory, failure);
        }
        try {
            for (OutputFile file : OutputFile.ofLines()) {
                lines.put(file, opened(new CsvFile(Parts.path(directory, file.fileName(), part), language)));
            }
            dunning = opened(new RowFile<>(directory, OutputFile.DUNNING, part, LateRows.DUNNING));
            actions = opened(new RowFile<>(directory, OutputFile.ACTIONS, part, LateRows.ACTIONS));
            statements = opened(new RowFile<>(directory, OutputFile.STATEMENTS, part, LateRows.STATEMENTS));
            callSheets = opened(new RowFile<>(directory, OutputFile.CALLS, part, CallSheets.FORMAT));
            questions = opened(new RowFile<>(directory, OutputFile.WORKLIST, part, Question.FORMAT));
        } catch (OutboxException failure) {
            close();
            throw failure;
        }
    }

    private <F extends Closeable> F opened(F file) {
        opened.add(file);
        return file;
    }

    /** Appends all rows of one account. Letters are not among them: their pages are known only after the packs are made. */
    public void write(AccountResult result) {
        writeAllocations(result.allocations());
        writeReceipts(result.receipts());
        lines(OutputFile.OPEN_ITEMS, result.openItems(), CsvRows::openItem);
        lines(OutputFile.AGING, result.aging(), CsvRows::aging);
        lines(OutputFile.METRICS, result.metrics(), CsvRows::metric);
        result.dunning().forEach(dunning::write);
        result.actions().forEach(actions::write);
        lines(OutputFile.CALLS, result.calls(), CsvRows::call);
        result.callSheets().forEach(callSheets::write);
        writeAlerts(result.alerts());
        lines(OutputFile.CREDIT, result.credit().rows(), CsvRows::credit);
        lines(OutputFile.RATINGS, result.credit().ratings(), CsvRows::rating);
        lines(OutputFile.SIGNALS, result.credit().signals(), CsvRows::signal);
        result.monthly().rows().forEach(statements::write);
        result.worklist().forEach(item -> questions.write(new Question(result.accountNo(), item)));
        writeJournal(result.journal());
        lines(OutputFile.INTEREST, result.interest().rows(), CsvRows::interest);
        lines(OutputFile.INTEREST_NOTES, result.interest().notes(), CsvRows::interestNote);
        writeInstruments(result.instruments());
    }

    /** The company's and the salespersons' figures come before the customers': they are part 0, and known last. */
    public static void writeCompanyMetrics(Path partsDirectory, List<MetricRow> rows) {
        try (CsvFile csv = new CsvFile(Parts.path(partsDirectory, OutputFile.METRICS.fileName(), 0))) {
            rows.forEach(row -> CsvRows.metric(csv.lines(), row));
        }
    }

    /** All customers together, known last as well, and who hears that they come near the month's ceiling. */
    public static void writeCompanyCredit(Path partsDirectory, CreditRow row, List<AlertRow> alerts, Language language) {
        try (CsvFile csv = new CsvFile(Parts.path(partsDirectory, OutputFile.ALERTS.fileName(), AFTER_ALL), language)) {
            alerts.forEach(alert -> CsvRows.alert(csv.lines(), alert));
        }
        try (CsvFile csv = new CsvFile(Parts.path(partsDirectory, OutputFile.CREDIT.fileName(), 0))) {
            CsvRows.credit(csv.lines(), row);
        }
    }

    /** The expected loss, and what it adds to the journal: after the postings of all accounts. */
    public static void writeLosses(Path partsDirectory, LossNight losses, Language language) {
        try (CsvFile csv = new CsvFile(Parts.path(partsDirectory, OutputFile.ECL.fileName(), 0))) {
            losses.rows().forEach(row -> CsvRows.loss(csv.lines(), row));
        }
        try (CsvFile csv = new CsvFile(Parts.path(partsDirectory, OutputFile.JOURNAL.fileName(), AFTER_ALL), language)) {
            losses.postings().forEach(posting -> CsvRows.posting(csv.lines(), posting));
        }
    }

    /** The forecast of all customers' money. */
    public static void writeForecast(Path partsDirectory, Forecast forecast) {
        try (CsvFile csv = new CsvFile(Parts.path(partsDirectory, OutputFile.FORECAST.fileName(), 0))) {
            forecast.rows().forEach(row -> CsvRows.forecast(csv.lines(), row));
        }
    }

    /** Items with an agency, and items on the provision list. */
    public void writeReferrals(List<Referral> rows) {
        lines(OutputFile.AGENCY, rows.stream().filter(row -> row.action() == Action.AGENCY).toList(), CsvRows::agency);
        lines(OutputFile.PROVISION, rows.stream().filter(row -> row.action() == Action.PROVISION).toList(), CsvRows::provision);
    }

    public void writeAllocations(List<Allocation> rows) {
        lines(OutputFile.ALLOCATIONS, rows, CsvRows::allocation);
    }

    public void writeReceipts(List<ReceiptRow> rows) {
        lines(OutputFile.RECEIPTS, rows, CsvRows::receipt);
    }

    public void writeAlerts(List<AlertRow> rows) {
        lines(OutputFile.ALERTS, rows, CsvRows::alert);
    }

    /** Questions that belong to no account. */
    public void writeWorklist(List<WorkItem> rows) {
        rows.forEach(item -> questions.write(new Question("", item)));
    }

    public void writeJournal(List<Posting> rows) {
        lines(OutputFile.JOURNAL, rows, CsvRows::posting);
    }

    public void writeInstruments(List<InstrumentRow> rows) {
        lines(OutputFile.INSTRUMENTS, rows, CsvRows::instrument);
    }

    /** Closes every file, and then tells the first failure, if there was one. */
    @Override
    public void close() {
        OutboxException first = null;
        for (Closeable file : opened) {
            try {
                file.close();
            } catch (OutboxException failure) {
                first = first == null ? failure : first;
            } catch (IOException failure) {
                first = first == null ? OutboxException.of(directory, failure) : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private <T> void lines(OutputFile file, List<T> rows, BiConsumer<CsvLines, T> writer) {
        CsvFile csv = lines.get(file);
        for (T row : rows) {
            writer.accept(csv.lines(), row);
            csv.drainWhenLarge();
        }
    }

    @Override
    public String toString() {
        return "part " + part + " in " + directory;
    }
}
