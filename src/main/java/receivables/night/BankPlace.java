package receivables.night;

/** A line of a file of statements. @param line counted through the file, from 1 */
record BankPlace(long fileId, int line) {
}
