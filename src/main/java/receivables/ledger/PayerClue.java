package receivables.ledger;

/**
 * Which clue told whose money a receipt is; see the rules, section 1. From DECISION to NAME_IN_TEXT one alone is enough; DOCUMENT_NUMBER is
 * a number with a second clue for the same customer; FUZZY_NAME only
 * proposes, unless finance lets it decide together with an amount.
 */
public enum PayerClue { DECISION, RF_REFERENCE, ACCOUNT, NAME, ALIAS, NAME_IN_TEXT, DOCUMENT_NUMBER, FUZZY_NAME }
