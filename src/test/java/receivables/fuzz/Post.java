package receivables.fuzz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What earlier nights have sent one customer, from their {@code letters.csv} and {@code dunning.csv}, and what people said of those letters since. */
final class Post {

    private static final String OWNER = "S7";

    private final Evening evening;
    private final List<History.Command> commands;
    private final String customer;
    private final Map<String, LocalDate> lastCourtesy = new HashMap<>();
    private final Map<String, LocalDate> lastDunning = new HashMap<>();
    /** Letters that wait for consent, by number, with the items they are for; as drawn last. */
    private final Map<String, Set<String>> waiting = new HashMap<>();
    /** Currencies in which a letter was printed and nobody has said that it was posted. */
    private final Set<String> unconfirmed = new HashSet<>();
    private final boolean confirm;
    private LocalDate returnedKnownOn;

    Post(Evening evening, History history, String customer, Map<String, DueItem> items) {
        this.evening = evening;
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
        Facts.Decision returned = said("RETURNED", number);
        if (returned != null) {
            returnedKnownOn = returnedKnownOn == null || returnedKnownOn.isBefore(returned.knownOn()) ? returned.knownOn() : returnedKnownOn;
            return;
        }
        if (said("PULL", number) != null || commands.stream().anyMatch(command -> command.name().equals("pull") && command.letterNo().equals(number))) {
            return;
        }
        List<InboxFile.Line> rows = night.rows("dunning.csv").stream().filter(row -> row.get("letter_no").equals(number)).toList();
        if (!letter.get("status").equals("READY")) {
            Set<String> own = new HashSet<>();
            rows.stream().filter(row -> row.get("reason").equals("NEEDS_APPROVAL")).forEach(row -> own.add(row.get("document_no")));
            waiting.put(number, own);
            return;
        }
        waiting.remove(number);
        if (confirm && commands.stream().noneMatch(command -> command.name().equals("mailed") && command.letterNo().equals(number))) {
            unconfirmed.add(letter.get("currency"));
            return;
        }
        LocalDate day = Days.after(night.night());
        sent(letter.get("currency"), Ladder.valueOf(letter.get("stage")), day);
        for (InboxFile.Line row : rows) {
            DueItem item = items.get(row.get("document_no"));
            if (item != null && row.get("outcome").equals("LETTERED") && row.has("stage")) {
                item.mailed(Ladder.valueOf(row.get("stage")), day, LocalDate.parse(letter.get("pay_by")));
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
            }
            sent(item.paper.currency(), step, day);
        }
    }

    private Facts.Decision said(String action, String letterNo) {
        return evening.books.decisions.values().stream().filter(decision -> decision.get("action").equals(action) && decision.get("letter_no").equals(letterNo))
                .findFirst().orElse(null);
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

    /** A letter that waits for one of the items and that the owner has approved. */
    boolean isApproved(List<DueItem> items) {
        return waiting.entrySet().stream().filter(letter -> items.stream().anyMatch(item -> letter.getValue().contains(item.paper.number())))
                .anyMatch(letter -> consented("APPROVE", letter.getKey())
                        || commands.stream().anyMatch(command -> command.name().equals("approve") && command.letterNo().equals(letter.getKey())));
    }

    /** The owner refused a letter about one of the items: it is not drawn for a while. */
    boolean isRejected(List<DueItem> items) {
        return waiting.entrySet().stream().filter(letter -> items.stream().anyMatch(item -> letter.getValue().contains(item.paper.number())))
                .anyMatch(letter -> consented("REJECT", letter.getKey()));
    }

    private boolean consented(String action, String letterNo) {
        return evening.books.decisions.values().stream().anyMatch(decision -> decision.get("action").equals(action) && decision.get("by").equals(OWNER)
                && decision.get("refers_to").equals(letterNo));
    }
}
