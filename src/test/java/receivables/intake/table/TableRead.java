package receivables.intake.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import receivables.intake.UnreadableFileException;
import receivables.intake.statement.StatementSink;
import receivables.ledger.Reason;
import receivables.ledger.RemittanceAdvice;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.ledger.table.TableProfile;
import receivables.ledger.table.TableProfiles;
import receivables.money.Money;
import receivables.settings.SettingsException;
import receivables.settings.TableProfileFiles;
import receivables.testing.Words;

/** What a table was read as, kept for a test to look at. */
final class TableRead implements StatementSink {

    static final LocalDate NIGHT = LocalDate.of(2026, 11, 2);

    final List<BankLine> lines = new ArrayList<>();
    final List<BankStatement> statements = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    String profile = "";
    String encoding = "";
    /** Why the file is refused as a whole; empty: it is not. */
    String broken = "";

    static TableProfile profile(String content) {
        try {
            return TableProfileFiles.of("config/banks/mine.yml", content);
        } catch (SettingsException wrong) {
            throw new AssertionError(wrong.mistakes().toString(), wrong);
        }
    }

    static TableRead of(Path file, List<TableProfile> profiles) {
        TableRead read = new TableRead();
        try {
            String name = file.getFileName().toString();
            TableFile table = TableFile.open(file, name, new TableProfiles(profiles));
            read.profile = table.profile().name();
            read.encoding = table.encoding();
            table.statements(name, NIGHT, read);
        } catch (UnreadableFileException whole) {
            read.broken = Words.of(whole.reason());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return read;
    }

    static TableRead of(Path folder, String profile, String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.write(file, content);
            return of(file, List.of(profile(profile)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@code 2026-11-01 -5.00 Water works|| bill}. */
    List<String> told() {
        return lines.stream().map(line -> line.bookedOn() + " " + Money.ofMinor(line.amount(), line.currency()).plain() + " "
                + line.name() + "|" + line.nameAccount() + "|" + line.text()).toList();
    }

    long sum(boolean credits) {
        return Math.abs(lines.stream().filter(line -> line.state() == BankLine.State.BOOKED && line.amount() > 0 == credits)
                .mapToLong(BankLine::amount).sum());
    }

    long count(boolean credits) {
        return lines.stream().filter(line -> line.state() == BankLine.State.BOOKED && line.amount() > 0 == credits).count();
    }

    @Override
    public void line(BankLine line) {
        lines.add(line);
    }

    @Override
    public void advice(RemittanceAdvice advice) {
        throw new AssertionError("a table tells no advice");
    }

    @Override
    public void statement(BankStatement statement) {
        statements.add(statement);
    }

    @Override
    public void refused(int place, String field, String value, Reason reason, Unread unread) {
        refused.add(place + " " + field + " \"" + value + "\" " + Words.of(reason));
    }

    @Override
    public void note(int place, String field, String value, Reason text) {
        notes.add(place + " " + field + " \"" + value + "\" " + Words.of(text));
    }
}
