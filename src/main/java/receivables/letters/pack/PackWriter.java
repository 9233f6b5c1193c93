package receivables.letters.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.ManifestRow;
import receivables.ledger.digest.Sha256;
import receivables.letters.EnvelopeProfile;
import receivables.letters.LetterFile;
import receivables.letters.LetterPages;
import receivables.letters.LetterPress;
import receivables.letters.draw.Pens;

/**
 * Writes packs, one after the other, on one thread. A pack is streamed to its file; no more than one letter is held. Equal letters give
 * equal bytes: the only date in the file is the business date and its identifier is a hash of what is in it.
 */
public final class PackWriter {

    private final LetterPress press;
    private final Pens pens = new Pens();

    public PackWriter(LetterPress press) {
        this.press = press;
    }

    /**
     * @param target a new file; the caller names it {@code .part} and renames it once it was read back
     * @param lettersInOrder the letters of the plan's entries, in the same order
     * @throws IllegalArgumentException when letters and plan differ
     */
    public PackResult write(Path target, PackPlan plan, Iterator<Letter> lettersInOrder) {
        List<ManifestRow> rows = new ArrayList<>();
        MessageDigest digest = Sha256.begin();
        int pages = 0;
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(target), 1 << 16), digest)) {
            LetterFile file = new LetterFile(press, pens, out, plan.name(), plan.businessDate(), plan.language(), identifier(plan));
            EnvelopeProfile envelope = plan.envelope();
            PackSheets sheets = new PackSheets(press, plan, pens);
            if (envelope.coverSheet()) {
                file.sheet(sheets::cover, envelope.duplex());
            }
            for (PackEntry entry : plan.entries()) {
                if (envelope.separateEvery() > 0 && !rows.isEmpty() && rows.size() % envelope.separateEvery() == 0) {
                    file.sheet(ink -> sheets.separator(ink, rows.size() + 1), envelope.duplex());
                }
                Letter letter = next(plan, entry, lettersInOrder);
                int firstPage = file.pageCount() + 1;
                LetterPages own = file.write(letter, false, rows.size() + 1, true);
                file.padTo(envelope.duplex());
                sheets.add(letter, own.address(), own.count());
                rows.add(new ManifestRow(plan.name(), rows.size() + 1, letter.letterNo(), letter.customer().customerNo(), entry.postcode(),
                        firstPage, own.count(), envelope.sheets(own.count()), ""));
            }
            for (int page = 0; page < sheets.labelPages(); page++) {
                int labelPage = page;
                file.sheet(ink -> sheets.labels(ink, labelPage), envelope.duplex());
            }
            pages = file.pageCount();
            sheets.finish(pages);
            file.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the pack " + target + " cannot be written", unwritable);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        return new PackResult(plan.name(), hash, pages, rows.stream().map(row -> row.withSha256(hash)).toList());
    }

    /**
     * Drafts for review, one after the other, each marked as not to be mailed and with a bookmark of its own. No sheets for the print room:
     * nobody prints them.
     *
     * @param name of the file, for its description
     */
    public void writeDrafts(OutputStream out, String name, LocalDate businessDate, Language language, List<Letter> letters) {
        StringBuilder identifier = new StringBuilder(name).append(businessDate);
        letters.forEach(letter -> identifier.append(' ').append(letter.letterNo()));
        LetterFile file = new LetterFile(press, pens, out, name, businessDate, language, identifier.toString());
        letters.forEach(letter -> file.write(letter, true, 0, true));
        file.close();
    }

    private static Letter next(PackPlan plan, PackEntry entry, Iterator<Letter> letters) {
        if (!letters.hasNext()) {
            throw new IllegalArgumentException("pack " + plan.name() + " wants letter " + entry.letterNo() + ", but no letter is left");
        }
        Letter letter = letters.next();
        if (!letter.letterNo().equals(entry.letterNo())) {
            throw new IllegalArgumentException("pack " + plan.name() + " wants letter " + entry.letterNo() + ", but got "
                    + letter.letterNo());
        }
        return letter;
    }

    private static String identifier(PackPlan plan) {
        StringBuilder content = new StringBuilder(plan.name()).append(plan.businessDate());
        plan.entries().forEach(entry -> content.append(' ').append(entry.letterNo()));
        return content.toString();
    }
}
