package receivables.outbox;

import java.time.LocalDate;
import org.dhatim.fastexcel.Worksheet;
import receivables.ledger.DecisionAction;

/** The workbook's second sheet: how to fill in the first, and what each action means. */
final class WorkbookGuide {

    private static final int SENTENCES = 5;

    private WorkbookGuide() {
    }

    static void write(Worksheet sheet, Wording wording, LocalDate businessDate) {
        sheet.hideGridLines();
        sheet.width(0, 18);
        sheet.width(1, 100);
        sheet.value(0, 0, wording.text("workbook.title", businessDate));
        sheet.style(0, 0).bold().fontSize(14).set();
        int row = 2;
        for (int sentence = 1; sentence <= SENTENCES; sentence++) {
            sheet.value(row, 0, sentence);
            sheet.value(row, 1, wording.text("workbook.guide." + sentence));
            sheet.style(row, 0).horizontalAlignment("center").verticalAlignment("top").set();
            sheet.style(row++, 1).wrapText(true).set();
        }
        row++;
        sheet.value(row, 0, wording.text("workbook.action"));
        sheet.value(row, 1, wording.text("workbook.meaning"));
        sheet.range(row, 0, row, 1).style().bold().fontColor("FFFFFFFF").fillColor("FF1F2A37").set();
        for (DecisionAction action : WorklistActions.ALL) {
            row++;
            sheet.value(row, 0, action.name());
            sheet.value(row, 1, wording.of("action", action));
            sheet.style(row, 0).bold().set();
        }
    }
}
