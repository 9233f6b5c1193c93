package receivables.letters;

import java.util.ArrayList;
import java.util.List;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterSection;

/**
 * Which columns a section's items need, how wide they are and in what size they are set. There are few arrangements, so that the heads of most
 * letters' tables are alike and drawn once for a pack; numbers too long for the narrowest arrangement are wrapped.
 *
 * @param days something is overdue
 * @param invoices the tax invoice's number has a column of its own @param both amount and payments have columns @param interest has one too
 */
record ItemColumns(List<Column> columns, float size, boolean invoices, boolean days, boolean both, boolean interest) {

    private static final float GRID = 12;

    /** Type size and widths of the columns of dates, days, amounts, payments and interest. */
    private record Arrangement(float size, float date, float days, float amount, float paid, float interest, float reason) {
    }

    private static final List<Arrangement> ARRANGEMENTS = List.of(
            new Arrangement(8.2f, 55, 42, 70, 64, 56, 116),
            new Arrangement(7.6f, 48, 36, 60, 54, 48, 108),
            new Arrangement(7, 44, 33, 64, 60, 46, 100));

    static ItemColumns of(LetterSection section, Label last, List<LetterItem> items, boolean interest, Notation notation, float width) {
        boolean invoices = items.stream().anyMatch(item -> !blank(item.invoiceNo()) && !item.invoiceNo().equals(item.documentNo()));
        boolean demanded = section == LetterSection.DEMANDED;
        boolean days = demanded && items.stream().anyMatch(item -> item.daysPastDue() > 0);
        boolean both = demanded && items.stream().anyMatch(item -> !item.paid().isZero() || !item.amount().equals(item.demanded()));
        String longest = items.stream().map(item -> notation.amount(item.amount())).reduce("", (a, b) -> a.length() >= b.length() ? a : b);
        float document = widest(items.stream().map(LetterItem::documentNo).toList());
        float invoice = invoices ? widest(items.stream().map(LetterItem::invoiceNo).toList()) : 0;
        for (Arrangement arrangement : ARRANGEMENTS) {
            float scale = arrangement.size() / Style.CELL.size();
            float rest = width - used(arrangement, section, days, both, interest);
            float need = document * scale + Table.GAP + (invoices ? invoice * scale + Table.GAP : 0);
            boolean narrowest = arrangement == ARRANGEMENTS.getLast();
            if (narrowest || need <= rest && Style.CELL.width(longest) * scale <= arrangement.amount() - Table.GAP) {
                float own = !invoices ? rest : need <= rest ? grid(document * scale + Table.GAP, rest - invoice * scale - Table.GAP)
                        : rest * Math.clamp(document / (document + invoice), 0.35f, 0.65f);
                return new ItemColumns(columns(arrangement, section, last, own, rest - own, days, both, interest), arrangement.size(), invoices,
                        days, both, interest);
            }
        }
        throw new IllegalStateException("there is always a last arrangement");
    }

    private static List<Column> columns(Arrangement widths, LetterSection section, Label last, float document, float invoice, boolean days,
            boolean both, boolean interest) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(Label.COLUMN_DOCUMENT, document));
        if (invoice > 0) {
            columns.add(Column.text(Label.COLUMN_INVOICE, invoice));
        }
        columns.add(Column.text(Label.COLUMN_DOCUMENT_DATE, widths.date()));
        columns.add(Column.text(Label.COLUMN_DUE_DATE, widths.date()));
        if (days) {
            columns.add(Column.figure(Label.COLUMN_DAYS, widths.days()));
        }
        if (section == LetterSection.HELD) {
            columns.add(Column.text(Label.COLUMN_REASON, widths.reason()));
        }
        if (both) {
            columns.add(Column.sum(Label.COLUMN_AMOUNT, widths.amount()));
            columns.add(Column.sum(Label.COLUMN_PAID, widths.paid()));
        }
        columns.add(Column.sum(last, widths.amount()));
        if (interest) {
            columns.add(Column.sum(Label.COLUMN_INTEREST, widths.interest()));
        }
        return columns;
    }

    private static float used(Arrangement widths, LetterSection section, boolean days, boolean both, boolean interest) {
        return 2 * widths.date() + widths.amount() + (days ? widths.days() : 0)
                + (section == LetterSection.HELD ? widths.reason() : 0) + (both ? widths.amount() + widths.paid() : 0)
                + (interest ? widths.interest() : 0);
    }

    /** Rounded up to few different widths, as far as there is room. */
    private static float grid(float need, float most) {
        return Math.min((float) Math.ceil(need / GRID) * GRID, most);
    }

    private static float widest(List<String> texts) {
        float widest = 0;
        for (String text : texts) {
            widest = Math.max(widest, Style.CELL.width(PrintableText.of(text)));
        }
        return widest;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
