package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import receivables.scenario.Workbench;
import receivables.testing.BankFiles;

/** A published night of four customers, and any number of corrected files for it: small, so that it can be run again hundreds of times. */
final class CorrectedNight {

    static final LocalDate NIGHT = LocalDate.of(2026, 11, 16);

    private CorrectedNight() {
    }

    /** The same as it comes from {@link #company}, and the night has run. */
    static Workbench printed(Path root, Map<String, String> environment) {
        Workbench workbench = company(root, environment);
        Workbench.Answer answer = nightly(workbench);
        assertEquals(0, answer.exitCode(), answer.err());
        return workbench;
    }

    /** Four customers with an overdue invoice each, in the inbox. */
    static Workbench company(Path root, Map<String, String> environment) {
        Workbench workbench = Workbench.in(root, environment);
        workbench.put("customers.csv", "customer_no,name,language,address_1,city,postcode,country,currency,terms_days",
                "C1,Alpha Ltd,en,1 High Street,Leeds,LS1 4AP,GB,GBP,30", "C2,Beta Ltd,en,2 High Street,Leeds,LS1 4AP,GB,GBP,30",
                "C3,Gamma Ltd,en,3 High Street,Leeds,LS1 4AP,GB,GBP,30", "C4,Delta Ltd,en,4 High Street,Leeds,LS1 4AP,GB,GBP,30");
        workbench.put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "INV-1001,INVOICE,C1,2026-09-01,2026-10-01,GBP,1000.00", "INV-1002,INVOICE,C2,2026-09-01,2026-10-01,GBP,2000.00",
                "INV-1003,INVOICE,C3,2026-09-01,2026-10-01,GBP,3000.00", "INV-1004,INVOICE,C4,2026-09-01,2026-10-01,GBP,4000.00");
        return workbench;
    }

    /**
     * Another amount for one invoice, and money for another on the statement of an account of its own, MT940 and camt.053 by turns: one
     * letter differs, one falls away for good or comes to less.
     */
    static void correct(Workbench workbench, int number) {
        workbench.put("ledger-" + number + ".csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "INV-100" + (1 + number % 3) + ",INVOICE,C" + (1 + number % 3) + ",2026-09-01,2026-10-01,GBP," + (5_000 + number) + ".00");
        BankFiles.Statement statement = BankFiles.Statement.of("4044-" + number, NIGHT, "0.00",
                BankFiles.Line.of(NIGHT, "1" + number + ".00", "Delta Ltd", "INV-1004"));
        String file = number % 2 == 0 ? BankFiles.camt053(statement) : BankFiles.mt940(statement);
        workbench.put("bank-" + number + ".txt", BankFiles.in("GBP", file));
    }

    static Workbench.Answer nightly(Workbench workbench) {
        return workbench.run("nightly", "--quiet", "--date", NIGHT.toString());
    }

    /** What of it lies in the night's own folder. */
    static Map<String, byte[]> folder(Map<String, byte[]> outbox) {
        Map<String, byte[]> night = new TreeMap<>(outbox);
        night.keySet().removeIf(name -> !name.startsWith(NIGHT + "/"));
        return night;
    }

    /**
     * Everything below the outbox, hidden or not, but for the summaries with their durations and the mark, which each installation has its
     * own of.
     */
    static Map<String, byte[]> outbox(Workbench workbench) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(workbench.outbox())) {
            for (Path file : all.filter(Files::isRegularFile).filter(file -> !file.endsWith("run.json")
                    && !file.endsWith(".mark")).toList()) {
                files.put(workbench.outbox().relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
