package receivables.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * No letter takes back what the customer was told before (rules, 5.7), read as he reads it: letter beside letter, from what each says of
 * its items. It asks for nothing at a lower step than it had, sums nothing overdue as not yet due, skips no letter and so claims none that
 * was not written, speaks no softer, asks for nothing while the day it gave has not come, and drops no interest it once asked for.
 */
final class ConversationCheck {

    private final Evening evening;
    private final History history;
    private final List<String> found;
    private final LocalDate mailingDay;
    private final Map<String, Correspondence> earlier = new HashMap<>();

    ConversationCheck(Evening evening, History history, List<String> found) {
        this.evening = evening;
        this.history = history;
        this.found = found;
        mailingDay = Days.after(evening.night);
    }

    void run() {
        for (InboxFile.Line letter : evening.published.rows("letters.csv")) {
            boolean goesOut = letter.get("status").equals("READY") || letter.get("status").equals("NEEDS_APPROVAL");
            if (goesOut && Ladder.isStep(letter.get("stage")) && !history.isTouched(letter.get("letter_no"))) {
                letter(letter);
            }
        }
    }

    private void letter(InboxFile.Line letter) {
        Correspondence before = earlier.computeIfAbsent(letter.get("customer_no"),
                customer -> new Correspondence(evening, history, customer));
        Ladder step = Ladder.valueOf(letter.get("stage"));
        List<InboxFile.Line> rows = evening.published.rows("dunning.csv").stream()
                .filter(row -> row.get("letter_no").equals(letter.get("letter_no"))).toList();
        for (InboxFile.Line row : rows) {
            Ladder had = before.highest(row.get("document_no"));
            boolean demanded = Sums.of(row.get("demanded")).signum() > 0;
            Ladder now = row.has("stage") ? Ladder.valueOf(row.get("stage")) : letter.get("status").equals("NEEDS_APPROVAL") ? step : null;
            if (now != null) {
                moves(letter, row, had, now);
            }
            if (demanded && step.isCourtesy()) {
                courtesy(letter, row, step, had);
            } else if (demanded) {
                demand(letter, row, step, had, before.deadline(row.get("document_no")));
            }
        }
        tone(letter, before);
        interest(letter, before, rows);
    }

    private void moves(InboxFile.Line letter, InboxFile.Line row, Ladder had, Ladder now) {
        boolean falls = had != null && !now.isAtLeast(had);
        boolean next = now.isCourtesy() || now == had || (had == null || had.isCourtesy() ? now == Ladder.LETTER_1
                : now.ordinal() == had.ordinal() + 1);
        if (falls || !next) {
            says(letter, row, "gives it " + now + ", and it had " + (had == null ? "no letter" : had));
        }
    }

    private void courtesy(InboxFile.Line letter, InboxFile.Line row, Ladder step, Ladder had) {
        int daysPastDue = Integer.parseInt(row.get("dpd"));
        if (step == Ladder.REMINDER && daysPastDue >= 0) {
            says(letter, row, "sums it as not yet due, and it is due since " + daysPastDue + " days");
        }
        if (had != null && !had.isCourtesy()) {
            says(letter, row, "asks for it as a courtesy after " + had);
        }
    }

    private void demand(InboxFile.Line letter, InboxFile.Line row, Ladder step, Ladder had, LocalDate deadline) {
        if (Integer.parseInt(row.get("dpd")) <= 0) {
            says(letter, row, "demands it, and it is not overdue");
        }
        if (had != null && !step.isAtLeast(had)) {
            says(letter, row, "demands it, and it had " + had);
        }
        if (deadline != null && !deadline.isBefore(mailingDay)) {
            says(letter, row, "demands it by " + letter.get("pay_by") + ", and it may be paid until " + deadline + " by the last one");
        }
    }

    /**
     * Once a firm letter asked for something that is still open, in whatever currency, no friendly one follows; what it named as falling
     * due alone it did not ask for.
     */
    private void tone(InboxFile.Line letter, Correspondence before) {
        for (Correspondence.Sent sent : before.sent) {
            boolean open = sent.rows().stream().filter(row -> Sums.of(row.get("demanded")).signum() > 0)
                    .map(row -> evening.books.papers.get(row.get("document_no")))
                    .anyMatch(paper -> paper != null && evening.open(paper).signum() > 0);
            if (open && sent.step().isAtLeast(Ladder.LETTER_2) && !letter.get("tone").equals("FIRM")) {
                found.add("letter " + letter.get("letter_no") + " is " + letter.get("tone") + ", and " + sent.step() + " " + sent.number()
                        + " was firm");
            }
        }
        if (Ladder.valueOf(letter.get("stage")).isAtLeast(Ladder.LETTER_2) && !letter.get("tone").equals("FIRM")) {
            found.add("letter " + letter.get("letter_no") + " is " + letter.get("stage") + " and " + letter.get("tone"));
        }
    }

    /**
     * Where nothing of interest was paid and no credit note lowered an item, interest that was demanded with items is demanded with them
     * again.
     */
    private void interest(InboxFile.Line letter, Correspondence before, List<InboxFile.Line> rows) {
        if (Ladder.valueOf(letter.get("stage")).isCourtesy() || evening.applied.all.stream().anyMatch(row ->
                row.customer().equals(letter.get("customer_no"))
                && (row.effect().equals("INTEREST") || row.effect().equals("CREDIT_NOTE")))) {
            return;
        }
        List<String> demanded = rows.stream().filter(row -> Sums.of(row.get("demanded")).signum() > 0).map(row -> row.get("document_no"))
                .toList();
        BigDecimal once = before.interestOf(letter.get("currency"), demanded);
        if (Sums.of(letter.get("interest")).compareTo(once) < 0) {
            found.add("letter " + letter.get("letter_no") + " asks for interest of " + letter.get("interest")
                    + ", and an earlier one of the same items asked for "
                    + once.toPlainString());
        }
    }

    private void says(InboxFile.Line letter, InboxFile.Line row, String what) {
        found.add("letter " + letter.get("letter_no") + " of " + row.get("document_no") + " " + what);
    }
}
