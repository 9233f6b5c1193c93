package receivables.outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import receivables.ledger.Language;
import receivables.ledger.WorkKind;
import receivables.money.Money;

/**
 * Writes {@code worklist.xlsx}: one row a question, to be answered by a person and dropped back into the inbox as it is. The header cells
 * <em>hold</em> the machine names of decisions.csv and <em>show</em> words in the reader's language (a number format replaces a text by a
 * constant), so that one header row serves both.
 * The left part is protected: the question, the bank's line, the suggestions. In the yellow part the number of a suggestion is a whole
 * answer; another action has its cells filled in from the first suggestion. Nothing happens unless somebody chooses. Above it one cell
 * takes the staff number for all rows.
 */
public final class WorklistWorkbook {

    public static final String FILE_NAME = "worklist.xlsx";

    /** What the sheet holds, in order; from {@code action} to {@code rate} a person may write, what follows is hidden. */
    static final List<String> COLUMNS =
            List.of("kind", "since", "question_amount", "customer", "payment", "question", "suggestion_1", "suggestion_2", "suggestion_3",
            "action", "customer_no", "receipt_no", "document_no", "letter_no", "amount", "currency", "date", "reason", "by", "refers_to",
            "rate", "item_no", "choice_1", "choice_2", "choice_3");
    static final int FIRST_EDITABLE = COLUMNS.indexOf("action");
    static final int FIRST_HIDDEN = COLUMNS.indexOf("item_no");
    /** What stands in a cell of the first line whose neighbour is the staff number of all rows that have none of their own. */
    static final String BY_FOR_ALL = "by_for_all";
    /** The row of the header; the one above it has the title. */
    static final int HEADER = 1;
    /** Excel's 1,048,576 rows, less title, header and a last line that says what is missing. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS - 3;
    /** A longer list is not worked through by eye; it stays in the order of worklist.csv. */
    private static final int MOST_SORTED = 20_000;

    private static final List<Integer> WIDTHS =
            List.of(13, 11, 13, 18, 30, 34, 26, 20, 18, 18, 13, 16, 18, 20, 15, 9, 12, 24, 14, 18, 10, 30, 30, 30, 30);
    private static final String PASSWORD = "receivables";
    private static final String INK = "FF1F2A37";
    private static final String LINE = "FFE5E7EB";
    private static final String YELLOW = "FFFFF9DB";
    private static final Set<SheetProtectionOption> PROTECTED = EnumSet.complementOf(EnumSet.of(SheetProtectionOption.AUTO_FILTER,
            SheetProtectionOption.FORMAT_COLUMNS, SheetProtectionOption.FORMAT_ROWS, SheetProtectionOption.SELECT_LOCKED_CELLS,
            SheetProtectionOption.SELECT_UNLOCKED_CELLS));

    private final Worksheet sheet;
    private final Wording wording;
    private final int mostRows;
    private final RowHeights heights = new RowHeights(WIDTHS);
    /** Rows to be sorted; null: there are too many. */
    private List<Asked> gathered = new ArrayList<>();
    private int row = HEADER;
    /** The last row that has its looks. */
    private int styled = HEADER;
    private Looks looks;
    private long left;

    /** What rows differ in to the eye. */
    private record Looks(WorkKind kind, String amountFormat) {
    }

    private WorklistWorkbook(Worksheet sheet, Wording wording, int mostRows) {
        this.sheet = sheet;
        this.wording = wording;
        this.mostRows = mostRows;
    }

    /** @param directory the folder to be published */
    public static void write(Path directory, Questions questions, LocalDate businessDate, Language language) {
        write(directory, questions, businessDate, language, MOST_ROWS);
    }

    static void write(Path directory, Questions questions, LocalDate businessDate, Language language, int mostRows) {
        Path target = directory.resolve(FILE_NAME);
        Path raw = questions.partsDirectory().resolve(FILE_NAME + ".raw");
        try {
            Files.createDirectories(raw.getParent());
            try (OutputStream out = Files.newOutputStream(raw); Workbook workbook = new Workbook(out, "Nightly Receivables", "1.0")) {
                Wording wording = Wording.in(language);
                workbook.setCompressionLevel(1);
                workbook.setGlobalDefaultFont(wording.text("workbook.font"), 10);
                workbook.properties().setTitle(wording.text("workbook.title", businessDate));
                new WorklistWorkbook(workbook.newWorksheet(wording.text("workbook.sheet")), wording, mostRows)
                        .fill(questions, businessDate);
                WorkbookGuide.write(workbook.newWorksheet(wording.text("workbook.guide")), wording, businessDate);
                lists(workbook.newWorksheet("lists"), wording);
            }
            FixedZip.copy(raw, target, businessDate);
            Files.delete(raw);
        } catch (IOException failure) {
            throw OutboxException.of(target, failure);
        } catch (UncheckedIOException failure) {
            throw OutboxException.of(target, failure);
        }
    }

    private void fill(Questions questions, LocalDate businessDate) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
        }
        for (int column = FIRST_HIDDEN; column < COLUMNS.size(); column++) {
            sheet.hideColumn(column);
        }
        sheet.freezePane(2, HEADER + 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0, HEADER);
        title(businessDate);
        header();
        questions.forEach(this::gather);
        addGathered();
        style();
        int last = Math.max(HEADER + 1, row);
        if (left > 0) {
            sheet.inlineString(row + 1, column("question"), wording.text("workbook.more", left));
        }
        // on paper: the question with its suggestions and room for the answer
        sheet.range(0, 0, last + (left > 0 ? 1 : 0), FIRST_EDITABLE).setName("_xlnm.Print_Area");
        sheet.range(HEADER + 1, FIRST_EDITABLE, last, FIRST_EDITABLE)
                .validateWithListByFormula("OFFSET(lists!$A$1,MATCH($A" + (HEADER + 2) + ",lists!$A$1:$A$" + WorkKind.values().length
                        + ",0)-1,1,1," + (WorklistActions.CHOICES.size() + WorklistActions.ALL.size()) + ")")
                .allowBlank(true).showDropdown(true).showErrorMessage(true).errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(wording.text("column.action")).error(wording.text("workbook.choose"));
        sheet.setAutoFilter(HEADER, 0, last, FIRST_HIDDEN - 1);
        sheet.protect(PASSWORD, PROTECTED);
    }

    private void title(LocalDate businessDate) {
        sheet.rowHeight(0, 24);
        sheet.value(0, 0, wording.text("workbook.title", businessDate));
        sheet.style(0, 0).bold().fontSize(14).verticalAlignment("center").set();
        sheet.value(0, FIRST_EDITABLE - 1, BY_FOR_ALL);
        sheet.style(0, FIRST_EDITABLE - 1).format(shown(wording.text("workbook.by"))).bold().horizontalAlignment("right")
                .verticalAlignment("center").set();
        sheet.style(0, FIRST_EDITABLE).fillColor(YELLOW).borderStyle("thin").borderColor(LINE).format("@").bold()
                .verticalAlignment("center").protectionOption(ProtectionOption.LOCKED, false).set();
    }

    private void gather(Asked asked) {
        if (gathered == null) {
            add(asked);
            return;
        }
        gathered.add(asked);
        if (gathered.size() > MOST_SORTED) {
            gathered.forEach(this::add);
            gathered = null;
        }
    }

    private void addGathered() {
        if (gathered != null) {
            gathered.stream().sorted(Asked.URGENCY).forEach(this::add);
        }
    }

    private void header() {
        sheet.rowHeight(HEADER, 30);
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(HEADER, column, COLUMNS.get(column));
            sheet.style(HEADER, column).format(shown(wording.text("column." + COLUMNS.get(column)))).bold().fontColor("FFFFFFFF")
                    .fillColor(column >= FIRST_EDITABLE && column < FIRST_HIDDEN ? "FFB7791F" : INK).verticalAlignment("center")
                    .wrapText(true).set();
        }
    }

    private void add(Asked asked) {
        if (row - HEADER == mostRows) {
            left++;
            return;
        }
        WorklistRow cells = WorklistRow.of(asked, wording);
        Looks its = new Looks(cells.kind(), amountFormat(cells.amount()));
        if (!its.equals(looks)) {
            style();
            looks = its;
        }
        row++;
        text("item_no", cells.itemNo());
        text("kind", cells.kind().name());
        sheet.value(row, column("since"), cells.since());
        text("customer", cells.customer());
        text("payment", cells.payment());
        text("question", cells.reason());
        for (int rank = 0; rank < cells.suggestions().size(); rank++) {
            text("suggestion_" + (rank + 1), cells.suggestions().get(rank));
            text("choice_" + (rank + 1), cells.choices().get(rank));
        }
        text("customer_no", cells.customerNo());
        text("receipt_no", cells.receiptNo());
        text("document_no", cells.documentNo());
        text("letter_no", cells.letter());
        text("refers_to", cells.refersTo());
        text("currency", cells.amount() == null ? "" : cells.amount().currency().getCurrencyCode());
        amount("question_amount", cells.amount());
        amount("amount", cells.decisionAmount());
        sheet.rowHeight(row, heights.take());
        if (row % 500 == 0) {
            style();
            flush();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Gives the rows since the last that were styled their looks, in one go: they are alike, and the library takes as long for one row as
     * for many.
     */
    private void style() {
        if (styled == row) {
            return;
        }
        int first = styled + 1;
        sheet.range(first, 0, row, FIRST_EDITABLE - 1).style().verticalAlignment("top").wrapText(true).borderStyle("thin").borderColor(LINE)
                .set();
        style(first, "kind").format(shown(wording.text("kind." + looks.kind()))).bold().verticalAlignment("top").wrapText(true).set();
        style(first, "since").format("yyyy-mm-dd").horizontalAlignment("left").verticalAlignment("top").set();
        sheet.range(first, FIRST_EDITABLE, row, FIRST_HIDDEN - 1).style().verticalAlignment("top").fillColor(YELLOW).borderStyle("thin")
                .borderColor(LINE).format("@").wrapText(true).protectionOption(ProtectionOption.LOCKED, false).set();
        style(first, "question_amount").format(looks.amountFormat()).horizontalAlignment("right").verticalAlignment("top").set();
        style(first, "amount").format(looks.amountFormat()).set();
        style(first, "date").format("yyyy-mm-dd").set();
        style(first, "action").bold().set();
        styled = row;
    }

    private StyleSetter style(int first, String column) {
        return sheet.range(first, column(column), row, column(column)).style();
    }

    private void text(String column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column(column), text);
            if (column(column) < FIRST_HIDDEN) {
                heights.text(column(column), text);
            }
        }
    }

    private void amount(String column, Money amount) {
        if (amount != null) {
            sheet.value(row, column(column), new BigDecimal(amount.plain()));
        }
    }

    private static int column(String name) {
        return COLUMNS.indexOf(name);
    }

    private static String amountFormat(Money amount) {
        int decimals = amount == null ? 0 : Money.decimals(amount.currency());
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    /**
     * A number format that shows any text as this one; the library writes formats into an XML attribute as they are, hence the entities.
     */
    static String shown(String words) {
        return ";;;&quot;" + words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "") + "&quot;";
    }

    /**
     * A hidden sheet for the drop-downs: a row for each kind of question with the numbers of its suggestions and the actions it offers. An
     * action's name comes first, for the program, then what it means.
     */
    private static void lists(Worksheet lists, Wording wording) {
        for (WorkKind kind : WorkKind.values()) {
            lists.value(kind.ordinal(), 0, kind.name());
            List<String> offered = new ArrayList<>(WorklistActions.CHOICES);
            WorklistActions.offered(kind).forEach(action -> offered.add(action.name() + " " + inShort(wording.of("action", action))));
            for (int column = 0; column < offered.size(); column++) {
                lists.value(kind.ordinal(), column + 1, offered.get(column));
            }
        }
        lists.setVisibilityState(VisibilityState.HIDDEN);
        lists.protect(PASSWORD);
    }

    /** The meaning of an action without what is to be filled in for it. */
    private static String inShort(String meaning) {
        return meaning.split("[;:；：]")[0].strip();
    }
}
