package receivables.credit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What earlier nights left for the expected loss.
 *
 * @param flows sums of {@link ExpectedLoss#FLOW} over the months that count
 * @param since the first night of which there are flows, null: there are none
 * @param lastMonth the last night of an earlier month, null: there was none
 * @param last the sums kept by that night
 * @param booked the allowance that journals of earlier nights came to, minor units of company currency
 */
public record LossHistory(SortedMap<String, Long> flows, LocalDate since, LocalDate lastMonth, SortedMap<String, Long> last, long booked) {

    public static final LossHistory NONE = new LossHistory(new TreeMap<>(), null, null, new TreeMap<>(), 0);

    public LossHistory {
        flows = Collections.unmodifiableSortedMap(new TreeMap<>(flows));
        last = Collections.unmodifiableSortedMap(new TreeMap<>(last));
    }
}
