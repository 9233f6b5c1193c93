/**
 * What a letter says and where on its pages: templates, envelopes, slips, the press. Nothing here decides whom to write to.
 *
 * <p>{@code LetterTemplates} holds the texts, {@code LetterPress} lays letters out, {@code LetterFile} draws them with {@code draw}; {@code pack} puts them
 * together for the print room, {@code check} reads them again. Marks for the inserting machine are drawn here, because a letter printed alone bears them too.
 */
package receivables.letters;
