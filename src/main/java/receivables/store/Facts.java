package receivables.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import receivables.account.CustomerUpdate;
import receivables.ledger.AdviceLine;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.Delivery;
import receivables.ledger.Document;
import receivables.ledger.LetterEvent;
import receivables.ledger.Rate;
import receivables.ledger.Receipt;
import receivables.ledger.RemittanceAdvice;
import receivables.ledger.Staff;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RowWriter;

/**
 * What files bring: taken file by file, row by row, and seen by nobody before {@link Admission} has let it in.
 * A file whose reading was cut off is begun again from nothing.
 *
 * <pre>{@code
 * long file = facts.begin("ledger-1.csv", sha256, businessDate, 1);
 * facts.addDocuments(file, rows);     // as often as needed, each call one transaction
 * facts.complete(file);
 * }</pre>
 */
public final class Facts {

    /** Every table whose rows come from files. */
    static final List<String> FILE_TABLES =
            List.of("customer", "customer_clue", "staff", "rate", "delivery", "document", "document_waiting", "document_again",
            "receipt_again", "receipt", "advice", "bank_statement", "bank_line", "bank_ledger", "remittance", "remittance_line",
            "remittance_found", "letter_sent", "decision", "erp_list", "erp_listed");

    private static final int FEW = 200;
    /**
     * Rows of a transaction on H2, which touches every row again when it commits: so few that they still lie in its cache then. With 20,000
     * it wrote the pages, read them back and wrote them again.
     */
    private static final int EMBEDDED_SLICE = 2_000;

    private final Database database;
    private final FactRows<Document> documents = new DocumentRows(Normalised::reference);
    private final FactRows<Customer> customers = new CustomerRows();
    private final FactRows<Receipt> receipts = new ReceiptRows();
    private final FactRows<Decision> decisions = new DecisionRows();
    private final FactRows<Staff> staff = new SmallFactRows.StaffRows();
    private final FactRows<Rate> rates = new SmallFactRows.RateRows();
    private final FactRows<Delivery> deliveries = new SmallFactRows.DeliveryRows();
    private final FactRows<LetterEvent> letterEvents = new SmallFactRows.LetterEventRows();
    private final FactRows<AdviceLine> advices = new SmallFactRows.AdviceRows();
    private final FactRows<BankStatement> bankStatements = new BankRows.Statements();
    private final FactRows<BankLine> bankLines = new BankRows.Lines();
    private final DocumentOrigins origins;

    public Facts(Database database) {
        this.database = database;
        this.origins = new DocumentOrigins(database);
    }

    /** The file with this content, if it was ever begun. */
    public Optional<KnownFile> find(String sha256) {
        return database.client().sql("SELECT file_id, sha256, file_name, known_on, arrival, complete FROM arrived_file WHERE sha256 = ?")
                .param(sha256).query((row, number) -> file(row)).optional();
    }

    /** Every file a night took, in the order of arrival, then name. */
    public List<KnownFile> files(LocalDate knownOn) {
        return database.client().sql("SELECT file_id, sha256, file_name, known_on, arrival, complete FROM arrived_file WHERE known_on = ?")
                .param(knownOn).query((row, number) -> file(row)).list().stream()
                .sorted(Comparator.comparingInt(KnownFile::arrival).thenComparing(KnownFile::name).thenComparing(KnownFile::sha256))
                .toList();
    }

    private static KnownFile file(ResultSet row) throws SQLException {
        return new KnownFile(row.getLong(1), row.getString(2), row.getString(3), Columns.date(row, 4), row.getInt(5), row.getInt(6) == 1);
    }

    /**
     * Begins (or begins again) to take a file.
     *
     * @param knownOn the night's business date
     * @param arrival 1 for the night's first reading, one more for each rerun's new files
     * @return the file's id for the adders below
     * @throws IllegalStateException when the content has been taken completely before
     */
    public long begin(String name, String sha256, LocalDate knownOn, int arrival) {
        Optional<KnownFile> known = find(sha256);
        if (known.isPresent() && known.get().complete()) {
            throw new IllegalStateException(name + " has been taken on " + known.get().knownOn() + " as " + known.get().name());
        }
        if (known.isPresent()) {
            TakeBack.deleteFile(database, known.get().fileId());
        }
        long fileId = database.inTransaction(() -> {
            database.jdbc().update("INSERT INTO arrived_file (sha256, file_name, known_on, arrival, complete) VALUES (?, ?, ?, ?, 0)",
                    sha256, Columns.fitting(name, 500, "file name"), knownOn, arrival);
            return database.jdbc().queryForObject("SELECT file_id FROM arrived_file WHERE sha256 = ?", Long.class, sha256);
        });
        origins.begin(fileId);
        return fileId;
    }

    /** All rows of the file are there: admission may look at it. */
    public void complete(long fileId) {
        database.inTransaction(() -> database.jdbc().update("UPDATE arrived_file SET complete = 1 WHERE file_id = ?", fileId));
    }

    /** A file that was refused as a whole: its content is not known, so that the same bytes are read again when they come again. */
    public void forget(long fileId) {
        TakeBack.deleteFile(database, fileId);
    }

    /** @param rows known on the file's night; sorted by customer here, because the table is stored in that order */
    public void addDocuments(long fileId, List<Line<Document>> rows) {
        List<Line<Document>> sorted = rows.stream().sorted(Comparator.comparing((Line<Document> row) -> row.fact().customerNo())
                .thenComparing(row -> row.fact().documentNo()).thenComparingInt(Line::line)).toList();
        inSlices(sorted, slice -> {
            write(documents, fileId, slice, Document::knownOn);
            origins.add(fileId, slice);
        }, slice -> origins.committed(fileId, slice));
    }

    public void addCustomers(long fileId, List<Line<Customer>> rows) {
        addCustomers(fileId, rows, Set.of());
    }

    /** @param absent columns that the file does not have: of customers known already their values stay */
    public void addCustomers(long fileId, List<Line<Customer>> rows, Set<String> absent) {
        inSlices(new CustomerUpdates(database).filled(fileId, rows, absent), slice -> {
            add(customers, fileId, slice, Customer::knownOn);
            try (RowWriter clues = database.rows("customer_clue", "kind, clue, customer_no, file_id, line")) {
                for (Line<Customer> row : slice) {
                    CustomerClues.of(row.fact(), (kind, clue) ->
                            clues.text(kind).text(clue).text(row.fact().customerNo()).number(fileId).number(row.line()).end());
                }
            }
        });
    }

    public void addStaff(long fileId, List<Line<Staff>> rows) {
        add(staff, fileId, rows, Staff::knownOn);
    }

    public void addReceipts(long fileId, List<Line<Receipt>> rows) {
        add(receipts, fileId, rows, Receipt::knownOn);
    }

    public void addAdvice(long fileId, List<Line<AdviceLine>> rows) {
        add(advices, fileId, rows, AdviceLine::knownOn);
    }

    public void addDecisions(long fileId, List<Line<Decision>> rows) {
        add(decisions, fileId, rows, Decision::knownOn);
    }

    public void addRates(long fileId, List<Line<Rate>> rows) {
        add(rates, fileId, rows, Rate::knownOn);
    }

    public void addDeliveries(long fileId, List<Line<Delivery>> rows) {
        add(deliveries, fileId, rows, Delivery::knownOn);
    }

    public void addLetterEvents(long fileId, List<Line<LetterEvent>> rows) {
        add(letterEvents, fileId, rows, LetterEvent::knownOn);
    }

    public void addBankStatements(long fileId, List<Line<BankStatement>> rows) {
        add(bankStatements, fileId, rows, BankStatement::knownOn);
    }

    public void addBankLines(long fileId, List<Line<BankLine>> rows) {
        add(bankLines, fileId, rows, BankLine::knownOn);
    }

    public void addRemittances(long fileId, List<Line<RemittanceAdvice>> rows) {
        new Remittances(database).add(fileId, rows);
    }

    /** A part of the file turned out to be broken: its statements from this number on are taken out again, with their lines. */
    public void forgetStatements(long fileId, int fromNumber) {
        Integer firstLine = database.jdbc().queryForObject("SELECT MIN(line) FROM bank_line WHERE file_id = ? AND statement >= ?",
                Integer.class, fileId, fromNumber);
        if (firstLine != null) {
            new Remittances(database).forgetCarriedFrom(fileId, firstLine);
        }
        TakeBack.delete(database, "bank_line", "file_id = ? AND statement >= ?", fileId, fromNumber);
        TakeBack.delete(database, "bank_statement", "file_id = ? AND line >= ?", fileId, fromNumber);
    }

    /** A decision made by command ({@code approve}): belongs to no file, so no rerun takes it away. The same again changes nothing. */
    public void addCommand(Decision decision) {
        database.inTransaction(() -> {
            int known = database.jdbc().queryForObject("SELECT COUNT(*) FROM decision WHERE decision_no = ? AND superseded_on IS NULL",
                    Integer.class, decision.decisionNo());
            if (known == 0) {
                add(decisions, 0, List.of(new Line<>(0, decision)), Decision::knownOn);
            }
        });
    }

    private <T> void add(FactRows<T> kind, long fileId, List<Line<T>> rows, Function<T, LocalDate> knownOn) {
        inSlices(rows, slice -> write(kind, fileId, slice, knownOn));
    }

    private <T> void write(FactRows<T> kind, long fileId, List<Line<T>> rows, Function<T, LocalDate> knownOn) {
        // a few rows travel faster as one insert
        try (RowWriter writer = rows.size() < FEW ? database.inserts(kind.table(), kind.writtenColumns())
                : database.rows(kind.table(), kind.writtenColumns())) {
            for (Line<T> row : rows) {
                kind.writeWhole(row.fact(), knownOn.apply(row.fact()), fileId, row.line(), writer);
            }
        }
    }

    /** One transaction a slice. */
    private <T> void inSlices(List<Line<T>> rows, Consumer<List<Line<T>>> work) {
        inSlices(rows, work, slice -> { });
    }

    private <T> void inSlices(List<Line<T>> rows, Consumer<List<Line<T>>> work, Consumer<List<Line<T>>> committed) {
        int length = database.isEmbedded() ? EMBEDDED_SLICE : rows.size();
        for (int from = 0; from < rows.size(); from += length) {
            List<Line<T>> slice = rows.subList(from, Math.min(rows.size(), from + length));
            database.inTransaction(() -> work.accept(slice));
            committed.accept(slice);
        }
    }

    /** By what a payer may be recognised as this customer. */
    private static final class CustomerClues {

        static void of(Customer customer, BiConsumer<String, String> taker) {
            Normalised.names(List.of(customer.name())).forEach(name -> taker.accept("NAME", name));
            Normalised.names(customer.aliases()).forEach(alias -> taker.accept("ALIAS", alias));
            customer.bankAccounts().stream().map(Normalised::account).filter(account -> !account.isEmpty()).distinct()
                    .forEach(account -> taker.accept("ACCOUNT", account));
        }
    }

    /**
     * Fills the rows of a customers file that lacks columns from what is known of the customers: by earlier nights, and by tonight's
     * earlier arrivals.
     */
    private static final class CustomerUpdates {

        private final Database database;
        private final CustomerRows rows = new CustomerRows();

        CustomerUpdates(Database database) {
            this.database = database;
        }

        /** @param absent columns that the file does not have */
        List<Line<Customer>> filled(long fileId, List<Line<Customer>> sent, Set<String> absent) {
            if (absent.isEmpty() || sent.isEmpty()) {
                return sent;
            }
            Map<String, Customer> known = known(fileId, sent);
            return sent.stream().map(line -> known.containsKey(line.fact().customerNo())
                    ? new Line<>(line.line(), new CustomerUpdate(known.get(line.fact().customerNo()), absent).of(line.fact()))
                    : line).toList();
        }

        private Map<String, Customer> known(long fileId, List<Line<Customer>> sent) {
            Map<String, Customer> known = new HashMap<>();
            for (List<String> numbers : Chunks.of(sent.stream().map(line -> line.fact().customerNo()).distinct().toList())) {
                List<Object> parameters = new ArrayList<>();
                parameters.add(fileId);
                parameters.addAll(numbers);
                // the later of two rows stands last: what stood before tonight, then tonight's arrivals before this one
                database.jdbc().query("SELECT " + rows.selected("c")
                        + " FROM arrived_file this JOIN customer c /*! FORCE INDEX (PRIMARY) */ ON c.known_on <= this.known_on "
                        + "LEFT JOIN arrived_file f ON f.file_id = c.file_id WHERE this.file_id = ? AND c.customer_no IN ("
                        + Chunks.marks(numbers) + ") "
                        + "AND (c.superseded_on IS NULL OR c.superseded_on >= this.known_on) "
                        + "AND (c.known_on < this.known_on OR f.arrival < this.arrival) ORDER BY c.known_on, f.arrival, c.file_id, c.line",
                        row -> {
                    Customer customer = rows.read(row);
                    known.put(customer.customerNo(), customer);
                }, parameters.toArray());
            }
            return known;
        }
    }
}
