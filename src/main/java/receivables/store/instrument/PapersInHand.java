package receivables.store.instrument;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import receivables.ledger.Receipt;
import receivables.matching.text.PayerNames;
import receivables.matching.text.ReferenceKeys;
import receivables.matching.text.WholeNumbers;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;

/**
 * Whose the papers are that customers handed over, by what a bank's line may say of one: its number; or who drew or accepted it, with its
 * very amount and not before its day. Such a line is the money of the paper, whoever the bank names as payer. Read once for a night: papers
 * are few beside receipts.
 */
public final class PapersInHand {

    /** Shorter numbers stand in texts by chance. */
    private static final int SHORTEST_NUMBER = 6;
    /** Papers whose day is longer ago are paid, refused, or a matter for people. */
    private static final int DAYS_BACK = 400;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{" + SHORTEST_NUMBER + ",}");

    private final Map<String, Set<String>> byNumber = new HashMap<>();
    private final Map<String, Map<String, LocalDate>> byName = new HashMap<>();

    /** Those that earlier nights, or this one so far, know whose they are. */
    public PapersInHand(Database database, LocalDate businessDate) {
        database.jdbc().query("""
                SELECT r.receipt_no, r.instrument_no, r.drawer, r.acceptor, r.currency, r.amount,
                    COALESCE(r.matures_on, r.value_date), i.customer_no
                FROM receipt r JOIN identified i ON i.receipt_no = r.receipt_no
                WHERE r.instrument IS NOT NULL AND r.known_on <= ? AND (r.superseded_on IS NULL OR r.superseded_on > ?)
                    AND COALESCE(r.matures_on, r.value_date) >= ? AND i.business_date < ? AND i.customer_no <> ''
                    AND NOT EXISTS (SELECT 1 FROM identified j WHERE j.receipt_no = i.receipt_no
                        AND j.business_date > i.business_date AND j.business_date < ?)
                """, row -> {
            String customerNo = row.getString(8);
            String number = ReferenceKeys.normalise(row.getString(2));
            if (number.length() >= SHORTEST_NUMBER) {
                byNumber.computeIfAbsent(number, none -> new TreeSet<>()).add(customerNo);
            }
            for (String name : new String[] {row.getString(3), row.getString(4)}) {
                String key = PayerNames.normalise(name);
                if (!key.isEmpty()) {
                    byName.computeIfAbsent(key + "\t" + row.getString(5) + "\t" + row.getLong(6), none -> new HashMap<>())
                            .merge(customerNo, Columns.date(row, 7), (one, other) -> one.isBefore(other) ? one : other);
                }
            }
        }, businessDate, businessDate, businessDate.minusDays(DAYS_BACK), businessDate, businessDate);
    }

    /** Those of the receipts that pay a paper, or take it back, with the customer whose paper it is. */
    public Map<String, String> payersOf(Collection<Receipt> receipts) {
        Map<String, String> customers = new TreeMap<>();
        for (Receipt receipt : receipts) {
            String customerNo = payerOf(receipt);
            if (!customerNo.isEmpty()) {
                customers.put(receipt.receiptNo(), customerNo);
            }
        }
        return customers;
    }

    /** The customer whose paper the line pays, or takes back; empty: none, or not one alone. */
    private String payerOf(Receipt line) {
        if (line.isInstrument() || byNumber.isEmpty() && byName.isEmpty()) {
            return "";
        }
        Set<String> customers = new TreeSet<>();
        Stream.of(WholeNumbers.in(line.remittance()).stream().map(WholeNumbers.Written::key), DIGITS.matcher(line.remittance()).results()
                .map(MatchResult::group).map(ReferenceKeys::normalise),
                Stream.of(ReferenceKeys.normalise(line.bankReference()))).flatMap(keys -> keys)
                .forEach(key -> customers.addAll(byNumber.getOrDefault(key, Set.of())));
        if (customers.isEmpty() && line.amount().isPositive()) {
            String key = PayerNames.normalise(line.payerName()) + "\t" + line.currency().getCurrencyCode() + "\t" + line.amount().minor();
            byName.getOrDefault(key, Map.of()).forEach((customerNo, maturity) -> {
                if (!line.valueDate().isBefore(maturity)) {
                    customers.add(customerNo);
                }
            });
        }
        return customers.size() == 1 ? customers.iterator().next() : "";
    }
}
