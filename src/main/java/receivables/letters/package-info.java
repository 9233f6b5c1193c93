/**
 * Decided letters become print-ready packs: templates, layout, fonts, page numbers, read-back, manifest. Nothing here decides whom to write to.
 *
 * <p>{@code LetterTemplates} holds the texts, {@code LetterPress} lays letters out, {@code PackOrder} says which letter lies in which pack,
 * {@code PackWriter} writes a pack, {@code ReadBack} reads it again before it is released.
 */
package receivables.letters;
