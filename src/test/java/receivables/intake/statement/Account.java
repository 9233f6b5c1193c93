package receivables.intake.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;

/** An account whose statements come in, file after file: what is new in each, as the nights find it. */
final class Account {

    private final Map<String, DayCoverage> days = new HashMap<>();
    private final TreeMap<String, BankLine> taken = new TreeMap<>();
    private long files;

    /** @return how many lines were new */
    int take(Read read) {
        files++;
        int before = taken.size();
        for (BankStatement statement : read.statements) {
            Map<Integer, BankLine> lines = new HashMap<>();
            List<DayEntries.Booked> booked = new ArrayList<>();
            for (int index = 0; index < read.lines.size(); index++) {
                BankLine line = read.lines.get(index);
                if (line.statement() == statement.statement() && line.state() == BankLine.State.BOOKED) {
                    booked.add(new DayEntries.Booked(index + 1, line.entry(), line.bookedOn(), line.amount(), line.contentKey()));
                    lines.put(index + 1, line);
                }
            }
            DayEntries.of(files, statement, booked).forEach((day, entries) -> take(statement.account(), day, entries, lines));
        }
        return taken.size() - before;
    }

    private void take(String account, LocalDate day, DayEntries entries, Map<Integer, BankLine> lines) {
        DayCoverage.Verdict verdict = days.computeIfAbsent(account + day, none -> new DayCoverage()).add(entries);
        int key = 0;
        for (int index = 0; index < verdict.taken().length; index++) {
            if (verdict.taken()[index]) {
                for (DayEntries.Line line : entries.entries().get(index).lines()) {
                    BankLine twin = taken.put(verdict.keys().get(key++), lines.get(line.line()));
                    if (twin != null) {
                        throw new AssertionError("two lines have one key: " + twin);
                    }
                }
            }
        }
    }

    /** Day and amount of every line, sorted. */
    List<String> lines() {
        return taken.values().stream().map(line -> line.bookedOn() + " " + line.amount()).sorted().toList();
    }

    List<String> keys() {
        return List.copyOf(taken.keySet());
    }
}
