package receivables.fuzz;

import java.time.LocalDate;
import java.util.List;

/** Files that lay in the inbox together when a night was started. */
record Arrival(LocalDate night, List<InboxFile> files) {
}
