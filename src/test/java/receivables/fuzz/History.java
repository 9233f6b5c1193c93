package receivables.fuzz;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that was ever given to the company's program, and what it has published: what anybody outside can know. */
final class History {

    private final Path outbox;
    final List<Arrival> arrivals = new ArrayList<>();
    final TreeMap<LocalDate, Published> nights = new TreeMap<>();
    /** Past nights that were computed again with other facts: what was sent then stands, and nothing more was sent. */
    final Set<LocalDate> corrected = new HashSet<>();
    /**
     * Rows of {@code dunning.csv} by letter number, as they were when the letter left the house: of nights that were computed again since.
     */
    private final Map<String, List<InboxFile.Line>> asPrinted = new HashMap<>();
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
     * @param printed its rows of {@code dunning.csv} as they were then: what was posted stands, whatever the night says when it is run
     * again
     */
    record Command(String name, LocalDate night, String by, String letterNo, String customer, List<InboxFile.Line> printed) {
    }

    void said(String name, LocalDate night, String by, InboxFile.Line letter) {
        commands.add(new Command(name, night, by, letter.get("letter_no"), letter.get("customer_no"),
                printed(night, letter.get("letter_no"))));
    }

    /** Somebody said that it was posted: when its night is run again, whatever gate is shut then, it stands as it was sent. */
    boolean isMailed(String letterNo) {
        return commands.stream().anyMatch(command -> command.name().equals("mailed") && command.letterNo().equals(letterNo));
    }

    /** Nobody took it out of the pile; what is said to be posted cannot be taken out any more. */
    boolean leftTheHouse(String letterNo) {
        boolean confirmed = isMailed(letterNo);
        boolean pulled = commands.stream().anyMatch(command -> command.name().equals("pull") && command.letterNo().equals(letterNo))
                || arrivals.stream().flatMap(arrival -> arrival.files().stream()).filter(file -> file.kind().equals("decisions"))
                .flatMap(file -> file.lines().stream()).anyMatch(row -> row.get("action").equals("PULL")
                && row.get("letter_no").equals(letterNo));
        return confirmed || !pulled && !setup.confirm();
    }

    /** A person said something of it by command. */
    boolean isTouched(String letterNo) {
        return commands.stream().anyMatch(command -> command.letterNo().equals(letterNo));
    }

    /**
     * The customer has it, as far as was known before the evening: nobody took it out in time or sent it back, and it was confirmed where
     * that is asked for.
     */
    boolean wasPosted(String letterNo, LocalDate night, Evening evening) {
        List<String> said = commands.stream().filter(command -> command.night().isBefore(evening.night)
                && command.letterNo().equals(letterNo))
                .map(Command::name).toList();
        List<String> decided = evening.books.decisions.values().stream().filter(decision -> decision.get("letter_no").equals(letterNo)
                && decision.knownOn().isAfter(night)).map(decision -> decision.get("action")).toList();
        boolean posted = said.contains("mailed");
        return !decided.contains("RETURNED") && (posted || !setup.confirm() && !said.contains("pull") && !decided.contains("PULL"));
    }

    /** Its rows as they were when it left the house. */
    List<InboxFile.Line> asSent(String letterNo, LocalDate night) {
        return commands.stream().filter(command -> command.name().equals("mailed") && command.letterNo().equals(letterNo)).findFirst()
                .map(Command::printed)
                .orElseGet(() -> printed(night, letterNo));
    }

    /** These past nights are about to be computed again with other facts: what their letters said is said, whatever their rows will be. */
    void keepLetters(Collection<LocalDate> past) {
        for (LocalDate night : past) {
            corrected.add(night);
            for (InboxFile.Line letter : nights.get(night).rows("letters.csv")) {
                String number = letter.get("letter_no");
                if (letter.get("status").equals("READY") && leftTheHouse(number)) {
                    asPrinted.putIfAbsent(number, rowsOf(night, number));
                }
            }
        }
    }

    /** What a letter of the night says of its items. */
    List<InboxFile.Line> printed(LocalDate night, String letterNo) {
        return asPrinted.getOrDefault(letterNo, rowsOf(night, letterNo));
    }

    private List<InboxFile.Line> rowsOf(LocalDate night, String letterNo) {
        return nights.get(night).rows("dunning.csv").stream().filter(row -> row.get("letter_no").equals(letterNo)).toList();
    }

    /** A night was run, or run again: its files are read anew. */
    Published ran(LocalDate night, int exitCode) {
        Published published = new Published(night, outbox.resolve(night.toString()), exitCode);
        nights.put(night, published);
        return published;
    }
}
