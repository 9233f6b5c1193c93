package receivables.dunning;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import receivables.claims.InterestRules;
import receivables.ledger.Stage;

/** The standard policy with a few figures changed. */
final class Policies {
    private static final DunningPolicy STANDARD = DunningPolicy.standard();

    private Map<Stage, Integer> thresholds = new HashMap<>(STANDARD.thresholds());
    private Set<String> stopsWritingAt = Set.of();
    private final Map<Stage, BigDecimal> minimum = new HashMap<>();
    private final Map<Stage, DunningPolicy.Fee> fees = new HashMap<>();
    private InterestRules interest = STANDARD.interest();
    private Stage interestFrom = STANDARD.interestFrom();
    private boolean mailingConfirm;
    private boolean dueRoll = true;
    private int daysBetweenLetters = STANDARD.daysBetweenLetters();
    private int daysBetweenSameKind = STANDARD.daysBetweenSameKind();
    private DunningPolicy.FollowUp followUp = STANDARD.followUp();

    static Policies standard() {
        return new Policies();
    }

    Policies without(Stage stage) {
        thresholds.remove(stage);
        return this;
    }

    Policies thresholds(Map<Stage, Integer> newThresholds) {
        thresholds = new HashMap<>(newThresholds);
        return this;
    }

    Policies stopsWritingAt(String... classes) {
        stopsWritingAt = Set.of(classes);
        return this;
    }

    /** For letters in CNY. */
    Policies minimum(Stage stage, String amount) {
        minimum.put(stage, new BigDecimal(amount));
        return this;
    }

    Policies mailingConfirm() {
        mailingConfirm = true;
        return this;
    }

    Policies dueRoll(boolean roll) {
        dueRoll = roll;
        return this;
    }

    Policies distances(int betweenLetters, int sameKind) {
        daysBetweenLetters = betweenLetters;
        daysBetweenSameKind = sameKind;
        return this;
    }

    Policies namedPerson(String customerClass, String staffNo) {
        followUp = new DunningPolicy.FollowUp(followUp.calls(), followUp.alerts(), followUp.disputeDays(), Map.of(customerClass, staffNo));
        return this;
    }

    Policies interest(InterestRules rules) {
        interest = rules;
        return this;
    }

    Policies withoutInterest() {
        interestFrom = null;
        return this;
    }

    /** A fixed fee in CNY and a percentage for each item of this stage's letters. */
    Policies fee(Stage stage, String amount, String percent) {
        fees.put(stage, new DunningPolicy.Fee(Map.of("CNY", new BigDecimal(amount)), new BigDecimal(percent)));
        return this;
    }

    DunningPolicy make() {
        return new DunningPolicy("test", thresholds, stopsWritingAt, STANDARD.daysAfterNotice(), daysBetweenLetters, daysBetweenSameKind,
                STANDARD.daysAtLeast(), STANDARD.payByDays(), Map.of("CNY", minimum), STANDARD.transitDays(), STANDARD.unclearDays(),
                STANDARD.promiseGraceDays(), STANDARD.promiseMaximumDays(), interestFrom, STANDARD.approvalStages(), mailingConfirm,
                dueRoll, STANDARD.consent(), STANDARD.lookAgainDays(), STANDARD.earmarks(), fees, STANDARD.actions(), followUp,
                interest);
    }
}
