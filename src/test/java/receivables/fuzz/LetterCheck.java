package receivables.fuzz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Letters, their rows and their places in the packs tell one story. */
final class LetterCheck {

    private final Evening evening;
    private final Set<String> touched;
    private final boolean past;
    private final List<String> found;

    /**
     * @param touched letters of this night that were posted or taken out by command: what they demand stands as printed
     * @param past the night was replayed with other facts: all its letters stand as printed
     */
    LetterCheck(Evening evening, Set<String> touched, boolean past, List<String> found) {
        this.evening = evening;
        this.touched = touched;
        this.past = past;
        this.found = found;
    }

    void run() {
        Map<String, BigDecimal> demanded = new TreeMap<>();
        for (InboxFile.Line row : evening.published.rows("dunning.csv")) {
            BigDecimal parts = Sums.of(row.get("demanded")).add(Sums.of(row.get("held"))).add(Sums.of(row.get("covered")));
            if (!Sums.same(parts, Sums.of(row.get("open")))) {
                found.add("dunning.csv: demanded, held and covered of " + row.get("document_no") + " do not add up to what is open: "
                        + row);
            }
            if (row.has("letter_no")) {
                Sums.add(demanded, row.get("letter_no"), Sums.of(row.get("demanded")));
            }
        }
        Set<String> letters = new TreeSet<>();
        for (InboxFile.Line letter : evening.published.rows("letters.csv")) {
            String number = letter.get("letter_no");
            BigDecimal sum = demanded.remove(number);
            if (!letters.add(number)) {
                found.add("letters.csv has " + number + " twice");
            }
            if (Ladder.isStep(letter.get("stage")) && !past && !touched.contains(number)
                    && (sum == null || !Sums.same(sum, Sums.of(letter.get("demanded"))))) {
                found.add("letter " + number + " demands " + letter.get("demanded") + ", and its rows " + sum);
            }
            if (!Sums.same(Sums.of(letter.get("payable")), Sums.of(letter.get("demanded")).add(Sums.of(letter.get("interest")))
                    .add(Sums.of(letter.get("costs"))))) {
                found.add("letter " + number + ": demanded, interest and costs are not what is payable: " + letter);
            }
        }
        ladderLetters();
        demanded.keySet().forEach(number -> found.add("dunning.csv names the letter " + number + ", and letters.csv does not have it"));
        manifest(letters);
    }

    /** One letter goes to a customer in a currency; it says by when to pay, and asks for interest as the rules have it (section 7). */
    private void ladderLetters() {
        LocalDate mailingDay = Days.after(evening.night);
        Set<String> written = new TreeSet<>();
        for (InboxFile.Line letter : evening.published.rows("letters.csv")) {
            String number = letter.get("letter_no");
            if (!Ladder.isStep(letter.get("stage"))) {
                continue;
            }
            if (letter.get("status").equals("READY") && !written.add(letter.get("customer_no") + " " + letter.get("currency"))) {
                found.add("two letters go to " + letter.get("customer_no") + " in " + letter.get("currency"));
            }
            Ladder step = Ladder.valueOf(letter.get("stage"));
            if (!step.isCourtesy() && !letter.get("pay_by").equals(Days.rolled(mailingDay.plusDays(7)).toString())) {
                found.add("letter " + number + " says to pay by " + letter.get("pay_by") + ", and that is "
                        + Days.rolled(mailingDay.plusDays(7)));
            }
            if (!past && !touched.contains(number) && !step.isCourtesy()) {
                checkInterest(letter, Sums.decimals(letter.get("currency")));
            }
        }
    }

    /**
     * Six per cent a year, the company's own rate, for each day past due, from an item's own second letter on; each item rounded by itself.
     * What was demanded once stays demanded, though a part of the item is paid: never less than on what is demanded tonight, never more
     * than on the whole document.
     */
    private void checkInterest(InboxFile.Line letter, int decimals) {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (InboxFile.Line row : evening.published.rows("dunning.csv")) {
            if (!row.get("letter_no").equals(letter.get("letter_no"))) {
                continue;
            }
            InboxFile.Line item = evening.published.find("open_items.csv", "document_no", row.get("document_no")).orElseThrow();
            String stage = row.has("stage") ? row.get("stage") : item.get("stage");
            boolean charged = Ladder.isStep(stage) && Ladder.valueOf(stage).isAtLeast(Ladder.LETTER_2);
            boolean perhaps = letter.get("status").equals("HELD") && Ladder.valueOf(letter.get("stage")).isAtLeast(Ladder.LETTER_2);
            BigDecimal days = new BigDecimal(row.get("dpd")).max(BigDecimal.ZERO);
            least = charged && !wasContested(row.get("document_no")) ? least.add(interest(Sums.of(row.get("demanded")), days, decimals))
                    : least;
            most = charged || perhaps ? most.add(interest(Sums.of(item.get("amount")), days, decimals)) : most;
        }
        BigDecimal asked = Sums.of(letter.get("interest"));
        if (asked.compareTo(least) < 0 || asked.compareTo(most) > 0) {
            found.add("letter " + letter.get("letter_no") + " asks for interest of " + asked.toPlainString() + ", and it is from "
                    + least.toPlainString() + " to "
                    + most.toPlainString());
        }
    }

    /** While it was, it bore none. */
    private boolean wasContested(String document) {
        return evening.books.decisions.values().stream().anyMatch(one -> Set.of("DISPUTE", "CONTESTED", "WAIVE").contains(one.get("action"))
                && (one.get("document_no").equals(document) || one.get("document_no").isEmpty()));
    }

    private static BigDecimal interest(BigDecimal amount, BigDecimal days, int decimals) {
        return amount.multiply(days).multiply(new BigDecimal("0.06")).divide(new BigDecimal("365"), decimals, RoundingMode.HALF_UP);
    }

    private void manifest(Set<String> letters) {
        Set<String> printed = evening.published.rows("packs/manifest.csv").stream().map(row -> row.get("letter_no"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!printed.equals(letters)) {
            found.add("letters.csv has " + letters + ", and the packs have " + printed);
        }
        for (InboxFile.Line place : evening.published.rows("packs/manifest.csv")) {
            InboxFile.Line letter = evening.published.find("letters.csv", "letter_no", place.get("letter_no")).orElse(null);
            if (letter != null && (!letter.get("pack").equals(place.get("pack"))
                    || !letter.get("first_page").equals(place.get("first_page"))
                    || !letter.get("pages").equals(place.get("pages")) || !letter.get("customer_no").equals(place.get("customer_no")))) {
                found.add("letter " + place.get("letter_no") + " is elsewhere in manifest.csv than in letters.csv");
            }
        }
    }
}
