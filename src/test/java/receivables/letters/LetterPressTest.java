package receivables.letters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import receivables.ledger.Company;
import receivables.ledger.Customer;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.ManifestRow;
import receivables.letters.check.PageText;
import receivables.letters.check.ReadBack;
import receivables.letters.pack.PackOrder;
import receivables.letters.pack.PackPlan;
import receivables.letters.pack.PackResult;
import receivables.letters.pack.PackWriter;
import receivables.testing.Words;

class LetterPressTest {

    private static final LetterPress PRESS =
            new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), SampleLetters.company(), SampleLetters.CONFIG);
    private static final PackWriter WRITER = new PackWriter(PRESS);
    private static final Customer CHINESE = SampleLetters.chinese("C100238", "苏州恒达精密机械制造有限公司");
    private static final Customer GERMAN = SampleLetters.german("C200417", "Rheinische Maschinenbau GmbH & Co. KG");
    private static final Currency EUR = Currency.getInstance("EUR");

    @TempDir
    private Path folder;

    static Stream<Arguments> everyKind() {
        List<Arguments> cases = new ArrayList<>();
        for (LetterKind kind : LetterKind.values()) {
            // The longest list once for a letter and once for a statement: the others are laid out alike.
            for (int items : kind == LetterKind.LETTER_2 || kind == LetterKind.STATEMENT
                    ? new int[] {1, 8, 60, 600} : new int[] {1, 8, 60}) {
                cases.add(Arguments.of(kind, items));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whatIsPrintedReadsBackAsTheData(LetterKind kind, int items) throws IOException {
        SampleLetters sample = new SampleLetters(items);
        List<Letter> letters = kind.isStage()
                ? List.of(sample.dunning(kind, CHINESE, SampleLetters.CNY, items, LetterStatus.READY),
                        sample.dunning(kind, GERMAN, EUR, items, LetterStatus.READY))
                : List.of(sample.statement(kind, CHINESE, SampleLetters.CNY, items), sample.statement(kind, GERMAN, EUR, items));
        for (PackPlan plan : new PackOrder(PRESS.envelopes(), 1000).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(PRESS, letters))) {
            Path file = folder.resolve(plan.name() + ".pdf");
            List<Letter> inOrder = PackSpeed.inOrder(plan, letters);
            PackResult result = WRITER.write(file, plan, inOrder.iterator());
            assertEquals(List.of(), new ReadBack(PRESS).check(file, inOrder.iterator(), result));
            assertEquals(plan.entries().getFirst().pages(), result.rows().getFirst().pages());
            qpdfFindsNothing(file);
        }
    }

    @ParameterizedTest
    @CsvSource({"LETTER_1, 1", "LETTER_2, 8", "LAWYER, 60"})
    void feesStandInLinesOfTheirOwnAndInThePayable(LetterKind kind, int items) throws IOException {
        SampleLetters sample = new SampleLetters(items);
        List<Letter> letters = List.of(SampleLetters.withFees(sample.dunning(kind, CHINESE, SampleLetters.CNY, items, LetterStatus.READY)),
                SampleLetters.withFees(sample.dunning(kind, GERMAN, EUR, items, LetterStatus.READY)));
        for (PackPlan plan : new PackOrder(PRESS.envelopes(), 1000).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(PRESS, letters))) {
            Path file = folder.resolve(plan.name() + ".pdf");
            List<Letter> inOrder = PackSpeed.inOrder(plan, letters);
            PackResult result = WRITER.write(file, plan, inOrder.iterator());
            assertEquals(List.of(), new ReadBack(PRESS).check(file, inOrder.iterator(), result));
            String text;
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                text = new PDFTextStripper().getText(document);
            }
            String title = inOrder.getFirst().customer() == CHINESE ? "催收费用" : "Dunning fees";
            assertTrue(text.replace(" ", "").contains(title.replace(" ", "")), text);
        }
    }

    @Test
    void aPackHoldsManyLettersEachOnItsPages() throws IOException {
        List<Letter> letters = PackSpeed.letters(120);
        List<PackPlan> plans = new PackOrder(PRESS.envelopes(), 50).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(PRESS, letters));
        assertEquals(List.of("dunning-zh-dl-01", "dunning-zh-dl-02"),
                plans.stream().map(PackPlan::name).filter(name -> name.contains("zh")).toList());
        for (PackPlan plan : plans) {
            List<Letter> inOrder = PackSpeed.inOrder(plan, letters);
            Path file = folder.resolve(plan.name());
            PackResult result = WRITER.write(file, plan, inOrder.iterator());
            assertEquals(List.of(), new ReadBack(PRESS).check(file, inOrder.iterator(), result));
            assertEquals(2, result.rows().getFirst().firstPage(), "the cover is the first page");
            assertEquals(inOrder.size(), result.rows().getLast().sequence());
            qpdfFindsNothing(file);
        }
    }

    @Test
    void readBackNamesALetterThatIsNotWhatTheDataSay() throws IOException {
        SampleLetters sample = new SampleLetters(5);
        Letter printed = sample.dunning(LetterKind.LETTER_2, CHINESE, SampleLetters.CNY, 8, LetterStatus.READY);
        Letter other = new SampleLetters(6).dunning(LetterKind.LETTER_2, SampleLetters.chinese("C1", "苏州恒达精密机械有限公司"), SampleLetters.CNY, 8,
                LetterStatus.READY);
        Letter sameNumber = new Letter(printed.letterNo(), printed.reference(), other.kind(), other.customer(), other.currency(),
                other.businessDate(), other.mailingDay(), other.demanded(), other.interest(), other.payable(), other.payBy(),
                other.status(), other.items(), other.payments(), null, null, List.of(), List.of());
        PackPlan plan = new PackOrder(PRESS.envelopes(), 10).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(PRESS, List.of(printed)))
                .getFirst();
        Path file = folder.resolve("pack");
        PackResult result = WRITER.write(file, plan, List.of(printed).iterator());
        List<String> failures = new ReadBack(PRESS).check(file, List.of(sameNumber).iterator(), result).stream().map(ReadBack.Failure::what)
                .toList();
        assertTrue(failures.stream().anyMatch(what -> what.contains("customer's name")), failures::toString);
        assertTrue(failures.stream().anyMatch(what -> what.contains("payable")), failures::toString);
        assertTrue(failures.stream().anyMatch(what -> what.contains("in words")), failures::toString);
        assertTrue(failures.stream().anyMatch(what -> what.contains("the window shows")), failures::toString);
        assertTrue(failures.stream().anyMatch(what -> what.contains("the payment code says")), failures::toString);
        assertEquals(sameNumber.items().size(), failures.stream().filter(what -> what.startsWith("item ")).count(), failures::toString);
    }

    @Test
    void equalLettersGiveEqualBytes() throws IOException {
        List<Letter> letters = PackSpeed.letters(30);
        PackPlan plan = new PackOrder(PRESS.envelopes(), 1000).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(PRESS, letters))
                .getLast();
        List<Letter> inOrder = PackSpeed.inOrder(plan, letters);
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Path third = folder.resolve("third");
        String hash = WRITER.write(first, plan, inOrder.iterator()).sha256();
        // The second time with fonts that have been used before, the third time with fresh ones.
        assertEquals(hash, WRITER.write(second, plan, inOrder.iterator()).sha256());
        assertEquals(hash, new PackWriter(PRESS).write(third, plan, inOrder.iterator()).sha256());
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(third));
        Letter letter = inOrder.getFirst();
        assertArrayEquals(PRESS.reprint(letter), PRESS.reprint(letter));
    }

    @Test
    void aReprintHasThePageOfThePack() throws IOException {
        List<Letter> letters = PackSpeed.letters(12);
        PackPlan plan = new PackOrder(PRESS.envelopes(), 1000).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(PRESS, letters))
                .getLast();
        List<Letter> inOrder = PackSpeed.inOrder(plan, letters);
        Path file = folder.resolve("pack");
        PackResult result = WRITER.write(file, plan, inOrder.iterator());
        try (PDDocument pack = Loader.loadPDF(file.toFile()); PDDocument alone = Loader.loadPDF(PRESS.reprint(inOrder.get(4)))) {
            PageText reader = new PageText();
            reader.read(pack.getPage(result.rows().get(4).firstPage() - 1));
            List<PageText.Piece> inPack = List.copyOf(reader.pieces());
            PageText other = new PageText();
            other.read(alone.getPage(0));
            assertEquals(places(inPack), places(other.pieces()));
        }
    }

    /** To the hundredth of a point: in a pack a paragraph that other letters have too is a form, and alone it is not. */
    private static List<String> places(List<PageText.Piece> pieces) {
        return pieces.stream().map(piece -> String.format(java.util.Locale.ROOT, "%.2f %.2f %.2f %s", piece.x(), piece.y(), piece.end(),
                piece.text())).toList();
    }

    @Test
    void aPackIsDescribedForAnArchiveAndHasABookmarkPerLetter() throws IOException {
        List<Letter> letters = PackSpeed.letters(6);
        PackPlan plan = new PackOrder(PRESS.envelopes(), 1000).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(PRESS, letters))
                .getLast();
        List<Letter> inOrder = PackSpeed.inOrder(plan, letters);
        Path file = folder.resolve("described");
        PackResult result = WRITER.write(file, plan, inOrder.iterator());
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String description = new String(document.getDocumentCatalog().getMetadata().toByteArray(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(description.contains("<pdfaid:part>1</pdfaid:part>") && description.contains("2026-11-23T00:00:00Z")
                    && description.contains(plan.name()), description);
            assertEquals("sRGB IEC61966-2.1", document.getDocumentCatalog().getOutputIntents().getFirst().getOutputConditionIdentifier());
            assertEquals("zh", document.getDocumentCatalog().getLanguage());
            assertEquals(plan.name(), document.getDocumentInformation().getTitle());
            List<String> bookmarks = new ArrayList<>();
            for (var bookmark : document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(bookmark.getTitle() + " " + (document.getPages().indexOf(bookmark.findDestinationPage(document)) + 1));
            }
            assertEquals(java.util.stream.IntStream.range(0, inOrder.size()).mapToObj(index -> inOrder.get(index).letterNo() + "  "
                    + inOrder.get(index).customer().name() + " " + result.rows().get(index).firstPage()).toList(), bookmarks);
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
                }
            }
        }
        qpdfFindsNothing(file);
    }

    @Test
    void whatWaitsForApprovalIsMarkedOnEveryPage() throws IOException {
        Letter letter = new SampleLetters(3).dunning(LetterKind.LAWYER, GERMAN, EUR, 60, LetterStatus.NEEDS_APPROVAL);
        try (PDDocument document = Loader.loadPDF(PRESS.reprint(letter))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertTrue(text(document, page).contains("AWAITING APPROVAL"), "page " + page);
            }
        }
        try (PDDocument document = Loader.loadPDF(PRESS.reprint(letter.withStatus(LetterStatus.READY)))) {
            assertFalse(text(document, 1).contains("AWAITING APPROVAL"));
        }
        try (PDDocument document = Loader.loadPDF(PRESS.draft(letter))) {
            assertTrue(text(document, 1).contains("DRAFT"));
        }
            }

    @Test
    void namesSurvive() throws IOException {
        for (String name : List.of("㛃䶮喆犇赟𬭎贸易有限公司", "Łódź Żółć Çağlayan Öztürk Kft. Ősz", "Αθήνα Εμπορική Α.Ε.", "Торговый дом «Заря»",
                "ＡＢＣ商事（株）", "Cafe\u0301 Zoe\u0308", "O’Neill & Söhne GmbH")) {
            Letter letter = new SampleLetters(4).plain(LetterKind.LETTER_1, SampleLetters.chinese("C7", name), SampleLetters.CNY, 2,
                    LetterStatus.READY);
            assertEquals(java.util.Optional.empty(), PRESS.unprintable(letter), name);
            try (PDDocument document = Loader.loadPDF(PRESS.reprint(letter))) {
                String wanted = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC).replace(" ", "");
                assertTrue(text(document, 1).replaceAll("\\s", "").contains(wanted), name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("unprintable")
    void whatCannotBePrintedIsSaid(String name, String expected) {
        Letter letter = new SampleLetters(4).plain(LetterKind.LETTER_1, SampleLetters.chinese("C7", name), SampleLetters.CNY, 2,
                LetterStatus.READY);
        String reason = Words.of(PRESS.unprintable(letter).orElseThrow());
        assertTrue(reason.contains(expected), reason);
    }

    static Stream<Arguments> unprintable() {
        return Stream.of(Arguments.of("笑脸\uD83D\uDE00公司", "U+1F600"), Arguments.of("شركة", "U+0634"),
                Arguments.of("x\u0335 GmbH", "U+0335"), Arguments.of("名".repeat(900), "does not fit the window"));
    }

    @Test
    void aLongNameIsWrappedAndShrunk() throws IOException {
        String name = "上海市浦东新区".repeat(22) + "有限公司";
        Letter letter = new SampleLetters(4).plain(LetterKind.LETTER_1, SampleLetters.chinese("C7", name), SampleLetters.CNY, 2,
                LetterStatus.READY);
        assertEquals(java.util.Optional.empty(), PRESS.unprintable(letter));
        PackPlan plan = new PackOrder(PRESS.envelopes(), 10).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(PRESS, List.of(letter)))
                .getFirst();
        Path file = folder.resolve("long");
        PackResult result = WRITER.write(file, plan, List.of(letter).iterator());
        assertEquals(List.of(), new ReadBack(PRESS).check(file, List.of(letter).iterator(), result));
    }

    @Test
    void theLogoStandsOnTheFirstPage() throws IOException {
        java.awt.image.BufferedImage picture = new java.awt.image.BufferedImage(200, 60, java.awt.image.BufferedImage.TYPE_INT_RGB);
        Path config = folder.resolve("config");
        copy(SampleLetters.CONFIG, config);
        javax.imageio.ImageIO.write(picture, "png", config.resolve("logo.png").toFile());
        Company own = SampleLetters.company();
        Company withLogo = new Company(own.name(), own.address(), own.postcode(), own.contact(), own.phone(), own.email(), own.website(),
                own.taxNo(), own.currency(), 30, own.defaultInterestRate(), own.bankAccounts(), own.colour(), "logo.png");
        Letter letter = PackSpeed.letters(1).getFirst();
        byte[] with = new LetterPress(LetterTemplates.load(config), withLogo, config).reprint(letter);
        assertTrue(new String(with, java.nio.charset.StandardCharsets.ISO_8859_1).contains("/Image"));
        Files.delete(config.resolve("logo.png"));
        TemplateException missing = assertThrows(TemplateException.class,
                () -> new LetterPress(LetterTemplates.load(config), withLogo, config));
        assertTrue(missing.mistakes().getFirst().contains("logo.png"), missing::getMessage);
    }

    @Test
    void aLawFirmWritesOnItsOwnPaperAndAsksForMoneyToOurAccount() throws IOException {
        LetterPress press = new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), SampleLetters.withLawFirm(), SampleLetters.CONFIG);
        Company own = SampleLetters.company();
        for (Customer customer : List.of(CHINESE, SampleLetters.german("C200417", "Rheinische Maschinenbau GmbH & Co. KG"))) {
            SampleLetters sample = new SampleLetters(8);
            Letter letter = sample.dunning(LetterKind.LAWYER, customer, SampleLetters.CNY, 8, LetterStatus.READY);
            PackPlan plan = new PackOrder(press.envelopes(), 10).plan(SampleLetters.BUSINESS_DATE,
                    PackSpeed.entries(press, List.of(letter))).getFirst();
            Path file = folder.resolve("lawyer-" + customer.customerNo());
            PackResult result = new PackWriter(press).write(file, plan, List.of(letter).iterator());
            assertEquals(List.of(), new ReadBack(press).check(file, List.of(letter).iterator(), result));
            String text;
            try (org.apache.pdfbox.pdmodel.PDDocument pdf = Loader.loadPDF(press.reprint(letter))) {
                text = new PDFTextStripper().getText(pdf).replace("\n", "").replace(" ", "");
            }
            for (String said : List.of("31310000MD0123456X", "office@yuanheng.example", press.company().lawFirm().name()
                    .in(customer.language()), own.bankAccountFor(SampleLetters.CNY).accountNo())) {
                assertTrue(text.contains(said.replace(" ", "")), said + " in " + text);
            }
            assertTrue(!text.contains(own.website()) && !text.contains(own.email()), text);
            assertTrue(text.contains(customer.language() == Language.ZH ? "委托人" : "ontheinstructionsof"), text);
        }
        Letter third = new SampleLetters(8).dunning(LetterKind.LETTER_3, CHINESE, SampleLetters.CNY, 8, LetterStatus.READY);
        assertEquals(java.util.Arrays.hashCode(PRESS.reprint(third)), java.util.Arrays.hashCode(press.reprint(third)), "others are ours");
    }

    @Test
    void onBothSidesEveryLetterBeginsOnAFront() throws IOException {
        Path config = folder.resolve("duplex");
        copy(SampleLetters.CONFIG, config);
        Path profile = config.resolve("letters/envelopes/dl-china.yml");
        Files.writeString(profile, Files.readString(profile).replace("duplex: false", "duplex: true"));
        LetterPress press = new LetterPress(LetterTemplates.load(config), SampleLetters.company(), config);
        SampleLetters sample = new SampleLetters(9);
        List<Letter> letters = List.of(sample.plain(LetterKind.LETTER_1, CHINESE, SampleLetters.CNY, 3, LetterStatus.READY),
                sample.plain(LetterKind.LETTER_1, CHINESE, SampleLetters.CNY, 4, LetterStatus.READY));
        PackPlan plan = new PackOrder(press.envelopes(), 10).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(press, letters))
                .getFirst();
        List<Letter> inOrder = PackSpeed.inOrder(plan, letters);
        Path file = folder.resolve("both-sides");
        PackResult result = new PackWriter(press).write(file, plan, inOrder.iterator());
        assertEquals(List.of(3, 5), result.rows().stream().map(ManifestRow::firstPage).toList());
        assertEquals(6, result.pages(), "a cover and its blank back before the letters");
        assertEquals(List.of(), new ReadBack(press).check(file, inOrder.iterator(), result));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPY", "KWD", "HKD", "THB"})
    void everyCurrencyHasItsOwnDecimals(String code) throws IOException {
        Currency currency = Currency.getInstance(code);
        SampleLetters sample = new SampleLetters(12);
        // A Chinese letter to Germany and an English one to China: the envelope follows the country, the words the language.
        Customer abroad = SampleLetters.customer("C8", "远航欧洲贸易公司",
                receivables.ledger.Language.ZH, "Königsallee 1", "", "Düsseldorf", "", "40212", "DE", "");
        Customer inChina = SampleLetters.customer("C9", "Yuanhang Trading Ltd.",
                receivables.ledger.Language.EN, "1 Century Avenue", "Tower B", "Shanghai", "Shanghai", "200120", "CN", "Ms Li");
        for (Customer customer : List.of(abroad, inChina)) {
            Letter letter = sample.plain(LetterKind.NOTICE, customer, currency, 5, LetterStatus.READY);
            PackPlan plan = new PackOrder(PRESS.envelopes(), 10)
                    .plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(PRESS, List.of(letter))).getFirst();
            assertEquals(customer == abroad ? "reminders-zh-c65-01" : "reminders-en-dl-01", plan.name());
            Path file = folder.resolve(plan.name());
            PackResult result = WRITER.write(file, plan, List.of(letter).iterator());
            assertEquals(List.of(), new ReadBack(PRESS).check(file, List.of(letter).iterator(), result));
        }
    }

    @Test
    void lettersAndPlanMustAgree() {
        List<Letter> letters = PackSpeed.letters(3);
        PackPlan plan = new PackOrder(PRESS.envelopes(), 10).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(PRESS, letters)).getLast();
        List<Letter> reversed = PackSpeed.inOrder(plan, letters).reversed();
        assertThrows(IllegalArgumentException.class, () -> WRITER.write(folder.resolve("wrong"), plan, reversed.iterator()));
        assertThrows(IllegalArgumentException.class, () -> WRITER.write(folder.resolve("short"), plan, List.<Letter>of().iterator()));
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    static void qpdfFindsNothing(Path file) throws IOException {
        Path qpdf = Path.of("/usr/bin/qpdf");
        if (Files.isExecutable(qpdf)) {
            Process process = new ProcessBuilder(qpdf.toString(), "--check", file.toString()).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(said.contains("No syntax or stream encoding errors"), said);
        }
    }
}
