package receivables.intake;

import java.util.ArrayList;
import java.util.List;
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
import receivables.ledger.Staff;
import receivables.ledger.erp.ListedItem;
import receivables.ledger.erp.ListedList;
import receivables.ledger.erp.ListedMoney;
import receivables.testing.Words;

/** A sink that remembers. */
final class Taken implements IntakeSink {

    final java.util.List<receivables.ledger.RefusedRow> refusedRows = new java.util.ArrayList<>();

    final List<Customer> customers = new ArrayList<>();
    final List<Staff> staff = new ArrayList<>();
    final List<Document> documents = new ArrayList<>();
    final List<Document> waiting = new ArrayList<>();
    final List<Receipt> receipts = new ArrayList<>();
    final List<AdviceLine> advice = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    final List<Rate> rates = new ArrayList<>();
    final List<Delivery> deliveries = new ArrayList<>();
    final List<LetterEvent> letterEvents = new ArrayList<>();
    final List<ListedItem> listed = new ArrayList<>();
    final List<ListedMoney> listedMoney = new ArrayList<>();
    final List<ListedList> lists = new ArrayList<>();
    final List<BankLine> bankLines = new ArrayList<>();
    final List<BankStatement> bankStatements = new ArrayList<>();
    final List<receivables.ledger.RemittanceAdvice> remittances = new ArrayList<>();
    final List<Reject> rejects = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final List<Integer> lines = new ArrayList<>();

    private <T> void keep(int line, List<T> list, T noun) {
        lines.add(line);
        list.add(noun);
    }

    @Override
    public void customer(int line, Customer customer) {
        keep(line, customers, customer);
    }

    @Override
    public void staff(int line, Staff member) {
        keep(line, staff, member);
    }

    @Override
    public void document(int line, Document document) {
        keep(line, documents, document);
    }

    @Override
    public void listed(int line, ListedItem item) {
        listed.add(item);
    }

    @Override
    public void listed(ListedMoney money) {
        listedMoney.add(money);
    }

    @Override
    public void listed(ListedList list) {
        lists.add(list);
    }

    @Override
    public void documentOfUnknownCustomer(int line, Document document) {
        waiting.add(document);
    }

    @Override
    public void bankLine(int line, BankLine bankLine) {
        keep(line, bankLines, bankLine);
    }

    @Override
    public void bankStatement(int number, BankStatement statement) {
        bankStatements.add(statement);
    }

    @Override
    public void remittance(int number, receivables.ledger.RemittanceAdvice one) {
        keep(number, remittances, one);
    }

    @Override
    public void forgetStatementsFrom(int number) {
        bankLines.removeIf(line -> line.statement() >= number);
        bankStatements.removeIf(statement -> statement.statement() >= number);
    }

    @Override
    public void receipt(int line, Receipt receipt) {
        keep(line, receipts, receipt);
    }

    @Override
    public void adviceLine(int line, AdviceLine adviceLine) {
        keep(line, advice, adviceLine);
    }

    @Override
    public void decision(int line, Decision decision) {
        keep(line, decisions, decision);
    }

    @Override
    public void rate(int line, Rate rate) {
        keep(line, rates, rate);
    }

    @Override
    public void letterEvent(int line, LetterEvent event) {
        letterEvents.add(event);
    }

    @Override
    public void delivery(int line, Delivery delivery) {
        keep(line, deliveries, delivery);
    }

    @Override
    public void refusedRow(receivables.ledger.RefusedRow row) {
        refusedRows.add(row);
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(reject);
    }

    @Override
    public void notice(Notice notice) {
        notices.add(notice);
    }

    List<String> rejectLines() {
        return rejects.stream().map(reject -> reject.file() + (reject.line() == 0 ? "" : ":" + reject.line())
                + (reject.column().isEmpty() ? "" : " " + reject.column())
                + (reject.value().isEmpty() ? "" : " \"" + reject.value() + "\"") + ": " + Words.of(reject.reason())).toList();
    }

    List<String> noticeLines() {
        return notices.stream().map(notice -> notice.line() + " " + notice.column() + ": " + Words.of(notice.text())).toList();
    }
}
