package receivables.outbox;

import static receivables.ledger.Sums.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import receivables.account.NightTally;
import receivables.aging.Bucket;
import receivables.dunning.ActionRow;
import receivables.dunning.SkipReason;
import receivables.ledger.Action;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.MatchRule;
import receivables.ledger.Sums;
import receivables.ledger.WorkKind;
import receivables.ledger.instrument.InstrumentKind;
import receivables.ledger.instrument.MaturityRung;
import receivables.ledger.interest.InterestBasis;
import receivables.statements.StatementRow;

/** A night's sums as what report and status show. Reads the names that {@link NightTally} writes, and nobody else does. */
public final class NightCounts {

    private final Sums sums;
    private final Currency company;

    /** @param company the company's own currency, shown first */
    public NightCounts(Sums sums, Currency company) {
        this.sums = sums;
        this.company = company;
    }

    public List<ReportData.CurrencyNight> currencies() {
        List<ReportData.CurrencyNight> nights = new ArrayList<>();
        for (Currency currency : codes(NightTally.NIGHT)) {
            String prefix = name(NightTally.NIGHT, currency.getCurrencyCode());
            nights.add(new ReportData.CurrencyNight(currency, of(prefix, "receipts"), of(prefix, "moneyIn"), of(prefix, "applied"),
                    of(prefix, "onAccount"), of(prefix, "suspense"), of(prefix, "openItems"), of(prefix, "receivables"),
                    of(prefix, "overdueItems"), of(prefix, "overdue"), of(prefix, "credits") + of(prefix, "onAccount")));
        }
        return nights;
    }

    public List<ReportData.Matched> matched() {
        List<ReportData.Matched> matched = new ArrayList<>();
        for (MatchRule rule : MatchRule.values()) {
            for (Currency currency : codes(name(NightTally.MATCHED, rule.name()))) {
                String prefix = name(NightTally.MATCHED, rule.name(), currency.getCurrencyCode());
                matched.add(new ReportData.Matched(rule, currency, of(prefix, "count"), of(prefix, "amount")));
            }
        }
        return matched;
    }

    /** The company's currency with all converted first, then each currency's own. */
    public List<ReportData.AgingLine> aging() {
        List<ReportData.AgingLine> lines = new ArrayList<>();
        for (Currency currency : codes(NightTally.CONVERTED)) {
            lines.add(line(NightTally.CONVERTED, currency, true));
        }
        for (Currency currency : codes(NightTally.AGING)) {
            lines.add(line(NightTally.AGING, currency, false));
        }
        return lines;
    }

    private ReportData.AgingLine line(String kind, Currency currency, boolean converted) {
        String prefix = name(kind, currency.getCurrencyCode());
        List<Long> buckets = new ArrayList<>();
        if (of(prefix, "missing") == 0) {
            for (Bucket bucket : Bucket.values()) {
                buckets.add(of(prefix, bucket.column()));
            }
        }
        return new ReportData.AgingLine(currency, converted, buckets, of(prefix, "onAccount"));
    }

    public List<ReportData.Letters> letters() {
        List<ReportData.Letters> letters = new ArrayList<>();
        for (LetterKind kind : LetterKind.values()) {
            for (LetterStatus status : LetterStatus.values()) {
                for (Currency currency : codes(name(NightTally.LETTERS, kind.name(), status.name()))) {
                    String prefix = name(NightTally.LETTERS, kind.name(), status.name(), currency.getCurrencyCode());
                    if (of(prefix, "count") > 0) {
                        letters.add(new ReportData.Letters(kind, status, currency, of(prefix, "count"), of(prefix, "demanded")));
                    }
                }
            }
        }
        return letters;
    }

    public List<ReportData.Work> work() {
        List<ReportData.Work> work = new ArrayList<>();
        for (WorkKind kind : WorkKind.values()) {
            long items = sums.of(name(NightTally.WORK, kind.name()));
            if (items > 0) {
                work.add(new ReportData.Work(kind, items));
            }
        }
        return work;
    }

    public List<ReportData.Hold> holds() {
        List<ReportData.Hold> holds = new ArrayList<>();
        for (SkipReason reason : SkipReason.values()) {
            for (Currency currency : codes(name(NightTally.HOLDS, reason.name()))) {
                String prefix = name(NightTally.HOLDS, reason.name(), currency.getCurrencyCode());
                holds.add(new ReportData.Hold(reason, currency, of(prefix, "items"), of(prefix, "amount")));
            }
        }
        return holds;
    }

    public List<ReportData.ActionCount> actions() {
        List<ReportData.ActionCount> actions = new ArrayList<>();
        for (Action action : Action.values()) {
            for (ActionRow.Status status : ActionRow.Status.values()) {
                long customers = sums.of(name(NightTally.ACTIONS, action.name(), status.name()));
                if (customers > 0) {
                    actions.add(new ReportData.ActionCount(action, status, customers));
                }
            }
        }
        return actions;
    }

    /** How many papers of the month's cycle stand where; empty between two cycles. */
    public SortedMap<StatementRow.Status, Long> statements() {
        TreeMap<StatementRow.Status, Long> counts = new TreeMap<>();
        for (StatementRow.Status status : StatementRow.Status.values()) {
            long count = sums.of(name(NightTally.STATEMENTS, status.name()));
            if (count > 0) {
                counts.put(status, count);
            }
        }
        return counts;
    }

    /** Customers whose figures in the company's currency are empty because a rate is missing, by the currency they are wanted in. */
    public List<Long> customersWithoutRate() {
        return codes(NightTally.CONVERTED).stream().map(currency -> of(name(NightTally.CONVERTED, currency.getCurrencyCode()), "missing"))
                .filter(count -> count > 0).toList();
    }

    /** Items that bear no interest because the published rate is missing, by what their rate rests on. */
    public SortedMap<InterestBasis, Long> itemsWithoutInterestRate() {
        SortedMap<InterestBasis, Long> items = new TreeMap<>();
        for (InterestBasis basis : InterestBasis.values()) {
            long count = of(NightTally.INTEREST, basis.name());
            if (count > 0) {
                items.put(basis, count);
            }
        }
        return items;
    }

    /** Papers in hand, by currency and in the order of their days. */
    public List<ReportData.Maturity> maturities() {
        List<ReportData.Maturity> maturities = new ArrayList<>();
        for (Currency currency : codes(NightTally.MATURITIES)) {
            String prefix = name(NightTally.MATURITIES, currency.getCurrencyCode());
            Set<MaturityRung> rungs = new TreeSet<>();
            sums.startingWith(prefix + "|").keySet()
                    .forEach(key -> rungs.add(MaturityRung.named(key.substring(prefix.length() + 1).split("\\|")[0])));
            rungs.forEach(rung -> maturities.add(new ReportData.Maturity(currency, rung, Stream.of(InstrumentKind.values())
                    .map(kind -> of(name(prefix, rung.name()), kind.name())).toList())));
        }
        return maturities;
    }

    private long of(String prefix, String what) {
        return sums.of(name(prefix, what));
    }

    /** The currencies that stand after the prefix, the company's own first. */
    private List<Currency> codes(String prefix) {
        Set<String> codes = new TreeSet<>();
        sums.startingWith(prefix + "|").keySet().forEach(key -> codes.add(key.substring(prefix.length() + 1).split("\\|")[0]));
        return codes.stream().map(Currency::getInstance)
                .sorted(Comparator.comparing((Currency currency) -> !currency.equals(company)).thenComparing(Currency::getCurrencyCode))
                .toList();
    }
}
