package receivables.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import receivables.ledger.Action;
import receivables.ledger.ActionState;

class StandingActionsTest {

    private static final LocalDate D = LocalDate.of(2026, 11, 20);

    private static ActionState state(String customerNo, Action action, String status, LocalDate since) {
        return new ActionState(customerNo, action, "", status, since);
    }

    @Test
    void whatStaysIsNoChangeInWhateverOrder() {
        ActionState supply = state("C1", Action.STOP_SUPPLY, "BEGIN", D);
        ActionState lock = state("C1", Action.LOCK, "NEEDS_APPROVAL", D);
        StandingActions standing = StandingActions.of(List.of(supply, lock), List.of(lock, supply));
        assertEquals(Set.of(), standing.changed());
        assertEquals(List.of(lock, supply), standing.of("C1"));
    }

    @Test
    void begunGrantedAndEndedAreChangesOfTheirCustomersAlone() {
        ActionState stays = state("C1", Action.VISIT, "BEGIN", D);
        ActionState asked = state("C2", Action.LOCK, "NEEDS_APPROVAL", D);
        ActionState ended = state("C3", Action.STOP_SUPPLY, "BEGIN", D);
        ActionState granted = state("C2", Action.LOCK, "BEGIN", D.plusDays(3));
        ActionState begun = state("C4", Action.VISIT, "BEGIN", D.plusDays(3));
        StandingActions standing = StandingActions.of(List.of(stays, asked, ended), List.of(stays, granted, begun));
        assertEquals(Set.of("C2", "C3", "C4"), standing.changed());
        assertEquals(List.of(granted), standing.of("C2"));
        assertEquals(List.of(), standing.of("C3"));
    }
}
