package receivables.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.Customer;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.letters.check.ReadBack;
import receivables.letters.pack.PackOrder;
import receivables.letters.pack.PackPlan;
import receivables.letters.pack.PackResult;
import receivables.letters.pack.PackWriter;

/**
 * Writes letters to be looked at into a folder: every kind in both languages with 1, 8, 60 and 600 items, drafts, the awkward ones, and a
 * pack for each envelope with cover, separators, labels and marks. Every pack is read back on the way.
 *
 * <pre>{@code ./run.sh render-letters /tmp/letters}</pre>
 */
@EnabledIfSystemProperty(named = "receivables.samples", matches = ".+")
class RenderSamplesTest {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Customer CHINESE = SampleLetters.chinese("C100238", "苏州恒达精密机械制造有限公司");
    private static final Customer GERMAN = SampleLetters.german("C200417", "Rheinische Maschinenbau GmbH & Co. KG");

    @TempDir
    private Path config;
    private final Path folder = Path.of(System.getProperty("receivables.samples"));
    private final LetterPress press = new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), SampleLetters.company(),
            SampleLetters.CONFIG);

    @Test
    void everyKindInBothLanguages() throws IOException {
        for (LetterKind kind : LetterKind.values()) {
            for (int items : new int[] {1, 8, 60, 600}) {
                for (Customer customer : List.of(CHINESE, GERMAN)) {
                    Letter letter = letter(kind, customer, items);
                    write("kinds", kind, customer, items + "", press.reprint(letter));
                    if (kind.isStage() && !kind.stage().isCourtesy() && items < 60) {
                        write("fees", kind, customer, items + "", press.reprint(SampleLetters.withFees(letter)));
                    }
                    if (items == 8) {
                        write("drafts", kind, customer, "draft", press.draft(letter));
                    }
                }
            }
        }
    }

    @Test
    void theLawFirms() throws IOException {
        LetterPress lawyers = new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), SampleLetters.withLawFirm(),
                SampleLetters.CONFIG);
        for (Customer customer : List.of(CHINESE, GERMAN)) {
            for (int items : new int[] {1, 8, 60}) {
                write("law-firm", LetterKind.LAWYER, customer, items + "", lawyers.reprint(letter(LetterKind.LAWYER, customer, items)));
            }
        }
    }

    @Test
    void theAwkwardOnes() throws IOException {
        String longChinese = "上海市浦东新区张江高科技园区精密设备".repeat(15).substring(0, 196) + "有限公司";
        String longGerman = "Vereinigte Rheinische Maschinenbau und Fördertechnik ".repeat(4).substring(0, 196) + "GmbH";
        Map<String, Customer> customers = new TreeMap<>();
        customers.put("name-of-200", SampleLetters.chinese("C100238", longChinese));
        customers.put("name-of-200-latin", SampleLetters.german("C200417", longGerman));
        customers.put("rare", SampleLetters.chinese("C100238", "㛃䶮喆犇赟𬭎（苏州）科技有限公司"));
        customers.put("address-of-ten-lines",
                SampleLetters.customer("C7", "Nord Maschinenbau GmbH, Abteilung Rechnungswesen, Team Kreditoren",
                Language.EN, "Gewerbepark Nord, Haus 4, Aufgang B, dritter Stock links, Zimmer 317", "Postfach 10 20 30, Poststelle "
                + "Innenstadt, bitte nicht umleiten", "Köln", "Nordrhein-Westfalen", "50667", "DE", "Dr. Małgorzata Schäfer-Großmann, "
                + "Leiterin der Kreditorenbuchhaltung"));
        for (Map.Entry<String, Customer> customer : customers.entrySet()) {
            for (LetterKind kind : List.of(LetterKind.LETTER_2, LetterKind.STATEMENT)) {
                write("awkward", kind, customer.getValue(), customer.getKey(), press.reprint(letter(kind, customer.getValue(), 3)));
            }
        }
        for (Customer customer : List.of(CHINESE, GERMAN)) {
            for (LetterKind kind : List.of(LetterKind.LETTER_1, LetterKind.LAWYER)) {
                write("awkward", kind, customer, "long-numbers", press.reprint(SampleLetters.withLongNumbers(letter(kind, customer, 60))));
                write("awkward", kind, customer, "few-long-numbers",
                        press.reprint(SampleLetters.withLongNumbers(letter(kind, customer, 3))));
            }
        }
    }

    @Test
    void aPackForEveryEnvelope() throws IOException {
        LetterPressTest.copy(SampleLetters.CONFIG, config);
        for (String file : EnvelopesTest.shipped()) {
            LetterPress own = EnvelopesTest.withAllInto(config, file, "separate_every: 4\nmarks: datamatrix\n", false);
            List<Letter> letters = new ArrayList<>();
            for (int place = 0; place < 24; place++) {
                SampleLetters sample = new SampleLetters(place);
                Customer customer = place % 2 == 0 ? sample.anyChinese() : sample.anyGerman();
                letters.add(sample.dunning(LetterKind.LETTER_2, customer, place % 2 == 0 ? SampleLetters.CNY : EURO, 1 + place % 6,
                        LetterStatus.READY));
            }
            for (PackPlan plan : new PackOrder(own.envelopes(), 1000).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(own, letters))) {
                List<Letter> inOrder = PackSpeed.inOrder(plan, letters);
                Path pack = Files.createDirectories(folder.resolve("packs")).resolve(plan.name() + ".pdf");
                PackResult result = new PackWriter(own).write(pack, plan, inOrder.iterator());
                assertEquals(List.of(), new ReadBack(own).check(pack, inOrder.iterator(), result));
            }
        }
    }

    private static Letter letter(LetterKind kind, Customer customer, int items) {
        SampleLetters sample = new SampleLetters(items);
        Currency currency = customer.language() == Language.ZH ? SampleLetters.CNY : EURO;
        LetterStatus status = kind == LetterKind.LAWYER ? LetterStatus.NEEDS_APPROVAL : LetterStatus.READY;
        return kind.isStage() ? sample.dunning(kind, customer, currency, items, status) : sample.statement(kind, customer, currency, items);
    }

    private void write(String what, LetterKind kind, Customer customer, String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(folder.resolve(what)).resolve(kind + "-" + customer.language().code() + "-" + name + ".pdf"),
                pdf);
    }
}
