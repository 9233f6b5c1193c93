package receivables.account;

import java.time.LocalDate;
import java.util.List;
import receivables.ledger.LetterKind;
import receivables.ledger.Reason;
import receivables.ledger.contact.ContactChannel;
import receivables.ledger.contact.ContactResult;
import receivables.ledger.credit.SignalKind;
import receivables.money.Money;

/**
 * One customer on a call sheet: all that whoever rings or visits him should have before him.
 *
 * @param caller staff number, empty: nobody is named
 * @param supervisor whose list has the call too, because it has led to nothing for two weeks; empty: nobody's
 * @param customer number, name and how he is reached
 * @param why what the call is about
 * @param overdue what is asked for, and how old its oldest part is
 * @param worth what the call is expected to bring, in company currency; null: no rate
 * @param items what is asked for in single, oldest first
 * @param moreItems so many more are not listed
 * @param lastLetter the last that was mailed, null: none
 * @param contacts the last ones, the latest first
 * @param promised day of a standing promise, null: none
 * @param visitSince since when he is to be visited, null: a call is enough
 * @param visitOn when the visit was agreed for, null: no day yet
 */
public record CallSheetRow(
        String caller, String supervisor, Person customer, Reason why, int oldestDaysPastDue, Money overdue, Money worth, List<Item> items,
        int moreItems, LastLetter lastLetter, List<Spoken> contacts, LocalDate promised, List<SignalKind> signals, LocalDate visitSince,
        LocalDate visitOn) {

    /** Who is rung. @param address on one line */
    public record Person(String customerNo, String name, String contact, String phone, String email, String town, String address) {
    }

    public record Item(String documentNo, Money open, LocalDate due) {
    }

    public record LastLetter(LetterKind kind, String letterNo, LocalDate mailedOn) {
    }

    public record Spoken(LocalDate on, ContactChannel channel, ContactResult result, String spokeTo, String note) {
    }
}
