package receivables;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import receivables.ledger.Shown;

/** The screen: whatever a name or a text from outside holds, no line steers the terminal or turns the reading direction. */
final class ShownLines extends PrintStream {

    ShownLines(PrintStream screen) {
        super(screen, true, StandardCharsets.UTF_8);
    }

    @Override
    public void println(String line) {
        super.println(Shown.lines(String.valueOf(line)));
    }
}
