package receivables.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import receivables.scenario.Workbench;

/** A few nights of a company of one customer with two invoices, told file by file and checked after each night. */
final class Story {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    static final LocalDate TUESDAY = LocalDate.of(2026, 11, 10);
    static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 11);
    static final String CUSTOMERS = "customer_no,name,language,address_1,city,postcode,country,currency,terms_days";
    static final String LEDGER = "document_no,type,customer_no,document_date,due_date,currency,amount";
    static final String RECEIPTS = "receipt_no,value_date,amount,currency,payer_name,remittance,reverses";
    static final String DECISIONS = "action,customer_no,document_no,amount,currency,date,by,decision_no";

    private final Workbench workbench;
    private final History history;
    /** Of the nights that were not computed again since. */
    private final Map<LocalDate, Integer> exitCodes = new HashMap<>();

    Story(Path root) {
        workbench = Workbench.in(root, Map.of());
        history = new History(workbench.outbox(), Setup.SHIPPED);
    }

    /** One night with its files, checked. */
    Published night(LocalDate night, InboxFile... files) {
        return night(night, Published.DONE, files);
    }

    /** One night whose refused rows hold letters, checked. */
    Published heldNight(LocalDate night, InboxFile... files) {
        return night(night, Published.HELD, files);
    }

    private Published night(LocalDate night, int exitCode, InboxFile... files) {
        List.of(files).forEach(file -> file.deliver(workbench.inbox()));
        history.arrivals.add(new Arrival(night, List.of(files)));
        Workbench.Answer answer = workbench.run("nightly", "--quiet", "--date", night.toString());
        exitCodes.put(night, answer.exitCode());
        assertEquals(exitCode, answer.exitCode(), answer.out() + answer.err());
        assertEquals(List.of(), differences(night));
        return history.nights.get(night);
    }

    /** Past nights computed again, with files that came late for the first of them. */
    void replay(LocalDate from, InboxFile... files) {
        List.of(files).forEach(file -> file.deliver(workbench.inbox()));
        history.arrivals.add(new Arrival(from, List.of(files)));
        List<LocalDate> nights = List.copyOf(history.nights.tailMap(from).keySet());
        exitCodes.keySet().removeAll(nights);
        history.keepLetters(nights.subList(0, nights.size() - 1));
        Workbench.Answer answer = workbench.run("replay", "--quiet", "--from", from.toString(), "--yes");
        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
        nights.forEach(night -> assertEquals(List.of(), differences(night)));
    }

    /** What the checker says of the night's folder as it is now. */
    List<String> differences(LocalDate night) {
        history.ran(night, exitCodes.getOrDefault(night, Published.REPLAYED));
        return new Checker(history).check(night);
    }

    /** What is said of the night's letters beside earlier ones, with all folders as they are now. */
    List<String> contradictions(LocalDate night) {
        List.copyOf(history.nights.keySet()).forEach(date -> history.ran(date, exitCodes.getOrDefault(date, Published.REPLAYED)));
        List<String> found = new ArrayList<>();
        new ConversationCheck(new Evening(history, night), history, found).run();
        return found;
    }

    Path published(LocalDate night, String file) {
        return workbench.outbox().resolve(night.toString()).resolve(file);
    }

    static InboxFile file(String kind, LocalDate night, String... lines) {
        return new InboxFile(kind + "-" + night + ".csv", String.join("\n", lines) + "\n");
    }

    /** The files of the first night, and more. */
    static InboxFile[] company(InboxFile... more) {
        InboxFile[] files = new InboxFile[more.length + 3];
        files[0] = file("customers", MONDAY, CUSTOMERS, "C1,Alpha Ltd,en,1 High Street,Leeds,LS1 4AP,GB,EUR,30");
        files[1] = file("staff", MONDAY, "staff_no,name,role", "S1,Ann,SALES");
        files[2] = file("ledger", MONDAY, LEDGER, "INV-1001,INVOICE,C1,2026-08-01,2026-09-01,EUR,1000.00",
                "INV-1002,INVOICE,C1,2026-08-02,2026-09-02,EUR,500.00");
        System.arraycopy(more, 0, files, 3, more.length);
        return files;
    }
}
