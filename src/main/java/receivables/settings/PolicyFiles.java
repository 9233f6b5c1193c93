package receivables.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.dunning.DunningPolicy;
import receivables.ledger.MatchRule;
import receivables.matching.MatchingPolicy;
import receivables.matching.MatchingSwitch;
import receivables.matching.SmallRest;
import receivables.matching.MatchingWords;
import receivables.matching.text.Placeholders;
import receivables.statements.StatementChoice;
import receivables.statements.StatementStyle;

/** Reads {@code config/policies/*.yml}. {@code standard.yml} says everything; any other policy says only what differs from it. */
final class PolicyFiles {

    private static final String PRINCIPAL_FIRST = "principal_first";
    private static final String INTEREST_FIRST = "costs_interest_principal";

    private static final String FOLDER = ConfigFiles.CONFIG + "policies/";
    private static final String STANDARD_FILE = FOLDER + Policy.STANDARD + ".yml";

    private PolicyFiles() {
    }

    static SortedMap<String, Policy> read(SortedMap<String, String> content, Mistakes mistakes) {
        SortedMap<String, Policy> policies = new TreeMap<>();
        if (!content.containsKey(STANDARD_FILE)) {
            mistakes.addFile(STANDARD_FILE, "missing_file");
            return policies;
        }
        Section standard = YamlFile.read(STANDARD_FILE, content.get(STANDARD_FILE), mistakes, null);
        policies.put(Policy.STANDARD, policy(Policy.STANDARD, standard));
        content.subMap(FOLDER, FOLDER + '\uffff').forEach((file, text) -> {
            String name = file.substring(FOLDER.length());
            if (!name.matches("[a-z0-9][a-z0-9-]*\\.yml")) {
                mistakes.addFile(file, "no_policy_file");
            } else if (!file.equals(STANDARD_FILE)) {
                String policyName = name.substring(0, name.length() - 4);
                policies.put(policyName, policy(policyName, YamlFile.read(file, text, mistakes, standard)));
            }
        });
        return policies;
    }

    private static Policy policy(String name, Section section) {
        String title = section.text("title");
        DunningPolicy dunning = DunningSection.read(name, section.section("dunning"));
        MatchingPolicy matching = matching(section.section("matching"), dunning.earmarks());
        StatementChoice statements = statements(section);
        section.done();
        return new Policy(name, title, dunning, matching, statements);
    }

    /** Configurations kept from before there was a choice say nothing of it. */
    private static StatementChoice statements(Section policy) {
        if (!policy.has("statements")) {
            return StatementChoice.standard();
        }
        Section section = policy.section("statements");
        StatementChoice choice = new StatementChoice(section.choice("style", StatementStyle.class), section.flag("confirmations"),
                section.flag("deliveries"));
        section.done();
        return choice;
    }

    /** Configurations kept from before these words could be changed have those that are shipped. */
    private static MatchingWords words(Section section, List<String> earmarks) {
        return new MatchingWords(section.has("placeholders") ? Placeholders.of(section.texts("placeholders")) : Placeholders.SHIPPED,
                earmarks, section.has("prepayments") ? section.texts("prepayments") : MatchingWords.SHIPPED.prepayments());
    }

    private static SmallRest smallRest(Section section) {
        SmallRest rest = new SmallRest(section.decimal("amount", "0", "100000"), section.decimal("percent", "0", "100"));
        section.done();
        return rest;
    }

    /** Configurations kept from before there was an order let the principal be paid first. */
    private static boolean interestFirst(Section section) {
        String order = section.textOr("payment_order", PRINCIPAL_FIRST);
        if (!order.equals(PRINCIPAL_FIRST) && !order.equals(INTEREST_FIRST)) {
            section.mistake("payment_order", "neither_nor", order, PRINCIPAL_FIRST, INTEREST_FIRST);
        }
        return order.equals(INTEREST_FIRST);
    }

    private static MatchingPolicy matching(Section section, List<String> earmarks) {
        List<MatchRule> rules = section.choices("rules", MatchRule.class);
        if (!rules.contains(MatchRule.DECISION)) {
            section.mistake("rules", "decision_missing");
        }
        Section tolerance = section.section("tolerance");
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (String currency : CurrencyTable.currencies(tolerance)) {
            amounts.put(currency, tolerance.decimal(currency, "0", "100000"));
        }
        MatchingPolicy policy = new MatchingPolicy(
                new TreeSet<>(rules), amounts, section.decimal("tolerance_percent", "0", "100"), section.texts("document_prefixes"),
                section.whole("combination_effort", 0, 1_000_000_000),
                section.decimal("fuzzy_threshold", "0", "1").doubleValue(), section.decimal("fuzzy_lead", "0", "1").doubleValue(),
                words(section, earmarks), section.has("switches") ? new TreeSet<>(section.choices("switches", MatchingSwitch.class))
                : Set.of(), section.has("small_rest") ? smallRest(section.section("small_rest")) : SmallRest.SHIPPED,
                interestFirst(section), section.has("answer_days") ? section.whole("answer_days", 0, 365) : MatchingPolicy.ANSWER_DAYS);
        section.done();
        return policy;
    }
}
