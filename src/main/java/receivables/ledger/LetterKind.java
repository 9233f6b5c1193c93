package receivables.ledger;

/** What kind of paper a letter is: a stage of the ladder, or one of the other documents. */
public enum LetterKind {
    REMINDER, NOTICE, LETTER_1, LETTER_2, LETTER_3, LAWYER, STATEMENT, CONFIRMATION, DELIVERY;

    public static LetterKind of(Stage stage) {
        return valueOf(stage.name());
    }

    public boolean isStage() {
        return compareTo(LAWYER) <= 0;
    }

    /** @throws IllegalStateException for a statement, confirmation or delivery note */
    public Stage stage() {
        if (!isStage()) {
            throw new IllegalStateException(this + " is not a stage");
        }
        return Stage.valueOf(name());
    }
}
