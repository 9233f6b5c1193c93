package receivables.ledger.table;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the columns of a bank's table mean. A column is named by its header text, {@code #3} is the third one of a table without header;
 * empty: there is none. Where several are named, the first that the file has counts.
 *
 * @param valued null: the day of booking is the value date
 * @param balance the running balance after each line
 * @param payer columns with the other side's name
 * @param payerAccount columns with his account
 * @param payerPattern groups {@code name} and {@code account} of one cell that holds both; null: they stand apart
 * @param text columns that are joined with a blank
 * @param bankReference by which a payment that comes back is found again
 * @param ownId the bank's own number of the line
 * @param sepa the text holds SEPA words ({@code EREF+ SVWZ+}) that are taken apart
 */
public record StatementColumns(
        Told account, Told currency, DateForm booked, DateForm valued, AmountForm amount, List<String> balance, List<String> payer,
        List<String> payerAccount, Pattern payerPattern, List<String> text, List<String> bankReference, List<String> ownId, boolean sepa,
        Meanings meanings) {

    /**
     * Which rows are something else than a payment: column → values.
     *
     * @param notReceipts kept in the bank ledger and never matched
     * @param returned money that came in and went back
     * @param pending announced, not yet booked
     * @param opening the row tells the opening balance
     * @param closing the row tells the closing balance
     */
    public record Meanings(
            SortedMap<String, List<String>> notReceipts, SortedMap<String, List<String>> returned, SortedMap<String, List<String>> pending,
            SortedMap<String, List<String>> opening, SortedMap<String, List<String>> closing) {

        public static final Meanings NONE =
                new Meanings(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

        public Meanings {
            notReceipts = Collections.unmodifiableSortedMap(new TreeMap<>(notReceipts));
            returned = Collections.unmodifiableSortedMap(new TreeMap<>(returned));
            pending = Collections.unmodifiableSortedMap(new TreeMap<>(pending));
            opening = Collections.unmodifiableSortedMap(new TreeMap<>(opening));
            closing = Collections.unmodifiableSortedMap(new TreeMap<>(closing));
        }
    }

    public StatementColumns {
        requireNonNull(account, "account is null");
        requireNonNull(currency, "currency is null");
        requireNonNull(booked, "booked is null");
        requireNonNull(amount, "amount is null");
        requireNonNull(meanings, "meanings is null");
        balance = List.copyOf(balance);
        payer = List.copyOf(payer);
        payerAccount = List.copyOf(payerAccount);
        text = List.copyOf(text);
        bankReference = List.copyOf(bankReference);
        ownId = List.copyOf(ownId);
    }
}
