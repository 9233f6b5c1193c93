package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * What holds on every published night, whatever the story: sums that two files tell in different ways agree to the cent.
 *
 * <ul>
 * <li>receipts: |amount| = applied + on account + suspense + refunded, for money in that stands
 * <li>dunning: open = demanded + held + covered; a letter demands what its items demand, and every letter has items
 * <li>aging: an ITEM row's buckets add up to its total, and the totals to the open debit items
 * <li>credit: exposure = open items + in hand + not invoiced − on account − disputed; open items and money on account are those of aging in
 * company currency, and the first row is the sum of all
 * <li>expected loss: what is owed by age and segment is all that is owed; what is on the provision list is not more than that
 * <li>journal: debits equal credits, by currency
 * <li>proof: every line says that it ties
 * <li>intake: rows = taken + known + refused; each decision that came in has an outcome
 * </ul>
 */
final class NightLaws {

    private static final List<String> BUCKETS =
            List.of("within_terms", "d1_30", "d31_60", "d61_90", "d91_180", "d181_360", "d361_720", "d721_up");

    private NightLaws() {
    }

    static void check(String night, Path published) throws IOException {
        receipts(night, ExpectedRows.read(published.resolve("receipts.csv")));
        dunning(night, ExpectedRows.read(published.resolve("dunning.csv")), ExpectedRows.read(published.resolve("letters.csv")));
        aging(night, ExpectedRows.read(published.resolve("aging.csv")), ExpectedRows.read(published.resolve("open_items.csv")));
        credit(night, ExpectedRows.read(published.resolve("credit.csv")), ExpectedRows.read(published.resolve("aging.csv")));
        expectedLoss(night, ExpectedRows.read(published.resolve("ecl.csv")), ExpectedRows.read(published.resolve("credit.csv")).getFirst(),
                ExpectedRows.read(published.resolve("aging.csv")), ExpectedRows.read(published.resolve("provision.csv")));
        journal(night, ExpectedRows.read(published.resolve("journal.csv")));
        packs(night, published, ExpectedRows.read(published.resolve("letters.csv")),
                ExpectedRows.read(published.resolve("packs/manifest.csv")));
    }

    /** Each decision that came in is found again: with an outcome, or among the refused rows; and every row of every file is counted. */
    static void answered(String night, Path cameIn, Path published) throws IOException {
        for (CSVRecord file : ExpectedRows.read(published.resolve("intake.csv"))) {
            assertEquals(Integer.parseInt(file.get("rows")), Integer.parseInt(file.get("taken")) + Integer.parseInt(file.get("known"))
                    + Integer.parseInt(file.get("refused")), night + ": rows of " + file.get("file"));
        }
        if (!Files.isDirectory(cameIn)) {
            return;
        }
        List<String> outcomes = ExpectedRows.rows(ExpectedRows.read(published.resolve("decisions.csv")),
                List.of("action", "by", "outcome"), " ");
        List<String> rejects = ExpectedRows.rows(ExpectedRows.read(published.resolve("rejects.csv")), List.of("file", "line"), " ");
        try (Stream<Path> files = Files.list(cameIn)) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("decisions.*[.]csv")).sorted().toList()) {
                for (CSVRecord row : ExpectedRows.read(file)) {
                    boolean refused = rejects.contains(file.getFileName() + " " + (row.getRecordNumber() + 1));
                    assertTrue(refused || outcomes.stream().anyMatch(outcome -> outcome.startsWith(row.get("action") + " ")),
                            night + ": " + row + " has no outcome");
                }
            }
        }
    }

    private static void receipts(String night, List<CSVRecord> receipts) {
        for (CSVRecord receipt : receipts) {
            if (!List.of("REVERSED", "EXPECTED", "IN_HAND").contains(receipt.get("status")) && amount(receipt, "amount").signum() > 0) {
                BigDecimal parts = amount(receipt, "applied").add(amount(receipt, "on_account")).add(amount(receipt, "suspense"))
                        .add(amount(receipt, "refunded"));
                assertSame(amount(receipt, "amount"), parts, night + ": receipt " + receipt.get("receipt_no"));
            }
        }
    }

    private static void dunning(String night, List<CSVRecord> items, List<CSVRecord> letters) {
        Map<String, BigDecimal> demanded = new TreeMap<>();
        for (CSVRecord item : items) {
            BigDecimal parts = amount(item, "demanded").add(amount(item, "held")).add(amount(item, "covered"));
            assertSame(amount(item, "open"), parts, night + ": due item " + item.get("document_no"));
            boolean lettered = item.get("outcome").equals("LETTERED");
            assertTrue(lettered ? !item.get("letter_no").isEmpty() : !item.get("reason").isEmpty(),
                    night + ": due item " + item.get("document_no") + " has neither a letter nor a reason");
            if (!item.get("letter_no").isEmpty()) {
                demanded.merge(item.get("letter_no"), amount(item, "demanded"), BigDecimal::add);
            }
        }
        for (CSVRecord letter : letters) {
            if (demanded.containsKey(letter.get("letter_no"))) {
                assertSame(amount(letter, "demanded"), demanded.remove(letter.get("letter_no")), night + ": letter "
                        + letter.get("letter_no"));
            }
            assertSame(amount(letter, "payable"), amount(letter, "demanded").add(amount(letter, "interest")).add(amount(letter, "costs")),
                    night + ": letter " + letter.get("letter_no"));
        }
        assertEquals(Map.of(), demanded, night + ": letters named in dunning.csv that letters.csv lacks");
    }

    private static void credit(String night, List<CSVRecord> credit, List<CSVRecord> aging) {
        Map<String, CSVRecord> aged = new TreeMap<>();
        aging.stream().filter(row -> row.get("basis").equals("COMPANY")).forEach(row -> aged.put(row.get("customer_no"), row));
        BigDecimal sum = BigDecimal.ZERO;
        for (CSVRecord row : credit) {
            String customer = row.get("customer_no");
            if (row.get("exposure").isEmpty()) {
                continue;
            }
            BigDecimal parts = amount(row, "open_items").add(amount(row, "in_hand")).add(amount(row, "not_invoiced"))
                    .subtract(amount(row, "on_account")).subtract(amount(row, "disputed"));
            assertSame(parts, amount(row, "exposure"), night + ": exposure of " + customer);
            CSVRecord old = aged.remove(customer);
            if (old != null) {
                assertSame(amount(old, "total"), amount(row, "open_items"), night + ": open items of " + customer + " in credit.csv");
                assertSame(amount(old, "on_account"), amount(row, "on_account"), night + ": money on account of " + customer);
            }
            sum = customer.isEmpty() ? sum.subtract(amount(row, "exposure")) : sum.add(amount(row, "exposure"));
        }
        if (!credit.getFirst().get("exposure").isEmpty()) {
            assertSame(BigDecimal.ZERO, sum, night + ": the company's exposure");
        }
        aged.values().removeIf(row -> row.get("total").isEmpty() || amount(row, "total").signum() == 0
                && amount(row, "on_account").signum() == 0);
        assertEquals(Map.of(), aged, night + ": customers who owe and whom credit.csv lacks");
    }

    private static void expectedLoss(String night, List<CSVRecord> losses, CSVRecord company, List<CSVRecord> aging,
            List<CSVRecord> provision) {
        BigDecimal owed = BigDecimal.ZERO;
        for (CSVRecord row : losses) {
            owed = owed.add(amount(row, "exposure"));
            assertTrue(amount(row, "expected_loss").compareTo(amount(row, "exposure")) <= 0, night + ": more is lost than owed: " + row);
            assertTrue(amount(row, "provision_list").compareTo(amount(row, "exposure")) <= 0, night + ": provided is more than owed: "
                    + row);
        }
        if (!company.get("exposure").isEmpty()) {
            assertSame(amount(company, "open_items"), owed, night + ": ecl.csv against all that is owed");
            for (String bucket : BUCKETS) {
                assertSame(sum(aging.stream().filter(row -> row.get("basis").equals("COMPANY")).toList(), bucket),
                        sum(losses.stream().filter(row -> row.get("bucket").equals(bucket)).toList(), "exposure"),
                        night + ": ecl.csv against aging.csv, " + bucket);
            }
            if (provision.stream().allMatch(row -> row.get("currency").equals(company.get("currency")))) {
                assertSame(sum(provision, "amount"), sum(losses, "provision_list"), night + ": ecl.csv against provision.csv");
            }
        }
    }

    private static BigDecimal sum(List<CSVRecord> rows, String column) {
        return rows.stream().map(row -> amount(row, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void aging(String night, List<CSVRecord> aging, List<CSVRecord> openItems) {
        Map<String, BigDecimal> open = new TreeMap<>();
        for (CSVRecord item : openItems) {
            if (!item.get("type").equals("CREDIT_NOTE")) {
                open.merge(item.get("customer_no") + " " + item.get("currency"), amount(item, "open"), BigDecimal::add);
            }
        }
        for (CSVRecord row : aging) {
            if (!row.get("total").isEmpty()) {
                BigDecimal buckets = BUCKETS.stream().map(bucket -> amount(row, bucket)).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertSame(amount(row, "total"), buckets, night + ": aging of " + row.get("customer_no"));
            }
            if (row.get("basis").equals("ITEM")) {
                BigDecimal items = open.remove(row.get("customer_no") + " " + row.get("currency"));
                assertSame(items == null ? BigDecimal.ZERO : items, amount(row, "total"), night + ": open items of "
                        + row.get("customer_no"));
            }
        }
        assertEquals(Map.of(), open, night + ": open items that aging.csv lacks");
    }

    private static void journal(String night, List<CSVRecord> postings) {
        Map<String, BigDecimal> balance = new TreeMap<>();
        for (CSVRecord posting : postings) {
            balance.merge(posting.get("currency"), amount(posting, "debit").subtract(amount(posting, "credit")), BigDecimal::add);
        }
        balance.forEach((currency, difference) -> assertSame(BigDecimal.ZERO, difference, night + ": journal in " + currency));
    }

    private static void packs(String night, Path published, List<CSVRecord> letters, List<CSVRecord> manifest) throws IOException {
        for (CSVRecord line : manifest) {
            assertTrue(letters.stream().anyMatch(letter -> letter.get("letter_no").equals(line.get("letter_no"))),
                    night + ": " + line.get("letter_no") + " is printed, but letters.csv lacks it");
            assertTrue(Files.size(published.resolve("packs").resolve(line.get("pack") + ".pdf")) > 0, night + ": the pack "
                    + line.get("pack") + " is empty");
        }
    }

    private static BigDecimal amount(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? BigDecimal.ZERO : new BigDecimal(row.get(column));
    }

    private static void assertSame(BigDecimal expected, BigDecimal actual, String what) {
        assertEquals(0, expected.compareTo(actual), what + ": " + expected.toPlainString() + " against " + actual.toPlainString());
    }
}
