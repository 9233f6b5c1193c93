package receivables.letters.check;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.datamatrix.decoder.Decoder;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import receivables.ledger.Letter;
import receivables.ledger.ManifestRow;
import receivables.letters.Address;
import receivables.letters.EnvelopeProfile;
import receivables.letters.InsertMark;
import receivables.letters.LetterPress;
import receivables.letters.draw.Sheet;
import receivables.letters.pack.PackResult;
import receivables.letters.pack.PackSheets;
import receivables.money.Money;

/**
 * Compares what the print room and its machines go by, as read back, with the letters of the pack: the marks on every sheet, the cover, the
 * address labels.
 */
final class SheetCheck {

    private final LetterPress press;
    private final EnvelopeProfile envelope;
    private final Map<String, BigDecimal> totals = new TreeMap<>();
    private final List<String> addresses = new ArrayList<>();
    private int letters;

    SheetCheck(LetterPress press, EnvelopeProfile envelope) {
        this.press = press;
        this.envelope = envelope;
    }

    void add(Letter letter) {
        letters++;
        totals.merge(letter.currency().getCurrencyCode(), BigDecimal.valueOf(letter.payable().minor(), Money.decimals(letter.currency())),
                BigDecimal::add);
        if (envelope.addressSheet()) {
            Address.of(letter.customer(), envelope, press.labels().get(letter.customer().language()))
                    .ifPresent(address -> addresses.add(squeezed(String.join("", address.lines()))));
        }
    }

    /** What is wrong with the mark on a letter's page, empty where all is right. */
    String mark(PageText page, ManifestRow row, int number) {
        if (envelope.mark() == InsertMark.NONE || !envelope.isFront(number)) {
            return "";
        }
        int sheet = envelope.sheets(number);
        float left = Sheet.mm(envelope.markLeft());
        float top = Sheet.HEIGHT - Sheet.mm(envelope.markTop());
        if (envelope.mark() == InsertMark.OMR) {
            boolean[] wanted = InsertMark.lines(sheet == row.sheets(), row.sequence());
            boolean[] read = new boolean[wanted.length];
            for (PageText.Box box : page.boxes()) {
                int place = Math.round((top - box.y() - box.height()) / Sheet.mm(25.4f / 6));
                if (Math.abs(box.x() - left) < 0.5f && Math.abs(box.width() - Sheet.mm(7)) < 0.5f && place >= 0 && place < read.length) {
                    read[place] = true;
                }
            }
            return Arrays.equals(wanted, read) ? "" : "sheet " + sheet + " has the wrong marks for the inserting machine";
        }
        String wanted = InsertMark.content(row.letterNo(), sheet, row.sheets(), row.sequence());
        for (PageText.Code code : page.codes()) {
            if (Math.abs(code.x() - left) < 0.5f && Math.abs(code.y() + code.height() - top) < 0.5f) {
                try {
                    String read = new Decoder().decode(code.dark()).getText();
                    return read.equals(wanted) ? "" : "the inserting machine reads \"" + read + "\" on sheet " + sheet + " instead of \""
                            + wanted + "\"";
                } catch (ChecksumException | FormatException unreadable) {
                    return "the mark for the inserting machine on sheet " + sheet + " cannot be read";
                }
            }
        }
        return "sheet " + sheet + " has no mark for the inserting machine";
    }

    /** What is wrong with cover and labels; called when all letters were added. */
    List<String> finish(PDDocument document, PageText reader, PackResult result) throws IOException {
        List<String> wrong = new ArrayList<>();
        if (envelope.coverSheet()) {
            String cover = text(document, reader, 1);
            StringBuilder wanted = new StringBuilder();
            totals.forEach((code, total) -> wanted.append(code).append(' ')
                    .append(String.format(Locale.ROOT, "%,." + total.scale() + "f", total)).append(' '));
            for (String part : (result.name() + " " + letters + " " + result.pages() + " " + wanted).split(" ")) {
                if (!cover.contains(squeezed(part))) {
                    wrong.add("the cover does not say " + part);
                }
            }
        }
        int perSheet = envelope.duplex() ? 2 : 1;
        int labelPages = (addresses.size() + PackSheets.LABELS_PER_PAGE - 1) / PackSheets.LABELS_PER_PAGE;
        StringBuilder labels = new StringBuilder();
        for (int page = 0; page < labelPages; page++) {
            labels.append(text(document, reader, result.pages() - (labelPages - page) * perSheet + 1));
        }
        StringBuilder wanted = new StringBuilder();
        for (int index = 0; index < addresses.size(); index++) {
            wanted.append(index + 1).append(addresses.get(index));
        }
        if (!labels.toString().equals(wanted.toString())) {
            wrong.add("the address labels are not the letters' addresses in their order");
        }
        return wrong;
    }

    private static String text(PDDocument document, PageText reader, int page) throws IOException {
        reader.read(document.getPage(page - 1));
        StringBuilder text = new StringBuilder();
        reader.pieces().forEach(piece -> text.append(squeezed(piece.text())));
        return text.toString();
    }

    private static String squeezed(String text) {
        return LetterCheck.squeezed(text);
    }
}
