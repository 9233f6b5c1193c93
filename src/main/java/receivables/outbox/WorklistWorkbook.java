package receivables.outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import receivables.ledger.DecisionAction;
import receivables.ledger.Language;
import receivables.ledger.WorkKind;
import receivables.money.Money;

/**
 * Writes {@code worklist.xlsx}: one row a decision, to be filled in by a person and dropped back into the inbox as it is. The header cells
 * <em>hold</em> the machine names of decisions.csv and <em>show</em> words in the reader's language (a number format replaces a text by a
 * constant), so that one header row serves both.
 * The left part is protected; the yellow part is filled in from the first suggestion, except the action: nothing happens unless somebody
 * chooses one.
 */
public final class WorklistWorkbook {

    public static final String FILE_NAME = "worklist.xlsx";

    /** What the sheet holds, in order; from {@code action} on a person may write. */
    static final List<String> COLUMNS =
            List.of("item_no", "kind", "since", "question_amount", "question", "suggestion_1", "suggestion_2", "suggestion_3", "action",
            "customer_no", "receipt_no", "document_no", "letter_no", "amount", "currency", "date", "reason", "by", "refers_to", "rate");
    static final int FIRST_EDITABLE = COLUMNS.indexOf("action");
    /** Excel's 1,048,576 rows, less the header and a last line that says what is missing. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS - 2;

    private static final List<Integer> WIDTHS = List.of(16, 20, 11, 15, 38, 38, 32, 32, 15, 13, 16, 16, 20, 15, 9, 12, 24, 14, 18, 10);
    /** What is no letter's number in that place is the number of the decision or action that the question is about. */
    private static final Pattern LETTER_NO = Pattern.compile("[0-9]{6}-[0-9A-Z]{5}-[0-9A-Z]{5}");
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
    private int row;
    /** The last row that has its looks. */
    private int styled;
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

    /**
     * @param directory the folder to be published
     * @param partsDirectory where {@link PartFiles} left the rows
     * @param late questions that came up after them
     */
    public static void write(Path directory, Path partsDirectory, List<Question> late, LocalDate businessDate, Language language) {
        write(directory, partsDirectory, late, businessDate, language, MOST_ROWS);
    }

    static void write(Path directory, Path partsDirectory, List<Question> late, LocalDate businessDate, Language language, int mostRows) {
        Path target = directory.resolve(FILE_NAME);
        Path raw = partsDirectory.resolve(FILE_NAME + ".raw");
        try {
            Files.createDirectories(partsDirectory);
            try (OutputStream out = Files.newOutputStream(raw); Workbook workbook = new Workbook(out, "Nightly Receivables", "1.0")) {
                Wording wording = Wording.in(language);
                workbook.setCompressionLevel(1);
                workbook.setGlobalDefaultFont(wording.text("workbook.font"), 10);
                workbook.properties().setTitle(wording.text("workbook.title", businessDate));
                new WorklistWorkbook(workbook.newWorksheet(wording.text("workbook.sheet")), wording, mostRows).fill(partsDirectory, late);
                WorkbookGuide.write(workbook.newWorksheet(wording.text("workbook.guide")), wording, businessDate);
                lists(workbook.newWorksheet("lists"));
            }
            FixedZip.copy(raw, target, businessDate);
            Files.delete(raw);
        } catch (IOException failure) {
            throw OutboxException.of(target, failure);
        } catch (UncheckedIOException failure) {
            throw OutboxException.of(target, failure);
        }
    }

    private void fill(Path partsDirectory, List<Question> late) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
        }
        sheet.freezePane(2, 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        header();
        Question.forEach(partsDirectory, late, item -> WorklistRow.of(item, wording).forEach(this::add));
        style();
        int last = Math.max(1, row);
        if (left > 0) {
            sheet.inlineString(row + 1, column("question"), wording.text("workbook.more", left));
        }
        sheet.range(1, FIRST_EDITABLE, last, FIRST_EDITABLE)
                .validateWithListByFormula("OFFSET(lists!$A$1,MATCH($B2,lists!$A$1:$A$" + WorkKind.values().length + ",0)-1,1,1,"
                        + DecisionAction.values().length + ")")
                .allowBlank(true).showDropdown(true).showErrorMessage(true).errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(wording.text("column.action")).error(wording.text("workbook.choose"));
        sheet.setAutoFilter(0, 0, last, COLUMNS.size() - 1);
        sheet.protect(PASSWORD, PROTECTED);
    }

    private void header() {
        sheet.rowHeight(0, 30);
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, COLUMNS.get(column));
            sheet.style(0, column).format(shown(wording.text("column." + COLUMNS.get(column)))).bold().fontColor("FFFFFFFF")
                    .fillColor(column < FIRST_EDITABLE ? INK : "FFB7791F").verticalAlignment("center").wrapText(true).set();
        }
    }

    private void add(WorklistRow cells) {
        if (row == mostRows) {
            left++;
            return;
        }
        Looks its = new Looks(cells.kind(), amountFormat(cells.amount()));
        if (!its.equals(looks)) {
            style();
            looks = its;
        }
        row++;
        text("item_no", cells.itemNo());
        text("kind", cells.kind().name());
        sheet.value(row, column("since"), cells.since());
        text("question", cells.reason());
        for (int rank = 0; rank < cells.suggestions().size(); rank++) {
            text("suggestion_" + (rank + 1), cells.suggestions().get(rank));
        }
        text("customer_no", cells.customerNo());
        text("receipt_no", cells.receiptNo());
        text("document_no", cells.documentNo());
        boolean isLetter = LETTER_NO.matcher(cells.letterNo()).matches();
        text("letter_no", isLetter ? cells.letterNo() : "");
        text("refers_to", isLetter && cells.kind() != WorkKind.APPROVAL_WANTED ? "" : cells.letterNo());
        text("currency", cells.amount() == null ? "" : cells.amount().currency().getCurrencyCode());
        amount("question_amount", cells.amount());
        amount("amount", cells.decisionAmount());
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
        style(first, "kind").format(shown(wording.text("kind." + looks.kind()))).bold().set();
        style(first, "since").format("yyyy-mm-dd").horizontalAlignment("left").set();
        sheet.range(first, FIRST_EDITABLE, row, COLUMNS.size() - 1).style().verticalAlignment("top").fillColor(YELLOW).borderStyle("thin")
                .borderColor(LINE).format("@").protectionOption(ProtectionOption.LOCKED, false).set();
        style(first, "question_amount").format(looks.amountFormat()).horizontalAlignment("right").set();
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

    /** A hidden sheet for the drop-downs: a row for each kind of question with the actions it offers. */
    private static void lists(Worksheet lists) {
        for (WorkKind kind : WorkKind.values()) {
            lists.value(kind.ordinal(), 0, kind.name());
            List<DecisionAction> offered = WorklistActions.offered(kind);
            for (int column = 0; column < offered.size(); column++) {
                lists.value(kind.ordinal(), column + 1, offered.get(column).name());
            }
        }
        lists.setVisibilityState(VisibilityState.HIDDEN);
        lists.protect(PASSWORD);
    }
}
