package receivables.letters.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import receivables.ledger.Language;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.letters.EnvelopeProfiles;
import receivables.letters.SampleLetters;

class PackOrderTest {

    private static final EnvelopeProfiles ENVELOPES = EnvelopeProfiles.load(SampleLetters.CONFIG);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void onePackPerGroupLanguageAndEnvelope() {
        assertEquals(List.of("approval-zh-dl-01", "dunning-en-c65-01", "dunning-zh-c4-01", "dunning-zh-dl-01", "held-zh-dl-01",
                "lawyer-zh-dl-01", "reminders-en-dl-01", "statements-zh-dl-01"), names(100,
                        entry("1", LetterKind.LAWYER, Language.ZH, "CN", "100000", 1, LetterStatus.NEEDS_APPROVAL),
                        entry("2", LetterKind.LETTER_1, Language.EN, "DE", "50667", 1, LetterStatus.READY),
                        entry("3", LetterKind.LETTER_3, Language.ZH, "CN", "100000", 20, LetterStatus.READY),
                        entry("4", LetterKind.LETTER_2, Language.ZH, "", "100000", 1, LetterStatus.READY),
                        entry("5", LetterKind.LETTER_2, Language.ZH, "CN", "100000", 1, LetterStatus.HELD),
                        entry("6", LetterKind.LAWYER, Language.ZH, "CN", "100000", 1, LetterStatus.READY),
                        entry("7", LetterKind.NOTICE, Language.EN, "CN", "100000", 1, LetterStatus.READY),
                        entry("8", LetterKind.STATEMENT, Language.ZH, "CN", "100000", 1, LetterStatus.READY)));
    }

    @Test
    void withinAPackByCountryPostcodeCustomerAndLetter() {
        List<PackPlan> packs = plan(100,
                entry("d", LetterKind.LETTER_1, Language.EN, "FR", "10000", 1, LetterStatus.READY),
                entry("c", LetterKind.LETTER_1, Language.EN, "DE", "50667", 1, LetterStatus.READY),
                entry("b", LetterKind.LETTER_2, Language.EN, "DE", "10115", 1, LetterStatus.READY),
                entry("a", LetterKind.LETTER_3, Language.EN, "DE", "50667", 1, LetterStatus.READY));
        assertEquals(List.of("b", "a", "c", "d"), packs.getFirst().entries().stream().map(PackEntry::letterNo).toList());
    }

    @Test
    void aPackHasOneClassOfSheetsAndNoMoreLettersThanAllowed() {
        List<PackPlan> packs = plan(2, entry("a", LetterKind.LETTER_1, Language.ZH, "CN", "1", 1, LetterStatus.READY),
                entry("b", LetterKind.LETTER_1, Language.ZH, "CN", "2", 3, LetterStatus.READY),
                entry("c", LetterKind.LETTER_1, Language.ZH, "CN", "3", 1, LetterStatus.READY),
                entry("d", LetterKind.LETTER_1, Language.ZH, "CN", "4", 1, LetterStatus.READY));
        assertEquals(List.of("a c", "d", "b"), packs.stream()
                .map(pack -> String.join(" ", pack.entries().stream().map(PackEntry::letterNo).toList())).toList());
        assertEquals(List.of("dunning-zh-dl-01", "dunning-zh-dl-02", "dunning-zh-dl-03"), packs.stream().map(PackPlan::name).toList());
    }

    @Test
    void theOrderInWhichLettersComeDoesNotMatter() {
        Random random = new Random(11);
        List<PackEntry> entries = new ArrayList<>();
        for (int index = 0; index < 500; index++) {
            entries.add(entry("L" + index, LetterKind.values()[random.nextInt(7)], Language.values()[random.nextInt(2)],
                    List.of("CN", "DE", "US").get(random.nextInt(3)), "1000" + random.nextInt(9), 1 + random.nextInt(9),
                    LetterStatus.values()[random.nextInt(3)]));
        }
        PackOrder order = new PackOrder(ENVELOPES, 20);
        List<PackPlan> packs = order.plan(DAY, entries);
        Collections.shuffle(entries, random);
        assertEquals(packs, order.plan(DAY, entries));
        assertEquals(500, packs.stream().mapToInt(pack -> pack.entries().size()).sum());
    }

    @Test
    void aPackHoldsAtLeastOneLetter() {
        assertThrows(IllegalArgumentException.class, () -> new PackOrder(ENVELOPES, 0));
    }

    private static List<String> names(int perPack, PackEntry... entries) {
        return plan(perPack, entries).stream().map(PackPlan::name).toList();
    }

    private static List<PackPlan> plan(int perPack, PackEntry... entries) {
        return new PackOrder(ENVELOPES, perPack).plan(DAY, List.of(entries));
    }

    private static PackEntry entry(String letterNo, LetterKind kind, Language language, String country, String postcode, int pages,
            LetterStatus status) {
        return new PackEntry(letterNo, "C1", kind, language, Currency.getInstance("CNY"), country, postcode, pages, status);
    }
}
