package receivables.letters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.preflight.ValidationResult.ValidationError;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.ledger.Company;
import receivables.ledger.Customer;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.letters.pack.PackOrder;
import receivables.letters.pack.PackPlan;
import receivables.letters.pack.PackWriter;

/** What the files say of themselves is true: a validator of PDF/A-1b finds nothing in any kind of letter, draft or pack. */
class ArchiveTest {

    private static final LetterPress PRESS =
            new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), SampleLetters.company(), SampleLetters.CONFIG);
    private static final Currency EURO = Currency.getInstance("EUR");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyKindAloneAndAsADraft(LetterKind kind) throws IOException {
        assertEquals(List.of(), complaints(PRESS.reprint(letter(kind, SampleLetters.chinese("C1", "苏州恒达精密机械制造有限公司"), 60))), kind.name());
        assertEquals(List.of(), complaints(PRESS.draft(letter(kind, SampleLetters.german("C2", "Müller & Söhne Łódź (Αθήνα)"), 3))),
                kind.name());
    }

    @Test
    void packsWithCoversSeparatorsLabelsAndMarks() throws IOException {
        LetterPressTest.copy(SampleLetters.CONFIG, folder);
        LetterPress press = EnvelopesTest.withAllInto(folder, "no-window.yml", "separate_every: 3\nmarks: datamatrix\n", true);
        List<Letter> letters = PackSpeed.letters(20);
        for (PackPlan plan : new PackOrder(press.envelopes(), 1000).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(press, letters))) {
            Path file = folder.resolve("pack.pdf");
            new PackWriter(press).write(file, plan, PackSpeed.inOrder(plan, letters).iterator());
            assertEquals(List.of(), complaints(Files.readAllBytes(file)), plan.name());
        }
    }

    @Test
    void aLogoIsLaidOnWhite() throws IOException {
        BufferedImage picture = new BufferedImage(200, 60, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(10, 10, new Color(200, 30, 30, 128).getRGB());
        LetterPressTest.copy(SampleLetters.CONFIG, folder);
        ImageIO.write(picture, "png", folder.resolve("logo.png").toFile());
        Letter letter = letter(LetterKind.NOTICE, SampleLetters.chinese("C1", "苏州恒达精密机械制造有限公司"), 1);
        byte[] first = new LetterPress(LetterTemplates.load(folder), withLogo("logo.png"), folder).reprint(letter);
        assertEquals(List.of(), complaints(first));
        assertTrue(new String(first, java.nio.charset.StandardCharsets.ISO_8859_1).contains("/Image"));
        assertArrayEquals(first, new LetterPress(LetterTemplates.load(folder), withLogo("logo.png"), folder).reprint(letter));
        Files.writeString(folder.resolve("logo.gif"), "no picture at all");
        TemplateException wrong = assertThrows(TemplateException.class,
                () -> new LetterPress(LetterTemplates.load(folder), withLogo("logo.gif"), folder));
        assertTrue(wrong.getMessage().contains("cannot be read as PNG or JPEG"), wrong.getMessage());
    }

    /** The validator does find what the standard forbids; else the tests above would prove nothing. */
    @Test
    void theValidatorFindsAFalseClaim() throws IOException {
        byte[] letter = PRESS.reprint(letter(LetterKind.NOTICE, SampleLetters.chinese("C1", "苏州恒达精密机械制造有限公司"), 1));
        String text = new String(letter, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(!complaints(text.replace("/GTS_PDFA1", "/GTS_PDFXX").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)).isEmpty());
        assertTrue(!complaints(text.replace("<pdfaid:part>1<", "<pdfaid:part>2<").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEmpty());
        assertTrue(!complaints(text.replace("/CIDSet", "/XXXSet").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)).isEmpty());
    }

    private List<String> complaints(byte[] pdf) throws IOException {
        Path file = folder.resolve("validated.pdf");
        Files.write(file, pdf);
        List<String> complaints = new ArrayList<>();
        for (ValidationError error : PreflightParser.validate(file.toFile()).getErrorsList()) {
            complaints.add(error.getErrorCode() + " " + error.getDetails());
        }
        return complaints;
    }

    private static Letter letter(LetterKind kind, Customer customer, int items) {
        SampleLetters sample = new SampleLetters(items);
        Currency currency = customer.language() == Language.ZH ? SampleLetters.CNY : EURO;
        LetterStatus status = kind == LetterKind.LAWYER ? LetterStatus.NEEDS_APPROVAL : LetterStatus.READY;
        return kind.isStage() ? sample.dunning(kind, customer, currency, items, status) : sample.statement(kind, customer, currency, items);
    }

    private static Company withLogo(String logo) {
        Company own = SampleLetters.company();
        return new Company(own.name(), own.address(), own.postcode(), own.contact(), own.phone(), own.email(), own.website(), own.taxNo(),
                own.currency(), 30, own.defaultInterestRate(), own.bankAccounts(), own.colour(), logo);
    }
}
