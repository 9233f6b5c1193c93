package receivables.letters;

/** The A4 page in points, and where a letter's parts lie on it. */
final class Sheet {

    static final float WIDTH = 595.28f;
    static final float HEIGHT = 841.89f;
    static final float RIGHT = WIDTH - mm(20);
    /** The payment or confirmation slip: from here to the lower edge. */
    static final float SLIP_TOP = HEIGHT - mm(57);
    static final float FOOTER = HEIGHT - mm(8);
    static final float LAST_LINE = HEIGHT - mm(14);
    static final float NEXT_PAGE_TOP = mm(30);
    static final float INFORMATION_LEFT = mm(123);

    private Sheet() {
    }

    static float mm(float millimetres) {
        return millimetres * 2.834646f;
    }
}
