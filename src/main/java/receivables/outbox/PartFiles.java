package receivables.outbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import receivables.account.AccountResult;
import receivables.account.Referral;
import receivables.aging.MetricRow;
import receivables.dunning.AlertRow;
import receivables.ledger.Action;
import receivables.ledger.Allocation;
import receivables.ledger.Language;
import receivables.ledger.WorkItem;
import receivables.matching.ReceiptRow;
import receivables.proof.Posting;

/**
 * One partition's share of the night's CSV files: rows of its accounts, in account order, without headers. A partition that starts again begins
 * with empty parts. Part 0 is kept for rows without an account (receipts in suspense, the company's figures), which stand first in their files.
 *
 * <pre>{@code open_items.csv.0003}</pre>
 */
public final class PartFiles implements Closeable {

    private final Path directory;
    private final int part;
    private final Map<OutputFile, CsvFile> files = new EnumMap<>(OutputFile.class);
    private final CsvFile workbookRows;

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
        delete(partsDirectory, part);
        try {
            Files.createDirectories(partsDirectory);
        } catch (IOException failure) {
            throw OutboxException.of(partsDirectory, failure);
        }
        try {
            for (OutputFile file : OutputFile.values()) {
                if (file.inParts()) {
                    files.put(file, new CsvFile(Parts.path(directory, file.fileName(), part), language));
                }
            }
            workbookRows = new CsvFile(Parts.path(directory, WorklistRow.FILE_NAME, part), language);
        } catch (OutboxException failure) {
            files.values().forEach(CsvFile::close);
            throw failure;
        }
    }

    /** Deletes the parts of one number, if there are any. */
    public static void delete(Path partsDirectory, int part) {
        for (OutputFile file : OutputFile.values()) {
            if (file.inParts()) {
                Parts.delete(Parts.path(partsDirectory, file.fileName(), part));
            }
        }
        Parts.delete(Parts.path(partsDirectory, WorklistRow.FILE_NAME, part));
    }

    /** Appends all rows of one account. Letters are not among them: their pages are known only after the packs are made. */
    public void write(AccountResult result) {
        writeAllocations(result.allocations());
        writeReceipts(result.receipts());
        rows(OutputFile.OPEN_ITEMS, result.openItems(), CsvRows::openItem);
        rows(OutputFile.AGING, result.aging(), CsvRows::aging);
        writeMetrics(result.metrics());
        rows(OutputFile.DUNNING, result.dunning(), CsvRows::dunning);
        rows(OutputFile.ACTIONS, result.actions(), CsvRows::action);
        rows(OutputFile.CALLS, result.calls(), CsvRows::call);
        writeAlerts(result.alerts());
        rows(OutputFile.STATEMENTS, result.monthly().rows(), CsvRows::statement);
        writeWorklist(result.worklist());
        writeJournal(result.journal());
    }

    /** Items with an agency, and items on the provision list. */
    public void writeReferrals(List<Referral> rows) {
        rows(OutputFile.AGENCY, rows.stream().filter(row -> row.action() == Action.AGENCY).toList(), CsvRows::agency);
        rows(OutputFile.PROVISION, rows.stream().filter(row -> row.action() == Action.PROVISION).toList(), CsvRows::provision);
    }

    public void writeAllocations(List<Allocation> rows) {
        rows(OutputFile.ALLOCATIONS, rows, CsvRows::allocation);
    }

    public void writeReceipts(List<ReceiptRow> rows) {
        rows(OutputFile.RECEIPTS, rows, CsvRows::receipt);
    }

    public void writeMetrics(List<MetricRow> rows) {
        rows(OutputFile.METRICS, rows, CsvRows::metric);
    }

    public void writeAlerts(List<AlertRow> rows) {
        rows(OutputFile.ALERTS, rows, CsvRows::alert);
    }

    /** Rows for worklist.csv and, with what each suggestion would decide, for the workbook. */
    public void writeWorklist(List<WorkItem> rows) {
        rows(OutputFile.WORKLIST, rows, CsvRows::workItem);
        for (WorkItem row : rows) {
            WorklistRow.append(workbookRows.lines(), row);
            workbookRows.drainWhenLarge();
        }
    }

    public void writeJournal(List<Posting> rows) {
        rows(OutputFile.JOURNAL, rows, CsvRows::posting);
    }

    /** Hands everything written so far to the operating system; to be called before a page's transaction commits. */
    public void flush() {
        files.values().forEach(CsvFile::drain);
        workbookRows.drain();
    }

    @Override
    public void close() {
        files.values().forEach(CsvFile::close);
        workbookRows.close();
    }

    private <T> void rows(OutputFile file, List<T> rows, BiConsumer<CsvLines, T> writer) {
        CsvFile csv = files.get(file);
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
