package receivables.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import receivables.dunning.ActionRow;
import receivables.dunning.DunningRow;
import receivables.dunning.SkipReason;
import receivables.statements.StatementRow;

/**
 * Lays a failed gate over rows already written. In {@code actions.csv} BEGIN becomes HELD, in {@code statements.csv} READY does. In {@code dunning.csv} a lettered item becomes SKIPPED
 * with reason GATE and gets no stage, because none is moved; it keeps its letter number, so that demanded per letter ties with {@code letters.csv}.
 */
final class HeldRows {

    private HeldRows() {
    }

    static boolean concerns(OutputFile file) {
        return file == OutputFile.ACTIONS || file == OutputFile.DUNNING || file == OutputFile.STATEMENTS;
    }

    /** Copies a part line by line, changed where the customer or the letter is held. */
    static void copy(Path part, OutputFile file, Held held, CsvFile target) throws IOException {
        List<String> columns = file.columns();
        int customer = columns.indexOf("customer_no");
        int letter = columns.indexOf("letter_no");
        try (BufferedReader reader = Files.newBufferedReader(part, StandardCharsets.UTF_8); CSVParser rows = CSVFormat.RFC4180.parse(reader)) {
            for (CSVRecord row : rows) {
                String[] cells = row.values();
                if (letter < 0 ? held.includesActions(cells[customer]) : held.includesLetter(cells[customer], cells[letter])) {
                    hold(file, columns, cells);
                }
                for (String cell : cells) {
                    target.lines().verbatim(cell);
                }
                target.lines().endLine();
                target.drainWhenLarge();
            }
        }
    }

    private static void hold(OutputFile file, List<String> columns, String[] cells) {
        if (file == OutputFile.ACTIONS) {
            int status = columns.indexOf("status");
            if (cells[status].equals(ActionRow.Status.BEGIN.name())) {
                cells[status] = ActionRow.Status.HELD.name();
            }
            return;
        }
        if (file == OutputFile.STATEMENTS) {
            int status = columns.indexOf("status");
            if (cells[status].equals(StatementRow.Status.READY.name())) {
                cells[status] = StatementRow.Status.HELD.name();
            }
            return;
        }
        int outcome = columns.indexOf("outcome");
        if (cells[outcome].equals(DunningRow.Outcome.LETTERED.name())) {
            cells[outcome] = DunningRow.Outcome.SKIPPED.name();
            cells[columns.indexOf("reason")] = SkipReason.GATE.name();
            cells[columns.indexOf("stage")] = "";
        }
    }
}
