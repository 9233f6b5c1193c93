package receivables.night;

import java.util.SortedMap;

/** Asked when a night is ready to be shown to the world; what it throws stops the night unreleased. */
interface BeforeRelease {

    /** Nothing stands against it. */
    BeforeRelease NOTHING = hashes -> { };

    /** @param hashes SHA-256 by file name of what would be published */
    void look(SortedMap<String, String> hashes);
}
