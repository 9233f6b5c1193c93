package receivables.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which of several rows with one key stands. The later arrival wins; two contents within one arrival are both refused; the same content
 * again changes nothing.
 *
 * @param winner tonight's row that takes the place of the prior one, null: nothing changes
 * @param prior the row that stood before tonight, null: the key is new
 * @param dropped tonight's rows that change nothing, or that a later arrival of the date replaces
 * @param known of them, those whose content stood already: of an earlier night, or twice in one arrival
 * @param conflicting tonight's rows that contradict another of their arrival
 */
public record VersionChoice(FactVersion winner, FactVersion prior, List<FactVersion> dropped, List<FactVersion> known,
        List<FactVersion> conflicting) {

    /** @param rows all rows of one key that are not superseded */
    public static VersionChoice of(List<FactVersion> rows, LocalDate businessDate) {
        FactVersion prior = null;
        Map<LocalDate, Map<Integer, List<FactVersion>>> arrivals = new TreeMap<>();
        for (FactVersion row : rows) {
            if (row.knownOn().isBefore(businessDate)) {
                prior = row;
            } else {
                arrivals.computeIfAbsent(row.fileKnownOn(), day -> new TreeMap<>())
                        .computeIfAbsent(row.arrival(), number -> new ArrayList<>()).add(row);
            }
        }
        List<FactVersion> dropped = new ArrayList<>();
        List<FactVersion> known = new ArrayList<>();
        List<FactVersion> conflicting = new ArrayList<>();
        FactVersion winner = null;
        for (Map<Integer, List<FactVersion>> ofDay : arrivals.values()) {
            for (List<FactVersion> arrival : ofDay.values()) {
                if (arrival.stream().mapToLong(FactVersion::fingerprint).distinct().count() > 1) {
                    conflicting.addAll(arrival);
                    continue;
                }
                if (winner != null) {
                    dropped.add(winner);
                }
                arrival.sort(Comparator.comparing(FactVersion::fileName).thenComparingInt(FactVersion::line));
                winner = arrival.getFirst();
                dropped.addAll(arrival.subList(1, arrival.size()));
                known.addAll(arrival.subList(1, arrival.size()));
            }
        }
        if (winner != null && prior != null && winner.fingerprint() == prior.fingerprint()) {
            dropped.add(winner);
            known.add(winner);
            winner = null;
        }
        return new VersionChoice(winner, prior, dropped, known, conflicting);
    }
}
