package receivables.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import receivables.ledger.bank.BankStatement;

/**
 * Some banks tell a statement in pages, in one file or in several: the first page has the opening balance alone, the last one the closing
 * balance. Together they are one statement, in whatever order they came; as long as a page is missing they are not, and the chain shows the
 * gap.
 *
 * <pre>{@code page 1: opening 100.00, +20.00 · page 2: −5.00, closing 115.00   →   opening 100.00, +20.00 −5.00, closing 115.00}</pre>
 */
final class StatementPages {

    private StatementPages() {
    }

    /** @param statements of one account and currency */
    static List<StatementOfNight> joined(List<StatementOfNight> statements) {
        List<StatementOfNight> whole = new ArrayList<>();
        Map<String, List<StatementOfNight>> pages = new LinkedHashMap<>();
        for (StatementOfNight one : statements) {
            boolean page = one.statement().opening() == null || one.statement().closing() == null;
            if (page && one.statement().source().equals("camt.053") && !one.isRepeated()) {
                pages.computeIfAbsent(one.statement().to().toString(), none -> new ArrayList<>()).add(one);
            } else {
                whole.add(one);
            }
        }
        pages.values().forEach(ofDay -> whole.addAll(isWhole(ofDay) ? List.of(join(ofDay)) : ofDay));
        return whole;
    }

    private static boolean isWhole(List<StatementOfNight> pages) {
        List<StatementOfNight> first = pages.stream().filter(one -> one.statement().opening() != null).toList();
        List<StatementOfNight> last = pages.stream().filter(one -> one.statement().closing() != null).toList();
        return first.size() == 1 && last.size() == 1
                && first.getFirst().statement().opening() + pages.stream().mapToLong(one -> one.statement().entries().net())
                .sum() == last.getFirst().statement().closing();
    }

    private static StatementOfNight join(List<StatementOfNight> pages) {
        BankStatement one = pages.getFirst().statement();
        Long opening = pages.stream().map(page -> page.statement().opening()).filter(Objects::nonNull).findFirst().orElseThrow();
        StatementOfNight last = pages.stream().filter(page -> page.statement().closing() != null).findFirst().orElseThrow();
        StatementOfNight latest = pages.stream().max(Comparator.comparing(StatementOfNight::knownOn)).orElseThrow();
        BankStatement.Entries entries = new BankStatement.Entries(pages.stream().mapToInt(page -> page.statement().entries().creditsCount())
                .sum(), pages.stream().mapToLong(page -> page.statement().entries().credits()).sum(),
                pages.stream().mapToInt(page -> page.statement().entries().debitsCount()).sum(),
                pages.stream().mapToLong(page -> page.statement().entries().debits()).sum());
        BankStatement whole = new BankStatement(one.statement(), one.account(), one.currency(), one.number(), one.source(),
                pages.stream().map(page -> page.statement().from()).min(LocalDate::compareTo).orElseThrow(), one.to(), opening,
                last.statement().closing(), false, entries, latest.knownOn());
        return new StatementOfNight(whole, latest.knownOn(), pages.stream().mapToLong(StatementOfNight::taken).reduce(0, Math::addExact),
                pages.stream().mapToInt(StatementOfNight::aside).sum(), last.file());
    }
}
