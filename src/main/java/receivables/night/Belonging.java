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
            new KeptCommands(place.archive(), database).takeUp(known.last(), out);
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
        String why = ": the identity marks differ. ";
        if (mark.isPresent() && mark.equals(outbox.mark())) {
            return archive.shown() + " does not belong to the " + databaseShown() + " and " + outbox.shown() + why + "Correct --archive.";
        }
        if (mark.isPresent() && mark.equals(archive.mark())) {
            return outbox.shown() + " does not belong to the " + databaseShown() + " and " + archive.shown() + why + "Correct --outbox.";
        }
        if (mark.isPresent() && archive.mark().isPresent() && archive.mark().equals(outbox.mark())) {
            return "the " + databaseShown() + " does not belong to " + archive.shown() + " and " + outbox.shown() + why
                    + "Correct SPRING_DATASOURCE_URL"
                    + (isEmbedded() ? "; the embedded database is used where it is not set." : ".");
        }
        return "the " + databaseShown() + ", " + archive.shown() + " and " + outbox.shown() + " do not belong together" + why
                + "Correct --archive, --outbox or SPRING_DATASOURCE_URL.";
    }

    /** A folder without a mark is taken for the right one when it holds at least one of the nights that the database knows. */
    private Optional<String> unknownFolder(MarkedFolder folder, SortedSet<LocalDate> expected, Optional<String> shared) {
        if (folder.mark().isPresent() || expected.isEmpty() || !Collections.disjoint(folder.nights(), expected)) {
            return Optional.empty();
        }
        String lost = shared.map(one -> " If it is lost for good, write " + one + " into a file " + folder.path().resolve(MarkedFolder.MARK)
                + ": the nights go on without it then.").orElse("");
        return Optional.of(folder.shown() + (folder.nights().isEmpty() ? " is empty" : " holds other nights") + ", and the "
                + databaseShown() + " knows nights up to "
                + known.last() + ". Correct --" + folder.name() + ", or put a backup of the " + folder.name() + " there." + lost);
    }

    private Optional<String> lacking(Predicate<SortedSet<LocalDate>> recovers) {
        SortedSet<LocalDate> missing = missing();
        if (missing.isEmpty() || recovers.test(missing)) {
            return Optional.empty();
        }
        String first = missing.first().toString();
        String nights = missing.size() == 1 ? "the night of " + first : missing.size() + " nights from " + first + " to " + missing.last();
        String held = archive.shown() + (archive.nights().containsAll(missing) ? "" : " or " + outbox.shown());
        String address = isEmbedded() ? " If your database is on a server, SPRING_DATASOURCE_URL is to name it." : "";
        String again = " again from the archive: " + recovering(missing) + ". The inbox waits until then.";
        if (known.isEmpty()) {
            return Optional.of("the " + databaseShown() + " is empty, and " + held + " holds " + nights + "." + address
                    + " If it is lost, put its backup in place, or compute what was lost" + again);
        }
        String how = missing.first().equals(otherwise.orElse(null)) ? " as it was run last" : "";
        return Optional.of("the " + databaseShown() + " does not know " + nights + how + ", which " + held
                + " holds (it knows nights up to "
                + known.last() + "). If it is an older backup, compute what it lacks" + again + address);
    }

    /** The command that computes what is missing. */
    private String recovering(SortedSet<LocalDate> missing) {
        String replay = "./run.sh replay --from " + missing.first();
        String nightly = "./run.sh nightly --date " + missing.first();
        if (hasGap()) {
            return replay;
        }
        return missing.size() == 1 ? nightly : "all of them with " + replay + ", or one by one, first " + nightly;
    }

    private boolean isEmbedded() {
        return place.databaseUrl().startsWith("jdbc:h2:");
    }

    private String databaseShown() {
        return "database " + Database.shown(place.databaseUrl());
    }
}
