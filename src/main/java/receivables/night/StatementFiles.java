package receivables.night;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.Role;
import receivables.ledger.Staff;
import receivables.letters.BillListing;
import receivables.letters.pack.PackWriter;
import receivables.outbox.Publication;
import receivables.store.LetterEntry;
import receivables.store.Letters;

/**
 * What people of the house get of the statement cycle, below {@code statements/}: the drafts of the month for each supervisor, and on the
 * night the statements go out the listing that each salesperson signs for. Drafts are laid aside while the accounts are computed, a file a
 * supervisor and partition, and drawn when the night is published.
 *
 * <pre>{@code statements/drafts-S010-01.pdf   statements/listing-S001.pdf}</pre>
 */
final class StatementFiles {

    private static final int BATCH = 500;
    /** Stands for people who are not known, in the names of files. */
    private static final String NOBODY = "nobody";

    private final Shift shift;
    private final Path folder;

    StatementFiles(Shift shift) {
        this.shift = shift;
        this.folder = shift.workFolder().resolve("drafts");
    }

    /** A partition starts, or starts again. */
    void begin(int part) {
        try {
            for (Path file : files(String.format(Locale.ROOT, ".%04d", part))) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the working folder " + folder + " cannot be cleared", failure);
        }
    }

    /** Lays drafts aside for their supervisors. */
    void keep(int part, List<Letter> drafts) {
        TreeMap<String, List<Letter>> bySupervisor = new TreeMap<>();
        drafts.forEach(draft -> bySupervisor.computeIfAbsent(shift.context().dunning().approvals().superior(draft.customer().salesperson(),
                Role.SUPERVISOR), none -> new ArrayList<>()).add(draft));
        bySupervisor.forEach((supervisor, letters) -> append(folder.resolve(name(supervisor) + String.format(Locale.ROOT, ".%04d", part)),
                letters));
    }

    private void append(Path file, List<Letter> letters) {
        try {
            Files.createDirectories(folder);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file,
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
                for (Letter letter : letters) {
                    byte[] content = Letters.packed(letter);
                    out.writeInt(content.length);
                    out.write(content);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the working file " + file + " cannot be written", failure);
        }
    }

    /** Draws drafts and listings into the folder that is about to be published. */
    void publish(Publication publication) throws IOException {
        TreeMap<String, List<Path>> bySupervisor = new TreeMap<>();
        for (Path file : files("")) {
            String name = file.getFileName().toString();
            bySupervisor.computeIfAbsent(name.substring(0, name.lastIndexOf('.')), none -> new ArrayList<>()).add(file);
        }
        Path target = publication.directory().resolve("statements");
        for (Map.Entry<String, List<Path>> drafts : bySupervisor.entrySet()) {
            Files.createDirectories(target);
            draw(target, "drafts-" + drafts.getKey(), drafts.getValue());
        }
        for (BillListing listing : listings()) {
            Files.createDirectories(target);
            Files.write(target.resolve("listing-" + name(listing.salesperson()) + ".pdf"), shift.press().billListing(listing, language()));
        }
    }

    /** A file holds no more letters than a pack does. */
    private void draw(Path target, String name, List<Path> files) throws IOException {
        List<Letter> some = new ArrayList<>();
        int number = 0;
        for (Path file : files) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                while (in.available() > 0) {
                    some.add(Letters.unpacked(in.readNBytes(in.readInt())));
                    if (some.size() == shift.settings().run().packLetters()) {
                        number++;
                        draw(target, name, number, some);
                        some.clear();
                    }
                }
            }
        }
        if (!some.isEmpty()) {
            draw(target, name, number + 1, some);
        }
    }

    private void draw(Path target, String name, int number, List<Letter> drafts) throws IOException {
        String numbered = String.format(Locale.ROOT, "%s-%02d", name, number);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target.resolve(numbered + ".pdf")))) {
            new PackWriter(shift.press()).writeDrafts(out, numbered, shift.businessDate(), language(), drafts);
        }
    }

    /** By salesperson, of what really goes out. */
    private List<BillListing> listings() {
        List<String> numbers = new ArrayList<>();
        shift.letters().forEachEntry(shift.businessDate(), entry -> {
            if (isListed(entry)) {
                numbers.add(entry.letterNo());
            }
        });
        TreeMap<String, List<BillListing.Line>> lines = new TreeMap<>();
        LocalDate asOf = null;
        for (int from = 0; from < numbers.size(); from += BATCH) {
            for (Letter letter : shift.letters().contents(shift.businessDate(),
                    numbers.subList(from, Math.min(numbers.size(), from + BATCH)))) {
                asOf = letter.asOf();
                String salesperson = letter.customer().salesperson() == null ? "" : letter.customer().salesperson();
                lines.computeIfAbsent(salesperson, none -> new ArrayList<>())
                        .add(new BillListing.Line(letter.customer().customerNo(), letter.customer().name(), letter.kind(),
                        letter.letterNo(), letter.demanded(), letter.payBy()));
            }
        }
        Map<String, Staff> staff = lines.isEmpty() ? Map.of() : shift.references().staff(shift.businessDate());
        List<BillListing> listings = new ArrayList<>();
        for (Map.Entry<String, List<BillListing.Line>> one : lines.entrySet()) {
            one.getValue().sort(Comparator.comparing(BillListing.Line::customerNo).thenComparing(BillListing.Line::kind)
                    .thenComparing(line -> line.balance().currency().getCurrencyCode()));
            Staff person = staff.get(one.getKey());
            listings.add(new BillListing(one.getKey(), person == null ? "" : person.name(), asOf, shift.businessDate(), shift.mailingDay(),
                    one.getValue()));
        }
        return listings;
    }

    private static boolean isListed(LetterEntry entry) {
        return entry.status() == LetterStatus.READY && (entry.kind() == LetterKind.STATEMENT || entry.kind() == LetterKind.CONFIRMATION);
    }

    private Language language() {
        return shift.settings().language();
    }

    private static String name(String staffNo) {
        String name = DossierFiles.name(staffNo);
        return staffNo.isEmpty() ? NOBODY : name.substring(0, name.length() - ".pdf".length());
    }

    /** By name. */
    private List<Path> files(String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
        }
    }
}
