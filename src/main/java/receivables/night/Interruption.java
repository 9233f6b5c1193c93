package receivables.night;

import java.io.PrintStream;
import java.util.function.Supplier;
import receivables.outbox.Wording;

/**
 * What is said when somebody ends the program from outside, by Ctrl-C or by the operating system: whether anything was published, which
 * nobody should have to find out. A signal is the process's, so what is to be said lies here once.
 */
public final class Interruption {

    private static volatile Supplier<String> sentence;

    private Interruption() {
    }

    /**
     * From now on until the returned thread is {@linkplain Runtime#removeShutdownHook taken away}, an interruption is answered on this
     * stream. The exit code is the system's own: 130 after Ctrl-C, 143 when the process was told to end.
     */
    public static Thread answerOn(PrintStream out, Wording words) {
        sentence = () -> words.text("night.interrupted");
        Thread answer = Thread.ofPlatform().name("interruption").unstarted(() -> out.println(sentence.get()));
        Runtime.getRuntime().addShutdownHook(answer);
        return answer;
    }

    /** @param state asked when it happens */
    static void says(Supplier<String> state) {
        sentence = state;
    }
}
