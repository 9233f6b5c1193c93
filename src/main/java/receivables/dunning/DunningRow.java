package receivables.dunning;

import receivables.ledger.Stage;
import receivables.money.Money;

/** A row of {@code dunning.csv}: open = demanded + held + covered. @param dueStage null: none reached @param stage the stage it gets tonight, null: none @param letterNo empty when skipped */
public record DunningRow(
        String documentNo, String customerNo, Money open, Money demanded, Money held, Money covered, int daysPastDue, Stage dueStage, Stage stage,
        Outcome outcome, SkipReason reason, String letterNo) {

    public enum Outcome { LETTERED, SKIPPED }
}
