package receivables.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What stops one customer's items: disputes first, then money and credit cover, then what he or somebody else has said. */
final class HoldsByHand {

    private static final BigDecimal ALL = new BigDecimal("1e15");

    private final Evening evening;
    private final LocalDate mailingDay;
    private final String customer;
    private final List<DueItem> items;
    private final List<Facts.Money> unclear;
    private final List<Facts.Decision> said = new ArrayList<>();
    /** Days on which a promise or a plan was found broken, with the currency. */
    final List<BrokenPromise> broken = new ArrayList<>();

    record BrokenPromise(String currency, LocalDate lastDay, String document) {
    }

    /** @param unclear money of which nobody knows whose it is and that may be his */
    HoldsByHand(Evening evening, String customer, List<DueItem> items, List<Facts.Money> unclear) {
        this.unclear = unclear;
        this.evening = evening;
        this.customer = customer;
        this.items = items;
        mailingDay = Days.after(evening.night);
        for (Facts.Decision decision : evening.books.decisions.values()) {
            Facts.Paper named = evening.books.papers.get(decision.get("document_no"));
            if (decision.get("customer_no").equals(customer) || named != null && named.customer().equals(customer)) {
                said.add(decision);
            }
        }
        said.sort(Comparator.comparing(Facts.Decision::decidedOn).thenComparing(Facts.Decision::number));
    }

    void apply() {
        MoneyHoldsByHand money = new MoneyHoldsByHand(evening, customer, items);
        for (Facts.Decision dispute : standing("DISPUTE")) {
            if (lasts(dispute.date())) {
                holdAmount(dispute, "DISPUTED");
            }
        }
        objections();
        cover();
        InboxFile.Line row = evening.books.customers.get(customer);
        if (row.get("status").equals("INSOLVENT") && !LocalDate.parse(row.get("status_since")).isAfter(evening.night)) {
            items.forEach(item -> item.hold(ALL, "INSOLVENT"));
        } else if (row.get("status").equals("CLOSED")) {
            items.forEach(item -> item.hold(ALL, "CLOSED"));
        } else if (row.get("dunning").equals("NONE")) {
            items.forEach(item -> item.hold(ALL, "NO_DUNNING"));
        } else {
            money.papersInHand();
            standing("BLOCK").stream().filter(block -> lasts(block.date()))
                    .forEach(block -> items.stream().filter(item -> concerns(block, item))
                    .forEach(item -> item.hold(ALL, "BLOCKED")));
            instalments();
            transit();
            promises();
        }
        money.ofTomorrow();
        money.inAnotherCurrency();
        unclear.forEach(money::ofUnknownOrigin);
    }

    /** An objection that ended after an item's last letter: the item is asked for once more at its stage. */
    private void objections() {
        for (Facts.Decision dispute : said) {
            if (!dispute.get("action").equals("DISPUTE") || dispute.decidedOn().isAfter(evening.night)) {
                continue;
            }
            LocalDate ended = dispute.date();
            for (Facts.Decision later : evening.books.decisions.values()) {
                boolean earlier = ends(later, dispute) && !later.decidedOn().isAfter(evening.night)
                        && (ended == null || later.decidedOn().isBefore(ended));
                ended = earlier ? later.decidedOn() : ended;
            }
            for (DueItem item : items) {
                boolean meant = concerns(dispute, item) && !item.paper.date().isAfter(dispute.decidedOn())
                        && (dispute.amount() == null || dispute.currency().equals(item.paper.currency()));
                BigDecimal settled = BigDecimal.ZERO;
                for (Applied.Row row : evening.applied.all) {
                    boolean since = row.document().equals(item.paper.number()) && !row.night().isBefore(dispute.decidedOn());
                    settled = since ? settled.add(row.offDocument()) : settled;
                }
                meant &= dispute.amount() == null || dispute.amount().compareTo(settled) > 0;
                boolean over = ended != null && ended.isBefore(mailingDay);
                item.objected |= meant && over && item.wasWritten() && !item.mailedOn.get(item.highest).isAfter(ended);
            }
        }
    }

    private boolean lasts(LocalDate lastDay) {
        return lastDay == null || !lastDay.isBefore(mailingDay);
    }

    private static boolean concerns(Facts.Decision decision, DueItem item) {
        return decision.get("document_no").isEmpty() || decision.get("document_no").equals(item.paper.number());
    }

    /** Decisions of the action that nobody has ended. */
    private List<Facts.Decision> standing(String action) {
        return said.stream().filter(decision -> decision.get("action").equals(action) && evening.books.decisions.values().stream()
                .noneMatch(later -> ends(later, decision)))
                .toList();
    }

    private boolean ends(Facts.Decision later, Facts.Decision decision) {
        if (later.decidedOn().isBefore(decision.decidedOn())) {
            return false;
        }
        if (!later.get("refers_to").isEmpty()) {
            return later.get("refers_to").equals(decision.number()) && later.get("action").equals("REJECT");
        }
        boolean same = said.contains(later) && (later.get("document_no").isEmpty()
                || later.get("document_no").equals(decision.get("document_no")));
        return same && (decision.get("action").equals("BLOCK") && later.get("action").equals("UNBLOCK")
                || decision.get("action").equals("DISPUTE") && later.get("action").equals("DISPUTE_END"));
    }

    private void holdAmount(Facts.Decision decision, String reason) {
        BigDecimal left = decision.amount() == null ? ALL : decision.amount();
        for (DueItem item : items) {
            if (concerns(decision, item) && (decision.amount() == null || decision.currency().equals(item.paper.currency()))) {
                left = left.subtract(item.hold(left, reason));
            }
        }
    }

    private void cover() {
        for (String currency : Set.copyOf(items.stream().map(item -> item.paper.currency()).toList())) {
            BigDecimal left = BigDecimal.ZERO;
            for (Facts.Paper credit : evening.books.papers.values()) {
                boolean own = credit.customer().equals(customer) && !credit.isDebit() && credit.currency().equals(currency)
                        && evening.isThere(credit);
                boolean forLater = items.stream().anyMatch(item -> item.paper.number().equals(credit.line().get("applies_to"))
                        && item.daysPastDue < 0);
                left = own && !forLater ? left.add(evening.open(credit)) : left;
            }
            for (InboxFile.Line row : evening.published.rows("receipts.csv")) {
                boolean own = row.get("customer_no").equals(customer) && row.get("currency").equals(currency)
                        && Sums.of(row.get("on_account")).signum() > 0;
                left = own && !isMarked(row.get("receipt_no")) ? left.add(Sums.of(row.get("on_account"))) : left;
            }
            for (DueItem item : items) {
                if (item.paper.currency().equals(currency) && item.daysPastDue >= 0) {
                    left = left.subtract(item.cover(left));
                }
            }
        }
    }

    /** Money that the payer marked for something else; a prepayment is for what comes and covers until then. */
    private boolean isMarked(String receipt) {
        String text = evening.books.receipts.get(receipt).line().get("remittance").toLowerCase(Locale.ROOT);
        return text.contains("deposit");
    }

    private void transit() {
        List<Facts.Decision> earlier = new ArrayList<>();
        for (Facts.Decision transit : standing("IN_TRANSIT")) {
            for (DueItem item : items) {
                boolean first = earlier.stream().noneMatch(other -> claims(other, item));
                if (claims(transit, item) && first && lasts(Days.plusBusinessDays(transit.decidedOn(), 2))) {
                    item.hold(ALL, "IN_TRANSIT");
                }
            }
            earlier.add(transit);
        }
    }

    private static boolean claims(Facts.Decision transit, DueItem item) {
        return transit.get("document_no").isEmpty() ? !item.due.isAfter(Days.plusBusinessDays(transit.decidedOn(), 2))
                : transit.get("document_no").equals(item.paper.number());
    }

    private List<Facts.Decision> dated(String action) {
        return standing(action).stream().filter(decision -> decision.amount() != null && decision.date() != null)
                .sorted(Comparator.comparing(Facts.Decision::date).thenComparing(Facts.Decision::decidedOn)
                .thenComparing(Facts.Decision::number))
                        .toList();
    }

    private static boolean sameScope(Facts.Decision one, Facts.Decision other) {
        return one.get("document_no").equals(other.get("document_no")) && one.currency().equals(other.currency());
    }

    private static boolean isReplaced(Facts.Decision decision, List<Facts.Decision> others) {
        return others.stream().anyMatch(other -> sameScope(other, decision) && other.decidedOn().isAfter(decision.decidedOn()));
    }

    private void holdDated(Facts.Decision decision, BigDecimal amount, String reason) {
        BigDecimal left = amount;
        for (DueItem item : items) {
            if (concerns(decision, item) && decision.currency().equals(item.paper.currency())) {
                left = left.subtract(item.hold(left, reason));
            }
        }
    }

    private void promises() {
        List<Facts.Decision> promises = dated("PROMISE");
        for (Facts.Decision promise : promises) {
            LocalDate lastDay = Days.plusBusinessDays(promise.date(), 1);
            if (isReplaced(promise, promises) || needsApproval(promise, promises) && !isApproved(promise)) {
                continue;
            }
            BigDecimal used = BigDecimal.ZERO;
            for (Facts.Decision other : promises.subList(0, promises.indexOf(promise))) {
                used = sameScope(other, promise) && other.decidedOn().equals(promise.decidedOn()) ? used.add(other.amount()) : used;
            }
            BigDecimal missing = promise.amount().subtract(received(promise, evening.night).subtract(used).max(BigDecimal.ZERO))
                    .max(BigDecimal.ZERO);
            if (lasts(lastDay)) {
                holdDated(promise, missing, "PROMISED");
            } else if (missing.signum() > 0) {
                broken.add(new BrokenPromise(promise.currency(), lastDay, promise.get("document_no")));
            }
        }
    }

    private void instalments() {
        List<Facts.Decision> all = dated("INSTALMENT");
        for (Facts.Decision first : all) {
            List<Facts.Decision> plan = all.stream().filter(other -> sameScope(other, first) && other.decidedOn().equals(first.decidedOn()))
                    .toList();
            if (plan.getFirst() != first || isReplaced(first, all)) {
                continue;
            }
            BigDecimal total = BigDecimal.ZERO;
            BigDecimal dueByNow = BigDecimal.ZERO;
            LocalDate lastDue = null;
            boolean missed = false;
            for (Facts.Decision instalment : plan) {
                total = total.add(instalment.amount());
                LocalDate lastDay = Days.plusBusinessDays(instalment.date(), 1);
                if (!lasts(lastDay)) {
                    dueByNow = dueByNow.add(instalment.amount());
                    lastDue = lastDay;
                    missed |= received(first, lastDay).compareTo(total) < 0;
                }
            }
            BigDecimal paid = received(first, evening.night);
            if (!missed) {
                holdDated(first, total.subtract(paid), "INSTALMENTS");
            } else if (paid.compareTo(dueByNow) < 0) {
                broken.add(new BrokenPromise(first.currency(), lastDue, first.get("document_no")));
            }
        }
    }

    /** Too far ahead, or after a broken one. */
    private boolean needsApproval(Facts.Decision promise, List<Facts.Decision> promises) {
        if (promise.date().isAfter(promise.decidedOn().plusDays(30))) {
            return true;
        }
        for (Facts.Decision earlier : promises) {
            LocalDate end = Days.plusBusinessDays(earlier.date(), 1);
            boolean replaced = promises.stream().anyMatch(other -> sameScope(other, earlier)
                    && other.decidedOn().isAfter(earlier.decidedOn())
                    && !other.decidedOn().isAfter(end));
            if (end.isBefore(promise.decidedOn()) && earlier.decidedOn().isBefore(promise.decidedOn()) && !replaced && !isSettled(earlier)
                    && received(earlier, end).compareTo(earlier.amount()) < 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isApproved(Facts.Decision promise) {
        return evening.books.decisions.values().stream().anyMatch(decision -> decision.get("action").equals("APPROVE")
                && decision.get("refers_to").equals(promise.number()) && decision.get("by").equals("S5")
                && !promise.get("by").equals("S5"));
    }

    private boolean isSettled(Facts.Decision promise) {
        return !promise.get("document_no").isEmpty() && items.stream()
                .noneMatch(item -> item.paper.number().equals(promise.get("document_no")));
    }

    /** What came in toward a promise after its day. */
    private BigDecimal received(Facts.Decision promise, LocalDate until) {
        String document = promise.get("document_no");
        if (isSettled(promise) && until.equals(evening.night)) {
            return ALL;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Applied.Row row : evening.applied.all) {
            boolean counts = document.isEmpty() ? row.effect().equals("PAYMENT") && row.customer().equals(customer)
                    : row.document().equals(document);
            boolean within = row.night().isAfter(promise.decidedOn()) && !row.night().isAfter(until);
            sum = counts && within && row.currency().equals(promise.currency()) ? sum.add(row.offDocument()) : sum;
        }
        for (InboxFile.Line row : document.isEmpty() ? evening.published.rows("receipts.csv") : List.<InboxFile.Line>of()) {
            LocalDate day = evening.books.receipts.get(row.get("receipt_no")).countsOn();
            boolean own = row.get("customer_no").equals(customer) && row.get("currency").equals(promise.currency())
                    && Sums.of(row.get("on_account")).signum() > 0;
            sum = own && day.isAfter(promise.decidedOn()) && !day.isAfter(until) ? sum.add(Sums.of(row.get("on_account"))) : sum;
        }
        return sum.max(BigDecimal.ZERO);
    }
}
