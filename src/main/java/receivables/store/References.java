package receivables.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Delivery;
import receivables.ledger.Document;
import receivables.ledger.Rate;
import receivables.ledger.Staff;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Database;

/** What every account of a night needs alike: staff, rates; and names for a list of customers. */
public final class References {

    private final Database database;

    public References(Database database) {
        this.database = database;
    }

    /** Staff by number, as the night sees them. */
    public Map<String, Staff> staff(LocalDate businessDate) {
        SmallFactRows.StaffRows rows = new SmallFactRows.StaffRows();
        Map<String, Staff> staff = new TreeMap<>();
        database.jdbc().query("SELECT " + rows.selected("s") + " FROM staff s WHERE " + PageQuery.visible("s"), row -> {
            staff.put(row.getString(1), rows.read(row));
        }, businessDate, businessDate);
        return staff;
    }

    /** Names by customer number, as the night sees them; unknown customers are missing. */
    public Map<String, String> customerNames(Collection<String> customerNos, LocalDate businessDate) {
        Map<String, String> names = new HashMap<>();
        new PageQuery(database, null, null).byKeys("SELECT c.customer_no, c.name FROM customer c WHERE c.customer_no IN",
                List.copyOf(customerNos), "AND " + PageQuery.visible("c"), row -> {
            names.put(row.getString(1), row.getString(2));
        }, businessDate, businessDate);
        return names;
    }

    /** Exchange rates and published rates of interest dated on or before the night, by date. */
    public List<Rate> rates(LocalDate businessDate) {
        SmallFactRows.RateRows rows = new SmallFactRows.RateRows();
        List<Rate> rates = new ArrayList<>();
        database.jdbc().query("SELECT " + rows.selected("r") + " FROM rate r WHERE " + PageQuery.visible("r")
                + " AND r.rate_date <= ? ORDER BY r.rate_date, r.currency", row -> {
                    rates.add(rows.read(row));
                }, businessDate, businessDate, businessDate);
        return rates;
    }

    /**
     * Deliveries known and shipped by the night that may have to be confirmed to the customer: those new since the night before, and those
     * of the last weeks that no delivery confirmation has named, because the customer had no address, or the paper was held, pulled or came
     * back. A confirmation names every delivery that waited on its night, so the newest one tells.
     *
     * @param after the night before
     * @param since what was shipped by then waits no longer
     */
    public List<Delivery> unconfirmedDeliveries(LocalDate after, LocalDate since, LocalDate businessDate) {
        SmallFactRows.DeliveryRows rows = new SmallFactRows.DeliveryRows();
        Set<String> takenBack = takenBack(since, businessDate);
        String neverReached = takenBack.isEmpty() ? "" : " AND l.letter_no NOT IN (" + Chunks.marks(takenBack) + ")";
        List<Object> parameters = new ArrayList<>(List.of(businessDate, businessDate, businessDate, after, after, since, businessDate,
                businessDate));
        parameters.addAll(takenBack);
        return database.jdbc().query("SELECT " + rows.selected("d") + " FROM delivery d WHERE " + PageQuery.visible("d")
                + " AND d.shipped_on <= ? AND (d.known_on > ? OR d.shipped_on > ? OR d.shipped_on > ? AND NOT EXISTS (SELECT 1 FROM "
                + "letter l "
                + "WHERE l.customer_no = d.customer_no AND l.kind = 'DELIVERY' AND l.status = 'READY' AND l.business_date < ? "
                + "AND l.business_date >= GREATEST(d.known_on, d.shipped_on) AND NOT EXISTS (SELECT 1 FROM letter_event e WHERE "
                + "e.letter_no = l.letter_no "
                + "AND e.event_kind IN ('PULLED', 'RETURNED') AND e.known_on <= ?)" + neverReached
                + ")) ORDER BY d.customer_no, d.delivery_no", (row, number) -> rows.read(row), parameters.toArray());
    }

    /** Deliveries by their numbers as the night knows them, by number; those of other customers among them are left out. */
    public List<Delivery> deliveries(SortedSet<String> numbers, String customerNo, LocalDate businessDate) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        SmallFactRows.DeliveryRows rows = new SmallFactRows.DeliveryRows();
        List<Object> parameters = new ArrayList<>(List.of(businessDate, businessDate, customerNo));
        parameters.addAll(numbers);
        return database.jdbc().query("SELECT " + rows.selected("d") + " FROM delivery d WHERE " + PageQuery.visible("d")
                + " AND d.customer_no = ? AND d.delivery_no IN (" + Chunks.marks(numbers) + ") ORDER BY d.delivery_no",
                (row, number) -> rows.read(row), parameters.toArray());
    }

    /**
     * Deliveries with a worth of which no night before found the invoice, by customer.
     *
     * @param since what was shipped by then is waited for no longer
     */
    public Map<String, List<Delivery>> deliveriesWithoutInvoice(LocalDate since, LocalDate businessDate) {
        SmallFactRows.DeliveryRows rows = new SmallFactRows.DeliveryRows();
        Map<String, List<Delivery>> waiting = new HashMap<>();
        database.jdbc().query("SELECT " + rows.selected("d") + " FROM delivery d /*! FORCE INDEX (delivery_shipped) */ WHERE "
                + PageQuery.visible("d") + " AND d.shipped_on > ? AND d.shipped_on <= ? AND d.amount IS NOT NULL AND NOT EXISTS (SELECT 1 "
                + "FROM delivery_invoiced i WHERE i.delivery_no = d.delivery_no AND i.business_date < ?) ORDER BY d.customer_no, "
                + "d.delivery_no", row -> {
            Delivery delivery = rows.read(row);
            waiting.computeIfAbsent(delivery.customerNo(), none -> new ArrayList<>()).add(delivery);
        }, businessDate, businessDate, since, businessDate, businessDate);
        return waiting;
    }

    /**
     * Documents known before tonight, of customers with deliveries that are new tonight: goods may be invoiced, and paid, before they
     * leave. Only those that name a delivery or an order.
     *
     * @param after the night before
     */
    public Map<String, List<Document>> earlierInvoices(LocalDate after, LocalDate since, LocalDate businessDate) {
        DocumentRows rows = new DocumentRows(Normalised::reference);
        Map<String, List<Document>> invoices = new HashMap<>();
        if (after.getYear() == 1) {
            return invoices;
        }
        database.jdbc().query("SELECT /*! STRAIGHT_JOIN */ " + rows.selected("x") + " FROM (SELECT DISTINCT d.customer_no FROM delivery d "
                + "/*! FORCE INDEX (delivery_shipped) */ WHERE d.shipped_on > ? AND d.shipped_on <= ? AND d.known_on <= ? AND "
                + "d.amount IS NOT NULL AND (d.known_on > ? OR d.shipped_on > ?)) n JOIN document x /*! FORCE INDEX (PRIMARY) */ "
                + "ON x.customer_no = n.customer_no WHERE " + PageQuery.visible("x") + " AND x.known_on <= ? AND x.document_date > ? "
                + "AND (x.delivery_no <> '' OR x.order_no <> '') ORDER BY x.customer_no, x.document_no", row -> {
            Document document = rows.read(row);
            invoices.computeIfAbsent(document.customerNo(), none -> new ArrayList<>()).add(document);
        }, since, businessDate, businessDate, after, after, businessDate, businessDate, after, since);
        return invoices;
    }

    /** Letters that decisions of the last weeks pulled or said came back. */
    private Set<String> takenBack(LocalDate since, LocalDate businessDate) {
        Set<String> letters = new TreeSet<>();
        database.jdbc()
                .query("SELECT letter_no, refers_to FROM decision d WHERE decided_action IN ('PULL', 'RETURNED') AND known_on <= ? AND "
                + "known_on > ? AND "
                + DecisionOutcomes.notOver("d"), row -> {
            letters.add(row.getString(1) == null || row.getString(1).isEmpty() ? row.getString(2) : row.getString(1));
        }, businessDate, since, businessDate, businessDate);
        letters.remove("");
        return letters;
    }
}
