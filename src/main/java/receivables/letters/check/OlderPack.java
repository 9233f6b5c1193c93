package receivables.letters.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import receivables.ledger.Letter;

/**
 * A pack that an earlier program printed. Today's program may lay letters out otherwise, so their pages are not compared piece by piece:
 * each letter must stand on its pages with its number, its payment reference and every document it is about. A letter is printed again by
 * taking its very pages out.
 */
public final class OlderPack implements AutoCloseable {

    private final PDDocument document;

    private OlderPack(PDDocument document) {
        this.document = document;
    }

    /** @throws IOException when the file is no PDF, or a damaged one */
    public static OlderPack open(Path file) throws IOException {
        return new OlderPack(Loader.loadPDF(new RandomAccessReadBufferedFile(file)));
    }

    /** What of the letter its pages do not say, each a sentence; empty: all is there. @param firstPage from 1 */
    public List<String> lacks(Letter letter, int firstPage, int pages) throws IOException {
        if (!holds(firstPage, pages)) {
            return List.of("the pack has no pages " + firstPage + " to " + (firstPage + pages - 1));
        }
        String text = text(firstPage, pages);
        List<String> lacks = new ArrayList<>();
        require(text, "letter number", letter.letterNo(), lacks);
        require(text, "reference", letter.reference(), lacks);
        letter.items().forEach(item -> require(text, "document", item.documentNo(), lacks));
        return lacks;
    }

    /** The letter's pages as a document of their own; the same bytes each time. Empty when the pack has no such pages. */
    public byte[] pages(int firstPage, int pages) throws IOException {
        if (!holds(firstPage, pages)) {
            return new byte[0];
        }
        try (PDDocument single = new PDDocument()) {
            single.setVersion(document.getVersion());
            for (int page = firstPage; page < firstPage + pages; page++) {
                PDPage issued = document.getPage(page - 1);
                PDPage taken = single.importPage(issued);
                // Fonts and page size may be said once for all pages of the pack; an imported page does not inherit them.
                taken.setResources(issued.getResources());
                taken.setMediaBox(issued.getMediaBox());
            }
            // PDFBox makes the file's identity from the time of day otherwise.
            single.setDocumentId((long) firstPage);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            single.save(out);
            return out.toByteArray();
        }
    }

    private boolean holds(int firstPage, int pages) {
        return firstPage > 0 && pages > 0 && firstPage + pages - 1 <= document.getNumberOfPages();
    }

    private static void require(String text, String what, String value, List<String> lacks) {
        if (value != null && !text.contains(squeezed(value))) {
            lacks.add("the " + what + " " + value + " is not on its pages");
        }
    }

    /** Numbers are printed in groups and broken between lines: blanks count for nothing. */
    private String text(int firstPage, int pages) throws IOException {
        PageText reader = new PageText();
        StringBuilder text = new StringBuilder();
        for (int page = firstPage; page < firstPage + pages; page++) {
            reader.read(document.getPage(page - 1));
            reader.pieces().forEach(piece -> text.append(piece.text()));
        }
        return squeezed(text.toString());
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
