package receivables.sample;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A company of any size for measuring: N customers with ten open invoices each and a night's receipts for a quarter of them; then a modest
 * second night. Everything streams: a customer is worked out from his number whenever he is needed, so a million invoices need no more
 * memory than ten.
 *
 * <pre>{@code new BenchCompany(42, 100_000, LocalDate.of(2026, 6, 30)).writeFirstNight(Path.of("data/bench/inbox"));}</pre>
 */
public final class BenchCompany {

    private static final int SALESPERSONS = 40;
    /** Document numbers of the second night start after those of the first. */
    private static final int SECOND_NIGHT_TERMS = 60;

    private final long seed;
    private final int customers;
    private final LocalDate night;
    private final StaffList staff;

    /** @param customers 1 to 10,000,000 @param night the first night's business date */
    public BenchCompany(long seed, int customers, LocalDate night) {
        if (customers < 1 || customers > 10_000_000) {
            throw new IllegalArgumentException("number of customers is " + customers + "; give 1 to 10000000");
        }
        this.seed = seed;
        this.customers = customers;
        this.night = requireNonNull(night, "night is null");
        this.staff = new StaffList(seed, SALESPERSONS);
    }

    /** How many open invoices the first night has. */
    public long invoices() {
        return (long) customers * BenchCustomer.INVOICES;
    }

    /** Writes staff, rates, customers, the ledger and the receipts of the first night into the folder, which is made when missing. */
    public void writeFirstNight(Path inbox) throws IOException {
        staff.write(inbox.resolve("staff.csv"));
        Rates.write(inbox.resolve("rates-" + night + ".csv"), seed, night);
        writeCustomers(inbox.resolve("customers.csv"));
        writeLedger(inbox.resolve("ledger.csv"));
        writeReceipts(inbox, night, false);
    }

    /** Writes a modest night: receipts of about a tenth of the customers, a new invoice for about a tenth. */
    public void writeSecondNight(Path inbox, LocalDate secondNight) throws IOException {
        Rates.write(inbox.resolve("rates-" + secondNight + ".csv"), seed, secondNight);
        try (CsvFile csv = new CsvFile(inbox.resolve("ledger-" + secondNight + ".csv"), Columns.LEDGER)) {
            for (int number = 0; number < customers; number++) {
                Dice dice = Dice.of(seed, "bench-new-invoice", number);
                if (!dice.chance(10)) {
                    continue;
                }
                BenchCustomer customer = customer(number);
                String documentNo = "INV-" + secondNight.getYear() + "-" + BenchCustomer.padded(invoices() + number + 1, 7);
                csv.text(documentNo).text("INVOICE").text(customer.customerNo).date(secondNight)
                        .date(secondNight.plusDays(SECOND_NIGHT_TERMS));
                csv.date(secondNight).text(customer.currency).amount(dice.between(50_000L, 9_000_000L), 2).empty(14).end();
            }
        }
        writeReceipts(inbox, secondNight, true);
    }

    private void writeCustomers(Path file) throws IOException {
        try (CsvFile csv = new CsvFile(file, Columns.CUSTOMERS)) {
            for (int number = 0; number < customers; number++) {
                BenchCustomer customer = customer(number);
                Dice dice = Dice.of(seed, "bench-address", number);
                Places.Address address = customer.address(dice);
                csv.text(customer.customerNo).text(customer.name()).text(customer.foreign ? "en" : "zh").text(address.line1())
                        .text(address.line2());
                csv.text(address.city()).text(address.region()).text(address.postcode()).text(address.country());
                csv.text(customer.foreign ? dice.pick(customer.country().people()) : CompanyNames.person(dice));
                csv.text(customer.foreign ? "+00 " + dice.digits(8) : "1" + dice.digits(10)).empty().text(staff.salesperson(number))
                        .text(customer.currency);
                csv.empty().text(Integer.toString(customer.termsDays)).empty(5).text(payerAccount(number)).empty(2).text("ACTIVE").empty()
                        .text("AUTO").empty().end();
            }
        }
    }

    private void writeLedger(Path file) throws IOException {
        try (CsvFile csv = new CsvFile(file, Columns.LEDGER)) {
            for (int number = 0; number < customers; number++) {
                BenchCustomer customer = customer(number);
                for (int invoice = 0; invoice < BenchCustomer.INVOICES; invoice++) {
                    LocalDate documentDate = customer.documentDate(invoice);
                    csv.text(customer.documentNo(invoice)).text("INVOICE").text(customer.customerNo).date(documentDate)
                            .date(customer.dueDate(invoice));
                    csv.date(documentDate).text(customer.currency).amount(customer.amounts[invoice], 2).empty(4);
                    csv.text("PO" + customer.digits(invoice)).empty(7).text(customer.openingStage(invoice))
                            .date(customer.openingMailedOn(invoice)).end();
                }
            }
        }
    }

    private void writeReceipts(Path inbox, LocalDate date, boolean second) throws IOException {
        try (CsvFile csv = new CsvFile(inbox.resolve("receipts-" + date + ".csv"), Columns.RECEIPTS_OF_MONEY)) {
            for (int number = 0; number < customers; number++) {
                BenchCustomer customer = customer(number);
                int count = second ? customer.paidSecondNight : customer.paidFirstNight;
                if (count == 0) {
                    continue;
                }
                int from = second ? customer.paidFirstNight : 0;
                csv.text("R-" + (second ? "2-" : "1-") + BenchCustomer.padded(number + 1, 7)).date(date);
                writePayment(csv, customer, from, from + count, Dice.of(seed, second ? "bench-pays-2" : "bench-pays-1", number));
            }
        }
    }

    /**
     * Six in ten name every document and pay in full, one writes bare numbers, one is a little short, one pays in part, one names nothing.
     */
    private void writePayment(CsvFile csv, BenchCustomer customer, int from, int to, Dice dice) throws IOException {
        int way = dice.below(10);
        int end = way == 9 ? from + 1 : to;
        long amount = 0;
        StringBuilder text = new StringBuilder(customer.foreign ? "INVOICE" : "货款");
        for (int invoice = from; invoice < end; invoice++) {
            amount += customer.amounts[invoice];
            text.append(invoice == from ? ' ' : '/').append(way == 6 ? customer.digits(invoice) : customer.documentNo(invoice));
        }
        if (way == 7) {
            amount -= dice.between(1, 500);
        } else if (way == 8) {
            amount -= customer.amounts[end - 1] / 3;
        }
        String remittance = way == 9 ? customer.foreign ? "PAYMENT" : "货款" : text.toString();
        csv.amount(amount, 2).text(customer.currency).text(customer.name()).text(payerAccount(customer.number)).text(remittance).empty(4)
                .end();
    }

    private BenchCustomer customer(int number) {
        return new BenchCustomer(seed, number, customers, night);
    }

    private static String payerAccount(int number) {
        return "6222" + BenchCustomer.padded(number + 1L, 12);
    }
}
