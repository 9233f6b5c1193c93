package receivables.sample;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;

/** A statement of one of the company's accounts while it is written, in a format that banks really send. */
interface BankFile extends Closeable {

    /**
     * A day of an account. Banks write the closing balance before the lines, so it is known first.
     * @param opening minor units of two decimals, as all sums here
     */
    record Head(String account, String currency, LocalDate day, long opening, long closing) {
    }

    /**
     * @param minor above zero: came in
     * @param name of the other side; empty: it is the bank
     * @param reference the bank's own id of the line
     */
    record Line(long minor, String name, String account, String text, String reference) {
    }

    void line(Line line) throws IOException;

    /** {@code EUR} by camt.053, all else by MT940. */
    static BankFile of(Path folder, Head head) throws IOException {
        return head.currency().equals("EUR") ? new CamtFile(folder.resolve("camt.053-" + head.currency() + "-" + head.day() + ".xml"), head)
                : new MtFile(folder.resolve("mt940-" + head.currency() + "-" + head.day() + ".sta"), head);
    }

    static String plain(long minor) {
        return BigDecimal.valueOf(Math.abs(minor), 2).toPlainString();
    }
}
