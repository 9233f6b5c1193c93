package receivables.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * What a person recorded by one command ({@code approve}, {@code mailed}, {@code pull}): all of it or nothing.
 *
 * @param night the last night that had run when the command was given; what it says is known from the day after on
 * @param number counts the commands given after that night, from 1
 * @param events what happened to letters
 * @param decisions consents to something else than a letter
 */
public record Command(LocalDate night, int number, List<LetterEvent> events, List<Decision> decisions) {

    public Command {
        events = List.copyOf(events);
        decisions = List.copyOf(decisions);
    }
}
