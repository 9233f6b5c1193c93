package receivables.ledger.table;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the columns of an ERP's list of documents mean: each of them becomes a column of our own {@code ledger.csv}.
 *
 * @param columns our column → theirs; only texts and numbers that name something
 * @param dates our column → where the day stands and how it is written
 * @param type how the kind of a document is told
 * @param amount their column of the amount
 * @param means whether that amount is what was invoiced or what is left of it
 * @param openingPaid their column of what was paid before the document came here; empty: none
 * @param currency where the currency is told
 * @param customerName their column with the customer's name; empty: none
 * @param groupLine finds the customer in a line that names him for the rows below it; null: each row names its own
 */
public record LedgerColumns(
        SortedMap<String, String> columns, SortedMap<String, DateForm> dates, TypeForm type, String amount, Means means,
        String openingPaid, Told currency, String customerName, Pattern groupLine) {

    public enum Means { ORIGINAL, OPEN }

    /**
     * @param column of the word for the kind; empty: the amount's sign alone tells it
     * @param words DocumentType → their words; a plus or minus behind one binds it to amounts of that sign
     * @param onAccount words of payments and money on account, which are no documents
     */
    public record TypeForm(String column, SortedMap<String, List<String>> words, List<String> onAccount) {

        public TypeForm {
            words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
            onAccount = List.copyOf(onAccount);
        }
    }

    public LedgerColumns {
        requireNonNull(type, "type is null");
        requireNonNull(means, "means is null");
        requireNonNull(currency, "currency is null");
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
        dates = Collections.unmodifiableSortedMap(new TreeMap<>(dates));
    }
}
