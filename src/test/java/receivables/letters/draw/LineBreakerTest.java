package receivables.letters.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

    /** A Chinese character is two wide, all others one. */
    private static float width(String text) {
        return text.codePoints().map(codePoint -> LineBreaker.isChinese(codePoint) ? 2 : 1).sum();
    }

    private static List<String> lines(String text, float width) {
        return LineBreaker.lines(text, width, LineBreakerTest::width);
    }

    @Test
    void chineseBreaksAnywhereButNotBeforeClosingPunctuation() {
        assertEquals(List.of("请于下周付", "款。谢谢"), lines("请于下周付款。谢谢", 10));
        assertEquals(List.of("请于下周", "付款\uff0c谢", "谢"), lines("请于下周付款\uff0c谢谢", 9));
        assertEquals(List.of("按合同付", "款\u3002"), lines("按合同付款\u3002", 8));
    }

    @Test
    void noLineEndsWithAnOpeningMark() {
        assertEquals(List.of("见附件", "\u300a明细\u300b"), lines("见附件\u300a明细\u300b", 8));
    }

    @Test
    void wordsFiguresAndDatesStayWhole() {
        assertEquals(List.of("pay by", "2026-12-01", "please"), lines("pay by 2026-12-01 please", 11));
        assertEquals(List.of("应付", "1,234.50", "元整"), lines("应付1,234.50元整", 9));
    }

    @Test
    void aWordWiderThanTheLineIsCut() {
        assertEquals(List.of("ABCDEFGH", "IJ"), lines("ABCDEFGHIJ", 8));
    }

    @Test
    void nothingIsLostAndNoLineIsTooWide() {
        Random random = new Random(3);
        String alphabet = "付款合同请于年月日\uff0c\u3002\uff08\uff09\u300a\u300b abc 123.50 -x";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int index = random.nextInt(80); index >= 0; index--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            float width = 8 + random.nextInt(40);
            List<String> lines = lines(text.toString().strip(), width);
            assertEquals(text.toString().replace(" ", ""), String.join("", lines).replace(" ", ""));
            for (String line : lines) {
                assertTrue(width(line) <= width + 0.01, () -> "\"" + line + "\" is wider than " + width);
            }
        }
    }
}
