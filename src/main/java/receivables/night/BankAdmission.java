package receivables.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import receivables.intake.statement.LineMeaning;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.ledger.Company;
import receivables.store.BankLedger;
import receivables.store.BankLedger.Counted;
import receivables.store.BankLedger.Entered;
import receivables.store.BankLedger.Fate;
import receivables.store.BankLedger.FiledReceipt;
import receivables.store.BankLedger.OfFile;
import receivables.store.KnownFile;
import receivables.store.Line;

/**
 * Puts the lines of tonight's bank statements into the bank ledger, and those that customers paid into the receipts. Each line of each file
 * has one fate: receipt, bank ledger only, pending, set aside. A line that went to somebody unknown is looked at again when customers
 * change.
 */
final class BankAdmission {

    /** How long before a statement's first day a table may have listed a receipt of it. */
    private static final int LISTED_DAYS_BEFORE = 10;

    private record Place(long file, int statement) {
    }

    private final Shift shift;
    private final LocalDate businessDate;
    private final BankLedger ledger;
    private final Set<String> ownAccounts = new HashSet<>();
    private final Map<Place, BankStatement> statements = new HashMap<>();
    private final Map<Place, Tally> tallies = new HashMap<>();
    private final LaterDetails later;
    private TonightsLines tonight;
    private ListedReceipts listed;

    BankAdmission(Shift shift) {
        this.shift = shift;
        this.businessDate = shift.businessDate();
        this.ledger = new BankLedger(shift.database());
        this.later = new LaterDetails(shift, ledger);
    }

    /** The receipts that lines of other files tell of, by those lines. */
    Map<BankPlace, String> tellers() {
        return later.tellers();
    }

    void run() {
        ledger.clear(businessDate);
        List<OfFile> ofFiles = ledger.statements(businessDate);
        if (!ofFiles.isEmpty()) {
            enter(ofFiles);
        }
        again();
        new ListedAgain(shift, ledger).run();
    }

    private void enter(List<OfFile> ofFiles) {
        Map<Long, KnownFile> files = new TreeMap<>();
        shift.facts().files(businessDate).forEach(file -> files.put(file.fileId(), file));
        ofFiles.forEach(one -> statements.put(new Place(one.fileId(), one.statement().statement()), one.statement()));
        ownAccounts.addAll(ledger.ownAccounts());
        shift.settings().company().bankAccounts().stream().map(Company.BankAccount::accountNo).map(BankLedger::accountKey)
                .forEach(ownAccounts::add);
        shift.settings().bankGate().named().stream().map(BankLedger::accountKey).forEach(ownAccounts::add);
        LocalDate first = ofFiles.stream().map(one -> one.statement().from()).min(LocalDate::compareTo).orElseThrow();
        listed = new ListedReceipts(ledger.listed(first.minusDays(LISTED_DAYS_BEFORE), businessDate));
        tonight = new TonightsLines(ledger, businessDate, ofFiles, files);
        tonight.judge(this::moves);
        if (!listed.isEmpty()) {
            ofFiles.stream().map(OfFile::fileId).distinct().forEach(file -> ledger.lines(file, page -> offer(file, page)));
        }
        ofFiles.stream().map(OfFile::fileId).distinct().forEach(file -> ledger.lines(file, page -> enter(file, page)));
        List<Counted> counted = new ArrayList<>();
        statements.keySet().forEach(place -> counted.add(tallies.getOrDefault(place, new Tally()).counted(place)));
        ledger.count(counted);
        new BatchDetails(ledger, businessDate).join(statements.values());
        later.join(statements.values());
        tell(files);
    }

    /** A notice books where the bank gives no statement. */
    private boolean moves(BankLine line) {
        return line.state() == BankLine.State.BOOKED || line.state() == BankLine.State.NOTICE
                && shift.settings().bankAccounts().isBookedByNotice(line.account());
    }

    /** What may be the receipt that a table has listed already. */
    private void offer(long file, List<Line<BankLine>> page) {
        Set<String> customers = knownCustomers(page);
        for (Line<BankLine> line : page) {
            BankLine fact = moving(file, line);
            TonightsLines.Standing standing = tonight.standing(file, line.line());
            if (standing != null && !standing.key().isEmpty() && isReceipt(fact, customers)) {
                listed.offer(file, line.line(), fact);
            }
        }
    }

    private BankLine moving(long file, Line<BankLine> line) {
        return line.fact().moving(TonightsLines.amount(line.fact(), statements.get(new Place(file, line.fact().statement()))));
    }

    /** A page of a file's lines. */
    private void enter(long file, List<Line<BankLine>> page) {
        Set<String> customers = knownCustomers(page);
        List<Entered> entered = new ArrayList<>();
        List<FiledReceipt> receipts = new ArrayList<>();
        for (Line<BankLine> line : page) {
            BankLine fact = moving(file, line);
            TonightsLines.Standing standing = tonight.standing(file, line.line());
            Entered one = enter(file, line.line(), fact, standing, customers);
            entered.add(one);
            if (one.fate() == Fate.RECEIPT) {
                receipts.add(new FiledReceipt(file, line.line(), fact.receipt(one.lineKey(), businessDate)));
            }
            tallies.computeIfAbsent(new Place(file, fact.statement()), none -> new Tally())
                    .add(one, standing == null ? 0 : standing.asideFor());
        }
        ledger.enter(entered, receipts, businessDate);
    }

    private Entered enter(long file, int line, BankLine fact, TonightsLines.Standing standing, Set<String> customers) {
        String key = standing == null ? "" : standing.key();
        Fate fate = Fate.LEDGER;
        if (standing == null) {
            fate = fact.state() == BankLine.State.PENDING ? Fate.PENDING : Fate.ASIDE;
        } else if (key.isEmpty()) {
            fate = Fate.ASIDE;
        } else if (isReceipt(fact, customers)) {
            String known = listed.of(file, line);
            fate = known == null ? Fate.RECEIPT : Fate.LEDGER;
            key = known == null ? key : known;
        }
        boolean maybeLater = fate == Fate.LEDGER && !shift.settings().bankAccounts().isNoReceipt(fact)
                && fact.amount() < 0 && LineMeaning.mayGoToCustomer(fact);
        return new Entered(fact.account(), fact.bookedOn(), file, line, fate, fact.statement(), fact.entry(), fact.amount(),
                standing == null ? null : standing.balance(), fact.contentKey(), key, maybeLater ? BankLedger.nameKey(fact.name()) : "",
                maybeLater ? BankLedger.accountKey(fact.nameAccount()) : "", standing == null ? 0 : standing.asideFor());
    }

    private boolean isReceipt(BankLine line, Set<String> customers) {
        if (shift.settings().bankAccounts().isNoReceipt(line)) {
            return false;
        }
        boolean customer = customers.contains(BankLedger.nameKey(line.name()))
                || customers.contains(BankLedger.accountKey(line.nameAccount()));
        return LineMeaning.isReceipt(line, ownAccounts.contains(BankLedger.accountKey(line.nameAccount())), customer);
    }

    private Set<String> knownCustomers(List<Line<BankLine>> page) {
        List<BankLine> out = page.stream().map(Line::fact).filter(line -> line.amount() < 0 && LineMeaning.mayGoToCustomer(line)).toList();
        return ledger.knownCustomers(out.stream().map(line -> BankLedger.nameKey(line.name())).toList(),
                out.stream().map(line -> BankLedger.accountKey(line.nameAccount())).toList(), businessDate);
    }

    /** Lines of former nights that go, as is known tonight, to a customer. */
    private void again() {
        List<Entered> later = new ArrayList<>();
        List<FiledReceipt> receipts = new ArrayList<>();
        for (Entered line : ledger.nowCustomers(businessDate)) {
            if (!ledger.knownCustomers(List.of(line.nameKey()), List.of(line.accountKey()), businessDate).isEmpty()) {
                later.add(line.later(line.lineKey()));
                receipts.add(new FiledReceipt(line.fileId(), line.line(),
                        ledger.line(line.fileId(), line.line()).moving(line.amount()).receipt(line.lineKey(), businessDate)));
            }
        }
        if (!later.isEmpty()) {
            ledger.enter(later, receipts, businessDate);
        }
    }

    /** Which file was set aside for which, for the report. */
    private void tell(Map<Long, KnownFile> files) {
        Map<Long, Map<Long, Integer>> aside = new TreeMap<>();
        tallies.forEach((place, tally) -> tally.asideFor.forEach((other, count) ->
                aside.computeIfAbsent(place.file, none -> new TreeMap<>()).merge(other, count, Integer::sum)));
        Notices notices = new Notices(shift, "bank");
        Map<Long, String> names = ledger.fileNames(aside.values().stream().flatMap(others -> others.keySet().stream()).distinct().toList());
        List<Reason> told = new ArrayList<>();
        aside.forEach((file, others) -> others.forEach((other, count) -> told.add(other.equals(file)
                ? Reason.of(ReasonCode.LINES_HELD_TWICE, files.get(file).name(), count)
                : Reason.of(ReasonCode.LINES_SET_ASIDE, files.get(file).name(), count, names.get(other)))));
        told.stream().sorted(Comparator.comparing(one -> one.arguments().getFirst().toString())).forEach(notices::add);
        notices.write();
    }

    /** What the lines of one statement came to. */
    private static final class Tally {

        private long taken;
        private int receiptsCount;
        private long receipts;
        private int ledgerOnly;
        private int pending;
        private int aside;
        private final Map<Long, Integer> asideFor = new TreeMap<>();

        void add(Entered line, long other) {
            switch (line.fate()) {
                case RECEIPT -> {
                    receiptsCount++;
                    receipts = Math.addExact(receipts, line.amount());
                    taken = Math.addExact(taken, line.amount());
                }
                case LEDGER -> {
                    ledgerOnly++;
                    taken = Math.addExact(taken, line.amount());
                }
                case PENDING -> pending++;
                case ASIDE -> {
                    aside++;
                    if (other != 0) {
                        asideFor.merge(other, 1, Integer::sum);
                    }
                }
                case LATER -> throw new IllegalStateException("a line of tonight is no later one");
            }
        }

        Counted counted(Place place) {
            return new Counted(place.file, place.statement, taken, receiptsCount, receipts, ledgerOnly, pending, aside);
        }
    }
}
