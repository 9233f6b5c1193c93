package receivables.ledger;

/**
 * Where an item stands on a letter: summed and demanded, held with its reason, or falling due soon. Credits are netted on statements and shown on letters.
 * FEE is a line of its own beside the item's: what dunning it has cost so far, as the line's interest; it demands nothing of the item itself.
 */
public enum LetterSection { DEMANDED, HELD, FALLING_DUE, CREDIT, FEE }
