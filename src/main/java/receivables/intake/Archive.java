package receivables.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import receivables.intake.table.TableRecognition;
import receivables.ledger.ArchivedFile;
import receivables.ledger.table.TableProfiles;

/**
 * The archive is the record: every file ever taken, under the date it belongs to and the arrival it came with,
 * {@code archive/2026-11-20/01/ledger.csv}. Nothing in it is ever changed; a rerun of a date reads the date's arrivals again, in order,
 * and then the inbox. A run claims the inbox by copying it into {@code archive/.claims}; its release moves the copies to their place.
 * Folders and files of other programs in it are passed over, and links are followed: the archive may lie on several disks.
 *
 * <pre>{@code
 * Arrival claimed = archive.claim(inbox, D, Duration.ofSeconds(3), profiles); // before anything is computed
 * archive.put("ledger.csv", new ArchivedFile(D, claimed.number(), "ledger.csv", sha256));
 * archive.settle(D, claimed.number());
 * }</pre>
 */
public final class Archive {

    private static final String CLAIMS = ".claims";
    private static final Pattern ARRIVAL = Pattern.compile("0[1-9]|[1-9][0-9]{1,3}");

    private final Path root;

    public Archive(Path root) {
        this.root = root;
    }

    /** The folder of a date's arrival, whether or not there is one. */
    public Path folder(LocalDate date, int arrival) {
        return root.resolve(date.toString()).resolve(String.format(Locale.ROOT, "%02d", arrival));
    }

    /** The dates that have a folder, oldest first. */
    public List<LocalDate> dates() {
        return folders(root).stream().map(Archive::date).flatMap(Optional::stream).sorted().toList();
    }

    private static Optional<LocalDate> date(String folder) {
        try {
            return Optional.of(LocalDate.parse(folder));
        } catch (DateTimeParseException foreign) {
            // somebody else's folder
            return Optional.empty();
        }
    }

    /** The date's arrivals, oldest first. @throws IntakeException when one cannot be read */
    public List<Arrival> arrivals(LocalDate date) {
        List<Arrival> arrivals = new ArrayList<>();
        folders(root.resolve(date.toString())).stream().filter(name -> ARRIVAL.matcher(name).matches()).map(Integer::parseInt).sorted()
                .forEach(number -> arrivals.add(arrival(date, number)));
        return arrivals;
    }

    private Arrival arrival(LocalDate date, int number) {
        Path folder = folder(date, number);
        List<IncomingFile> files = new ArrayList<>();
        for (Path path : list(folder)) {
            String name = path.getFileName().toString();
            if (!name.startsWith(".") && Files.isRegularFile(path)) {
                FileKind.of(real(path), name, (file, called) -> TableRecognition.mayBeOne(file))
                        .ifPresent(kind -> files.add(new IncomingFile(real(path), name, kind)));
            }
        }
        return new Arrival(number, files.stream().sorted(IncomingFile.ORDER).map(InboxFile::of).toList(), LeftList.read(folder));
    }

    /** Where links lead: whoever reads the file must not have to follow any. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException failed) {
            throw new IntakeException("the archived file " + path + " cannot be read (" + failed.getMessage()
                    + "); let this program's user read it", failed);
        }
    }

    private static List<String> folders(Path folder) {
        return Files.isDirectory(folder) ? list(folder).stream().filter(Files::isDirectory).map(path -> path.getFileName().toString())
                .toList() : List.of();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException | UncheckedIOException failed) {
            throw new IntakeException("the archive folder " + folder + " cannot be read (" + failed.getMessage()
                    + "); let this program's user read it", failed);
        }
    }

    /**
     * Claims what lies in the inbox as the date's next arrival; what an earlier run claimed and did not release is given up. A date's
     * arrivals are these of the archive and then this one.
     *
     * @param quiet for so long nobody must have written to a CSV file whose last line has no end; zero: such files are taken as they are
     * @param tables what is known of tables: others are left
     * @return its files lie in the claims; without files and news it is empty and no arrival
     * @throws IntakeException when the inbox cannot be read or the archive not be written; nothing has changed then
     */
    public Arrival claim(Path inbox, LocalDate date, Duration quiet, TableProfiles tables) {
        List<Arrival> before = arrivals(date);
        int number = before.isEmpty() ? 1 : before.getLast().number() + 1;
        try {
            giveUp();
            Files.createDirectories(claims());
            restrict(claims(), "rwxr-x---");
            new TakenDeliveries(inbox).giveBack();
            Arrival found = new Claims(inbox, claims(), quiet, tables).take(number);
            for (InboxFile file : found.files()) {
                restrict(file.path(), "rw-r-----");
            }
            Arrival claimed = new Arrival(number, found.files(), news(before, found));
            LeftList.write(claims(), claimed.left());
            if (!claimed.left().isEmpty()) {
                restrict(claims().resolve(LeftList.NAME), "rw-r-----");
            }
            durable(claims());
            return claimed;
        } catch (IOException failed) {
            throw new IntakeException("the archive " + root + " cannot be written (" + failed.getMessage()
                    + "); make room, or let this program's user write there", failed);
        }
    }

    private Path claims() {
        return root.resolve(CLAIMS);
    }

    /** What earlier arrivals of the date had not said already. */
    private static List<LeftFile> news(List<Arrival> before, Arrival found) {
        SortedMap<String, LeftFile> said = new TreeMap<>();
        for (Arrival arrival : before) {
            arrival.left().forEach(left -> said.put(left.name(), left));
            arrival.files().forEach(file -> said.remove(file.name()));
        }
        return found.left().stream().filter(left -> !left.equals(said.get(left.name()))).toList();
    }

    private void giveUp() throws IOException {
        for (Path claim : Files.isDirectory(claims()) ? list(claims()) : List.<Path>of()) {
            Files.delete(claim);
        }
    }

    /**
     * Moves a claim to its place in the archive. Nothing happens when it is there already: a release that was cut off is done again.
     *
     * @throws IntakeException when it is neither there nor claimed, which happens to another archive only
     */
    public void put(String claim, ArchivedFile file) {
        Path target = path(file);
        if (!isClaimed(claim) && !Files.exists(target)) {
            throw new IntakeException("the release of " + file.date() + " had begun, and the copy it took of " + claim
                    + " lies neither in " + claims() + " nor in "
                    + target.getParent() + "; name the right archive with --archive, or restore both");
        }
        move(claims().resolve(claim), target);
    }

    /** The delivery's copy waits for the release of its night. */
    public boolean isClaimed(String delivery) {
        return Files.exists(claims().resolve(delivery));
    }

    private Path path(ArchivedFile file) {
        return folder(file.date(), file.arrival()).resolve(file.name());
    }

    /** Keeps what was left lying, once every claim is in its place; from then on no power cut takes anything back. */
    public void settle(LocalDate date, int arrival) {
        move(claims().resolve(LeftList.NAME), folder(date, arrival).resolve(LeftList.NAME));
        try {
            giveUp();
            Files.deleteIfExists(claims());
        } catch (IOException failure) {
            throw new UncheckedIOException("the folder " + claims() + " cannot be deleted", failure);
        }
    }

    private static void move(Path claim, Path target) {
        if (!Files.exists(claim)) {
            return;
        }
        try {
            Files.createDirectories(target.getParent());
            restrict(target.getParent(), "rwxr-x---");
            restrict(target.getParent().getParent(), "rwxr-x---");
            place(claim, target);
            durable(target.getParent());
            durable(target.getParent().getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException("the file " + claim.getFileName() + " cannot be moved to the archive " + target.getParent()
                    + " (" + failure.getMessage() + ")",
                    failure);
        }
    }

    /** From another disk it is copied under a name nobody reads and then renamed: a copy that was cut off must not pass for the file. */
    private static void place(Path claim, Path target) throws IOException {
        try {
            Files.move(claim, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Path part = target.resolveSibling("." + target.getFileName() + ".part");
            Files.copy(claim, part, StandardCopyOption.REPLACE_EXISTING);
            restrict(part, "rw-r-----");
            durable(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(claim);
        }
    }

    /**
     * Takes the delivery out of the inbox if it is still the archived file, byte for byte. One that has changed since stays: it is
     * another delivery.
     */
    public void clear(Path inbox, String delivery, ArchivedFile file) {
        new TakenDeliveries(inbox).setAside(delivery, file.sha256(), path(file));
    }

    /** What the ERP sent may have been readable by anybody; what we keep is not. */
    private static void restrict(Path path, String rights) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(rights));
        }
    }

    /** The night is about to be called done: what it archived must survive a power cut. Folders can be forced on POSIX systems only. */
    private static void durable(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (folder && Files.getFileAttributeView(path, PosixFileAttributeView.class) == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** True when the archive has the file, by name and content. */
    public boolean holds(ArchivedFile file) {
        return fault(file) == null;
    }

    /**
     * Why these files cannot be read again from the archive, a sentence for each that is missing or has another content; empty: all are
     * there. To be asked before anything is deleted that could not be computed again without them.
     */
    public List<String> missing(Collection<ArchivedFile> files) {
        List<String> sentences = new ArrayList<>();
        for (ArchivedFile file : files) {
            String fault = fault(file);
            if (fault != null) {
                sentences.add("the night of " + file.date() + " took the file " + file.name() + ", and " + path(file) + " "
                        + fault + "; restore it from a backup of the archive, or name the right archive with --archive");
            }
        }
        return sentences;
    }

    /** Null: it is there. */
    private String fault(ArchivedFile file) {
        Path path = path(file);
        if (!Files.isRegularFile(path)) {
            return "is missing";
        }
        FileKind kind = FileKind.of(file.name()).orElse(FileKind.LEDGER);
        return InboxFile.of(new IncomingFile(real(path), file.name(), kind)).sha256().equals(file.sha256())
                ? null : "has another content than it had then (another SHA-256)";
    }

    /**
     * Moves a date's files back into the inbox, each under its own name or a free one beside it, {@code ledger-2.csv}; for the next run
     * they are a new arrival. Done again after a kill, it goes on with those that are left.
     *
     * @return where they lie now
     */
    public List<Path> giveBack(LocalDate date, Path inbox) {
        Path dated = root.resolve(date.toString());
        List<Path> back = new ArrayList<>();
        try {
            for (String number : folders(dated).stream().filter(name -> ARRIVAL.matcher(name).matches()).toList()) {
                for (Path file : list(dated.resolve(number)).stream().filter(Files::isRegularFile).toList()) {
                    if (file.getFileName().toString().startsWith(".")) {
                        Files.delete(file);
                    } else {
                        back.add(giveBack(file, inbox));
                    }
                }
            }
            durable(inbox);
            clear(dated);
            return back;
        } catch (IOException failure) {
            throw new UncheckedIOException("the files of " + dated + " cannot be moved to " + inbox, failure);
        }
    }

    private static Path giveBack(Path file, Path inbox) throws IOException {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
        Path target = inbox.resolve(name);
        for (int number = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
            if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(target, file) < 0) {
                // it came once more, or a kill struck between copy and deletion
                Files.delete(file);
                return target;
            }
            target = inbox.resolve(name.substring(0, dot) + "-" + number + name.substring(dot));
        }
        place(file, target);
        return target;
    }

    /** What other programs keep in a date's folder stays, under a name that is no date's. */
    private void clear(Path dated) throws IOException {
        for (String number : folders(dated).stream().filter(name -> ARRIVAL.matcher(name).matches()).toList()) {
            if (list(dated.resolve(number)).isEmpty()) {
                Files.delete(dated.resolve(number));
            }
        }
        if (!Files.isDirectory(dated)) {
            return;
        }
        if (list(dated).isEmpty()) {
            Files.delete(dated);
        } else {
            Path aside = dated.resolveSibling(dated.getFileName() + ".withdrawn");
            for (int number = 2; Files.exists(aside); number++) {
                aside = dated.resolveSibling(dated.getFileName() + ".withdrawn-" + number);
            }
            Files.move(dated, aside);
        }
        durable(root);
    }

    /** Copies the archive from a date on, for a night that is only tried. */
    public void copyTo(Path target, LocalDate from) throws IOException {
        for (LocalDate date : dates()) {
            for (Arrival arrival : date.isBefore(from) ? List.<Arrival>of() : arrivals(date)) {
                Path folder = Files.createDirectories(new Archive(target).folder(date, arrival.number()));
                for (InboxFile file : arrival.files()) {
                    Files.copy(file.path(), folder.resolve(file.name()));
                }
                LeftList.write(folder, arrival.left());
            }
        }
    }
}
