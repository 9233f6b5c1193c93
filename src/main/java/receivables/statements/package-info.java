/**
 * What a statement of account says: opening, movements, closing, open items, aging footer. Pure.
 */
package receivables.statements;
