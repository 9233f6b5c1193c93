package receivables.letters;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;

/**
 * Writes packs, one after the other, on one thread. A pack is streamed to its file; no more than one letter is held. Equal letters give equal bytes:
 * the only date in the file is the business date and its identifier is a hash of what is in it.
 */
public final class PackWriter {

    /** A page is a thirtieth larger than with the usual 6, and stays below 2,000 bytes; a sixth of the time goes. */
    private static final int COMPRESSION = 4;

    private final LetterPress press;
    private final Pens pens = new Pens();

    PackWriter(LetterPress press) {
        this.press = press;
    }

    /**
     * @param target a new file; the caller names it {@code .part} and renames it once it was read back
     * @param lettersInOrder the letters of the plan's entries, in the same order
     * @throws IllegalArgumentException when letters and plan differ
     */
    public PackResult write(Path target, PackPlan plan, Iterator<Letter> lettersInOrder) {
        List<ManifestRow> rows = new ArrayList<>();
        MessageDigest digest = sha256();
        int pages = 0;
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(target), 1 << 16), digest)) {
            Session session = new Session(out, plan.name(), plan.businessDate(), plan.language(), identifier(plan));
            EnvelopeProfile envelope = plan.envelope();
            PackSheets sheets = new PackSheets(press, plan, pens);
            if (envelope.coverSheet()) {
                session.sheet(sheets::cover, envelope.duplex());
            }
            for (PackEntry entry : plan.entries()) {
                if (envelope.separateEvery() > 0 && !rows.isEmpty() && rows.size() % envelope.separateEvery() == 0) {
                    session.sheet(ink -> sheets.separator(ink, rows.size() + 1), envelope.duplex());
                }
                Letter letter = next(plan, entry, lettersInOrder);
                int firstPage = session.pages + 1;
                LetterPages own = session.write(letter, false, rows.size() + 1, true);
                session.padTo(envelope.duplex());
                sheets.add(letter, own.address(), own.count());
                rows.add(new ManifestRow(plan.name(), rows.size() + 1, letter.letterNo(), letter.customer().customerNo(), entry.postcode(), firstPage,
                        own.count(), envelope.sheets(own.count()), ""));
            }
            for (int page = 0; page < sheets.labelPages(); page++) {
                int labelPage = page;
                session.sheet(ink -> sheets.labels(ink, labelPage), envelope.duplex());
            }
            pages = session.pages;
            sheets.finish(pages);
            session.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the pack " + target + " cannot be written", unwritable);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        return new PackResult(plan.name(), hash, pages, rows.stream().map(row -> row.withSha256(hash)).toList());
    }

    /** @param sequence its place in its pack, from 1; 0: it has none */
    void writeOne(OutputStream out, Letter letter, boolean draft, int sequence) {
        Session session = new Session(out, letter.letterNo(), letter.businessDate(), letter.customer().language(),
                letter.letterNo() + letter.businessDate() + draft + sequence);
        session.write(letter, draft, sequence, false);
        session.close();
    }

    /**
     * Drafts for review, one after the other, each marked as not to be mailed and with a bookmark of its own. No sheets for the print room: nobody prints them.
     *
     * @param name of the file, for its description
     */
    public void writeDrafts(OutputStream out, String name, LocalDate businessDate, Language language, List<Letter> letters) {
        StringBuilder identifier = new StringBuilder(name).append(businessDate);
        letters.forEach(letter -> identifier.append(' ').append(letter.letterNo()));
        Session session = new Session(out, name, businessDate, language, identifier.toString());
        letters.forEach(letter -> session.write(letter, true, 0, true));
        session.close();
    }

    /** A document that is no letter: each page is drawn by its own drawing. */
    void writePages(OutputStream out, String title, LocalDate date, Language language, List<BiConsumer<Ink, PackForms>> drawings) {
        Session session = new Session(out, title, date, language, title + date);
        for (BiConsumer<Ink, PackForms> drawing : drawings) {
            Ink ink = session.page();
            drawing.accept(ink, session.forms);
            ink.end();
        }
        session.close();
    }

    private static Letter next(PackPlan plan, PackEntry entry, Iterator<Letter> letters) {
        if (!letters.hasNext()) {
            throw new IllegalArgumentException("pack " + plan.name() + " wants letter " + entry.letterNo() + ", but no letter is left");
        }
        Letter letter = letters.next();
        if (!letter.letterNo().equals(entry.letterNo())) {
            throw new IllegalArgumentException("pack " + plan.name() + " wants letter " + entry.letterNo() + ", but got " + letter.letterNo());
        }
        return letter;
    }

    private static String identifier(PackPlan plan) {
        StringBuilder content = new StringBuilder(plan.name()).append(plan.businessDate());
        plan.entries().forEach(entry -> content.append(' ').append(entry.letterNo()));
        return content.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** One file being written. */
    private final class Session {

        private final Document document = new Document(new Rectangle(Sheet.WIDTH, Sheet.HEIGHT), 0, 0, 0, 0);
        private final PdfWriter writer;
        private final PackForms forms = new PackForms();
        private final Letterhead letterhead = new Letterhead(press.company(), press.labels(), press.logo());
        private final DeliverySlip deliverySlip = new DeliverySlip(press.labels());
        private final Slip slip = new Slip(press.company(), press.labels());
        private int pages;

        Session(OutputStream out, String title, LocalDate date, Language language, String identifier) {
            writer = PackFile.of(document, out);
            writer.setCompressionLevel(COMPRESSION);
            byte[] hash = sha256().digest(identifier.getBytes(StandardCharsets.UTF_8));
            pens.startFile(hash);
            document.addTitle(title);
            document.addAuthor(press.company().name().en());
            document.addCreator("Nightly Receivables");
            document.open();
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.code()));
            ArchiveMetadata.write(writer, title, press.company().name().en(), date, language);
            PdfDictionary information = writer.getInfo();
            PdfString stamp = new PdfString("D:" + date.toString().replace("-", "") + "000000Z");
            information.put(PdfName.CREATIONDATE, stamp);
            information.put(PdfName.MODDATE, stamp);
            PdfString id = new PdfString(Arrays.copyOf(hash, 16)).setHexWriting(true);
            PdfArray ids = new PdfArray(id);
            ids.add(id);
            information.put(PdfName.FILEID, ids);
        }

        /** @param sequence its place in the pack, from 1; 0: none, and no marks for the inserting machine @param bookmarked among many, to be found again */
        LetterPages write(Letter letter, boolean draft, int sequence, boolean bookmarked) {
            LetterPages laidOut = press.layout().pages(letter);
            EnvelopeProfile envelope = laidOut.envelope();
            for (int page = 1; page <= laidOut.count(); page++) {
                Ink ink = page();
                if (page == 1 && bookmarked) {
                    new PdfOutline(writer.getRootOutline(), new PdfDestination(PdfDestination.FIT),
                            letter.letterNo() + "  " + PrintableText.of(letter.customer().name()));
                }
                if (page == 1) {
                    letterhead.drawFirst(ink, forms, letter, envelope, laidOut.address(), laidOut.count(), draft);
                    if (letter.kind() == LetterKind.DELIVERY) {
                        deliverySlip.draw(ink, forms, letter, laidOut.left());
                    } else {
                        slip.draw(ink, forms, letter, laidOut.left());
                    }
                } else {
                    letterhead.drawNext(ink, forms, letter, envelope, page, laidOut.count(), draft);
                }
                if (sequence > 0 && envelope.isFront(page)) {
                    envelope.mark().draw(ink, envelope, letter.letterNo(), envelope.sheets(page), envelope.sheets(laidOut.count()), sequence);
                }
                for (LetterPages.Placed placed : laidOut.pages().get(page - 1)) {
                    placed.block().draw(ink, forms, laidOut.left(), placed.top());
                }
                ink.end();
            }
            return laidOut;
        }

        /** A sheet for the print room. */
        void sheet(Consumer<Ink> drawing, boolean duplex) {
            Ink ink = page();
            drawing.accept(ink);
            ink.end();
            padTo(duplex);
        }

        private Ink page() {
            if (pages > 0) {
                document.newPage();
            }
            pages++;
            return new Ink(writer.getDirectContent(), Sheet.HEIGHT, pens, press.tones());
        }

        /** The back of a last sheet, so that what follows begins on a front. */
        void padTo(boolean duplex) {
            if (duplex && pages % 2 == 1) {
                document.newPage();
                writer.setPageEmpty(false);
                pages++;
            }
        }

        void close() {
            document.close();
        }
    }
}
