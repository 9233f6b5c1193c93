package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import receivables.ledger.Dossier;
import receivables.ledger.Language;
import receivables.ledger.digest.Sha256;
import receivables.letters.LetterPress;

/**
 * The dossiers of the items that go to court tonight: one PDF a customer, laid into the working folder until they are published below
 * {@code dossiers/}.
 */
final class DossierFiles {

    private final Path folder;

    DossierFiles(Path workFolder) {
        this.folder = workFolder.resolve("dossiers");
    }

    void write(List<Dossier> dossiers, LetterPress press, Language language) {
        for (Dossier dossier : dossiers) {
            Path file = folder.resolve(name(dossier.customer().customerNo()));
            try {
                Files.createDirectories(folder);
                Files.write(file, press.dossier(dossier, language));
            } catch (IOException failure) {
                throw new UncheckedIOException("the dossier " + file + " cannot be written", failure);
            }
        }
    }

    /** A customer number may hold what a file's name may not; where something is replaced, a hash keeps two of them apart. */
    static String name(String customerNo) {
        String plain = customerNo.replaceAll("[^A-Za-z0-9_-]", "_");
        return (plain.equals(customerNo) ? plain : plain + "-" + Sha256.hex(customerNo).substring(0, 8)) + ".pdf";
    }

    /** By name; none on most nights. */
    List<Path> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("the working folder " + folder + " cannot be read", failure);
        }
    }
}
