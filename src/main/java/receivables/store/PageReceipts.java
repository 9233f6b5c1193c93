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

    static final String NOT_USED = "NOT EXISTS (SELECT 1 FROM used_receipt u /*! FORCE INDEX (PRIMARY) */ "
            + "WHERE u.receipt_no = r.receipt_no AND u.used_on < ? AND (u.reopened_on IS NULL OR u.reopened_on >= ?))";
    /** A receipt may be identified anew; the latest word counts. */
    static final String SHARE = " LEFT JOIN receipt_share s /*! FORCE INDEX (PRIMARY) */ ON s.receipt_no = i.receipt_no AND "
            + "s.business_date = i.business_date "
            + "AND s.customer_no = i.customer_no ";
    static final String LATEST = "NOT EXISTS (SELECT 1 FROM identified j /*! FORCE INDEX (identified_receipt) */ "
            + "WHERE j.receipt_no = i.receipt_no AND j.business_date > i.business_date AND j.business_date <= ?)";

    private final PageQuery query;
    private final LocalDate businessDate;
    private final LocalDate lastNight;
    private final Map<String, String> accountOf;
    private final ReceiptRows rows = new ReceiptRows();
    /** By account and receipt: one receipt may be shared. */
    private final Map<String, Found> found = new TreeMap<>();
    private final Set<String> numbers = new TreeSet<>();
    private final Set<String> wanted = new TreeSet<>();
    private final Set<String> reversed = new TreeSet<>();
    private final Set<String> namedDocuments = new TreeSet<>();
    private final Set<String> namedLetters = new TreeSet<>();
    private final Map<String, List<AdviceLine>> advice = new HashMap<>();

    /** @param share minor units @param gained of it since the set before @param shared others have or had a part of it */
    private record Found(Receipt receipt, String customerNo, PayerClue clue, LocalDate identifiedOn, boolean used, long share, long gained,
            boolean shared) {

        /** Two members of one account: the money is whose it is now. */
        Found with(Found other) {
            Found owner = share != 0 ? this : other;
            return new Found(receipt, owner.customerNo(), owner.clue(), owner.identifiedOn(), used, share + other.share(), gained
                    + other.gained(), true);
        }
    }

    /** @param accountOf the account of each of the page's customers */
    PageReceipts(PageQuery query, LocalDate lastNight, Map<String, String> accountOf) {
        this.query = query;
        this.businessDate = query.businessDate();
        this.lastNight = lastNight;
        this.accountOf = accountOf;
    }

    void load() {
        query.run(rows.selected("r") + ", i.customer_no, i.clue, i.business_date, s.share, s.gained",
                "JOIN identified i ON i.customer_no = m.customer_no JOIN receipt r ON r.receipt_no = i.receipt_no" + SHARE
                + "WHERE i.business_date <= ? AND " + LATEST
                        + " AND " + PageQuery.visible("r") + " AND r.counts_on <= ? AND (r.known_on > ? OR s.business_date = ? OR "
                        + NOT_USED + ")",
                row -> take(row, false), businessDate, businessDate, businessDate, businessDate, businessDate, lastNight, businessDate,
                businessDate, businessDate);
    }

    private void take(java.sql.ResultSet row, boolean used) throws java.sql.SQLException {
        Receipt receipt = rows.read(row);
        LocalDate identifiedOn = Columns.date(row, ReceiptRows.COLUMNS + 3);
        Long share = Columns.number(row, ReceiptRows.COLUMNS + 4);
        boolean shared = share != null;
        boolean tonight = identifiedOn.equals(businessDate);
        if (shared && share == 0 && !tonight) {
            return;
        }
        long whole = receipt.amount().minor();
        Found one = new Found(receipt, row.getString(ReceiptRows.COLUMNS + 1), PayerClue.valueOf(row.getString(ReceiptRows.COLUMNS + 2)),
                identifiedOn, used, shared ? share : whole, shared ? Columns.number(row, ReceiptRows.COLUMNS + 5) : whole, shared);
        found.merge(accountOf.get(one.customerNo()) + "\t" + receipt.receiptNo(), one, Found::with);
        numbers.add(receipt.receiptNo());
        if (receipt.isInstrument() && !used) {
            // its time may be over tonight, and what it paid open again
            want(receipt.receiptNo());
        }
        if (shared && tonight) {
            // what was booked of it here may be taken back
            want(receipt.receiptNo());
        }
    }

    /** Asks for a receipt although it may be used up. */
    void want(String receiptNo) {
        if (receiptNo != null && !receiptNo.isEmpty()) {
            wanted.add(receiptNo);
        }
    }

    /** Reads what was asked for, what open reversals take back, the advice and what the receipts name. */
    void complete(PageItems items) {
        for (Found reversal : found.values()) {
            if (reversal.receipt().amount().isNegative()) {
                reversed.add(reversal.receipt().reverses());
            }
        }
        reversed.remove("");
        reversed.addAll(likelyReversed());
        // where the bank takes back what paid a paper, the paper is worth nothing
        wanted.addAll(items.papersPaidBy(reversed));
        Set<String> missing = new TreeSet<>(wanted);
        missing.addAll(reversed);
        missing.removeAll(numbers);
        wanted.addAll(reversed);
        Set<String> used = new HashSet<>();
        query.byKeys("SELECT u.receipt_no FROM used_receipt u WHERE u.receipt_no IN", List.copyOf(missing),
                "AND u.used_on < ? AND (u.reopened_on IS NULL OR u.reopened_on >= ?)", row -> {
                    used.add(row.getString(1));
                }, businessDate, businessDate);
        query.byKeys("SELECT " + rows.selected("r")
                + ", i.customer_no, i.clue, i.business_date, s.share, s.gained FROM receipt r JOIN identified i "
                + "ON i.receipt_no = r.receipt_no" + SHARE + "WHERE r.receipt_no IN", List.copyOf(missing), "AND i.business_date <= ? AND "
                + LATEST + " AND "
                + PageQuery.visible("r") + " AND r.counts_on <= ?", row -> {
                    if (accountOf.containsKey(row.getString(ReceiptRows.COLUMNS + 1))) {
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
        query.byKeys("SELECT i.customer_no, r.receipt_no, r.currency, r.amount FROM receipt r JOIN identified i ON i.receipt_no = "
                + "r.receipt_no "
                + "WHERE r.superseded_on IS NULL AND i.customer_no IN", List.copyOf(payers), "AND i.business_date <= ?", row -> {
            if (amounts.contains(row.getString(1) + "\t" + Money.ofMinor(row.getLong(4), Columns.currency(row, 3)))) {
                likely.add(row.getString(2));
            }
        }, businessDate);
        return likely;
    }

    private void names() {
        List<String> numbers = List.copyOf(this.numbers);
        SmallFactRows.AdviceRows adviceRows = new SmallFactRows.AdviceRows();
        query.byKeys("SELECT " + adviceRows.selected("a") + " FROM advice a WHERE a.receipt_no IN", numbers, "AND "
                + PageQuery.visible("a"), row -> {
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
        return found.values().stream().filter(one -> !one.used() && one.receipt().amount().isPositive()).map(Found::customerNo)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> numbers() {
        return numbers;
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
            String receiptNo = one.receipt().receiptNo();
            String accountNo = accountOf.get(one.customerNo());
            long taken = one.shared() ? items.takenFrom(receiptNo, customer -> accountNo.equals(accountOf.get(customer)))
                    : items.takenFrom(receiptNo);
            long left = one.share() - taken;
            // the mark of a shared receipt says that all of it is used, here and elsewhere
            boolean done = one.used() && !one.shared();
            boolean reversedByBank = done && left != 0 && amount.isPositive();
            receipts.add(new OpenReceipt(one.receipt(), one.customerNo(), one.clue(), amount.withMinor(done ? 0 : left), reversedByBank,
                    advice.getOrDefault(receiptNo, List.of()), one.identifiedOn(), amount.withMinor(one.share()),
                    amount.withMinor(one.gained())));
        }
        receipts.sort(Comparator.comparing(OpenReceipt::customerNo).thenComparing(receipt -> receipt.receipt().receiptNo()));
        return receipts;
    }
}
