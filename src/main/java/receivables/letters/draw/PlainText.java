package receivables.letters.draw;

/** Text in Liberation Sans, for papers whose rules prescribe such a face; only for characters that it has. */
public final class PlainText {

    private final Ink ink;
    private final float size;

    public PlainText(Ink ink, float size) {
        this.ink = ink;
        this.size = size;
    }

    /** @param y of the baseline */
    public void draw(float x, float y, String text, boolean bold) {
        ink.plain(x, y, text, size, bold);
    }

    public static float width(String text, float size, boolean bold) {
        return Typefaces.loaded().plainWidth(text, bold, size);
    }
}
