package receivables.ledger.contact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.money.Money;

/**
 * A call, a visit or a mail: one row of {@code contacts.csv} or of a call sheet. It is kept as a decision of its own (action {@code
 * CONTACT}), so that it goes the way of all decisions: by known staff only, with an outcome, never deleted, with the customer when he is
 * renumbered. Channel, result, the person spoken to and the note are its reason, the next date its date.
 *
 * <pre>{@code CONTACT,C100,…,"CALL WILL_PAY | Frau Weber | wants a copy of the invoice",S001}</pre>
 *
 * @param number the decision's
 * @param spokeTo empty: nobody was named
 * @param amount what was promised, contested or paid; null: not said
 * @param nextOn when he is to be spoken to again, null: nothing was agreed
 */
public record Contact(String number, String customerNo, String by, LocalDate on, ContactChannel channel, String spokeTo,
        ContactResult result, Money amount, LocalDate nextOn, String note) {

    /** Which of two contacts was later. */
    public static final Comparator<Contact> BY_DAY = Comparator.comparing(Contact::on).thenComparing(Contact::number);
    private static final String DIVIDER = " | ";
    private static final int PARTS = 3;

    public Contact {
        requireNonNull(on, "on is null");
        requireNonNull(channel, "channel is null");
        requireNonNull(result, "result is null");
    }

    /** The decision as which it is kept. */
    public Decision decision(LocalDate knownOn) {
        String reason = String.join(DIVIDER, channel + " " + result, spokeTo.replace('|', '/'), note).stripTrailing();
        return new Decision(number, DecisionAction.CONTACT, customerNo, "", "", "", amount, nextOn, reason, by, on, "", knownOn);
    }

    /** What a decision tells; empty: it is no contact, or says not what came of it. */
    public static Optional<Contact> of(Decision decision) {
        if (decision.action() != DecisionAction.CONTACT || decision.reason() == null) {
            return Optional.empty();
        }
        String[] parts = decision.reason().split(" \\| ?", PARTS);
        String[] words = parts[0].strip().split(" ");
        Optional<ContactChannel> channel = Arrays.stream(ContactChannel.values()).filter(one -> one.name().equals(words[0])).findFirst();
        Optional<ContactResult> result = Arrays.stream(ContactResult.values())
                .filter(one -> words.length == 2 && one.name().equals(words[1])).findFirst();
        if (channel.isEmpty() || result.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Contact(decision.decisionNo(), decision.customerNo(), decision.by(), decision.decidedOn(), channel.get(),
                parts.length > 1 ? parts[1].strip() : "", result.get(), decision.amount(), decision.date(),
                parts.length > 2 ? parts[2].strip() : ""));
    }

    /** The contacts with one customer that are known on a date, the latest last. */
    public static List<Contact> with(String customerNo, List<Decision> decisions, LocalDate businessDate) {
        return decisions.stream().filter(decision -> customerNo.equals(decision.customerNo()) && !decision.decidedOn().isAfter(businessDate))
                .map(Contact::of).flatMap(Optional::stream).sorted(BY_DAY).toList();
    }
}
