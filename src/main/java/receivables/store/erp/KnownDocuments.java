package receivables.store.erp;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import receivables.ledger.DocumentKey;
import receivables.store.PageQuery;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;

/** Finds the documents that a list names: those of earlier nights, and of tonight's files already taken. */
public final class KnownDocuments {

    private final Database database;
    private final LocalDate businessDate;
    private final DocumentKey documentKey;

    /** A document as a list names it. */
    public record Named(String customerNo, String documentNo, LocalDate documentDate) {

        private PageQuery.DocumentName ofYear() {
            return new PageQuery.DocumentName(customerNo, documentNo + "/" + documentDate.getYear());
        }

        private PageQuery.DocumentName ofCustomer() {
            return new PageQuery.DocumentName(customerNo, documentNo + "@" + customerNo);
        }
    }

    /** @param documentKey what makes the company's document numbers unique */
    public KnownDocuments(Database database, LocalDate businessDate, DocumentKey documentKey) {
        this.database = database;
        this.businessDate = businessDate;
        this.documentKey = documentKey;
    }

    /** @return those that are known, with the number under which they are */
    public Map<Named, String> find(Collection<Named> named) {
        Set<PageQuery.DocumentName> asked = new LinkedHashSet<>();
        for (Named one : named) {
            asked.add(new PageQuery.DocumentName(one.customerNo(), one.documentNo()));
            asked.add(one.ofYear());
            asked.add(one.ofCustomer());
        }
        Map<PageQuery.DocumentName, LocalDate> days = new HashMap<>();
        new PageQuery(database, null, businessDate).byDocuments("a.customer_no, a.document_no, a.document_date",
                "document", asked, "AND " + PageQuery.visible("a")
                + " AND EXISTS (SELECT 1 FROM arrived_file f WHERE f.file_id = a.file_id AND f.complete = 1)",
                row -> days.put(new PageQuery.DocumentName(row.getString(1), row.getString(2)), Columns.date(row, 3)), businessDate,
                businessDate);
        Map<Named, String> known = new HashMap<>();
        for (Named one : named) {
            String number = numberOf(one, days);
            if (number != null) {
                known.put(one, number);
            }
        }
        return known;
    }

    private String numberOf(Named one, Map<PageQuery.DocumentName, LocalDate> days) {
        LocalDate day = days.get(new PageQuery.DocumentName(one.customerNo(), one.documentNo()));
        boolean another = documentKey == DocumentKey.NUMBER_YEAR && day != null && day.getYear() != one.documentDate().getYear();
        if (day != null && !another) {
            return one.documentNo();
        }
        if (days.containsKey(one.ofYear())) {
            return one.ofYear().documentNo();
        }
        return days.containsKey(one.ofCustomer()) ? one.ofCustomer().documentNo() : null;
    }
}
