package receivables.letters;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import receivables.ledger.Company;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.letters.draw.Density;
import receivables.letters.draw.Flow;
import receivables.letters.draw.Label;
import receivables.letters.draw.LineBreaker;
import receivables.letters.draw.Notation;
import receivables.letters.draw.Sharing;
import receivables.letters.draw.Sheet;
import receivables.letters.draw.Style;
import receivables.letters.draw.Table;
import receivables.letters.draw.TextBlock;
import receivables.letters.swiss.QrBillPart;

/**
 * Lays a letter out. Where all of it fits on one page, the items stand between the text; else the first page carries the letter with a
 * summary and the items follow on pages of their own, so that signature and payment slip are always on the first page.
 */
final class LetterLayout {

    /** More items than this never fit on a first page; trying would only cost time. */
    private static final int MOST_ON_FIRST_PAGE = 30;
    private static final int MOST_SHARED = 5_000;

    private final LetterTemplates templates;
    private final Company company;
    private final Map<Language, Map<Label, String>> labels;
    private final EnvelopeProfiles envelopes;
    /** Paragraphs that several letters share, broken into lines once; forgotten when they become too many. Looked up only, never listed. */
    private final Map<Shared, TextBlock> shared = new ConcurrentHashMap<>();

    private record Shared(String text, Language language, float width, Density density, Sharing sharing) {
    }

    LetterLayout(LetterTemplates templates, Company company, Map<Language, Map<Label, String>> labels, EnvelopeProfiles envelopes) {
        this.templates = templates;
        this.company = company;
        this.labels = labels;
        this.envelopes = envelopes;
    }

    /** @throws IllegalArgumentException when the address does not fit its window; {@link LetterPress#unprintable} tells so before */
    LetterPages pages(Letter letter) {
        Map<Label, String> words = labels.get(letter.customer().language());
        EnvelopeProfile envelope = envelopes.forCountry(letter.customer().country(), letter.customer().language());
        Address address = Address.of(letter.customer(), envelope, words)
                .orElseThrow(() -> new IllegalArgumentException("the address of letter " + letter.letterNo() + " does not fit its window"));
        float left = Sheet.mm(envelope.addressLeft());
        Flow flow = flow(letter, words, envelope, left);
        if (letter.interestTerms() != null && !letter.interestTerms().sheet().isEmpty()) {
            flow.newPage();
            flow.add(InterestSheet.of(letter, words, Sheet.RIGHT - left));
        }
        return LetterPages.of(flow.pages(), address, envelope, left, QrBillPart.of(letter, company));
    }

    /** On one page if it can be, first roomy, then close; else with the items on pages of their own. */
    private Flow flow(Letter letter, Map<Label, String> words, EnvelopeProfile envelope, float left) {
        float width = Sheet.RIGHT - left;
        int lines = letter.items().size() + letter.movements().size() + letter.payments().size();
        if (lines <= MOST_ON_FIRST_PAGE) {
            for (Density density : Density.values()) {
                Flow flow = flow(letter, envelope, left, new LetterTables(letter, words, width, density).all(), false, density);
                if (flow.fitsFirstPage()) {
                    return flow;
                }
            }
        }
        Flow flow = null;
        for (Density density : Density.values()) {
            if (flow == null || !flow.fitsFirstPage()) {
                flow = flow(letter, envelope, left, List.of(new LetterTables(letter, words, width, density).summary()), true, density);
            }
        }
        flow.newPage();
        if (letter.kind() != LetterKind.DELIVERY) {
            flow.add(heading(words.get(Label.LIST_TITLE), letter.customer().language(), width, Sharing.EVERY));
        }
        new LetterTables(letter, words, width, Density.ROOMY).all().forEach(flow::add);
        return flow;
    }

    private Flow flow(Letter letter, EnvelopeProfile envelope, float left, List<Table> tables, boolean list, Density density) {
        Language language = letter.customer().language();
        Map<Label, String> words = labels.get(language);
        float width = Sheet.RIGHT - left;
        Flow flow = new Flow(Sheet.mm(envelope.bodyTop()), Sheet.SLIP_TOP - 2, density.blockGap());
        LetterText text = templates.text(language, letter.kind(), letter.tone(), company.speaksByLawyer(letter.kind()));
        LetterWords values = new LetterWords(letter, company, list);
        for (LetterText.Paragraph paragraph : text.part("subject")) {
            flow.add(heading(values.say(paragraph), language, width, values.sharing(paragraph)));
        }
        for (String part : List.of("salutation", "opening")) {
            addParagraphs(flow, text.part(part), values, language, width, density);
        }
        tables.forEach(flow::add);
        if (letter.kind() != LetterKind.DELIVERY) {
            flow.add(AmountBlock.of(letter, words, balanceLabel(letter), width, density.blockGap()));
        }
        if (letter.agingBuckets().size() == 8) {
            flow.add(new AgingBlock(letter.agingBuckets(), words, Notation.of(letter), width));
        }
        addParagraphs(flow, text.part("closing"), values, language, width, density);
        flow.add(new SignatureBlock(company.sender(letter.kind()), language, Notation.of(letter).longDate(letter.mailingDay()), words,
                width, density.signature(), density.blockGap(), list, company.speaksByLawyer(letter.kind())));
        return flow;
    }

    private static Label balanceLabel(Letter letter) {
        return letter.kind().isStage() ? Label.PAYABLE : letter.payable().isNegative() ? Label.BALANCE_CREDIT : Label.BALANCE_DUE;
    }

    private void addParagraphs(Flow flow, List<LetterText.Paragraph> paragraphs, LetterWords values, Language language, float width,
            Density density) {
        for (LetterText.Paragraph paragraph : paragraphs) {
            String text = values.say(paragraph).strip();
            Sharing sharing = values.sharing(paragraph);
            if (!text.isEmpty()) {
                flow.add(sharing == Sharing.NONE ? TextBlock.paragraph(text, language, width, density, Sharing.NONE)
                        : shared(text, language, width, density, sharing));
            }
        }
    }

    private TextBlock shared(String text, Language language, float width, Density density, Sharing sharing) {
        if (shared.size() > MOST_SHARED) {
            shared.clear();
        }
        return shared.computeIfAbsent(new Shared(text, language, width, density, sharing),
                key -> TextBlock.paragraph(text, language, width, density, sharing));
    }

    private static TextBlock heading(String text, Language language, float width, Sharing sharing) {
        Style style = language == Language.ZH ? Style.SUBJECT_ZH : Style.SUBJECT_EN;
        return new TextBlock(LineBreaker.lines(text, width, style::width), style, 22, width, 6, sharing, false);
    }
}
