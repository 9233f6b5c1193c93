package receivables.store;

import java.time.LocalDate;

/**
 * A file of the archive.
 * @param sha256 of its content, hexadecimal
 * @param knownOn the night that took it
 * @param arrival which arrival of that night, from 1: a rerun's new files are a later one
 */
public record KnownFile(long fileId, String sha256, String name, LocalDate knownOn, int arrival, boolean complete) {
}
