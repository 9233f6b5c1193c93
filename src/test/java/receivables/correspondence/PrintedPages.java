package receivables.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a night's letters as they stand in the packs, line by line. To be closed. */
final class PrintedPages implements AutoCloseable {

    private final Path packs;
    private final Map<String, PDDocument> open = new HashMap<>();

    PrintedPages(Path packs) {
        this.packs = packs;
    }

    /** @param letter its row of letters.csv */
    List<String> of(Map<String, String> letter) {
        try {
            PDDocument pack = open.get(letter.get("pack"));
            if (pack == null) {
                pack = Loader.loadPDF(packs.resolve(letter.get("pack") + ".pdf").toFile());
                open.put(letter.get("pack"), pack);
            }
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            int first = Integer.parseInt(letter.get("first_page"));
            stripper.setStartPage(first);
            stripper.setEndPage(first + Integer.parseInt(letter.get("pages")) - 1);
            return stripper.getText(pack).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            for (PDDocument pack : open.values()) {
                pack.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
