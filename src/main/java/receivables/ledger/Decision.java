package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import receivables.money.Money;

/**
 * What a person decided: one row of {@code decisions.csv}, of a worklist workbook, or a command. Never deleted; another decision reverses
 * it. Empty texts where a cell was empty.
 *
 * @param amount null: not said
 * @param date until when, or by when; null: not said
 * @param decidedOn the day it counts from
 * @param rate of an ALLOCATE of money of another currency; null: not said
 * @param refersTo the decision (or letter) this one approves, rejects or ends
 */
public record Decision(
        String decisionNo, DecisionAction action, String customerNo, String documentNo, String receiptNo, String letterNo,
        Money amount, LocalDate date, String reason, String by, LocalDate decidedOn, String refersTo, LocalDate knownOn, BigDecimal rate) {

    public Decision {
        requireNonNull(decisionNo, "decisionNo is null");
        requireNonNull(action, "action is null");
        requireNonNull(decidedOn, "decidedOn is null");
        if (rate != null && rate.signum() <= 0) {
            throw new IllegalArgumentException("a rate of " + rate);
        }
    }

    /** A decision without a rate. */
    public Decision(
            String decisionNo, DecisionAction action, String customerNo, String documentNo, String receiptNo, String letterNo,
            Money amount, LocalDate date, String reason, String by, LocalDate decidedOn, String refersTo, LocalDate knownOn) {
        this(decisionNo, action, customerNo, documentNo, receiptNo, letterNo, amount, date, reason, by, decidedOn, refersTo, knownOn, null);
    }

    /** The first night that acts on it. */
    public LocalDate firstNight() {
        return knownOn.isBefore(decidedOn) ? decidedOn : knownOn;
    }

    /** A rating whose reason begins with a grade from A to D. */
    public boolean isRating() {
        return action == DecisionAction.RATING && reason != null && reason.strip().matches("[A-D](?![A-Za-z]).*");
    }

    /** A rating's grade. @throws IllegalStateException where it has none */
    public String grade() {
        if (!isRating()) {
            throw new IllegalStateException(decisionNo + " is no rating");
        }
        return reason.strip().substring(0, 1);
    }
}
