package receivables.night;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import receivables.intake.IntakeSink;
import receivables.intake.Notice;
import receivables.intake.Reject;
import receivables.ledger.AdviceLine;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.Delivery;
import receivables.ledger.Document;
import receivables.ledger.LetterEvent;
import receivables.ledger.Rate;
import receivables.ledger.Receipt;
import receivables.ledger.RefusedRow;
import receivables.ledger.RemittanceAdvice;
import receivables.ledger.Staff;
import receivables.ledger.erp.ListedItem;
import receivables.ledger.erp.ListedList;
import receivables.ledger.erp.ListedMoney;
import receivables.settings.StepName;
import receivables.store.Facts;
import receivables.store.Line;

/**
 * Carries what a file holds into the database, many rows at a time, in threads of their own while the file is read on. The rows stay unseen
 * until their file is complete. Rejects are kept by the reading thread: they stand in the order in which they were found.
 */
final class FactSink implements IntakeSink, AutoCloseable {

    /** More chunks than these at once would cost memory and win little: reading keeps no more writers busy. */
    private static final int MOST_WRITERS = 4;

    private final Shift shift;
    private final long fileId;
    private final List<Line<Customer>> customers = new ArrayList<>();
    private final List<Line<Staff>> staff = new ArrayList<>();
    private final List<Line<Document>> documents = new ArrayList<>();
    private final List<Line<ListedItem>> listed = new ArrayList<>();
    private final List<ListedMoney> listedMoney = new ArrayList<>();
    private final List<Line<Receipt>> receipts = new ArrayList<>();
    private final List<Line<AdviceLine>> advice = new ArrayList<>();
    private final List<Line<Decision>> decisions = new ArrayList<>();
    private final List<Line<Rate>> rates = new ArrayList<>();
    private final List<Line<Delivery>> deliveries = new ArrayList<>();
    private final List<Line<LetterEvent>> letterEvents = new ArrayList<>();
    private final List<Line<BankLine>> bankLines = new ArrayList<>();
    private final List<Line<BankStatement>> bankStatements = new ArrayList<>();
    private final List<Line<RemittanceAdvice>> remittances = new ArrayList<>();
    private Set<String> absent = Set.of();
    private final Set<Integer> judgedLater = new HashSet<>();
    private final Notices notices;
    private final SideBySide writers;
    private final List<RefusedRow> refusedRows = new ArrayList<>();
    private final List<receivables.store.Reject> rejects = new ArrayList<>();

    FactSink(Shift shift, long fileId, Notices notices) {
        this.shift = shift;
        this.fileId = fileId;
        this.notices = notices;
        this.writers = new SideBySide(Math.min(MOST_WRITERS, shift.partitions()));
    }

    @Override
    public void absentColumns(Set<String> columns) {
        absent = Set.copyOf(columns);
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
    public void listed(int line, ListedItem item) {
        add(listed, line, item);
    }

    @Override
    public void listed(ListedList list) {
        shift.listings().add(fileId, list);
    }

    @Override
    public void listed(ListedMoney money) {
        listedMoney.add(money);
        StepNote.LISTED_MONEY.leave(shift, StepName.INTAKE, String.format(Locale.ROOT, "%08d", fileId), listedMoney);
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
    public void letterEvent(int line, LetterEvent event) {
        add(letterEvents, line, event);
    }

    @Override
    public void bankLine(int line, BankLine bankLine) {
        add(bankLines, line, bankLine.onAccount(shift.settings().bankAccounts().numberOf(bankLine.account())));
    }

    @Override
    public void bankStatement(int number, BankStatement statement) {
        add(bankStatements, number, statement.onAccount(shift.settings().bankAccounts().numberOf(statement.account())));
    }

    @Override
    public void remittance(int number, RemittanceAdvice one) {
        add(remittances, number, one);
    }

    /** Chunks already on their way end up in the database and are taken out again. */
    @Override
    public void forgetStatementsFrom(int number) {
        flush();
        writers.finish();
        shift.facts().forgetStatements(fileId, number);
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(new receivables.store.Reject(reject.file(), fileId, reject.line(), reject.column(), reject.value(), reject.reason()));
        flushIfFull(rejects.size());
    }

    @Override
    public void refusedRow(RefusedRow row) {
        refusedRows.add(row);
        flushIfFull(refusedRows.size());
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
        if (rows >= shift.settings().run().batchRows()) {
            flush();
        }
    }

    private void flush() {
        Facts facts = shift.facts();
        give(customers, rows -> facts.addCustomers(fileId, rows, absent));
        give(staff, rows -> facts.addStaff(fileId, rows));
        give(documents, rows -> facts.addDocuments(fileId, rows));
        give(listed, rows -> shift.listings().add(fileId, rows));
        give(receipts, rows -> facts.addReceipts(fileId, rows));
        give(advice, rows -> facts.addAdvice(fileId, rows));
        give(decisions, rows -> facts.addDecisions(fileId, rows));
        give(rates, rows -> facts.addRates(fileId, rows));
        give(deliveries, rows -> facts.addDeliveries(fileId, rows));
        give(letterEvents, rows -> facts.addLetterEvents(fileId, rows));
        give(bankLines, rows -> facts.addBankLines(fileId, rows));
        give(bankStatements, rows -> facts.addBankStatements(fileId, rows));
        give(remittances, rows -> facts.addRemittances(fileId, rows));
        rejects.removeIf(reject -> reject.column().equals("customer_no") && judgedLater.contains(reject.line()));
        shift.rejects().add(rejects, shift.businessDate());
        rejects.clear();
        shift.refusedRows().add(fileId, refusedRows);
        refusedRows.clear();
    }

    private <T> void give(List<Line<T>> rows, Consumer<List<Line<T>>> store) {
        if (!rows.isEmpty()) {
            List<Line<T>> chunk = List.copyOf(rows);
            rows.clear();
            writers.give(() -> store.accept(chunk));
        }
    }

    /** All that was read is in the database. */
    void finish() {
        flush();
        writers.finish();
    }

    @Override
    public void close() {
        writers.close();
    }
}
