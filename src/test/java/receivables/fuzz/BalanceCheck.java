package receivables.fuzz;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rows refused, documents open, receipts' money: each worked out from the raw rows and all nights' allocations. */
final class BalanceCheck {

    private final Evening evening;
    private final List<String> found;

    BalanceCheck(Evening evening, List<String> found) {
        this.evening = evening;
        this.found = found;
    }

    void run() {
        refusals();
        bookings();
        openItems();
        receipts();
        exactReferences();
    }

    private void refusals() {
        // a spreadsheet's short account is refused by itself, and its row is taken
        Set<String> published = evening.published.rows("rejects.csv").stream().filter(row -> !row.get("value").contains("E+18"))
                .map(row -> row.get("file") + ":" + row.get("line"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>(evening.books.refused);
        missing.removeAll(published);
        published.removeAll(evening.books.refused);
        if (!missing.isEmpty() || !published.isEmpty()) {
            found.add("rows that should be refused and are not: " + missing + "; refused and should not be: " + published);
        }
    }

    private void bookings() {
        evening.applied.unfounded.forEach(row -> found.add("a reversal takes back what was never booked: " + row));
        for (Applied.Row row : evening.applied.last) {
            Facts.Money receipt = evening.books.receipts.get(row.receipt());
            Facts.Paper paper = evening.books.papers.get(row.document());
            boolean ofReceipt = row.effect().equals("PAYMENT") || row.effect().equals("DISCOUNT") || row.effect().equals("TOLERANCE")
                    || row.effect().equals("INTEREST");
            if (ofReceipt && (receipt == null || !evening.counts(receipt) || !receipt.currency().equals(row.currency()))) {
                found.add("booked from a receipt that is not known, not there yet or in another currency: " + row);
            }
            if (!row.effect().equals("INTEREST") && !row.document().isEmpty()
                    && (paper == null || !paper.isDebit() || !paper.currency().equals(row.currency())
                    || !paper.customer().equals(row.customer()))) {
                found.add("booked on a document that is refused, a credit note, another customer's or in another currency: " + row);
            }
            if (row.effect().equals("CREDIT_NOTE")) {
                Facts.Paper credit = evening.books.papers.get(row.receipt());
                if (credit == null || credit.isDebit() || !credit.currency().equals(row.currency())) {
                    found.add("booked from what is no credit note of this currency: " + row);
                }
            }
            if (row.kind().equals("WRITE_OFF") && evening.books.decisions.values().stream()
                    .noneMatch(decision -> decision.get("action").equals("WRITE_OFF")
                    && decision.get("document_no").equals(row.document()) && isApproved(decision))) {
                found.add("written off without the consent of another person: " + row);
            }
        }
    }

    private boolean isApproved(Facts.Decision proposed) {
        return evening.books.decisions.values().stream().anyMatch(decision -> decision.get("action").equals("APPROVE")
                && decision.get("refers_to").equals(proposed.number())
                && !decision.get("by").equals(proposed.get("by")) && Set.of("S4", "S5", "S7").contains(decision.get("by")));
    }

    private void openItems() {
        Map<String, InboxFile.Line> rows = new TreeMap<>();
        for (InboxFile.Line row : evening.published.rows("open_items.csv")) {
            if (rows.put(row.get("document_no"), row) != null) {
                found.add("open_items.csv has " + row.get("document_no") + " twice");
            }
        }
        for (Facts.Paper paper : evening.books.papers.values()) {
            BigDecimal open = evening.open(paper);
            if (open.signum() < 0) {
                found.add("more is booked on " + paper.number() + " than it has: " + open.toPlainString());
            }
            InboxFile.Line row = rows.remove(paper.number());
            boolean isOpen = open.signum() > 0 && evening.isThere(paper);
            if (isOpen != (row != null)) {
                found.add(paper.number() + (isOpen ? " is open by " + open.toPlainString() + " and not in open_items.csv"
                        : " is in open_items.csv and not open"));
            } else if (isOpen) {
                openItem(paper, open, row);
            }
        }
        rows.keySet().forEach(number -> found.add("open_items.csv has " + number + ", which nobody ever sent"));
    }

    private void openItem(Facts.Paper paper, BigDecimal open, InboxFile.Line row) {
        long daysPastDue = ChronoUnit.DAYS.between(paper.due(), evening.night);
        same(paper.number(), "open", open.setScale(Sums.decimals(paper.currency())).toPlainString(), row);
        same(paper.number(), "amount", paper.amount().setScale(Sums.decimals(paper.currency())).toPlainString(), row);
        same(paper.number(), "type", paper.type(), row);
        same(paper.number(), "customer_no", paper.customer(), row);
        same(paper.number(), "currency", paper.currency(), row);
        same(paper.number(), "document_date", paper.date().toString(), row);
        same(paper.number(), "due_date", paper.due().toString(), row);
        same(paper.number(), "order_no", paper.line().get("order_no"), row);
        same(paper.number(), "dpd", String.valueOf(daysPastDue), row);
        same(paper.number(), "age_days", String.valueOf(ChronoUnit.DAYS.between(paper.date(), evening.night)), row);
        same(paper.number(), "bucket", paper.isDebit() ? bucket(daysPastDue) : "", row);
        same(paper.number(), "grade", paper.isDebit() ? grade(daysPastDue) : "", row);
    }

    private void same(String number, String column, String expected, InboxFile.Line row) {
        if (!row.get(column).equals(expected)) {
            found.add("open_items.csv says " + column + " " + row.get(column) + " of " + number + ", and it is " + expected);
        }
    }

    static String bucket(long days) {
        return days <= 0 ? "within_terms" : days <= 30 ? "d1_30" : days <= 60 ? "d31_60" : days <= 90 ? "d61_90" : days <= 180 ? "d91_180"
                : days <= 360 ? "d181_360"
                : days <= 720 ? "d361_720" : "d721_up";
    }

    private static String grade(long days) {
        return days < -7 ? "EARLY" : days < 0 ? "WARNING" : days == 0 ? "DUE" : days <= 60 ? "OVERDUE" : days <= 90 ? "FINAL_NOTICE"
                : days <= 180
                ? "SPECIAL"
                : days <= 360 ? "LITIGATION" : "PROVISION";
    }

    private void receipts() {
        Map<String, List<InboxFile.Line>> rows = new TreeMap<>();
        for (InboxFile.Line row : evening.published.rows("receipts.csv")) {
            List<InboxFile.Line> shares = rows.computeIfAbsent(row.get("receipt_no"), none -> new ArrayList<>());
            if (shares.stream().anyMatch(share -> share.get("customer_no").equals(row.get("customer_no")))) {
                found.add("receipts.csv has " + row.get("receipt_no") + " twice");
            }
            shares.add(row);
        }
        for (Facts.Money money : evening.books.receipts.values()) {
            List<InboxFile.Line> row = rows.remove(money.number());
            if (!evening.counts(money)) {
                if (row != null && !row.getFirst().get("status").equals("EXPECTED")) {
                    found.add(money.number() + " counts from " + money.countsOn() + " only and is in receipts.csv");
                }
            } else if (row != null) {
                receipt(money, row);
            } else if (evening.left(money).signum() != 0 || money.knownOn().equals(evening.night)) {
                found.add(money.number() + " has " + evening.left(money).toPlainString() + " left or is new and is not in receipts.csv");
            }
        }
        rows.keySet().forEach(number -> found.add("receipts.csv has " + number + ", which nobody ever sent"));
    }

    /** @param shares more than one where a person divided it between customers: together they are the money */
    private void receipt(Facts.Money money, List<InboxFile.Line> shares) {
        BigDecimal used = sum(shares, "applied");
        BigDecimal unlisted = money.amount().subtract(sum(shares, "amount"));
        boolean whole = unlisted.signum() == 0 || evening.divided.contains(money.number());
        if (!whole || shares.stream().anyMatch(row -> !money.currency().equals(row.get("currency")))) {
            found.add("receipts.csv says " + sum(shares, "amount").toPlainString() + " of " + money.number() + ", and it is "
                    + money.amount().toPlainString() + " " + money.currency());
        }
        if (!Sums.same(used.add(unlisted), evening.applied.offReceipt(money.number()))) {
            found.add("receipts.csv says " + used.toPlainString() + " of " + money.number() + " is applied, and the allocations come to "
                    + evening.applied.offReceipt(money.number()).toPlainString());
        }
        shares.forEach(row -> share(money, row));
    }

    private static BigDecimal sum(List<InboxFile.Line> shares, String column) {
        return shares.stream().map(row -> Sums.of(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void share(Facts.Money money, InboxFile.Line row) {
        BigDecimal left = Sums.of(row.get("on_account")).add(Sums.of(row.get("suspense")));
        BigDecimal used = Sums.of(row.get("applied"));
        boolean inHand = money.isPaper() && row.get("status").equals("IN_HAND") && left.signum() == 0;
        if (!inHand && !Sums.same(Sums.of(row.get("amount")), used.add(left).add(Sums.of(row.get("refunded"))))) {
            found.add("receipt " + money.number() + ": its parts do not add up: " + row);
        }
        if (money.amount().signum() > 0 && (left.signum() < 0 || used.signum() < 0 || Sums.of(row.get("refunded")).signum() < 0)) {
            found.add("receipt " + money.number() + " gave more than it has: " + row);
        }
        if (row.get("suspense").equals("0") || Sums.of(row.get("suspense")).signum() == 0 ? !row.has("customer_no")
                : row.has("customer_no")) {
            found.add("receipt " + money.number() + ": suspense is money without a customer: " + row);
        }
    }

    /**
     * Money that names one document by its number, from the customer himself and to the cent, with nothing else said about either, is
     * booked on it.
     */
    private void exactReferences() {
        for (Facts.Money money : evening.books.receipts.values()) {
            Facts.Paper paper = evening.books.papers.get(money.line().get("remittance"));
            if (paper == null || !paper.isDebit() || !money.knownOn().equals(evening.night) || !evening.counts(money)
                    || !evening.isThere(paper) || money.isPaper() && !money.settles()
                    || !isAlone(money, paper)) {
                continue;
            }
            BigDecimal before = paper.amount().subtract(paper.openingPaid())
                    .subtract(evening.offDocumentBefore.getOrDefault(paper.number(), BigDecimal.ZERO));
            boolean booked = evening.applied.last.stream().anyMatch(row -> row.receipt().equals(money.number())
                    && row.document().equals(paper.number())
                    && Sums.same(row.amount(), money.amount()));
            if (Sums.same(before, money.amount()) && paper.currency().equals(money.currency()) && !booked) {
                found.add("receipt " + money.number() + " names " + paper.number() + " and is its exact amount " + before.toPlainString()
                        + ", and is not booked on it");
            }
        }
    }

    private boolean isAlone(Facts.Money money, Facts.Paper paper) {
        InboxFile.Line customer = evening.books.customers.get(paper.customer());
        boolean known = money.line().get("payer_name").equals(customer.get("name")) && !money.line().has("payer_account");
        String digits = paper.number().substring(paper.number().indexOf('-') + 1);
        boolean named = evening.books.receipts.values().stream().filter(other -> other != money).map(Facts.Money::line).anyMatch(other ->
                other.get("remittance").contains(digits) || other.get("remittance").contains(money.number())
                        || other.get("reverses").equals(money.number()));
        boolean byLetter = evening.books.receipts.values().stream().anyMatch(other -> other.line().get("remittance").startsWith("RF")
                && other.knownOn().equals(evening.night));
        boolean advised = evening.books.advice.stream().anyMatch(line -> line.get("document_ref").equals(paper.number())
                || line.get("receipt_no").equals(money.number()));
        boolean decided = evening.books.decisions.values().stream().anyMatch(decision -> decision.get("document_no").equals(paper.number())
                || decision.get("receipt_no").equals(money.number()) || decision.get("action").equals("ALLOCATE")
                        || decision.get("action").equals("PAYER_IS"));
        boolean paysPaper = evening.books.receipts.values().stream().anyMatch(other -> other != money && other.isPaper()
                && Sums.same(other.amount(), money.amount()));
        decided |= paysPaper;
        boolean credited = evening.books.papers.values().stream()
                .anyMatch(credit -> credit.line().get("applies_to").equals(paper.number()));
        return known && !named && !byLetter && !advised && !decided && !credited && !money.line().has("reverses");
    }
}
