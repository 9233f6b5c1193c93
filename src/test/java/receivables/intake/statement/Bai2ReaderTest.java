package receivables.intake.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What BAI2 files of real banks have beside the plain record of a line. */
class Bai2ReaderTest {

    @TempDir
    private Path folder;

    private Read read(String... records) {
        return Read.text(folder, "01,122099999,123456789,261102,0200,1,,,2/\n02,031001234,122099999,1,261102,2359,USD,2/\n"
                + String.join("\n", records) + "\n99,,1,/\n");
    }

    @Test
    void recordsGoOnInsideAnyFieldAndTextMayHoldCommasAndSlashes() {
        Read read = read("03,4711,USD,010,10", "88,000,,,015,30000,,/", "16,195,20000,S,1,2", "88,3,BANKREF,CUSTREF,Invoice 12/2026, part",
                "88,two of three/", "49,,4/");
        assertEquals(List.of("2026-11-02 BOOKED PAYMENT 200.00 ||Invoice 12/2026, part two of three CUSTREF"), read.told());
        assertEquals(30000, read.statements.getFirst().closing());
    }

    @Test
    void fundsTypesAddFieldsBeforeTheReferences() {
        Read read = read("03,4711,USD,,,,/", "16,195,100,V,261101,0900,B1,C1,by value/", "16,195,200,D,2,1,100,2,100,B2,C2,by days/",
                "16,495,300,Z,B3,,plain/", "49,,5/");
        assertEquals(List.of("by value C1", "by days C2", "plain"), read.lines.stream().map(line -> line.text()).toList());
        assertEquals("2026-11-01", read.lines.getFirst().valueDate().toString());
        assertEquals(0, read.lines.stream().mapToLong(line -> line.amount()).sum());
    }

    @Test
    void aGroupWhoseDateIsLostEndsTheAccountBeforeIt() {
        Read read = read("03,4711,USD,010,100,,/", "02,031001234,122099999,1,26x102,2359,USD,2/", "16,195,100,0,,,lost/", "49,,3/");
        assertEquals(1, read.statements.size());
        assertTrue(read.refusedLines.getFirst().contains("is no transaction that can be read"), read.refusedLines.toString());
    }
}
