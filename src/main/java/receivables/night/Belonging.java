package receivables.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import receivables.intake.CommandFiles;
import receivables.outbox.PublishedFiles;
import receivables.outbox.PublishedNight;
import receivables.outbox.Wording;
import receivables.settings.Workplace;
import receivables.store.Commands;
import receivables.store.IdentityMark;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.EmbeddedFile;

/**
 * Whether database, archive and outbox belong together. They bear one identity mark, and the database knows every night that the other two
 * hold. What a mistyped folder, a forgotten address or a restored backup has put together is refused before anything is touched, with a
 * sentence on what to do.
 *
 * <p>Installations from before there were marks are known by the nights that all three hold; they get their mark at the next start of a
 * job.
 *
 * <pre>{@code Belonging.check(place, database, missing -> false).bear();}</pre>
 */
public final class Belonging {

    private final Workplace place;
    private final Database database;
    private final MarkedFolder archive;
    private final MarkedFolder outbox;
    private final Optional<String> mark;
    private final SortedSet<LocalDate> known;
    private final SortedSet<LocalDate> withFiles;
    private final Optional<LocalDate> otherwise;

    private Belonging(Workplace place, Database database) {
        this.place = place;
        this.database = database;
        this.archive = MarkedFolder.archive(place.archive());
        this.outbox = MarkedFolder.outbox(place.outbox());
        boolean none = database == null || database.isEmpty();
        if (!none) {
            database.migrate();
        }
        this.mark = none ? Optional.empty() : new IdentityMark(database).read();
        this.known = none ? new TreeSet<>() : new Nights(database).known();
        this.withFiles = none ? new TreeSet<>() : new Nights(database).withFiles();
        this.otherwise = none ? Optional.empty() : publishedOtherwise();
    }

    /**
     * Looks at the folders before a database is opened: opening would make an embedded one where there is none.
     *
     * @param recovers whether the command computes these missing nights, the first of them first
     */
    static void checkBeforeOpening(Workplace place, Predicate<SortedSet<LocalDate>> recovers) {
        if (EmbeddedFile.of(place.databaseUrl()).filter(file -> !file.exists()).isPresent()) {
            new Belonging(place, null).refuse(recovers);
        }
    }

    /**
     * Checks the three and brings the database's schema up to date.
     *
     * @param recovers whether the command computes these missing nights, the first of them first
     * @throws StrangersException when they do not belong together; nothing was changed
     */
    static Belonging check(Workplace place, Database database, Predicate<SortedSet<LocalDate>> recovers) {
        Belonging belonging = new Belonging(place, database);
        belonging.refuse(recovers);
        database.migrate();
        return belonging;
    }

    /**
     * For a command that is given by hand.
     *
     * @param database null: there is none yet, and the command would make none
     * @param writes it records something, and a database that lacks nights must not be written to
     * @return why it cannot be carried out
     */
    public static Optional<String> refusal(Workplace place, Database database, boolean writes) {
        try {
            Belonging belonging = new Belonging(place, database);
            belonging.refuse(missing -> !writes && !belonging.known.isEmpty());
            return Optional.empty();
        } catch (StrangersException strangers) {
            return Optional.of(strangers.getMessage());
        }
    }

    /** The last night, if the outbox has it from another run than the database: a backup from before it was run again. */
    private Optional<LocalDate> publishedOtherwise() {
        return new Nights(database).last().filter(night -> night.state() == Night.State.DONE)
                .filter(night -> PublishedNight.in(place.outbox(), night.businessDate().toString())
                        .filter(published -> !PublishedFiles.outputHash(published.hashes()).equals(night.outputHash())).isPresent())
                        .map(Night::businessDate);
    }

    /** Nights that archive or outbox hold and the database does not know, or not as they are there. */
    SortedSet<LocalDate> missing() {
        SortedSet<LocalDate> missing = new TreeSet<>(archive.nights());
        missing.addAll(outbox.nights());
        missing.removeAll(known);
        otherwise.ifPresent(missing::add);
        return missing;
    }

    /** Records what the archive has of commands and the database has not, up to its last night. Call it under the run lock. */
    void takeUpCommands(Consumer<String> out) {
        if (!known.isEmpty()) {
            new KeptCommands(place.archive(), database, Wording.in(place.language())).takeUp(known.last(), out);
        }
    }

    /** The same for a command that is given by hand and records something itself. */
    public static void takeUpCommands(Workplace place, Database database, Consumer<String> out) {
        new Belonging(place, database).takeUpCommands(out);
    }

    /** Why a night by itself cannot be computed from the archive: it lies before others that the database knows. */
    Optional<String> gap() {
        return hasGap() ? lacking(missing -> false) : Optional.empty();
    }

    private boolean hasGap() {
        return !missing().isEmpty() && !known.isEmpty() && missing().first().isBefore(known.last());
    }

    /**
     * Lets all three bear the mark; what the archive of an earlier installation lacks of its nights is added to it. Call it under the run
     * lock.
     */
    void bear() {
        String shared = mark.or(archive::mark).or(outbox::mark).orElseGet(() -> UUID.randomUUID().toString());
        if (mark.isEmpty() && archive.mark().isEmpty()) {
            // a marked archive has them, and better ones than a database from before the marks
            KeptSettings settings = new KeptSettings(place.archive());
            new Nights(database).list().stream().filter(night -> night.state() == Night.State.DONE)
                    .forEach(night -> settings.keep(night, database));
            new Commands(database).keepEarlier(new CommandFiles(place.archive())::write);
        }
        archive.bear(shared);
        outbox.bear(shared);
        new IdentityMark(database).put(shared);
    }

    private void refuse(Predicate<SortedSet<LocalDate>> recovers) {
        strangers().or(() -> lacking(recovers)).ifPresent(sentence -> {
            throw new StrangersException(sentence);
        });
    }

    private Optional<String> strangers() {
        List<String> marks = new ArrayList<>();
        mark.ifPresent(marks::add);
        archive.mark().ifPresent(marks::add);
        outbox.mark().ifPresent(marks::add);
        if (marks.stream().distinct().count() > 1) {
            return Optional.of(differentMarks());
        }
        Optional<String> shared = marks.stream().findFirst();
        return unknownFolder(archive, withFiles, shared).or(() -> unknownFolder(outbox, known, shared));
    }

    private String differentMarks() {
        if (mark.isPresent() && mark.equals(outbox.mark())) {
            return text("belonging.archive", shown(archive), databaseShown(), shown(outbox));
        }
        if (mark.isPresent() && mark.equals(archive.mark())) {
            return text("belonging.outbox", shown(outbox), databaseShown(), shown(archive));
        }
        if (mark.isPresent() && archive.mark().isPresent() && archive.mark().equals(outbox.mark())) {
            return text(isEmbedded() ? "belonging.embedded" : "belonging.database", databaseShown(), shown(archive), shown(outbox));
        }
        return text("belonging.none", databaseShown(), shown(archive), shown(outbox));
    }

    /** A folder without a mark is taken for the right one when it holds at least one of the nights that the database knows. */
    private Optional<String> unknownFolder(MarkedFolder folder, SortedSet<LocalDate> expected, Optional<String> shared) {
        if (folder.mark().isPresent() || expected.isEmpty() || !Collections.disjoint(folder.nights(), expected)) {
            return Optional.empty();
        }
        String lost = shared.map(one -> text("belonging.lost", one, folder.path().resolve(MarkedFolder.MARK))).orElse("");
        return Optional.of(text(folder.nights().isEmpty() ? "belonging.empty_folder" : "belonging.other_nights", shown(folder),
                databaseShown(), known.last(), folder.name(), lost));
    }

    private Optional<String> lacking(Predicate<SortedSet<LocalDate>> recovers) {
        SortedSet<LocalDate> missing = missing();
        if (missing.isEmpty() || recovers.test(missing)) {
            return Optional.empty();
        }
        String nights = missing.size() == 1 ? text("belonging.one_night", missing.first())
                : text("belonging.nights", missing.size(), missing.first(), missing.last());
        String held = archive.nights().containsAll(missing) ? shown(archive) : text("belonging.either", shown(archive), shown(outbox));
        String address = isEmbedded() ? text("belonging.on_a_server") : "";
        if (known.isEmpty()) {
            return Optional.of(text("belonging.database_is_empty", databaseShown(), held, nights, address, recovering(missing)));
        }
        boolean otherwiseRun = missing.first().equals(otherwise.orElse(null));
        return Optional.of(text(otherwiseRun ? "belonging.database_lacks_last_run" : "belonging.database_lacks", databaseShown(), nights,
                held,
                known.last(), recovering(missing), address));
    }

    /** The command that computes what is missing. */
    private String recovering(SortedSet<LocalDate> missing) {
        String replay = "./run.sh replay --from " + missing.first();
        String nightly = "./run.sh nightly --date " + missing.first();
        if (hasGap()) {
            return replay;
        }
        return missing.size() == 1 ? nightly : text("belonging.all_or_one_by_one", replay, nightly);
    }

    private boolean isEmbedded() {
        return place.databaseUrl().startsWith("jdbc:h2:");
    }

    private String databaseShown() {
        return Database.shown(place.databaseUrl());
    }

    private String shown(MarkedFolder folder) {
        return text("belonging.folder." + folder.name(), folder.path());
    }

    private String text(String key, Object... arguments) {
        return Wording.in(place.language()).text(key, arguments);
    }
}
