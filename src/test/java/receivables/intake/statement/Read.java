package receivables.intake.statement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import receivables.ledger.Reason;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.testing.Words;

/** What a file of statements was read as, kept for a test to look at. */
final class Read implements StatementFile.Sink {

    static final LocalDate NIGHT = LocalDate.of(2026, 11, 2);

    final List<BankLine> lines = new ArrayList<>();
    final List<BankStatement> statements = new ArrayList<>();
    final List<String> refusedLines = new ArrayList<>();
    final List<String> refusedFiles = new ArrayList<>();
    final List<receivables.ledger.RemittanceAdvice> advices = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    static Read file(Path file) {
        Read read = new Read();
        try {
            StatementFile.read(file, file.getFileName().toString(), NIGHT, receivables.ledger.bank.BankRules.SHIPPED, read);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return read;
    }

    static Read text(Path folder, String content) {
        return bytes(folder, content.getBytes(StandardCharsets.UTF_8));
    }

    static Read bytes(Path folder, byte[] content) {
        try {
            Path file = folder.resolve("statement");
            Files.copy(new ByteArrayInputStream(content), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return file(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The lines of a statement, each as a sentence of its amount, nature and text. */
    List<String> told() {
        return lines.stream().map(line -> line.bookedOn() + " " + line.state() + " " + line.nature() + " "
                + receivables.money.Money.ofMinor(line.amount(), line.currency()).plain()
                + " " + line.name() + "|" + line.nameAccount() + "|" + line.text()).toList();
    }

    long sum() {
        return lines.stream().mapToLong(BankLine::amount).sum();
    }

    @Override
    public void line(BankLine line) {
        lines.add(line);
    }

    @Override
    public void advice(receivables.ledger.RemittanceAdvice advice) {
        advices.add(advice);
    }

    @Override
    public void statement(BankStatement statement) {
        statements.add(statement);
    }

    @Override
    public void refusedLine(String file, int place, String field, String value, Reason reason, StatementSink.Unread unread) {
        refusedLines.add(file + ":" + place + " " + field + " \"" + value + "\" " + Words.of(reason));
    }

    @Override
    public void note(String file, int place, String field, String value, Reason text) {
        notes.add(file + ":" + place + " " + field + " \"" + value + "\" " + Words.of(text));
    }

    @Override
    public void refusedFile(String file, int place, String field, String value, Reason reason, int firstStatement) {
        refusedFiles.add(file + ":" + place + " " + field + " \"" + value + "\" " + Words.of(reason));
        lines.removeIf(line -> line.statement() >= firstStatement);
        statements.removeIf(statement -> statement.statement() >= firstStatement);
    }
}
