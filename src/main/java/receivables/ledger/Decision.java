package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** {@code B 30}, {@code B 30 days}, {@code B 30，客户要求}. */
    private static final Pattern RATED_TERMS = Pattern.compile("(?s)[A-D][\\s,，:：]+(\\d{1,3})(?!\\d).*");

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

    /** Days from document to due date that a rating allows, null: it says nothing of them. */
    public Integer ratedTerms() {
        Matcher terms = RATED_TERMS.matcher(isRating() ? reason.strip() : "");
        return terms.matches() ? Integer.valueOf(terms.group(1)) : null;
    }

    /** A rating that says nothing but whose: somebody wants one proposed. */
    public boolean asksForRating() {
        return action == DecisionAction.RATING && (reason == null || reason.isBlank()) && amount == null;
    }
}
