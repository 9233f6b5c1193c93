package receivables.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.account.AccountResult;
import receivables.account.NightTally;
import receivables.account.StandingActions;
import receivables.ledger.Reason;
import receivables.ledger.Language;
import receivables.ledger.Sums;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;

/** Questions that come up after the accounts, when the packs are read back, stand in the worklist where the account's own would. */
class QuestionTest {

    @TempDir
    private Path parts;

    @Test
    void everyLateQuestionComesToItsPlaceInListAndWorkbook() throws Exception {
        try (PartFiles files = new PartFiles(parts, 0, Language.EN)) {
            files.writeWorklist(List.of(SampleRows.workItem("")));
        }
        // C2 belongs to the payer group of A1, so it stands before B1
        write(1, account("A1", "A1", "C2"));
        write(2, account("B1", "B1"), account("D1", "D1"));
        List<Question> late = new ArrayList<>(List.of(failed("A1", "C2"), failed("E1", "E1"), failed("A0", "A0"), failed("D1", "D1"),
                failed("C1", "C1")));
        Collections.shuffle(late, new Random(3));
        List<String> order = new ArrayList<>();
        Questions.bare(parts, late).forEach(asked -> order.add(asked.item().kind() + " " + asked.item().customerNo()));
        assertEquals(List.of("RIVALS ", "LETTER_FAILED A0", "RIVALS A1", "LETTER_FAILED C2", "RIVALS C2", "RIVALS B1", "LETTER_FAILED C1",
                "LETTER_FAILED D1", "RIVALS D1", "LETTER_FAILED E1"), order);

        Sums counted = new Sums();
        List<Asked> first = new LateRows(parts, parts, Language.EN, new NightTally(counted))
                .write(Held.none(), Questions.bare(parts, late));
        assertEquals(List.of("RIVALS ", "RIVALS A1", "RIVALS B1", "RIVALS C2", "RIVALS D1", "LETTER_FAILED A0", "LETTER_FAILED C1",
                "LETTER_FAILED C2", "LETTER_FAILED D1", "LETTER_FAILED E1"),
                first.stream().map(asked -> asked.item().kind() + " " + asked.item().customerNo()).toList(), "by kind, then by key");
        List<List<String>> list = CsvReading.rows(parts.resolve("worklist.csv"));
        assertEquals(order, list.stream().skip(1).map(row -> row.get(1) + " " + row.get(2)).toList());
        assertEquals(List.of(new ReportData.Work(WorkKind.RIVALS, 5), new ReportData.Work(WorkKind.LETTER_FAILED, 5)),
                new NightCounts(counted, SampleRows.CNY).work());
    }

    private void write(int part, AccountResult... accounts) {
        try (PartFiles files = new PartFiles(parts, part, Language.EN)) {
            List.of(accounts).forEach(files::write);
        }
    }

    private static AccountResult account(String accountNo, String... customers) {
        return new AccountResult(accountNo, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(customers).stream().map(SampleRows::workItem).toList(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), StandingActions.NONE, List.of(), List.of(), new Sums());
    }

    private static Question failed(String accountNo, String customerNo) {
        return new Question(accountNo, new WorkItem(WorkKind.LETTER_FAILED, customerNo, "", "", "261123-AAAAA-BBBBB", SampleRows.cny(100),
                List.of(), Reason.text("the window is wrong"), SampleRows.D));
    }
}
