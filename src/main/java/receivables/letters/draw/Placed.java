package receivables.letters.draw;

/** A block at its place on a page. @param top points from the upper edge of the page */
public record Placed(Block block, float top) {
}
