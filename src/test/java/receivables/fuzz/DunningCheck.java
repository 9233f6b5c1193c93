package receivables.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is written to and who is not: every row of {@code dunning.csv}, decided again by hand from the open items and what was sent and said
 * before.
 */
final class DunningCheck {

    private final Evening evening;
    private final History history;
    private final List<String> found;
    private final LocalDate mailingDay;

    DunningCheck(Evening evening, History history, List<String> found) {
        this.evening = evening;
        this.history = history;
        this.found = found;
        mailingDay = Days.after(evening.night);
    }

    void run() {
        Map<String, List<Facts.Paper>> byCustomer = new TreeMap<>();
        for (Facts.Paper paper : evening.books.papers.values()) {
            BigDecimal open = evening.open(paper);
            if (paper.isDebit() && evening.isThere(paper) && open.signum() > 0) {
                byCustomer.computeIfAbsent(paper.customer(), number -> new ArrayList<>()).add(paper);
            }
        }
        Map<String, InboxFile.Line> rows = new TreeMap<>();
        for (InboxFile.Line row : evening.published.rows("dunning.csv")) {
            if (rows.put(row.get("document_no"), row) != null) {
                found.add("dunning.csv has " + row.get("document_no") + " twice");
            }
        }
        byCustomer.forEach((customer, papers) -> customer(customer, papers, rows));
        rows.keySet().forEach(number -> found.add("dunning.csv has " + number + ", which is not due"));
    }

    /** Whether money of unknown origin may be his is matching's to say: where it may, either is right, and where it must be, the one. */
    private void customer(String customer, List<Facts.Paper> papers, Map<String, InboxFile.Line> rows) {
        UnclearByHand unclear = new UnclearByHand(evening, history, customer);
        List<String> differences = new ArrayList<>();
        decide(customer, papers, rows, unclear.certain(), differences);
        boolean right = differences.isEmpty() || unclear.others().stream().anyMatch(choice -> {
            List<String> waiting = new ArrayList<>();
            decide(customer, papers, rows, choice, waiting);
            return waiting.isEmpty();
        });
        found.addAll(right ? List.of() : differences);
        papers.forEach(paper -> rows.remove(paper.number()));
    }

    private void decide(String customer, List<Facts.Paper> papers, Map<String, InboxFile.Line> rows, List<Facts.Money> unclear,
            List<String> differences) {
        List<DueItem> items = new ArrayList<>(papers.stream().map(paper -> new DueItem(paper, evening.open(paper), mailingDay)).toList());
        items.sort(Comparator.<DueItem, LocalDate>comparing(item -> item.due).thenComparing(item -> item.paper.number()));
        Map<String, DueItem> byNumber = new LinkedHashMap<>();
        items.forEach(item -> byNumber.put(item.paper.number(), item));
        Post post = new Post(evening, history, customer, byNumber);
        InboxFile.Line row = evening.books.customers.get(customer);
        int lead = row.has("reminder_lead_days") ? Integer.parseInt(row.get("reminder_lead_days")) : 7;
        for (DueItem item : items) {
            item.dueStage = DunningByHand.dueStage(item, mailingDay, lead);
            item.listed = item.dueStage != null || item.daysPastDue >= 0;
        }
        stages(items, differences);
        HoldsByHand holds = new HoldsByHand(evening, customer, items, unclear);
        holds.apply();
        for (DueItem item : items) {
            String hold = evening.published.find("open_items.csv", "document_no", item.paper.number()).map(line -> line.get("hold"))
                    .orElse("");
            if (!hold.equals(item.hold)) {
                differences.add("open_items.csv says hold " + hold + " of " + item.paper.number() + ", and by hand it is " + item.hold);
            }
        }
        for (String currency : new TreeSet<>(items.stream().map(item -> item.paper.currency()).toList())) {
            new DunningByHand(mailingDay, post, currency, items.stream().filter(item -> item.paper.currency().equals(currency)).toList(),
                    holds.broken, lead, history.setup).decide();
        }
        if (!wasTouched(customer) && !post.hasForgotten()) {
            compare(items, rows, differences);
        }
    }

    /** The highest stage mailed stands in {@code open_items.csv}. */
    private void stages(List<DueItem> items, List<String> differences) {
        for (DueItem item : items) {
            String published = evening.published.find("open_items.csv", "document_no", item.paper.number()).map(row -> row.get("stage"))
                    .orElse("");
            String highest = item.highest == null ? "" : item.highest.name();
            if (!published.equals(highest)) {
                differences.add("open_items.csv says stage " + published + " of " + item.paper.number() + ", and the highest mailed is "
                        + highest);
            }
        }
    }

    /** A letter of this very night was posted or taken out before the night was run again: what stands then is what was printed. */
    private boolean wasTouched(String customer) {
        Set<String> own = evening.published.rows("letters.csv").stream().filter(row -> row.get("customer_no").equals(customer))
                .map(row -> row.get("letter_no")).collect(Collectors.toSet());
        return history.commands.stream().anyMatch(command -> command.night().equals(evening.night)
                && (own.contains(command.letterNo()) || command.customer().equals(customer)));
    }

    private void compare(List<DueItem> items, Map<String, InboxFile.Line> rows, List<String> differences) {
        for (DueItem item : items) {
            InboxFile.Line row = rows.get(item.paper.number());
            if (item.listed != (row != null)) {
                differences.add(item.paper.number() + (item.listed ? " is due and not in dunning.csv" : " is in dunning.csv and not due")
                        + ", "
                        + item.daysPastDue + " days past due");
            } else if (item.listed) {
                String expected = expected(item, isHeld(row));
                String published = String.join(" ", row.get("open"), row.get("demanded"), row.get("held"), row.get("covered"),
                        row.get("dpd"), row.get("due_stage"), row.get("stage"),
                        row.get("outcome"), row.get("reason"), row.has("letter_no") ? "on a letter" : "on none");
                if (!expected.equals(published)) {
                    differences.add("dunning.csv says of " + item.paper.customer() + " " + item.paper.number() + " [" + published
                            + "], and by hand it is [" + expected + "]");
                }
            }
        }
    }

    /**
     * The letter is held where its refused rows may be about the customer; {@link GatesByHand} has looked at those that must be or must not
     * be.
     */
    private boolean isHeld(InboxFile.Line row) {
        return row.has("letter_no") && evening.published.find("letters.csv", "letter_no", row.get("letter_no"))
                .filter(letter -> letter.get("status").equals("HELD")).isPresent();
    }

    private static String expected(DueItem item, boolean held) {
        int decimals = Sums.decimals(item.paper.currency());
        BigDecimal rest = item.open.subtract(item.demanded).subtract(item.covered);
        return String.join(" ", item.open.setScale(decimals).toPlainString(), item.demanded.setScale(decimals).toPlainString(),
                rest.setScale(decimals).toPlainString(),
                item.covered.setScale(decimals).toPlainString(), String.valueOf(item.daysPastDue), item.dueStage == null ? ""
                : item.dueStage.name(), item.lettered && item.stage != null && !held ? item.stage.name() : "", item.lettered && !held
                ? "LETTERED" : "SKIPPED", item.lettered && held ? "GATE" : item.reason(), item.onLetter ? "on a letter" : "on none");
    }
}
