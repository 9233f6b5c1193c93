package receivables.letters.draw;

/** A piece of a letter that is never divided between two pages. */
public interface Block {

    float height();

    /** Space above it, left away at the top of a page. */
    float spaceBefore();

    /** @param left edge of the text @param top upper edge of the block, points from the top of the page */
    void draw(Ink ink, PackForms forms, float left, float top);
}
