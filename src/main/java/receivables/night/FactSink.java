package receivables.night;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import receivables.intake.IntakeSink;
import receivables.intake.Notice;
import receivables.intake.Reject;
import receivables.ledger.AdviceLine;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.Delivery;
import receivables.ledger.Document;
import receivables.ledger.Rate;
import receivables.ledger.Receipt;
import receivables.ledger.Staff;
import receivables.store.Line;

/** Carries what a file holds into the database, many rows at a time. The rows stay unseen until their file is complete. */
final class FactSink implements IntakeSink {

    private static final int ROWS = 20_000;

    private final Shift shift;
    private final long fileId;
    private final List<Line<Customer>> customers = new ArrayList<>();
    private final List<Line<Staff>> staff = new ArrayList<>();
    private final List<Line<Document>> documents = new ArrayList<>();
    private final List<Line<Receipt>> receipts = new ArrayList<>();
    private final List<Line<AdviceLine>> advice = new ArrayList<>();
    private final List<Line<Decision>> decisions = new ArrayList<>();
    private final List<Line<Rate>> rates = new ArrayList<>();
    private final List<Line<Delivery>> deliveries = new ArrayList<>();
    private final Set<Integer> judgedLater = new HashSet<>();
    private final Notices notices;
    private final List<receivables.store.Reject> rejects = new ArrayList<>();

    FactSink(Shift shift, long fileId, Notices notices) {
        this.shift = shift;
        this.fileId = fileId;
        this.notices = notices;
    }

    @Override
    public void customer(int line, Customer customer) {
        add(customers, line, customer);
    }

    @Override
    public void staff(int line, Staff member) {
        add(staff, line, member);
    }

    @Override
    public void document(int line, Document document) {
        add(documents, line, document);
    }

    /** The store judges it again when the customer is known, and says so in a reject of its own; one reject is enough. */
    @Override
    public void documentOfUnknownCustomer(int line, Document document) {
        judgedLater.add(line);
        add(documents, line, document);
    }

    @Override
    public void receipt(int line, Receipt receipt) {
        add(receipts, line, receipt);
    }

    @Override
    public void adviceLine(int line, AdviceLine adviceLine) {
        add(advice, line, adviceLine);
    }

    @Override
    public void decision(int line, Decision decision) {
        add(decisions, line, decision);
    }

    @Override
    public void rate(int line, Rate rate) {
        add(rates, line, rate);
    }

    @Override
    public void delivery(int line, Delivery delivery) {
        add(deliveries, line, delivery);
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(new receivables.store.Reject(reject.file(), fileId, reject.line(), reject.column(), reject.value(), reject.reason()));
        flushIfFull(rejects.size());
    }

    @Override
    public void notice(Notice notice) {
        notices.add(notice);
    }

    private <T> void add(List<Line<T>> rows, int line, T fact) {
        rows.add(new Line<>(line, fact));
        flushIfFull(rows.size());
    }

    private void flushIfFull(int rows) {
        if (rows >= ROWS) {
            flush();
        }
    }

    void flush() {
        shift.facts().addCustomers(fileId, customers);
        shift.facts().addStaff(fileId, staff);
        shift.facts().addDocuments(fileId, documents);
        shift.facts().addReceipts(fileId, receipts);
        shift.facts().addAdvice(fileId, advice);
        shift.facts().addDecisions(fileId, decisions);
        shift.facts().addRates(fileId, rates);
        shift.facts().addDeliveries(fileId, deliveries);
        rejects.removeIf(reject -> reject.column().equals("customer_no") && judgedLater.contains(reject.line()));
        shift.rejects().add(rejects, shift.businessDate());
        List.of(customers, staff, documents, receipts, advice, decisions, rates, deliveries, rejects).forEach(List::clear);
    }
}
