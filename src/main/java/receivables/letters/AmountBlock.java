package receivables.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.letters.draw.Block;
import receivables.letters.draw.Ink;
import receivables.letters.draw.Label;
import receivables.letters.draw.LineBreaker;
import receivables.letters.draw.Notation;
import receivables.letters.draw.PackForms;
import receivables.letters.draw.Style;
import receivables.money.Money;

/** The box with what is to be paid: figure, how it is made up, words, last day to pay. The words stand in a frame of their own. */
record AmountBlock(Letter letter, Map<Label, String> labels, Label title, List<String> words, Style wordsStyle, float width,
        float spaceBefore) implements Block {

    private static final float PADDING = 10;
    private static final float WORDS_LINE = 13;
    private static final float FRAME_TOP = 39;
    /** Where the lines that make up the figure begin and end, as shares of the width. */
    private static final float PARTS_LEFT = 0.44f;
    private static final float PARTS_RIGHT = 0.7f;

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
        List<Label> parts = parts();
        boolean dated = letter.payBy() != null;
        forms.place(ink, List.of("amount", title, parts, dated, words.size(), width, letter.customer().language()), left, top, width,
                height(), form -> drawFrame(form, parts, dated));
        Notation notation = Notation.of(letter);
        float x = left + PADDING;
        String payable = notation.withCurrency(Figures.unsigned(letter.payable()));
        ink.text(x, top + 30, payable, Style.FIGURE.within(payable, width * PARTS_LEFT - PADDING - 8));
        for (int index = 0; index < parts.size(); index++) {
            String amount = notation.amount(part(parts.get(index)));
            float room = width * (PARTS_RIGHT - PARTS_LEFT) - Style.LABEL.width(labels.get(parts.get(index))) - 4;
            ink.textRight(left + width * PARTS_RIGHT, top + line(index, parts), amount, Style.VALUE.within(amount, room));
        }
        if (dated) {
            ink.textRight(left + width - PADDING, top + 30, notation.longDate(letter.payBy()), Style.DATE);
        }
        float y = top + FRAME_TOP + WORDS_LINE - 0.2f;
        for (String line : words) {
            ink.text(x + labelWidth(labels) + PADDING - 2, y, line, wordsStyle);
            y += WORDS_LINE;
        }
    }

    /** How the figure is made up; nothing where it is the demanded amount alone. */
    private List<Label> parts() {
        List<Label> parts = new ArrayList<>();
        boolean both = letter.earlierInterest().isPositive() && !letter.earlierInterest().equals(part(Label.INTEREST));
        for (Label label : both ? List.of(Label.INTEREST_EARLIER, Label.INTEREST_NEW, Label.FEES) : List.of(interest(), Label.FEES)) {
            if (part(label).isPositive()) {
                parts.add(label);
            }
        }
        if (!parts.isEmpty()) {
            parts.addFirst(Label.DEMANDED);
        }
        return parts;
    }

    /** All of it from earlier letters, or all of it new. */
    private Label interest() {
        return letter.earlierInterest().isPositive() ? Label.INTEREST_EARLIER : Label.INTEREST;
    }

    private Money part(Label label) {
        return switch (label) {
            case DEMANDED -> letter.demanded();
            case INTEREST_EARLIER -> letter.earlierInterest();
            case INTEREST_NEW -> letter.interest().minus(letter.fees()).minus(letter.earlierInterest());
            case INTEREST -> letter.interest().minus(letter.fees());
            default -> letter.fees();
        };
    }

    /** Two lines stand as far apart as they look well, more as far as they fit. */
    private static float line(int index, List<Label> parts) {
        return switch (parts.size()) {
            case 1, 2 -> 15 + 14 * index;
            case 3 -> 12 + 11 * index;
            default -> 9.5f + 8.8f * index;
        };
    }

    private void drawFrame(Ink ink, List<Label> parts, boolean dated) {
        ink.box(0, 0, width, boxHeight(), Style.Tone.TINT);
        ink.box(0, 0, 2.2f, boxHeight(), Style.Tone.ACCENT);
        ink.text(PADDING, 12, labels.get(title), Style.LABEL);
        for (int index = 0; index < parts.size(); index++) {
            ink.text(width * PARTS_LEFT, line(index, parts), labels.get(parts.get(index)), Style.LABEL);
        }
        if (dated) {
            ink.textRight(width - PADDING, 12, labels.get(letter.kind().isStage() ? Label.PAY_BY : Label.REPLY_BY), Style.LABEL);
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
