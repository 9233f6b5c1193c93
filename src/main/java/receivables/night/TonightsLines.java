package receivables.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.intake.statement.DayCoverage;
import receivables.intake.statement.DayEntries;
import receivables.intake.statement.DayEntries.Booked;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.store.BankLedger;
import receivables.store.BankLedger.Entered;
import receivables.store.BankLedger.OfFile;
import receivables.store.KnownFile;
import receivables.store.Line;

/**
 * Which booked lines of tonight's statements nobody had before, and the keys they get: account by account and day by day, the statements in
 * an order that does not depend on their names, each against what former nights and the statements before it have.
 */
final class TonightsLines {

    /**
     * A line that counts.
     * @param key empty: it is set aside
     * @param asideFor the file that had it
     * @param balance of its statement before its entry; null: not known
     */
    record Standing(String key, long asideFor, Long balance) {
    }

    private record Place(long file, int statement) {
    }

    /** Formats that tell more of a payment come first among files of one arrival. */
    private static final List<String> RICHEST_FIRST = List.of("camt.053", "MT940", "BAI2", "OFX", "table", "camt.054");

    private final BankLedger ledger;
    private final LocalDate businessDate;
    private final Map<Place, BankStatement> statements = new LinkedHashMap<>();
    private final Map<Place, List<Booked>> booked = new HashMap<>();
    private final Map<Long, Map<Integer, Standing>> standings = new HashMap<>();

    /** @param files the night's files by id */
    TonightsLines(BankLedger ledger, LocalDate businessDate, List<OfFile> tonight, Map<Long, KnownFile> files) {
        this.ledger = ledger;
        this.businessDate = businessDate;
        Comparator<OfFile> rank = Comparator.comparing((OfFile one) -> files.get(one.fileId()).knownOn())
                .thenComparing(one -> files.get(one.fileId()).arrival())
                .thenComparing(one -> RICHEST_FIRST.indexOf(one.statement().source()))
                .thenComparing(one -> files.get(one.fileId()).sha256())
                .thenComparing(one -> one.statement().statement());
        tonight.stream().sorted(rank).forEach(one -> statements.put(new Place(one.fileId(), one.statement().statement()), one.statement()));
    }

    /** @param books which lines move the account */
    void judge(java.util.function.Predicate<BankLine> books) {
        statements.keySet().stream().map(Place::file).distinct()
                .forEach(file -> ledger.lines(file, page -> page.forEach(line -> keep(file, line, books))));
        statements.values().stream().map(BankStatement::account).distinct().sorted().forEach(this::judgeAccount);
    }

    /** Null: the line moves no account. */
    Standing standing(long file, int line) {
        return standings.getOrDefault(file, Map.of()).get(line);
    }

    private void keep(long file, Line<BankLine> line, java.util.function.Predicate<BankLine> books) {
        BankLine fact = line.fact();
        Place place = new Place(file, fact.statement());
        if (books.test(fact) && statements.containsKey(place)) {
            booked.computeIfAbsent(place, none -> new ArrayList<>())
                    .add(new Booked(line.line(), fact.entry(), fact.bookedOn(), amount(fact, statements.get(place)), fact.contentKey()));
        }
    }

    /** What the line moves: of a statement that is read with its reversals turned, the other way round. */
    static long amount(BankLine line, BankStatement statement) {
        return statement.turned() && line.reversal() ? -line.amount() : line.amount();
    }

    private void judgeAccount(String account) {
        TreeMap<LocalDate, List<DayEntries>> days = new TreeMap<>();
        statements.forEach((place, statement) -> {
            if (statement.account().equals(account)) {
                DayEntries.of(place.file, statement, booked.getOrDefault(place, List.of()))
                        .forEach((day, entries) -> days.computeIfAbsent(day, none -> new ArrayList<>()).add(entries));
            }
        });
        if (days.isEmpty()) {
            return;
        }
        Map<LocalDate, List<Entered>> before = new HashMap<>();
        ledger.booked(account, days.firstKey(), days.lastKey())
                .forEach(one -> before.computeIfAbsent(one.bookedOn(), none -> new ArrayList<>()).add(one));
        Map<Place, BankStatement> known = new HashMap<>();
        ledger.statements(before.values().stream().flatMap(List::stream).map(Entered::fileId).distinct().toList())
                .forEach(one -> known.put(new Place(one.fileId(), one.statement().statement()), one.statement()));
        days.forEach((day, tonight) -> judgeDay(tonight, before.getOrDefault(day, List.of()), known));
    }

    private void judgeDay(List<DayEntries> tonight, List<Entered> before, Map<Place, BankStatement> known) {
        DayCoverage coverage = new DayCoverage();
        Map<Place, List<Entered>> parts = new LinkedHashMap<>();
        before.forEach(one -> parts.computeIfAbsent(new Place(one.fileId(), one.statement()), none -> new ArrayList<>()).add(one));
        parts.forEach((place, lines) -> earlier(coverage, place, lines, known.get(place)));
        for (DayEntries entries : tonight) {
            DayCoverage.Verdict verdict = coverage.add(entries);
            Map<Integer, Standing> ofFile = standings.computeIfAbsent(entries.file(), none -> new HashMap<>());
            int key = 0;
            for (int index = 0; index < verdict.taken().length; index++) {
                DayEntries.Entry entry = entries.entries().get(index);
                for (DayEntries.Line line : entry.lines()) {
                    ofFile.put(line.line(), new Standing(verdict.taken()[index] ? verdict.keys().get(key++) : "",
                            verdict.setAsideFor()[index], entry.balance()));
                }
            }
        }
    }

    private static void earlier(DayCoverage coverage, Place place, List<Entered> lines, BankStatement statement) {
        Map<Integer, List<Entered>> byEntry = new LinkedHashMap<>();
        lines.forEach(line -> byEntry.computeIfAbsent(line.entry(), none -> new ArrayList<>()).add(line));
        List<DayEntries.Entry> entries = new ArrayList<>();
        boolean[] taken = new boolean[byEntry.size()];
        byEntry.forEach((number, ofEntry) -> {
            taken[entries.size()] = ofEntry.getFirst().fate() != BankLedger.Fate.ASIDE;
            entries.add(new DayEntries.Entry(number, ofEntry.getFirst().balance(),
                    ofEntry.stream().map(line -> new DayEntries.Line(line.line(), line.amount(), line.contentKey())).toList()));
        });
        coverage.earlier(new DayEntries(place.file, place.statement, statement.source(), DayEntries.closes(statement), entries), taken);
    }
}
