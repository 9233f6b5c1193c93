package receivables.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lies in the inbox: the files that can be taken, in the order of taking (kind, then name), and a note for each thing that is left lying.
 * Symbolic links are not followed: a link could bring in a file from anywhere on the machine, and archiving would move the link instead.
 *
 * @param notes sentences for the report, in the order of names
 */
public record Inbox(List<InboxFile> files, List<String> notes) {

    public Inbox {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** @throws IntakeException when the folder is missing or cannot be read */
    public static Inbox scan(Path inboxDirectory) {
        if (!Files.exists(inboxDirectory)) {
            throw new IntakeException("the inbox " + inboxDirectory + " does not exist; create the folder or name the right one with --inbox");
        }
        if (!Files.isDirectory(inboxDirectory)) {
            throw new IntakeException("the inbox " + inboxDirectory + " is not a folder; name the right one with --inbox");
        }
        List<InboxFile> files = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Path path : list(inboxDirectory)) {
            look(path, files, notes);
        }
        files.sort(Comparator.comparing(InboxFile::kind).thenComparing(InboxFile::name));
        return new Inbox(files, notes);
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        } catch (IOException failed) {
            throw new IntakeException("the inbox " + directory + " cannot be read (" + failed.getMessage() + "); let this program's user read it", failed);
        }
    }

    private static void look(Path path, List<InboxFile> files, List<String> notes) {
        String name = path.getFileName().toString();
        Optional<FileKind> kind = FileKind.of(name);
        if (Files.isSymbolicLink(path)) {
            notes.add(name + " is a symbolic link and was left alone; put the file itself into the inbox");
        } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            notes.add(name + " is a folder and was left alone; files are taken from the inbox itself only");
        } else if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            notes.add(name + " is no ordinary file and was left alone");
        } else if (kind.isEmpty()) {
            String known = Stream.of(FileKind.values()).map(FileKind::pattern).collect(Collectors.joining(", "));
            notes.add(name + " was left alone: its name fits none of " + known);
        } else {
            files.add(file(path, name, kind.get()));
        }
    }

    private static InboxFile file(Path path, String name, FileKind kind) {
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
            return new InboxFile(path, name, kind, HexFormat.of().formatHex(digest.digest()), bytes);
        } catch (IOException failed) {
            throw new IntakeException("the file " + path + " cannot be read (" + failed.getMessage() + "); let this program's user read it", failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
