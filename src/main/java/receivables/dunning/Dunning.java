package receivables.dunning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.ledger.CustomerStatus;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.Letter;
import receivables.ledger.OpenItem;
import receivables.ledger.Stage;
import receivables.ledger.WorkItem;

/**
 * Dunning of one customer on one night: holds, cover, the stage of each item, tonight's letters, then actions, calls, alerts and the
 * questions for people. A pure function: the same case and context give the same answer.
 *
 * <p>An invoice of 1,000.00 due on 1 March, never written to, on the night whose letters are mailed on 16 March: LETTER_1, pay by 23 March.
 */
public final class Dunning {
    private Dunning() {
    }

    /** What dunning decides for one customer tonight; see {@link DunningResult}. */
    public static DunningResult dun(DunningCase dunningCase, DunningContext context) {
        DunningPolicy policy = context.policyOf().apply(dunningCase.customer());
        Ladder ladder = new Ladder(policy, dunningCase.customer(), context.mailingDay(), context.calendar());
        if (isQuiet(dunningCase, context, ladder)) {
            return DunningResult.NOTHING;
        }
        PastLetters past = PastLetters.of(dunningCase, context, policy);
        List<DueItem> items = items(dunningCase, context, policy, ladder, past);
        DunningNight night = new DunningNight(dunningCase, context, policy, ladder, past, items);
        List<Letter> letters = new ArrayList<>();
        boolean lacksAddress = false;
        for (Currency currency : currencies(items)) {
            CurrencyNight choice = new CurrencyNight(night, currency, night.of(currency));
            choice.decide();
            letters.addAll(choice.letters());
            lacksAddress |= choice.lacksAddress();
        }
        Actions actions = new Actions(night);
        actions.decide();
        InterestQuestions interest = new InterestQuestions(night);
        List<WorkItem> questions = new ArrayList<>(new Questions(night, letters, actions.states(), lacksAddress).all());
        questions.addAll(interest.questions());
        List<DecisionOutcome> outcomes = new ArrayList<>(new HoldOutcomes(night).all());
        outcomes.addAll(interest.outcomes());
        return new DunningResult(rows(items), letters, stages(items), holds(items), actions.rows(), actions.states(),
                Calls.of(night, letters), Alerts.of(night), questions, heldBy(items), outcomes,
                new InterestResult(night.interest.rows(), interest.notes()));
    }

    /**
     * Most customers on most nights: nothing due or soon due, nothing said, written or begun. Costs no more than a look at each due date.
     */
    private static boolean isQuiet(DunningCase dunningCase, DunningContext context, Ladder ladder) {
        if (!dunningCase.letters().isEmpty() || !dunningCase.decisions().isEmpty() || !dunningCase.actions().isEmpty()
                || dunningCase.customer().status() != CustomerStatus.ACTIVE || dunningCase.customer().dunning().equals("NONE")) {
            return false;
        }
        // A printed due date is never after the rolled one, so that nothing printed later than this can be due or soon due.
        long horizon = ladder.horizon().toEpochDay();
        for (OpenItem item : dunningCase.items()) {
            if (item.document().isDebit() && (item.document().dueDate().toEpochDay() <= horizon
                    || item.document().openingStage() != null)) {
                return false;
            }
        }
        return true;
    }

    private static List<DueItem> items(DunningCase dunningCase, DunningContext context, DunningPolicy policy, Ladder ladder,
            PastLetters past) {
        List<DueItem> items = new ArrayList<>(dunningCase.items().size());
        for (OpenItem open : dunningCase.items()) {
            if (!open.document().isDebit() || open.isSettled()) {
                continue;
            }
            LocalDate due = policy.dueRoll() ? context.calendar().rollForward(open.document().dueDate()) : open.document().dueDate();
            int daysPastDue = Math.toIntExact(ChronoUnit.DAYS.between(due, context.mailingDay()));
            DueItem item = new DueItem(open, due, daysPastDue, past.of(open.document(), due));
            item.dueStage = ladder.dueStage(open.document().dueDate(), daysPastDue);
            item.listed = item.dueStage != null || daysPastDue >= 0;
            items.add(item);
        }
        items.sort(DueItem.OLDEST_FIRST);
        return items;
    }

    private static Iterable<Currency> currencies(List<DueItem> items) {
        Map<String, Currency> byCode = new TreeMap<>();
        for (DueItem item : items) {
            byCode.put(item.item.currency().getCurrencyCode(), item.item.currency());
        }
        return byCode.values();
    }

    private static List<DunningRow> rows(List<DueItem> items) {
        List<DunningRow> rows = new ArrayList<>(items.size());
        for (DueItem item : items) {
            if (item.listed) {
                rows.add(item.row());
            }
        }
        rows.sort(Comparator.comparing(DunningRow::documentNo));
        return rows;
    }

    private static Map<String, Stage> stages(List<DueItem> items) {
        Map<String, Stage> stages = new TreeMap<>();
        for (DueItem item : items) {
            if (item.past.highest() != null) {
                stages.put(item.documentNo(), item.past.highest());
            }
        }
        return stages;
    }

    private static List<HoldRow> heldBy(List<DueItem> items) {
        List<HoldRow> holds = new ArrayList<>();
        items.stream().filter(item -> item.listed).forEach(item -> holds.addAll(item.holds()));
        holds.sort(Comparator.comparing(HoldRow::documentNo));
        return holds;
    }

    private static Map<String, String> holds(List<DueItem> items) {
        Map<String, String> holds = new TreeMap<>();
        for (DueItem item : items) {
            if (item.hold() != null) {
                holds.put(item.documentNo(), item.hold().name());
            }
        }
        return holds;
    }
}
