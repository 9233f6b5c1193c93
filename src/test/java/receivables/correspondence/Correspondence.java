package receivables.correspondence;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What customers were told, night by night, read from the published files and the printed pages alone; each new letter is held against all
 * earlier ones of its items that were sent and not taken back. Every two sentences that cannot both stand are one contradiction.
 *
 * <p>Letter 251009-… of LETTER_2 demanded INV-7 by 16 October; a letter mailed on 14 October demands it again: its deadline was running.
 */
final class Correspondence {

    private static final List<String> LADDER = List.of("REMINDER", "NOTICE", "LETTER_1", "LETTER_2", "LETTER_3", "LAWYER");
    private static final Pattern NUMBER = Pattern.compile("\\d{6}-[0-9A-Z]{5}-[0-9A-Z]{5}");
    private static final Pattern FIRST_HERE = Pattern.compile("本函首次催告|First demanded here");
    /** Headings without a number: a letter of the old system, or none at all. */
    private static final Pattern OLD_LETTER = Pattern.compile("函已催告|Demanded by letter|自到期日起逾期|Overdue since the due date");
    /** Nothing of this table was asked for before. */
    private static final Pattern NEW_TABLE = Pattern.compile("^(单据编号|Document) ");

    private final Set<String> takenBack;
    private final Map<String, List<Word>> said = new HashMap<>();
    private final Map<String, Set<String>> demandedBy = new HashMap<>();
    private final Map<String, LocalDate> mailed = new HashMap<>();
    private final Set<String> interestPaid = new HashSet<>();
    /** Documents of which something was credited: it was never owed, nor was the interest on it. */
    private final Set<String> credited = new HashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> contradictions = new ArrayList<>();

    /** One letter's word about one document. @param interest minor units, as printed @param stage the one it recorded, empty: none */
    private record Word(String letterNo, String kind, LocalDate mailedOn, LocalDate payBy, String stage, long interest) {

        boolean demands() {
            return !kind.equals("COURTESY");
        }
    }

    /**
     * What a letter's pages say of one document.
     * @param cited the letters named above its line
     * @param first it is said to be first demanded here
     */
    private record Line(String text, Set<String> cited, boolean first) {

        /** Minor units: what stands behind the demanded sum, whatever separates thousands; a dash is none. */
        long interest(long demanded) {
            String figures = text.replaceAll("\\D", "");
            int end = figures.lastIndexOf(Long.toString(demanded)) + Long.toString(demanded).length();
            return end < figures.length() ? Long.parseLong(figures.substring(end)) : 0;
        }
    }

    /** @param takenBack letters that people took out of the pile or that came back, filled as it happens */
    Correspondence(Set<String> takenBack) {
        this.takenBack = takenBack;
    }

    List<String> contradictions() {
        return contradictions;
    }

    /** How many letters of each kind were read, and how many things they said were checked. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** Reads a night. @param mailedOn the first business day after it */
    void read(Path folder, LocalDate mailedOn) {
        Map<String, List<Map<String, String>>> rows = Rows.of(folder.resolve("dunning.csv")).stream()
                .filter(row -> !row.get("letter_no").isEmpty())
                .collect(Collectors.groupingBy(row -> row.get("letter_no")));
        Map<String, String> stages = new HashMap<>();
        Rows.of(folder.resolve("open_items.csv")).forEach(row -> stages.put(row.get("document_no"), row.get("stage")));
        for (Map<String, String> booked : Rows.of(folder.resolve("allocations.csv"))) {
            if (booked.get("kind").equals("INTEREST")) {
                interestPaid.add(booked.get("document_no"));
            } else if (booked.get("kind").equals("CREDIT_NOTE")) {
                credited.add(booked.get("document_no"));
            }
        }
        for (Map<String, String> held : Rows.of(folder.resolve("worklist.csv"))) {
            if (held.get("kind").equals("CONTRADICTS")) {
                contradictions.add(folder.getFileName() + ": the gate holds " + held.get("letter_no") + ": " + held.get("reason"));
            }
        }
        List<Runnable> remember = new ArrayList<>();
        try (PrintedPages pages = new PrintedPages(folder.resolve("packs"))) {
            for (Map<String, String> letter : Rows.of(folder.resolve("letters.csv"))) {
                if (LADDER.contains(letter.get("stage")) && letter.get("status").equals("READY")) {
                    counts.merge(letter.get("kind"), 1, Integer::sum);
                    new Reading(letter, rows.getOrDefault(letter.get("letter_no"), List.of()), stages, pages.of(letter), mailedOn)
                            .all(remember);
                }
            }
        }
        remember.forEach(Runnable::run);
    }

    /** One letter while it is read. */
    private final class Reading {

        private final Map<String, String> letter;
        private final String number;
        private final String kind;
        private final List<Map<String, String>> rows;
        private final Map<String, String> stages;
        private final Map<String, Line> lines = new TreeMap<>();
        private final LocalDate mailedOn;
        private final Set<String> citedInText = new HashSet<>();

        Reading(Map<String, String> letter, List<Map<String, String>> rows, Map<String, String> stages, List<String> text,
                LocalDate mailedOn) {
            this.letter = letter;
            this.number = letter.get("letter_no");
            this.kind = letter.get("kind");
            this.rows = rows;
            this.stages = stages;
            this.mailedOn = mailedOn;
            readLines(text);
        }

        /** A heading holds for the lines below it, to the next heading or table. */
        private void readLines(List<String> text) {
            Set<String> cited = new HashSet<>();
            boolean first = false;
            boolean table = false;
            for (String line : text) {
                Set<String> numbers = NUMBER.matcher(line).results().map(MatchResult::group)
                        .collect(Collectors.toCollection(HashSet::new));
                numbers.remove(number);
                citedInText.addAll(numbers);
                String document = documentOf(line.strip());
                if (NEW_TABLE.matcher(line.strip()).find()) {
                    cited = new HashSet<>();
                    first = false;
                    table = true;
                } else if (table && !document.isEmpty()) {
                    lines.putIfAbsent(document, new Line(line, cited, first));
                } else if (table && (!numbers.isEmpty() || FIRST_HERE.matcher(line).find() || OLD_LETTER.matcher(line).find())) {
                    cited = numbers;
                    first = FIRST_HERE.matcher(line).find();
                }
            }
        }

        /** The document whose row it is, of this letter or an earlier one: numbers have any form, the longest is meant. Empty: no row. */
        private String documentOf(String line) {
            return Stream.concat(rows.stream().map(row -> row.get("document_no")), said.keySet().stream())
                    .filter(one -> line.startsWith(one + " "))
                    .max(Comparator.comparing(String::length)).orElse("");
        }

        void all(List<Runnable> remember) {
            long sum = 0;
            boolean withInterest = Rows.minor(letter.get("interest")) > 0;
            long interest = 0;
            for (Map<String, String> row : rows) {
                long demanded = Rows.minor(row.get("demanded"));
                sum += demanded;
                String document = row.get("document_no");
                Line line = lines.get(document);
                long own = line != null && withInterest && demanded > 0 ? line.interest(demanded) : 0;
                interest += own;
                if (demanded > 0) {
                    demanded(row, line, own);
                }
                Word word = new Word(number, demanded > 0 ? kind : "COURTESY", mailedOn, LocalDate.parse(letter.get("pay_by")),
                        row.get("stage"), own);
                remember.add(() -> {
                    said.computeIfAbsent(document, none -> new ArrayList<>()).add(word);
                    if (word.demands()) {
                        demandedBy.computeIfAbsent(number, none -> new HashSet<>()).add(document);
                    }
                    mailed.put(number, mailedOn);
                });
            }
            if (sum != Rows.minor(letter.get("demanded"))) {
                contradicts("", "sums " + letter.get("demanded") + ", and its items make " + sum);
            }
            if (interest != Rows.minor(letter.get("interest"))) {
                contradicts("", "asks for interest of " + letter.get("interest") + ", and its lines make " + interest);
            }
            citations();
        }

        private void demanded(Map<String, String> row, Line line, long interest) {
            String document = row.get("document_no");
            List<Word> before = said.getOrDefault(document, List.of()).stream().filter(word -> !takenBack.contains(word.letterNo()))
                    .toList();
            counts.merge("items demanded", 1, Integer::sum);
            if (line == null) {
                contradicts(document, "demands it in dunning.csv, and its pages do not name it");
                return;
            }
            stage(row, before);
            if (kind.equals("COURTESY") && (!row.get("stage").equals(letter.get("stage")) || before.stream().anyMatch(Word::demands))) {
                contradicts(document, "is a courtesy and sums it, which was demanded or gets no courtesy: " + row);
            }
            for (Word word : before) {
                if (word.demands() && !kind.equals("COURTESY") && !word.payBy().isBefore(mailedOn)) {
                    contradicts(document, "demands it while the deadline of " + word.letterNo() + " runs to " + word.payBy());
                }
                if (word.interest() > interest && !kind.equals("COURTESY") && !interestPaid.contains(word.letterNo())
                        && !credited.contains(document)) {
                    contradicts(document, "asks for interest of " + interest + ", and " + word.letterNo() + " for " + word.interest());
                }
            }
            boolean demandedBefore = before.stream().anyMatch(Word::demands);
            if (line.first() && demandedBefore) {
                contradicts(document, "calls it first demanded here, and " + before.getLast().letterNo() + " demanded it");
            }
            if (!kind.equals("COURTESY") && demandedBefore && line.cited().isEmpty()) {
                contradicts(document, "cites no letter, and " + before.getLast().letterNo() + " demanded it");
            }
        }

        private void stage(Map<String, String> row, List<Word> before) {
            String document = row.get("document_no");
            int recorded = LADDER.indexOf(stages.getOrDefault(document, ""));
            for (Word word : before) {
                recorded = Math.max(recorded, LADDER.indexOf(word.stage()));
            }
            int now = LADDER.indexOf(letter.get("stage"));
            if (now < recorded) {
                contradicts(document, "stands at " + letter.get("stage") + ", and the item at " + LADDER.get(recorded));
            }
            if (!row.get("stage").isEmpty() && LADDER.indexOf(row.get("stage")) < recorded) {
                contradicts(document, "records " + row.get("stage") + ", and it had " + LADDER.get(recorded));
            }
        }

        /** Whatever letter is named was sent to him and asked for the items below its name. */
        private void citations() {
            lines.forEach((document, line) -> line.cited().forEach(cited -> {
                counts.merge("citations", 1, Integer::sum);
                if (!demandedBy.getOrDefault(cited, Set.of()).contains(document) || takenBack.contains(cited)) {
                    contradicts(document, "cites " + cited + " for it, which did not ask for it");
                }
            }));
            for (String cited : citedInText) {
                if (demandedBy.getOrDefault(cited, Set.of()).stream().noneMatch(lines::containsKey)) {
                    contradicts("", "names " + cited + ", which asked for nothing that it lists");
                }
            }
        }

        private void contradicts(String document, String what) {
            contradictions.add(letter.get("customer_no") + " " + letter.get("language") + ", " + letter.get("kind") + " "
                    + letter.get("stage") + " " + number + " mailed on "
                    + mailedOn + (document.isEmpty() ? "" : ", " + document) + ": " + what);
        }
    }
}
