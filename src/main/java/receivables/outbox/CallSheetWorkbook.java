package receivables.outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import receivables.account.CallSheetRow;
import receivables.ledger.contact.ContactChannel;
import receivables.ledger.contact.ContactResult;

/**
 * One person's call sheet. Left stands what he must know to ring: whom, why, what to say, what for, what was written and said before. The
 * yellow part is filled in, on paper or here, and the file goes back into the inbox: the header cells hold the machine names of {@code
 * contacts.csv} and show words. A second sheet has the visits by town and date.
 */
final class CallSheetWorkbook {

    static final List<String> COLUMNS = List.of("rank", "customer", "say", "items", "history", "result", "amount", "date", "next_on",
            "spoke_to", "note", "channel", "document_no", "customer_no", "currency");
    static final int FIRST_EDITABLE = COLUMNS.indexOf("result");
    private static final int FIRST_OFF_PAPER = COLUMNS.indexOf("channel");
    private static final int FIRST_HIDDEN = COLUMNS.indexOf("customer_no");
    /** The row of the header; the one above it has the title. */
    static final int HEADER = 1;
    private static final List<Integer> WIDTHS = List.of(5, 24, 36, 32, 30, 15, 12, 12, 12, 14, 20, 11, 16, 14, 9);
    private static final List<String> VISIT_COLUMNS = List.of("town", "visit_on", "customer", "address", "owes", "say");
    private static final List<Integer> VISIT_WIDTHS = List.of(16, 12, 28, 40, 24, 40);
    private static final int SENTENCES = 5;
    private static final String PASSWORD = "receivables";
    private static final String INK = "FF1F2A37";
    private static final String LINE = "FFE5E7EB";
    private static final String YELLOW = "FFFFF9DB";

    private final Wording wording;
    private final Head head;
    private final CallSheetWords words;

    /** @param who number and name, as the title has them */
    record Head(String staffNo, String who, LocalDate businessDate, LocalDate mailingDay) {
    }

    CallSheetWorkbook(Wording wording, Head head) {
        this.wording = wording;
        this.head = head;
        this.words = new CallSheetWords(wording);
    }

    /** @param raw a working file, gone afterwards */
    void write(Path target, Path raw, List<CallSheetRow> rows) {
        try {
            Files.createDirectories(target.getParent());
            try (OutputStream out = Files.newOutputStream(raw); Workbook workbook = new Workbook(out, "Nightly Receivables", "1.0")) {
                workbook.setGlobalDefaultFont(wording.text("workbook.font"), 10);
                workbook.properties().setTitle(title());
                calls(workbook.newWorksheet(wording.text("sheet.calls")), rows);
                visits(workbook.newWorksheet(wording.text("sheet.visits")), rows);
                guide(workbook.newWorksheet(wording.text("sheet.guide")));
                lists(workbook.newWorksheet("lists"));
            }
            FixedZip.copy(raw, target, head.businessDate());
            Files.delete(raw);
        } catch (IOException failure) {
            throw OutboxException.of(target, failure);
        }
    }

    private String title() {
        return wording.text("sheet.title", head.mailingDay(), head.who());
    }

    private void calls(Worksheet sheet, List<CallSheetRow> rows) {
        page(sheet, WIDTHS, HEADER);
        for (int column = FIRST_HIDDEN; column < COLUMNS.size(); column++) {
            sheet.hideColumn(column);
        }
        sheet.freezePane(2, HEADER + 1);
        once(sheet, "by", FIRST_EDITABLE - 1, head.staffNo());
        once(sheet, "on", FIRST_EDITABLE + 1, head.mailingDay());
        header(sheet, HEADER, COLUMNS);
        RowHeights heights = new RowHeights(WIDTHS);
        int row = HEADER;
        for (CallSheetRow call : rows) {
            row++;
            sheet.value(row, 0, row - HEADER);
            List<String> texts = List.of(words.customer(call), words.say(call), words.items(call), words.history(call));
            for (int index = 0; index < texts.size(); index++) {
                sheet.inlineString(row, index + 1, texts.get(index));
                heights.text(index + 1, texts.get(index));
            }
            ContactChannel channel = call.visitSince() == null ? ContactChannel.CALL : ContactChannel.VISIT;
            sheet.inlineString(row, FIRST_OFF_PAPER, channel + " " + wording.of("contact", channel));
            sheet.inlineString(row, FIRST_HIDDEN, call.customer().customerNo());
            sheet.inlineString(row, FIRST_HIDDEN + 1, call.overdue().currency().getCurrencyCode());
            sheet.rowHeight(row, heights.take());
        }
        looks(sheet, row);
        sheet.range(0, 0, Math.max(HEADER + 1, row), FIRST_OFF_PAPER - 1).setName("_xlnm.Print_Area");
        sheet.protect(PASSWORD);
    }

    private void looks(Worksheet sheet, int last) {
        if (last == HEADER) {
            return;
        }
        int first = HEADER + 1;
        sheet.range(first, 0, last, FIRST_EDITABLE - 1).style().verticalAlignment("top").wrapText(true).borderStyle("thin")
                .borderColor(LINE).set();
        sheet.range(first, FIRST_EDITABLE, last, FIRST_HIDDEN - 1).style().verticalAlignment("top").wrapText(true).fillColor(YELLOW)
                .borderStyle("thin").borderColor(LINE).protectionOption(ProtectionOption.LOCKED, false).set();
        for (String column : List.of("date", "next_on")) {
            sheet.range(first, COLUMNS.indexOf(column), last, COLUMNS.indexOf(column)).style().format("yyyy-mm-dd").set();
        }
        sheet.range(first, COLUMNS.indexOf("amount"), last, COLUMNS.indexOf("amount")).style().format("#,##0.00").set();
        choice(sheet, "result", last, "lists!$A$1:$A$" + ContactResult.values().length);
        choice(sheet, "channel", last, "lists!$B$1:$B$" + ContactChannel.values().length);
    }

    private void choice(Worksheet sheet, String column, int last, String list) {
        sheet.range(HEADER + 1, COLUMNS.indexOf(column), last, COLUMNS.indexOf(column)).validateWithListByFormula(list).allowBlank(true)
                .showDropdown(true).showErrorMessage(true).errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(wording.text("sheet.column." + column)).error(wording.text("sheet.choose"));
    }

    /** A cell above the header whose value holds for all rows that have none of their own. */
    private void once(Worksheet sheet, String column, int at, Object value) {
        sheet.value(0, at, column + "_for_all");
        sheet.style(0, at).format(WorklistWorkbook.shown(wording.text("sheet." + column))).horizontalAlignment("right")
                .verticalAlignment("center").wrapText(true).set();
        if (value instanceof LocalDate day) {
            sheet.value(0, at + 1, day);
        } else {
            sheet.inlineString(0, at + 1, String.valueOf(value));
        }
        sheet.style(0, at + 1).fillColor(YELLOW).borderStyle("thin").borderColor(LINE).bold().verticalAlignment("center")
                .format(value instanceof LocalDate ? "yyyy-mm-dd" : "@").protectionOption(ProtectionOption.LOCKED, false).set();
    }

    private void page(Worksheet sheet, List<Integer> widths, int header) {
        for (int column = 0; column < widths.size(); column++) {
            sheet.width(column, widths.get(column));
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0, header);
        sheet.rowHeight(0, 30);
        sheet.value(0, 0, title());
        sheet.style(0, 0).bold().fontSize(14).verticalAlignment("center").set();
    }

    private void header(Worksheet sheet, int row, List<String> columns) {
        sheet.rowHeight(row, 30);
        for (int column = 0; column < columns.size(); column++) {
            boolean yellow = columns == COLUMNS && column >= FIRST_EDITABLE && column < FIRST_HIDDEN;
            sheet.value(row, column, columns.get(column));
            sheet.style(row, column).format(WorklistWorkbook.shown(wording.text("sheet.column." + columns.get(column)))).bold()
                    .fontColor("FFFFFFFF").fillColor(yellow ? "FFB7791F" : INK).verticalAlignment("center").wrapText(true).set();
        }
    }

    /** By town and date, so that a day's journey can be planned. */
    private void visits(Worksheet sheet, List<CallSheetRow> rows) {
        page(sheet, VISIT_WIDTHS, HEADER);
        header(sheet, HEADER, VISIT_COLUMNS);
        List<CallSheetRow> visits = rows.stream().filter(row -> row.visitSince() != null || row.visitOn() != null)
                .sorted(Comparator.comparing((CallSheetRow row) -> row.customer().town()).thenComparing(CallSheetWords::visitDay)
                .thenComparing(row -> row.customer().customerNo())).toList();
        RowHeights heights = new RowHeights(VISIT_WIDTHS);
        int row = HEADER;
        for (CallSheetRow visit : visits) {
            row++;
            List<String> texts = new ArrayList<>(List.of(visit.customer().town(), visit.visitOn() == null ? "" : visit.visitOn().toString(),
                    words.customer(visit), visit.customer().address(), words.owes(visit), words.say(visit)));
            for (int column = 0; column < texts.size(); column++) {
                sheet.inlineString(row, column, texts.get(column));
                heights.text(column, texts.get(column));
            }
            sheet.rowHeight(row, heights.take());
        }
        if (row > HEADER) {
            sheet.range(HEADER + 1, 0, row, VISIT_COLUMNS.size() - 1).style().verticalAlignment("top").wrapText(true).borderStyle("thin")
                    .borderColor(LINE).set();
        }
    }

    private void guide(Worksheet sheet) {
        sheet.hideGridLines();
        sheet.width(0, 28);
        sheet.width(1, 100);
        int row = 0;
        for (int sentence = 1; sentence <= SENTENCES; sentence++) {
            sheet.value(row, 0, sentence);
            sheet.value(row, 1, wording.text("sheet.guide." + sentence));
            sheet.style(row, 0).horizontalAlignment("center").verticalAlignment("top").set();
            sheet.style(row++, 1).wrapText(true).set();
        }
        row++;
        for (ContactResult result : ContactResult.values()) {
            sheet.value(row, 0, result.name());
            sheet.style(row, 0).bold().set();
            sheet.value(row++, 1, wording.of("result", result));
        }
    }

    /** A code comes first, for the program, then what it means. */
    private void lists(Worksheet lists) {
        List<String> results = Stream.of(ContactResult.values()).map(result -> result + " " + wording.of("result", result)).toList();
        List<String> channels = Stream.of(ContactChannel.values()).map(channel -> channel + " " + wording.of("contact", channel)).toList();
        for (int row = 0; row < results.size(); row++) {
            lists.value(row, 0, results.get(row));
        }
        for (int row = 0; row < channels.size(); row++) {
            lists.value(row, 1, channels.get(row));
        }
        lists.setVisibilityState(VisibilityState.HIDDEN);
        lists.protect(PASSWORD);
    }
}
