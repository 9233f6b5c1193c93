package receivables.outbox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import receivables.credit.forecast.ForecastRow;
import receivables.dunning.ActionRow;
import receivables.dunning.HoldRow;
import receivables.dunning.SkipReason;
import receivables.ledger.Action;
import receivables.ledger.Language;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.MatchRule;
import receivables.ledger.Stage;
import receivables.ledger.WorkKind;
import receivables.ledger.instrument.MaturityRung;
import receivables.money.Money;
import receivables.proof.ControlTotal;
import receivables.proof.GateResult;

/**
 * What the report and the console say about a night: plain lists, filled by the night's last step, in the order in which they are to be
 * shown. All amounts are minor units of their currency. Any list may be empty.
 *
 * @param mailingDay null for a job that writes no letters
 * @param whole all currencies in the company's own
 * @param currencies the company's own currency first
 * @param aging the company's own currency, all items converted, first; then by currency of the items
 * @param dso oldest first
 * @param topWork the questions worth showing, at most some two hundred, the most urgent first
 * @param heldItems the largest holds with who set them, at most some thirty
 * @param topOverdue largest first
 * @param maturities papers in hand, rung by rung, empty ones left out
 * @param forecast thirteen weeks for each currency
 * @param intake lines for what came in: files with their counts, then why rows were refused; empty for a job that takes nothing in
 * @param notes sentences: missed nights, gates that are off, missing rates
 */
public record ReportData(
        LocalDate businessDate, LocalDate mailingDay, String company, Language language, CompanyNight whole,
        List<CurrencyNight> currencies, List<Matched> matched, List<AgingLine> aging, List<DsoPoint> dso,
        List<Letters> letters, List<Work> work, List<Asked> topWork, List<Hold> holds, List<HoldRow> heldItems,
        List<ActionCount> actions,
        List<Gate> gates, List<ControlTotal> proof, List<Pack> packs, List<OverdueCustomer> topOverdue, List<Maturity> maturities, List<ForecastRow> forecast,
        List<String> intake,
        List<String> notes) {

    public ReportData {
        currencies = List.copyOf(currencies);
        matched = List.copyOf(matched);
        aging = List.copyOf(aging);
        dso = List.copyOf(dso);
        letters = List.copyOf(letters);
        work = List.copyOf(work);
        topWork = List.copyOf(topWork);
        holds = List.copyOf(holds);
        heldItems = List.copyOf(heldItems);
        actions = List.copyOf(actions);
        gates = List.copyOf(gates);
        proof = List.copyOf(proof);
        packs = List.copyOf(packs);
        topOverdue = List.copyOf(topOverdue);
        maturities = List.copyOf(maturities);
        forecast = List.copyOf(forecast);
        intake = List.copyOf(intake);
        notes = List.copyOf(notes);
    }

    /**
     * One currency's night.
     *
     * @param receipts receipts of the date
     * @param moneyIn their sum, reversals deducted
     * @param applied what was applied tonight, whenever it came in
     * @param onAccount all money on account after the night
     * @param suspense all money of unknown payers after the night
     * @param receivables open debit items
     * @param overdue of them, past due
     * @param credits open credit notes and unapplied money
     */
    public record CurrencyNight(
            Currency currency, long receipts, long moneyIn, long applied, long onAccount, long suspense,
            long openItems, long receivables, long overdueItems, long overdue, long credits) {

        static CurrencyNight none(Currency currency) {
            return new CurrencyNight(currency, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }

        private CurrencyNight in(Currency other, BigDecimal rate) {
            return new CurrencyNight(other, receipts, convert(moneyIn, rate, other), convert(applied, rate, other),
                    convert(onAccount, rate, other), convert(suspense, rate, other), openItems, convert(receivables, rate, other),
                    overdueItems, convert(overdue, rate, other), convert(credits, rate, other));
        }

        private long convert(long minor, BigDecimal rate, Currency other) {
            return Money.ofMinor(minor, currency).convert(rate, other).minor();
        }

        private CurrencyNight withOpen(long open, long pastDue) {
            return new CurrencyNight(currency, receipts, moneyIn, applied, onAccount, suspense, openItems, open, overdueItems, pastDue,
                    credits);
        }

        private CurrencyNight plus(CurrencyNight more) {
            return new CurrencyNight(currency, receipts + more.receipts, Math.addExact(moneyIn, more.moneyIn),
                    Math.addExact(applied, more.applied), Math.addExact(onAccount, more.onAccount),
                    Math.addExact(suspense, more.suspense), openItems + more.openItems, Math.addExact(receivables, more.receivables),
                    overdueItems + more.overdueItems, Math.addExact(overdue, more.overdue), Math.addExact(credits, more.credits));
        }
    }

    /**
     * The night of the whole company, every currency's sums converted with the latest rate on or before it.
     *
     * @param night in the company's currency
     * @param without currencies for which there is no rate: what is in them is not in the sums
     */
    public record CompanyNight(CurrencyNight night, List<Currency> without) {
        public CompanyNight {
            without = List.copyOf(without);
        }

        /**
         * @param rates units of the company's currency for one of the other, by code
         * @param aging what is open and overdue is what aging says, which converts customer by customer, where every rate is there
         */
        public static CompanyNight of(List<CurrencyNight> currencies, Currency company, Map<String, BigDecimal> rates,
                List<AgingLine> aging) {
            CurrencyNight sum = CurrencyNight.none(company);
            List<Currency> without = new ArrayList<>();
            for (CurrencyNight its : currencies) {
                BigDecimal rate = rates.get(its.currency.getCurrencyCode());
                if (its.currency.equals(company)) {
                    sum = sum.plus(its);
                } else if (rate == null) {
                    without.add(its.currency);
                } else {
                    sum = sum.plus(its.in(company, rate));
                }
            }
            CurrencyNight all = sum;
            return new CompanyNight(aging.stream().filter(line -> line.converted() && !line.buckets().isEmpty()).findFirst()
                    .map(line -> all.withOpen(line.total(), line.total() - line.buckets().getFirst())).orElse(all), without);
        }
    }

    public record Matched(MatchRule rule, Currency currency, long allocations, long amount) {
    }

    /** @param converted true: all items in the company's currency @param buckets eight amounts; empty when a rate is missing */
    public record AgingLine(Currency currency, boolean converted, List<Long> buckets, long onAccount) {
        public AgingLine {
            buckets = List.copyOf(buckets);
        }

        public long total() {
            return buckets.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @param label month or date as it is shown @param dso days, null where it cannot be computed; so the others */
    public record DsoPoint(String label, BigDecimal dso, BigDecimal best, BigDecimal countBack) {
    }

    public record Letters(LetterKind kind, LetterStatus status, Currency currency, long letters, long demanded) {
    }

    public record Work(WorkKind kind, long items) {
    }

    /** Due items that are on no letter. */
    public record Hold(SkipReason reason, Currency currency, long items, long amount) {
    }

    public record ActionCount(Action action, ActionRow.Status status, long customers) {
    }

    /** @param explanation a sentence in the report's language: what was checked, or what is missing */
    public record Gate(GateResult.Gate gate, GateResult.State state, String explanation) {
    }

    /** @param fileName below {@code packs/} */
    public record Pack(String fileName, LetterKind kind, Language language, long letters, long pages, long sheets) {
    }

    /** @param stage highest mailed, null: none @param customerClass A–D */
    public record OverdueCustomer(String customerNo, String name, Money overdue, int oldestDaysPastDue, Stage stage, String customerClass) {
    }

    /** @param byKind what of each kind of paper matures then, in the order of the kinds */
    public record Maturity(Currency currency, MaturityRung rung, List<Long> byKind) {
        public Maturity {
            byKind = List.copyOf(byKind);
        }

        public long total() {
            return byKind.stream().mapToLong(Long::longValue).sum();
        }
    }

    public boolean anyGateFailed() {
        return gates.stream().anyMatch(gate -> gate.state() == GateResult.State.FAILED);
    }

    /** The names of the gates that hold the letters. */
    public List<String> shutGates() {
        return shut().map(gate -> gateName(gate.gate())).toList();
    }

    /** Why they do, a sentence for each, with the gate's name before it. */
    public List<String> whyShut() {
        return shut().map(gate -> gateName(gate.gate()) + ": " + gate.explanation()).toList();
    }

    private Stream<Gate> shut() {
        return gates.stream().filter(gate -> gate.state() == GateResult.State.FAILED);
    }

    String gateName(GateResult.Gate gate) {
        return Wording.in(language).of("gate_name", gate);
    }
}
