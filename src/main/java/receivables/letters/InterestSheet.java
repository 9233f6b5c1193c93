package receivables.letters;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import receivables.ledger.Letter;
import receivables.ledger.interest.InterestLine;
import receivables.letters.draw.Column;
import receivables.letters.draw.Label;
import receivables.letters.draw.Notation;
import receivables.letters.draw.PrintableText;
import receivables.letters.draw.Row;
import receivables.letters.draw.Table;

/** The table beside a letter that shows, segment by segment, how its interest comes about; on a page of its own. */
final class InterestSheet {

    private static final float DATE = 60;
    private static final float DAYS = 34;
    private static final float FIGURE = 72;
    private static final float RATE = 50;
    private static final float SIZE = 8;
    private static final float ROW = 11.5f;

    private InterestSheet() {
    }

    static Table of(Letter letter, Map<Label, String> labels, float width) {
        List<Column> columns = List.of(Column.text(Label.COLUMN_DOCUMENT, width - 2 * DATE - DAYS - 2 * FIGURE - RATE),
                Column.text(Label.COLUMN_FROM, DATE), Column.text(Label.COLUMN_TO, DATE), Column.figure(Label.COLUMN_DAYS, DAYS),
                Column.figure(Label.COLUMN_PRINCIPAL, FIGURE), Column.figure(Label.COLUMN_RATE, RATE),
                Column.sum(Label.COLUMN_INTEREST, FIGURE));
        Notation notation = Notation.of(letter);
        List<Row> rows = letter.interestTerms().sheet().stream().map(line -> row(line, columns, labels, notation)).toList();
        return new Table(labels.get(Label.INTEREST_SHEET), "", "", columns, rows, SIZE, ROW, letter.currency(), labels, notation);
    }

    private static Row row(InterestLine line, List<Column> columns, Map<Label, String> labels, Notation notation) {
        List<List<String>> cells = new ArrayList<>();
        if (line.isSegment()) {
            cells.add(Table.cell(PrintableText.of(line.documentNo()), columns.getFirst(), SIZE));
            cells.add(List.of(notation.date(line.from())));
            cells.add(List.of(notation.date(line.to())));
            cells.add(List.of(Long.toString(ChronoUnit.DAYS.between(line.from(), line.to()) + 1)));
            cells.add(List.of(notation.amount(line.principal())));
            cells.add(List.of(line.percent().stripTrailingZeros().toPlainString() + " %"));
        } else {
            cells.add(Table.cell(PrintableText.of(line.documentNo() + ": " + labels.get(Label.SHEET_OTHER)), columns.getFirst(), SIZE));
            columns.subList(1, columns.size() - 1).forEach(column -> cells.add(List.of("")));
        }
        cells.add(List.of(notation.amount(line.interest())));
        long[] sums = new long[columns.size()];
        sums[columns.size() - 1] = line.interest().minor();
        return Row.of(cells, sums);
    }
}
