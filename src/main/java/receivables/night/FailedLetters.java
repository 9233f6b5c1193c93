package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import receivables.account.NightTally;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.Sums;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.outbox.Held;
import receivables.outbox.WorklistInsert;
import receivables.statements.StatementRow;
import receivables.store.Gatekeeper;

/**
 * Letters that did not read back as their data and were left out of their packs. Each pack's are kept in a file beside it, because the packs are drawn side by side
 * and each may be drawn again after a kill; once all packs are there, the letters are held: no stage is recorded, no action begins on them, and the worklist says why.
 *
 * <pre>{@code dunning-zh-dl-01.failed: 261124-7K2QM-0V3XA,the window shows "…" instead of "…"}</pre>
 */
final class FailedLetters {

    static final String ENDING = ".failed";
    /** The part of the night's sums that puts the counts of these letters right. */
    private static final String PART = "failed-letters";
    private static final int MOST_REASONS = 3;
    private static final int LONGEST_REASON = 300;

    private final Shift shift;
    private final Map<String, List<String>> reasons;
    private final Map<String, String> packs;

    private FailedLetters(Shift shift, Map<String, List<String>> reasons, Map<String, String> packs) {
        this.shift = shift;
        this.reasons = reasons;
        this.packs = packs;
    }

    /** Leaves a pack's failures for the last step. */
    static void keep(Path folder, String pack, Map<String, List<String>> failed) throws IOException {
        Path file = folder.resolve(pack + ENDING);
        if (failed.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        try (CSVPrinter rows = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            for (Map.Entry<String, List<String>> letter : failed.entrySet()) {
                for (String reason : letter.getValue()) {
                    rows.printRecord(letter.getKey(), reason);
                }
            }
        }
    }

    /** @param files of all packs, in the packs' order */
    static FailedLetters read(Shift shift, List<Path> files) {
        Map<String, List<String>> reasons = new TreeMap<>();
        Map<String, String> packs = new TreeMap<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
                for (CSVRecord row : parser) {
                    reasons.computeIfAbsent(row.get(0), none -> new ArrayList<>()).add(row.get(1));
                    packs.put(row.get(0), name.substring(0, name.length() - ENDING.length()));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("the working file " + file + " cannot be read", failure);
            }
        }
        return new FailedLetters(shift, reasons, packs);
    }

    /** What is wrong with each letter that was left out of its pack. */
    Map<String, List<String>> reasons() {
        return reasons;
    }

    /** Holds the letters and puts them on the worklist; done a second time it changes nothing. @return what must be held in the published files as well */
    Held takeOut(Held held) {
        shift.results().putSums(shift.businessDate(), PART, new Sums());
        if (reasons.isEmpty()) {
            return held;
        }
        List<Letter> letters = shift.letters().contents(shift.businessDate(), List.copyOf(reasons.keySet()));
        Set<String> waiting = new TreeSet<>();
        List<WorkItem> work = new ArrayList<>();
        Sums sums = new Sums();
        boolean allHeld = !Gatekeeper.passed(shift.gatekeeper().all());
        for (Letter letter : letters) {
            WorkItem item = question(letter);
            work.add(item);
            new NightTally(sums).work(item);
            // On a second attempt the store says HELD already; only what waits for consent keeps saying so.
            if (!allHeld && letter.status() != LetterStatus.NEEDS_APPROVAL) {
                count(letter, sums);
            }
            if (letter.kind().isStage()) {
                waiting.add(letter.customer().customerNo());
            }
        }
        shift.letters().takeOut(shift.businessDate(), reasons.keySet());
        shift.results().forgetActions(shift.businessDate(), waiting);
        shift.results().putSums(shift.businessDate(), PART, sums);
        new WorklistInsert(shift.partsFolder(), customers -> shift.accounts().accountsOf(customers, shift.businessDate())).insert(work);
        return held.withLetters(reasons.keySet(), waiting);
    }

    /** The accounts counted it as ready, and its items as lettered. */
    private static void count(Letter letter, Sums sums) {
        long demanded = letter.demanded().minor();
        String prefix = Sums.name(NightTally.LETTERS, letter.kind().name());
        String code = letter.currency().getCurrencyCode();
        sums.add(Sums.name(prefix, LetterStatus.READY.name(), code, "count"), -1);
        sums.add(Sums.name(prefix, LetterStatus.READY.name(), code, "demanded"), -demanded);
        sums.add(Sums.name(prefix, LetterStatus.HELD.name(), code, "count"), 1);
        sums.add(Sums.name(prefix, LetterStatus.HELD.name(), code, "demanded"), demanded);
        if (letter.kind() == LetterKind.STATEMENT || letter.kind() == LetterKind.CONFIRMATION) {
            sums.add(Sums.name(NightTally.STATEMENTS, StatementRow.Status.READY.name()), -1);
            sums.add(Sums.name(NightTally.STATEMENTS, StatementRow.Status.HELD.name()), 1);
        }
        if (letter.kind().isStage()) {
            Set<String> counted = new HashSet<>();
            for (LetterItem item : letter.items()) {
                boolean lettered = item.section() == LetterSection.DEMANDED || item.section() == LetterSection.FALLING_DUE;
                if (lettered && counted.add(item.documentNo())) {
                    sums.add(Sums.name(NightTally.HOLDS, "GATE", code, "items"), 1);
                    sums.add(Sums.name(NightTally.HOLDS, "GATE", code, "amount"), item.open().minor());
                }
            }
        }
    }

    private WorkItem question(Letter letter) {
        List<String> all = reasons.get(letter.letterNo());
        List<String> shown = new ArrayList<>();
        for (String reason : all.subList(0, Math.min(MOST_REASONS, all.size()))) {
            shown.add(reason.length() <= LONGEST_REASON ? reason
                    : reason.substring(0, reason.offsetByCodePoints(0, reason.codePointCount(0, LONGEST_REASON))) + "…");
        }
        if (letter.companion() != null && reasons.containsKey(letter.companion().letterNo())) {
            return new WorkItem(WorkKind.LETTER_FAILED, letter.customer().customerNo(), "", "", letter.letterNo(), letter.payable(),
                    List.of(WorkItem.Suggestion.hint("Mend letter " + letter.companion().letterNo() + "; the statement is written again with it the next night.")),
                    "The statement was taken out of pack " + packs.get(letter.letterNo()) + ": " + String.join("; ", shown), shift.businessDate());
        }
        String more = all.size() > MOST_REASONS ? "; and " + (all.size() - MOST_REASONS) + " more" : "";
        return new WorkItem(WorkKind.LETTER_FAILED, letter.customer().customerNo(), "", "", letter.letterNo(), letter.payable(),
                List.of(WorkItem.Suggestion.hint("Look at it with ./run.sh reprint --letter " + letter.letterNo()
                        + " and mend the address, the text or the envelope; the letter is written again the next night.")),
                "The printed letter does not say what its data say, so it was taken out of pack " + packs.get(letter.letterNo()) + ": "
                        + String.join("; ", shown) + more, shift.businessDate());
    }
}
