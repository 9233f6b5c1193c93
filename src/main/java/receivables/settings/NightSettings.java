package receivables.settings;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import receivables.account.NightContext;
import receivables.credit.CreditContext;
import receivables.credit.forecast.ForecastContext;
import receivables.credit.forecast.PaymentBehaviour;
import receivables.dunning.DunningContext;
import receivables.dunning.DunningPolicy;
import receivables.ledger.Approvals;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Letter;
import receivables.ledger.PaperMemory;
import receivables.ledger.Rate;
import receivables.ledger.Reason;
import receivables.ledger.interest.ReferenceRates;
import receivables.ledger.Staff;
import receivables.matching.MatchingSwitch;
import receivables.proof.InputGate;
import receivables.proof.NightSpan;
import receivables.statements.DeliveryConfirmation;
import receivables.statements.StatementCycle;
import receivables.statements.StatementNight;

/**
 * The settings of one night: what config/ says, once the date is given and what the night knows of staff and rates. Whoever computes an
 * account, the night or a command that looks at it again, gets its context here.
 *
 * @param firstNight the first night ever run; the date itself, if there was none before
 * @param staff by number, as the night sees them
 * @param rates company currency per unit, by currency code; the company's own need not be among them
 * @param referenceRates published rates of interest
 */
public record NightSettings(Settings settings, NightSpan span, LocalDate firstNight, SortedMap<String, Staff> staff,
        SortedMap<String, BigDecimal> rates, ReferenceRates referenceRates) {

    public NightSettings {
        requireNonNull(settings, "settings is null");
        requireNonNull(firstNight, "firstNight is null");
        staff = Collections.unmodifiableSortedMap(new TreeMap<>(staff));
        TreeMap<String, BigDecimal> all = new TreeMap<>(rates);
        all.put(settings.company().currency().getCurrencyCode(), BigDecimal.ONE);
        rates = Collections.unmodifiableSortedMap(all);
    }

    public static NightSettings of(Settings settings, NightSpan span, Optional<LocalDate> firstNight, Map<String, Staff> staff,
            List<Rate> rates) {
        return new NightSettings(settings, span, firstNight.filter(night -> night.isBefore(span.businessDate()))
                .orElse(span.businessDate()), new TreeMap<>(staff), Rate.exchange(rates),
                ReferenceRates.of(rates.stream().filter(Rate::isReference).toList()));
    }

    /** The business calendar around a date. Items may be years old and plans reach ahead; it covers both. */
    public static BusinessCalendar calendar(Settings settings, LocalDate businessDate) {
        return settings.calendar(businessDate.getYear() - 10, businessDate.getYear() + 3);
    }

    /** How far back the night of a date remembers papers: what the most patient of all policies asks for. */
    public static PaperMemory memory(Settings settings, LocalDate businessDate) {
        BusinessCalendar calendar = calendar(settings, businessDate);
        LocalDate mailingDay = calendar.after(businessDate);
        LocalDate letters = settings.policies().values().stream().map(policy -> policy.dunning().lettersSince(businessDate, calendar))
                .min(LocalDate::compareTo).orElseThrow();
        return new PaperMemory(letters, new StatementCycle(settings.statements(), calendar).rememberedSince(mailingDay),
                DeliveryConfirmation.shippedAfter(businessDate), businessDate.minusDays(settings.credit().deliveryDays()),
                settledSince(settings, businessDate), DunningPolicy.claimedSince(businessDate), DunningPolicy.suspenseSince(businessDate));
    }

    private static LocalDate settledSince(Settings settings, LocalDate businessDate) {
        boolean guesses = settings.policies().values().stream().anyMatch(policy -> !policy.matching().switches().isEmpty());
        return guesses ? businessDate.minusDays(MatchingSwitch.SETTLED_DAYS) : null;
    }

    public Approvals approvals() {
        return settings.approvals(staff, rates);
    }

    /**
     * What is the same for every account. Of how customers paid so far it knows nothing: only a night that is published forecasts money.
     *
     * @param lettersAllowed false for a replayed past night, which makes no new letter
     * @param gate for whom a gate before the accounts did not pass
     * @param unprintable what of a letter cannot be printed
     */
    public NightContext context(boolean lettersAllowed, InputGate gate, Function<Letter, Optional<Reason>> unprintable) {
        LocalDate businessDate = span.businessDate();
        BusinessCalendar calendar = calendar(settings, businessDate);
        LocalDate mailingDay = calendar.after(businessDate);
        DunningContext dunning = new DunningContext(businessDate, mailingDay, calendar, settings.company(),
                customer -> settings.policyOf(customer).dunning(), approvals(), rates, lettersAllowed, span.previousNight(),
                referenceRates);
        return new NightContext(dunning, customer -> settings.policyOf(customer).matching(), settings.aging(), settings.journal(), span,
                unprintable, gate, settings::statementsOf, StatementNight.of(settings.statements(), calendar, businessDate, mailingDay,
                firstNight, span.previousNight()), new CreditContext(dunning, settings.credit(), firstNight),
                ForecastContext.of(businessDate, PaymentBehaviour.of(List.of(), businessDate), settings.aging()), settings.instruments());
    }
}
