/**
 * What a letter says and where on its pages: templates, envelopes, slips, the press. Nothing here decides whom to write to.
 *
 * <p>{@code LetterTemplates} holds the texts, {@code LetterPress} lays letters out, {@code LetterFile} draws them with {@code draw}; {@code
 * pack} puts them together for the print room, {@code check} reads them again. Marks for the inserting machine are drawn here, because a
 * letter printed alone bears them too.
 *
 * <p>Another stage is a constant in {@code Stage}, {@code LetterKind} and {@code Label}, its days in {@code config/policies}, its name in
 * both {@code wording} files, and in each folder of {@code config/letters} its text and its label. Another language is a constant in {@code
 * Language}, a {@code wording} file, the company's own words in it ({@code Company.Text}) and a folder of {@code config/letters}; where the code does not speak of it, it is set as English is.
 */
package receivables.letters;
