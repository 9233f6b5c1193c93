package receivables.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What of one customer's items waits for money that is not booked on them: of another currency, of unknown origin, of tomorrow, on paper.
 */
final class MoneyHoldsByHand {

    private static final BigDecimal ALL = new BigDecimal("1e15");

    private final Evening evening;
    private final LocalDate mailingDay;
    private final String customer;
    private final List<DueItem> items;

    MoneyHoldsByHand(Evening evening, String customer, List<DueItem> items) {
        this.evening = evening;
        this.customer = customer;
        this.items = items;
        mailingDay = Days.after(evening.night);
    }

    /** His own money in another currency holds what it names, for as long as it stands on the worklist. */
    void inAnotherCurrency() {
        for (InboxFile.Line row : evening.published.rows("worklist.csv")) {
            if (!row.get("kind").equals("OTHER_CURRENCY") || !row.get("customer_no").equals(customer)) {
                continue;
            }
            BigDecimal left = Sums.of(row.get("amount"));
            for (DueItem item : items) {
                boolean named = item.paper.number().equals(row.get("document_no")) || row.get("reason").contains(item.paper.number());
                if (named && left.signum() > 0) {
                    left = left.subtract(holdFrom(left, row.get("currency"), item));
                }
            }
        }
    }

    /** It holds what he is pressed for, oldest first, to its own amount. */
    void ofUnknownOrigin(Facts.Money money) {
        BigDecimal left = evening.published.find("receipts.csv", "receipt_no", money.number())
                .map(row -> Sums.of(row.get("customer_no").isEmpty() ? row.get("suspense") : row.get("on_account"))).orElse(money.amount());
        for (DueItem item : items) {
            if (left.signum() > 0 && item.listed && DunningByHand.isPressed(item, mailingDay)) {
                left = left.subtract(holdFrom(left, money.currency(), item));
            }
        }
    }

    /** @return what of the money the item takes, in the money's currency */
    private BigDecimal holdFrom(BigDecimal money, String currency, DueItem item) {
        BigDecimal there = evening.books.converted(money, currency, item.paper.currency());
        BigDecimal held = item.hold(there == null ? ALL : there, "MONEY_UNCLEAR");
        return there == null || Sums.same(held, there) ? money : evening.books.converted(held, item.paper.currency(), currency);
    }

    /**
     * A paper in hand that settles nothing holds what it names, then what is due, oldest first, until some business days after its day.
     * Which documents its text means is matching's to say.
     */
    void papersInHand() {
        for (InboxFile.Line row : evening.published.rows("receipts.csv")) {
            Facts.Money money = evening.books.receipts.get(row.get("receipt_no"));
            if (!row.get("status").equals("IN_HAND") || !row.get("customer_no").equals(customer)) {
                continue;
            }
            LocalDate heldUntil = Days.plusBusinessDays(money.matures(), 8);
            if (money.settles() || heldUntil.isBefore(mailingDay)) {
                continue;
            }
            Set<String> named = Set.of(evening.published.find("instruments.csv", "receipt_no", money.number())
                    .map(paper -> paper.get("documents")).orElse("").split("\\|"));
            BigDecimal left = money.amount().subtract(Sums.of(row.get("applied"))).subtract(Sums.of(row.get("refunded")));
            for (boolean meant : new boolean[] {true, false}) {
                for (DueItem item : items) {
                    boolean his = meant ? named.contains(item.paper.number()) : item.listed;
                    if (his && item.paper.currency().equals(money.currency())) {
                        left = left.subtract(item.hold(left, "INSTRUMENT"));
                    }
                }
            }
        }
    }

    /**
     * Money that counts on a later day holds what it names, oldest first, to its own amount. Where the text is the number and the payer the
     * customer it must; whose it is and what it names otherwise is matching's to say, and either is right.
     */
    void ofTomorrow() {
        for (Facts.Money money : evening.books.receipts.values()) {
            if (evening.counts(money) || money.line().has("matures_on") || money.amount().signum() < 0) {
                continue;
            }
            BigDecimal left = money.amount();
            for (DueItem item : items) {
                if (left.signum() > 0 && names(money, item)) {
                    left = left.subtract(holdFrom(left, money.currency(), item));
                }
            }
        }
    }

    private boolean names(Facts.Money money, DueItem item) {
        String number = item.paper.number();
        String text = money.line().get("remittance");
        boolean himself = evening.books.customers.get(customer).get("name").equals(money.line().get("payer_name"))
                && !money.line().has("payer_account");
        boolean certain = himself && text.equals(number);
        boolean advised = evening.books.advice.stream().anyMatch(line -> line.get("receipt_no").equals(money.number())
                && line.get("document_ref").equals(number));
        boolean perhaps = advised || text.contains(number.substring(number.indexOf('-') + 1));
        String published = evening.published.find("open_items.csv", "document_no", number).map(row -> row.get("hold")).orElse("");
        return certain || perhaps && (published.equals("MONEY_UNCLEAR") || item.held.signum() > 0 && !published.isEmpty());
    }
}
