package receivables.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Shows a sealed publication to the world by two renames. Each step may be called again after a crash, wherever it struck; a release
 * that has been promised in the database always goes forward, never back.
 *
 * <pre>{@code
 * sealed            .D.new  D        retire()
 * retired           .D.new  .D.old   place()
 * placed            D       .D.old   clean()
 * done              D
 * }</pre>
 */
public final class Release {

    private static final String WITHDRAWN = ".withdrawn";

    private final Path outbox;
    private final String name;

    /** @param name {@code D} or {@code D.<job>}: one plain folder name */
    public Release(Path outbox, String name) {
        if (name.isEmpty() || name.startsWith(".") || name.contains("/") || name.contains("\\")) {
            throw new IllegalArgumentException("\"" + name + "\" is not a folder name");
        }
        this.outbox = outbox;
        this.name = name;
    }

    /** Finishes a promised release from whatever state it is in; does nothing when it is finished. */
    public static void finish(Path outbox, String name) {
        Release release = new Release(outbox, name);
        release.retire();
        release.place();
        release.clean();
    }

    /** Where the world sees it. */
    public Path published() {
        return outbox.resolve(name);
    }

    /** Where it is put together. */
    public Path prepared() {
        return outbox.resolve("." + name + ".new");
    }

    private Path retired() {
        return outbox.resolve("." + name + ".old");
    }

    /** True while a prepared folder waits to be placed. */
    public boolean isPrepared() {
        return Files.isDirectory(prepared());
    }

    /** Moves what is published now aside, when something newer waits to take its place. */
    public void retire() {
        if (!isPrepared() || !Files.exists(published())) {
            return;
        }
        clean();
        move(published(), retired());
    }

    /** Puts what was prepared in its place. */
    public void place() {
        if (isPrepared() && !Files.exists(published())) {
            move(prepared(), published());
        }
    }

    /** Deletes what was moved aside; never before something stands in its place. */
    public void clean() {
        if (!Files.exists(published())) {
            return;
        }
        try {
            FileTree.delete(retired());
        } catch (IOException failure) {
            throw new OutboxException("cannot delete " + retired()
                    + ", the folder that the new one has replaced; delete it by hand or run again", failure);
        }
    }

    /**
     * Takes what is published out of the world's sight for good: as {@code D.withdrawn}, and what commands and reruns had added as
     * {@code D.withdrawn.after}. What was being prepared goes. Nothing happens once it is done.
     */
    public void withdraw() {
        try {
            FileTree.delete(prepared());
            FileTree.delete(retired());
        } catch (IOException failure) {
            throw new OutboxException("cannot delete what was being prepared for " + published() + ": " + failure.getMessage(), failure);
        }
        Path added = outbox.resolve(name + ".after");
        if (Files.exists(added)) {
            move(added, free(name + WITHDRAWN + ".after"));
        }
        if (Files.exists(published())) {
            move(published(), free(name + WITHDRAWN));
        }
    }

    /** Where the night that was withdrawn last lies. */
    public Path withdrawn() {
        Path latest = outbox.resolve(name + WITHDRAWN);
        for (int number = 2; Files.exists(outbox.resolve(name + WITHDRAWN + "-" + number)); number++) {
            latest = outbox.resolve(name + WITHDRAWN + "-" + number);
        }
        return latest;
    }

    /** A date may be withdrawn more than once. */
    private Path free(String folder) {
        Path path = outbox.resolve(folder);
        for (int number = 2; Files.exists(path); number++) {
            path = outbox.resolve(folder + "-" + number);
        }
        return path;
    }

    private void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            FileTree.force(outbox);
        } catch (IOException failure) {
            throw new OutboxException("cannot rename " + from + " to " + to
                    + "; close programs that have files of it open and run any command again, it will finish the release", failure);
        }
    }
}
