package receivables.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.money.Money;

/**
 * What a lawyer needs to act against one customer: to sue for the items that went to court on a night, or to send a letter in his own name.
 * The parts stand in the order in which a court reads them: who, under which contract, what was delivered and invoiced, what was paid,
 * what the customer said, what was demanded of him, interest, limitation.
 *
 * @param instruction what a law firm is asked to send; null: the claims go to court
 * @param claims by document number
 * @param deliveries of the goods the claims are for, as far as they are known, by number
 * @param ledger the claims and everything that was booked on them, by currency and date; it ends with what is open
 * @param answers to statements and letters, by date
 * @param broken promises not kept, by the day they were broken
 * @param letters that demanded one of the claims and were not taken back, those of the old system too, by mailing day
 * @param interest on the claims, segment by segment
 */
public record Dossier(
        Customer customer, LocalDate businessDate, Instruction instruction, List<Claim> claims, List<Delivery> deliveries,
        List<Entry> ledger, List<Answer> answers, List<Broken> broken, List<Sent> letters, List<Interest> interest) {

    public Dossier {
        claims = List.copyOf(claims);
        deliveries = List.copyOf(deliveries);
        ledger = List.copyOf(ledger);
        answers = List.copyOf(answers);
        broken = List.copyOf(broken);
        letters = List.copyOf(letters);
        interest = List.copyOf(interest);
    }

    /** The same with the deliveries that its documents name. */
    public Dossier withDeliveries(List<Delivery> found) {
        return new Dossier(customer, businessDate, instruction, claims, found, ledger, answers, broken, letters, interest);
    }

    /** The delivery notes that the claims name, in order; a document may name several. */
    public SortedSet<String> deliveryNumbers() {
        SortedSet<String> numbers = new TreeSet<>();
        claims.forEach(claim -> numbers.addAll(claim.deliveryNumbers()));
        return numbers;
    }

    /** The letter that the law firm is asked to send. @param payBy the last day to pay that stands in it */
    public record Instruction(String letterNo, Money payable, LocalDate payBy) {
    }

    /**
     * A time within which neither what was owed nor the rate changed.
     *
     * @param from first day, {@code to} last day, both bear interest
     * @param percent a year
     */
    public record Interest(String documentNo, LocalDate from, LocalDate to, Money principal, BigDecimal percent, Money interest) {
    }

    /**
     * @param document with the customer's contract where it names none of its own
     * @param interest that has run up and was neither paid nor given up
     * @param daysPastDue on the mailing day, from the rolled due date
     */
    public record Claim(Document document, Money open, Money interest, int daysPastDue, Clock clock) {

        public List<String> deliveryNumbers() {
            String named = document.deliveryNo() == null ? "" : document.deliveryNo();
            return Arrays.stream(named.split("[|,;\\s、，；]+")).filter(number -> !number.isEmpty()).toList();
        }
    }

    /**
     * A line of the ledger about the claims.
     *
     * @param number of the document, receipt or credit note
     * @param documentNo the claim it is booked on
     * @param amount what it adds to the debt, negative: takes from it
     * @param balance of all claims in its currency after it
     */
    public record Entry(LocalDate date, What what, String number, String documentNo, Money amount, Money balance) {

        public enum What { INVOICE, DEBIT_NOTE, PAID_BEFORE, PAYMENT, CREDIT_NOTE, DEDUCTION, TAKEN_BACK }
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
     * @param letterNo empty: the old system sent it
     * @param demanded null: not known
     * @param arrivedOn the carrier's proof, null: none
     * @param proof the carrier's number, and who signed; empty: none
     */
    public record Sent(LocalDate mailedOn, LocalDate arrivedOn, LetterKind kind, String letterNo, Money demanded, String proof) {
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
