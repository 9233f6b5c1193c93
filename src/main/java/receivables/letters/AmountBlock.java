package receivables.letters;

import java.util.List;
import java.util.Map;
import receivables.ledger.Language;
import receivables.ledger.Letter;

/** The box with what is to be paid: figure, how it is made up, words, last day to pay. The words stand in a frame of their own. */
record AmountBlock(Letter letter, Map<Label, String> labels, Label title, List<String> words, Style wordsStyle, float width,
        float spaceBefore) implements Block {

    private static final float PADDING = 10;
    private static final float WORDS_LINE = 13;
    private static final float FRAME_TOP = 39;

    static AmountBlock of(Letter letter, Map<Label, String> labels, Label title, float width, float spaceBefore) {
        Language language = letter.customer().language();
        Style style = wordsStyle(language);
        String words = LetterWords.words(letter.payable(), language);
        float room = width - 3 * PADDING - labelWidth(labels);
        Style fitting = style.width(words) <= room * 1.2f ? style.within(words, room) : style;
        return new AmountBlock(letter, labels, title, LineBreaker.lines(words, room, fitting::width), fitting, width, spaceBefore);
    }

    @Override
    public float height() {
        return boxHeight() + 3;
    }

    private float boxHeight() {
        return FRAME_TOP + words.size() * WORDS_LINE + 5 + 7;
    }

    @Override
    public void draw(Ink ink, PackForms forms, float left, float top) {
        boolean interest = letter.interest().isPositive();
        boolean dated = letter.payBy() != null;
        forms.place(ink, List.of("amount", title, interest, dated, words.size(), width, letter.customer().language()), left, top, width, height(),
                form -> drawFrame(form, interest, dated));
        Language language = letter.customer().language();
        float x = left + PADDING;
        ink.text(x, top + 30, Figures.withCurrency(Figures.unsigned(letter.payable()), language), Style.FIGURE);
        if (interest) {
            float right = left + width * 0.66f;
            ink.textRight(right, top + 15, Figures.amount(letter.demanded()), Style.VALUE);
            ink.textRight(right, top + 29, Figures.amount(letter.interest()), Style.VALUE);
        }
        if (dated) {
            ink.textRight(left + width - PADDING, top + 30, Figures.longDate(letter.payBy(), language), Style.DATE);
        }
        float y = top + FRAME_TOP + WORDS_LINE - 0.2f;
        for (String line : words) {
            ink.text(x + labelWidth(labels) + PADDING - 2, y, line, wordsStyle);
            y += WORDS_LINE;
        }
    }

    private void drawFrame(Ink ink, boolean interest, boolean dated) {
        ink.box(0, 0, width, boxHeight(), Style.Tone.TINT);
        ink.box(0, 0, 2.2f, boxHeight(), Style.Tone.ACCENT);
        ink.text(PADDING, 12, labels.get(title), Style.LABEL);
        if (interest) {
            float labelX = width * 0.44f;
            ink.text(labelX, 15, labels.get(Label.DEMANDED), Style.LABEL);
            ink.text(labelX, 29, labels.get(Label.INTEREST), Style.LABEL);
        }
        if (dated) {
            ink.textRight(width - PADDING, 12, labels.get(Label.PAY_BY), Style.LABEL);
        }
        float frameHeight = words.size() * WORDS_LINE + 5;
        float labelWidth = labelWidth(labels);
        ink.frame(PADDING, FRAME_TOP, width - 2 * PADDING, frameHeight, 0.5f, Style.Tone.SOFT);
        ink.box(PADDING + labelWidth + 2, FRAME_TOP, 0.5f, frameHeight, Style.Tone.SOFT);
        ink.textCentred(PADDING + labelWidth / 2 + 1, FRAME_TOP + WORDS_LINE - 0.6f, labels.get(Label.IN_WORDS), Style.LABEL);
    }

    private static float labelWidth(Map<Label, String> labels) {
        return Style.LABEL.width(labels.get(Label.IN_WORDS)) + 12;
    }

    private static Style wordsStyle(Language language) {
        return language == Language.ZH ? new Style(true, 10.5f, Style.Tone.INK) : new Style(true, 9, Style.Tone.INK);
    }
}
