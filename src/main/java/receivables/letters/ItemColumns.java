package receivables.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterSection;
import receivables.letters.draw.Column;
import receivables.letters.draw.Label;
import receivables.letters.draw.Notation;
import receivables.letters.draw.PrintableText;
import receivables.letters.draw.Style;
import receivables.letters.draw.Table;
import receivables.money.Money;

/**
 * Which columns a section's items need, how wide they are and in what size they are set. There are few arrangements, so that the heads of
 * most letters' tables are alike and drawn once for a pack. Where two long numbers do not fit beside each other, the tax invoice's stands
 * below the document's.
 *
 * <pre>{@code
 * INV-2026-001659     26312201284681207726   2026-08-31   …          INV-2026-001659        2026-08-31   …
 *                                                                    26312201284681207726
 * }</pre>
 *
 * @param days something is overdue
 * @param invoices the tax invoice's number has a column of its own @param stacked … stands below the document's number
 * @param orders the order's number has a column: on courtesies, which are a small reconciliation
 * @param both amount and payments have columns @param interest has one too
 */
record ItemColumns(List<Column> columns, float size, boolean invoices, boolean stacked, boolean days, boolean orders, boolean both,
        boolean interest) {

    /** Longer order numbers are wrapped. */
    private static final float ORDER = 110;
    private static final float GRID = 12;

    /** Type size and widths of the columns of dates, days, amounts, payments, interest and reasons. */
    private record Arrangement(float size, float date, float days, float amount, float paid, float interest, float reason) {

        /** With amounts that are too long for any arrangement, the numbers must do with what is left. */
        private Arrangement widened(Needs needs) {
            return new Arrangement(size, date, days, Math.max(amount, needs.amount * scale() + Table.GAP),
                    Math.max(paid, needs.paid * scale() + Table.GAP), Math.max(interest, needs.interest * scale() + Table.GAP), reason);
        }

        private float scale() {
            return size / Style.CELL.size();
        }
    }

    /** Widths of the widest texts in the usual size; 0: there is none. */
    private record Needs(float document, float invoice, float order, float amount, float paid, float interest) {

        private boolean figuresFit(Arrangement widths, boolean both, boolean charged) {
            float scale = widths.scale();
            return amount * scale <= widths.amount() - Table.GAP && (!both || paid * scale <= widths.paid() - Table.GAP)
                    && (!charged || interest * scale <= widths.interest() - Table.GAP);
        }
    }

    private static final List<Arrangement> ARRANGEMENTS = List.of(
            new Arrangement(8.2f, 55, 42, 70, 64, 56, 116),
            new Arrangement(7.6f, 48, 36, 60, 54, 48, 108),
            new Arrangement(7, 44, 33, 64, 60, 46, 100));

    static ItemColumns of(LetterSection section, Label last, List<LetterItem> items, boolean courtesy, boolean interest, Notation notation,
            float width) {
        boolean invoices = any(items, ItemColumns::hasOwnInvoice);
        boolean demanded = section == LetterSection.DEMANDED;
        boolean days = demanded && any(items, item -> item.daysPastDue() > 0);
        boolean both = demanded && any(items, item -> !item.paid().isZero() || !item.amount().equals(item.demanded()));
        boolean orders = courtesy && any(items, item -> item.orderNo() != null && !item.orderNo().isBlank());
        Needs needs = new Needs(widest(items, LetterItem::documentNo), invoices ? widest(items, LetterItem::invoiceNo) : 0,
                orders ? Math.min(ORDER, widest(items, LetterItem::orderNo)) : 0, longest(items, LetterItem::amount, notation),
                both ? longest(items, LetterItem::paid, notation) : 0, interest ? longest(items, LetterItem::interest, notation) : 0);
        for (boolean stacked : invoices ? new boolean[] {false, true} : new boolean[] {false}) {
            for (Arrangement widths : ARRANGEMENTS) {
                float order = orders ? needs.order * widths.scale() + Table.GAP : 0;
                float rest = width - used(widths, section, days, both, interest) - order;
                float document = needs.document * widths.scale() + Table.GAP;
                float invoice = invoices ? needs.invoice * widths.scale() + Table.GAP : 0;
                if (needs.figuresFit(widths, both, interest) && (stacked ? Math.max(document, invoice) : document + invoice) <= rest) {
                    float own = stacked || !invoices ? rest : grid(document, rest - invoice);
                    return new ItemColumns(columns(widths, section, last, own, rest - own, stacked, order, days, both, interest),
                            widths.size(), invoices, stacked, days, orders, both, interest);
                }
            }
        }
        Arrangement widths = ARRANGEMENTS.getLast().widened(needs);
        float order = orders ? needs.order * widths.scale() + Table.GAP : 0;
        float rest = width - used(widths, section, days, both, interest) - order;
        return new ItemColumns(columns(widths, section, last, rest, 0, invoices, order, days, both, interest), widths.size(), invoices,
                invoices, days, orders, both, interest);
    }

    private static List<Column> columns(Arrangement widths, LetterSection section, Label last, float document, float invoice,
            boolean stacked, float order, boolean days, boolean both, boolean interest) {
        List<Column> columns = new ArrayList<>();
        columns.add(stacked ? Column.texts(Label.COLUMN_DOCUMENT, Label.COLUMN_INVOICE, document)
                : Column.text(Label.COLUMN_DOCUMENT, document));
        if (invoice > 0) {
            columns.add(Column.text(Label.COLUMN_INVOICE, invoice));
        }
        columns.add(Column.text(Label.COLUMN_DOCUMENT_DATE, widths.date()));
        columns.add(Column.text(Label.COLUMN_DUE_DATE, widths.date()));
        if (order > 0) {
            columns.add(Column.text(Label.COLUMN_ORDER, order));
        }
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

    /** True where the tax invoice has a number of its own, which is not the document's. */
    static boolean hasOwnInvoice(LetterItem item) {
        return item.invoiceNo() != null && !item.invoiceNo().isBlank() && !item.invoiceNo().equals(item.documentNo());
    }

    /** Rounded up to few different widths, as far as there is room. */
    private static float grid(float need, float most) {
        return Math.min((float) Math.ceil(need / GRID) * GRID, most);
    }

    private static float widest(List<LetterItem> items, Function<LetterItem, String> text) {
        float widest = 0;
        for (LetterItem item : items) {
            widest = Math.max(widest, Style.CELL.width(PrintableText.of(text.apply(item))));
        }
        return widest;
    }

    /** Digits are equally wide, so that the longest amount is the widest. */
    private static float longest(List<LetterItem> items, Function<LetterItem, Money> amount, Notation notation) {
        String longest = "";
        for (LetterItem item : items) {
            String text = notation.amount(amount.apply(item));
            longest = text.length() > longest.length() ? text : longest;
        }
        return Style.CELL.width(longest);
    }

    private static boolean any(List<LetterItem> items, Predicate<LetterItem> condition) {
        return items.stream().anyMatch(condition);
    }
}
