package receivables.store;

/** A fact as a file brought it. @param line its line in the file, from 1 */
public record Line<T>(int line, T fact) {
}
