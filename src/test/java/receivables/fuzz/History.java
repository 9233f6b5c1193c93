package receivables.fuzz;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** All that was ever given to the company's program, and what it has published: what anybody outside can know. */
final class History {

    private final Path outbox;
    final List<Arrival> arrivals = new ArrayList<>();
    final TreeMap<LocalDate, Published> nights = new TreeMap<>();
    /** Past nights that were computed again with other facts: what was sent then stands, and nothing more was sent. */
    final Set<LocalDate> corrected = new HashSet<>();
    /** What people recorded by command, in order. */
    final List<Command> commands = new ArrayList<>();

    final Setup setup;

    History(Path outbox, Setup setup) {
        this.outbox = outbox;
        this.setup = setup;
    }

    /**
     * A letter that was mailed, pulled or approved by command after a night.
     *
     * @param printed its rows of {@code dunning.csv} as they were then: what was posted stands, whatever the night says when it is run again
     */
    record Command(String name, LocalDate night, String by, String letterNo, String customer, List<InboxFile.Line> printed) {
    }

    void said(String name, LocalDate night, String by, InboxFile.Line letter) {
        List<InboxFile.Line> printed = nights.get(night).rows("dunning.csv").stream().filter(row -> row.get("letter_no").equals(letter.get("letter_no"))).toList();
        commands.add(new Command(name, night, by, letter.get("letter_no"), letter.get("customer_no"), printed));
    }

    boolean leftTheHouse(String letterNo) {
        boolean confirmed = commands.stream().anyMatch(command -> command.name().equals("mailed") && command.letterNo().equals(letterNo));
        boolean pulled = commands.stream().anyMatch(command -> command.name().equals("pull") && command.letterNo().equals(letterNo))
                || arrivals.stream().flatMap(arrival -> arrival.files().stream()).filter(file -> file.kind().equals("decisions"))
                .flatMap(file -> file.lines().stream()).anyMatch(row -> row.get("action").equals("PULL") && row.get("letter_no").equals(letterNo));
        return !pulled && (confirmed || !setup.confirm());
    }

    /** A night was run, or run again: its files are read anew. */
    Published ran(LocalDate night) {
        Published published = new Published(night, outbox.resolve(night.toString()));
        nights.put(night, published);
        return published;
    }
}
