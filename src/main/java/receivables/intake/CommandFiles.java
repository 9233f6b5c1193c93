package receivables.intake;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import receivables.ledger.Command;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.LetterEvent;
import receivables.money.Money;

/**
 * The commands that people gave, each in a file of the archive, under the last night that had run then. They are no deliveries: what they
 * hold is read back exactly as it was recorded, by a database that lacks it.
 *
 * <pre>{@code
 * archive/2026-11-20/commands/0001.csv
 * fact,known_on,by,on,action,letter_no,…
 * LETTER,2026-11-21,S001,2026-11-23,MAILED,2611237K3QX0V9TM,…
 * }</pre>
 */
public final class CommandFiles {

    /** The folder beside a night's arrivals. */
    public static final String FOLDER = "commands";

    private enum Fact { LETTER, DECISION }

    private enum Column {
        FACT, KNOWN_ON, BY, ON, ACTION, LETTER_NO, DETAIL, DECISION_NO, CUSTOMER_NO, DOCUMENT_NO, RECEIPT_NO, CURRENCY, AMOUNT, DATE,
        REFERS_TO;

        private String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path archive;

    public CommandFiles(Path archive) {
        this.archive = archive;
    }

    /** The numbers of the commands given after a night. */
    public SortedSet<Integer> numbers(LocalDate night) {
        SortedSet<Integer> numbers = new TreeSet<>();
        Path folder = folder(night);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString()).filter(name -> name.matches("[0-9]{4,9}\\.csv"))
                        .forEach(name -> numbers.add(Integer.parseInt(name.substring(0, name.indexOf('.')))));
            } catch (IOException failure) {
                throw new UncheckedIOException("the archive folder " + folder + " cannot be read", failure);
            }
        }
        return numbers;
    }

    /** The number for the next command. */
    public int next(LocalDate night) {
        SortedSet<Integer> numbers = numbers(night);
        return numbers.isEmpty() ? 1 : numbers.last() + 1;
    }

    public void write(Command command) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(Arrays.stream(Column.values()).map(Column::title).toList());
            for (LetterEvent event : command.events()) {
                printer.printRecord(Fact.LETTER, event.knownOn(), event.by(), event.date(), event.kind(), event.letterNo(), event.detail(),
                        "", "", "", "", "", "", "", "");
            }
            for (Decision decision : command.decisions()) {
                Money amount = decision.amount();
                printer.printRecord(Fact.DECISION, decision.knownOn(), decision.by(), decision.decidedOn(), decision.action(),
                        decision.letterNo(), decision.reason(),
                        decision.decisionNo(), decision.customerNo(), decision.documentNo(), decision.receiptNo(),
                        amount == null ? "" : amount.currency().getCurrencyCode(), amount == null ? "" : amount.plain(), decision.date(),
                        decision.refersTo());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be written", impossible);
        }
        KeptFile.write(file(command.night(), command.number()), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Copies the commands given after a night into an archive that is tried out. */
    public void copyTo(CommandFiles other, LocalDate night) {
        numbers(night).forEach(number -> other.write(read(night, number)));
    }

    /** Takes the file of a command away that was not recorded after all. */
    public void forget(Command command) {
        KeptFile.delete(file(command.night(), command.number()));
    }

    public Command read(LocalDate night, int number) {
        Path file = file(night, number);
        List<LetterEvent> events = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, CSV)) {
            for (CSVRecord row : rows) {
                if (Fact.valueOf(cell(row, Column.FACT)) == Fact.LETTER) {
                    events.add(event(row));
                } else {
                    decisions.add(decision(row));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the command's file " + file + " cannot be read", failure);
        } catch (RuntimeException wrong) {
            throw new IntakeException("the file " + file + " is not as a command left it (" + wrong.getMessage()
                    + "); put a copy from a backup in its place");
        }
        return new Command(night, number, events, decisions);
    }

    private static LetterEvent event(CSVRecord row) {
        return new LetterEvent(cell(row, Column.LETTER_NO), LetterEvent.Kind.valueOf(cell(row, Column.ACTION)), date(row, Column.ON),
                cell(row, Column.BY), cell(row, Column.DETAIL), date(row, Column.KNOWN_ON));
    }

    private static Decision decision(CSVRecord row) {
        String currency = cell(row, Column.CURRENCY);
        return new Decision(cell(row, Column.DECISION_NO), DecisionAction.valueOf(cell(row, Column.ACTION)), cell(row, Column.CUSTOMER_NO),
                cell(row, Column.DOCUMENT_NO), cell(row, Column.RECEIPT_NO), cell(row, Column.LETTER_NO),
                currency.isEmpty() ? null : Money.parse(cell(row, Column.AMOUNT), Currency.getInstance(currency)), date(row, Column.DATE),
                cell(row, Column.DETAIL), cell(row, Column.BY), date(row, Column.ON), cell(row, Column.REFERS_TO),
                date(row, Column.KNOWN_ON));
    }

    private static String cell(CSVRecord row, Column column) {
        return row.get(column.title());
    }

    private static LocalDate date(CSVRecord row, Column column) {
        String text = cell(row, column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private Path folder(LocalDate night) {
        return archive.resolve(night.toString()).resolve(FOLDER);
    }

    private Path file(LocalDate night, int number) {
        return folder(night).resolve(String.format(Locale.ROOT, "%04d.csv", number));
    }
}
