package receivables.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import receivables.ledger.Letter.Tone;
import receivables.ledger.Letter.Turn;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem.EarlierDemand;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.Stage;

/** What a letter says on paper of the letters before it. */
class ConversationOnPaperTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final EarlierDemand BEFORE = new EarlierDemand("261110-7K3QX-0V9TM", LocalDate.of(2026, 11, 10),
            LocalDate.of(2026, 11, 17), Stage.LETTER_2);
    private static final LetterPress PRESS = new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), SampleLetters.company(),
            SampleLetters.CONFIG);

    /** A supplement with one item of its own and these others. @param earlier null: nobody asked for it yet */
    private static String supplement(EarlierDemand... earlier) throws IOException {
        Letter plain = new SampleLetters(3).plain(LetterKind.LETTER_1, SampleLetters.german("C1", "Weber GmbH"), EUR, 1 + earlier.length,
                LetterStatus.READY);
        List<LetterItem> items = new ArrayList<>(List.of(plain.items().getFirst()));
        for (int index = 0; index < earlier.length; index++) {
            LetterItem item = plain.items().get(index + 1);
            items.add(new LetterItem(LetterSection.EARLIER, null, item.documentNo(), item.type(), item.documentDate(),
                    item.dueDate(), "", "", "SC-1", "Supply contract", null, item.amount(), item.paid(), item.open(),
                    item.amount().withMinor(0), item.amount().withMinor(0), item.daysPastDue(), "").saidBefore(earlier[index], null));
        }
        Letter letter = SampleLetters.letter(LetterKind.LETTER_1, plain.customer(), EUR, items.getFirst().demanded().minor(), 0,
                LetterStatus.READY, items, List.of(), List.of(), List.of()).as(Turn.SUPPLEMENT, Tone.FIRM, List.of());
        try (PDDocument document = Loader.loadPDF(PRESS.reprint(letter))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    @Test
    void whatNobodyAskedForDoesNotStandBelowTheClaimThatItWasDemanded() throws IOException {
        String demanded = supplement(BEFORE, BEFORE);
        assertTrue(demanded.contains("Already demanded, still unpaid"), demanded);
        String one = supplement(BEFORE, null);
        assertFalse(one.contains("Already demanded"), one);
        assertTrue(one.contains("Overdue already (not part of this letter's amount)") && one.contains("Overdue since the due date"), one);
        assertTrue(one.contains("Demanded by letter no. 261110-7K3QX-0V9TM of 10 November 2026, payable by 17 November 2026"), one);
    }

    @Test
    void theContractOfAllItemsIsNamedOnceThoughSeveralLettersAreCited() throws IOException {
        EarlierDemand another = new EarlierDemand("261103-0V9TM-7K3QX", LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 10),
                Stage.LETTER_2);
        String text = supplement(BEFORE, another, null);
        assertEquals(2, text.split("Contract: Supply contract SC-1", -1).length, text);
    }

    /** A letter that demands again says so of the items that were demanded, and of no other. */
    @Test
    void theTextClaimsEarlierLettersOfTheUnmarkedItemsAlone() throws IOException {
        Letter plain = new SampleLetters(3).plain(LetterKind.LETTER_2, SampleLetters.german("C1", "Weber GmbH"), EUR, 2,
                LetterStatus.READY);
        List<LetterItem> both = List.of(plain.items().getFirst().saidBefore(BEFORE, null), plain.items().getLast());
        for (List<LetterItem> items : List.of(both, both.subList(0, 1))) {
            long sum = items.stream().mapToLong(item -> item.demanded().minor()).sum();
            Letter letter = SampleLetters.letter(LetterKind.LETTER_2, plain.customer(), EUR, sum, 0, LetterStatus.READY, items, List.of(),
                    List.of(), List.of())
                    .as(Turn.DEMAND, Tone.FIRM, List.of());
            try (PDDocument document = Loader.loadPDF(PRESS.reprint(letter))) {
                String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                String who = items.size() == 2 ? "Those not marked as first demanded here were" : "They were";
                assertTrue(text.contains(who
                        + " demanded before, by letter no. 261110-7K3QX-0V9TM of 10 November 2026, and have not been paid in full"), text);
                assertEquals(items.size() == 2, text.contains("Items marked as first demanded here are overdue as well."), text);
            }
        }
    }
}
