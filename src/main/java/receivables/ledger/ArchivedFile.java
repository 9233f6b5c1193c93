package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Where a file that was taken lies in the archive: {@code archive/2026-11-20/01/ledger.csv}.
 *
 * @param date the business date it belongs to
 * @param arrival which looking into the inbox of that date brought it, from 1
 * @param name as it was delivered
 * @param sha256 of its content, hexadecimal
 */
public record ArchivedFile(LocalDate date, int arrival, String name, String sha256) {

    public ArchivedFile {
        requireNonNull(date, "date is null");
        requireNonNull(name, "name is null");
        requireNonNull(sha256, "sha256 is null");
    }
}
