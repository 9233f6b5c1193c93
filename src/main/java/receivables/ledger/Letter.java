package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import receivables.ledger.interest.InterestBasis;
import receivables.ledger.interest.InterestLine;
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
 * @param interest what is charged on top: interest, and dunning fees where the policy has them ({@link #fees()}); money for it is booked as
 * INTEREST
 * @param payable demanded + interest: the figure in words, on the slip and in the QR code
 * @param payBy the last day to pay
 * @param opening statement's opening balance, null for other kinds
 * @param movements statement's activity, empty for other kinds
 * @param agingBuckets statement's aging footer: eight minor amounts in bucket order, empty for other kinds
 * @param companion the dunning letter that goes to the same customer on the same day as this statement, null: none
 * @param turn what it is in the conversation with the customer, null for papers that are no letter of the ladder
 * @param tone how it speaks
 * @param consequences what it may announce
 * @param interestTerms on what basis and at what rate it demands interest; null: it demands none, or is older than bases
 */
public record Letter(
        String letterNo, String reference, LetterKind kind, Customer customer, Currency currency,
        LocalDate businessDate, LocalDate mailingDay, Money demanded, Money interest, Money payable, LocalDate payBy, LetterStatus status,
        List<LetterItem> items, List<LetterPayment> payments,
        LocalDate asOf, Money opening, List<StatementMovement> movements, List<Money> agingBuckets, Companion companion, Turn turn,
        Tone tone,
        List<Consequence> consequences, InterestTerms interestTerms) {

    public Letter {
        requireNonNull(letterNo, "letterNo is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(tone, "tone is null");
        items = List.copyOf(items);
        payments = List.copyOf(payments);
        movements = List.copyOf(movements);
        agingBuckets = List.copyOf(agingBuckets);
        consequences = List.copyOf(consequences);
        if (payable.minor() != demanded.minor() + interest.minor()) {
            throw new IllegalArgumentException("payable of " + letterNo + " is not demanded + interest");
        }
    }

    /** A letter that demands no interest, or of before bases. */
    public Letter(
            String letterNo, String reference, LetterKind kind, Customer customer, Currency currency,
            LocalDate businessDate, LocalDate mailingDay, Money demanded, Money interest, Money payable, LocalDate payBy,
            LetterStatus status,
            List<LetterItem> items, List<LetterPayment> payments,
            LocalDate asOf, Money opening, List<StatementMovement> movements, List<Money> agingBuckets, Companion companion, Turn turn,
            Tone tone, List<Consequence> consequences) {
        this(letterNo, reference, kind, customer, currency, businessDate, mailingDay, demanded, interest, payable, payBy, status, items,
                payments, asOf, opening, movements, agingBuckets, companion, turn, tone, consequences, null);
    }

    /** A letter that travels with no other. */
    public Letter(
            String letterNo, String reference, LetterKind kind, Customer customer, Currency currency,
            LocalDate businessDate, LocalDate mailingDay, Money demanded, Money interest, Money payable, LocalDate payBy,
            LetterStatus status,
            List<LetterItem> items, List<LetterPayment> payments,
            LocalDate asOf, Money opening, List<StatementMovement> movements, List<Money> agingBuckets) {
        this(letterNo, reference, kind, customer, currency, businessDate, mailingDay, demanded, interest, payable, payBy, status, items,
                payments, asOf, opening, movements, agingBuckets, null, Turn.of(kind), Tone.of(kind), List.of());
    }

    /**
     * How the letter comes to its interest.
     *
     * @param percent a year on the mailing day, null: the rate of that day is not known
     * @param onPaid also on what was paid late, until it was paid
     * @param earlier what of it earlier letters demanded already, null: not told, the letter is older
     * @param sheet line by line, for a sheet beside the letter; empty: none was wanted
     */
    public record InterestTerms(InterestBasis basis, BigDecimal percent, boolean onPaid, Money earlier, List<InterestLine> sheet) {
        public InterestTerms {
            sheet = List.copyOf(sheet);
        }
    }

    /** @param demanded what that letter asks for, without interest and fees */
    public record Companion(String letterNo, Money demanded) {
    }

    /** What of {@link #interest} is no interest but dunning fees: the sum of the letter's FEE lines. */
    public Money fees() {
        return interest.withMinor(items.stream().filter(item -> item.section() == LetterSection.FEE).mapToLong(item ->
                item.interest().minor()).sum());
    }

    /** What of the interest earlier letters demanded already: zero where they demanded none, or the letter does not tell. */
    public Money earlierInterest() {
        return interestTerms == null || interestTerms.earlier() == null ? interest.withMinor(0) : interestTerms.earlier();
    }

    public Letter withStatus(LetterStatus newStatus) {
        return new Letter(letterNo, reference, kind, customer, currency, businessDate, mailingDay, demanded, interest, payable, payBy,
                newStatus, items, payments, asOf, opening, movements, agingBuckets, companion, turn, tone, consequences, interestTerms);
    }

    public Letter withCompanion(Companion newCompanion) {
        return new Letter(letterNo, reference, kind, customer, currency, businessDate, mailingDay, demanded, interest, payable, payBy,
                status, items, payments, asOf, opening, movements, agingBuckets, newCompanion, turn, tone, consequences, interestTerms);
    }

    /** The same letter with what it says of its interest. */
    public Letter withInterest(InterestTerms terms) {
        return new Letter(letterNo, reference, kind, customer, currency, businessDate, mailingDay, demanded, interest, payable, payBy,
                status, items, payments, asOf, opening, movements, agingBuckets, companion, turn, tone, consequences, terms);
    }

    /** The same letter as a turn of the conversation. */
    public Letter as(Turn newTurn, Tone newTone, List<Consequence> announced) {
        return new Letter(letterNo, reference, kind, customer, currency, businessDate, mailingDay, demanded, interest, payable, payBy,
                status, items, payments, asOf, opening, movements, agingBuckets, companion, newTurn, newTone, announced, interestTerms);
    }

    /**
     * What a letter of the ladder is in the conversation with a customer: a DEMAND goes on at the leading stage, a SUPPLEMENT adds items
     * that lag behind it, a COURTESY announces what falls due and demands nothing that is late already.
     */
    public enum Turn {
        DEMAND, SUPPLEMENT, COURTESY;

        /** What a letter of a kind was before letters had turns; null: no letter of the ladder. */
        public static Turn of(LetterKind kind) {
            if (!kind.isStage()) {
                return null;
            }
            return kind.stage().isCourtesy() ? COURTESY : DEMAND;
        }
    }

    /** How a letter speaks. Who was once spoken to firmly is not spoken to softly about the same items. */
    public enum Tone {
        FRIENDLY, FIRM;

        /** The tone a letter of a kind had before tones were kept: firm from LETTER_2 on. */
        public static Tone of(LetterKind kind) {
            return kind.isStage() && kind.stage().isAtLeast(Stage.LETTER_2) ? FIRM : FRIENDLY;
        }
    }

    /** What follows if the customer does not pay, as far as the policy in force takes it: a letter announces nothing else. */
    public enum Consequence { INTEREST, STOP_SUPPLY, CANCEL_CREDIT, LEGAL_STEPS }
}
