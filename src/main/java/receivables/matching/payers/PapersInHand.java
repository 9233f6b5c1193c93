package receivables.matching.payers;

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
import receivables.money.Money;

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

    /**
     * A paper and whose it is.
     *
     * @param number the paper's own
     * @param dueOn when its money is owed
     */
    public record Paper(String number, String drawer, String acceptor, Money amount, LocalDate dueOn, String customerNo) {
    }

    private PapersInHand() {
    }

    /** Those that earlier nights know whose they are. */
    static PapersInHand of(PayerRecords records) {
        PapersInHand papers = new PapersInHand();
        records.papers(records.businessDate().minusDays(DAYS_BACK)).forEach(papers::add);
        return papers;
    }

    private void add(Paper paper) {
        String number = ReferenceKeys.normalise(paper.number());
        if (number.length() >= SHORTEST_NUMBER) {
            byNumber.computeIfAbsent(number, none -> new TreeSet<>()).add(paper.customerNo());
        }
        for (String name : new String[] {paper.drawer(), paper.acceptor()}) {
            String key = PayerNames.normalise(name);
            if (!key.isEmpty()) {
                byName.computeIfAbsent(nameAndAmount(key, paper.amount()), none -> new HashMap<>())
                        .merge(paper.customerNo(), paper.dueOn(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
    }

    private static String nameAndAmount(String name, Money amount) {
        return name + "\t" + amount.currency().getCurrencyCode() + "\t" + amount.minor();
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
            String key = nameAndAmount(PayerNames.normalise(line.payerName()), line.amount());
            byName.getOrDefault(key, Map.of()).forEach((customerNo, maturity) -> {
                if (!line.valueDate().isBefore(maturity)) {
                    customers.add(customerNo);
                }
            });
        }
        return customers.size() == 1 ? customers.iterator().next() : "";
    }
}
