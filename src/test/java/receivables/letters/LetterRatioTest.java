package receivables.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.letters.check.PageText;
import receivables.letters.pack.PackEntry;
import receivables.letters.pack.PackOrder;
import receivables.letters.pack.PackPlan;
import receivables.letters.pack.PackResult;
import receivables.letters.pack.PackWriter;
import receivables.sample.BenchLetters;

/**
 * The press against a writer that knows these pages by heart and against the library's own paragraphs and tables, in one run, by processor
 * time: the best of some rounds in turn, so that a busy machine slows all of them alike. {@code ./run.sh bench-letters --compare} runs it
 * long and shows the table.
 */
class LetterRatioTest {

    private static final boolean LONG = Boolean.getBoolean("receivables.long");
    private static final Path TABLE = Path.of("target/letter-ratio.txt");

    @TempDir
    private Path folder;
    private final LetterPress press = new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), SampleLetters.company(),
            SampleLetters.CONFIG);
    private final BenchLetters bench = new BenchLetters(SampleLetters.BUSINESS_DATE, SampleLetters.MAILING_DAY);
    private List<Letter> letters;
    private PackPlan plan;
    private Path ours;

    @BeforeEach
    void aPackOfChineseLetters() throws IOException {
        int wanted = LONG ? 1000 : 200;
        List<Letter> chinese = IntStream.range(0, 2 * wanted).mapToObj(bench::letter)
                .filter(letter -> letter.customer().language() == Language.ZH).limit(wanted)
                .toList();
        plan = new PackOrder(press.envelopes(), 1000).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(press, chinese)).getFirst();
        letters = plan.entries().stream().map(entry -> bench.letter(BenchLetters.placeOf(entry.customerNo()))).toList();
        ours = folder.resolve("ours.pdf");
        new PackWriter(press).write(ours, plan, letters.iterator());
    }

    @Test
    void theHandWrittenPagesAreTheSamePages() throws IOException {
        Path hand = folder.resolve("hand.pdf");
        new HandWrittenPack(ours, SampleLetters.company()).write(hand, letters);
        LetterPressTest.qpdfFindsNothing(hand);
        try (PDDocument one = Loader.loadPDF(ours.toFile()); PDDocument other = Loader.loadPDF(hand.toFile())) {
            PageText ourPage = new PageText();
            PageText handPage = new PageText();
            for (int page = 0; page < letters.size(); page++) {
                ourPage.read(one.getPage(page + 1));
                handPage.read(other.getPage(page));
                assertEquals(text(ourPage), text(handPage));
                assertEquals(0, handPage.unreadable());
                assertEquals(ourPage.boxes().size(), handPage.boxes().size());
                assertEquals(1, handPage.codes().size());
            }
        }
    }

    /** Of one-page letters in packs of 1,000, cover and fonts included. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aLetterTakesLessThanTwoThousandBytes(Language language) throws IOException {
        List<Letter> thousand = IntStream.range(0, 6000).mapToObj(bench::letter).filter(letter -> letter.customer().language() == language)
                .limit(1000).toList();
        PackPlan own = new PackOrder(press.envelopes(), 1000).plan(SampleLetters.BUSINESS_DATE,
                thousand.stream().map(letter -> PackEntry.of(letter, press.pages(letter))).toList()).getFirst();
        Path file = folder.resolve("thousand.pdf");
        PackResult result = new PackWriter(press).write(file, own,
                own.entries().stream().map(entry -> bench.letter(BenchLetters.placeOf(entry.customerNo()))).iterator());
        assertEquals(1001, result.pages());
        assertTrue(Files.size(file) <= 2000 * 1000, Files.size(file) + " bytes");
    }

    @Test
    void thePressIsNearTheLimit() throws IOException {
        HandWrittenPack hand = new HandWrittenPack(ours, SampleLetters.company());
        TablePack table = new TablePack(SampleLetters.company());
        PackWriter writer = new PackWriter(press);
        Measured byHand = new Measured("written by hand, byte by byte");
        Measured byPress = new Measured("the press");
        Measured byTable = new Measured("paragraphs and tables");
        int rounds = LONG ? 25 : 8;
        for (int round = 0; round < rounds; round++) {
            byHand.take(folder.resolve("hand.pdf"), file -> hand.write(file, letters));
            byPress.take(folder.resolve("press.pdf"), file -> writer.write(file, plan, letters.iterator()));
            byTable.take(folder.resolve("table.pdf"), file -> table.write(file, letters));
        }
        StringBuilder text =
                new StringBuilder(String.format(Locale.ROOT, "%,d Chinese one-page letters of %d invoices in one pack; the best of %d "
                + "rounds%n"
                + "%-32s %12s %8s %12s%n", letters.size(), BenchLetters.ITEMS, rounds, "", "ms CPU each", "ratio", "bytes each"));
        for (Measured one : List.of(byHand, byPress, byTable)) {
            text.append(String.format(Locale.ROOT, "%-32s %12.3f %8.2f %,12d%n", one.what, one.best / 1e6 / letters.size(),
                    one.best / (double) byHand.best, one.bytes / letters.size()));
        }
        if (LONG) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, text);
            System.out.print(text);
            assertTrue(byPress.bytes / letters.size() <= 2000, text.toString());
            // The aim is 1.2, and 1.08 to 1.17 was seen; what a loaded machine adds must not fail the test.
            assertTrue(byPress.best <= 1.3 * byHand.best, text.toString());
        }
        // A short run under a busy machine still tells a press that has lost its way.
        assertTrue(byPress.best < 3 * byHand.best, text.toString());
        assertTrue(byPress.best < byTable.best, text.toString());
    }

    /** What the page says, whatever was drawn first. */
    private static String text(PageText page) {
        return page.pieces().stream().map(piece -> Math.round(piece.x()) + " " + Math.round(piece.y()) + " " + piece.text().strip())
                .sorted()
                .reduce("", (all, next) -> all + "\n" + next);
    }

    private interface Work {
        void on(Path file) throws IOException;
    }

    private static final class Measured {
        private final String what;
        private long best = Long.MAX_VALUE;
        private long bytes;

        private Measured(String what) {
            this.what = what;
        }

        private void take(Path file, Work work) throws IOException {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            work.on(file);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - before);
            bytes = Files.size(file);
        }
    }
}
