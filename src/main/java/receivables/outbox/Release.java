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
            throw new OutboxException("cannot delete " + retired() + ", the folder that the new one has replaced; delete it by hand or run again",
                    failure);
        }
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
