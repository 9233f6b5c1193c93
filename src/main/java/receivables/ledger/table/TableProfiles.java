package receivables.ledger.table;

import java.util.Comparator;
import java.util.List;

/** All profiles of a configuration, by name. */
public record TableProfiles(List<TableProfile> all) {

    public static final TableProfiles NONE = new TableProfiles(List.of());

    public TableProfiles {
        all = all.stream().sorted(Comparator.comparing(TableProfile::name)).toList();
    }
}
