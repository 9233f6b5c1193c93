package receivables.ledger;

/** Where an item stands on a letter: summed and demanded, held with its reason, or falling due soon. Credits are netted on statements and shown on letters. */
public enum LetterSection { DEMANDED, HELD, FALLING_DUE, CREDIT }
