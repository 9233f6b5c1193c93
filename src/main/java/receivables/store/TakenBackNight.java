package receivables.store;

import java.time.LocalDate;

/**
 * A night that was taken back after it had been published.
 *
 * @param mailingDay the one its letters were drawn for
 * @param configHash the configuration to compute it with again
 * @param past a date on or after its mailing day had run: its letters are facts, and it makes no new ones
 * @param waiting a replay has still to compute it
 * @param takesInbox the replay's first night: files in the inbox belong to it
 * @param replayFrom the date the replay was asked for, null: the night was run again by itself
 */
public record TakenBackNight(LocalDate businessDate, LocalDate mailingDay, String configHash, boolean past, boolean waiting,
        boolean takesInbox, LocalDate replayFrom) {
}
