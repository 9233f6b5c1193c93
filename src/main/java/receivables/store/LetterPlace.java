package receivables.store;

/** Where a letter lies in the night's print. @param place its number within the pack, from 1 @param firstPage from 1 */
public record LetterPlace(String letterNo, String pack, int place, int firstPage, int pages) {
}
