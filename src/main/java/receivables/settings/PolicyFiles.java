package receivables.settings;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.aging.CustomerClass;
import receivables.dunning.DunningPolicy;
import receivables.ledger.MatchRule;
import receivables.ledger.Stage;
import receivables.matching.MatchingPolicy;

/** Reads {@code config/policies/*.yml}. {@code standard.yml} says everything; any other policy says only what differs from it. */
final class PolicyFiles {

    private static final String FOLDER = ConfigFiles.CONFIG + "policies/";
    private static final String STANDARD_FILE = FOLDER + Policy.STANDARD + ".yml";

    private PolicyFiles() {
    }

    static SortedMap<String, Policy> read(SortedMap<String, String> content, Mistakes mistakes) {
        SortedMap<String, Policy> policies = new TreeMap<>();
        if (!content.containsKey(STANDARD_FILE)) {
            mistakes.add(STANDARD_FILE, 0, "", "is missing; restore it from the release");
            return policies;
        }
        Section standard = YamlFile.read(STANDARD_FILE, content.get(STANDARD_FILE), mistakes, null);
        policies.put(Policy.STANDARD, policy(Policy.STANDARD, standard));
        content.subMap(FOLDER, FOLDER + '\uffff').forEach((file, text) -> {
            String name = file.substring(FOLDER.length());
            if (!name.matches("[a-z0-9][a-z0-9-]*\\.yml")) {
                mistakes.add(file, 0, "", "is no policy; a policy's file is named like by-class.yml: small letters, digits and hyphens");
            } else if (!file.equals(STANDARD_FILE)) {
                String policyName = name.substring(0, name.length() - 4);
                policies.put(policyName, policy(policyName, YamlFile.read(file, text, mistakes, standard)));
            }
        });
        return policies;
    }

    private static Policy policy(String name, Section section) {
        String title = section.text("title");
        DunningPolicy dunning = dunning(name, section.section("dunning"));
        MatchingPolicy matching = matching(section.section("matching"));
        section.done();
        return new Policy(name, title, dunning, matching);
    }

    private static DunningPolicy dunning(String name, Section section) {
        Section mailing = section.section("mailing");
        DunningPolicy policy = new DunningPolicy(
                name, thresholds(section.section("thresholds")), new TreeSet<>(section.choices("stops_writing_at", CustomerClass.class).stream().map(Enum::name).toList()),
                section.whole("days_after_notice", 0, 365), section.whole("days_between_letters", 0, 365),
                section.whole("days_between_same_kind", 0, 365), section.whole("days_at_least", 0, 365), section.whole("pay_by_days", 0, 365),
                minimum(section.section("minimum")), section.whole("transit_days", 0, 60), section.whole("unclear_days", 0, 60),
                section.whole("promise_grace_days", 0, 60), section.whole("promise_maximum_days", 0, 3650),
                section.text("interest_from").equals("never") ? null : section.choice("interest_from", Stage.class),
                new TreeSet<>(section.choices("approval_stages", Stage.class)), mailing.flag("confirm"), section.flag("due_roll"));
        mailing.done();
        section.done();
        return policy;
    }

    /** Stage → days past due; {@code never} takes a stage out of the ladder. Later stages may not come before earlier ones. */
    private static Map<Stage, Integer> thresholds(Section section) {
        Map<Stage, Integer> thresholds = new EnumMap<>(Stage.class);
        int previous = Integer.MIN_VALUE;
        for (Stage stage : Stage.values()) {
            if (!section.text(stage.name()).equals("never")) {
                int days = section.whole(stage.name(), -365, 3650);
                if (days <= previous) {
                    section.mistake(stage.name(), days + " is not after the stage before it (" + previous + "); the ladder only climbs");
                }
                previous = days;
                thresholds.put(stage, days);
            }
        }
        section.done();
        return thresholds;
    }

    private static Map<String, Map<Stage, BigDecimal>> minimum(Section section) {
        Map<String, Map<Stage, BigDecimal>> minimum = new TreeMap<>();
        for (String currency : CurrencyTable.currencies(section)) {
            Section stages = section.section(currency);
            Map<Stage, BigDecimal> amounts = new EnumMap<>(Stage.class);
            for (Stage stage : Stage.values()) {
                if (stages.has(stage.name())) {
                    amounts.put(stage, stages.decimal(stage.name(), "0", "1000000000"));
                }
            }
            stages.done();
            minimum.put(currency, amounts);
        }
        return minimum;
    }

    private static MatchingPolicy matching(Section section) {
        List<MatchRule> rules = section.choices("rules", MatchRule.class);
        if (!rules.contains(MatchRule.DECISION)) {
            section.mistake("rules", "DECISION is missing; what a person decided always counts");
        }
        Section tolerance = section.section("tolerance");
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (String currency : CurrencyTable.currencies(tolerance)) {
            amounts.put(currency, tolerance.decimal(currency, "0", "100000"));
        }
        MatchingPolicy policy = new MatchingPolicy(
                new TreeSet<>(rules), amounts, section.decimal("tolerance_percent", "0", "100"), section.texts("document_prefixes"),
                section.whole("combination_effort", 0, 1_000_000_000),
                section.decimal("fuzzy_threshold", "0", "1").doubleValue(), section.decimal("fuzzy_lead", "0", "1").doubleValue());
        section.done();
        return policy;
    }
}
