package receivables.fuzz;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums over the night: aging by bucket, the journal by account, the proof's opening, movements and closing. */
final class MoneyCheck {

    private static final List<String> BUCKETS =
            List.of("within_terms", "d1_30", "d31_60", "d61_90", "d91_180", "d181_360", "d361_720", "d721_up");
    private static final String RECEIVABLES = "1122";
    private static final String BANK = "1002";

    private final Evening evening;
    private final List<String> found;

    MoneyCheck(Evening evening, List<String> found) {
        this.evening = evening;
        this.found = found;
    }

    void run() {
        aging();
        journal();
        proof();
    }

    private void aging() {
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (Facts.Paper paper : evening.books.papers.values()) {
            BigDecimal open = evening.open(paper);
            if (evening.isThere(paper) && open.signum() > 0) {
                String key = paper.customer() + " " + paper.currency() + " ";
                Sums.add(expected, key + (paper.isDebit() ? BalanceCheck.bucket(ChronoUnit.DAYS.between(paper.due(), evening.night))
                        : "on_account"), open);
            }
        }
        for (InboxFile.Line row : evening.published.rows("receipts.csv")) {
            if (row.has("customer_no")) {
                Sums.add(expected, row.get("customer_no") + " " + row.get("currency") + " on_account", Sums.of(row.get("on_account")));
            }
        }
        for (InboxFile.Line row : evening.published.rows("receipts.csv")) {
            if (row.has("customer_no") && row.get("status").equals("IN_HAND")) {
                BigDecimal rest = Sums.of(row.get("amount")).subtract(Sums.of(row.get("applied"))).subtract(Sums.of(row.get("on_account")))
                        .subtract(Sums.of(row.get("refunded")));
                Sums.add(expected, row.get("customer_no") + " " + row.get("currency") + " in_hand", rest);
            }
        }
        expected.values().removeIf(amount -> amount.signum() == 0);
        Map<String, BigDecimal> published = new TreeMap<>();
        for (InboxFile.Line row : evening.published.rows("aging.csv")) {
            if (row.get("basis").equals("ITEM")) {
                String key = row.get("customer_no") + " " + row.get("currency") + " ";
                BigDecimal total = BigDecimal.ZERO;
                for (String bucket : BUCKETS) {
                    total = total.add(Sums.of(row.get(bucket)));
                    Sums.add(published, key + bucket, Sums.of(row.get(bucket)));
                }
                Sums.add(published, key + "on_account", Sums.of(row.get("on_account")));
                Sums.add(published, key + "in_hand", Sums.of(row.get("in_hand")));
                if (!Sums.same(total, Sums.of(row.get("total")))) {
                    found.add("aging.csv: the buckets of " + key + "come to " + total.toPlainString() + ", and the total says "
                            + row.get("total"));
                }
            }
        }
        published.values().removeIf(amount -> amount.signum() == 0);
        compare("aging.csv", expected, published);
    }

    private void journal() {
        Map<String, BigDecimal> balance = new TreeMap<>();
        Map<String, BigDecimal> posted = new TreeMap<>();
        for (InboxFile.Line row : evening.published.rows("journal.csv")) {
            BigDecimal amount = Sums.of(row.get("debit")).subtract(Sums.of(row.get("credit")));
            Sums.add(balance, row.get("currency"), amount);
            if (row.get("account").equals(RECEIVABLES) || row.get("account").equals(BANK)) {
                Sums.add(posted, row.get("account") + " " + row.get("currency"), amount);
            }
        }
        balance.values().removeIf(amount -> amount.signum() == 0);
        balance.forEach((currency, amount) -> found.add("journal.csv: debits and credits in " + currency + " differ by "
                + amount.toPlainString()));
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (Applied.Row row : evening.applied.last) {
            Sums.add(expected, RECEIVABLES + " " + row.currency(), row.offCreditNote().subtract(row.offDocument()));
        }
        for (Facts.Money money : evening.books.receipts.values()) {
            boolean counted = evening.lastNight != null && !money.countsOn().isAfter(evening.lastNight)
                    && money.knownOn().isBefore(evening.night);
            if (evening.counts(money) && !counted && !money.isPaper() && !onlyTellsOfARefusal(money)) {
                Sums.add(expected, BANK + " " + money.currency(), money.amount());
            }
        }
        for (Facts.Money money : evening.books.replacedReceipts) {
            if (evening.lastNight != null && !money.countsOn().isAfter(evening.lastNight) && !money.isPaper()) {
                Sums.add(expected, BANK + " " + money.currency(), money.amount().negate());
            }
        }
        expected.values().removeIf(amount -> amount.signum() == 0);
        posted.values().removeIf(amount -> amount.signum() == 0);
        compare("journal.csv", expected, posted);
    }

    /** A row that says that a paper in hand was refused moved no money at the bank. */
    private boolean onlyTellsOfARefusal(Facts.Money money) {
        Facts.Money paper = evening.books.receipts.get(money.line().get("reverses"));
        boolean paid = evening.applied.all.stream().anyMatch(row -> row.kind().equals("INSTRUMENT")
                && row.document().equals(money.line().get("reverses")));
        return paper != null && paper.isPaper() && !paid && evening.published.find("instruments.csv", "receipt_no", paper.number())
                .map(row -> row.get("status").equals("DISHONOURED")).orElse(false);
    }

    /** {@code opening 100.00 + new 20.00 - paid 30.00 = closing 90.00}, by the part's name. */
    private static Map<String, BigDecimal> parts(String calculation) {
        Map<String, BigDecimal> parts = new TreeMap<>();
        String[] words = calculation.split(" ");
        boolean minus = false;
        for (int index = 0; index + 1 < words.length; index++) {
            if (words[index].matches("[a-z_]+")) {
                BigDecimal amount = new BigDecimal(words[index + 1]);
                parts.put(words[index], minus ? amount.negate() : amount);
            }
            minus = words[index].equals("-") || minus && words[index].matches("[a-z_]+");
        }
        return parts;
    }

    private void proof() {
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (Facts.Paper paper : evening.books.papers.values()) {
            if (evening.isThere(paper)) {
                Sums.add(expected, (paper.isDebit() ? "RECEIVABLES " : "CREDITS ") + paper.currency() + " closing", evening.open(paper));
            }
        }
        for (Facts.Money money : evening.books.receipts.values()) {
            if (evening.counts(money)) {
                Sums.add(expected, "RECEIPTS " + money.currency() + " closing", evening.left(money));
            }
        }
        for (Applied.Row row : evening.applied.last) {
            boolean back = row.kind().equals("REVERSAL");
            String part = switch (row.kind()) {
                case "PAYMENT" -> "paid";
                case "WRITE_OFF" -> "written_off";
                case "CREDIT_NOTE" -> "credit_notes";
                default -> row.kind().toLowerCase(java.util.Locale.ROOT);
            };
            if (row.offDocument().signum() != 0) {
                Sums.add(expected, "RECEIVABLES " + row.currency() + " " + (back ? "taken_back" : part), row.offDocument().negate());
            }
            if (row.offCreditNote().signum() != 0) {
                Sums.add(expected, "CREDITS " + row.currency() + " " + (back ? "taken_back" : "used"), row.offCreditNote().negate());
            }
            if (row.kind().equals("PAYMENT")) {
                Sums.add(expected, "RECEIPTS " + row.currency() + " applied", row.amount().negate());
            }
        }
        Map<String, BigDecimal> published = new TreeMap<>();
        for (InboxFile.Line row : evening.published.rows("proof.csv")) {
            String name = row.get("name");
            if (!row.get("ties").equals("yes")) {
                found.add("proof.csv does not tie: " + row);
            }
            if (name.equals("RECEIVABLES") || name.equals("CREDITS") || name.equals("RECEIPTS")) {
                parts(row.get("calculation")).forEach((part, amount) -> {
                    boolean compared = !part.equals("opening") && !part.equals("new")
                            && (!name.equals("RECEIPTS") || part.equals("closing") || part.equals("applied"));
                    if (compared) {
                        Sums.add(published, name + " " + row.get("currency") + " " + part, amount);
                    }
                });
            }
        }
        expected.values().removeIf(amount -> amount.signum() == 0);
        published.values().removeIf(amount -> amount.signum() == 0);
        compare("proof.csv", expected, published);
    }

    private void compare(String file, Map<String, BigDecimal> expected, Map<String, BigDecimal> published) {
        expected.forEach((key, amount) -> {
            BigDecimal other = published.getOrDefault(key, BigDecimal.ZERO);
            if (!Sums.same(amount, other)) {
                found.add(file + " says " + other.toPlainString() + " for " + key + ", and it is " + amount.toPlainString());
            }
        });
        published.forEach((key, amount) -> {
            if (!expected.containsKey(key)) {
                found.add(file + " says " + amount.toPlainString() + " for " + key + ", and there is nothing of the kind");
            }
        });
    }
}
