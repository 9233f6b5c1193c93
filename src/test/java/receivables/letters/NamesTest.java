package receivables.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import receivables.ledger.Customer;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.letters.check.ReadBack;
import receivables.letters.draw.PrintableText;
import receivables.letters.pack.PackOrder;
import receivables.letters.pack.PackPlan;
import receivables.letters.pack.PackResult;
import receivables.letters.pack.PackWriter;
import receivables.testing.Words;

/**
 * Names as they come: each is printed whole, proved by reading back, or refused with its reason. Never is a character dropped in silence.
 */
class NamesTest {

    private static final LetterPress PRESS =
            new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), SampleLetters.company(), SampleLetters.CONFIG);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings =
            {"㛃䶮喆犇赟有限公司", "𬭎基新材料有限公司", "Łódź Żółć Çağlayan Öztürk Kft. Ősz", "Đorđević Šećerana Nîmes Ærø Þór", "Αθήνα Εμπορική Α.Ε.",
        "Торговый дом «Заря» ООО Київ", "ＡＢＣ１２３商事（株）", "Cafe\u0301 Zoe\u0308 n\u0303", "O’Neill & Söhne – “Nord” GmbH",
        "Müller\tund\nSohn", "A\u00a0B\u2003C GmbH"})
    void everyScriptWeHaveFontsForIsPrinted(String name) throws IOException {
        assertEquals(List.of(), printed(name, Language.ZH));
        assertEquals(List.of(), printed(name, Language.EN));
    }

    @ParameterizedTest
    @CsvSource({"笑脸😀公司, U+1F600", "شركة النور, U+0634", "חברה, U+05D7", "x̵ GmbH, U+0335", "नमस्ते, U+0928", "บริษัท, U+0E1A",
            "\uE000 GmbH, U+E000"})
    void whatNoFontPrintsRightlyIsRefusedWithItsCharacter(String name, String expected) {
        assertThat(Words.of(PRESS.unprintable(letter(customer(name, Language.ZH, "王晓明"))).orElseThrow())).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"Nord\u200e GmbH", "Nord\u200f GmbH", "Nord\u202e GmbH\u202c", "\u2066Nord\u2069 GmbH", "Nord\u200b GmbH", "\ufeffNord GmbH",
                    "No\u00adrd GmbH"})
    void marksThatOnlySteerAScreenAreLeftOut(String name) throws IOException {
        assertEquals("Nord GmbH", PrintableText.of(name));
        assertEquals(List.of(), printed(name, Language.EN));
    }

    @Test
    void aNameOfTwoHundredCharactersIsWrappedAndShrunk() throws IOException {
        assertEquals(List.of(), printed("上海市浦东新区张江高科技园区".repeat(15).substring(0, 196) + "有限公司", Language.ZH));
        assertEquals(List.of(), printed("Vereinigte Rheinische Maschinenbau und Fördertechnik ".repeat(4).substring(0, 196) + "GmbH",
                Language.EN));
    }

    @Test
    void anAddressOfManyLinesFitsSmaller() throws IOException {
        Customer customer = SampleLetters.customer("C7", "Nord Maschinenbau GmbH\nAbteilung Rechnungswesen\nTeam Kreditoren", Language.EN,
                "Gewerbepark Nord, Haus 4, Aufgang B, dritter Stock links, Zimmer 317", "Postfach 10 20 30, Poststelle Innenstadt, bitte "
                + "nicht umleiten", "Köln", "Nordrhein-Westfalen", "50667", "DE", "Dr. Małgorzata Schäfer-Großmann, Leiterin der "
                + "Kreditorenbuchhaltung");
        Address address = Address.of(customer, PRESS.envelopes().forCountry("DE", Language.EN), PRESS.labels().get(Language.EN))
                .orElseThrow();
        assertThat(address.lines().size()).isGreaterThanOrEqualTo(8);
        assertEquals(List.of(), check(letter(customer)));
    }

    @Test
    void anAddressTooLargeEvenSoGoesToTheWorklist() {
        String reason = Words.of(PRESS.unprintable(letter(customer("名".repeat(900), Language.ZH, ""))).orElseThrow());
        assertThat(reason).contains("does not fit the window", "shorten it");
    }

    @Test
    void aLongNumberStaysOnThePage() throws IOException {
        Customer customer = SampleLetters.customer("W".repeat(35), "Nord GmbH",
                Language.EN, "Hauptstraße 1", "", "Köln", "", "50667", "DE", "");
        assertEquals(List.of(), check(letter(customer)));
    }

    private List<String> printed(String name, Language language) throws IOException {
        return check(letter(customer(name, language, "Zoë Łuć")));
    }

    private List<String> check(Letter letter) throws IOException {
        assertEquals(Optional.empty(), PRESS.unprintable(letter));
        PackPlan plan = new PackOrder(PRESS.envelopes(), 10).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(PRESS, List.of(letter)))
                .getFirst();
        Path file = folder.resolve("pack");
        PackResult result = new PackWriter(PRESS).write(file, plan, List.of(letter).iterator());
        return new ReadBack(PRESS).check(file, List.of(letter).iterator(), result).stream().map(ReadBack.Failure::what).toList();
    }

    private static Customer customer(String name, Language language, String contact) {
        return language == Language.ZH ? SampleLetters.customer("C7", name, language, "解放路 128 号", "", "苏州市", "江苏省", "215021", "CN",
                contact)
                : SampleLetters.customer("C7", name, language, "Hauptstraße 1", "", "Köln", "", "50667", "DE", contact);
    }

    private static Letter letter(Customer customer) {
        return new SampleLetters(4).plain(LetterKind.LETTER_1, customer, SampleLetters.CNY, 2, LetterStatus.READY);
    }
}
