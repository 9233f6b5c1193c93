package receivables.dunning;

import receivables.ledger.Stage;
import receivables.money.Money;

/**
 * A row of {@code dunning.csv}: open = demanded + held + covered.
 *
 * @param demanded what a letter of tonight demands of it; zero where none does
 * @param held all that is neither demanded nor covered: what a hold stops, what waits, and what is only announced because it falls due
 * later
 * @param covered by money on account or credit notes
 * @param daysPastDue on the mailing day, from the rolled due date
 * @param dueStage null: none reached
 * @param stage the stage it gets tonight, null: none (demanded all the same when a letter goes for other items)
 * @param outcome LETTERED: on a letter that goes out
 * @param reason why not, null when lettered
 * @param letterNo the letter that demands or announces it; empty when it is on none. A letter that is drawn but waits for consent or a gate
 * is named too,
 *        so that demanded per letter always ties
 */
public record DunningRow(
        String documentNo, String customerNo, Money open, Money demanded, Money held, Money covered, int daysPastDue, Stage dueStage,
        Stage stage,
        Outcome outcome, SkipReason reason, String letterNo) {

    public enum Outcome { LETTERED, SKIPPED }

    /** The same row naming no letter. */
    public DunningRow withoutLetter() {
        return new DunningRow(documentNo, customerNo, open, demanded, held, covered, daysPastDue, dueStage, stage, outcome, reason, "");
    }

    /** The same row behind a shut gate: the amounts stay where they are, so that demanded per letter still ties; no stage is moved. */
    public DunningRow heldByGate() {
        return held(SkipReason.GATE);
    }

    /** The same row, its letter held for the given reason: no stage is moved. */
    DunningRow held(SkipReason why) {
        return outcome != Outcome.LETTERED ? this
                : new DunningRow(documentNo, customerNo, open, demanded, held, covered, daysPastDue, dueStage, null, Outcome.SKIPPED, why,
                letterNo);
    }
}
