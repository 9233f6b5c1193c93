package receivables.night;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import receivables.intake.CommandFiles;
import receivables.outbox.Wording;
import receivables.store.Commands;
import receivables.store.jdbc.Database;

/**
 * The commands in the archive, taken up by a database that lacks some: because the process was killed between the file and the database,
 * because the database is a backup from before them, or because it is made anew from the archive.
 */
final class KeptCommands {

    private final CommandFiles files;
    private final Path archive;
    private final Commands commands;
    private final Wording words;

    KeptCommands(Path archive, Database database, Wording words) {
        this.words = words;
        this.archive = archive;
        this.files = new CommandFiles(archive);
        this.commands = new Commands(database);
    }

    /**
     * Records the commands given after nights up to a date: those that the date after it sees, and no later ones.
     *
     * @param out told what was taken up
     */
    void takeUp(LocalDate until, Consumer<String> out) {
        for (LocalDate night : new TreeSet<>(MarkedFolder.dates(archive).headSet(until.plusDays(1)))) {
            SortedSet<Integer> kept = files.numbers(night);
            if (!kept.isEmpty()) {
                kept.removeAll(commands.numbers(night));
                kept.forEach(number -> commands.record(files.read(night, number)));
                if (!kept.isEmpty()) {
                    out.accept(words.text("night.commands_taken_up", kept.size(), night));
                }
            }
        }
    }
}
