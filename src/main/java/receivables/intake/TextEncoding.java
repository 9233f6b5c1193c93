package receivables.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * In which encoding a text file is written. UTF-8 proves itself; another one is believed if the whole file can be read in it and what it
 * then says is Chinese: more than three quarters of the characters beyond ASCII lie in GB2312. Of Chinese files all do, of Latin ones read
 * so under a quarter.
 */
public final class TextEncoding {

    private static final int REPLACED = 0xFFFD;
    private static final int PIECE = 1 << 16;
    private static final Charset COMMON_CHINESE = Charset.forName("GB2312");

    private TextEncoding() {
    }

    /** @param others tried in this order where it is not UTF-8 @return empty: none of them fits */
    static Optional<Charset> of(Path file, List<Charset> others) throws IOException {
        if (reads(file, StandardCharsets.UTF_8, false)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        for (Charset other : others) {
            if (reads(file, other, true)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /**
     * The first line that is not UTF-8 of a text of which more lines are not than are (plain ASCII says nothing): it is written in
     * something else, and what its rows say nobody knows. 0: it is UTF-8, with a broken row at the most.
     */
    static int firstForeignLine(Path file) throws IOException {
        int line = 1;
        int first = 0;
        int foreign = 0;
        int sound = 0;
        boolean broken = false;
        boolean beyond = false;
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try (Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), decoder))) {
            int c = reader.read();
            while (c >= 0) {
                broken |= c == REPLACED;
                beyond |= c > '~';
                c = reader.read();
                if (c == '\n' || c < 0) {
                    first = broken && first == 0 ? line : first;
                    foreign += broken ? 1 : 0;
                    sound += beyond && !broken ? 1 : 0;
                    line++;
                    broken = false;
                    beyond = false;
                }
            }
        }
        return foreign > sound ? first : 0;
    }

    /** @param chinese believed only if what it then says is Chinese @return the whole file can be read so */
    public static boolean reads(Path file, Charset charset, boolean chinese) throws IOException {
        CharsetEncoder common = COMMON_CHINESE.newEncoder();
        long beyond = 0;
        long inCommon = 0;
        char[] piece = new char[PIECE];
        try (Reader reader = strict(file, charset)) {
            for (int read = reader.read(piece); read >= 0; read = reader.read(piece)) {
                for (int index = 0; chinese && index < read; index++) {
                    if (piece[index] > '~' && !Character.isLowSurrogate(piece[index])) {
                        beyond++;
                        inCommon += common.canEncode(piece[index]) ? 1 : 0;
                    }
                }
            }
        } catch (CharacterCodingException otherwise) {
            // that is the answer: the file is not written so
            return false;
        }
        return !chinese || inCommon * 4 > beyond * 3;
    }

    private static Reader strict(Path file, Charset charset) throws IOException {
        InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        return new InputStreamReader(in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The same text in UTF-8, in a file of its own that the caller deletes; lines stay where they are. */
    static Path inUtf8(Path file, Charset charset) throws IOException {
        Path copy = Files.createTempFile("intake", ".csv");
        try (Reader reader = strict(file, charset); Writer writer = new OutputStreamWriter(Files.newOutputStream(copy),
                StandardCharsets.UTF_8)) {
            reader.transferTo(writer);
        }
        return copy;
    }
}
