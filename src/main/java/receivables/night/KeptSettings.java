package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import receivables.intake.KeptFile;
import receivables.store.ConfigVersions;
import receivables.store.Night;
import receivables.store.jdbc.Database;

/**
 * The configurations in the archive: each once, packed, under its hash, and for each published night which one it had. With them a date can
 * be computed from the archive alone. A night that is noted here was published, also when it took no file.
 *
 * <pre>{@code
 * archive/config/9c1f…          config/ and jobs/ in one piece
 * archive/2026-11-20/config     9c1f…
 * }</pre>
 */
final class KeptSettings {

    static final String NAME = "config";

    private final Path archive;

    KeptSettings(Path archive) {
        this.archive = archive;
    }

    /** Keeps what the night was computed with; once it is there, nothing happens. */
    void keep(Night night, Database database) {
        keep(night.configHash(), () -> new ConfigVersions(database).get(night.configHash())
                .orElseThrow(() -> new IllegalStateException("the configuration of " + night.businessDate() + " is not in the database")));
        if (!hashOf(night.businessDate()).equals(Optional.of(night.configHash()))) {
            KeptFile.write(note(night.businessDate()), (night.configHash() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void keep(String hash, Supplier<byte[]> packed) {
        Path file = archive.resolve(NAME).resolve(hash);
        if (!Files.exists(file)) {
            KeptFile.write(file, packed.get());
        }
    }

    /** The night is published no more. */
    void forget(LocalDate businessDate) {
        KeptFile.delete(note(businessDate));
    }

    /** The hash of the configuration that a published night had; empty: no such night is noted. */
    Optional<String> hashOf(LocalDate businessDate) {
        return read(note(businessDate)).map(bytes -> new String(bytes, StandardCharsets.US_ASCII).strip());
    }

    Optional<byte[]> content(String hash) {
        return hash.matches("[0-9a-f]{1,64}") ? read(archive.resolve(NAME).resolve(hash)) : Optional.empty();
    }

    /** Copies what recovers these nights into an archive that is tried out. */
    void copyTo(Path other, Collection<LocalDate> nights) {
        KeptSettings copy = new KeptSettings(other);
        for (LocalDate night : nights) {
            hashOf(night).ifPresent(hash -> {
                KeptFile.write(copy.note(night), hash.getBytes(StandardCharsets.US_ASCII));
                content(hash).ifPresent(packed -> copy.keep(hash, () -> packed));
            });
        }
    }

    private Path note(LocalDate businessDate) {
        return archive.resolve(businessDate.toString()).resolve(NAME);
    }

    private static Optional<byte[]> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("the file " + file + " cannot be read", failure);
        }
    }
}
