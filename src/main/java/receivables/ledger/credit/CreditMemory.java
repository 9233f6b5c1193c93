package receivables.ledger.credit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What credit control remembers of a customer from night to night, so that nobody is told the same thing twice.
 *
 * @param level the highest level of his limit, in percent, that was told and still stands; 0: none
 * @param levelSince the night it was reached, null: none
 * @param told signals that were told: those that last as long as they do, others for a year
 * @param payerAccounts accounts he is known to have paid from, oldest first
 * @param proposal the latest rating proposed, null: none yet
 */
public record CreditMemory(String customerNo, int level, LocalDate levelSince, List<Told> told, List<String> payerAccounts,
        RatingProposal proposal) {

    private static final String LEVEL = "L";
    private static final String TOLD = "S";
    private static final String ACCOUNT = "A";
    private static final String PROPOSAL = "R";

    /**
     * A signal that was told.
     *
     * @param subject what it is about where there may be several of a kind: a decision, a receipt, a column; empty: the customer
     * @param since the day its figures speak of
     * @param on the night it was told
     */
    public record Told(SignalKind kind, String subject, LocalDate since, LocalDate on) {
    }

    public CreditMemory {
        requireNonNull(customerNo, "customerNo is null");
        told = List.copyOf(told);
        payerAccounts = List.copyOf(payerAccounts);
    }

    public static CreditMemory nothing(String customerNo) {
        return new CreditMemory(customerNo, 0, null, List.of(), List.of(), null);
    }

    /** The same of a customer who goes by another number. */
    CreditMemory as(String number) {
        return number.equals(customerNo) ? this : new CreditMemory(number, level, levelSince, told, payerAccounts, proposal);
    }

    /** The memory as one text, a line for each thing: {@code L→100→2026-03-02}, with tabs for arrows. */
    public String text() {
        List<String> lines = new ArrayList<>();
        if (level > 0) {
            lines.add(String.join("\t", LEVEL, Integer.toString(level), levelSince.toString()));
        }
        told.forEach(signal -> lines.add(String.join("\t", TOLD, signal.kind().name(), signal.subject(), signal.since().toString(),
                signal.on().toString())));
        payerAccounts.forEach(account -> lines.add(String.join("\t", ACCOUNT, account)));
        if (proposal != null) {
            lines.add(String.join("\t", PROPOSAL, proposal.number(), proposal.proposedOn().toString(), proposal.grade(),
                    Integer.toString(proposal.points()), Long.toString(proposal.limit()), Integer.toString(proposal.termsDays())));
        }
        return String.join("\n", lines);
    }

    /** What {@link #text()} made. */
    public static CreditMemory parse(String customerNo, String text) {
        int level = 0;
        LocalDate since = null;
        List<Told> told = new ArrayList<>();
        List<String> accounts = new ArrayList<>();
        RatingProposal proposal = null;
        for (String line : text.split("\n")) {
            String[] parts = line.split("\t", -1);
            switch (parts[0]) {
                case LEVEL -> {
                    level = Integer.parseInt(parts[1]);
                    since = LocalDate.parse(parts[2]);
                }
                case TOLD -> told.add(new Told(SignalKind.valueOf(parts[1]), parts[2], LocalDate.parse(parts[3]),
                        LocalDate.parse(parts[4])));
                case ACCOUNT -> accounts.add(parts[1]);
                case PROPOSAL -> proposal = new RatingProposal(parts[1], LocalDate.parse(parts[2]), parts[3], Integer.parseInt(parts[4]),
                        Long.parseLong(parts[5]), Integer.parseInt(parts[6]));
                default -> {
                    // an empty memory is one empty line
                }
            }
        }
        return new CreditMemory(customerNo, level, since, told, accounts, proposal);
    }
}
