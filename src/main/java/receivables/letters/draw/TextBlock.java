package receivables.letters.draw;

import java.util.List;
import receivables.ledger.Language;

/**
 * A paragraph, already broken into lines. Chinese lines are set to the full width where little is missing; English stays ragged.
 *
 * @param sharing what several letters of a pack say is drawn into the file once
 */
public record TextBlock(List<String> lines, Style style, float leading, float width, float spaceBefore, Sharing sharing, boolean justified)
        implements Block {

    private static final float CLOSER = 0.045f;

    public static TextBlock paragraph(String text, Language language, float width, Density density, Sharing sharing) {
        Style style = density.body(language);
        return new TextBlock(lines(text, language, width, style), style, density.leading(language), width, density.paragraphGap(language),
                sharing, language == Language.ZH);
    }

    /** A last line of one or two characters looks forlorn: the Chinese lines before it are drawn together a little to take them in. */
    private static List<String> lines(String text, Language language, float width, Style style) {
        List<String> lines = LineBreaker.lines(text, width, style::width);
        if (language == Language.ZH && lines.size() > 1 && lines.getLast().length() <= 2) {
            List<String> closer = LineBreaker.lines(text, width * (1 + CLOSER), style::width);
            return closer.size() < lines.size() ? closer : lines;
        }
        return lines;
    }

    @Override
    public float height() {
        return lines.size() * leading;
    }

    @Override
    public void draw(Ink ink, PackForms forms, float left, float top) {
        Object key = sharing == Sharing.NONE ? null : List.of(lines, style, width);
        if (sharing == Sharing.EVERY || sharing == Sharing.SOME && forms.isRepeated(key)) {
            forms.place(ink, key, left, top, width, height(), form -> drawLines(form, 0, 0));
        } else {
            // Exactly where a form would put it: a letter printed again alone is drawn without forms.
            drawLines(ink, left, ink.gridTop(top, height()));
        }
    }

    private void drawLines(Ink ink, float left, float top) {
        // The baseline sits so that the text is in the middle of its leading.
        float y = top + leading / 2 + style.size() * 0.36f;
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            ink.text(left, y, line, style, justified ? spacing(line, index == lines.size() - 1) : 0);
            y += leading;
        }
    }

    /** Points to add after every character so that the line ends at the edge; less than zero where it would reach over. */
    private float spacing(String line, boolean last) {
        float missing = width - style.width(line);
        int gaps = line.codePointCount(0, line.length()) - 1;
        if (gaps < 10 || missing > style.size() * 2.5f || last && missing > 0) {
            return 0;
        }
        return Math.round(missing / gaps * 100) / 100f;
    }
}
