package receivables.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static receivables.store.Sample.D1;
import static receivables.store.Sample.D2;
import static receivables.store.Sample.D3;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.store.jdbc.Database;
import receivables.testing.Servers;

/** A ledger is told the same terms whether it asks for a few customers or for nearly all of them. */
class TermsLookupTest {

    @ParameterizedTest
    @EnumSource
    void theNewestTermsOfTheNightStandHoweverManyAreAsked(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            Sample.file(facts, D1, 1, file -> facts.addCustomers(file,
                    Sample.lines(List.of(Sample.customer("A", "", D1), Sample.customer("C-9'\\", "", D1)))));
            Sample.file(facts, D2, 1, file -> facts.addCustomers(file, Sample.lines(List.of(Sample.fullCustomer(D2)))));
            Sample.file(facts, D3, 1, file -> facts.addCustomers(file, Sample.lines(List.of(Sample.customer("C-9'\\", "", D3)))));
            List<String> asked = List.of("A", "C-9'\\", "nobody");
            Map<String, TermsLookup.CustomerTerms> expected = Map.of("A", new TermsLookup.CustomerTerms("A", null, 30, null, null),
                    "C-9'\\", new TermsLookup.CustomerTerms("C-9'\\", Sample.fullCustomer(D2).currency(), 14, null, null));
            TermsLookup lookup = new TermsLookup(database, D2);
            assertEquals(expected, lookup.of(asked));
            for (int chunk = 0; chunk < 10; chunk++) {
                String before = chunk + "-";
                assertEquals(Map.of(), lookup.of(IntStream.range(0, 1_100).mapToObj(number -> before + number).toList()));
            }
            assertEquals(expected, lookup.of(asked));
            assertEquals(30, new TermsLookup(database, D1).of(asked).get("C-9'\\").termsDays());
        }
    }
}
