package receivables.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.ManifestRow;
import receivables.letters.check.PageText;
import receivables.letters.check.ReadBack;
import receivables.letters.draw.Notation;
import receivables.letters.pack.PackOrder;
import receivables.letters.pack.PackPlan;
import receivables.letters.pack.PackResult;
import receivables.letters.pack.PackWriter;

/** Every envelope that ships, as if all letters went into it, with what a print room may ask for on top. */
class EnvelopesTest {

    @TempDir
    private Path config;

    @BeforeEach
    void copyConfig() throws IOException {
        LetterPressTest.copy(SampleLetters.CONFIG, config);
    }

    static List<String> shipped() throws IOException {
        try (Stream<Path> files = Files.list(SampleLetters.CONFIG.resolve("letters/envelopes"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void lettersOfEveryLengthFitEveryEnvelope(String file) throws IOException {
        LetterPress press = withAllInto(file, "");
        for (Written written : write(press, letters())) {
            assertEquals(List.of(), written.failures(), file);
            assertEquals(2, written.result().rows().getFirst().firstPage());
        }
    }

    @ParameterizedTest
    @CsvSource({"omr, false", "omr, true", "datamatrix, false", "datamatrix, true"})
    void marksTellTheInsertingMachineEverySheet(String marks, boolean duplex) throws IOException {
        LetterPress press = withAllInto("din-b.yml", "marks: " + marks + "\nmarks_left: 7\nmarks_top: 130\n", duplex);
        for (Written written : write(press, letters())) {
            assertEquals(List.of(), written.failures());
        }
        LetterPress unmarked = withAllInto("din-b.yml", "", duplex);
        Written written = write(unmarked, letters()).getFirst();
        assertThat(new ReadBack(press).check(written.file(), written.letters().iterator(), written.result()))
                .anyMatch(failure -> failure.what().contains("inserting machine") || failure.what().contains("no mark"));
    }

    /** A sheet the inserting machine spoiled is printed again; the machine must take it for the one it waits for. */
    @ParameterizedTest
    @ValueSource(strings = {"omr", "datamatrix"})
    void aReprintBearsTheMarksOfItsPlace(String marks) throws IOException {
        LetterPress press = withAllInto("din-b.yml", "marks: " + marks + "\nmarks_left: 7\nmarks_top: 130\n", true);
        for (Written written : write(press, letters())) {
            for (int place = 1; place <= written.letters().size(); place++) {
                ManifestRow row = written.result().rows().get(place - 1);
                try (PDDocument pack = Loader.loadPDF(written.file().toFile());
                        PDDocument alone = Loader.loadPDF(press.reprint(written.letters().get(place - 1), place))) {
                    assertEquals(row.pages(), alone.getNumberOfPages());
                    for (int page = 0; page < row.pages(); page++) {
                        assertEquals(marks(pack, row.firstPage() - 1 + page), marks(alone, page), row.letterNo() + " page " + (page + 1));
                    }
                    assertTrue(marks(alone, 0).length() > 2);
                }
            }
        }
    }

    /** Everything that is no text: marks, codes, rules. */
    private static String marks(PDDocument document, int page) throws IOException {
        PageText reader = new PageText();
        reader.read(document.getPage(page));
        StringBuilder marks = new StringBuilder(reader.boxes().toString());
        reader.codes().forEach(code -> marks.append('\n').append(code.x()).append(' ').append(code.y())
                .append(Arrays.deepToString(code.dark())));
        return marks.toString();
    }

    @Test
    void opticalMarksSayLastSheetAndNumberAndAreEven() {
        assertEquals("[true, false, true, false, false, false]", Arrays.toString(InsertMark.lines(false, 1)));
        assertEquals("[true, true, false, true, true, false]", Arrays.toString(InsertMark.lines(true, 6)));
        assertEquals("[true, true, false, false, false, false]", Arrays.toString(InsertMark.lines(true, 8)));
        assertEquals("2611247K2QM0V3XA00100200017", InsertMark.content("261124-7K2QM-0V3XA", 1, 2, 17));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLongPackIsPartedAndTheManifestKnowsIt(boolean duplex) throws IOException {
        LetterPress press = withAllInto("dl-china.yml", "separate_every: 4\n", duplex);
        List<Letter> ten = PackSpeed.letters(10).stream().filter(letter -> letter.currency().equals(SampleLetters.CNY)).toList();
        Written written = write(press, ten).getFirst();
        assertEquals(List.of(), written.failures());
        int sheet = duplex ? 2 : 1;
        List<Integer> expected = new ArrayList<>();
        for (int index = 0; index < ten.size(); index++) {
            expected.add(1 + sheet * (1 + index + index / 4));
        }
        assertEquals(expected, written.result().rows().stream().map(ManifestRow::firstPage).toList());
        assertThat(text(written, 1 + 5 * sheet)).contains("第 5 至 8 封，共 8 封");
    }

    @Test
    void theCoverCountsWhatIsInThePack() throws IOException {
        LetterPress press = withAllInto("dl-china.yml", "");
        List<Letter> letters = PackSpeed.letters(10).stream().filter(letter -> letter.currency().equals(SampleLetters.CNY)).toList();
        Written written = write(press, letters).getFirst();
        String cover = text(written, 1);
        String total = Notation.of(receivables.ledger.Language.EN)
                .amount(letters.getFirst().payable().withMinor(letters.stream().mapToLong(letter -> letter.payable().minor()).sum()));
        assertThat(cover).contains("dunning-zh-dl-01", "函件数", "8", "2026年11月24日", "CNY", total,
                written.result().rows().getFirst().letterNo(), written.result().rows().getLast().letterNo());
        assertThat(text(written, 2)).doesNotContain("打印批次封面");
    }

    @Test
    void aPackWithoutCoverBeginsWithItsFirstLetter() throws IOException {
        Written written = write(withAllInto("dl-china.yml", "cover_sheet: false\n"), letters()).getFirst();
        assertEquals(List.of(), written.failures());
        assertEquals(1, written.result().rows().getFirst().firstPage());
    }

    @Test
    void withoutAWindowThereAreLabelsInPrintOrder() throws IOException {
        LetterPress press = withAllInto("no-window.yml", "");
        List<Letter> letters = PackSpeed.letters(40).stream().filter(letter -> letter.currency().equals(SampleLetters.CNY)).toList();
        Written written = write(press, letters).getFirst();
        assertEquals(List.of(), written.failures());
        assertEquals(1 + 32 + 3, written.result().pages(), "32 letters want three sheets of 14 labels");
        assertThat(text(written, 34)).contains(written.letters().getFirst().customer().name());
    }

    @Test
    void whatIsHeldSaysSoOnTheCover() throws IOException {
        LetterPress press = withAllInto("dl-china.yml", "");
        Letter held = PackSpeed.letters(2).getLast().withStatus(LetterStatus.HELD);
        assertThat(text(write(press, List.of(held)).getFirst(), 1)).contains("暂缓寄出");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            marks: none         | marks: qr            | marks must be one of none, omr, datamatrix
            marks: none         | marks: omr\\nmarks_left: 20 | must lie between 3 mm and the text
            separate_every: 0   | separate_every: -1   | separate_every is -1
            address_width: 86   | address_width: 190   | between 20 and 205 mm
            body_top: 66        | body_top: 40         | must begin below the address
            countries: [CN]     | countries: [CN, DE]\\nunknown: 1 | unknown key unknown
            name: dl            | name: c65            | two envelopes are named c65
            cover_sheet: true   | cover_sheet: maybe   | a value has the wrong type
            """)
    void mistakesAreNamed(String line, String mistaken, String expected) throws IOException {
        Path file = config.resolve("letters/envelopes/dl-china.yml");
        String text = Files.readString(file);
        assertTrue(text.contains(line));
        Files.writeString(file, text.replace(line, mistaken.replace("\\n", "\n")));
        assertThat(assertThrows(TemplateException.class, () -> EnvelopeProfiles.load(config))).hasMessageContaining(expected);
    }

    @Test
    void aCountryGoesIntoOneEnvelope() throws IOException {
        Path file = config.resolve("letters/envelopes/us-10.yml");
        Files.writeString(file, Files.readString(file).replace("countries: []", "countries: [CN]"));
        assertThat(assertThrows(TemplateException.class, () -> EnvelopeProfiles.load(config)))
                .hasMessageContaining("CN stands in the countries of two");
    }

    private record Written(Path file, List<Letter> letters, PackResult result, List<ReadBack.Failure> failures) {
    }

    private List<Written> write(LetterPress press, List<Letter> letters) throws IOException {
        List<Written> all = new ArrayList<>();
        for (PackPlan plan : new PackOrder(press.envelopes(), 1000).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(press, letters))) {
            List<Letter> inOrder = PackSpeed.inOrder(plan, letters);
            Path file = config.resolve(plan.name() + ".pdf");
            PackResult result = new PackWriter(press).write(file, plan, inOrder.iterator());
            LetterPressTest.qpdfFindsNothing(file);
            all.add(new Written(file, inOrder, result, new ReadBack(press).check(file, inOrder.iterator(), result)));
        }
        return all;
    }

    private static List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        for (int items : new int[] {1, 8, 60, 130}) {
            SampleLetters sample = new SampleLetters(items);
            letters.add(sample.dunning(LetterKind.LETTER_2, sample.anyChinese(), SampleLetters.CNY, items, LetterStatus.READY));
            letters.add(sample.dunning(LetterKind.LETTER_3, sample.anyGerman(), Currency.getInstance("EUR"), items, LetterStatus.READY));
        }
        return letters;
    }

    private LetterPress withAllInto(String file, String more) throws IOException {
        return withAllInto(file, more, false);
    }

    private LetterPress withAllInto(String file, String more, boolean duplex) throws IOException {
        return withAllInto(config, file, more, duplex);
    }

    /** @param config a copy of the configuration, whose envelopes are changed */
    static LetterPress withAllInto(Path config, String file, String more, boolean duplex) throws IOException {
        Path envelopes = config.resolve("letters/envelopes");
        for (String name : shipped()) {
            String text = Files.readString(SampleLetters.CONFIG.resolve("letters/envelopes").resolve(name)).replaceFirst("countries: .*",
                    "countries: []");
            if (name.equals(file)) {
                text = text.replace("countries: []", "countries: ['*']").replace("duplex: false", "duplex: " + duplex);
                for (String line : more.lines().toList()) {
                    String key = line.substring(0, line.indexOf(':') + 1);
                    text = text.lines().filter(old -> !old.startsWith(key)).reduce("", (all, next) -> all + next + "\n") + line + "\n";
                }
            }
            Files.writeString(envelopes.resolve(name), text);
        }
        return new LetterPress(LetterTemplates.load(config), SampleLetters.company(), config);
    }

    private static String text(Written written, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(written.file().toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }
}
