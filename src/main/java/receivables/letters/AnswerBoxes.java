package receivables.letters;

import java.util.List;
import java.util.Map;
import receivables.letters.draw.Ink;
import receivables.letters.draw.Label;
import receivables.letters.draw.LineBreaker;
import receivables.letters.draw.Sheet;
import receivables.letters.draw.Style;

/** The two boxes of a slip, agrees and does not, each with room for a seal of 42 mm and a signature; and the text that stands beside them. */
final class AnswerBoxes {

    static final float GAP = Sheet.mm(2);
    private static final float SEAL = Sheet.mm(42);
    private static final float BOX = Sheet.mm(48);
    /** The boxes begin close below the cut line, so that a seal has its room and the page's number stands clear of them. */
    private static final float BOX_TOP = 8;
    private static final float LEADING = 1.25f;
    private static final float SIGN_LINE = 7;

    private AnswerBoxes() {
    }

    /** Into a form whose upper edge is the slip's. */
    static void draw(Ink ink, Map<Label, String> words, Label agrees, Label differs) {
        box(ink, left(0), words.get(agrees), words);
        box(ink, left(1), words.get(differs), words);
    }

    /** @param box 0: agrees, 1: does not */
    static float left(int box) {
        return Sheet.RIGHT - (2 - box) * BOX - (1 - box) * GAP;
    }

    /** Between the text's edge and the boxes. */
    static float room(float left) {
        return left(0) - GAP * 2 - left;
    }

    /** As large as it fits: two long names and a long sum in words take a smaller type. @param top of the first baseline */
    static void drawText(Ink ink, String text, float left, float top, float height) {
        float size = 8.2f;
        List<String> lines;
        do {
            size -= 0.2f;
            lines = LineBreaker.lines(text, room(left), Style.VALUE.sized(size)::width);
        } while (lines.size() * size * LEADING > height && size > 4);
        for (int index = 0; index < lines.size(); index++) {
            ink.text(left, top + index * size * LEADING, lines.get(index), Style.VALUE.sized(size));
        }
    }

    private static void box(Ink ink, float x, String answer, Map<Label, String> words) {
        ink.frame(x, BOX_TOP, BOX, SEAL, 0.4f, Style.Tone.SOFT);
        ink.frame(x + 5, BOX_TOP + 5, 7, 7, 0.6f, Style.Tone.INK);
        ink.text(x + 16, BOX_TOP + 11.5f, answer, Style.VALUE.within(answer, BOX - 18));
        List<String> sign = LineBreaker.lines(words.get(Label.CONFIRM_SIGN), BOX - 10, Style.TINY::width);
        for (int line = 0; line < sign.size(); line++) {
            ink.text(x + 5, BOX_TOP + SEAL - 5 - (sign.size() - 1 - line) * SIGN_LINE, sign.get(line), Style.TINY);
        }
    }
}
