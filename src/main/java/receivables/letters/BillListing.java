package receivables.letters;

import java.time.LocalDate;
import java.util.List;
import receivables.ledger.LetterKind;
import receivables.money.Money;

/**
 * The list of all statements and balance confirmations that go out to one salesperson's customers, for him to sign for.
 *
 * @param salesperson his staff number, empty: of customers who have none
 * @param name his name, empty where the staff file has none
 * @param asOf the month end the statements are about
 * @param mailingDay the day they are posted
 * @param lines by customer number, then kind, then currency
 */
public record BillListing(String salesperson, String name, LocalDate asOf, LocalDate businessDate, LocalDate mailingDay, List<Line> lines) {

    public BillListing {
        lines = List.copyOf(lines);
    }

    /** One paper. */
    public record Line(String customerNo, String name, LetterKind kind, String letterNo, Money balance, LocalDate confirmBy) {
    }
}
