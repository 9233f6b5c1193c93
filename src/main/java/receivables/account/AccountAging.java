package receivables.account;

import java.util.List;
import receivables.ledger.Account;
import receivables.ledger.Sums;

/**
 * An account as it stands after a night, aged and nothing else, for jobs that only read. The night is computed in memory and all but open
 * items, aging and figures is thrown away, so the three are those the night itself would publish, whatever date is asked for.
 */
public final class AccountAging {

    private static final List<String> DECIDED = List.of(NightTally.MATCHED, "PROOF");

    private AccountAging() {
    }

    /** @param account as it stood before the night of the context's business date */
    public static AccountResult of(Account account, NightContext context) {
        AccountResult night = AccountNight.of(account, context);
        Sums sums = new Sums();
        night.sums().totals().forEach((name, amount) -> {
            if (DECIDED.stream().noneMatch(name::startsWith)) {
                sums.add(name, amount);
            }
        });
        return new AccountResult(account.accountNo(), List.of(), List.of(), night.openItems(), night.aging(), night.metrics(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                StandingActions.NONE, List.of(), List.of(), sums);
    }
}
