package receivables.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.Action;
import receivables.ledger.Dossier;
import receivables.ledger.Language;
import receivables.ledger.LetterKind;
import receivables.letters.LetterPress;
import receivables.letters.LetterTemplates;
import receivables.settings.Settings;
import receivables.settings.SettingsException;

/** What goes to the lawyer on the night a claim goes to court, and the lists of what is with an agency or provided for. */
class DossiersTest {

    private static final List<String> GIVEN = List.of(
            "2026-03-02 invoice INV-1 60000.00 due 2026-04-01",
            "2026-04-10 decide PROMISE document=INV-1 amount=5000.00 date=2026-04-20",
            "2026-04-17 receipt R-1 2000.00 INV-1",
            "2026-05-20 decide CONFIRMED document=INV-1 by=SALES reason=signed_and_sealed",
            "2026-07-06 approve LAWYER by=OWNER",
            "2026-07-22 approve AGENCY by=OWNER",
            "2026-10-08 approve LITIGATION by=OWNER");

    private static Settings settings() {
        try {
            return Settings.load(Path.of("config"), Path.of("jobs"));
        } catch (SettingsException wrong) {
            throw new AssertionError(wrong.getMessage(), wrong);
        }
    }

    private static StoryTeller told(List<String> given, int nights) {
        StoryTeller teller = new StoryTeller(settings(), given);
        teller.tell(nights);
        return teller;
    }

    @Test
    void aDossierHoldsTheWholeHistoryAndIsMadeOnce() {
        List<Dossier> dossiers = told(GIVEN.stream().filter(line -> !line.contains("AGENCY")).toList(), 170).dossiers();
        assertEquals(1, dossiers.size());
        Dossier dossier = dossiers.getFirst();
        assertEquals(LocalDate.of(2026, 10, 8), dossier.businessDate());
        assertEquals("INV-1 58000.00", dossier.claims().getFirst().document().documentNo() + " "
                + dossier.claims().getFirst().open().plain());
        assertEquals(List.of(LetterKind.REMINDER, LetterKind.NOTICE, LetterKind.LETTER_1, LetterKind.LETTER_2, LetterKind.LETTER_3,
                LetterKind.LAWYER), dossier.letters().stream().map(Dossier.Sent::kind).toList());
        assertEquals(List.of("R-1 2000.00"), dossier.payments().stream().map(payment -> payment.receiptNo() + " "
                + payment.amount().plain()).toList());
        assertEquals(List.of("INV-1 signed and sealed"), dossier.answers().stream().map(answer -> answer.number() + " "
                + answer.words()).toList());
        assertEquals(List.of("5000.00 for 2026-04-20, missing 3000.00"), dossier.broken().stream()
                .map(promise -> promise.promised().plain() + " for " + promise.promisedFor() + ", missing " + promise.missing().plain())
                .toList());
        Dossier.Clock clock = dossier.claims().getFirst().clock();
        assertEquals(Dossier.Clock.Start.DEMAND, clock.since());
        assertEquals(dossier.letters().getLast().mailedOn(), clock.runsFrom());
        assertEquals(clock.runsFrom().plusYears(3), clock.endsOn());
    }

    @Test
    void whatIsWithAnAgencyStandsOnItsListWithTheFeeOfItsAge() {
        List<Referral> referrals = told(GIVEN, 100).referrals();
        assertEquals(List.of("AGENCY BEGIN INV-1 58000.00 15 8700.00"),
                referrals.stream().map(referral -> referral.action() + " " + referral.status() + " "
                + referral.documentNo() + " " + referral.amount().plain() + " " + referral.feePercent() + " "
                + referral.fee().plain()).toList());
    }

    @Test
    void theProvisionListIsByAgeAlone() {
        List<Referral> referrals = told(List.of("2026-03-02 customer dunning=NONE", "2026-03-02 invoice INV-1 900.00 due 2025-03-03"), 3)
                .referrals();
        assertEquals(List.of("PROVISION 900.00 d361_720"),
                referrals.stream().map(referral -> referral.action() + " " + referral.amount().plain() + " " + referral.bucket().column())
                .toList());
        assertTrue(referrals.stream().allMatch(referral -> referral.action() == Action.PROVISION && referral.feePercent() == 0));
    }

    @Test
    void thePrintedDossierSaysAllOfItInBothLanguagesTheSameBytesEachTime(@TempDir Path folder) throws IOException {
        Dossier dossier = told(GIVEN.stream().filter(line -> !line.contains("AGENCY")).toList(), 170).dossiers().getFirst();
        LetterPress press = new LetterPress(LetterTemplates.load(Path.of("config")), settings().company(), Path.of("config"));
        for (Language language : Language.values()) {
            byte[] printed = press.dossier(dossier, language);
            assertArrayEquals(printed, press.dossier(dossier, language));
            Path file = Files.write(folder.resolve("dossier.pdf"), printed);
            assertTrue(PreflightParser.validate(file.toFile()).isValid(), "PDF/A-1b");
            try (PDDocument document = Loader.loadPDF(printed)) {
                String text = new PDFTextStripper().getText(document);
                for (String wanted : List.of("Huaxia Trading", "INV-1", "58,000.00", "60,000.00", "R-1", "2,000.00",
                        dossier.letters().getLast().letterNo(), "2026-07-07", "2029-07-07", "signed and sealed")) {
                    assertTrue(text.contains(wanted), wanted + " is missing:\n" + text);
                }
                for (String wanted : language == Language.ZH ? List.of("诉讼时效", "到期提醒", "第二封催款函", "最后催告函", "承诺于 2026-04-20 付款 CNY 5,000.00")
                        : List.of("Limitation period", "Due reminder", "Second dunning letter", "Final demand",
                        "CNY 5,000.00 promised for 2026-04-20")) {
                    assertTrue(text.contains(wanted), wanted + " is missing:\n" + text);
                }
                assertFalse(text.contains("LETTER_"), text);
            }
        }
    }
}
