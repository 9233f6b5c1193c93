package receivables.intake.table;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.intake.UnreadableFileException;
import receivables.intake.statement.BankText;
import receivables.intake.statement.StatementSink;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;

/**
 * A bank's table as lines of statements, one statement for each account and currency in it. Tables with the newest line first are turned
 * round, so that the running balance can be followed; whether one is, the running balance itself tells. A table of any length is read:
 * what must be turned round is read in pieces, from its end.
 */
final class StatementTable {

    /** As {@code bank.csv} names the format of a table. */
    static final String SOURCE = "table";
    /** So many lines show whether a table has its newest line first. */
    private static final int LOOK = 2_000;
    /** So many lines are turned round in memory. */
    private static final int PIECE = 50_000;

    private final Reading reading;
    private final String fileName;
    private final LocalDate knownOn;
    private final StatementSink sink;
    private final StatementRows rows;
    private final RowFilter filter;
    private final Place continued;
    private final Place sign;
    private final List<TableAccount> accounts = new ArrayList<>();
    private TableAccount last;
    private final Map<String, Long> openings = new TreeMap<>();
    private final Map<String, Long> closings = new TreeMap<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final List<TableLine> held = new ArrayList<>();
    private TableLine waiting;
    private Boolean newestFirst;
    private long lines;
    private boolean silent;
    private long from;
    private long until;

    /** @throws UnreadableFileException where the file lacks what the profile needs */
    StatementTable(Reading reading, String fileName, LocalDate knownOn, StatementSink sink) throws UnreadableFileException {
        this.reading = reading;
        this.fileName = fileName;
        this.knownOn = knownOn;
        this.sink = sink;
        this.rows = new StatementRows(reading, fileName);
        this.continued = Place.neededIfNamed(reading, reading.profile().rows().continued());
        this.sign = Place.of(reading.places(), reading.profile().statement().amount().sign());
        this.filter = new RowFilter(reading);
    }

    /** Gives the sink all lines, then the statements. @throws UnreadableFileException when nothing of it is to be kept */
    void read() throws IOException, UnreadableFileException {
        pass();
        if (newestFirst == null) {
            decide();
        }
        if (newestFirst) {
            turnRound();
        }
        for (TableAccount account : accounts) {
            account.finish(openings.get(account.name()), closings.get(account.name()));
        }
        tell();
    }

    private void pass() throws IOException, UnreadableFileException {
        lines = 0;
        reading.source().read(row -> {
            if (row.line() >= reading.firstLine()) {
                take(row);
            }
            return true;
        });
        endLine();
    }

    private void turnRound() throws IOException, UnreadableFileException {
        long count = lines;
        if (held.size() == count) {
            Collections.reverse(held);
            held.forEach(this::emit);
            return;
        }
        silent = true;
        for (until = count; until > 0; until = from) {
            from = Math.max(0, until - PIECE);
            held.clear();
            pass();
            Collections.reverse(held);
            held.forEach(this::emit);
        }
    }

    private void take(TableRow row) {
        if (row.defect() != null) {
            refuse(row, "", row.joined(), row.defect(), StatementSink.Unread.NOTHING);
            return;
        }
        if (row.isBlank() || filter.isFooter(row)) {
            return;
        }
        if (waiting != null && continued.isThere() && continued.of(row).isEmpty()) {
            waiting = new TableLine(waiting.place(), waiting.account(), waiting.currency(), waiting.bookedOn(), waiting.valueDate(),
                    waiting.amount(), waiting.balance(), waiting.state(), waiting.nature(), waiting.contentKey(), waiting.name(),
                    waiting.nameAccount(), new BankText().add(waiting.text()).add(row.joined().replaceAll("^[,\\s]+|[,\\s]+$", ""))
                    .toString(), waiting.bankReference(), waiting.returnReason());
            return;
        }
        endLine();
        if (!isPassedOver(row)) {
            read(row);
        }
    }

    private boolean isPassedOver(TableRow row) {
        String why = filter.passedOver(row);
        return why != null && (why.isEmpty() || skip(why));
    }

    private boolean skip(String why) {
        if (!silent) {
            skipped.merge(why, 1, Integer::sum);
        }
        return true;
    }

    private void read(TableRow row) {
        try {
            boolean opening = rows.isOpening(row);
            if (opening || rows.isClosing(row)) {
                (opening ? openings : closings).put(rows.account(row) + " " + rows.currency(row), rows.amount(row, rows.currency(row)));
                return;
            }
            waiting = rows.read(row);
            if (waiting == null) {
                skip(sign.name() + " " + sign.of(row));
            }
        } catch (RefusedRowException wrong) {
            refuse(row, wrong.column, wrong.value, wrong.reason, rows.unread(row));
        }
    }

    private void refuse(TableRow row, String column, String value, Reason reason, StatementSink.Unread unread) {
        if (!silent) {
            sink.refused(row.line(), column, Shown.value(value), reason, unread);
        }
    }

    private void endLine() {
        if (waiting == null) {
            return;
        }
        TableLine line = waiting;
        waiting = null;
        lines++;
        if (silent) {
            if (lines > from && lines <= until) {
                held.add(line);
            }
            return;
        }
        if (newestFirst != null && !newestFirst) {
            emit(line);
            return;
        }
        if (held.size() < PIECE) {
            held.add(line);
        }
        if (newestFirst == null && held.size() == LOOK) {
            decide();
        }
    }

    /** By the running balance; by the days where there is none. */
    private void decide() {
        int oldest = 0;
        int newest = 0;
        for (int index = 1; index < held.size(); index++) {
            TableLine before = held.get(index - 1);
            TableLine after = held.get(index);
            if (before.isOfSameAccount(after) && before.balance() != null && after.balance() != null) {
                oldest += before.balance() + after.amount() == after.balance() ? 1 : 0;
                newest += after.balance() + before.amount() == before.balance() ? 1 : 0;
            }
        }
        boolean byDay = held.size() > 1 && held.getFirst().bookedOn().isAfter(held.getLast().bookedOn());
        newestFirst = newest == oldest ? byDay : newest > oldest;
        if (!newestFirst) {
            held.forEach(this::emit);
            held.clear();
        }
    }

    private void emit(TableLine line) {
        TableAccount account = last != null && last.takes(line) ? last
                : accounts.stream().filter(one -> one.takes(line)).findFirst().orElse(null);
        if (account == null) {
            account = new TableAccount(accounts.size() + 1, line, SOURCE, knownOn, sink);
            accounts.add(account);
        }
        last = account;
        account.add(line, rows.balanceColumn());
    }

    private void tell() {
        skipped.forEach((why, count) -> sink.note(0, "", "", 
                Reason.of(ReasonCode.TABLE_ROWS_PASSED_OVER, count, reading.profile().name(), Shown.value(why))));
        if (rows.unreadableBalances() > 0) {
            sink.note(0, rows.balanceColumn(), "", 
                    Reason.of(ReasonCode.TABLE_BALANCES_UNREADABLE, rows.unreadableBalances()));
        }
        if (accounts.isEmpty()) {
            sink.note(0, "", "", Reason.of(ReasonCode.TABLE_HAS_NO_ROWS, Shown.name(fileName)));
        }
    }
}
