package receivables.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import receivables.ledger.Customer;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;

/**
 * Writes every kind of letter in both languages with 1, 8, 60 and 600 items into a folder, to be looked at.
 *
 * <pre>{@code java -cp … receivables.letters.RenderSamples target/letters}</pre>
 */
final class RenderSamples {

    private RenderSamples() {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        LetterPress press = new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), SampleLetters.company(), SampleLetters.CONFIG);
        Customer chinese = SampleLetters.chinese("C100238", "苏州恒达精密机械制造有限公司");
        Customer german = SampleLetters.german("C200417", "Rheinische Maschinenbau GmbH & Co. KG");
        for (LetterKind kind : LetterKind.values()) {
            for (int items : new int[] {1, 8, 60, 600}) {
                SampleLetters sample = new SampleLetters(items);
                boolean stage = kind.isStage();
                LetterStatus status = kind == LetterKind.LAWYER ? LetterStatus.NEEDS_APPROVAL : LetterStatus.READY;
                Currency euro = Currency.getInstance("EUR");
                Letter zh = stage ? sample.dunning(kind, chinese, SampleLetters.CNY, items, status)
                        : sample.statement(kind, chinese, SampleLetters.CNY, items);
                Letter en = stage ? sample.dunning(kind, german, euro, items, status) : sample.statement(kind, german, euro, items);
                if (kind.isStage() && !kind.stage().isCourtesy() && items < 60) {
                    Files.write(folder.resolve(kind + "-zh-" + items + "-fees.pdf"), press.reprint(SampleLetters.withFees(zh)));
                    Files.write(folder.resolve(kind + "-en-" + items + "-fees.pdf"), press.reprint(SampleLetters.withFees(en)));
                }
                Files.write(folder.resolve(kind + "-zh-" + items + ".pdf"), press.reprint(zh));
                Files.write(folder.resolve(kind + "-en-" + items + ".pdf"), press.reprint(en));
            }
        }
    }
}
