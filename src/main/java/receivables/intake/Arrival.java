package receivables.intake;

import java.util.List;

/**
 * What one looking into the inbox found: the first run of a date, or a rerun with new files. It lies in the archive, or in its claims while
 * its run lasts.
 *
 * @param number from 1, for each date
 * @param files in the order of taking
 * @param left what was not taken, by name; only what earlier arrivals of the date had not said already
 */
public record Arrival(int number, List<InboxFile> files, List<LeftFile> left) {

    public Arrival {
        files = List.copyOf(files);
        left = List.copyOf(left);
    }

    boolean isEmpty() {
        return files.isEmpty() && left.isEmpty();
    }
}
