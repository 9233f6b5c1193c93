package receivables.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import receivables.intake.statement.StatementFile;
import receivables.intake.statement.StatementFormat;
import receivables.intake.table.TableRecognition;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.table.TableProfiles;

/**
 * What lies in the inbox: the files that can be taken, in the order of taking (kind, then name), and what is left lying with the reason.
 * Symbolic links are not followed: a link could bring in a file from anywhere on the machine. Nothing is read yet: a file may still be
 * growing, see {@link Archive#claim}.
 *
 * @param left in the order of names
 */
public record Inbox(List<IncomingFile> files, List<LeftFile> left) {

    /** Endings of names under which others write a file before they give it its own. */
    private static final List<String> UNDER_WAY = List.of(".part", ".tmp");

    public Inbox {
        files = List.copyOf(files);
        left = List.copyOf(left);
    }

    /**
     * @param tables what is known of tables
     * @throws IntakeException when the folder is missing or cannot be read
     */
    public static Inbox look(Path inboxDirectory, TableProfiles tables) {
        if (!Files.exists(inboxDirectory)) {
            throw new IntakeException("the inbox " + inboxDirectory
                    + " does not exist; create the folder or name the right one with --inbox");
        }
        if (!Files.isDirectory(inboxDirectory)) {
            throw new IntakeException("the inbox " + inboxDirectory + " is not a folder; name the right one with --inbox");
        }
        List<IncomingFile> files = new ArrayList<>();
        List<LeftFile> left = new ArrayList<>();
        for (Path path : list(inboxDirectory)) {
            look(path, tables, files, left);
        }
        files.sort(IncomingFile.ORDER);
        return new Inbox(files, left);
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.sorted(Comparator.comparing(path -> path.getFileName().toString())).toList();
        } catch (IOException failed) {
            throw new IntakeException("the inbox " + directory + " cannot be read (" + failed.getMessage()
                    + "); let this program's user read it", failed);
        }
    }

    private static void look(Path path, TableProfiles tables, List<IncomingFile> files, List<LeftFile> left) {
        String name = path.getFileName().toString();
        if (isUnderWay(name)) {
            // a hidden file of the system is nobody's delivery
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && FileKind.of(finished(name)).isPresent()) {
                left.add(LeftFile.left(name, ReasonCode.LEFT_UNDER_WAY));
            }
            return;
        }
        if (Files.isSymbolicLink(path)) {
            left.add(LeftFile.left(name, ReasonCode.LEFT_LINK));
        } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            left.add(LeftFile.left(name, ReasonCode.LEFT_FOLDER));
        } else if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            left.add(LeftFile.left(name, ReasonCode.LEFT_NO_FILE));
        } else {
            lookInto(path, name, tables, files, left);
        }
    }

    private static void lookInto(Path path, String name, TableProfiles tables, List<IncomingFile> files, List<LeftFile> left) {
        Optional<FileKind> kind = FileKind.of(path, name, new KnownTables(tables));
        if (kind.isPresent()) {
            files.add(new IncomingFile(path, name, kind.get()));
            return;
        }
        List<String> known = Stream.of(FileKind.values()).filter(FileKind::hasName).map(FileKind::pattern).toList();
        try {
            Reason table = TableRecognition.seenIn(path);
            left.add(LeftFile.left(name, ReasonCode.LEFT_UNKNOWN, Reason.of(ReasonCode.ENUMERATED, known),
                    table.isEmpty() ? StatementFormat.seenIn(StatementFile.head(path)) : table));
        } catch (IOException failed) {
            throw new IntakeException("the file " + path + " cannot be read (" + failed.getMessage()
                    + "); let this program's user read it", failed);
        }
    }

    private static boolean isUnderWay(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".") || UNDER_WAY.stream().anyMatch(lowerCase::endsWith);
    }

    /** The name that a delivery under way will probably have. */
    private static String finished(String name) {
        String shorter = name.startsWith(".") ? name.substring(1) : name;
        String lowerCase = shorter.toLowerCase(Locale.ROOT);
        int ending = UNDER_WAY.stream().filter(lowerCase::endsWith).mapToInt(String::length).findFirst().orElse(0);
        return shorter.substring(0, shorter.length() - ending);
    }

    /** Tables that a profile describes; of zips only a bank's statements are taken out. */
    record KnownTables(TableProfiles profiles) implements FileKind.TableTest {

        @Override
        public boolean isOne(Path file, String name) throws IOException {
            return TableRecognition.isOne(file, name, profiles.all());
        }

        @Override
        public boolean isOneInZip(Path member, String name) throws IOException {
            return TablesInZip.of(profiles, LocalDate.EPOCH).isOne(member, name);
        }
    }
}
