package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import receivables.ledger.AdviceLine;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PayerClue;
import receivables.ledger.Receipt;
import receivables.money.Money;
import receivables.store.jdbc.Columns;

/** A page's receipts: those with money left, those a reversal or a decision of tonight is about, and what all of them name. */
final class PageReceipts {

    private static final String NOT_USED = "NOT EXISTS (SELECT 1 FROM used_receipt u /*! FORCE INDEX (PRIMARY) */ "
            + "WHERE u.receipt_no = r.receipt_no AND u.used_on < ? AND (u.reopened_on IS NULL OR u.reopened_on >= ?))";
    /** A receipt may be identified anew; the latest word counts. */
    static final String LATEST = "NOT EXISTS (SELECT 1 FROM identified j /*! FORCE INDEX (identified_receipt) */ "
            + "WHERE j.receipt_no = i.receipt_no AND j.business_date > i.business_date AND j.business_date <= ?)";

    private final PageQuery query;
    private final LocalDate businessDate;
    private final LocalDate lastNight;
    private final Set<String> customers;
    private final ReceiptRows rows = new ReceiptRows();
    private final Map<String, Found> found = new TreeMap<>();
    private final Set<String> wanted = new TreeSet<>();
    private final Set<String> reversed = new TreeSet<>();
    private final Set<String> namedDocuments = new TreeSet<>();
    private final Set<String> namedLetters = new TreeSet<>();
    private final Map<String, List<AdviceLine>> advice = new HashMap<>();

    private record Found(Receipt receipt, String customerNo, PayerClue clue, LocalDate identifiedOn, boolean used) {
    }

    PageReceipts(PageQuery query, LocalDate lastNight, Set<String> customers) {
        this.query = query;
        this.businessDate = query.businessDate();
        this.lastNight = lastNight;
        this.customers = customers;
    }

    void load() {
        query.run(rows.selected("r") + ", i.customer_no, i.clue, i.business_date",
                "JOIN identified i ON i.customer_no = m.customer_no JOIN receipt r ON r.receipt_no = i.receipt_no WHERE i.business_date <= ? AND " + LATEST
                        + " AND " + PageQuery.visible("r") + " AND r.counts_on <= ? AND (r.known_on > ? OR " + NOT_USED + ")",
                row -> take(row, false), businessDate, businessDate, businessDate, businessDate, businessDate, lastNight, businessDate, businessDate);
    }

    private void take(java.sql.ResultSet row, boolean used) throws java.sql.SQLException {
        Receipt receipt = rows.read(row);
        found.put(receipt.receiptNo(), new Found(receipt, row.getString(14), PayerClue.valueOf(row.getString(15)), Columns.date(row, 16), used));
    }

    /** Asks for a receipt although it may be used up. */
    void want(String receiptNo) {
        if (receiptNo != null && !receiptNo.isEmpty()) {
            wanted.add(receiptNo);
        }
    }

    /** Reads what was asked for, what open reversals take back, the advice and what the receipts name. */
    void complete() {
        for (Found reversal : found.values()) {
            if (reversal.receipt().amount().isNegative()) {
                reversed.add(reversal.receipt().reverses());
            }
        }
        reversed.remove("");
        reversed.addAll(likelyReversed());
        Set<String> missing = new TreeSet<>(wanted);
        missing.addAll(reversed);
        missing.removeAll(found.keySet());
        wanted.addAll(reversed);
        Set<String> used = new HashSet<>();
        query.byKeys("SELECT u.receipt_no FROM used_receipt u WHERE u.receipt_no IN", List.copyOf(missing),
                "AND u.used_on < ? AND (u.reopened_on IS NULL OR u.reopened_on >= ?)", row -> {
                    used.add(row.getString(1));
                }, businessDate, businessDate);
        query.byKeys("SELECT " + rows.selected("r") + ", i.customer_no, i.clue, i.business_date FROM receipt r JOIN identified i "
                + "ON i.receipt_no = r.receipt_no WHERE r.receipt_no IN", List.copyOf(missing), "AND i.business_date <= ? AND " + LATEST + " AND "
                + PageQuery.visible("r") + " AND r.counts_on <= ?", row -> {
                    if (customers.contains(row.getString(14))) {
                        take(row, used.contains(row.getString(1)));
                    }
                }, businessDate, businessDate, businessDate, businessDate, businessDate);
        names();
    }

    /** A returned payment that names no receipt: those of the same customer with the opposite amount, so that matching may find the one. */
    private Set<String> likelyReversed() {
        Set<String> amounts = new HashSet<>();
        Set<String> payers = new TreeSet<>();
        for (Found one : found.values()) {
            if (one.receipt().amount().isNegative() && one.receipt().reverses().isEmpty()) {
                amounts.add(one.customerNo() + "\t" + one.receipt().amount().negate());
                payers.add(one.customerNo());
            }
        }
        Set<String> likely = new TreeSet<>();
        query.byKeys("SELECT i.customer_no, r.receipt_no, r.currency, r.amount FROM receipt r JOIN identified i ON i.receipt_no = r.receipt_no "
                + "WHERE r.superseded_on IS NULL AND i.customer_no IN", List.copyOf(payers), "AND i.business_date <= ?", row -> {
            if (amounts.contains(row.getString(1) + "\t" + Money.ofMinor(row.getLong(4), Columns.currency(row, 3)))) {
                likely.add(row.getString(2));
            }
        }, businessDate);
        return likely;
    }

    private void names() {
        List<String> numbers = List.copyOf(found.keySet());
        SmallFactRows.AdviceRows adviceRows = new SmallFactRows.AdviceRows();
        query.byKeys("SELECT " + adviceRows.selected("a") + " FROM advice a WHERE a.receipt_no IN", numbers, "AND " + PageQuery.visible("a"), row -> {
            AdviceLine line = adviceRows.read(row);
            advice.computeIfAbsent(line.receiptNo(), none -> new ArrayList<>()).add(line);
        }, businessDate, businessDate);
        advice.values().forEach(lines -> lines.sort(Comparator.comparingInt(AdviceLine::line)));
        query.byKeys("SELECT n.document_no, n.letter_no FROM named n WHERE n.receipt_no IN", numbers, "AND n.business_date <= ?", row -> {
            namedDocuments.add(row.getString(1));
            namedLetters.add(row.getString(2));
        }, businessDate);
        namedDocuments.remove("");
        namedLetters.remove("");
    }

    /** Customers who have money that is not used up. */
    Set<String> payers() {
        return found.values().stream().filter(one -> !one.used() && one.receipt().amount().isPositive()).map(Found::customerNo).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> numbers() {
        return found.keySet();
    }

    /** Receipts whose application tonight may take back: their documents are needed. */
    Set<String> reversedNumbers() {
        return wanted;
    }

    Set<String> namedDocuments() {
        return namedDocuments;
    }

    Set<String> namedLetters() {
        return namedLetters;
    }

    /** By customer and receipt number. A receipt that is done with and yet has money left was taken back by the bank. */
    List<OpenReceipt> receipts(PageItems items) {
        List<OpenReceipt> receipts = new ArrayList<>();
        for (Found one : found.values()) {
            Money amount = one.receipt().amount();
            long left = amount.minor() - items.takenFrom(one.receipt().receiptNo());
            boolean taken = one.used() && left != 0 && amount.isPositive();
            boolean done = one.used();
            receipts.add(new OpenReceipt(one.receipt(), one.customerNo(), one.clue(), amount.withMinor(done ? 0 : left), taken,
                    advice.getOrDefault(one.receipt().receiptNo(), List.of()), one.identifiedOn()));
        }
        receipts.sort(Comparator.comparing(OpenReceipt::customerNo).thenComparing(receipt -> receipt.receipt().receiptNo()));
        return receipts;
    }
}
