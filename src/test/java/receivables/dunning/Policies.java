package receivables.dunning;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import receivables.ledger.Stage;

/** The standard policy with a few figures changed. */
final class Policies {
    private DunningPolicy policy = DunningPolicy.standard();

    static Policies standard() {
        return new Policies();
    }

    DunningPolicy make() {
        return policy;
    }

    Policies without(Stage stage) {
        Map<Stage, Integer> thresholds = new HashMap<>(policy.thresholds());
        thresholds.remove(stage);
        return thresholds(thresholds);
    }

    Policies thresholds(Map<Stage, Integer> thresholds) {
        return change(thresholds, policy.stopsWritingAt(), policy.minimum(), policy.mailingConfirm(), policy.dueRoll(), policy.daysBetweenLetters(), policy.daysBetweenSameKind());
    }

    Policies stopsWritingAt(String... classes) {
        return change(policy.thresholds(), Set.of(classes), policy.minimum(), policy.mailingConfirm(), policy.dueRoll(), policy.daysBetweenLetters(), policy.daysBetweenSameKind());
    }

    Policies minimum(Stage stage, String amount) {
        Map<Stage, BigDecimal> table = new HashMap<>(policy.minimum().getOrDefault("CNY", Map.of()));
        table.put(stage, new BigDecimal(amount));
        return change(policy.thresholds(), policy.stopsWritingAt(), Map.of("CNY", table), policy.mailingConfirm(), policy.dueRoll(), policy.daysBetweenLetters(),
                policy.daysBetweenSameKind());
    }

    Policies mailingConfirm() {
        return change(policy.thresholds(), policy.stopsWritingAt(), policy.minimum(), true, policy.dueRoll(), policy.daysBetweenLetters(), policy.daysBetweenSameKind());
    }

    Policies dueRoll(boolean roll) {
        return change(policy.thresholds(), policy.stopsWritingAt(), policy.minimum(), policy.mailingConfirm(), roll, policy.daysBetweenLetters(), policy.daysBetweenSameKind());
    }

    Policies distances(int betweenLetters, int sameKind) {
        return change(policy.thresholds(), policy.stopsWritingAt(), policy.minimum(), policy.mailingConfirm(), policy.dueRoll(), betweenLetters, sameKind);
    }

    private Policies change(Map<Stage, Integer> thresholds, Set<String> stops, Map<String, Map<Stage, BigDecimal>> minimum, boolean confirm, boolean roll,
            int betweenLetters, int sameKind) {
        policy = new DunningPolicy(policy.name(), thresholds, stops, policy.daysAfterNotice(), betweenLetters, sameKind, policy.daysAtLeast(), policy.payByDays(), minimum,
                policy.transitDays(), policy.unclearDays(), policy.promiseGraceDays(), policy.promiseMaximumDays(), policy.interestFrom(), policy.approvalStages(), confirm,
                roll, policy.lookAgainDays(), policy.earmarks(), policy.actions(), policy.followUp());
        return this;
    }
}
