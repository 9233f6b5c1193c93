package receivables.letters.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.Company;
import receivables.ledger.Customer;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.swiss.QrAccount;
import receivables.ledger.swiss.QrReference;
import receivables.letters.LetterPress;
import receivables.letters.LetterTemplates;
import receivables.letters.SampleLetters;
import receivables.letters.pack.PackEntry;
import receivables.letters.pack.PackPlan;
import receivables.letters.swiss.QrBillPart;

/** Letters that ask for francs to a QR-IBAN end with a Swiss bill; a payer abroad is told what his bank asks for. */
class QrBillTest {

    private static final Currency CHF = Currency.getInstance("CHF");

    @TempDir
    private Path folder;

    private static Company company() {
        Company own = SampleLetters.company();
        List<Company.BankAccount> accounts = new ArrayList<>(own.bankAccounts());
        accounts.add(new Company.BankAccount(own.name(), new Company.Text("苏黎世州银行", "Zürcher Kantonalbank"),
                "CH93 0076 2011 6238 5295 7", "ZKBKCHZZ80A", CHF, new Company.Text("苏黎世", "Bahnhofstrasse 9, 8001 Zürich"),
                new QrAccount("CH4431999123000889012", "Huadong Yuanhang (Schweiz) AG", "Hauptstrasse", "1", "8001", "Zürich", "CH",
                QrAccount.Language.DE)));
        return new Company(own.name(), own.address(), own.postcode(), own.contact(), own.phone(), own.email(), own.website(), own.taxNo(),
                own.currency(), 30, own.defaultInterestRate(), accounts, own.colour(), "");
    }

    private static Letter letter(Customer customer, int items) {
        return new SampleLetters(3).dunning(LetterKind.LETTER_1, customer, CHF, items, LetterStatus.READY);
    }

    private static final Customer SWISS = SampleLetters.customer("C7", "Bührer Präzision AG", Language.EN, "Werkstrasse 12", "", "Winterthur",
            "", "8400", "CH", "");

    @Test
    void theCodeSaysWhatBanksReadAndLeavesOutAPayerItCannotSpell() {
        Letter letter = letter(SWISS, 3);
        assertEquals("SPC\n0200\n1\nCH4431999123000889012\nS\nHuadong Yuanhang (Schweiz) AG\nHauptstrasse\n1\n8001\nZürich\nCH\n\n\n\n\n\n\n\n"
                + letter.payable().plain() + "\nCHF\nS\nBührer Präzision AG\nWerkstrasse 12\n\n8400\nWinterthur\nCH\nQRR\n"
                + QrReference.of(letter.letterNo()) + "\n" + letter.letterNo() + "\nEPD",
                QrBillPart.of(letter, company()).orElseThrow().content());
        Letter chinese = letter(SampleLetters.chinese("C8", "苏州恒达精密机械有限公司"), 3);
        assertTrue(QrBillPart.of(chinese, company()).orElseThrow().content().contains("CHF\n\n\n\n\n\n\n\nQRR\n"));
        assertTrue(QrBillPart.of(letter, SampleLetters.company()).isEmpty());
    }

    @Test
    void lettersWithABillReadBackAndTheBillStandsAloneOnASheet() throws IOException {
        LetterPress press = new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), company(), SampleLetters.CONFIG);
        List<Letter> letters = List.of(letter(SWISS, 3), letter(SampleLetters.german("C9", "Novák GmbH"), 60));
        for (Letter letter : letters) {
            PackPlan plan = new PackPlan("letter-1", SampleLetters.BUSINESS_DATE, Language.EN, press.envelopes()
                    .forCountry(letter.customer().country(), Language.EN), List.of(PackEntry.of(letter, press.pages(letter))));
            Path file = folder.resolve(letter.customer().customerNo() + ".pdf");
            CheckedPack pack = CheckedPack.write(press, file, plan, left -> List.of(letter).iterator());
            assertEquals(Map.of(), pack.failed());
            Path alone = Files.write(folder.resolve("alone.pdf"), press.reprint(letter));
            assertTrue(PreflightParser.validate(alone.toFile()).isValid(), "PDF/A-1b");
            try (PDDocument document = Loader.loadPDF(alone.toFile())) {
                PDFTextStripper last = new PDFTextStripper();
                last.setStartPage(document.getNumberOfPages());
                String text = last.getText(document);
                for (String wanted : List.of("Empfangsschein", "Zahlteil", "CH44 3199 9123 0008 8901 2", "Annahmestelle",
                        letter.customer().name(), "Page " + document.getNumberOfPages() + " of " + document.getNumberOfPages())) {
                    assertTrue(text.contains(wanted), wanted + " is missing:\n" + text);
                }
            }
        }
    }

    @Test
    void aPayerAbroadReadsBankAddressPurposeAndCharges() throws IOException {
        LetterPress press = new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), company(), SampleLetters.CONFIG);
        Letter abroad = letter(SampleLetters.german("C9", "Novák GmbH"), 3);
        try (PDDocument document = Loader.loadPDF(press.reprint(abroad))) {
            String text = new PDFTextStripper().getText(document);
            for (String wanted : List.of("Bahnhofstrasse 9, 8001 Zürich", "Purpose: payment of letter no. " + abroad.letterNo(),
                    "all borne by the payer (OUR)", "ZKBKCHZZ80A", "CH93 0076 2011 6238 5295 7", "Swiss QR-bill: last page")) {
                assertTrue(text.contains(wanted), wanted + " is missing:\n" + text);
            }
        }
        try (PDDocument document = Loader.loadPDF(press.reprint(letter(SWISS, 3)))) {
            assertTrue(!new PDFTextStripper().getText(document).contains("Purpose:"));
        }
    }
}
