package receivables.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of one kind of file, as the contract names them.
 *
 * <pre>{@code Columns.of("currency*", "date*", "rate*")}   // * = mandatory</pre>
 */
final class Columns {

    private final List<String> names = new ArrayList<>();
    private final List<Boolean> mandatory = new ArrayList<>();

    private Columns() {
    }

    static Columns of(String... names) {
        Columns columns = new Columns();
        for (String name : names) {
            columns.mandatory.add(name.endsWith("*"));
            columns.names.add(name.replace("*", ""));
        }
        return columns;
    }

    /** A column's place in every {@link Row} of the kind. */
    int at(String name) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("no column " + name + " in " + names);
        }
        return place;
    }

    String name(int column) {
        return names.get(column);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    boolean isMandatory(int column) {
        return mandatory.get(column);
    }

    int size() {
        return names.size();
    }
}
