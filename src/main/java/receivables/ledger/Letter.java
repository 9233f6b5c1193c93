package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import receivables.money.Money;

/**
 * A decided letter with everything that will be printed on it, so that it can be drawn again in ten years from this value alone.
 *
 * @param letterNo yyMMdd and ten base-32 characters, see {@link LetterNumber}
 * @param reference the ISO 11649 RF reference the payer should quote
 * @param customer name, address and language as they were
 * @param businessDate D
 * @param mailingDay M, printed as the letter's date
 * @param demanded sum of what the items demand, without interest; for a statement its closing balance
 * @param interest what is charged on top: interest, and dunning fees where the policy has them ({@link #fees()}); money for it is booked as INTEREST
 * @param payable demanded + interest: the figure in words, on the slip and in the QR code
 * @param payBy the last day to pay
 * @param opening statement's opening balance, null for other kinds
 * @param movements statement's activity, empty for other kinds
 * @param agingBuckets statement's aging footer: eight minor amounts in bucket order, empty for other kinds
 * @param companion the dunning letter that goes to the same customer on the same day as this statement, null: none
 */
public record Letter(
        String letterNo, String reference, LetterKind kind, Customer customer, Currency currency,
        LocalDate businessDate, LocalDate mailingDay, Money demanded, Money interest, Money payable, LocalDate payBy, LetterStatus status,
        List<LetterItem> items, List<LetterPayment> payments,
        LocalDate asOf, Money opening, List<StatementMovement> movements, List<Money> agingBuckets, Companion companion) {

    public Letter {
        requireNonNull(letterNo, "letterNo is null");
        requireNonNull(kind, "kind is null");
        items = List.copyOf(items);
        payments = List.copyOf(payments);
        movements = List.copyOf(movements);
        agingBuckets = List.copyOf(agingBuckets);
        if (payable.minor() != demanded.minor() + interest.minor()) {
            throw new IllegalArgumentException("payable of " + letterNo + " is not demanded + interest");
        }
    }

    /** A letter that travels with no other. */
    public Letter(
            String letterNo, String reference, LetterKind kind, Customer customer, Currency currency,
            LocalDate businessDate, LocalDate mailingDay, Money demanded, Money interest, Money payable, LocalDate payBy, LetterStatus status,
            List<LetterItem> items, List<LetterPayment> payments,
            LocalDate asOf, Money opening, List<StatementMovement> movements, List<Money> agingBuckets) {
        this(letterNo, reference, kind, customer, currency, businessDate, mailingDay, demanded, interest, payable, payBy, status, items, payments, asOf, opening,
                movements, agingBuckets, null);
    }

    /** @param demanded what that letter asks for, without interest and fees */
    public record Companion(String letterNo, Money demanded) {
    }

    /** What of {@link #interest} is no interest but dunning fees: the sum of the letter's FEE lines. */
    public Money fees() {
        return interest.withMinor(items.stream().filter(item -> item.section() == LetterSection.FEE).mapToLong(item -> item.interest().minor()).sum());
    }

    public Letter withStatus(LetterStatus newStatus) {
        return new Letter(letterNo, reference, kind, customer, currency, businessDate, mailingDay, demanded, interest, payable, payBy, newStatus,
                items, payments, asOf, opening, movements, agingBuckets, companion);
    }

    public Letter withCompanion(Companion newCompanion) {
        return new Letter(letterNo, reference, kind, customer, currency, businessDate, mailingDay, demanded, interest, payable, payBy, status,
                items, payments, asOf, opening, movements, agingBuckets, newCompanion);
    }
}
