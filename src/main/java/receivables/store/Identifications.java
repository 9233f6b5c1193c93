package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import receivables.ledger.PayerClue;
import receivables.matching.payers.Identification.Candidate;
import receivables.matching.payers.Identification;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RowWriter;

/** Writes whose receipts are whose, and the likely payers of the others as whole sets, only where the set changed. */
final class Identifications {

    private final Database database;
    private final LocalDate businessDate;

    Identifications(Database database, LocalDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
    }

    void put(List<Identification> identifications) {
        List<String> numbers = identifications.stream().map(Identification::receiptNo).toList();
        PageQuery query = new PageQuery(database, null, businessDate);
        takeBack(query, numbers);
        Map<String, List<Candidate>> known = read(query, numbers);
        try (RowWriter identified = database.inserts("identified", "customer_no, receipt_no, business_date, clue");
                RowWriter shares = database.inserts("receipt_share", "receipt_no, business_date, customer_no, share, gained");
                RowWriter candidates =
                        database.inserts("candidate", "receipt_no, business_date, place, customer_no, clue, certain, reason")) {
            for (Identification one : identifications) {
                if (!one.shares().isEmpty()) {
                    write(one, identified, shares);
                } else if (!one.customerNo().isEmpty() && !one.unchanged()) {
                    identified.text(one.customerNo()).text(one.receiptNo()).date(businessDate).name(one.clue()).end();
                    continue;
                }
                if (one.customerNo().isEmpty() && !one.candidates().equals(known.getOrDefault(one.receiptNo(), List.of()))) {
                    write(one, candidates);
                }
            }
        }
    }

    /**
     * What was written for these receipts tonight already. Read first and deleted by primary key: pages are written side by side, and
     * MariaDB may walk through the whole table to delete by receipt, stop at the rows of another page that is doing the same, and end one
     * of the two as a deadlock. The index is named: while the night fills the table, a server may take all of the night's rows for a few
     * and read them again for every page.
     */
    private void takeBack(PageQuery query, List<String> receiptNos) {
        List<Object[]> identified = new ArrayList<>();
        List<Object[]> candidates = new ArrayList<>();
        query.byKeys("SELECT customer_no, receipt_no FROM identified /*! FORCE INDEX (identified_receipt) */ WHERE receipt_no IN",
                receiptNos, "AND business_date = ?", row -> identified.add(new Object[] {row.getString(1), row.getString(2),
                businessDate}), businessDate);
        query.byKeys("SELECT receipt_no, place FROM candidate /*! FORCE INDEX (PRIMARY) */ WHERE receipt_no IN",
                receiptNos, "AND business_date = ?", row -> candidates.add(new Object[] {row.getString(1), row.getInt(2), businessDate}),
                businessDate);
        database.jdbc().batchUpdate("DELETE FROM identified WHERE customer_no = ? AND receipt_no = ? AND business_date = ?", identified);
        List<Object[]> shares = new ArrayList<>();
        query.byKeys("SELECT receipt_no, customer_no FROM receipt_share /*! FORCE INDEX (PRIMARY) */ WHERE receipt_no IN",
                receiptNos, "AND business_date = ?", row -> shares.add(new Object[] {row.getString(1), businessDate, row.getString(2)}),
                businessDate);
        database.jdbc().batchUpdate("DELETE FROM receipt_share WHERE receipt_no = ? AND business_date = ? AND customer_no = ?", shares);
        database.jdbc().batchUpdate("DELETE FROM candidate WHERE receipt_no = ? AND place = ? AND business_date = ?", candidates);
    }

    private void write(Identification one, RowWriter identified, RowWriter shares) {
        for (Identification.Share share : one.shares()) {
            shares.text(one.receiptNo()).date(businessDate).text(share.customerNo()).number(share.share()).number(share.gained()).end();
            if (!share.customerNo().isEmpty()) {
                identified.text(share.customerNo()).text(one.receiptNo()).date(businessDate).name(share.clue()).end();
            }
        }
        // it has to be looked at by everyone who has a part of it, or had
        database.jdbc()
                .update("UPDATE used_receipt SET reopened_on = ?, reopened_by = 'IDENTIFY' WHERE receipt_no = ? AND used_on < ? AND "
                + "reopened_on IS NULL", businessDate, one.receiptNo(), businessDate);
    }

    private void write(Identification one, RowWriter rows) {
        if (one.candidates().isEmpty()) {
            rows.text(one.receiptNo()).date(businessDate).number(0).text("").text("").number(0).text("").end();
        }
        int place = 1;
        for (Candidate candidate : one.candidates()) {
            rows.text(one.receiptNo()).date(businessDate).number(place++).text(candidate.customerNo()).name(candidate.clue())
                    .number(candidate.certain() ? 1 : 0).text("").end();
        }
    }

    Map<String, List<Candidate>> candidates(Collection<String> receiptNos) {
        return read(new PageQuery(database, null, businessDate), List.copyOf(receiptNos));
    }

    private Map<String, List<Candidate>> read(PageQuery query, List<String> receiptNos) {
        Map<String, List<Candidate>> found = new HashMap<>();
        Map<String, LocalDate> nights = new HashMap<>();
        query.byKeys("SELECT receipt_no, business_date, place, customer_no, clue, certain FROM candidate /*! FORCE INDEX "
                + "(PRIMARY) */ WHERE receipt_no IN", receiptNos, "AND business_date <= ? ORDER BY receipt_no, business_date, place",
                row -> {
            String receiptNo = row.getString(1);
            LocalDate night = Columns.date(row, 2);
            if (!night.equals(nights.put(receiptNo, night))) {
                found.put(receiptNo, new ArrayList<>());
            }
            if (row.getInt(3) > 0) {
                found.get(receiptNo).add(new Candidate(row.getString(4), PayerClue.valueOf(row.getString(5)), row.getInt(6) == 1));
            }
        }, businessDate);
        return found;
    }
}
