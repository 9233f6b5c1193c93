package receivables.letters.draw;

/** Who says the same: EVERY letter of a kind, SOME letters of a pack (they differ in a date or a number of days), or NONE other. */
public enum Sharing { EVERY, SOME, NONE }
