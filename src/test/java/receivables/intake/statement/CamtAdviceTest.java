package receivables.intake.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.RemittanceAdvice;
import receivables.testing.BankFiles;

/** Documents and amounts inside a camt detail are an advice of its money where they say what was paid. */
class CamtAdviceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @TempDir
    private Path folder;

    private static String document(String number, String... amounts) {
        StringBuilder xml = new StringBuilder("<Strd><RfrdDocInf><Nb>" + number + "</Nb></RfrdDocInf><RfrdDocAmt>");
        for (int index = 0; index < amounts.length; index += 2) {
            xml.append('<').append(amounts[index]).append(" Ccy=\"EUR\">").append(amounts[index + 1]).append("</").append(amounts[index])
                    .append('>');
        }
        return xml.append("</RfrdDocAmt></Strd>").toString();
    }

    /** A payment of 980.00 with this in its remittance information. */
    private Read read(String structured) {
        String statement = BankFiles.camt053(BankFiles.Statement.of("DE02120300000000202051", DAY, "0.00",
                BankFiles.Line.of(DAY, "980.00", "Otto", "free words")));
        return Read.text(folder, statement.replace("</Ustrd>", "</Ustrd>" + structured));
    }

    private static List<String> told(RemittanceAdvice advice) {
        return advice.lines().stream().map(line -> (line.documentRef() + " " + advice.plain(line.amount()) + " " + line.memo()).strip())
                .toList();
    }

    @Test
    void whatIsPaidOnEachDocumentAndWhatIsTakenOffIsRead() {
        Read read = read(document("A1", "DuePyblAmt", "1000.00", "DscntApldAmt", "30.00", "RmtdAmt", "970.00")
                + "<Strd><CdtrRefInf><Ref>RF18</Ref></CdtrRefInf></Strd>"
                + document("A2", "RmtdAmt", "60") + document("G1", "CdtNoteAmt", "50.00"));
        assertEquals(List.of("A1 970.00 deducted 30.00 discount", "A2 60.00", "G1 -50.00"), told(read.advices.getFirst()));
        assertTrue(read.notes.isEmpty(), read.notes.toString());
        assertEquals("free words A1 RF18 A2 G1", read.lines.getFirst().text());
    }

    @Test
    void whatIsOnlyDueCountsIfItComesToThePaymentWithOrWithoutTheDeduction() {
        assertEquals(List.of("A1 980.00 deducted 20.00 discount"),
                told(read(document("A1", "DuePyblAmt", "1000.00", "DscntApldAmt", "20.00")).advices.getFirst()));
        assertEquals(List.of(),
                read(document("A1", "DuePyblAmt", "1000.00")).advices, "the payer owed 1000.00 and does not say why he paid 980.00");
    }

    @Test
    void whatWasPaidByHisOwnWordsIsTakenAndSaidNotToComeToThePayment() {
        Read read = read(document("A1", "RmtdAmt", "900.00"));
        assertEquals(List.of("A1 900.00"), told(read.advices.getFirst()));
        assertTrue(read.notes.getFirst().contains("comes to 980.00, its lines come to 900.00"), read.notes.toString());
    }

    @Test
    void documentsWithoutAnAmountOfTheirOwnStandInTheTextAlone() {
        assertEquals(List.of(), read(document("A1")).advices);
        assertEquals(List.of(), read(document("A1", "RmtdAmt", "x")).advices);
        assertEquals(List.of(), read(document("A1", "RmtdAmt", "980.00").replace("EUR", "USD")).advices);
        assertEquals(List.of(), read(document("A1", "RmtdAmt", "980.00")
                .replace("</RfrdDocInf>", "</RfrdDocInf><RfrdDocInf><Nb>A2</Nb></RfrdDocInf>")).advices);
        assertEquals(List.of(), read("<Strd><CdtrRefInf><Ref>RF18</Ref></CdtrRefInf></Strd>").advices);
    }
}
