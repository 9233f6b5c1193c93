package receivables.account;

/**
 * Which edition of the rules a night was decided by. It is raised whenever the same facts give other rows, letters or pages than before;
 * each night keeps the one it was decided by. What an older edition decided is not decided again: it is compared as it was published, and
 * computed anew only where a person says so.
 *
 * <p>1: every night before editions were counted. 2: two clues for a payer, numbers of any shape, words that say a payment is for no
 * invoice, reasons in two languages. 3: decisions that can never act are refused; money that turns out to be another customer's leaves
 * the first one the same night; letters are turns of one conversation. 4: money whose owner is not known holds items for its own amount
 * alone; papers in hand settle or cover; interest is a history of what was demanded, paid and waived. 5: new interest stands beside what
 * was asked for before, and rests while a paper is in hand; names are compared without blanks; an ERP's open list is compared with what
 * is booked; one paper states and confirms; what was said on the telephone is a decision.
 */
public final class RulesEdition {

    /** What this program decides by. */
    public static final int CURRENT = 5;

    private RulesEdition() {
    }
}
