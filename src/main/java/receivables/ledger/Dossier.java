package receivables.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import receivables.money.Money;

/**
 * What a lawyer needs to sue one customer for the items that went to court on a night: the claims with their limitation clocks, the letters
 * sent, what the customer confirmed or contested, what he paid and what he promised and did not keep.
 *
 * @param claims by document number
 * @param letters that demanded one of the claims and were not taken back, by mailing day
 * @param payments on the claims, by date
 * @param answers to statements and letters, by date
 * @param interest on the claims, segment by segment
 * @param broken promises not kept, by the day they were broken
 */
public record Dossier(
        Customer customer, LocalDate businessDate, List<Claim> claims, List<Sent> letters, List<Payment> payments, List<Answer> answers,
        List<Broken> broken, List<Interest> interest) {

    public Dossier {
        claims = List.copyOf(claims);
        letters = List.copyOf(letters);
        payments = List.copyOf(payments);
        answers = List.copyOf(answers);
        broken = List.copyOf(broken);
        interest = List.copyOf(interest);
    }

    /**
     * A time within which neither what was owed nor the rate changed.
     *
     * @param from first day, {@code to} last day, both bear interest
     * @param percent a year
     */
    public record Interest(String documentNo, LocalDate from, LocalDate to, Money principal, BigDecimal percent, Money interest) {
    }

    /** @param daysPastDue on the mailing day, from the rolled due date */
    public record Claim(Document document, Money open, int daysPastDue, Clock clock) {
    }

    /**
     * The limitation period of one claim: it starts anew with each demand, part payment and acknowledgement.
     *
     * @param runsFrom the day it last began
     * @param since what began it
     * @param endsOn its last day
     */
    public record Clock(LocalDate runsFrom, Start since, String number, LocalDate endsOn) {

        public enum Start { DUE, DEMAND, PAYMENT, CONFIRMED }
    }

    /**
     * @param mailedOn as the print room said, else the letter's mailing day
     * @param arrivedOn the carrier's proof, null: none
     * @param proof the carrier's number, and who signed; empty: none
     */
    public record Sent(LocalDate mailedOn, LocalDate arrivedOn, LetterKind kind, String letterNo, Money demanded, String proof) {
    }

    public record Payment(LocalDate date, String receiptNo, String documentNo, Money amount) {
    }

    /**
     * @param confirmed false: contested
     * @param number of the letter or document it is about
     * @param by who recorded it
     * @param words the reason given
     */
    public record Answer(LocalDate date, boolean confirmed, String number, String by, String words) {
    }

    /**
     * @param since the day it counted as broken
     * @param promised what was to come by
     * @param promisedFor that day
     * @param missing what of it did not come
     */
    public record Broken(LocalDate since, Money promised, LocalDate promisedFor, Money missing) {
    }
}
