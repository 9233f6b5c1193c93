package receivables.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import receivables.intake.CommandFiles;
import receivables.ledger.Command;
import receivables.ledger.Decision;
import receivables.ledger.LetterEvent;
import receivables.ledger.wording.Sentence;
import receivables.outbox.AfterPublication;
import receivables.store.Commands;
import receivables.store.LetterStanding;
import receivables.store.LetterStandings;
import receivables.store.Letters;
import receivables.store.Night;
import receivables.store.Nights;

/**
 * Facts that people record about the letters of one night: known from the next night on, all of one command or none of it, with a list of
 * them in {@code OUTBOX/D.after/N}.
 */
final class LetterFacts {

    private final Records records;
    private final Night night;

    LetterFacts(Records records, Night night) {
        this.records = records;
        this.night = night;
    }

    Night night() {
        return night;
    }

    /** The date from which nights see what is recorded now: no night that has run may find anything new when it is computed again. */
    LocalDate knownOn() {
        return lastNight().businessDate().plusDays(1);
    }

    Night lastNight() {
        return new Nights(records.database()).last().orElse(night);
    }

    /**
     * The letters of the night by the numbers given.
     *
     * @throws RefusedException naming every number that is none of them
     */
    SortedMap<String, LetterStanding> letters(Collection<String> typed) {
        TreeSet<String> numbers = new TreeSet<>();
        typed.forEach(number -> numbers.add(Letters.number(number)));
        SortedMap<String, LetterStanding> found = new LetterStandings(records.database()).of(night.businessDate(), numbers);
        List<Sentence> wrong = new ArrayList<>();
        for (String number : numbers) {
            if (!found.containsKey(number)) {
                List<LocalDate> nights = new LetterStandings(records.database()).nights(number);
                wrong.add(nights.isEmpty() ? Sentence.of("letters.unknown", number)
                        : Sentence.of("letters.other_night", number, night.businessDate(), nights.getLast()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new RefusedException(wrong);
        }
        return found;
    }

    SortedMap<String, LetterStanding> all() {
        return new TreeMap<>(new LetterStandings(records.database()).all(night.businessDate()));
    }

    /**
     * Writes the list aside and the command into the archive, records the facts, then shows the list; whoever comes after a crash finishes
     * it.
     *
     * @param rows the first cell of each names what the fact is about
     * @return where the list lies
     */
    Path keep(String fileName, List<String> columns, List<List<Object>> rows, List<LetterEvent> events, List<Decision> decisions) {
        CommandFiles files = new CommandFiles(records.place().archive());
        LocalDate last = lastNight().businessDate();
        Command command = new Command(last, files.next(last), events, decisions);
        Commands commands = new Commands(records.database());
        AfterPublication after = AfterPublication.begin(records.place().outbox(), night.businessDate());
        try {
            after.table(fileName, columns, rows);
            files.write(command);
            commands.record(command);
        } catch (RuntimeException failure) {
            // a database that went away may have recorded it: then asking fails too, and the next command finds out
            if (!commands.numbers(last).contains(command.number())) {
                files.forget(command);
                after.abandon();
            }
            throw failure;
        }
        return after.place();
    }

    /**
     * Shows the lists of commands that were cut off after their facts were recorded, and throws away those of commands that were cut off
     * before.
     */
    void finishInterrupted() throws IOException {
        for (AfterPublication after : AfterPublication.interrupted(records.place().outbox(), night.businessDate())) {
            if (isRecorded(after.prepared())) {
                records.tell("letters.interrupted_list", after.place());
            } else {
                after.abandon();
            }
        }
    }

    /** One row is enough: a command's facts are committed together. */
    private boolean isRecorded(Path folder) throws IOException {
        List<Path> lists;
        try (Stream<Path> files = Files.list(folder)) {
            lists = files.filter(file -> file.getFileName().toString().endsWith(".csv")).sorted().toList();
        }
        for (Path list : lists) {
            try (CSVParser parser = CSVParser.parse(list, StandardCharsets.UTF_8,
                    CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
                for (CSVRecord row : parser) {
                    return isRecorded(list.getFileName().toString(), row.get(0));
                }
            }
        }
        return false;
    }

    private boolean isRecorded(String list, String subject) {
        LetterEvent.Kind kind = switch (list) {
            case Mailed.LIST -> LetterEvent.Kind.MAILED;
            case Mailed.ARRIVALS -> LetterEvent.Kind.ARRIVED;
            case Pull.LIST -> LetterEvent.Kind.PULLED;
            default -> LetterEvent.Kind.APPROVED;
        };
        return new Letters(records.database()).events(subject).stream().anyMatch(event -> event.kind() == kind)
                || list.equals(Approve.LIST) && new Consent(records, lastNight()).isRecorded(subject, knownOn());
    }
}
