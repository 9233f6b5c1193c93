package receivables.night;

import java.io.PrintWriter;
import java.io.StringWriter;

/** How an unexpected failure is shown to whoever has to mend the program: finance has been told in a sentence before it. */
final class Failures {

    private Failures() {
    }

    static String trace(Throwable failure) {
        if (failure == null) {
            return "no cause is known";
        }
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
