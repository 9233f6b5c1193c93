package receivables.letters;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import receivables.ledger.digest.Sha256;
import receivables.letters.draw.ArchiveMetadata;
import receivables.letters.draw.Ink;
import receivables.letters.draw.PackFile;
import receivables.letters.draw.PackForms;
import receivables.letters.draw.Pens;
import receivables.letters.draw.Placed;
import receivables.letters.draw.PrintableText;
import receivables.letters.draw.Sheet;
import receivables.letters.swiss.QrBillPart;

/**
 * One file being written, letter by letter or page by page. Equal content gives equal bytes: the only date in the file is the business date
 * and its identifier is a hash of what is in it.
 */
public final class LetterFile {

    /** A page is a thirtieth larger than with the usual 6, and stays below 2,000 bytes; a sixth of the time goes. */
    private static final int COMPRESSION = 4;

    private final LetterPress press;
    private final Pens pens;
    private final Document document = new Document(new Rectangle(Sheet.WIDTH, Sheet.HEIGHT), 0, 0, 0, 0);
    private final PdfWriter writer;
    private final PackForms forms = new PackForms();
    private final Letterhead letterhead;
    private final DeliverySlip deliverySlip;
    private final Slip slip;
    private final BalanceSlip balanceSlip;
    private int pages;

    /**
     * @param pens parsed fonts, kept from file to file by one thread
     * @param title of the document
     * @param identifier what the file holds; the same only for the same content
     */
    public LetterFile(LetterPress press, Pens pens, OutputStream out, String title, LocalDate date, Language language, String identifier) {
        this.press = press;
        this.pens = pens;
        this.letterhead = new Letterhead(press.company(), press.labels(), press.logo());
        this.deliverySlip = new DeliverySlip(press.company(), press.labels());
        this.slip = new Slip(press.company(), press.labels());
        this.balanceSlip = new BalanceSlip(press.company(), press.labels());
        writer = PackFile.of(document, out);
        writer.setCompressionLevel(COMPRESSION);
        byte[] hash = Sha256.begin().digest(identifier.getBytes(StandardCharsets.UTF_8));
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

    /**
     * @param sequence its place in the pack, from 1; 0: none, and no marks for the inserting machine
     * @param bookmarked among many, to be found again
     */
    public LetterPages write(Letter letter, boolean draft, int sequence, boolean bookmarked) {
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
                } else if (!letter.kind().isStage()) {
                    balanceSlip.draw(ink, forms, letter, laidOut.left());
                } else {
                    slip.draw(ink, forms, letter, laidOut.left());
                }
            } else {
                Optional<QrBillPart> bill = page == laidOut.count() ? laidOut.bill() : Optional.empty();
                letterhead.drawNext(ink, forms, letter, envelope, page, laidOut.count(), draft,
                        bill.isPresent() ? QrBillPart.TOP - Sheet.mm(7) : Sheet.FOOTER);
                bill.ifPresent(part -> part.draw(ink));
            }
            if (sequence > 0 && envelope.isFront(page)) {
                envelope.mark().draw(ink, envelope, letter.letterNo(), envelope.sheets(page), envelope.sheets(laidOut.count()), sequence);
            }
            for (Placed placed : laidOut.pages().get(page - 1)) {
                placed.block().draw(ink, forms, laidOut.left(), placed.top());
            }
            ink.end();
        }
        return laidOut;
    }

    /** A document that is no letter: each page is drawn by its own drawing. */
    void pages(List<BiConsumer<Ink, PackForms>> drawings) {
        for (BiConsumer<Ink, PackForms> drawing : drawings) {
            Ink ink = page();
            drawing.accept(ink, forms);
            ink.end();
        }
    }

    /** A sheet for the print room. */
    public void sheet(Consumer<Ink> drawing, boolean duplex) {
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
    public void padTo(boolean duplex) {
        if (duplex && pages % 2 == 1) {
            document.newPage();
            writer.setPageEmpty(false);
            pages++;
        }
    }

    public void close() {
        document.close();
    }

    /** Pages written until now. */
    public int pageCount() {
        return pages;
    }
}
