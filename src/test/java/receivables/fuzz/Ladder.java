package receivables.fuzz;

import java.util.List;

/** The steps of the standard policy. */
enum Ladder {
    REMINDER(-7), NOTICE(0), LETTER_1(15), LETTER_2(30), LETTER_3(60), LAWYER(90);

    static final List<Ladder> STEPS = List.of(values());

    final int threshold;

    Ladder(int threshold) {
        this.threshold = threshold;
    }

    boolean isCourtesy() {
        return this == REMINDER || this == NOTICE;
    }

    boolean isAtLeast(Ladder other) {
        return compareTo(other) >= 0;
    }

    static boolean isStep(String name) {
        return STEPS.stream().anyMatch(step -> step.name().equals(name));
    }
}
