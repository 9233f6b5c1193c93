package receivables.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Letter;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.outbox.Held;
import receivables.outbox.Question;
import receivables.settings.StepName;

/**
 * Letters that did not read back as their data and were left out of their packs. Each pack leaves a note of its own, because the packs are
 * drawn side by side and each may be drawn again after a kill; once all packs are there, the letters are held: no stage is recorded, no
 * action begins on them, and the worklist says why.
 */
final class FailedLetters {

    private static final int MOST_REASONS = 3;
    private static final int LONGEST_REASON = 300;

    private final Shift shift;
    private final Map<String, List<String>> reasons;
    private final Map<String, String> packs;
    private List<Letter> letters;

    private FailedLetters(Shift shift, Map<String, List<String>> reasons, Map<String, String> packs) {
        this.shift = shift;
        this.reasons = reasons;
        this.packs = packs;
    }

    /** Leaves a pack's failures for the last step. */
    static void keep(Shift shift, String pack, Map<String, List<String>> failed) {
        List<StepNote.Fault> faults = new ArrayList<>();
        failed.forEach((letterNo, reasons) -> reasons.forEach(reason -> faults.add(new StepNote.Fault(letterNo, pack, reason))));
        StepNote.FAILED.leave(shift, StepName.PACKS, pack, faults);
    }

    static FailedLetters read(Shift shift) {
        Map<String, List<String>> reasons = new TreeMap<>();
        Map<String, String> packs = new TreeMap<>();
        for (StepNote.Fault fault : StepNote.FAILED.read(shift, StepName.PACKS)) {
            reasons.computeIfAbsent(fault.letterNo(), none -> new ArrayList<>()).add(fault.reason());
            packs.put(fault.letterNo(), fault.pack());
        }
        return new FailedLetters(shift, reasons, packs);
    }

    /** What is wrong with each letter that was left out of its pack. */
    Map<String, List<String>> reasons() {
        return reasons;
    }

    /**
     * Holds the letters in the store; done a second time it changes nothing.
     * @return what is held by this and by the gate when the night is published
     */
    Held takeOut(Held held) {
        if (reasons.isEmpty()) {
            return held;
        }
        Set<String> waiting = new TreeSet<>();
        letters().stream().filter(letter -> letter.kind().isStage()).forEach(letter -> waiting.add(letter.customer().customerNo()));
        shift.letters().takeOut(shift.businessDate(), reasons.keySet());
        shift.results().forgetActions(shift.businessDate(), waiting);
        return held.withLetters(reasons.keySet(), waiting);
    }

    /** What a person is asked about each of them. */
    List<Question> questions() {
        Map<String, String> accounts = shift.accounts().accountsOf(letters().stream().map(letter -> letter.customer().customerNo())
                .toList(), shift.businessDate());
        return letters().stream().map(letter -> new Question(accounts.getOrDefault(letter.customer().customerNo(),
                letter.customer().customerNo()), question(letter)))
                .toList();
    }

    private List<Letter> letters() {
        if (letters == null) {
            letters = shift.letters().contents(shift.businessDate(), List.copyOf(reasons.keySet()));
        }
        return letters;
    }

    private WorkItem question(Letter letter) {
        List<String> all = reasons.get(letter.letterNo());
        List<String> shown = new ArrayList<>();
        for (String reason : all.subList(0, Math.min(MOST_REASONS, all.size()))) {
            shown.add(reason.length() <= LONGEST_REASON ? reason
                    : reason.substring(0, reason.offsetByCodePoints(0, reason.codePointCount(0, LONGEST_REASON))) + "…");
        }
        String pack = packs.get(letter.letterNo());
        if (letter.companion() != null && reasons.containsKey(letter.companion().letterNo())) {
            return question(letter, Reason.of(ReasonCode.STATEMENT_TAKEN_OUT, pack, String.join("; ", shown)),
                    Reason.of(ReasonCode.MEND_LETTER_FIRST, letter.companion().letterNo()));
        }
        return question(letter, Reason.of(ReasonCode.LETTER_TAKEN_OUT, pack, String.join("; ", shown))
                .and(Reason.when(all.size() > MOST_REASONS, () -> Reason.of(ReasonCode.AND_MORE_FAULTS, all.size() - MOST_REASONS))),
                Reason.of(ReasonCode.LOOK_AT_LETTER, letter.letterNo()));
    }

    private WorkItem question(Letter letter, Reason reason, Reason hint) {
        return new WorkItem(WorkKind.LETTER_FAILED, letter.customer().customerNo(), "", "", letter.letterNo(), letter.payable(),
                List.of(WorkItem.Suggestion.hint(hint)), reason, shift.businessDate());
    }
}
