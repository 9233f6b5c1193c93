package receivables.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import receivables.ledger.wording.Sentence;
import receivables.store.Letters;

/**
 * The carrier's list of registered letters: when each was sent and with which number, when it arrived and who signed for it. Mistakes are
 * told all at once.
 *
 * <pre>
 * letter_no,tracking_no,sent_on,arrived_on,signed_by
 * 261123-7K3QX-0V9TM,RR123456785CN,2026-11-24,2026-11-27,Frau Weber
 * </pre>
 */
final class TrackingFile {

    /**
     * What the carrier says of one letter.
     * @param sentOn null: the day the letter was to be mailed
     * @param arrivedOn null: not yet, or nobody knows
     */
    record Line(String letterNo, String trackingNo, LocalDate sentOn, LocalDate arrivedOn, String signedBy) {

        /** For the event of the arrival: {@code RR123456785CN, signed by Frau Weber}. */
        String proof() {
            return trackingNo + (signedBy.isEmpty() ? "" : (trackingNo.isEmpty() ? "" : ", ") + "signed by " + signedBy);
        }
    }

    private final Path file;
    private final List<Sentence> wrong = new ArrayList<>();

    private TrackingFile(Path file) {
        this.file = file;
    }

    /**
     * The lines by letter number.
     *
     * @throws RefusedException naming every cell that cannot be taken
     */
    static SortedMap<String, Line> read(Path file) throws IOException {
        return new TrackingFile(file).lines();
    }

    private SortedMap<String, Line> lines() throws IOException {
        SortedMap<String, Line> lines = new TreeMap<>();
        String content = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        try (CSVParser parser = CSVParser.parse(content, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true).get())) {
            if (!parser.getHeaderNames().contains("letter_no")) {
                throw new RefusedException("tracking.no_column", file);
            }
            for (CSVRecord row : parser) {
                Line line = new Line(Letters.number(cell(row, "letter_no")), cell(row, "tracking_no"), day(row, "sent_on"),
                        day(row, "arrived_on"), cell(row, "signed_by"));
                if (line.letterNo().isEmpty()) {
                    wrong.add(Sentence.of("tracking.empty", at(row, "letter_no")));
                } else if (lines.put(line.letterNo(), line) != null) {
                    wrong.add(Sentence.of("tracking.twice", at(row, "letter_no"), line.letterNo()));
                } else if (line.sentOn() != null && line.arrivedOn() != null && line.arrivedOn().isBefore(line.sentOn())) {
                    wrong.add(Sentence.of("tracking.before_sent", at(row, "arrived_on"), line.arrivedOn(), line.sentOn()));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new RefusedException(wrong);
        }
        return lines;
    }

    private LocalDate day(CSVRecord row, String column) {
        String text = cell(row, column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            wrong.add(Sentence.of("tracking.no_day", at(row, column), text));
            return null;
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
    }

    private Sentence at(CSVRecord row, String column) {
        return Sentence.of("tracking.place", file.getFileName(), row.getRecordNumber() + 1, column);
    }
}
