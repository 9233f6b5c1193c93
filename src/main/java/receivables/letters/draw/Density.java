package receivables.letters.draw;

import receivables.ledger.Language;

/** How closely a letter's first page is set. A letter is set closer before its text is let run over to a second page. */
public enum Density {

    ROOMY(1, 15.5f, 13.2f, 1, 13.6f, 60, 10), CLOSE(0.95f, 13.4f, 11.4f, 0.6f, 12.0f, 42, 6);

    private final float scale;
    private final float chineseLeading;
    private final float englishLeading;
    private final float gaps;
    private final float row;
    private final float signature;
    private final float blockGap;

    Density(float scale, float chineseLeading, float englishLeading, float gaps, float row, float signature, float blockGap) {
        this.scale = scale;
        this.chineseLeading = chineseLeading;
        this.englishLeading = englishLeading;
        this.gaps = gaps;
        this.row = row;
        this.signature = signature;
        this.blockGap = blockGap;
    }

    public Style body(Language language) {
        Style style = language == Language.ZH ? Style.BODY_ZH : Style.BODY_EN;
        return this == ROOMY ? style : style.sized(style.size() * scale);
    }

    float leading(Language language) {
        return language == Language.ZH ? chineseLeading : englishLeading;
    }

    float paragraphGap(Language language) {
        return (language == Language.ZH ? 4.5f : 6.5f) * gaps;
    }

    /** Height of a table's row. */
    public float row() {
        return row;
    }

    public float signature() {
        return signature;
    }

    /** Space above tables and boxes. */
    public float blockGap() {
        return blockGap;
    }
}
