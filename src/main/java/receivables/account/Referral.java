package receivables.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import receivables.aging.Bucket;
import receivables.aging.OpenItemRow;
import receivables.dunning.ActionRow;
import receivables.dunning.DunningPolicy;
import receivables.dunning.DunningRow;
import receivables.dunning.HoldRow;
import receivables.dunning.SkipReason;
import receivables.ledger.Account;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Customer;
import receivables.money.Money;

/**
 * An item with an agency (or proposed for one), or on the provision list, as the lists for people show it: each night all that stand, not
 * only those that begin.
 *
 * @param status BEGIN: in force; NEEDS_APPROVAL: proposed
 * @param amount what is neither covered nor contested
 * @param feePercent the agency's share by age, 0 for PROVISION
 * @param fee estimated, when all of it is collected
 */
public record Referral(
        Action action, String status, LocalDate since, String customerNo, String name, String documentNo, LocalDate dueDate,
        int daysPastDue, Bucket bucket, Money amount, int feePercent, Money fee) {

    /** AGENCY and PROVISION of an account's customers after its night. */
    public static List<Referral> of(Account account, AccountResult result, NightContext context) {
        List<ActionState> states = result.actionStates().stream()
                .filter(state -> state.action() == Action.AGENCY || state.action() == Action.PROVISION)
                .filter(state -> !state.status().equals(ActionRow.Status.HELD.name())).toList();
        if (states.isEmpty()) {
            return List.of();
        }
        Map<String, OpenItemRow> items = new HashMap<>();
        result.openItems().forEach(row -> items.put(row.item().documentNo(), row));
        Map<String, DunningRow> rows = new HashMap<>();
        result.dunning().forEach(row -> rows.put(row.documentNo(), row));
        List<Referral> referrals = new ArrayList<>();
        for (ActionState state : states) {
            OpenItemRow item = items.get(state.documentNo());
            DunningRow row = rows.get(state.documentNo());
            Customer customer = account.customers().stream().filter(one -> one.customerNo().equals(state.customerNo())).findFirst()
                    .orElse(null);
            if (item != null && row != null && customer != null) {
                Money amount = row.open().minus(row.covered()).minus(contested(result, state.documentNo(), row));
                int percent = state.action() == Action.AGENCY ? percent(context.dunning().policyOf().apply(customer), row.daysPastDue())
                        : 0;
                referrals.add(new Referral(state.action(), state.status(), state.since(), customer.customerNo(), customer.name(),
                        state.documentNo(), item.item().document().dueDate(), row.daysPastDue(), Bucket.of(item.daysPastDue()), amount,
                        percent, amount.times(percent, 100)));
            }
        }
        return referrals;
    }

    private static Money contested(AccountResult result, String documentNo, DunningRow row) {
        Money contested = row.open().withMinor(0);
        for (HoldRow hold : result.holds()) {
            if (hold.documentNo().equals(documentNo) && hold.reason() == SkipReason.DISPUTED) {
                contested = contested.plus(hold.amount());
            }
        }
        return contested;
    }

    private static int percent(DunningPolicy policy, int daysPastDue) {
        int percent = 0;
        for (DunningPolicy.AgencyFee fee : policy.actions().agencyFees()) {
            percent = daysPastDue > fee.overDays() ? fee.percent() : percent;
        }
        return percent;
    }
}
