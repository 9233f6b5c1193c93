package receivables.night;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.letters.pack.PackEntry;
import receivables.letters.pack.PackPlan;

/**
 * A statement names the dunning letter that travels with it and bridges the two sums. When that letter was taken out, because it did not
 * read back as its data, the statement would name a letter nobody gets: it is taken out as well, and both are written again the next night.
 */
final class TravellingStatements {

    private static final int BATCH = 200;

    private final Shift shift;
    private final PackPlans plans;
    private final PacksStep packs;

    TravellingStatements(Shift shift, PackPlans plans, PacksStep packs) {
        this.shift = shift;
        this.plans = plans;
        this.packs = packs;
    }

    /** After all packs were drawn. */
    void follow() throws IOException {
        Map<String, List<String>> failed = FailedLetters.read(shift).reasons();
        Set<String> customers = customers(failed.keySet());
        if (customers.isEmpty()) {
            return;
        }
        for (PackPlan plan : plans.all()) {
            List<String> candidates = plan.entries().stream().filter(entry -> entry.kind() == LetterKind.STATEMENT
                    && customers.contains(entry.customerNo())
                    && !failed.containsKey(entry.letterNo())).map(PackEntry::letterNo).toList();
            Map<String, List<String>> leftOut = new TreeMap<>();
            for (Letter statement : contents(candidates)) {
                if (statement.companion() != null && failed.containsKey(statement.companion().letterNo())) {
                    leftOut.put(statement.letterNo(), List.of("it names letter " + statement.companion().letterNo()
                            + ", which was taken out"));
                }
            }
            if (!leftOut.isEmpty()) {
                plan.entries().stream().map(PackEntry::letterNo).filter(failed::containsKey)
                        .forEach(letterNo -> leftOut.put(letterNo, failed.get(letterNo)));
                packs.redraw(plan, leftOut);
            }
        }
    }

    /** Whose dunning letters failed. */
    private Set<String> customers(Set<String> failed) {
        Set<String> customers = new TreeSet<>();
        contents(List.copyOf(failed)).stream().filter(letter -> letter.kind().isStage())
                .forEach(letter -> customers.add(letter.customer().customerNo()));
        return customers;
    }

    private List<Letter> contents(List<String> numbers) {
        List<Letter> letters = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += BATCH) {
            letters.addAll(shift.letters().contents(shift.businessDate(), numbers.subList(from, Math.min(numbers.size(), from + BATCH))));
        }
        return letters;
    }
}
