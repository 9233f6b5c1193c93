package receivables.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The letters that one customer got before a night, oldest first: printed, neither taken out nor sent back, and posted where somebody has
 * to say so.
 */
final class Correspondence {

    /**
     * One letter that he has.
     *
     * @param day it was posted on
     * @param rows what it said of each item, from {@code dunning.csv} as it was when it left the house
     */
    record Sent(LocalDate day, InboxFile.Line letter, List<InboxFile.Line> rows) {

        Ladder step() {
            return Ladder.valueOf(letter.get("stage"));
        }

        boolean demands(String document) {
            return rows.stream().anyMatch(row -> row.get("document_no").equals(document) && Sums.of(row.get("demanded")).signum() > 0);
        }

        LocalDate payBy() {
            return LocalDate.parse(letter.get("pay_by"));
        }

        String number() {
            return letter.get("letter_no");
        }
    }

    final List<Sent> sent = new ArrayList<>();
    private final Map<String, Ladder> highest = new HashMap<>();
    private final Map<String, LocalDate> deadline = new HashMap<>();

    Correspondence(Evening evening, History history, String customer) {
        for (Facts.Paper paper : evening.books.papers.values()) {
            if (paper.customer().equals(customer) && paper.line().has("opening_stage")) {
                record(paper.number(), Ladder.valueOf(paper.line().get("opening_stage")));
            }
        }
        for (Published night : history.nights.headMap(evening.night, false).values()) {
            for (InboxFile.Line letter : night.rows("letters.csv")) {
                boolean his = letter.get("customer_no").equals(customer) && Ladder.isStep(letter.get("stage"))
                        && letter.get("status").equals("READY");
                if (his && history.wasPosted(letter.get("letter_no"), night.night(), evening)) {
                    add(new Sent(Days.after(night.night()), letter, history.asSent(letter.get("letter_no"), night.night())));
                }
            }
        }
    }

    private void add(Sent letter) {
        sent.add(letter);
        for (InboxFile.Line row : letter.rows()) {
            if (row.get("outcome").equals("LETTERED") && row.has("stage")) {
                record(row.get("document_no"), Ladder.valueOf(row.get("stage")));
            }
            if (!letter.step().isCourtesy() && Sums.of(row.get("demanded")).signum() > 0) {
                deadline.merge(row.get("document_no"), letter.payBy(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
    }

    private void record(String document, Ladder step) {
        highest.merge(document, step, (one, other) -> one.isAtLeast(other) ? one : other);
    }

    /** Null: nobody ever wrote about it. */
    Ladder highest(String document) {
        return highest.get(document);
    }

    /** The latest day by which a letter of ours asked for it; null: none did. */
    LocalDate deadline(String document) {
        return deadline.get(document);
    }

    /** The least interest that a letter which demands these must carry: what an earlier one of them, about no others, asked for. */
    BigDecimal interestOf(String currency, List<String> documents) {
        BigDecimal most = BigDecimal.ZERO;
        for (Sent letter : sent) {
            boolean within = letter.letter().get("currency").equals(currency)
                    && letter.rows().stream().filter(row -> Sums.of(row.get("demanded")).signum() > 0)
                    .allMatch(row -> documents.contains(row.get("document_no")));
            most = within ? most.max(Sums.of(letter.letter().get("interest"))) : most;
        }
        return most;
    }
}
