package receivables.ledger;

import java.time.LocalDate;

/** A member of staff: one row of {@code staff.csv}. @param reportsTo staff number of the superior, empty: none */
public record Staff(String staffNo, String name, Role role, String reportsTo, String email, LocalDate knownOn) {
}
