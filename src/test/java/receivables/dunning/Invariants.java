package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;

/** What holds for every customer on every night, whatever the case. Every test's answer passes through here. */
final class Invariants {
    private Invariants() {
    }

    /** @param context of the night, to see that no due item is missing */
    static void check(DunningCase dunningCase, DunningContext context, DunningResult result) {
        rows(dunningCase, result);
        complete(dunningCase, context, result);
        letters(result);
    }

    private static void rows(DunningCase dunningCase, DunningResult result) {
        Map<String, OpenItem> open = new TreeMap<>();
        dunningCase.items().stream().filter(item -> item.document().isDebit() && !item.isSettled())
                .forEach(item -> open.put(item.documentNo(), item));
        Set<String> seen = new HashSet<>();
        for (DunningRow row : result.rows()) {
            assertTrue(seen.add(row.documentNo()), "twice: " + row);
            assertEquals(open.get(row.documentNo()).open(), row.open(), "open: " + row);
            assertEquals(row.open(), row.demanded().plus(row.held()).plus(row.covered()), "open = demanded + held + covered: " + row);
            assertFalse(row.demanded().isNegative() || row.held().isNegative() || row.covered().isNegative(), "negative: " + row);
            if (row.outcome() == DunningRow.Outcome.LETTERED) {
                assertNull(row.reason(), "lettered with a reason: " + row);
                assertFalse(row.letterNo().isEmpty(), "lettered without a letter: " + row);
                assertTrue(row.open().minor() > row.covered().minor(), "covered and dunned: " + row);
            } else {
                assertNotNull(row.reason(), "skipped without a reason: " + row);
                assertNull(row.stage(), "skipped with a stage: " + row);
            }
        }
    }

    private static void complete(DunningCase dunningCase, DunningContext context, DunningResult result) {
        DunningPolicy policy = context.policyOf().apply(dunningCase.customer());
        Set<String> seen = new HashSet<>();
        result.rows().forEach(row -> seen.add(row.documentNo()));
        int lead = Ladder.lead(policy, dunningCase.customer());
        for (OpenItem item : dunningCase.items()) {
            LocalDate due = policy.dueRoll() ? context.calendar().rollForward(item.document().dueDate()) : item.document().dueDate();
            if (item.document().isDebit() && !item.isSettled() && !due.isAfter(context.mailingDay().plusDays(lead))) {
                assertTrue(seen.contains(item.documentNo()), "no row for " + item.documentNo());
            }
        }
    }

    private static void letters(DunningResult result) {
        Map<String, Long> byLetter = new TreeMap<>();
        result.rows().stream().filter(row -> !row.letterNo().isEmpty())
                .forEach(row -> byLetter.merge(row.letterNo(), row.demanded().minor(), Math::addExact));
        Set<String> released = new HashSet<>();
        for (Letter letter : result.letters()) {
            assertEquals(letter.demanded().minor(), byLetter.getOrDefault(letter.letterNo(), -1L), "demanded per letter: "
                    + letter.letterNo());
            assertEquals(letter.demanded().minor(), letter.items().stream().mapToLong(item -> item.demanded().minor()).sum());
            assertEquals(letter.interest().minor(), letter.items().stream().mapToLong(item -> item.interest().minor()).sum());
            assertTrue(letter.demanded().isPositive(), "a letter that demands nothing");
            assertFalse(letter.payBy().isBefore(letter.mailingDay()), "pay-by before the mailing");
            if (letter.status() == LetterStatus.READY) {
                assertTrue(released.add(letter.currency().getCurrencyCode()), "two letters in one currency");
            }
            for (LetterItem item : letter.items()) {
                assertTrue(item.section() == LetterSection.DEMANDED ? item.demanded().isPositive() : item.demanded().isZero(), "section: "
                        + item);
            }
        }
        assertTrue(result.letters().stream().map(Letter::letterNo).toList()
                .containsAll(byLetter.keySet()), "a row names a letter that is not there");
    }
}
