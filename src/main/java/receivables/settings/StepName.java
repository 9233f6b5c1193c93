package receivables.settings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The steps a job file may list. Each says which steps must stand before it and whether it derives, that is writes the night's own rows:
 * only the job {@code nightly} may do that, every other job reads the ledger as it stands.
 */
public enum StepName {
    /** Deletes what the date derived when it ran before. */
    TAKE_BACK(true),
    /** Reads the inbox, file by file. */
    INTAKE(true, TAKE_BACK),
    /** Unknown customers, conflicts, superseded versions. */
    ADMIT(true, INTAKE),
    /** Whose money is it. */
    IDENTIFY(true, ADMIT),
    /** May anything be released tonight? */
    GATES(true, IDENTIFY),
    /** Match, age, dun, count the letters' pages: one pass over each account. */
    ACCOUNTS(true, GATES),
    /** Adds the partial sums and sees whether they tie. */
    PROVE(true, ACCOUNTS),
    /** In what order the letters are printed. */
    ORDER(true, PROVE),
    /** The print packs. */
    PACKS(true, ORDER),
    /** Ages every account as the ledger stands: open items, aging and figures, and writes nothing to the ledger. */
    AGING(false),
    /** Forgets the job history of old runs and working folders left behind; publishes nothing. */
    PURGE(false),
    /** Puts the files together and in their place. Needs {@link #PACKS} or {@link #AGING} before it. */
    PUBLISH(false);

    private final boolean derives;
    private final List<StepName> after;

    StepName(boolean derives, StepName... after) {
        this.derives = derives;
        this.after = List.of(after);
    }

    /** The spelling of the job files: {@code take-back}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True when the step writes the night's own rows. */
    public boolean derives() {
        return derives;
    }

    /** What is missing before this step, empty where it can work. */
    Optional<String> missing(Set<StepName> before) {
        if (this == PUBLISH && !before.contains(PACKS) && !before.contains(AGING)) {
            return Optional.of(PACKS.code() + " (or " + AGING.code() + ")");
        }
        return after.stream().filter(step -> !before.contains(step)).map(StepName::code).findFirst();
    }

    static Optional<StepName> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }

    static List<String> codes() {
        return EnumSet.allOf(StepName.class).stream().map(StepName::code).toList();
    }
}
