package receivables.dunning;

import java.util.List;

/**
 * What a night says of one customer's interest.
 *
 * @param rows of interest.csv, by document number
 * @param notes debit notes that tonight's decisions made
 */
public record InterestResult(List<InterestRow> rows, List<InterestNote> notes) {

    public static final InterestResult NOTHING = new InterestResult(List.of(), List.of());

    public InterestResult {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
