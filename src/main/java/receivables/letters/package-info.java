/**
 * Decided letters become print-ready packs: templates, layout, fonts, page numbers, read-back, manifest. Nothing here decides whom to write to.
 */
package receivables.letters;
