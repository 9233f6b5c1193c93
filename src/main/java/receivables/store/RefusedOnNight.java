package receivables.store;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import receivables.account.RefusedMoney;
import receivables.ledger.RefusedRow;
import receivables.matching.payers.PayerRecords;
import receivables.store.jdbc.Database;

/** Refused rows as one night knows them. */
public record RefusedOnNight(Database database, LocalDate businessDate) implements RefusedMoney.Records {

    @Override
    public List<RefusedRow> missing() {
        return new RefusedRows(database).missing(businessDate);
    }

    @Override
    public SortedSet<String> customers() {
        return new RefusedRows(database).customers(businessDate);
    }

    @Override
    public PayerRecords payers() {
        return new PayersOfNight(database, businessDate);
    }
}
