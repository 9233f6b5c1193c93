/**
 * Ink, type and layout: what stands on a page, in which face, broken where, and how it becomes bytes of a PDF. Nothing here knows what a
 * letter is about; an amount is a text, a table has columns.
 */
package receivables.letters.draw;
