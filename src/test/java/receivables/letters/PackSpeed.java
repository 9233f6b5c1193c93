package receivables.letters;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.letters.check.ReadBack;
import receivables.letters.pack.PackEntry;
import receivables.letters.pack.PackOrder;
import receivables.letters.pack.PackPlan;
import receivables.letters.pack.PackResult;
import receivables.letters.pack.PackWriter;

/**
 * Measures what a one-page letter costs in a pack of 1,000: eight invoices each, four fifths Chinese in a Chinese pack of their own.
 *
 * <pre>{@code java -cp … receivables.letters.PackSpeed 5}</pre>
 */
public final class PackSpeed {

    private PackSpeed() {
    }

    public static void main(String[] arguments) throws IOException {
        LetterPress press = new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), SampleLetters.company(), SampleLetters.CONFIG);
        List<Letter> letters = letters(1000);
        PackOrder order = new PackOrder(press.envelopes(), 1000);
        List<PackPlan> plans = order.plan(SampleLetters.BUSINESS_DATE, entries(press, letters));
        PackWriter writer = new PackWriter(press);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
            for (PackPlan plan : plans) {
                List<Letter> inOrder = inOrder(plan, letters);
                Path file = Files.createTempFile("pack", ".part");
                long begun = threads.getCurrentThreadCpuTime();
                PackResult result = writer.write(file, plan, inOrder.iterator());
                long spent = threads.getCurrentThreadCpuTime() - begun;
                long checkBegun = threads.getCurrentThreadCpuTime();
                List<ReadBack.Failure> failures = new ReadBack(press).check(file, inOrder.iterator(), result);
                long checked = threads.getCurrentThreadCpuTime() - checkBegun;
                System.out.printf(Locale.ROOT, "%s: %d letters, %d pages, %.3f ms CPU and %d bytes per letter; read back %.3f ms, %d "
                        + "failures%n", plan.name(), inOrder.size(), result.pages(), spent / 1e6 / inOrder.size(),
                        Files.size(file) / inOrder.size(), checked / 1e6 / inOrder.size(), failures.size());
                if (arguments.length > 1) {
                    Files.copy(file, Path.of(arguments[1], plan.name() + ".pdf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
                Files.delete(file);
            }
        }
    }

    public static List<Letter> letters(int count) {
        SampleLetters sample = new SampleLetters(1);
        List<Letter> letters = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            boolean chinese = index % 5 != 0;
            letters.add(sample.plain(LetterKind.LETTER_1, chinese ? sample.anyChinese() : sample.anyGerman(),
                    chinese ? SampleLetters.CNY : Currency.getInstance("EUR"), 8, LetterStatus.READY));
        }
        return letters;
    }

    public static List<PackEntry> entries(LetterPress press, List<Letter> letters) {
        return letters.stream().map(letter -> PackEntry.of(letter, press.pages(letter))).toList();
    }

    public static List<Letter> inOrder(PackPlan plan, List<Letter> letters) {
        return plan.entries().stream().map(entry -> letters.stream().filter(letter -> letter.letterNo().equals(entry.letterNo()))
                .findFirst().orElseThrow())
                .toList();
    }
}
