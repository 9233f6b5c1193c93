package receivables.fuzz;

import java.util.List;

/**
 * Which letters a night holds back because of rows it refused (rules, section 6), counted from the files. A file of which more than a tenth
 * of the rows, or every one, were refused holds all letters. A refused row of documents, customers or money holds those of the customers it
 * may be about; whom a line of money resembles is matching's to say, so there either is right for a customer, held or not, and only a night
 * without any such row must hold nobody.
 */
final class GatesByHand {

    private static final int ONE_IN = 10;
    private static final List<String> OF_CUSTOMERS = List.of("ledger", "customers", "receipts", "remittance_advice");

    private final Evening evening;
    private final History history;

    GatesByHand(Evening evening, History history) {
        this.evening = evening;
        this.history = history;
    }

    /** The exit code and the letters are as the files make them. */
    void check(List<String> found) {
        boolean held = evening.published.exitCode() != Published.DONE;
        if (holdsAll() && !held) {
            found.add("more than a tenth of a file was refused, and the night ended with " + evening.published.exitCode());
        }
        if (evening.published.exitCode() == Published.HELD && !mayHold()) {
            found.add("no refused row holds a letter, and the night ended with " + Published.HELD);
        }
        for (InboxFile.Line letter : evening.published.rows("letters.csv")) {
            String status = letter.get("status");
            if (status.equals("HELD") && (!held || !mayHold()) || status.equals("READY") && holdsAll()
                    && !history.isMailed(letter.get("letter_no"))) {
                found.add("letter " + letter.get("letter_no") + " is " + status + ", and the refused rows do not say so");
            }
        }
    }

    /** A file counts as refused. Decisions that can never act stand in nobody's way. */
    boolean holdsAll() {
        return evening.books.tonight.stream().filter(file -> !file.kind().equals("decisions")).anyMatch(file -> {
            long refused = evening.books.refused.stream().filter(row -> row.startsWith(file.name() + ":")).count();
            return refused * ONE_IN > file.lines().size();
        });
    }

    /**
     * Some row was refused that may be about a customer: tonight or, of money, on any night before, for it holds until somebody answers.
     */
    boolean mayHold() {
        return holdsAll() || evening.books.moneyRefused
                || evening.books.refused.stream().anyMatch(row -> OF_CUSTOMERS.stream().anyMatch(kind -> row.startsWith(kind + "-")));
    }
}
