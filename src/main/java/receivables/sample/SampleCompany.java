package receivables.sample;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import receivables.ledger.BusinessCalendar;

/**
 * The sample company in its last five business nights: some 300 customers, 4,000 documents and 900 receipts, in files exactly as the
 * contract has them. Money in euros comes as camt.053, in dollars as MT940, in yuan as {@code receipts.csv}, which also lists what a
 * remittance advice speaks of. The nights are played once, in order, when the company is made; the files are then written from memory.
 *
 * <pre>{@code
 * SampleCompany company = new SampleCompany(42, LocalDate.of(2026, 6, 30), calendar);
 * for (LocalDate night : company.nights()) {
 *     company.writeInbox(night, inbox); // then run the night
 * }
 * company.writeTruth(folder.resolve("truth.csv"));
 * }</pre>
 */
public final class SampleCompany {

    private static final int NIGHTS = 5;
    private static final int SALESPERSONS = 15;
    /** The night in which the last two customers join and one moves. */
    private static final int CHANGES_IN = 3;

    private final long seed;
    private final List<LocalDate> nights;
    private final StaffList staff;
    private final List<SampleCustomer> customers;
    private final Truth truth = new Truth();
    private final List<Night> played = new ArrayList<>();

    /** What arrives in one night. */
    private record Night(List<List<String>> customers, List<List<String>> ledger, List<SampleReceipt> receipts,
            List<List<String>> badReceipts, List<List<String>> decisions, List<SampleStatement> statements) {
    }

    /**
     * @param seed another seed, another company
     * @param lastNight the last night is this day, or the business day before it
     * @param calendar decides which days are nights
     */
    public SampleCompany(long seed, LocalDate lastNight, BusinessCalendar calendar) {
        requireNonNull(lastNight, "lastNight is null");
        this.seed = seed;
        this.nights = lastNights(lastNight, calendar);
        this.staff = new StaffList(seed, SALESPERSONS);
        this.customers = new CustomerBook(seed, nights.getFirst(), staff).customers();
        play(new OpeningLedger(seed, nights.getFirst(), calendar, customers));
    }

    /** The last five business days, oldest first. */
    public List<LocalDate> nights() {
        return nights;
    }

    /**
     * Writes the files that arrive in a night into the folder, which is made when missing; files already there under other names stay.
     *
     * @throws IllegalArgumentException when the day is none of {@link #nights()}
     */
    public void writeInbox(LocalDate night, Path directory) throws IOException {
        write(night, directory, receipt -> SampleStatement.tells(receipt) && receipt.advice.isEmpty());
        for (SampleStatement statement : played.get(nights.indexOf(night)).statements()) {
            statement.write(directory);
        }
    }

    /** The same night as it comes from banks that give no statements: every receipt in {@code receipts.csv}, under the same number. */
    public void writeTables(LocalDate night, Path directory) throws IOException {
        write(night, directory, receipt -> false);
    }

    private void write(LocalDate night, Path directory, Predicate<SampleReceipt> onStatementOnly) throws IOException {
        int index = nights.indexOf(night);
        if (index < 0) {
            throw new IllegalArgumentException(night + " is no night of the sample company; its nights are " + nights);
        }
        Night files = played.get(index);
        if (index == 0) {
            staff.write(directory.resolve("staff-" + night + ".csv"));
            Rates.writePublished(directory.resolve("rates-published-" + night + ".csv"), night);
        }
        Rates.write(directory.resolve("rates-" + night + ".csv"), seed, night);
        write(directory.resolve("customers-" + night + ".csv"), Columns.CUSTOMERS, files.customers());
        write(directory.resolve("ledger-" + night + ".csv"), Columns.LEDGER, files.ledger());
        List<List<String>> receipts = new ArrayList<>();
        List<List<String>> advice = new ArrayList<>();
        for (SampleReceipt receipt : files.receipts()) {
            if (!onStatementOnly.test(receipt)) {
                receipts.add(receipt.row());
            }
            advice.addAll(receipt.adviceRows());
        }
        receipts.addAll(files.badReceipts());
        write(directory.resolve("receipts-" + night + ".csv"), Columns.RECEIPTS, receipts);
        write(directory.resolve("remittance_advice-" + night + ".csv"), Columns.ADVICE, advice);
        write(directory.resolve("deliveries-" + night + ".csv"), Columns.DELIVERIES, deliveries(index));
        write(directory.resolve("decisions-" + night + ".csv"), Columns.DECISIONS, files.decisions());
    }

    /** Writes what every receipt was really meant to pay; see {@code Truth}. Receipts without a row must stay unmatched. */
    public void writeTruth(Path file) throws IOException {
        truth.write(file);
    }

    private void play(OpeningLedger ledger) {
        Payments payments = new Payments(seed, customers, truth);
        Decisions decisions = new Decisions(seed, customers, nights, truth);
        PaperStories papers = new PaperStories(seed, customers, nights, truth);
        for (int number = 1; number <= NIGHTS; number++) {
            LocalDate date = nights.get(number - 1);
            List<SampleDocument> documents = number == 1 ? ledger.opening() : ledger.night(number, date);
            List<List<String>> ledgerRows = new ArrayList<>();
            documents.forEach(document -> ledgerRows.add(document.row()));
            ledgerRows.addAll(BadRows.ledger(number, date));
            List<SampleReceipt> stories = new ArrayList<>(decisions.receipts(number));
            stories.addAll(papers.receipts(number));
            List<SampleReceipt> receipts = payments.night(number, date, stories);
            List<List<String>> decided = new ArrayList<>(decisions.night(number));
            decided.addAll(papers.decisions(number));
            decided.addAll(BadRows.decisions(number, date));
            List<SampleStatement> statements = SampleStatement.of(date, receipts, played.isEmpty() ? List.of()
                    : played.getLast().statements());
            played.add(new Night(customerRows(number), ledgerRows, receipts, BadRows.receipts(number, date), decided, statements));
        }
    }

    /** Goods that left for the customer who changes hands, a first and a third night, and have no invoice yet. */
    private List<List<String>> deliveries(int index) {
        if (index != 0 && index != 2) {
            return List.of();
        }
        SampleCustomer customer = customers.get(CastOfCustomers.CHANGES_HANDS);
        String number = "SH-" + nights.get(index).toString().replace("-", "");
        return List.of(List.of(number + "-1", customer.customerNo, nights.get(index).toString(), "PO-" + number, "轴承 6204，400 件",
                "4800.00", customer.currency), List.of(number + "-2", customer.customerNo, nights.get(index).toString(), "PO-" + number,
                "样品，不计价", "", ""));
    }

    /** All customers in the first night; later only what is new or has changed. */
    private List<List<String>> customerRows(int night) {
        int joined = customers.size() - CustomerBook.JOIN_LATER;
        if (night == 1) {
            return customers.subList(0, joined).stream().map(SampleCustomer::row).toList();
        }
        if (night != CHANGES_IN) {
            return List.of();
        }
        // the customer without an address gets one, and another is sold to somebody
        SampleCustomer moved = customers.get(CastOfCustomers.NO_ADDRESS);
        moved.hasAddress = true;
        SampleCustomer sold = customers.get(CastOfCustomers.CHANGES_HANDS);
        sold.laterName = sold.name + (sold.chinese ? "（新东方控股）" : " (Eastern Holding)");
        sold.laterRegisteredNo = "REG-" + sold.customerNo + "-2";
        sold.laterAccount = "9558" + sold.payerAccount;
        List<List<String>> rows = new ArrayList<>(List.of(sold.row(), moved.row()));
        customers.subList(joined, customers.size()).forEach(customer -> rows.add(customer.row()));
        return rows;
    }

    private static List<LocalDate> lastNights(LocalDate lastNight, BusinessCalendar calendar) {
        List<LocalDate> nights = new ArrayList<>();
        LocalDate night = calendar.rollBack(lastNight);
        while (nights.size() < NIGHTS) {
            nights.addFirst(night);
            night = calendar.rollBack(night.minusDays(1));
        }
        return List.copyOf(nights);
    }

    /** A night without such rows has no such file. */
    private static void write(Path file, List<String> header, List<List<String>> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        try (CsvFile csv = new CsvFile(file, header)) {
            for (List<String> row : rows) {
                csv.row(row);
            }
        }
    }
}
