package receivables.letters;

import java.util.List;
import receivables.money.Money;

/** The rows of a table that stand on one page, with its head and the carry-over lines. */
record TableBlock(Table table, Paginator.Slice slice, float spaceBefore) implements Block {

    private static final float BASELINE = 9.4f;

    @Override
    public float height() {
        float height = Table.HEAD + (slice.from() > 0 ? Table.ROW : 0);
        for (int index = slice.from(); index < slice.to(); index++) {
            height += Table.height(table.rows().get(index));
        }
        return height + (slice.last() ? (table.hasTotal() ? Table.ROW + 2 : 0) : Table.ROW);
    }

    @Override
    public void draw(Ink ink, PackForms forms, float left, float top) {
        forms.place(ink, List.of(table.title(), table.unit(), table.columns(), "head"), left, top, table.width(), Table.HEAD, this::drawHead);
        float y = top + Table.HEAD;
        if (slice.from() > 0) {
            drawSums(ink, left, y, Label.BROUGHT_FORWARD, slice.from(), Style.CELL_SOFT);
            y += Table.ROW;
        }
        float[] rules = new float[(slice.to() - slice.from()) * 4];
        int count = 0;
        for (int index = slice.from(); index < slice.to(); index++) {
            Row row = table.rows().get(index);
            drawRow(ink, left, y, row);
            y += Table.height(row);
            rules[count * 4] = left;
            rules[count * 4 + 1] = y - 0.15f;
            rules[count * 4 + 2] = table.width();
            rules[count * 4 + 3] = 0.3f;
            count++;
        }
        ink.boxes(rules, count, Style.Tone.FAINT);
        if (!slice.last()) {
            drawSums(ink, left, y, Label.CARRIED_FORWARD, slice.to(), Style.CELL_SOFT);
        } else if (table.hasTotal()) {
            ink.rule(left, left + table.width(), y, 0.7f, Style.Tone.INK);
            drawSums(ink, left, y + 1.5f, Label.TOTAL, slice.to(), Style.CELL_BOLD);
        }
    }

    private void drawHead(Ink ink) {
        ink.text(0, 9, table.title(), Style.SECTION);
        ink.textRight(table.width(), 9, table.unit(), Style.HEAD);
        ink.rule(0, table.width(), 14.2f, 0.9f, Style.Tone.ACCENT);
        float x = 0;
        for (Column column : table.columns()) {
            String name = table.labels().get(column.label());
            if (column.right()) {
                ink.textRight(x + column.width(), 24.2f, name, Style.HEAD);
            } else {
                ink.text(x, 24.2f, name, Style.HEAD);
            }
            x += column.width();
        }
        ink.rule(0, table.width(), 30.4f, 0.5f, Style.Tone.INK);
    }

    private void drawRow(Ink ink, float left, float y, Row row) {
        if (row.heading()) {
            float line = y + BASELINE;
            for (String text : row.cells().getFirst()) {
                ink.text(left, line, text, Style.CELL_SOFT);
                line += Table.LINE;
            }
            return;
        }
        float x = left;
        for (int index = 0; index < table.columns().size(); index++) {
            Column column = table.columns().get(index);
            float line = y + BASELINE;
            for (String text : row.cells().get(index)) {
                if (column.right()) {
                    ink.textRight(x + column.width(), line, text, Style.CELL);
                } else {
                    ink.text(x, line, text, Style.CELL);
                }
                line += Table.LINE;
            }
            x += column.width();
        }
    }

    private void drawSums(Ink ink, float left, float y, Label label, int before, Style style) {
        ink.text(left, y + BASELINE, table.labels().get(label), style);
        long[] sums = table.sumsBefore(before);
        float x = left;
        for (int index = 0; index < sums.length; index++) {
            Column column = table.columns().get(index);
            x += column.width();
            if (column.summed()) {
                ink.textRight(x, y + BASELINE, Figures.amount(Money.ofMinor(sums[index], table.currency())), style);
            }
        }
    }
}
