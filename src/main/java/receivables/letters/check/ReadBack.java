package receivables.letters.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import receivables.ledger.Letter;
import receivables.ledger.ManifestRow;
import receivables.ledger.digest.Sha256;
import receivables.letters.EnvelopeProfile;
import receivables.letters.LetterPress;
import receivables.letters.pack.PackResult;

/**
 * Reads a finished pack again before it is released, with another library than the one that wrote it, and compares it with the letters'
 * data: nothing missing, no glyph replaced, every letter on its pages, its address alone in the window, its payment code readable.
 */
public final class ReadBack {

    /** @param letterNo empty: the pack as a whole @param what a sentence for finance */
    public record Failure(String letterNo, String what) {
    }

    private final LetterPress press;

    public ReadBack(LetterPress press) {
        this.press = press;
    }

    /**
     * Every difference found; empty: the pack may be released.
     *
     * @param letters the letters as they were given to the writer, in the same order
     * @throws IOException when the file cannot be read as a PDF at all
     */
    public List<Failure> check(Path pack, Iterator<Letter> letters, PackResult result) throws IOException {
        List<Failure> failures = new ArrayList<>();
        if (!sha256(pack).equals(result.sha256())) {
            failures.add(new Failure("", "the file " + pack + " is not the one that was written: its hash differs"));
        }
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBufferedFile(pack))) {
            if (document.getNumberOfPages() != result.pages()) {
                failures.add(new Failure("", "the file has " + document.getNumberOfPages() + " pages, but " + result.pages()
                        + " were written"));
                return failures;
            }
            PageText reader = new PageText();
            SheetCheck sheets = null;
            int nextFree = 1;
            for (ManifestRow row : result.rows()) {
                if (!letters.hasNext()) {
                    failures.add(new Failure(row.letterNo(), "stands in the manifest, but there is no such letter"));
                    return failures;
                }
                Letter letter = letters.next();
                if (row.firstPage() < nextFree || row.firstPage() + row.pages() - 1 > result.pages()
                        || !row.letterNo().equals(letter.letterNo())) {
                    failures.add(new Failure(letter.letterNo(), "the manifest says " + row.letterNo() + " on page " + row.firstPage()));
                    continue;
                }
                nextFree = row.firstPage() + row.pages();
                EnvelopeProfile envelope = press.envelopes().forCountry(letter.customer().country(), letter.customer().language());
                sheets = sheets == null ? new SheetCheck(press, envelope) : sheets;
                sheets.add(letter);
                check(document, reader, letter, row, envelope, sheets).forEach(what -> failures.add(new Failure(letter.letterNo(), what)));
            }
            // The sheets follow from the letters: where one of those is wrong, they are looked at when the pack was written anew.
            if (sheets != null && failures.isEmpty()) {
                sheets.finish(document, reader, result).forEach(what -> failures.add(new Failure("", what)));
            }
        }
        if (letters.hasNext()) {
            failures.add(new Failure(letters.next().letterNo(), "is not in the pack"));
        }
        return failures;
    }

    private List<String> check(PDDocument document, PageText reader, Letter letter, ManifestRow row, EnvelopeProfile envelope,
            SheetCheck sheets)
            throws IOException {
        LetterCheck check = new LetterCheck(letter, press.company(), press.labels().get(letter.customer().language()), envelope);
        List<String> marks = new ArrayList<>();
        for (int page = 0; page < row.pages(); page++) {
            reader.read(document.getPage(row.firstPage() - 1 + page));
            check.page(reader, page + 1, row.pages());
            String mark = sheets.mark(reader, row, page + 1);
            if (!mark.isEmpty()) {
                marks.add(mark);
            }
        }
        List<String> failures = new ArrayList<>(check.finish());
        failures.addAll(marks);
        return failures;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), Sha256.begin())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        }
    }
}
