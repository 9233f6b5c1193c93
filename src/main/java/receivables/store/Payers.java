package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import receivables.decisions.StandingDecisions;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Receipt;
import receivables.ledger.succession.CurrentAccount;
import receivables.ledger.succession.Successors;
import receivables.matching.payers.Identification;
import receivables.matching.payers.Identification.Candidate;
import receivables.matching.payers.Identification.Named;
import receivables.matching.payers.Lesson;
import receivables.matching.payers.PayerRecords.KnownDocument;
import receivables.matching.payers.PayerRecords.KnownLetter;
import receivables.proof.Gatekeeper.Divided;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.InsertWriter;
import receivables.store.jdbc.RowWriter;

/**
 * Looks up, a batch at a time, by what a receipt's payer may be known, and keeps what was found out. Clues are normalised here, so raw
 * texts may be given.
 */
public final class Payers {

    /**
     * Clues as k, each with the version of the customer that has it as c: in this order, or a server may look through all clues for each
     * customer.
     */
    private static final String CLUES = "FROM customer_clue k /*! FORCE INDEX (PRIMARY) */ JOIN customer c /*! FORCE INDEX (PRIMARY) */ "
            + "ON c.customer_no = k.customer_no AND c.file_id = k.file_id AND c.line = k.line ";

    private final Database database;
    /** Customers are told by their current numbers, whatever number a clue was kept under. */
    private final Successors successors;

    public Payers(Database database) {
        this(database, Successors.NONE);
    }

    Payers(Database database, Successors successors) {
        this.database = database;
        this.successors = successors;
    }

    /** Whose number took the place of whose, as the night knows it. */
    public Successors successors(LocalDate businessDate) {
        return new StandingDecisions(decisions(businessDate, EnumSet.of(DecisionAction.CUSTOMER_IS, DecisionAction.REJECT)), businessDate)
                .successors();
    }

    /** Documents by normalised number, those the night sees; several customers may have one number. */
    public Map<String, List<KnownDocument>> documentsByReference(Collection<String> referenceKeys, LocalDate businessDate) {
        Map<String, List<KnownDocument>> found = new HashMap<>();
        query().byKeys("SELECT reference_key, document_no, customer_no FROM document d /*! FORCE INDEX (document_reference) */ WHERE "
                + "d.reference_key IN", List.copyOf(referenceKeys), "AND "
                + PageQuery.visible("d") + " AND d.document_date <= ? ORDER BY d.document_no", row -> {
            found.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                    .add(new KnownDocument(row.getString(1), row.getString(2), successors.current(row.getString(3))));
        }, businessDate, businessDate, businessDate);
        return found;
    }

    /**
     * Letters of earlier nights by RF reference or by letter number, whichever is asked; without hyphens for a number, as payers write it.
     */
    public Map<String, KnownLetter> lettersByReference(Collection<String> references, LocalDate businessDate) {
        return letters("reference", references, businessDate);
    }

    public Map<String, KnownLetter> lettersByNumber(Collection<String> letterNos, LocalDate businessDate) {
        return letters("letter_no", letterNos, businessDate);
    }

    private Map<String, KnownLetter> letters(String column, Collection<String> keys, LocalDate businessDate) {
        Map<String, KnownLetter> found = new HashMap<>();
        new PageLetters.Lookup(query(), businessDate).by(column, keys)
                .forEach(letter -> found.put(column.equals("reference") ? letter.reference()
                : letter.letterNo(), new KnownLetter(letter.reference(), letter.letterNo(), successors.current(letter.customerNo()),
                letter.items().stream().map(item -> item.documentNo()).distinct().toList())));
        return found;
    }

    /** Customers by a payer account of theirs; keyed by the text given. */
    public Map<String, SortedSet<String>> customersByAccount(Collection<String> accounts, LocalDate businessDate) {
        return byClue("ACCOUNT", accounts, Normalised::account, businessDate);
    }

    /** Customers by name; keyed by the text given. */
    public Map<String, SortedSet<String>> customersByName(Collection<String> names, LocalDate businessDate) {
        return byClue("NAME", names, Normalised::name, businessDate);
    }

    /** Customers by alias; keyed by the text given. */
    public Map<String, SortedSet<String>> customersByAlias(Collection<String> names, LocalDate businessDate) {
        return byClue("ALIAS", names, Normalised::name, businessDate);
    }

    private Map<String, SortedSet<String>> byClue(String kind, Collection<String> texts, java.util.function.UnaryOperator<String> normalise,
            LocalDate businessDate) {
        Map<String, List<String>> asked = new TreeMap<>();
        for (String text : texts) {
            String key = normalise.apply(text);
            if (!key.isEmpty()) {
                asked.computeIfAbsent(key, none -> new ArrayList<>()).add(text);
            }
        }
        Map<String, SortedSet<String>> found = new HashMap<>();
        query().byKeys("SELECT /*! STRAIGHT_JOIN */ k.clue, k.customer_no " + CLUES + "WHERE k.clue IN",
                List.copyOf(asked.keySet()), "AND k.kind = ? AND " + PageQuery.visible("c"), row -> {
            for (String text : asked.get(row.getString(1))) {
                found.computeIfAbsent(text, none -> new TreeSet<>()).add(successors.current(row.getString(2)));
            }
        }, kind, businessDate, businessDate);
        return found;
    }

    /** What people taught about payers, by decision number; consent is not checked here. */
    public List<Lesson.Taught> taught(LocalDate businessDate) {
        DecisionRows rows = new DecisionRows();
        List<Lesson.Taught> taught = new ArrayList<>();
        database.jdbc()
                .query("SELECT " + rows.selected("d")
                + ", r.payer_name, r.payer_account FROM decision d JOIN receipt r ON r.receipt_no = d.receipt_no "
                + "WHERE d.decided_action = 'PAYER_IS' AND " + PageQuery.visible("d") + " AND d.decided_on <= ? AND "
                + PageQuery.visible("r") + " AND " + DecisionOutcomes.notOver("d"), row -> {
            taught.add(new Lesson.Taught(CurrentAccount.of(rows.read(row), successors), row.getString(16), row.getString(17)));
        }, businessDate, businessDate, businessDate, businessDate, businessDate, businessDate, businessDate);
        taught.sort(Comparator.comparing(one -> one.decision().decisionNo()));
        return taught;
    }

    /** Decisions of the kinds asked for, as the night sees them, by number. */
    public List<Decision> decisions(LocalDate businessDate, Collection<DecisionAction> actions) {
        DecisionRows rows = new DecisionRows();
        List<Decision> found = new ArrayList<>();
        query().byKeys("SELECT " + rows.selected("d") + " FROM decision d WHERE d.decided_action IN",
                actions.stream().map(Enum::name).toList(), "AND "
                + PageQuery.visible("d") + " AND d.decided_on <= ? AND " + DecisionOutcomes.notOver("d"), row -> {
            found.add(rows.read(row));
        }, businessDate, businessDate, businessDate, businessDate, businessDate);
        found.sort(Comparator.comparing(Decision::decisionNo));
        return found;
    }

    /** Payer groups of the customers that are in one. */
    public Map<String, String> groupOf(Collection<String> customerNos, LocalDate businessDate) {
        return column("group_no", customerNos, " AND c.group_no <> ''", businessDate);
    }

    /** Customers who pay for several others. */
    Set<String> collective(LocalDate businessDate) {
        return Set.copyOf(database.jdbc().queryForList("SELECT c.customer_no FROM customer c /*! FORCE INDEX (customer_payer) */ "
                + "WHERE c.payer = ? AND " + PageQuery.visible("c"), String.class, Customer.COLLECTIVE, businessDate, businessDate));
    }

    /** Names of the customers. */
    public Map<String, String> namesOf(Collection<String> customerNos, LocalDate businessDate) {
        return column("name", customerNos, "", businessDate);
    }

    private Map<String, String> column(String column, Collection<String> customerNos, String condition, LocalDate businessDate) {
        Map<String, String> found = new HashMap<>();
        query().byKeys("SELECT c.customer_no, c." + column + " FROM customer c WHERE c.customer_no IN", List.copyOf(customerNos), "AND "
                + PageQuery.visible("c") + condition, row -> {
            found.put(row.getString(1), row.getString(2));
        }, businessDate, businessDate);
        return found;
    }

    /** Hands on every customer's normalised name and aliases, in no particular order, for an index of similar names. */
    public void forEachName(LocalDate businessDate, BiConsumer<String, String> taker) {
        database.jdbc().query("SELECT /*! STRAIGHT_JOIN */ k.customer_no, k.clue " + CLUES + "WHERE k.kind <> 'ACCOUNT' AND "
                + PageQuery.visible("c"), row -> {
            taker.accept(successors.current(row.getString(1)), row.getString(2));
        }, businessDate, businessDate);
    }

    /**
     * The next receipts by number of which nobody knows by the night whose they are, those in suspense since long included.
     *
     * @param after the last number of the page before, at first empty
     */
    public List<Receipt> unidentifiedReceipts(LocalDate businessDate, String after, int limit) {
        return unidentified("<=", businessDate, after, limit);
    }

    /** The same as the night found them when it began: what it found out itself plays no part. */
    public List<Receipt> receiptsToIdentify(LocalDate businessDate, String after, int limit) {
        return unidentified("<", businessDate, after, limit);
    }

    /** Receipts that count on a later day than the night's because the bank dated them so, by number. */
    public List<Receipt> expectedReceipts(LocalDate businessDate) {
        ReceiptRows rows = new ReceiptRows();
        return database.jdbc().query("SELECT " + rows.selected("r") + " FROM receipt r /*! FORCE INDEX (receipt_counts) */ WHERE "
                + PageQuery.visible("r") + " AND r.counts_on > ? AND r.matures_on IS NULL "
                + "AND r.amount > 0 ORDER BY r.receipt_no", (row, number) -> rows.read(row), businessDate, businessDate, businessDate);
    }

    private List<Receipt> unidentified(String until, LocalDate businessDate, String after, int limit) {
        ReceiptRows rows = new ReceiptRows();
        return database.jdbc().query("SELECT " + rows.selected("r") + " FROM receipt r WHERE r.receipt_no > ? AND " + PageQuery.visible("r")
                + " AND r.counts_on <= ? AND NOT EXISTS (SELECT 1 FROM identified i /*! FORCE INDEX (identified_receipt) */ WHERE "
                + "i.receipt_no = r.receipt_no "
                + "AND i.business_date " + until + " ?) "
                + "ORDER BY r.receipt_no LIMIT " + limit, (row, number) -> rows.read(row), after, businessDate, businessDate, businessDate,
                businessDate);
    }

    /** Receipts with one of these numbers or bank's references of which nobody knows by the night whose they are, by number. */
    List<Receipt> unidentifiedOriginals(Set<String> numbers, Set<String> references, LocalDate businessDate) {
        Map<String, Receipt> originals = new TreeMap<>();
        findOriginals("receipt_no", numbers, businessDate, originals);
        findOriginals("bank_reference", references, businessDate, originals);
        return List.copyOf(originals.values());
    }

    private void findOriginals(String column, Set<String> keys, LocalDate businessDate, Map<String, Receipt> originals) {
        ReceiptRows rows = new ReceiptRows();
        query().byKeys("SELECT " + rows.selected("r") + " FROM receipt r WHERE r." + column + " IN",
                List.copyOf(keys), "AND r.amount > 0 AND "
                + PageQuery.visible("r")
                + " AND r.counts_on <= ? AND NOT EXISTS (SELECT 1 FROM identified i WHERE i.receipt_no = r.receipt_no AND "
                + "i.business_date <= ?)", row -> originals.put(row.getString(1), rows.read(row)), businessDate, businessDate,
                businessDate, businessDate);
    }

    /**
     * Keeps whose the receipts are; candidates are written only where they differ from what was known. May be called again for the same
     * receipts.
     */
    public void putIdentified(List<Identification> identifications, LocalDate businessDate) {
        if (!identifications.isEmpty()) {
            database.inTransaction(() -> new Identifications(database, businessDate).put(identifications));
        }
    }

    /** What the night divided, by receipt. */
    public List<Divided> divided(LocalDate businessDate) {
        ReceiptRows rows = new ReceiptRows();
        Map<String, Receipt> receipts = new TreeMap<>();
        Map<String, List<Long>> shares = new HashMap<>();
        Map<String, Long> nobodys = new HashMap<>();
        database.jdbc()
                .query("SELECT " + rows.selected("r")
                + ", s.customer_no, s.share FROM receipt_share s JOIN receipt r ON r.receipt_no = s.receipt_no "
                + "WHERE s.business_date = ? AND " + PageQuery.visible("r") + " ORDER BY s.receipt_no, s.customer_no", row -> {
            Receipt receipt = rows.read(row);
            receipts.put(receipt.receiptNo(), receipt);
            if (row.getString(ReceiptRows.COLUMNS + 1).isEmpty()) {
                nobodys.put(receipt.receiptNo(), row.getLong(ReceiptRows.COLUMNS + 2));
            } else {
                shares.computeIfAbsent(receipt.receiptNo(), none -> new ArrayList<>()).add(row.getLong(ReceiptRows.COLUMNS + 2));
            }
        }, businessDate, businessDate, businessDate);
        return receipts.values().stream().map(receipt -> new Divided(receipt, shares.getOrDefault(receipt.receiptNo(), List.of()),
                nobodys.getOrDefault(receipt.receiptNo(), 0L))).toList();
    }

    /**
     * Shared receipts of which nothing is left with anybody need not be read any more: no account can tell, for it sees its own part. A
     * night's own bookings count from the next one on.
     */
    public void markUsed(LocalDate businessDate) {
        database.inTransaction(() ->
                database.jdbc()
                .update("INSERT INTO used_receipt (receipt_no, used_on, account_no) SELECT r.receipt_no, ?, '' FROM receipt r "
                + "WHERE r.superseded_on IS NULL AND r.receipt_no IN (SELECT s.receipt_no FROM receipt_share s WHERE s.business_date < ?) "
                + "AND NOT EXISTS (SELECT 1 FROM receipt_share n WHERE n.receipt_no = r.receipt_no AND n.business_date = ?) "
                + "AND NOT EXISTS (SELECT 1 FROM used_receipt u WHERE u.receipt_no = r.receipt_no AND (u.reopened_on IS NULL OR "
                + "u.used_on = ?)) "
                + "AND r.amount = (SELECT COALESCE(SUM(a.amount), 0) FROM allocation a WHERE a.receipt_no = r.receipt_no AND "
                + "a.business_date < ? "
                + "AND (COALESCE(a.reversed_kind, a.kind) IN ('PAYMENT', 'INTEREST', 'REFUND', 'BANK_CHARGE', 'INSTRUMENT') "
                + "OR COALESCE(a.reversed_kind, a.kind) IN ('WRITE_OFF', 'EXCHANGE') AND a.document_no = ''))", businessDate, businessDate,
                businessDate, businessDate, businessDate));
    }

    /** Keeps which documents and letters the receipts name. May be called again for the same receipts. */
    public void putNamed(List<Named> names, LocalDate businessDate) {
        database.inTransaction(() -> {
            try (RowWriter rows =
                    new InsertWriter(database, "INSERT INTO named (receipt_no, business_date, document_no, letter_no) VALUES (?, ?, ?, ?) "
                    + "ON DUPLICATE KEY UPDATE document_no = VALUES(document_no)")) {
                names.stream().distinct().forEach(name -> rows.text(name.receiptNo()).date(businessDate).text(name.documentNo())
                        .text(name.letterNo()).end());
            }
        });
    }

    /** The likely payers of receipts in suspense, best first, as of the night. */
    public Map<String, List<Candidate>> candidates(Collection<String> receiptNos, LocalDate businessDate) {
        return new Identifications(database, businessDate).candidates(receiptNos);
    }

    private PageQuery query() {
        return new PageQuery(database, null, null);
    }
}
