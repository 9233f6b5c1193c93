package receivables.ledger;

/** Which clue told whose money a receipt is, strongest first; see the rules, section 1. */
public enum PayerClue { DECISION, RF_REFERENCE, DOCUMENT_NUMBER, ACCOUNT, NAME, ALIAS, FUZZY_NAME }
