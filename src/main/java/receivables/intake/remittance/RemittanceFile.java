package receivables.intake.remittance;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import receivables.intake.UnreadableFileException;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.RemittanceAdvice;
import receivables.ledger.Shown;

/**
 * A file of remittance advice, known by its first bytes: an X12 interchange ({@code ISA…}) or an EDIFACT one ({@code UNA…} or {@code
 * UNB…}). A message that cannot be read is refused alone; messages of other kinds are named and left.
 */
public final class RemittanceFile {

    private static final Pattern BEGINNING = Pattern.compile("^(ISA[^A-Za-z0-9\\s]|UNA.{6}\\s*UNB|UNB\\+UNO)", Pattern.DOTALL);
    private static final int HEAD = 40;

    /** Takes what is read. The numbers of lines count from 1. */
    public interface Sink {

        void advice(RemittanceAdvice advice);

        /** A message that cannot be taken. */
        void refusedAdvice(int line, String field, String value, Reason reason);

        void note(int line, String field, String value, Reason text);

        /** The file is refused as a whole. */
        void refusedFile(int line, String field, String value, Reason reason);
    }

    private RemittanceFile() {
    }

    /** @param head the first bytes of the file */
    public static boolean isOne(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1).strip();
        return BEGINNING.matcher(text).find();
    }

    public static void read(Path path, LocalDate knownOn, Sink sink) throws IOException {
        int messages = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path,
                LinkOption.NOFOLLOW_LINKS)); EdiMessages file = new EdiMessages(in)) {
            for (EdiMessages.Message message = file.next(); message != null; message = file.next()) {
                messages++;
                take(message, knownOn, sink);
            }
        } catch (UnreadableFileException broken) {
            sink.refusedFile(broken.place(), broken.field(), broken.value(), broken.reason());
            return;
        }
        if (messages == 0) {
            sink.refusedFile(0, "", "", Reason.of(ReasonCode.EDI_HOLDS_NO_MESSAGE));
        }
    }

    private static void take(EdiMessages.Message message, LocalDate knownOn, Sink sink) {
        String kind = message.kind();
        try {
            if (kind.equals("820")) {
                give(message, X12Payment.read(message, knownOn), sink);
            } else if (kind.equals("REMADV")) {
                give(message, EdifactAdvice.read(message, knownOn), sink);
            } else {
                sink.refusedAdvice(message.first().line(), message.first().tag(), Shown.value(kind),
                        Reason.of(ReasonCode.EDI_IS_NO_ADVICE));
            }
        } catch (UnreadableFileException refused) {
            sink.refusedAdvice(refused.place(), refused.field(), refused.value(), refused.reason());
        } catch (ArithmeticException overflow) {
            sink.refusedAdvice(message.first().line(), message.first()
                    .tag(), "", Reason.of(ReasonCode.ADVICE_IS_TOO_LARGE));
        }
    }

    private static void give(EdiMessages.Message message, RemittanceAdvice advice, Sink sink) {
        if (!message.countIsRight()) {
            sink.note(message.last().line(), message.last().tag(), Shown.value(message.last().element(1)),
                    Reason.of(ReasonCode.EDI_COUNT_IS_WRONG, message.segments().size()));
        }
        if (advice.sum() != advice.total()) {
            sink.note(advice.place(), "", "", advice.differing());
        }
        sink.advice(advice);
    }
}
