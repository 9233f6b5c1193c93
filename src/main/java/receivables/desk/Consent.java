package receivables.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import receivables.decisions.Answers;
import receivables.ledger.ActionState;
import receivables.ledger.Approvals;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.PaperMemory;
import receivables.ledger.digest.Sha256;
import receivables.money.Money;
import receivables.store.AccountPage;
import receivables.store.Accounts;
import receivables.store.Night;
import receivables.store.Payers;

/**
 * What waits for somebody's consent beside letters: actions, named as in {@code actions.csv}, and other people's decisions, by number. An
 * approval of one of these is a decision itself.
 *
 * <pre>{@code LOCK/C100    AGENCY/C100    AGENCY/C100/INV-7    D4F0A17B22}</pre>
 */
final class Consent {

    private final Records records;
    private final Night lastNight;

    Consent(Records records, Night lastNight) {
        this.records = records;
        this.lastNight = lastNight;
    }

    /**
     * Something that may be approved.
     *
     * @param key what an approval refers to
     * @param subject what the roles in {@code config/application.yml} are configured for
     * @param proposedBy empty: the night itself
     * @param since the day it was proposed; consent to an earlier proposal of the same name is none to this one; null: it has a number of
     * its own
     * @param amount what a decision is about; null: it says none, or an action, whose sum the night knows
     */
    record Question(String key, String subject, String customerNo, String documentNo, String proposedBy, LocalDate since, Money amount) {
    }

    /** The action or decision of that name that waits, empty: none does. */
    Optional<Question> find(String key) {
        return key.contains("/") ? action(key) : decision(key);
    }

    private Optional<Question> action(String key) {
        String[] parts = key.split("/", 3);
        // actions alone are asked for: no paper need be remembered
        Accounts accounts = new Accounts(records.database(), date -> new PaperMemory(date, date, date, date, null, date, date));
        // what the last night proposed is known after it
        LocalDate after = lastNight.businessDate().plusDays(1);
        Optional<AccountPage> page = accounts.pageOf(parts[1], after);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        String documentNo = parts.length > 2 ? parts[2] : "";
        // one question a customer: consent is to all that had been proposed by then
        return accounts.load(page.get(), after).accounts().stream().flatMap(account -> account.actions().stream())
                .filter(state -> state.status().equals("NEEDS_APPROVAL") && state.action().name().equals(parts[0])
                && state.customerNo().equals(parts[1])
                        && (documentNo.isEmpty() || state.documentNo().equals(documentNo)))
                .max(Comparator.comparing(ActionState::since))
                .map(state -> new Question(key, state.action().name(), state.customerNo(), documentNo, "", state.since(), null));
    }

    private Optional<Question> decision(String key) {
        return new Payers(records.database()).decisions(lastNight.businessDate(),
                EnumSet.of(DecisionAction.WRITE_OFF, DecisionAction.REFUND,
                        DecisionAction.PAYER_IS, DecisionAction.PROMISE)).stream().filter(decision -> decision.decisionNo().equals(key))
                        .findFirst()
                .map(decision -> new Question(key, decision.action().name(), decision.customerNo(), decision.documentNo(), decision.by(),
                null, decision.amount()));
    }

    /** The consent that counts and that somebody gave already, known or not yet known to a night: one that does not count bars nobody. */
    Optional<Decision> approval(Question question, Approvals approvals, LocalDate knownOn) {
        List<Decision> given = new Payers(records.database()).decisions(knownOn, EnumSet.of(DecisionAction.APPROVE));
        return new Answers(given, approvals, knownOn).approvals(question.key(), question.subject(), question.proposedBy()).stream()
                .filter(consent -> question.since() == null || !consent.decidedOn().isBefore(question.since())).findFirst();
    }

    /** True when the command's own consent to the key is kept, whether it counts or not. */
    boolean isRecorded(String key, LocalDate knownOn) {
        return new Payers(records.database()).decisions(knownOn, EnumSet.of(DecisionAction.APPROVE)).stream()
                .anyMatch(decision -> Answers.keys(decision).contains(key));
    }

    /** The decision that approves. Its number follows from what it says, so that the same again changes nothing. */
    static Decision approving(Question question, String by, LocalDate date, LocalDate knownOn) {
        String number = "A" + Sha256.hex(String.join("\u001f", List.of(question.key(), by, date.toString()))).substring(0, 16)
                .toUpperCase(Locale.ROOT);
        return new Decision(number, DecisionAction.APPROVE, question.customerNo(), question.documentNo(), "", "", null, null, "", by, date,
                question.key(), knownOn);
    }
}
