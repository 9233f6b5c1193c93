package receivables.matching;

/**
 * How much of a payment is written as it should be. Hard has as many unreadable numbers as the published labelled sets: of 127 numbers in
 * their advice 16 are mistyped or unknown orders and 14 written loosely (of 106 payers there 40 do not write their name). Harder has half
 * as many unreadable numbers again.
 */
enum Difficulty {

    EASY(0, 0, 0), MEDIUM(10, 13, 28), HARD(13, 11, 51), HARDER(20, 24, 51);

    private final int unreadableNumbers;
    private final int looseNumbers;
    private final int otherNames;

    Difficulty(int unreadableNumbers, int looseNumbers, int otherNames) {
        this.unreadableNumbers = unreadableNumbers;
        this.looseNumbers = looseNumbers;
        this.otherNames = otherNames;
    }

    /** Of a hundred: mistyped, or an order of the payer's. */
    int unreadableNumbers() {
        return unreadableNumbers;
    }

    /** Of a hundred of the rest: without zeros, signs or prefix. */
    int looseNumbers() {
        return looseNumbers;
    }

    /** Of a hundred: initials, short forms, slips. */
    int otherNames() {
        return otherNames;
    }
}
