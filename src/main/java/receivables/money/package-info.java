/**
 * Amounts of money as whole minor units, and how they are written: plain decimals for files, figures and words for letters.
 * Nothing here knows what the money is for.
 */
package receivables.money;
