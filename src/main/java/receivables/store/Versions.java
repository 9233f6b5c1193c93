package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.proof.FactVersion;
import receivables.proof.VersionChoice;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.InsertWriter;
import receivables.store.jdbc.RowWriter;

/**
 * Makes one version stand for every key that tonight's files bring. Rows whose key is new cost nothing here but their part of one indexed
 * join.
 */
final class Versions {

    /** Says why a change cannot be taken. */
    interface Refusal {
        /** @return the reasons by key, for those of the changes that cannot be taken */
        Map<String, Reason> of(List<VersionChoice> changes);
    }

    /** What else must be written when a version takes another's place; in the same transaction. */
    interface Change {
        void replaced(List<VersionChoice> changes);
    }

    private static final int MOST_OF_A_TABLE = 50_000;

    private final Database database;
    private final LocalDate businessDate;
    private final List<Long> files;
    private final Rejects rejects;

    Versions(Database database, LocalDate businessDate, List<Long> files) {
        this.database = database;
        this.businessDate = businessDate;
        this.files = files;
        this.rejects = new Rejects(database);
    }

    void settle(VersionKind kind) {
        settle(kind, changes -> Map.of(), changes -> { });
    }

    void settle(VersionKind kind, Refusal refusal, Change change) {
        for (List<String> keys : Chunks.of(keysBroughtTwice(kind))) {
            database.inTransaction(() -> settle(kind, keys, refusal, change));
        }
    }

    /** Lookup keys of which more than one row stands, one of them tonight's. */
    List<String> keysBroughtTwice(VersionKind kind) {
        String tonight = " FROM " + kind.brought() + " %s WHERE " + kind.file() + " IN (" + Chunks.marks(files) + ") AND n.known_on = ?";
        List<Object> parameters = new ArrayList<>(files);
        parameters.add(businessDate);
        long fresh = database.jdbc().queryForObject("SELECT COUNT(*) FROM (SELECT /*! STRAIGHT_JOIN */ 1" + tonight.formatted("")
                + " LIMIT " + (MOST_OF_A_TABLE + 1)
                + ") some_of_them", Long.class, parameters.toArray());
        if (fresh == 0) {
            return List.of();
        }
        // a first import is most of the table: one pass over the index instead of one look-up per row
        if (fresh > MOST_OF_A_TABLE) {
            return database.jdbc().queryForList("SELECT " + kind.lookup() + " FROM " + kind.table() + " GROUP BY " + kind.lookup()
                    + " HAVING COUNT(*) > 1", String.class);
        }
        return database.jdbc().queryForList("SELECT /*! STRAIGHT_JOIN */ DISTINCT n." + kind.lookup()
                + tonight.formatted("JOIN " + kind.table() + " o /*! FORCE INDEX ("
                + kind.index() + ") */ ON o." + kind.lookup() + " = n." + kind.lookup()
                + " AND (o.file_id <> n.file_id OR o.line <> n.line)"), String.class, parameters.toArray());
    }

    private void settle(VersionKind kind, List<String> keys, Refusal refusal, Change change) {
        List<VersionChoice> choices = new ArrayList<>();
        for (List<FactVersion> rows : rows(kind, keys).values()) {
            if (rows.size() > 1) {
                choices.add(VersionChoice.of(rows, businessDate));
            }
        }
        List<VersionChoice> changes = choices.stream().filter(choice -> choice.winner() != null && choice.prior() != null).toList();
        Map<String, Reason> reasons = changes.isEmpty() ? Map.of() : refusal.of(changes);
        List<Reject> refused = new ArrayList<>();
        List<FactVersion> gone = new ArrayList<>();
        Map<Long, Integer> known = new TreeMap<>();
        for (VersionChoice choice : choices) {
            gone.addAll(choice.dropped());
            choice.known().forEach(row -> known.merge(row.fileId(), 1, Integer::sum));
            Reason contradict = choice.conflicting().isEmpty() ? Reason.NONE : contradict(kind, choice.conflicting());
            choice.conflicting().forEach(row -> refused.add(reject(kind, row, contradict)));
            gone.addAll(choice.conflicting());
            if (kind == VersionKind.RECEIPT) {
                new RefusedRows(database).keepReceipts(choice.conflicting(), businessDate);
            }
            if (choice.winner() != null && reasons.containsKey(choice.winner().key())) {
                refused.add(reject(kind, choice.winner(), reasons.get(choice.winner().key())));
                gone.add(choice.winner());
            }
        }
        rejects.add(refused, businessDate);
        new FileRecords(database).addKnown(known, businessDate);
        delete(kind, gone);
        List<VersionChoice> taken = changes.stream().filter(choice -> !reasons.containsKey(choice.winner().key())).toList();
        if (!taken.isEmpty()) {
            new Corrections(database).add(kind, keys, taken, businessDate);
            change.replaced(taken);
            supersede(kind, taken);
        }
    }

    /**
     * Why rows of one delivery with one key are refused. Names written in several ways are the commonest of all mistakes in lists of
     * customers.
     */
    private Reason contradict(VersionKind kind, List<FactVersion> rows) {
        if (kind == VersionKind.CUSTOMER && new Corrections(database).differInNameAlone(rows)) {
            return Reason.of(ReasonCode.ROWS_DIFFER_IN_NAME);
        }
        return Reason.of(ReasonCode.ROWS_CONTRADICT);
    }

    private Map<String, List<FactVersion>> rows(VersionKind kind, List<String> keys) {
        String primary = kind.primary().stream().map(column -> "v." + column).collect(Collectors.joining(", "));
        String key = kind.key().stream().map(column -> "v." + column).collect(Collectors.joining(", "));
        int primaries = kind.primary().size();
        int ownKeys = kind.key().size();
        List<Object> parameters = new ArrayList<>(keys);
        parameters.add(businessDate);
        Map<String, List<FactVersion>> byKey = new TreeMap<>();
        database.jdbc().query("SELECT " + primary + ", " + key
                + ", v.file_id, v.line, v.fingerprint, v.known_on, f.file_name, f.known_on, f.arrival FROM "
                + kind.table() + " v /*! FORCE INDEX (" + kind.index() + ") */ LEFT JOIN arrived_file f ON f.file_id = v.file_id WHERE v."
                + kind.lookup() + " IN (" + Chunks.marks(keys)
                + ") AND v.known_on <= ? AND v.superseded_on IS NULL", row -> {
            List<String> primaryValues = new ArrayList<>();
            for (int column = 1; column <= primaries; column++) {
                primaryValues.add(row.getString(column));
            }
            StringBuilder ownKey = new StringBuilder();
            for (int column = 1; column <= ownKeys; column++) {
                ownKey.append(column > 1 ? "\t" : "").append(row.getString(primaries + column));
            }
            int next = primaries + ownKeys;
            // a command comes from no file; it was first
            boolean command = row.getString(next + 5) == null;
            byKey.computeIfAbsent(ownKey.toString(), none -> new ArrayList<>())
                    .add(new FactVersion(ownKey.toString(), primaryValues, row.getLong(next + 1), row.getInt(next + 2), command ? ""
                    : row.getString(next + 5), Columns.date(row, command ? next + 4 : next + 6), row.getInt(next + 7),
                    row.getLong(next + 3), Columns.date(row, next + 4)));
        }, parameters.toArray());
        return byKey;
    }

    static Reject reject(VersionKind kind, FactVersion row, Reason reason) {
        return new Reject(row.fileName(), row.fileId(), row.line(), kind.column(), row.key().replace('\t', ' '), reason);
    }

    private void delete(VersionKind kind, List<FactVersion> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (RowWriter writer = new InsertWriter(database, "DELETE FROM " + kind.table() + " WHERE " + byPrimary(kind))) {
            rows.forEach(row -> primary(row, writer).end());
        }
    }

    private void supersede(VersionKind kind, List<VersionChoice> changes) {
        try (RowWriter writer = new InsertWriter(database, "UPDATE " + kind.table() + " SET superseded_on = ? WHERE " + byPrimary(kind))) {
            changes.forEach(change -> primary(change.prior(), writer.date(businessDate)).end());
        }
    }

    private static String byPrimary(VersionKind kind) {
        return kind.primary().stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "))
                + " AND file_id = ? AND line = ?";
    }

    private static RowWriter primary(FactVersion row, RowWriter writer) {
        row.primary().forEach(writer::text);
        return writer.number(row.fileId()).number(row.line());
    }
}
