package receivables.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import receivables.aging.AgingPolicy;
import receivables.credit.CreditContext;
import receivables.credit.forecast.ForecastContext;
import receivables.credit.forecast.PaymentBehaviour;
import receivables.dunning.DunningContext;
import receivables.ledger.Customer;
import receivables.ledger.Letter;
import receivables.ledger.Reason;
import receivables.ledger.instrument.InstrumentRules;
import receivables.ledger.instrument.InstrumentTerms;
import receivables.matching.MatchingPolicy;
import receivables.proof.InputGate;
import receivables.proof.JournalAccounts;
import receivables.proof.NightSpan;
import receivables.statements.StatementChoice;
import receivables.statements.StatementNight;

/**
 * What is the same for every account on one night.
 *
 * @param dunning business date, mailing day, calendar, company, policies, consents and rates
 * @param matchingPolicyOf a customer's matching policy
 * @param unprintable what of a letter cannot be printed (a character no font has, an address that fits no window); empty: nothing
 * @param span the time since the last night: what it did not see is new tonight
 * @param gate for whom a gate before the accounts did not pass: letters and beginning actions are held, no stage moves
 * @param statementsOf which papers beside the letters a customer gets
 * @param credit what is the same for every customer's credit
 * @param forecast how customers paid so far, all together
 * @param statements where tonight stands in the statement cycle
 * @param instruments how long papers in hand are waited for
 */
public record NightContext(DunningContext dunning, Function<Customer, MatchingPolicy> matchingPolicyOf, AgingPolicy aging,
        JournalAccounts journal, NightSpan span,
        Function<Letter, Optional<Reason>> unprintable, InputGate gate, Function<Customer, StatementChoice> statementsOf,
        StatementNight statements, CreditContext credit, ForecastContext forecast, InstrumentRules instruments) {

    /** How long papers in hand are waited for, as tonight asks. */
    public InstrumentTerms instrumentTerms() {
        return new InstrumentTerms(span.previousNight(), dunning.mailingDay(), dunning.calendar(), instruments);
    }

    /** The same, with what nights before learned of payments. */
    public NightContext after(List<PaymentBehaviour.Night> nights) {
        return new NightContext(dunning, matchingPolicyOf, aging, journal, span, unprintable, gate, statementsOf, statements, credit,
                new ForecastContext(businessDate(), PaymentBehaviour.of(nights, businessDate()), forecast.odds()),
                instruments);
    }

    public LocalDate businessDate() {
        return dunning.businessDate();
    }
}
