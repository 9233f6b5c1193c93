package receivables.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import receivables.dunning.DunningResult;
import receivables.dunning.DunningRow;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.PrintedLetter;
import receivables.money.Money;

/**
 * Lays letters that are on paper already over what one customer's night decides when it is run again (rules, section 5). A letter that is a
 * fact stands as printed, decided again or not; beside it no second one is written for its currency, and a night whose mailing day has come
 * writes no new ones at all.
 *
 * <p>LETTER_1 of Monday was mailed on Tuesday; on Friday a receipt of Monday turns up that paid for it. Monday, computed again, still has
 * its LETTER_1: it was sent.
 */
final class LaidOver {

    private final Printed printed;
    private final boolean confirm;
    private final Predicate<Letter> printable;
    private final Map<String, PrintedLetter> byNumber = new HashMap<>();
    private final List<Letter> letters = new ArrayList<>();
    private final Set<String> untouched = new HashSet<>();
    private final Set<String> asPrinted = new HashSet<>();
    private final Set<String> onPaper = new HashSet<>();
    private boolean anyDropped;

    /** @param confirm for this customer only the print room's word makes a letter a fact */
    LaidOver(Printed printed, boolean confirm, Predicate<Letter> printable) {
        this.printed = printed;
        this.confirm = confirm;
        this.printable = printable;
        printed.letters().forEach(one -> byNumber.put(one.letterNo(), one));
    }

    /**
     * @param decided what dunning decides now
     * @param unwritten the same night when no letter may be made
     */
    DunningResult over(DunningResult decided, Supplier<DunningResult> unwritten) {
        List<PrintedLetter> missing = facts(true);
        missing.removeIf(fact -> decided.letters().stream().anyMatch(letter -> isSame(letter, fact)));
        decided.letters().forEach(letter -> keepOrDrop(letter, missing));
        if (!anyDropped && missing.isEmpty()) {
            return with(decided, decided.rows());
        }
        DunningResult base = anyDropped ? unwritten.get() : decided;
        Map<String, DunningRow> rows = base.rows().stream().collect(Collectors.toMap(DunningRow::documentNo, row -> row));
        decided.rows().stream().filter(row -> untouched.contains(row.letterNo())).forEach(row -> rows.put(row.documentNo(), row));
        for (PrintedLetter fact : missing) {
            letters.add(fact.letter().withStatus(fact.status()));
            asPrinted.add(fact.letterNo());
            onPaper.add(fact.letterNo());
            fact.letter().items().forEach(item -> rows.computeIfPresent(item.documentNo(),
                    (number, row) -> onPaper(row, item, fact.letterNo())));
        }
        letters.sort(Comparator.comparing(Letter::letterNo));
        return with(base, rows.values().stream().sorted(Comparator.comparing(DunningRow::documentNo)).toList());
    }

    /** The same for letters that stand on no ladder: statements and confirmations. */
    List<Letter> over(List<Letter> decided) {
        letters.clear();
        List<PrintedLetter> missing = facts(false);
        missing.removeIf(fact -> decided.stream().anyMatch(letter -> isSame(letter, fact)));
        decided.forEach(letter -> keepOrDrop(letter, missing));
        missing.forEach(fact -> letters.add(fact.letter().withStatus(fact.status())));
        return List.copyOf(letters);
    }

    /** Numbers of letters laid over as they were printed, whatever is due now: what they demand need not agree with tonight's rows. */
    Set<String> asPrinted() {
        return asPrinted;
    }

    /** True for a letter that stands as printed, whatever the printer would say to it now. */
    boolean isOnPaper(String letterNo) {
        return onPaper.contains(letterNo);
    }

    private List<PrintedLetter> facts(boolean stages) {
        return printed.letters().stream().filter(one -> one.isFact(printed.past(), confirm) && one.letter().kind().isStage() == stages)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A waiting letter keeps its number while its figures change; then it is not the one that was printed. */
    private static boolean isSame(Letter letter, PrintedLetter fact) {
        return letter.letterNo().equals(fact.letterNo()) && letter.demanded().equals(fact.letter().demanded());
    }

    private void keepOrDrop(Letter letter, List<PrintedLetter> missing) {
        PrintedLetter paper = byNumber.get(letter.letterNo());
        boolean fact = paper != null && paper.isFact(printed.past(), confirm);
        if (fact && isSame(letter, paper)) {
            keep(paper.letter().withStatus(paper.status()));
            onPaper.add(letter.letterNo());
        } else if (fact || missing.stream().anyMatch(other -> stands(other.letter(), letter)) || isNew(letter, paper)) {
            anyDropped = true;
        } else if (printed.past() && paper != null && paper.status() == LetterStatus.HELD) {
            keep(letter.withStatus(LetterStatus.HELD));
        } else {
            keep(letter);
        }
    }

    private void keep(Letter letter) {
        letters.add(letter);
        untouched.add(letter.letterNo());
    }

    /** Another letter of the night has gone to this customer already. */
    private static boolean stands(Letter sent, Letter letter) {
        return sent.currency().equals(letter.currency()) && (sent.kind() == letter.kind() || sent.kind().isStage()
                && letter.kind().isStage());
    }

    /** The past night had no such letter, or it waited then. One that cannot be printed is told of on the worklist, as it was. */
    private boolean isNew(Letter letter, PrintedLetter paper) {
        return printed.past() && printable.test(letter) && (paper == null || paper.letter().status() != letter.status());
    }

    private DunningResult with(DunningResult base, List<DunningRow> rows) {
        return new DunningResult(rows, List.copyOf(letters), base.stages(), base.holds(), base.actions(), base.actionStates(),
                base.calls(), base.alerts(), base.worklist(), base.heldBy(), base.decisions(), base.interest());
    }

    /** The item as the sent letter has it: it was written to, at that stage. What is demanded cannot be more than is still open. */
    private static DunningRow onPaper(DunningRow row, LetterItem item, String letterNo) {
        if (item.section() != LetterSection.DEMANDED && item.section() != LetterSection.FALLING_DUE) {
            return row;
        }
        Money left = row.open().minus(row.covered());
        Money demanded = item.demanded().minor() <= left.minor() ? item.demanded() : left;
        return new DunningRow(row.documentNo(), row.customerNo(), row.open(), demanded, left.minus(demanded), row.covered(),
                row.daysPastDue(), row.dueStage(), item.stage(), DunningRow.Outcome.LETTERED, null, letterNo);
    }
}
