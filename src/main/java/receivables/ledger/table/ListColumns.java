package receivables.ledger.table;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the columns of an ERP's list mean: which of the contract's columns stands in which of its own.
 *
 * <pre>{@code document_no: Document Number, customer_no: Account, amount: {means: open, signed: Amount in Local Currency}}</pre>
 *
 * @param reads whether its rows are documents or customers
 * @param texts column of the contract → the list's own, of which the first that the file has counts
 * @param parts column of the contract → what is taken of its cell: the pattern's first group, or nothing
 * @param days column of the contract → where the day stands and how it is written
 * @param amount signed as the customer owes it: what he owes is above zero; null for customers
 * @param less column of what was paid already, to be taken off the amount; empty: none
 * @param means what the amount is
 * @param repeats rows of one document each repeat its amount; else they are added up
 * @param snapshot the list holds every open document, so that one which is missing was cleared over there
 */
public record ListColumns(
        Reads reads, SortedMap<String, List<String>> texts, SortedMap<String, Pattern> parts, SortedMap<String, DateForm> days,
        AmountForm amount, String less, Means means, RowTypes types, Told currency, Marks marks, boolean repeats, boolean snapshot) {

    public enum Reads { ITEMS, CUSTOMERS }

    /** ORIGINAL: what the document was written for. OPEN: what the ERP holds open of it. */
    public enum Means { ORIGINAL, OPEN }

    public enum RowType { INVOICE, DEBIT_NOTE, CREDIT_NOTE, PAYMENT }

    /**
     * What kind of row a word of a column means. Below zero an invoice is a credit note, whatever its word.
     *
     * @param column empty: the sign of the amount alone tells
     * @param words what the column writes → what the row is
     * @param bySign a word that is not named: the sign tells; else the row is refused
     */
    public record RowTypes(String column, SortedMap<String, RowType> words, boolean bySign) {

        public RowTypes {
            words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
        }

        public static RowTypes ofSign() {
            return new RowTypes("", new TreeMap<>(), true);
        }
    }

    /**
     * Lines that are no rows, by what they look like with commas between their cells.
     *
     * @param group column of the contract → what finds it, in its first group, in a line that holds for the rows below
     * @param subtotals lines with the sum of the rows since the last such line
     * @param totals lines with the sum of all rows
     */
    public record Marks(SortedMap<String, Pattern> group, List<Pattern> subtotals, List<Pattern> totals) {

        public Marks {
            group = Collections.unmodifiableSortedMap(new TreeMap<>(group));
            subtotals = List.copyOf(subtotals);
            totals = List.copyOf(totals);
        }
    }

    public ListColumns {
        requireNonNull(reads, "reads is null");
        requireNonNull(means, "means is null");
        requireNonNull(types, "types is null");
        requireNonNull(currency, "currency is null");
        requireNonNull(marks, "marks is null");
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        if (reads == Reads.ITEMS && amount == null) {
            throw new IllegalArgumentException("a list of documents has an amount");
        }
    }

    /** The list tells what is open, so it is compared with what we hold open. */
    public boolean isOpen() {
        return reads == Reads.ITEMS && means == Means.OPEN;
    }

    /** The contract's columns that the list brings. */
    public List<String> brought() {
        List<String> brought = new ArrayList<>(texts.keySet());
        brought.addAll(days.keySet());
        brought.addAll(marks.group().keySet());
        return brought.stream().distinct().sorted().toList();
    }
}
