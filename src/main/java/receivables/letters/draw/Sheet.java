package receivables.letters.draw;

/** The A4 page in points, and where a letter's parts lie on it. */
public final class Sheet {

    public static final float WIDTH = 595.28f;
    public static final float HEIGHT = 841.89f;
    public static final float RIGHT = WIDTH - mm(20);
    /** The payment or confirmation slip: from here to the lower edge. */
    public static final float SLIP_TOP = HEIGHT - mm(57);
    public static final float FOOTER = HEIGHT - mm(8);
    public static final float LAST_LINE = HEIGHT - mm(14);
    static final float NEXT_PAGE_TOP = mm(30);
    public static final float INFORMATION_LEFT = mm(123);

    private Sheet() {
    }

    public static float mm(float millimetres) {
        return millimetres * 2.834646f;
    }
}
