package receivables.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.aging.CustomerClass;
import receivables.dunning.DunningPolicy;
import receivables.dunning.LimitationRules;
import receivables.ledger.Action;
import receivables.ledger.Role;
import receivables.ledger.Stage;

/** Reads the section {@code dunning} of a policy file. */
final class DunningSection {

    private static final String NEVER = "never";
    /** What configurations kept from before it could be set were computed with. */
    private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int DEFAULT_LIMITATION = 3;

    private DunningSection() {
    }

    static DunningPolicy read(String name, Section section) {
        Section mailing = section.section("mailing");
        DunningPolicy policy = new DunningPolicy(
                name, thresholds(section.section("thresholds")), classes(section), section.whole("days_after_notice", 0, 365),
                section.whole("days_between_letters", 0, 365), section.whole("days_between_same_kind", 0, 365),
                section.whole("days_at_least", 0, 365), section.whole("pay_by_days", 0, 365), minimum(section.section("minimum")),
                section.whole("transit_days", 0, 60), section.whole("unclear_days", 0, 60), section.whole("promise_grace_days", 0, 60),
                section.whole("promise_maximum_days", 0, 3650), stageOrNever(section, "interest_from"),
                new TreeSet<>(section.choices("approval_stages", Stage.class)), mailing.flag("confirm"), section.flag("due_roll"),
                consent(section), section.whole("look_again_days", 0, 3650), section.texts("earmarks"), fees(section),
                actions(section.section("actions")), new DunningPolicy.FollowUp(calls(section), alerts(section),
                        section.has("dispute_reminder_days") ? section.whole("dispute_reminder_days", 0, 365) : 0,
                        namedPersons(section.section("named_persons"))),
                InterestSection.read(section));
        mailing.done();
        section.done();
        return policy;
    }

    /** Configurations kept from before a consent had a figure say nothing of it. */
    private static DunningPolicy.ConsentRules consent(Section policy) {
        if (!policy.has("consent")) {
            return DunningPolicy.ConsentRules.STANDARD;
        }
        Section section = policy.section("consent");
        DunningPolicy.ConsentRules rules = new DunningPolicy.ConsentRules(section.whole("business_days", 1, 250),
                section.whole("rise_percent", 0, 100), section.whole("repeat_days", 0, 3650));
        section.done();
        return rules;
    }

    private static Map<Action, BigDecimal> leastAmounts(Section actions) {
        Map<Action, BigDecimal> amounts = new EnumMap<>(Action.class);
        if (!actions.has("minimum")) {
            return amounts;
        }
        Section section = actions.section("minimum");
        for (Action action : List.of(Action.STOP_SUPPLY, Action.CANCEL_CREDIT, Action.VISIT, Action.LOCK)) {
            if (section.has(action.name())) {
                amounts.put(action, section.decimal(action.name(), "0", "1000000000"));
            }
        }
        section.done();
        return amounts;
    }

    private static TreeSet<String> classes(Section section) {
        return new TreeSet<>(section.choices("stops_writing_at", CustomerClass.class).stream().map(Enum::name).toList());
    }

    /** Null for {@code never}. */
    private static Stage stageOrNever(Section section, String key) {
        return section.text(key).equals(NEVER) ? null : section.choice(key, Stage.class);
    }

    /** Stage → days past due; {@code never} takes a stage out of the ladder. A later stage comes later. */
    private static Map<Stage, Integer> thresholds(Section section) {
        Map<Stage, Integer> thresholds = new EnumMap<>(Stage.class);
        int previous = Integer.MIN_VALUE;
        for (Stage stage : Stage.values()) {
            if (!section.text(stage.name()).equals(NEVER)) {
                int days = section.whole(stage.name(), -365, 3650);
                if (days <= previous) {
                    section.mistake(stage.name(), "not_after_stage", days, previous);
                } else {
                    thresholds.put(stage, days);
                    previous = days;
                }
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

    /** Configurations kept from before there were fees say nothing of them. */
    private static Map<Stage, DunningPolicy.Fee> fees(Section policy) {
        Map<Stage, DunningPolicy.Fee> fees = new EnumMap<>(Stage.class);
        if (!policy.has("fees")) {
            return fees;
        }
        Section section = policy.section("fees");
        for (Stage stage : Stage.values()) {
            if (!stage.isCourtesy() && section.has(stage.name())) {
                Section fee = section.section(stage.name());
                Map<String, BigDecimal> amounts = new TreeMap<>();
                if (fee.has("amount")) {
                    Section amount = fee.section("amount");
                    for (String currency : CurrencyTable.currencies(amount)) {
                        amounts.put(currency, amount.decimal(currency, "0", "1000000"));
                    }
                    amount.done();
                }
                fees.put(stage, new DunningPolicy.Fee(amounts, fee.has("percent") ? fee.decimal("percent", "0", "100") : BigDecimal.ZERO));
                fee.done();
            }
        }
        section.done();
        return fees;
    }

    private static DunningPolicy.ActionRules actions(Section section) {
        Section begins = section.section("begins_at");
        Map<Action, Stage> beginsAt = new EnumMap<>(Action.class);
        for (Action action : List.of(Action.STOP_SUPPLY, Action.CANCEL_CREDIT, Action.VISIT, Action.LOCK)) {
            Stage stage = stageOrNever(begins, action.name());
            if (stage != null) {
                beginsAt.put(action, stage);
            }
        }
        begins.done();
        List<DunningPolicy.AgencyFee> fees = new ArrayList<>();
        for (Section fee : section.sections("agency_fees")) {
            fees.add(new DunningPolicy.AgencyFee(fee.whole("over_days", 0, 36500), fee.whole("percent", 0, 100)));
            fee.done();
            if (fees.size() > 1 && fees.getLast().overDays() <= fees.get(fees.size() - 2).overDays()) {
                fee.mistake("over_days", "not_after_fee", fees.getLast().overDays());
            }
        }
        DunningPolicy.ActionRules rules = new DunningPolicy.ActionRules(
                beginsAt, new TreeSet<>(section.choices("need_approval", Action.class)), section.whole("agency_over", 0, 36500),
                section.whole("litigation_over", 0, 36500), section.whole("provision_over", 0, 36500), fees, leastAmounts(section),
                limitation(section),
                section.has("mandate_days") ? section.whole("mandate_days", 0, 3650) : DunningPolicy.ActionRules.STANDARD_MANDATE);
        section.done();
        return rules;
    }

    /** Configurations kept from before countries differed say one number of years, or nothing. */
    private static LimitationRules limitation(Section actions) {
        if (!actions.has("limitation")) {
            int years = actions.has("limitation_years") ? actions.whole("limitation_years", 1, 30) : DEFAULT_LIMITATION;
            return new LimitationRules(Map.of(), new LimitationRules.Period(years, false, true), LimitationRules.STANDARD_WARNING);
        }
        Section section = actions.section("limitation");
        int warning = section.whole("warning_days", 0, 3650);
        LimitationRules.Period others = period(section.section("others"));
        Map<String, LimitationRules.Period> byCountry = new TreeMap<>();
        Section countries = section.section("countries");
        for (String country : countries.names()) {
            if (!ISO_COUNTRIES.contains(country)) {
                countries.mistake(country, "no_country");
            }
            byCountry.put(country, period(countries.section(country)));
        }
        countries.done();
        section.done();
        return new LimitationRules(byCountry, others, warning);
    }

    private static LimitationRules.Period period(Section section) {
        LimitationRules.Period period = new LimitationRules.Period(section.whole("years", 1, 30),
                section.has("from_year_end") && section.flag("from_year_end"), section.has("letters_interrupt")
                && section.flag("letters_interrupt"));
        section.done();
        return period;
    }

    private static List<DunningPolicy.CallRhythm> calls(Section section) {
        List<DunningPolicy.CallRhythm> calls = new ArrayList<>();
        for (Section call : section.sections("calls")) {
            int from = call.whole("from", -365, 36500);
            int to = call.has("to") ? call.whole("to", -365, 36500) : Integer.MAX_VALUE;
            if (to < from) {
                call.mistake("to", "is_before", to, from);
            }
            calls.add(new DunningPolicy.CallRhythm(from, to, call.whole("every_days", 0, 365)));
            call.done();
        }
        return calls;
    }

    private static List<DunningPolicy.AlertThreshold> alerts(Section section) {
        List<DunningPolicy.AlertThreshold> alerts = new ArrayList<>();
        for (Section alert : section.sections("alerts")) {
            int days = alert.whole("days", -365, 36500);
            if (!alerts.isEmpty() && alerts.getLast().days() >= days) {
                alert.mistake("days", "not_after_threshold", days, alerts.getLast().days());
            }
            alerts.add(new DunningPolicy.AlertThreshold(days, alert.choice("tell", Role.class)));
            alert.done();
        }
        return alerts;
    }

    private static SortedMap<String, String> namedPersons(Section section) {
        SortedMap<String, String> persons = new TreeMap<>();
        for (CustomerClass customerClass : CustomerClass.values()) {
            if (section.has(customerClass.name())) {
                persons.put(customerClass.name(), section.text(customerClass.name()));
            }
        }
        section.done();
        return persons;
    }
}
