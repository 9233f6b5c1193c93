package receivables.letters.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.ByteBuffer;

/** What is learned from the library is written as the library writes it, and only for characters that the file's fonts have already. */
class GlyphCodesTest {

    /** Codes 0028, 0d5c and 090a: every byte that must be escaped, but for the closing bracket. */
    private static final byte[] LIBRARY = "q\n(\0\\(\\r\\\\\\t\\n)Tj\n".getBytes(StandardCharsets.ISO_8859_1);
    private final GlyphCodes codes = new GlyphCodes();

    @Test
    void writesWhatTheLibraryWrote() {
        codes.learn("abc", LIBRARY, 2, LIBRARY.length);
        assertArrayEquals("(\0\\(\\r\\\\\\t\\n)Tj\n".getBytes(StandardCharsets.ISO_8859_1), shown("abc"));
        assertArrayEquals("(\\t\\n\\r\\\\\0\\()Tj\n".getBytes(StandardCharsets.ISO_8859_1), shown("cba"));
    }

    @Test
    void aCharacterThatIsNewInTheFileIsTheLibrarys() {
        codes.learn("abc", LIBRARY, 2, LIBRARY.length);
        ByteBuffer content = new ByteBuffer();
        assertFalse(codes.show("abd", content));
        assertEquals(0, content.size());
        codes.startFile();
        assertFalse(codes.show("abc", content), "another file has another subset");
    }

    @Test
    void nothingIsLearnedWhereCharactersAndCodesAreNotOneForOne() {
        codes.learn("ab", LIBRARY, 2, LIBRARY.length);
        codes.learn("abcd", LIBRARY, 2, LIBRARY.length);
        assertFalse(codes.show("a", new ByteBuffer()));
        codes.learn("\ud869\udc4ec", LIBRARY, 2, LIBRARY.length);
        assertFalse(codes.show("\ud869\udc4e", new ByteBuffer()), "what lies beyond the basic plane");
    }

    @Test
    void aLongTextFits() {
        codes.learn("abc", LIBRARY, 2, LIBRARY.length);
        // three, four and four bytes, brackets and Tj
        assertEquals(11 * 1000 + 5, shown("abc".repeat(1000)).length);
    }

    private byte[] shown(String text) {
        ByteBuffer content = new ByteBuffer();
        assertTrue(codes.show(text, content));
        return content.toByteArray();
    }
}
