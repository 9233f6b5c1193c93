package receivables.desk;

import receivables.dunning.DunningPolicy;
import receivables.dunning.DunningRow;
import receivables.dunning.SkipReason;
import receivables.ledger.Stage;

/** The codes of {@code dunning.csv} in sentences, with the policy's own figures. */
final class Reasons {

    private Reasons() {
    }

    /** What became of a due item, in words. @param had the highest stage mailed for it, null: none */
    static String of(DunningRow row, Stage had, DunningPolicy policy) {
        if (row.outcome() == DunningRow.Outcome.LETTERED) {
            String what = row.demanded().isZero() ? "announced as falling due" : "demanded";
            return what + (row.stage() == null ? ", at the stage it has already" : ", gets " + row.stage());
        }
        if (row.reason() == SkipReason.NEEDS_APPROVAL && row.letterNo().isEmpty()) {
            return "its letter was rejected; it comes back on the day the rejection names, else " + days(policy.lookAgainDays(), "day") + " after it";
        }
        return row.reason() == null ? "on no letter" : sentence(row.reason(), had, policy);
    }

    private static String sentence(SkipReason reason, Stage had, DunningPolicy policy) {
        return switch (reason) {
            case DISPUTED -> "disputed by the customer: that part is held, the rest would be demanded";
            case PROMISED -> "promised: held to the promised day and " + days(policy.promiseGraceDays(), "business day") + " more";
            case INSTALMENTS -> "paid in instalments, and every instalment due so far is paid";
            case IN_TRANSIT -> "said to be paid already: held for " + days(policy.transitDays(), "business day") + ", once";
            case BLOCKED -> "blocked by a person";
            case NO_DUNNING -> "no letters for this customer: dunning is NONE, or his class gets calls only";
            case INSOLVENT -> "insolvent: no letters, no interest; the claim goes to LEGAL";
            case CLOSED -> "closed: no letters, no interest; the claim goes to LEGAL";
            case REFERRED -> "with an agency or a court: we send nothing";
            case NEEDS_APPROVAL -> "on a letter that waits for approval; approve releases it with the next night";
            case GATE -> "held: a gate of this night was shut, or the letter could not be printed";
            case IN_CREDIT -> "covered by money on account or credit notes";
            case MONEY_UNCLEAR -> "money that counts on a later day names it, or money of unknown origin may be his: " + Stage.LETTER_2 + " and above wait up to "
                    + days(policy.unclearDays(), "business day");
            case TOO_SOON -> "too soon: two letters of a kind are " + days(policy.daysBetweenSameKind(), "day") + " apart, " + policy.daysAtLeast() + " when the stage rises";
            case WITH_NEXT -> "goes with the next letter: an item at the leading stage moves within ten days";
            case DEADLINE_RUNS -> "demanded already, and the day by which it is to be paid has not passed";
            case CONTRADICTS -> "held: its letter would contradict an earlier one; the worklist shows both sentences";
            case HIGHER_STAGE -> "no courtesy while an item that can be demanded has " + Stage.LETTER_2 + " or higher";
            case BELOW_MINIMUM -> "less than the policy's minimum for this stage";
            case ALREADY_AT_STAGE -> "has " + (had == null ? "its stage" : had) + " already; the next one comes when its day and the last pay-by day have passed";
            case AWAITING_MAILING -> "the last letter is not confirmed as mailed yet (./run.sh mailed)";
            case NO_ADDRESS -> "no address, or the last letter came back from it";
            case NOT_SENT_THEN -> "this past night was only computed again; no letter was sent then";
        };
    }

    private static String days(int count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
