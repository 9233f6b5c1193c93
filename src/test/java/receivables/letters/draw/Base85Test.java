package receivables.letters.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.junit.jupiter.api.Test;

/** The reader's own decoder gives back what was encoded. */
class Base85Test {

    @Test
    void isTheStandardsText() {
        assertEquals("z9jqo~>", text(0, 0, 0, 0, 0x4d, 0x61, 0x6e));
        assertEquals("~>", text());
        assertEquals("s8W-!s8N~>", text(255, 255, 255, 255, 255, 255));
        assertEquals("!!!~>", text(0, 0));
        assertEquals("E\nI!!!~>", text(0x71, 0x79, 0x7d, 0xec), "no reader takes the two for the end of the image");
    }

    @Test
    void comesBackWhateverItsLength() throws IOException {
        Random random = new Random(85);
        for (int length = 0; length < 40; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            ByteArrayOutputStream decoded = new ByteArrayOutputStream();
            FilterFactory.INSTANCE.getFilter(COSName.ASCII85_DECODE)
                    .decode(new ByteArrayInputStream(Base85.encoded(bytes)), decoded, new COSDictionary(), 0);
            assertArrayEquals(bytes, decoded.toByteArray());
        }
        byte[] split = {0x71, 0x79, 0x7d, (byte) 0xec, 0x71, 0x79, 0x7d, (byte) 0xec};
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        FilterFactory.INSTANCE.getFilter(COSName.ASCII85_DECODE)
                .decode(new ByteArrayInputStream(Base85.encoded(split)), decoded, new COSDictionary(), 0);
        assertArrayEquals(split, decoded.toByteArray());
    }

    private static String text(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return new String(Base85.encoded(bytes), StandardCharsets.US_ASCII);
    }
}
