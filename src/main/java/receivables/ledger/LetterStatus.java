package receivables.ledger;

/** READY goes to the post; NEEDS_APPROVAL waits for a person; HELD waits for a gate. */
public enum LetterStatus { READY, NEEDS_APPROVAL, HELD }
