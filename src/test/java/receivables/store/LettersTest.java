package receivables.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static receivables.store.Sample.D1;
import static receivables.store.Sample.D2;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.ledger.Customer;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterStatus;
import receivables.matching.text.ReferenceKeys;
import receivables.store.jdbc.Database;
import receivables.testing.Servers;

class LettersTest {

    /** Two letters as a program of rules edition 2 stored them; every later program reads them. */
    private static final String STORED_DUNNING =
            "eAF1UctOwkAU/ZVmNiyc4kwftOxs6IgEbA1Uouk0pJhGjRUTwKBLdy5c8Al+gRsT/QDip7D3Ezy3gm60aU/vvXPnnjNnUsmZ1ZDSkmZAjynwSM"
            + "ZZf//Pck8lieqPLMZT1jKbNa3RG9ei4rI0tDY0G6zeLiaFZsbn88u70b4eH6BBRYBc6zF+85ywO82vVq8LREc9gC1BTLRV9vGAaMfxgXd798BB"
            + "E6CO+0AX+uquYFw6XArO/Dpi1jVp87CYzqf5OdZ825JQGCppGTZWQuW4LEMlnhRIk8UNMtamsZ1oEPeGKkoYt4TjOpyN782zMp/NqOB5Hhpb0e"
            + "kmqUo+l5bddBsQIKjgu/BLBSGaUiI9DKJQhZj96xZohuSt3A1Qb/VV2ElGUZyoaq7t0ZiGB2XBidZ0lpigS7BePq6XT0YtqFUKpUXsDtjFNtjk"
            + "sMPGdVbn/EcE7o2UxJ3WN7FHxL4AMRa27+S2LDl8BgEhfT+j4WFauYITkzjGbSGyjFd7KkjRkmVfj4aQxQ==";
    private static final String STORED_STATEMENT =
            "eAFNTstKw0AU/ZVw11OZGSFx6RgjZtEUkrFFp7MYH9hAiAsr9Adc6Ea3gl8grgRpP8gG/AvPTbPwMpx7z32cM04J0rFSWo4Mx+iIgwSVJwpYWW"
            + "OzcVZYEo4MGj+b5+57bbr3p9+31+3j5/Zlg+7FKUBF41C3UXkXrsHwqkVobxehRtl9fQC15ECRFoAZpkhSs1E4vNy7Qq5A2oem2cG+/EdYchg6"
            + "irXWkSHP32rqcN/XvGFSm0+zYY/MmZ2Q0DJJEs+25wPpWwcikVIMFlRm5hhjB0m/uxAKY+f6a0F5MZ3kKZQp5w8vb1bLaE6rOUzjXgZiHseOs3"
            + "Co/R+BwWB0";

    private final Letter dunning = Sample.letter("261121-AAAAA-00001", Sample.fullCustomer(D1), D1, LetterStatus.READY,
            List.of(Sample.fullDocument("C-9'\\", D1), Sample.invoice("C-9'\\", "I2", "5.00", D1, D1)));
    private final Letter statement = Sample.statement(Sample.customer("A", "", D1), D1);

    @Test
    void everyFieldComesBack() {
        assertEquals(dunning, LetterCodec.decode(LetterCodec.encode(dunning)));
        assertEquals(statement, LetterCodec.decode(LetterCodec.encode(statement)));
    }

    @Test
    void whatAnOlderProgramStoredIsReadAsItWasPrinted() {
        Letter oldDunning = LetterCodec.decode(Base64.getDecoder().decode(STORED_DUNNING));
        assertEquals(List.of(dunning.letterNo(), dunning.reference(), dunning.kind(), dunning.customer(), dunning.businessDate(),
                dunning.payBy(), dunning.demanded(), dunning.interest(), dunning.payable(), dunning.payments()),
                List.of(oldDunning.letterNo(), oldDunning.reference(), oldDunning.kind(), oldDunning.customer(), oldDunning.businessDate(),
                oldDunning.payBy(), oldDunning.demanded(), oldDunning.interest(), oldDunning.payable(), oldDunning.payments()));
        assertEquals(dunning.items().stream().map(LettersTest::cells).toList(),
                oldDunning.items().stream().map(LettersTest::cells).toList());
        Letter oldStatement = LetterCodec.decode(Base64.getDecoder().decode(STORED_STATEMENT));
        assertEquals(List.of(statement.letterNo(), statement.customer(), statement.asOf(), statement.opening(), statement.movements(),
                statement.agingBuckets()), List.of(oldStatement.letterNo(), oldStatement.customer(), oldStatement.asOf(),
                oldStatement.opening(), oldStatement.movements(),
                        oldStatement.agingBuckets()));
    }

    private static List<Object> cells(LetterItem item) {
        return List.of(item.section(), item.stage(), item.documentNo(), item.type(), item.documentDate(), item.dueDate(), item.invoiceNo(),
                item.orderNo(), item.contractNo(), item.amount(), item.paid(), item.open(), item.demanded(), item.interest(),
                item.daysPastDue());
    }

    @ParameterizedTest
    @EnumSource
    void keepsContentPlaceAndStatus(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            Sample.file(facts, D1, 1, file -> facts.addCustomers(file, Sample.lines(List.of(dunning.customer(), statement.customer()))));
            new Admission(database).admit(D1);
            new Results(database).write(List.of(Sample.result("A", List.of(), List.of(dunning, statement), List.of(), List.of(), List.of(),
                    List.of())), List.of(), D1);
            Letters letters = new Letters(database);
            List<String> order = List.of(dunning.letterNo(), statement.letterNo());
            assertEquals(List.of(dunning, statement), letters.contents(D1, order));
            List<LetterEntry> entries = new ArrayList<>();
            letters.forEachEntry(D1, entries::add);
            assertEquals(List.of("A", "C-9'\\"), entries.stream().map(LetterEntry::customerNo).toList());
            assertEquals(1, letters.setHeld(D1, List.of(dunning.letterNo())), "a letter that was sent stays as it is");
            assertEquals(LetterStatus.HELD, letters.find(statement.letterNo().replace("-", "")).orElseThrow().status());
            assertEquals(LetterStatus.READY, letters.find(dunning.letterNo()).orElseThrow().status());
            assertEquals(1, letters.setHeld(D1, List.of()));
            LetterPlace place = new LetterPlace(dunning.letterNo(), "dunning-zh", 3, 7, 2);
            letters.putPlaces(D1, List.of(new LetterPlace(dunning.letterNo(), "x", 1, 1, 1)));
            letters.putPlaces(D1, List.of(place));
            assertEquals(place, letters.places(D1).get(dunning.letterNo()));
            assertEquals(Optional.empty(), letters.find("261121-ZZZZZ-ZZZZZ"));
            assertThrows(IllegalArgumentException.class, () -> letters.contents(D2, order));
        }
    }

    @ParameterizedTest
    @EnumSource
    void payersAreFoundByEveryClue(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            Payers payers = new Payers(database);
            Customer full = dunning.customer();
            Sample.file(facts, D1, 1, file -> {
                facts.addCustomers(file, Sample.lines(List.of(full, Sample.customer("A", "", D1))));
                facts.addDocuments(file, Sample.lines(List.of(Sample.invoice("A", "INV-00077", "5.00", D1, D1))));
            });
            new Admission(database).admit(D1);
            assertEquals("[C-9'\\]", payers.customersByAccount(List.of("de123"), D1).get("de123").toString());
            assertEquals("[C-9'\\]", payers.customersByAlias(List.of("ONE"), D1).get("ONE").toString());
            assertEquals("[A]", payers.customersByName(List.of("上海Ａ有限公司"), D1).get("上海Ａ有限公司").toString());
            assertEquals(0, payers.customersByName(List.of("Nobody"), D1).size());
            String key = ReferenceKeys.normalise("inv 77");
            assertEquals("INV-00077", payers.documentsByReference(List.of(key), D1).get(key).getFirst().documentNo());
            assertEquals("G9", payers.groupOf(List.of("A", full.customerNo()), D1).get(full.customerNo()));
            assertEquals(full.name(), payers.namesOf(List.of(full.customerNo()), D1).get(full.customerNo()));
            List<String> names = new ArrayList<>();
            payers.forEachName(D1, (customerNo, name) -> names.add(customerNo));
            assertEquals(6, names.size(), names.toString());
        }
    }
}
