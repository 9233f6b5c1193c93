package receivables.intake;

/**
 * Something was taken, and still somebody should look: an unknown column, a due date before the document date. The fields are as in {@link
 * Reject}.
 */
public record Notice(String file, int line, String column, String value, String text) {
}
