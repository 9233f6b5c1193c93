package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.matching.PayerIdentification;
import receivables.matching.text.PayerNames;
import receivables.store.jdbc.Database;

/**
 * Receipts whose payer an earlier night knew, or knew in part, and who must be looked for again: the bank corrected the line, somebody
 * taught or took back who the payer is, allocated the money elsewhere, or a part of it is still nobody's.
 */
final class Reconsidered {

    private final Database database;
    private final LocalDate businessDate;
    private final LocalDate lastNight;
    private final SortedMap<String, Receipt> receipts = new TreeMap<>();

    /** @param replaced what corrected receipts were before */
    Reconsidered(Database database, LocalDate businessDate, List<OpenReceipt> replaced, List<Payers.Lesson> lessons) {
        this.database = database;
        this.businessDate = businessDate;
        this.lastNight = new Nights(database).before(businessDate).map(Night::businessDate).orElse(null);
        if (lastNight == null) {
            return;
        }
        Set<String> numbers = partlyNobodys();
        numbers.addAll(allocated());
        for (Payers.Lesson lesson : lessons) {
            if (lesson.changedOn().isAfter(lastNight) && (lesson.revoked() || !lesson.approvedBy().isEmpty())) {
                numbers.add(lesson.taught().decision().receiptNo());
                numbers.addAll(lesson.revoked() ? foundBy(lesson) : Set.of());
            }
        }
        Map<String, Receipt> before = new TreeMap<>();
        replaced.forEach(one -> before.put(one.receipt().receiptNo(), one.receipt()));
        numbers.addAll(before.keySet());
        for (Receipt receipt : identified(numbers)) {
            Receipt old = before.get(receipt.receiptNo());
            if (old == null || !saysTheSame(old, receipt) || !old.amount().equals(receipt.amount()) && isShared(receipt)) {
                receipts.put(receipt.receiptNo(), receipt);
            }
        }
    }

    /** By number. */
    SortedMap<String, Receipt> receipts() {
        return receipts;
    }

    private static boolean saysTheSame(Receipt one, Receipt other) {
        return List.of(one.payerName(), one.payerAccount(), one.remittance(), one.reverses())
                .equals(List.of(other.payerName(), other.payerAccount(), other.remittance(), other.reverses()));
    }

    private boolean isShared(Receipt receipt) {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM receipt_share WHERE receipt_no = ? AND business_date < ?", Long.class,
                receipt.receiptNo(), businessDate) > 0;
    }

    private Set<String> partlyNobodys() {
        return new TreeSet<>(database.jdbc()
                .queryForList("SELECT s.receipt_no FROM receipt_share s WHERE s.customer_no = '' AND s.share <> 0 AND s.business_date < ? "
                + "AND NOT EXISTS (SELECT 1 FROM receipt_share n WHERE n.receipt_no = s.receipt_no AND n.business_date > s.business_date "
                + "AND n.business_date < ?)", String.class, businessDate, businessDate));
    }

    /** Allocated by a decision of tonight; one that takes an allocation off matters where the receipt is shared. */
    private Set<String> allocated() {
        Set<String> allocated = new TreeSet<>();
        Set<String> unallocated = new TreeSet<>();
        for (Decision decision : new Payers(database).decisions(businessDate,
                EnumSet.of(DecisionAction.ALLOCATE, DecisionAction.UNALLOCATE))) {
            if (TaughtPayers.night(decision).isAfter(lastNight)) {
                (decision.action() == DecisionAction.ALLOCATE ? allocated : unallocated).add(decision.receiptNo());
            }
        }
        new PageQuery(database, null, businessDate).byKeys("SELECT DISTINCT receipt_no FROM receipt_share WHERE receipt_no IN",
                List.copyOf(unallocated), "AND business_date < ?", row -> allocated.add(row.getString(1)), businessDate);
        return allocated;
    }

    /** Receipts that went to the customer because somebody had said so of their payer's name or account. */
    private Set<String> foundBy(Payers.Lesson lesson) {
        ReceiptRows rows = new ReceiptRows();
        String account = PayerIdentification.accountKey(lesson.taught().payerAccount());
        String name = PayerNames.normalise(lesson.taught().payerName());
        Set<String> found = new TreeSet<>();
        database.jdbc()
                .query("SELECT " + rows.selected("r")
                + " FROM identified i JOIN receipt r ON r.receipt_no = i.receipt_no WHERE i.customer_no = ? AND i.clue = 'DECISION' "
                + "AND i.business_date < ? AND " + PageQuery.visible("r"), row -> {
            Receipt receipt = rows.read(row);
            boolean sameAccount = !account.isEmpty() && account.equals(PayerIdentification.accountKey(receipt.payerAccount()));
            boolean sameName = !name.isEmpty() && name.equals(PayerNames.normalise(receipt.payerName()));
            if (sameAccount || sameName) {
                found.add(receipt.receiptNo());
            }
        }, lesson.taught().decision().customerNo(), businessDate, businessDate, businessDate);
        return found;
    }

    /**
     * Those that an earlier night gave to somebody: all others are looked at every night anyway. Money that went out belongs to what it
     * takes back.
     */
    private List<Receipt> identified(Set<String> numbers) {
        ReceiptRows rows = new ReceiptRows();
        List<Receipt> found = new ArrayList<>();
        new PageQuery(database, null, businessDate).byKeys("SELECT " + rows.selected("r")
                + " FROM receipt r /*! FORCE INDEX (PRIMARY) */ WHERE r.receipt_no IN", List.copyOf(numbers), "AND r.amount > 0 AND "
                + PageQuery.visible("r")
                + " AND r.counts_on <= ? AND EXISTS (SELECT 1 FROM identified i /*! FORCE INDEX (identified_receipt) */ WHERE "
                + "i.receipt_no = r.receipt_no "
                + "AND i.business_date < ?)", row -> found.add(rows.read(row)), businessDate, businessDate, businessDate, businessDate);
        return found;
    }
}
