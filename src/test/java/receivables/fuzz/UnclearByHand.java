package receivables.fuzz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which money of unknown origin makes a customer's firmer letters wait tonight. What the worklist offers to him must; whether he is among
 * the likely payers of other money in suspense is matching's to say, so that every choice of it may be right.
 */
final class UnclearByHand {
    private static final int DAYS = 5;
    private static final int MOST_DAYS = 10;
    private static final int WITHIN = 30;
    /** With more money than this in suspense only all of it and each alone are tried. */
    private static final int MOST_CHOICES = 4;

    private final Evening evening;
    private final History history;
    private final String customer;
    private final LocalDate mailingDay;

    UnclearByHand(Evening evening, History history, String customer) {
        this.evening = evening;
        this.history = history;
        this.customer = customer;
        mailingDay = Days.after(evening.night);
    }

    /** What must hold, and nothing else. */
    List<Facts.Money> certain() {
        return heldLongEnough() ? List.of() : money(offered(evening.published, evening.night));
    }

    /** Every other set of money that may. */
    List<List<Facts.Money>> others() {
        Set<String> offered = offered(evening.published, evening.night);
        List<Facts.Money> perhaps = money(inSuspense());
        perhaps.removeIf(money -> offered.contains(money.number()));
        List<List<Facts.Money>> choices = new ArrayList<>();
        List<Facts.Money> certain = certain();
        if (perhaps.size() <= MOST_CHOICES) {
            for (int choice = 1; choice < 1 << perhaps.size(); choice++) {
                int bits = choice;
                choices.add(joined(certain, perhaps.stream().filter(money -> (bits >> perhaps.indexOf(money) & 1) == 1).toList()));
            }
        } else {
            choices.add(joined(certain, perhaps));
            perhaps.forEach(money -> choices.add(joined(certain, List.of(money))));
        }
        if (!certain.isEmpty() && mayHaveHeldLongEnough()) {
            choices.add(List.of());
        }
        return choices;
    }

    private static List<Facts.Money> joined(List<Facts.Money> some, List<Facts.Money> more) {
        List<Facts.Money> all = new ArrayList<>(some);
        all.addAll(more);
        all.sort((one, other) -> one.number().compareTo(other.number()));
        return all;
    }

    /** In the order of their numbers. */
    private List<Facts.Money> money(Set<String> numbers) {
        return new ArrayList<>(numbers.stream().map(evening.books.receipts::get).filter(money -> money != null).toList());
    }

    /** On so many of the last nights something was offered to him that nights run again since cannot have changed. */
    private boolean heldLongEnough() {
        return history.corrected.isEmpty() && nightsBefore(true).size() >= MOST_DAYS;
    }

    private boolean mayHaveHeldLongEnough() {
        return nightsBefore(false).size() >= MOST_DAYS;
    }

    /** @param certainly only nights of which it is certain, no more of them than may hold */
    private List<LocalDate> nightsBefore(boolean certainly) {
        TreeSet<LocalDate> held = new TreeSet<>();
        for (LocalDate night : history.nights.headMap(evening.night, false).keySet()) {
            boolean free = held.tailSet(Days.after(night).minusDays(WITHIN - 1)).size() < MOST_DAYS;
            if (!certainly || free && !offered(history.nights.get(night), night).isEmpty()) {
                held.add(Days.after(night));
            }
        }
        return List.copyOf(held.tailSet(mailingDay.minusDays(WITHIN - 1)));
    }

    /** Receipts in suspense of which the worklist names him as a likely payer, in their first days. */
    private Set<String> offered(Published published, LocalDate night) {
        Set<String> receipts = new TreeSet<>();
        for (InboxFile.Line row : published.rows("worklist.csv")) {
            if (row.get("kind").startsWith("PAYER_") && row.get("customer_no").isEmpty()
                    && isYoung(LocalDate.parse(row.get("since")), night)
                    && (row.get("suggestion_1") + row.get("suggestion_2") + row.get("suggestion_3"))
                    .contains("PAYER_IS " + customer + " ")) {
                receipts.add(row.get("receipt_no"));
            }
        }
        return receipts;
    }

    private static boolean isYoung(LocalDate since, LocalDate night) {
        return !Days.plusBusinessDays(since, DAYS).isBefore(Days.after(night));
    }

    /** Some receipt is in suspense, or his and on account in a currency that covers nothing, and came in during the last business days. */
    private Set<String> inSuspense() {
        Set<String> receipts = new TreeSet<>();
        for (InboxFile.Line row : evening.published.rows("receipts.csv")) {
            Facts.Money money = evening.books.receipts.get(row.get("receipt_no"));
            boolean there = row.get("status").equals("SUSPENSE") || row.get("status").equals("EXPECTED")
                    || Sums.of(row.get("on_account")).signum() != 0;
            boolean his = row.get("customer_no").isEmpty() || row.get("customer_no").equals(customer) || isOfGroup(row.get("customer_no"));
            if (there && his && isYoung(money.knownOn().isAfter(money.countsOn()) ? money.knownOn() : money.countsOn(), evening.night)) {
                receipts.add(money.number());
            }
        }
        return receipts;
    }

    private boolean isOfGroup(String other) {
        String group = evening.books.customers.get(customer).get("group_no");
        return !group.isEmpty() && group.equals(evening.books.customers.get(other).get("group_no"));
    }
}
