package receivables.outbox;

import java.nio.file.Path;
import java.util.Iterator;
import receivables.ledger.Customer;
import receivables.ledger.Letter;
import receivables.ledger.ManifestRow;
import receivables.ledger.Stage;

/**
 * Writes {@code packs/registered.csv}: the letters that should be able to prove that they arrived (the second and those above), for the
 * post office's counter. The line of contents goes on the consignment note: a note that says no more than "documents" proves nothing.
 *
 * <pre>{@code
 * letter-2-zh-dl-01,1,261123-7K3QX-0V9TM,上海申江设备有限公司,…,"第二封催款函 261123-7K3QX-0V9TM，CNY 107,000.53",15
 * }</pre>
 */
public final class RegisteredCsv {

    /** Grams of a sheet A4 of 80 g/m². */
    private static final int SHEET = 5;
    private static final int ENVELOPE = 5;

    private RegisteredCsv() {
    }

    /** A letter that goes out, and its place. */
    public record Row(ManifestRow place, Letter letter) {
    }

    /** Whether a letter of this stage goes by registered mail. */
    public static boolean isFor(Stage stage) {
        return stage.isAtLeast(Stage.LETTER_2);
    }

    /** @param rows by pack, then sequence */
    public static void write(Path directory, Iterator<Row> rows) {
        try (CsvFile csv = CsvFile.withHeader(directory, OutputFile.REGISTERED)) {
            while (rows.hasNext()) {
                Row row = rows.next();
                Customer customer = row.letter().customer();
                csv.lines().text(row.place().pack()).number(row.place().sequence()).text(row.letter().letterNo()).text(customer.name())
                        .text(customer.contact()).text(customer.address1()).text(customer.address2()).text(customer.postcode())
                        .text(customer.city()).text(customer.region()).text(customer.country()).text(customer.phone())
                        .text(contents(row.letter())).number(ENVELOPE + SHEET * row.place().sheets()).endLine();
                csv.drainWhenLarge();
            }
        }
    }

    private static String contents(Letter letter) {
        Wording wording = Wording.in(letter.customer().language());
        return wording.text("registered.contents", wording.of("stage", letter.kind()), letter.letterNo(),
                letter.payable().currency().getCurrencyCode() + " " + Figures.amount(letter.payable()));
    }
}
