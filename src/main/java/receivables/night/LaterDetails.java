package receivables.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.ledger.Receipt;
import receivables.store.BankDetails;
import receivables.store.BankDetails.Detail;
import receivables.store.BankLedger;
import receivables.store.BankLedger.Entered;
import receivables.store.BankLedger.Fate;
import receivables.store.BankLedger.FiledReceipt;

/**
 * A second file often tells better who paid and for what: a notice (camt.054), a report of the day (camt.052), the same day in another
 * format. It moves no money; but while the money of the receipt is not applied, the receipt takes the name, account or text that it lacks.
 * Whichever file comes first.
 *
 * <pre>{@code
 * camt.053:  +690.00                        receipt B1X… 690.00, nobody knows from whom
 * camt.054:  +690.00 Müller, "RE-4711"  →   receipt B1X… 690.00 of Müller, "RE-4711"
 * }</pre>
 */
final class LaterDetails {

    /** A notice may come some days before or after its statement. */
    private static final int DAYS = 10;

    private final BankLedger ledger;
    private final BankDetails details;
    private final LocalDate businessDate;
    private final Map<BankPlace, String> tellers = new HashMap<>();

    LaterDetails(Shift shift, BankLedger ledger) {
        this.ledger = ledger;
        this.details = new BankDetails(shift.database(), ledger);
        this.businessDate = shift.businessDate();
    }

    /** A receipt and the lines that may tell more of it. */
    private record Pair(Detail receipt, List<Detail> tellers) {
    }

    /** The receipts that lines of other files tell of, by those lines. */
    Map<BankPlace, String> tellers() {
        return tellers;
    }

    /** @param tonight the statements that came tonight */
    void join(Collection<BankStatement> tonight) {
        for (String account : tonight.stream().map(BankStatement::account).collect(Collectors.toCollection(TreeSet::new))) {
            LocalDate from = tonight.stream().filter(one -> one.account().equals(account)).map(BankStatement::from)
                    .min(LocalDate::compareTo).orElseThrow();
            LocalDate to = tonight.stream().filter(one -> one.account().equals(account)).map(BankStatement::to).max(LocalDate::compareTo)
                    .orElseThrow();
            if (details.hasTellers(account, from.minusDays(DAYS), to.plusDays(DAYS))) {
                Set<String> told = details.told(account, from.minusDays(DAYS), to.plusDays(DAYS));
                take(account, pairs(details.of(account, from.minusDays(DAYS), to.plusDays(DAYS)).stream()
                        .filter(one -> one.fate() != Fate.RECEIPT || !told.contains(one.receiptNo())).toList()));
            }
        }
    }

    /** By the bank's own reference and the amount, else by day and amount; only where one receipt has them. */
    private List<Pair> pairs(List<Detail> all) {
        Map<Detail, List<Detail>> found = new LinkedHashMap<>();
        Set<Detail> told = new HashSet<>();
        pair(all, one -> one.entryReference(), found, told);
        pair(all, one -> one.bookedOn().toString(), found, told);
        return found.entrySet().stream().map(one -> new Pair(one.getKey(), one.getValue()))
                .filter(pair -> isTonights(pair.receipt()) || pair.tellers().stream().anyMatch(this::isTonights)).toList();
    }

    private boolean isTonights(Detail one) {
        return one.knownOn().equals(businessDate);
    }

    private static void pair(List<Detail> all, Function<Detail, String> by, Map<Detail, List<Detail>> found, Set<Detail> told) {
        Map<String, List<Detail>> receipts = new LinkedHashMap<>();
        Map<String, List<Detail>> tellers = new HashMap<>();
        for (Detail one : all) {
            if (!by.apply(one).isEmpty() && !told.contains(one)) {
                (one.fate() == Fate.RECEIPT ? receipts : tellers)
                        .computeIfAbsent(by.apply(one) + " " + one.amount(), none -> new ArrayList<>()).add(one);
            }
        }
        receipts.forEach((money, candidates) -> {
            List<Detail> telling = tellers.getOrDefault(money, List.of());
            if (candidates.size() == 1 && !telling.isEmpty()) {
                found.computeIfAbsent(candidates.getFirst(), none -> new ArrayList<>()).addAll(telling);
                told.addAll(telling);
            }
        });
    }

    private void take(String account, List<Pair> pairs) {
        Map<Long, Set<Integer>> wanted = new HashMap<>();
        for (Pair pair : pairs) {
            wanted.computeIfAbsent(pair.receipt().fileId(), none -> new HashSet<>()).add(pair.receipt().line());
            pair.tellers().forEach(one -> wanted.computeIfAbsent(one.fileId(), none -> new HashSet<>()).add(one.line()));
        }
        Map<Long, Map<Integer, BankLine>> lines = details.lines(wanted);
        for (Pair pair : pairs) {
            pair.tellers().forEach(one -> tellers.put(new BankPlace(one.fileId(), one.line()), pair.receipt().receiptNo()));
            BankLine known = lines.get(pair.receipt().fileId()).get(pair.receipt().line());
            Detail teller = pair.tellers().stream().filter(one -> tells(known, lines.get(one.fileId()).get(one.line()))).min(best(lines))
                    .orElse(null);
            if (teller != null && !ledger.isUsed(pair.receipt().receiptNo(), businessDate)) {
                tell(account, pair.receipt(), known.moving(pair.receipt().amount()), teller, lines.get(teller.fileId()).get(teller.line()));
            }
        }
    }

    /** Who knows the name, then who knows more of the text, whatever the order of files. */
    private static Comparator<Detail> best(Map<Long, Map<Integer, BankLine>> lines) {
        Function<Detail, BankLine> line = one -> lines.get(one.fileId()).get(one.line());
        return Comparator.comparing((Detail one) -> line.apply(one).name().isEmpty()).thenComparing(one -> -line.apply(one).text().length())
                .thenComparing(one -> line.apply(one).text()).thenComparing(one -> line.apply(one).contentKey())
                .thenComparing(Detail::fileId).thenComparing(Detail::line);
    }

    /** It knows something that the receipt lacks: the name, the account, or the whole of a text that was cut. */
    private static boolean tells(BankLine known, BankLine teller) {
        boolean name = known.name().isEmpty() && !teller.name().isEmpty();
        boolean account = known.nameAccount().isEmpty() && !teller.nameAccount().isEmpty() && sameName(known, teller);
        return name || account || goesOn(known.text(), teller.text());
    }

    private static boolean sameName(BankLine known, BankLine teller) {
        return known.name().isEmpty() || BankLedger.nameKey(known.name()).equals(BankLedger.nameKey(teller.name()));
    }

    /** The longer text begins with the shorter, or holds it. */
    private static boolean goesOn(String known, String teller) {
        String shorter = compact(known);
        String longer = compact(teller);
        return longer.length() > shorter.length() && longer.contains(shorter);
    }

    private static String compact(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    private void tell(String account, Detail receipt, BankLine known, Detail teller, BankLine told) {
        boolean nameless = known.name().isEmpty();
        String text = goesOn(known.text(), told.text()) ? told.text() : nameless && !compact(known.text()).contains(compact(told.text()))
                ? known.text() + " " + told.text() : known.text();
        BankLine better = known.told(nameless ? told.name() : known.name(), known.nameAccount().isEmpty() && sameName(known, told)
                ? told.nameAccount() : known.nameAccount(), text.length() > known.text().length() + told.text().length() + 1 ? known.text()
                : text);
        Receipt after = better.receipt(receipt.receiptNo(), businessDate);
        if (isTonights(receipt)) {
            details.replace(new FiledReceipt(receipt.fileId(), receipt.line(), known.receipt(receipt.receiptNo(), businessDate)), after,
                    businessDate);
            return;
        }
        Entered later = new Entered(account, teller.bookedOn(), teller.fileId(), teller.line(), Fate.LATER, told.statement(), told.entry(),
                receipt.amount(), null, told.contentKey(), receipt.receiptNo(), "", "", receipt.fileId());
        ledger.enter(List.of(later), List.of(new FiledReceipt(teller.fileId(), teller.line(), after)), businessDate);
    }
}
