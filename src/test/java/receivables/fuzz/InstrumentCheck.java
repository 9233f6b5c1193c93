package receivables.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bills and cheques: none is lost while it is in hand, each stands where its days and the bookings put it, and a line pays its very sum.
 */
final class InstrumentCheck {

    private static final Set<String> HELD = Set.of("IN_HAND", "OVERDUE");

    private final Evening evening;
    private final Published before;
    private final List<String> found;

    InstrumentCheck(Evening evening, History history, List<String> found) {
        this.evening = evening;
        before = evening.lastNight == null ? null : history.nights.get(evening.lastNight);
        this.found = found;
    }

    void run() {
        Map<String, InboxFile.Line> rows = new HashMap<>();
        evening.published.rows("instruments.csv").forEach(row -> rows.put(row.get("receipt_no"), row));
        for (Facts.Money money : evening.books.receipts.values()) {
            InboxFile.Line row = rows.remove(money.number());
            boolean fresh = money.isPaper() && evening.counts(money) && money.knownOn().equals(evening.night);
            if (row == null && fresh) {
                found.add(money.number() + " came in as a paper and is not in instruments.csv");
            } else if (row != null && !money.isPaper()) {
                found.add("instruments.csv has " + money.number() + ", which is no paper");
            } else if (row != null) {
                stands(money, row);
            }
        }
        rows.keySet().forEach(number -> found.add("instruments.csv has " + number + ", which nobody ever sent"));
        if (before != null) {
            Set<String> now = Set.copyOf(evening.published.rows("instruments.csv").stream().map(row -> row.get("receipt_no")).toList());
            before.rows("instruments.csv").stream().filter(row -> HELD.contains(row.get("status")))
                    .filter(row -> evening.books.receipts.get(row.get("receipt_no")).isPaper() && !now.contains(row.get("receipt_no")))
                    .forEach(row -> found.add("the paper " + row.get("receipt_no") + " was in hand and is nowhere now"));
        }
        lines();
        evening.published.rows("instruments.csv").stream().filter(row -> row.get("status").equals("DISHONOURED") && row.has("customer_no"))
                .filter(row -> before == null || before.find("instruments.csv", "receipt_no", row.get("receipt_no"))
                .filter(was -> was.get("status").equals("DISHONOURED")).isEmpty()).forEach(this::bounced);
    }

    /** What a refused paper had paid is open again the same night, and its customer is rung and told of. */
    private void bounced(InboxFile.Line row) {
        String number = row.get("receipt_no");
        String name = row.has("instrument_no") ? row.get("instrument_no") : number;
        BigDecimal stillPaid = evening.applied.all.stream().filter(one -> one.receipt().equals(number) && one.effect().equals("PAYMENT"))
                .map(Applied.Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (stillPaid.signum() != 0) {
            found.add("the paper " + number + " was refused, and " + stillPaid.toPlainString() + " that it paid is settled still");
        }
        if (evening.published.rows("calls.csv").stream().noneMatch(call -> call.get("customer_no").equals(row.get("customer_no"))
                && call.get("reason").contains(name))) {
            found.add("the paper " + number + " was refused, and nobody rings " + row.get("customer_no") + " about it");
        }
        boolean hasSalesperson = evening.books.customers.get(row.get("customer_no")) != null
                && evening.books.customers.get(row.get("customer_no")).has("salesperson");
        if (hasSalesperson && evening.published.rows("alerts.csv").stream()
                .noneMatch(alert -> alert.get("customer_no").equals(row.get("customer_no"))
                && alert.get("threshold").equals("BOUNCED"))) {
            found.add("the paper " + number + " was refused, and nobody is told that " + row.get("customer_no") + " did not pay");
        }
    }

    private void stands(Facts.Money money, InboxFile.Line row) {
        LocalDate mailingDay = Days.after(evening.night);
        boolean paid = evening.applied.last.stream().anyMatch(booked -> booked.kind().equals("INSTRUMENT")
                && booked.document().equals(money.number()));
        String status = row.get("status");
        String byTime = Days.plusBusinessDays(money.matures(), 3).isBefore(mailingDay) && row.has("customer_no") ? "OVERDUE" : "IN_HAND";
        if (HELD.contains(status) && !status.equals(byTime)) {
            found.add("instruments.csv says " + status + " of " + money.number() + ", and by its days it is " + byTime);
        }
        if (HELD.contains(status) && paid || status.equals("PAID") && !paid) {
            found.add("instruments.csv says " + status + " of " + money.number()
                    + (paid ? ", and a line paid it" : ", and no line paid it"));
        }
        if (!Sums.same(money.amount(), Sums.of(row.get("amount"))) && !evening.divided.contains(money.number())) {
            found.add("instruments.csv says " + row.get("amount") + " of " + money.number() + ", and it is " + money.amount());
        }
    }

    /** A line pays all of one paper, with all of its own money. */
    private void lines() {
        for (Applied.Row row : evening.applied.last) {
            if (!row.kind().equals("INSTRUMENT") || row.document().isEmpty()) {
                continue;
            }
            Facts.Money line = evening.books.receipts.get(row.receipt());
            Facts.Money paper = evening.books.receipts.get(row.document());
            boolean whole = paper != null && paper.isPaper() && !line.isPaper() && Sums.same(row.amount(), line.amount())
                    && Sums.same(row.amount(), paper.amount()) && line.currency().equals(paper.currency());
            if (!whole) {
                found.add("allocations.csv lets " + row.receipt() + " pay the paper " + row.document() + " with " + row.amount());
            }
        }
    }
}
