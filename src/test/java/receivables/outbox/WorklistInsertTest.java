package receivables.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.ledger.Language;

class WorklistInsertTest {

    /** C2 belongs to the payer group of A1, so it stands before B1. */
    private static final Map<String, String> ACCOUNTS = Map.of("C2", "A1");

    @TempDir
    private Path parts;

    @BeforeEach
    void twoPartsAndTheRowsWithoutAnAccount() {
        write(0, List.of(SampleRows.workItem("")));
        write(1, List.of(SampleRows.workItem("A1"), SampleRows.workItem("C2")));
        write(2, List.of(SampleRows.workItem("B1"), SampleRows.workItem("D1")));
    }

    @Test
    void everyQuestionComesToItsPlaceInListAndWorkbook() throws IOException {
        List<WorkItem> items = new ArrayList<>(List.of(failed("C2"), failed("E1"), failed("A0"), failed("D1"), failed("C1")));
        Collections.shuffle(items, new Random(3));
        insert().insert(items);
        List<String> expected = List.of("RIVALS ", "LETTER_FAILED A0", "RIVALS A1", "LETTER_FAILED C2", "RIVALS C2", "RIVALS B1", "LETTER_FAILED C1",
                "LETTER_FAILED D1", "RIVALS D1", "LETTER_FAILED E1");
        assertEquals(expected, rows(OutputFile.WORKLIST.fileName()));
        assertEquals(expected, rows(WorklistRow.FILE_NAME));
    }

    @Test
    void aSecondTimeNothingChanges() throws IOException {
        insert().insert(List.of(failed("C1"), failed("E1")));
        String once = Files.readString(parts.resolve("worklist.csv.0002")) + Files.readString(parts.resolve("worklist.xlsx.0002"));
        insert().insert(List.of(failed("E1"), failed("C1")));
        assertEquals(once, Files.readString(parts.resolve("worklist.csv.0002")) + Files.readString(parts.resolve("worklist.xlsx.0002")));
    }

    @Test
    void anInsertionCutOffBetweenWorkbookAndListIsMadeAgain() throws IOException {
        byte[] list = Files.readAllBytes(parts.resolve("worklist.csv.0002"));
        insert().insert(List.of(failed("C1")));
        String workbook = Files.readString(parts.resolve("worklist.xlsx.0002"));
        Files.write(parts.resolve("worklist.csv.0002"), list);
        insert().insert(List.of(failed("C1")));
        assertEquals(workbook, Files.readString(parts.resolve("worklist.xlsx.0002")));
    }

    private WorklistInsert insert() {
        return new WorklistInsert(parts, customers -> ACCOUNTS);
    }

    private void write(int part, List<WorkItem> items) {
        try (PartFiles files = new PartFiles(parts, part, Language.EN)) {
            files.writeWorklist(items);
        }
    }

    private static WorkItem failed(String customerNo) {
        return new WorkItem(WorkKind.LETTER_FAILED, customerNo, "", "", "261123-AAAAA-BBBBB", SampleRows.cny(100), List.of(), "the window is wrong", SampleRows.D);
    }

    /** Kind and customer of the questions, one after the other; a question over several documents has several rows in the workbook. */
    private List<String> rows(String file) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Path part : Parts.of(parts, file)) {
            for (List<String> row : CsvReading.rows(part)) {
                rows.add(row.get(1) + " " + row.get(2));
            }
        }
        return rows;
    }
}
