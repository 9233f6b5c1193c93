package receivables.night;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.dunning.HoldRow;
import receivables.ledger.Reason;
import receivables.ledger.erp.ListedMoney;
import receivables.letters.pack.PackEntry;
import receivables.outbox.JobTicketCsv;
import receivables.outbox.ReportData.OverdueCustomer;
import receivables.outbox.RowFormat;
import receivables.settings.StepName;

/**
 * A kind of note that one step of a night leaves, part by part, and the last one reads: all of them are listed here. A part that is done
 * again leaves its note anew.
 *
 * <pre>{@code StepNote.FAILED.leave(shift, StepName.PACKS, "dunning-zh-dl-01", failed)}</pre>
 */
record StepNote<T extends Record>(String kind, RowFormat<T> format) {

    /** The customers of a partition who owe most. */
    static final StepNote<OverdueCustomer> TOP_OVERDUE = new StepNote<>("top_overdue", RowFormat.of(OverdueCustomer.class));
    /** The largest amounts of a partition that a hold keeps off letters. */
    static final StepNote<HoldRow> HELD_ITEMS = new StepNote<>("held_items", RowFormat.of(HoldRow.class));
    /** What a partition counted, for jobs that may not write to the ledger. */
    static final StepNote<Counted> SUMS = new StepNote<>("sums", RowFormat.of(Counted.class));
    /** What was taken but should be looked at, for each file. */
    static final StepNote<Sentence> NOTICES = new StepNote<>("notices", RowFormat.of(Sentence.class));
    /** Payments and money on account that lists of an ERP hold, for each file. */
    static final StepNote<ListedMoney> LISTED_MONEY = new StepNote<>("listed_money", RowFormat.of(ListedMoney.class));
    /** The letters of a pack in print order. */
    static final StepNote<PackEntry> PACK = new StepNote<>("pack", RowFormat.of(PackEntry.class));
    /** Each pack as the print room gets it. */
    static final StepNote<JobTicketCsv.Row> TICKET = new StepNote<>("ticket", RowFormat.of(JobTicketCsv.Row.class));
    /** What is wrong with letters that were left out of a pack. */
    static final StepNote<Fault> FAILED = new StepNote<>("failed", RowFormat.of(Fault.class));

    record Counted(String name, long amount) {
    }

    record Sentence(Reason text) {
    }

    record Fault(String letterNo, String pack, String reason) {
    }

    void leave(Shift shift, StepName step, String part, List<T> rows) {
        shift.notes().put(step.code(), kind, part, format.bytes(rows));
    }

    void takeAway(Shift shift, StepName step, String part) {
        shift.notes().remove(step.code(), kind, part);
    }

    /** What all parts of the step left, in the order of their names. */
    List<T> read(Shift shift, StepName step) {
        return byPart(shift, step).values().stream().flatMap(List::stream).toList();
    }

    List<T> of(Shift shift, StepName step, String part) {
        return format.rows(shift.notes().of(step.code(), kind, part));
    }

    SortedMap<String, List<T>> byPart(Shift shift, StepName step) {
        SortedMap<String, List<T>> notes = new TreeMap<>();
        shift.notes().of(step.code(), kind).forEach((part, content) -> notes.put(part, format.rows(content)));
        return notes;
    }

    /** Once the job's files are published nobody reads its notes any more. */
    static void forget(Shift shift) {
        for (StepName step : shift.isNight() ? List.of(StepName.INTAKE, StepName.ACCOUNTS, StepName.ORDER,
                StepName.PACKS) : List.of(StepName.AGING)) {
            shift.notes().clear(step.code());
        }
    }
}
