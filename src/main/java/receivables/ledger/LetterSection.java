package receivables.ledger;

/**
 * Where an item stands on a letter: summed and demanded, demanded earlier, held with its reason, or falling due soon. Credits are netted on
 * statements and shown on letters. EARLIER are overdue items that tonight's letter does not demand: demanded before and still unpaid, or
 * late and demanded by a later letter. FEE is a line of its own beside the item's: what dunning it has cost so far, as the line's interest;
 * it demands nothing of the item itself.
 */
public enum LetterSection { DEMANDED, EARLIER, HELD, FALLING_DUE, CREDIT, FEE }
