package receivables.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static receivables.store.Sample.D1;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.ledger.PayerClue;
import receivables.matching.payers.Identification.Candidate;
import receivables.matching.payers.Identification;
import receivables.store.jdbc.Database;
import receivables.testing.Servers;

/** Pages of receipts are looked up by several threads at once: none may wait for another's rows, let alone be ended as a deadlock. */
class SideBySideWritesTest {

    private static final int PAGES = 16;
    private static final int RECEIPTS = 1_000;

    @ParameterizedTest
    @EnumSource
    void pagesOfReceiptsDoNotGetInEachOthersWay(Servers server) throws InterruptedException, ExecutionException {
        try (Database database = server.fresh(); ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Payers payers = new Payers(database);
            // the second time each page also takes back what the first time wrote
            for (int time = 1; time <= 2; time++) {
                List<Future<?>> pages = new ArrayList<>();
                for (int page = 0; page < PAGES; page++) {
                    List<Identification> found = page(page);
                    pages.add(threads.submit(() -> payers.putIdentified(found, D1)));
                }
                for (Future<?> page : pages) {
                    page.get();
                }
                assertEquals(PAGES * RECEIPTS / 2, count(database, "identified"), server + ", time " + time);
                assertEquals(PAGES * RECEIPTS / 2, count(database, "candidate"), server + ", time " + time);
            }
        }
    }

    /** Every other receipt is somebody's, the others have one likely payer. */
    private static List<Identification> page(int page) {
        return IntStream.range(page * RECEIPTS, (page + 1) * RECEIPTS).mapToObj(index -> {
            String customer = "C" + index * 7_919 % 100_003;
            return index % 2 == 0 ? new Identification("R" + (100_000 + index), customer, PayerClue.ACCOUNT, List.of())
                    : new Identification("R" + (100_000 + index), "", null,
                    List.of(new Candidate(customer, PayerClue.NAME, false)));
        }).toList();
    }

    private static int count(Database database, String table) {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }
}
