package receivables.account;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import receivables.credit.CreditContext;
import receivables.credit.ExpectedLoss;
import receivables.credit.LossHistory;
import receivables.credit.LossRow;
import receivables.credit.LossRules;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Sums;
import receivables.proof.Posting;

/**
 * The expected loss of a night, once all accounts have added their sums. On the last night of a month the change of the allowance since it
 * was booked last is proposed to the ledger.
 *
 * @param rows of {@code ecl.csv}
 * @param postings two that balance, or none
 * @param kept for later nights
 */
public record LossNight(List<LossRow> rows, List<Posting> postings, SortedMap<String, Long> kept) {

    public static LossNight of(Sums sums, LossHistory history, CreditContext context) {
        LossRules rules = context.policy().losses();
        LocalDate date = context.businessDate();
        List<LossRow> rows = ExpectedLoss.rows(sums, history, rules, date, context.currency());
        boolean monthEnds = YearMonth.from(context.night().mailingDay()).isAfter(YearMonth.from(date));
        long change = monthEnds ? Math.subtractExact(ExpectedLoss.total(rows), history.booked()) : 0;
        return new LossNight(rows, change == 0 ? List.of() : postings(change, rules, date, context.currency()),
                ExpectedLoss.kept(sums, rows, Math.addExact(history.booked(), change)));
    }

    private static List<Posting> postings(long change, LossRules rules, LocalDate date, Currency currency) {
        Reason text = Reason.of(ReasonCode.POSTED_LOSS_ALLOWANCE, YearMonth.from(date).toString());
        long amount = Math.abs(change);
        String debited = change > 0 ? rules.expenseAccount() : rules.allowanceAccount();
        String credited = change > 0 ? rules.allowanceAccount() : rules.expenseAccount();
        return List.of(new Posting(date, debited, amount, 0, currency, "", "", text),
                new Posting(date, credited, 0, amount, currency, "", "", text));
    }
}
