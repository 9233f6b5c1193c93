package receivables.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What earlier nights have sent one customer, from their {@code letters.csv} and {@code dunning.csv}, and what people said of those letters
 * since.
 */
final class Post {

    private static final String OWNER = "S7";

    /** A letter that waits. @param items it is for @param sum it demands @param first the night that drew it first */
    private record Drawn(Set<String> items, BigDecimal sum, LocalDate first) {
    }

    private final Evening evening;
    private final History history;
    private final List<History.Command> commands;
    private final String customer;
    private final Map<String, LocalDate> lastCourtesy = new HashMap<>();
    private final Map<String, LocalDate> lastDunning = new HashMap<>();
    /** Letters that wait for consent, by number, as drawn last. */
    private final Map<String, Drawn> waiting = new LinkedHashMap<>();
    /** Currencies in which a letter was printed and nobody has said that it was posted. */
    private final Set<String> unconfirmed = new HashSet<>();
    private final boolean confirm;
    private boolean forgotten;
    private LocalDate returnedKnownOn;

    Post(Evening evening, History history, String customer, Map<String, DueItem> items) {
        this.evening = evening;
        this.history = history;
        this.customer = customer;
        confirm = history.setup.confirm();
        commands = history.commands.stream().filter(command -> command.night().isBefore(evening.night)).toList();
        Set<String> released = new HashSet<>();
        for (Published night : history.nights.headMap(evening.night, false).values()) {
            for (InboxFile.Line letter : night.rows("letters.csv")) {
                if (letter.get("customer_no").equals(customer) && Ladder.isStep(letter.get("stage"))) {
                    take(night, letter, items, released);
                }
            }
        }
        items.values().forEach(this::opening);
    }

    private void take(Published night, InboxFile.Line letter, Map<String, DueItem> items, Set<String> released) {
        String number = letter.get("letter_no");
        Facts.Decision returned = said("RETURNED", number, night, letter);
        if (returned != null) {
            returnedKnownOn = returnedKnownOn == null || returnedKnownOn.isBefore(returned.knownOn()) ? returned.knownOn()
                    : returnedKnownOn;
            return;
        }
        boolean posted = commands.stream().anyMatch(command -> command.name().equals("mailed") && command.letterNo().equals(number));
        boolean pulled = commands.stream().anyMatch(command -> command.name().equals("pull") && command.letterNo().equals(number));
        if (!posted && (pulled || said("PULL", number, night, letter) != null)) {
            return;
        }
        List<InboxFile.Line> rows = commands.stream().filter(command -> command.name().equals("mailed")
                && command.letterNo().equals(number)).findFirst()
                .map(History.Command::printed).orElseGet(() -> history.printed(night.night(), number));
        if (letter.get("status").equals("HELD")) {
            // it never left the house, and a consent to its items and what is left of its sum outlives the shut gate
            waiting.computeIfPresent(number, (same, drawn) -> new Drawn(drawn.items(), Sums.of(letter.get("demanded")), drawn.first()));
            return;
        }
        if (!letter.get("status").equals("READY")) {
            Set<String> own = new HashSet<>();
            rows.stream().filter(row -> row.get("reason").equals("NEEDS_APPROVAL")).forEach(row -> own.add(row.get("document_no")));
            Drawn before = waiting.remove(number);
            waiting.put(number, new Drawn(own, Sums.of(letter.get("demanded")), before == null ? night.night() : before.first()));
            return;
        }
        waiting.remove(number);
        if (confirm && !posted) {
            boolean old = night.night().isBefore(evening.night.minusDays(60))
                    && rows.stream().noneMatch(row -> items.containsKey(row.get("document_no")));
            forgotten |= old;
            if (!old) {
                unconfirmed.add(letter.get("currency"));
            }
            return;
        }
        LocalDate day = Days.after(night.night());
        sent(letter.get("currency"), Ladder.valueOf(letter.get("stage")), day);
        for (InboxFile.Line row : rows) {
            DueItem item = items.get(row.get("document_no"));
            if (item != null && row.get("outcome").equals("LETTERED") && row.has("stage")) {
                item.mailed(Ladder.valueOf(row.get("stage")), day, LocalDate.parse(letter.get("pay_by")));
            }
            if (item != null && !Ladder.valueOf(letter.get("stage")).isCourtesy() && Sums.of(row.get("demanded")).signum() > 0) {
                item.askedFor(LocalDate.parse(letter.get("pay_by")));
            }
        }
    }

    private void sent(String currency, Ladder step, LocalDate day) {
        (step.isCourtesy() ? lastCourtesy : lastDunning).merge(currency, day, (one, other) -> one.isBefore(other) ? other : one);
    }

    /** What the old system had mailed before the first import. */
    private void opening(DueItem item) {
        if (item.paper.line().has("opening_stage")) {
            Ladder step = Ladder.valueOf(item.paper.line().get("opening_stage"));
            LocalDate day = LocalDate.parse(item.paper.line().get("opening_mailed_on"));
            if (!item.mailedOn.containsKey(step)) {
                item.mailed(step, day, Days.rolled(day.plusDays(7)));
                if (!step.isCourtesy() && item.deadline == null) {
                    item.askedFor(Days.rolled(day.plusDays(7)));
                }
            }
            sent(item.paper.currency(), step, day);
        }
    }

    /** What was said of a letter that lay in the pile; of one that was held or waited it comes to nothing. */
    private Facts.Decision said(String action, String letterNo, Published night, InboxFile.Line letter) {
        return !letter.get("status").equals("READY") ? null : evening.books.decisions.values().stream()
                .filter(decision -> decision.get("action").equals(action) && decision.get("letter_no").equals(letterNo))
                .filter(decision -> decision.knownOn().isAfter(night.night())).findFirst().orElse(null);
    }

    /** A letter that nobody confirmed is two months old and all it named is paid: the rules do not say whether it is still waited for. */
    boolean hasForgotten() {
        return forgotten;
    }

    boolean awaitsMailing(String currency) {
        return unconfirmed.contains(currency);
    }

    LocalDate lastSent(String currency, boolean courtesy) {
        return (courtesy ? lastCourtesy : lastDunning).get(currency);
    }

    /** The customer has an address, and no letter to it came back since he was last changed. */
    boolean canBeReached() {
        InboxFile.Line row = evening.books.customers.get(customer);
        return row.has("address_1") && (returnedKnownOn == null || !evening.books.customersKnownOn.get(customer).isBefore(returnedKnownOn));
    }

    /**
     * Of the letters about one of the items that the owner approved, not longer than ten business days ago, the one drawn first; empty:
     * there is none.
     */
    String consented(List<DueItem> items) {
        return waitingFor(items).stream().filter(number -> rejectedOn(number) == null && answeredOn("APPROVE", number) != null)
                .filter(number -> !evening.night.isAfter(tenBusinessDaysAfter(answeredOn("APPROVE", number))))
                .min(Comparator.comparing((String number) -> waiting.get(number).first())).orElse("");
    }

    private static LocalDate tenBusinessDaysAfter(LocalDate day) {
        LocalDate last = day;
        for (int count = 0; count < 10; count++) {
            last = Days.after(last);
        }
        return last;
    }

    /** The letter that was consented to is about this item too. */
    boolean isFor(String letterNo, DueItem item) {
        return waiting.get(letterNo).items().contains(item.paper.number());
    }

    /** The sum is at most five per cent more than what was consented to. */
    boolean reaches(String letterNo, BigDecimal sum) {
        return sum.multiply(new BigDecimal(100)).compareTo(waiting.get(letterNo).sum().multiply(new BigDecimal(105))) <= 0;
    }

    /** The owner refused a letter about one of the items: it is not drawn for thirty days. */
    boolean isRejected(List<DueItem> items) {
        return waitingFor(items).stream().map(this::rejectedOn).anyMatch(day -> day != null && evening.night.isBefore(day.plusDays(30)));
    }

    /** Numbers of letters, the one drawn last at the end. */
    private List<String> waitingFor(List<DueItem> items) {
        return waiting.entrySet().stream().filter(letter -> items.stream().anyMatch(item ->
                letter.getValue().items().contains(item.paper.number())))
                .map(Map.Entry::getKey).toList();
    }

    /** Null where the owner thought better of it on a later day. */
    private LocalDate rejectedOn(String letterNo) {
        LocalDate rejected = answeredOn("REJECT", letterNo);
        LocalDate approved = answeredOn("APPROVE", letterNo);
        return rejected != null && approved != null && approved.isAfter(rejected) ? null : rejected;
    }

    private LocalDate answeredOn(String action, String letterNo) {
        LocalDate latest = null;
        for (Facts.Decision decision : evening.books.decisions.values()) {
            boolean answers = decision.get("action").equals(action) && decision.get("by").equals(OWNER)
                    && decision.get("refers_to").equals(letterNo);
            latest = answers && (latest == null || decision.decidedOn().isAfter(latest)) ? decision.decidedOn() : latest;
        }
        for (History.Command command : commands) {
            boolean answers = action.equals("APPROVE") && command.name().equals("approve") && command.letterNo().equals(letterNo);
            latest = answers && (latest == null || command.night().isAfter(latest)) ? command.night() : latest;
        }
        return latest;
    }
}
