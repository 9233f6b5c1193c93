package receivables.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.Action;
import receivables.ledger.Customer;
import receivables.ledger.Delivery;
import receivables.ledger.Document;
import receivables.ledger.Dossier;
import receivables.ledger.Language;
import receivables.ledger.LetterKind;
import receivables.letters.LetterPress;
import receivables.letters.LetterTemplates;
import receivables.letters.SampleLetters;
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
        assertEquals(List.of("INVOICE INV-1 60000.00 60000.00", "PAYMENT R-1 -2000.00 58000.00"), dossier.ledger().stream()
                .map(entry -> entry.what() + " " + entry.number() + " " + entry.amount().plain() + " " + entry.balance().plain()).toList());
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

    @Test
    void whatALawFirmIsGivenSaysWhatToSendAndIsReadInACourtsOrder() throws IOException {
        Dossier own = told(GIVEN.stream().filter(line -> !line.contains("AGENCY")).toList(), 170).dossiers().getFirst();
        Dossier dossier = new Dossier(registered(own.customer()), own.businessDate(),
                new Dossier.Instruction("261008-7K3QX-0V9TM", own.claims().getFirst().open(), LocalDate.of(2026, 10, 16)),
                own.claims().stream().map(claim -> new Dossier.Claim(delivered(claim.document()).underContractOf(registered(own.customer())),
                claim.open(), claim.interest(), claim.daysPastDue(), claim.clock())).toList(), List.of(), own.ledger(), own.answers(),
                own.broken(), ofTheOldSystemToo(own.letters()), own.interest())
                .withDeliveries(List.of(new Delivery("DN-7", "C1", LocalDate.of(2026, 3, 1), "PO-1", "12 gear wheels", null,
                LocalDate.of(2026, 3, 2))));
        LetterPress press = new LetterPress(LetterTemplates.load(Path.of("config")), SampleLetters.withLawFirm(), Path.of("config"));
        try (PDDocument document = Loader.loadPDF(press.dossier(dossier, Language.EN))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            int at = 0;
            for (String wanted : List.of("Instructions to the law firm", "Yuanheng Law Offices, Ms Zhou", "letter no. 261008-7K3QX-0V9TM",
                    "CNY 58,000.00, payable by 16 October 2026", "3100 6655 0188 0001", "Creditor", "Debtor",
                    "register no. 91320594MA1REGIST", "What is claimed", "Claims", "HT-2025-77", "Deliveries", "2026-03-01 DN-7",
                    "PO-1 12 gear wheels INV-1", "Ledger extract", "Payment R-1 INV-1 2,000.00 58,000.00", "Confirmed or contested",
                    "Promises not kept", "Letters sent", "2026-01-05 First dunning letter from before this system", "Interest sheet",
                    "Limitation period", "List of enclosures", "1 Extract from the register of companies, no. 91320594MA1REGIST",
                    "2 Contract", "4 Delivery notes signed by the customer: DN-7", "7 Letters sent")) {
                int found = text.indexOf(wanted, at);
                assertTrue(found >= 0, wanted + " is missing after " + text.substring(0, at) + "\n!!! in\n" + text);
                at = found;
            }
        }
    }

    private static List<Dossier.Sent> ofTheOldSystemToo(List<Dossier.Sent> letters) {
        List<Dossier.Sent> all = new ArrayList<>(letters);
        all.addFirst(new Dossier.Sent(LocalDate.of(2026, 1, 5), null, LetterKind.LETTER_1, "", null, ""));
        return all;
    }

    private static Customer registered(Customer of) {
        return new Customer(of.customerNo(), of.name(), of.language(), of.address1(), of.address2(), of.city(), of.region(), of.postcode(),
                of.country(), of.contact(), of.phone(), of.email(), of.salesperson(), of.currency(), of.creditLimit(), of.termsDays(),
                of.reminderLeadDays(), of.interestRate(), "HT-2025-77", "Sale of machines", LocalDate.of(2025, 3, 1), of.bankAccounts(),
                of.aliases(), of.groupNo(), of.status(), of.statusSince(), of.dunning(), of.payer(), "91320594MA1REGIST", of.since(),
                of.segment(), of.knownOn());
    }

    private static Document delivered(Document of) {
        return new Document(of.documentNo(), of.type(), of.customerNo(), of.documentDate(), of.dueDate(), of.postingDate(), of.amount(),
                of.invoiceNo(), of.contractNo(), of.contractName(), of.contractDate(), of.orderNo(), "DN-7", of.accountType(),
                of.description(), of.appliesTo(), of.discountUntil(), of.discountAmount(), of.openingPaid(), of.openingStage(),
                of.openingMailedOn(), of.knownOn());
    }
}
