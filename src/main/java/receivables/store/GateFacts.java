package receivables.store;

import java.time.LocalDate;
import java.util.List;
import receivables.ledger.FileRecord;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Sums;
import receivables.proof.Gatekeeper;
import receivables.proof.NightSpan;
import receivables.proof.StatementOfNight;
import receivables.store.jdbc.Database;

/** What is stored that the gates ask for: whoever asks later gets the same answers. */
public record GateFacts(Database database) implements Gatekeeper.Records {

    @Override
    public List<FileRecord> files(LocalDate businessDate) {
        return new FileRecords(database).latest(businessDate);
    }

    @Override
    public List<StatementOfNight> statements(LocalDate businessDate) {
        return new BankLedger(database).statementsKnown(businessDate);
    }

    @Override
    public Sums sums(LocalDate businessDate) {
        return new Results(database).sums(businessDate);
    }

    @Override
    public List<Gatekeeper.Divided> divided(LocalDate businessDate) {
        return new Payers(database).divided(businessDate);
    }

    @Override
    public List<OpenItem> correctedDocuments(NightSpan span) {
        return new Corrections(database).documents(span.previousNight(), span.businessDate());
    }

    @Override
    public List<OpenReceipt> correctedReceipts(NightSpan span) {
        return new Corrections(database).receipts(span.previousNight(), span.businessDate());
    }
}
