package receivables.letters.draw;

/** How a piece of text looks. @param size in points */
public record Style(boolean bold, float size, Tone tone) {

    /**
     * INK for text, SOFT for labels, FAINT for rules and cut lines, ACCENT in the company's colour, ALERT for what must not be mailed,
     * PAPER for white on dark.
     */
    public enum Tone { INK, SOFT, FAINT, TINT, ACCENT, ALERT, WATERMARK, AGE_0, AGE_1, AGE_2, AGE_3, AGE_4, AGE_5, AGE_6, AGE_7, PAPER }

    static final Style BODY_ZH = new Style(false, 10, Tone.INK);
    static final Style BODY_EN = new Style(false, 9.5f, Tone.INK);
    public static final Style SUBJECT_ZH = new Style(true, 14, Tone.INK);
    public static final Style SUBJECT_EN = new Style(true, 13, Tone.INK);
    public static final Style COMPANY = new Style(true, 14, Tone.ACCENT);
    public static final Style COMPANY_SECOND = new Style(false, 7.5f, Tone.SOFT);
    public static final Style ADDRESS = new Style(false, 10, Tone.INK);
    public static final Style LABEL = new Style(false, 7.5f, Tone.SOFT);
    public static final Style VALUE = new Style(false, 8.5f, Tone.INK);
    public static final Style VALUE_BOLD = new Style(true, 8.5f, Tone.INK);
    public static final Style SECTION = new Style(true, 9, Tone.INK);
    public static final Style HEAD = new Style(false, 7.2f, Tone.SOFT);
    public static final Style CELL = new Style(false, 8.2f, Tone.INK);
    static final Style CELL_BOLD = new Style(true, 8.2f, Tone.INK);
    public static final Style CELL_SOFT = new Style(false, 7.6f, Tone.SOFT);
    public static final Style FIGURE = new Style(true, 15, Tone.INK);
    public static final Style DATE = new Style(true, 11, Tone.INK);
    public static final Style FOOTER = new Style(false, 7, Tone.SOFT);
    public static final Style TINY = new Style(false, 6.3f, Tone.SOFT);
    public static final Style MARK = new Style(true, 10, Tone.ALERT);
    public static final Style WATERMARK = new Style(true, 46, Tone.WATERMARK);

    public Style sized(float otherSize) {
        return new Style(bold, otherSize, tone);
    }

    /** The same, smaller where the text would be wider than there is room; not below 5 points. */
    public Style within(String text, float room) {
        float wide = width(text);
        return wide <= room ? this : sized(Math.max(5, (float) Math.floor(size * room / wide * 10) / 10));
    }

    public float width(String text) {
        return Typefaces.loaded().width(text, bold, size);
    }
}
