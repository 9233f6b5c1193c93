package receivables.proof;

import java.time.LocalDate;
import java.util.List;

/**
 * One row of a fact table while admission decides about it.
 * @param primary values of the primary key before file and line
 * @param arrival of its file on the file's own night
 */
public record FactVersion(
        String key, List<String> primary, long fileId, int line, String fileName, LocalDate fileKnownOn, int arrival, long fingerprint,
        LocalDate knownOn) {
}
