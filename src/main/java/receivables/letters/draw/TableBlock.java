package receivables.letters.draw;

import java.util.List;
import receivables.money.Money;

/** The rows of a table that stand on one page, with its head and the carry-over lines. */
public record TableBlock(Table table, Paginator.Slice slice, float spaceBefore) implements Block {

    @Override
    public float height() {
        float height = Table.HEAD + (slice.from() > 0 ? table.carryHeight() : 0);
        for (int index = slice.from(); index < slice.to(); index++) {
            height += table.height(table.rows().get(index));
        }
        return height + (slice.last() ? table.totalHeight() : table.carryHeight());
    }

    @Override
    public void draw(Ink ink, PackForms forms, float left, float top) {
        forms.place(ink, List.of(table.title(), table.unit(), table.columns(), table.size(), "head"), left, top, table.width(), Table.HEAD,
                this::drawHead);
        ink.text(left + noteLeft(table.title()), top + 9, table.note(), Style.CELL_SOFT);
        float y = top + Table.HEAD;
        if (slice.from() > 0) {
            drawSums(ink, left, y, Label.BROUGHT_FORWARD, slice.from(), Style.CELL_SOFT.sized(table.size()));
            y += table.carryHeight();
        }
        float[] rules = new float[(slice.to() - slice.from()) * 4];
        int count = 0;
        for (int index = slice.from(); index < slice.to(); index++) {
            Row row = table.rows().get(index);
            drawRow(ink, left, y, row);
            y += table.height(row);
            rules[count * 4] = left;
            rules[count * 4 + 1] = y - 0.15f;
            rules[count * 4 + 2] = table.width();
            rules[count * 4 + 3] = 0.3f;
            count++;
        }
        ink.boxes(rules, count, Style.Tone.FAINT);
        if (!slice.last()) {
            drawSums(ink, left, y, Label.CARRIED_FORWARD, slice.to(), Style.CELL_SOFT.sized(table.size()));
        } else if (table.hasTotal()) {
            ink.rule(left, left + table.width(), y, 0.7f, Style.Tone.INK);
            drawSums(ink, left, y + 1.5f, Label.TOTAL, slice.to(), Style.CELL_BOLD.sized(table.size()));
        }
    }

    /** Where the note begins, points from the table's left edge. */
    public static float noteLeft(String title) {
        return Style.SECTION.width(title) + 12;
    }

    private float baseline() {
        return table.rowHeight() / 2 + 2.7f;
    }

    private void drawHead(Ink ink) {
        Style head = Style.HEAD.sized(Math.min(Style.HEAD.size(), table.size() - 0.4f));
        ink.text(0, 9, table.title(), Style.SECTION);
        ink.textRight(table.width(), 9, table.unit(), Style.HEAD);
        ink.rule(0, table.width(), 14.2f, 0.9f, Style.Tone.ACCENT);
        float x = 0;
        for (Column column : table.columns()) {
            String name = column.name(table.labels());
            if (column.right()) {
                ink.textRight(x + column.width(), 24.2f, name, head);
            } else {
                ink.text(x, 24.2f, name, head.within(name, column.width() - 3));
            }
            x += column.width();
        }
        ink.rule(0, table.width(), 30.4f, 0.5f, Style.Tone.INK);
    }

    private void drawRow(Ink ink, float left, float y, Row row) {
        if (row.heading()) {
            float line = y + baseline();
            for (String text : row.cells().getFirst()) {
                ink.text(left, line, text, Style.CELL_SOFT);
                line += Table.LINE;
            }
            return;
        }
        Style style = Style.CELL.sized(table.size());
        float x = left;
        for (int index = 0; index < table.columns().size(); index++) {
            Column column = table.columns().get(index);
            float line = y + baseline();
            for (String text : row.cells().get(index)) {
                if (column.right()) {
                    ink.textRight(x + column.width(), line, text, style);
                } else {
                    ink.text(x, line, text, style);
                }
                line += Table.LINE;
            }
            x += column.width();
        }
    }

    /** Nothing where the table has no figures to carry. */
    private void drawSums(Ink ink, float left, float y, Label label, int before, Style style) {
        if (!table.hasFigures()) {
            return;
        }
        ink.text(left, y + baseline(), table.labels().get(label), style);
        long[] sums = table.sumsBefore(before);
        float x = left;
        for (int index = 0; index < sums.length; index++) {
            Column column = table.columns().get(index);
            x += column.width();
            if (column.summed()) {
                String sum = table.notation().amount(Money.ofMinor(sums[index], table.currency()));
                ink.textRight(x, y + baseline(), sum, style.within(sum, column.width() - 3));
            } else if (column.running() && label != Label.TOTAL) {
                String balance = table.rows().get(before - 1).cells().get(index).getFirst();
                ink.textRight(x, y + baseline(), balance, style.within(balance, column.width() - 3));
            }
        }
    }
}
