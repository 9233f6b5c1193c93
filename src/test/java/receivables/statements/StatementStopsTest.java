package receivables.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static receivables.aging.Facts.CNY;
import static receivables.aging.Facts.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.Approvals;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.Role;
import receivables.ledger.Staff;
import receivables.money.Money;

/** Who may keep a statement back, and until when. */
class StatementStopsTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 12, 7);
    private static final Approvals APPROVALS = new Approvals(Map.of("S1", person("S1", Role.SALES), "S10", person("S10", Role.SUPERVISOR)),
            Map.of(StatementStops.SUBJECT, Set.of(Role.SUPERVISOR)));

    private static Staff person(String number, Role role) {
        return new Staff(number, number, role, "", "", NIGHT);
    }

    private static Letter statement() {
        Money zero = Money.zero(CNY);
        return new Letter("261208-AAAAA-BBBBB", "", LetterKind.STATEMENT, customer("C1"), CNY, NIGHT, NIGHT.plusDays(1), zero, zero, zero,
                null, LetterStatus.READY, List.of(), List.of(), LocalDate.of(2026, 11, 30), zero, List.of(), List.of());
    }

    /** Decisions as {@code action key by decided-on [until]}, several with {@code +} between. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "REJECT STATEMENT/C1/CNY/2026-11 S10 2026-12-04                                                       | stopped",
        "REJECT STATEMENT/C1/CNY/2026-11 S1 2026-12-04                                                        | goes",
        "REJECT STATEMENT/C1/CNY/2026-11 X9 2026-12-04                                                        | goes",
        "REJECT CONFIRMATION/C1/CNY/2026-11 S10 2026-12-04                                                    | goes",
        "REJECT STATEMENT/C1/EUR/2026-11 S10 2026-12-04                                                       | goes",
        "REJECT STATEMENT/C1/CNY/2026-10 S10 2026-11-04                                                       | goes",
        "REJECT STATEMENT/C1/CNY/2026-11 S10 2026-12-08                                                       | goes",
        "REJECT STATEMENT/C1/CNY/2026-11 S10 2026-12-04 2026-12-08                                            | stopped",
        "REJECT STATEMENT/C1/CNY/2026-11 S10 2026-12-04 2026-12-07                                            | goes",
        "REJECT STATEMENT/C1/CNY/2026-11 S10 2026-12-04 + APPROVE STATEMENT/C1/CNY/2026-11 S10 2026-12-07     | goes",
        "REJECT STATEMENT/C1/CNY/2026-11 S10 2026-12-04 + APPROVE STATEMENT/C1/CNY/2026-11 S1 2026-12-07      | stopped",
        "REJECT STATEMENT/C1/CNY/2026-11 S10 2026-12-04 + APPROVE STATEMENT/C1/CNY/2026-11 S10 2026-12-04     | stopped",
        "APPROVE STATEMENT/C1/CNY/2026-11 S10 2026-12-04 + REJECT STATEMENT/C1/CNY/2026-11 S10 2026-12-07     | stopped"})
    void aStopCountsFromWhoMayUntilItIsOver(String decisions, String expected) {
        List<Decision> all = new ArrayList<>();
        for (String text : decisions.split("\\+")) {
            String[] words = text.strip().split(" ");
            all.add(new Decision("D" + all.size(), DecisionAction.valueOf(words[0]), "", "", "", "", null, words.length > 4
                    ? LocalDate.parse(words[4]) : null, "why", words[2], LocalDate.parse(words[3]), words[1], LocalDate.parse(words[3])));
        }
        StatementStops.Stop stop = new StatementStops(all, APPROVALS, NIGHT).of(statement());
        if (expected.equals("goes")) {
            assertNull(stop);
        } else {
            assertEquals("S10 why", stop.by() + " " + stop.reason());
        }
    }
}
