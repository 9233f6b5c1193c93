package receivables.store;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.money.Money;

/**
 * How a letter of one night stands today: as that night drew it, whether a later one drew it again, and what happened to it since.
 *
 * @param businessDate the night asked for
 * @param status as that night left it
 * @param proposedOn the first night that drew it under this number
 * @param lastDrawnOn the latest night that drew it; later than {@code businessDate} for a letter that went on waiting
 * @param lastStatus as the latest night left it
 * @param events everything recorded since, known or not yet known to a night, by date and kind
 */
public record LetterStanding(
        String letterNo, String customerNo, LetterKind kind, LocalDate businessDate, LocalDate mailingDay, Money demanded, Money interest,
        LetterStatus status,
        LocalDate proposedOn, LocalDate lastDrawnOn, LetterStatus lastStatus, List<LetterEvent> events) {

    public LetterStanding {
        requireNonNull(letterNo, "letterNo is null");
        events = List.copyOf(events);
    }

    /** The latest event of a kind. */
    public Optional<LetterEvent> last(LetterEvent.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).reduce((earlier, later) -> later);
    }

    public Money payable() {
        return demanded.plus(interest);
    }
}
