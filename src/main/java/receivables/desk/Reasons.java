package receivables.desk;

import receivables.dunning.DunningPolicy;
import receivables.dunning.DunningRow;
import receivables.dunning.SkipReason;
import receivables.ledger.Stage;
import receivables.outbox.Wording;

/** The codes of {@code dunning.csv} in sentences, with the policy's own figures. */
record Reasons(DunningPolicy policy, Wording wording) {

    /** What became of a due item, in words. @param had the highest stage mailed for it, null: none */
    String of(DunningRow row, Stage had) {
        if (row.outcome() == DunningRow.Outcome.LETTERED) {
            String what = text(row.demanded().isZero() ? "announced" : "demanded");
            return what + (row.stage() == null ? text("at_its_stage") : text("gets_stage", row.stage()));
        }
        if (row.reason() == SkipReason.NEEDS_APPROVAL && row.letterNo().isEmpty()) {
            return text("letter_rejected", policy.lookAgainDays());
        }
        return row.reason() == null ? text("on_no_letter") : sentence(row.reason(), had);
    }

    private String sentence(SkipReason reason, Stage had) {
        return switch (reason) {
            case PROMISED -> text(reason.name(), policy.promiseGraceDays());
            case IN_TRANSIT -> text(reason.name(), policy.transitDays());
            case MONEY_UNCLEAR -> text(reason.name(), Stage.LETTER_2, policy.unclearDays());
            case TOO_SOON -> text(reason.name(), policy.daysBetweenSameKind(), policy.daysAtLeast());
            case HIGHER_STAGE -> text(reason.name(), Stage.LETTER_2);
            case ALREADY_AT_STAGE -> had == null ? text("ALREADY_AT_ITS_STAGE") : text(reason.name(), had);
            case DISPUTED, INSTALMENTS, INSTRUMENT, BLOCKED, NO_DUNNING, INSOLVENT, CLOSED, REFERRED, NEEDS_APPROVAL, GATE, IN_CREDIT,
                    WITH_NEXT, DEADLINE_RUNS, CONTRADICTS,
                 BELOW_MINIMUM, AWAITING_MAILING, NO_ADDRESS, NOT_SENT_THEN -> text(reason.name());
        };
    }

    private String text(String key, Object... arguments) {
        return wording.text("why.item." + key, arguments);
    }
}
