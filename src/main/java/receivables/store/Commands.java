package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import receivables.ledger.Command;
import receivables.ledger.Decision;
import receivables.ledger.LetterEvent;
import receivables.store.jdbc.Database;

/**
 * What people recorded by commands. The archive has each of them in a file, written first; a database that lacks one takes it from there.
 */
public final class Commands {

    private final Database database;

    public Commands(Database database) {
        this.database = database;
    }

    /** Records what the command says, all of it or nothing; the same again changes nothing. */
    public void record(Command command) {
        database.inTransaction(() -> {
            new Letters(database).append(command.events());
            Facts facts = new Facts(database);
            command.decisions().forEach(facts::addCommand);
            markKept(command);
        });
    }

    private void markKept(Command command) {
        if (!numbers(command.night()).contains(command.number())) {
            database.jdbc().update("INSERT INTO kept_command (business_date, command_number) VALUES (?, ?)", command.night(),
                    command.number());
        }
    }

    /** The numbers of the commands given after a night that this database knows. */
    public SortedSet<Integer> numbers(LocalDate night) {
        return new TreeSet<>(database.jdbc().queryForList("SELECT command_number FROM kept_command WHERE business_date = ?", Integer.class,
                night));
    }

    /**
     * Commands that were given before the archive kept them, one for each night after which there were any, for whoever keeps them now.
     *
     * @param keep writes the command's file; it is called before the command counts as kept
     */
    public void keepEarlier(Consumer<Command> keep) {
        SortedMap<LocalDate, List<LetterEvent>> events = new TreeMap<>();
        database.jdbc().query("SELECT " + LetterRows.EVENT + " FROM letter_event ORDER BY letter_no, event_kind, event_date", row -> {
            LetterEvent event = LetterRows.event(row);
            events.computeIfAbsent(event.knownOn().minusDays(1), none -> new ArrayList<>()).add(event);
        });
        SortedMap<LocalDate, List<Decision>> decisions = new TreeMap<>();
        DecisionRows rows = new DecisionRows();
        database.jdbc().query("SELECT " + rows.selected("d") + " FROM decision d WHERE d.file_id = 0 ORDER BY d.decision_no", row -> {
            Decision decision = rows.read(row);
            decisions.computeIfAbsent(decision.knownOn().minusDays(1), none -> new ArrayList<>()).add(decision);
        });
        SortedSet<LocalDate> nights = new TreeSet<>(events.keySet());
        nights.addAll(decisions.keySet());
        for (LocalDate night : nights) {
            Command command = new Command(night, 1, events.getOrDefault(night, List.of()), decisions.getOrDefault(night, List.of()));
            keep.accept(command);
            database.inTransaction(() -> markKept(command));
        }
    }
}
