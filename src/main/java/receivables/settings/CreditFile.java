package receivables.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.aging.Bucket;
import receivables.credit.CreditPolicy;
import receivables.credit.LossRules;
import receivables.credit.RatingRules;
import receivables.ledger.Role;

/** Reads {@code config/credit.yml}. Configurations kept from before credit was watched do not have it: then what ships holds. */
final class CreditFile {

    private static final String FILE = ConfigFiles.CONFIG + "credit.yml";

    private CreditFile() {
    }

    static CreditPolicy read(SortedMap<String, String> content, Mistakes mistakes) {
        if (!content.containsKey(FILE)) {
            return CreditPolicy.standard();
        }
        Section section = YamlFile.read(FILE, content.get(FILE), mistakes, null);
        List<CreditPolicy.Level> levels = new ArrayList<>();
        for (Section level : section.sections("levels")) {
            levels.add(new CreditPolicy.Level(level.whole("percent", 1, 10_000), level.choices("tell", Role.class)));
            level.done();
            if (levels.size() > 1 && levels.getLast().percent() <= levels.get(levels.size() - 2).percent()) {
                level.mistake("percent", "not_above_level", levels.getLast().percent());
                levels.removeLast();
            }
        }
        CreditPolicy policy = new CreditPolicy(levels, holdOrders(section.section("hold_orders")), ceiling(section.section("ceiling")),
                signals(section.section("signals")),
                section.has("exposure") ? deliveryDays(section.section("exposure")) : CreditPolicy.DELIVERY_DAYS, losses(section.section("expected_loss")),
                section.has("rating") ? rating(section.section("rating")) : RatingRules.standard());
        section.done();
        return policy;
    }

    private static int deliveryDays(Section section) {
        int days = section.whole("delivery_days", 0, 3_650);
        section.done();
        return days;
    }

    private static CreditPolicy.HoldOrders holdOrders(Section section) {
        CreditPolicy.HoldOrders.Mode mode = section.choice("mode", CreditPolicy.HoldOrders.Mode.class);
        int from = section.whole("from_percent", 1, 10_000);
        int below = section.whole("until_below_percent", 1, 10_000);
        section.done();
        if (below > from) {
            section.mistake("until_below_percent", "released_before_held", below, from);
            below = from;
        }
        return new CreditPolicy.HoldOrders(mode, from, below);
    }

    private static CreditPolicy.Ceiling ceiling(Section section) {
        BigDecimal amount = section.text("amount").equals("none") ? null : section.decimal("amount", "0", "10000000000000");
        SortedMap<Integer, BigDecimal> season = new TreeMap<>();
        if (section.has("season")) {
            Section months = section.section("season");
            for (String month : months.names()) {
                if (month.matches("[1-9]|1[0-2]")) {
                    season.put(Integer.valueOf(month), months.decimal(month, "0", "100"));
                } else {
                    months.mistake(month, "no_month");
                }
            }
            months.done();
        }
        List<Role> tell = section.has("tell") ? section.choices("tell", Role.class) : CreditPolicy.Ceiling.TOLD;
        section.done();
        return new CreditPolicy.Ceiling(amount, tell, season);
    }

    private static RatingRules rating(Section section) {
        int months = section.whole("every_months", 1, 120);
        Map<RatingRules.Criterion, List<RatingRules.Step>> points = new EnumMap<>(RatingRules.Criterion.class);
        Section table = section.section("points");
        for (RatingRules.Criterion criterion : RatingRules.Criterion.values()) {
            points.put(criterion, steps(table, criterion.name()));
        }
        table.done();
        Map<String, Integer> least = new TreeMap<>();
        Map<String, BigDecimal> limits = new TreeMap<>();
        Map<String, Integer> terms = new TreeMap<>();
        Section grades = section.section("grades");
        for (String name : RatingRules.GRADES) {
            Section grade = grades.section(name);
            least.put(name, grade.whole("from_points", 0, 10_000));
            limits.put(name, grade.decimal("limit_months", "0", "120"));
            terms.put(name, grade.whole("terms_days", 0, 3650));
            grade.done();
        }
        grades.done();
        section.done();
        return new RatingRules(months, points, least, limits, terms);
    }

    private static List<RatingRules.Step> steps(Section table, String criterion) {
        List<RatingRules.Step> steps = new ArrayList<>();
        for (Section step : table.sections(criterion)) {
            RatingRules.Step next = new RatingRules.Step(step.decimal("up_to", "-1000", "100000"), step.whole("points", 0, 1000));
            step.done();
            if (!steps.isEmpty() && next.upTo().compareTo(steps.getLast().upTo()) <= 0) {
                step.mistake("up_to", "not_over_step", next.upTo());
            }
            steps.add(next);
        }
        return steps;
    }

    private static LossRules losses(Section section) {
        Map<Bucket, BigDecimal> table = new EnumMap<>(Bucket.class);
        Section percents = section.section("table");
        for (Bucket bucket : Bucket.values()) {
            table.put(bucket, percents.decimal(bucket.column(), "0", "100"));
        }
        percents.done();
        LossRules rules = new LossRules(section.whole("history_months", 1, 120), section.whole("least_months", 1, 120),
                section.decimal("forward_factor", "0", "10"), section.decimal("loss_given_default", "0", "100"), table,
                section.text("expense_account"), section.text("allowance_account"));
        section.done();
        return rules;
    }

    private static CreditPolicy.SignalRules signals(Section section) {
        CreditPolicy.SignalRules rules = new CreditPolicy.SignalRules(section.choices("tell", Role.class),
                section.whole("orders_fall_percent", 1, 100), section.decimal("orders_least", "0", "1000000000000"),
                section.whole("later_days", 1, 365), section.whole("young_days", 0, 36500),
                section.decimal("young_amount", "0", "1000000000000"));
        section.done();
        return rules;
    }
}
