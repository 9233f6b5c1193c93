package receivables.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import receivables.dunning.ActionRow;
import receivables.dunning.DunningRow;
import receivables.dunning.Limitation;
import receivables.ledger.Account;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.DocumentType;
import receivables.ledger.Dossier;
import receivables.ledger.Dossier.Clock;
import receivables.ledger.Dossier.Entry.What;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.money.Money;

/**
 * The dossiers of the customers whose items go to court, or to a law firm, tonight, from what the night had before it and decided.
 */
public final class Dossiers {

    private final Account account;
    private final AccountResult result;
    private final NightContext context;

    private Dossiers(Account account, AccountResult result, NightContext context) {
        this.account = account;
        this.result = result;
        this.context = context;
    }

    /**
     * One for each customer with a LITIGATION that begins tonight, or to whom a law firm writes, which needs to be instructed; by customer
     * number; on most nights none.
     */
    public static List<Dossier> of(Account account, AccountResult result, NightContext context) {
        List<Letter> byLawyer = result.letters().stream().filter(letter -> letter.status() == LetterStatus.READY
                && context.dunning().company().speaksByLawyer(letter.kind())).toList();
        if (byLawyer.isEmpty() && result.actions().stream()
                .noneMatch(row -> row.action() == Action.LITIGATION && row.status() == ActionRow.Status.BEGIN)) {
            return List.of();
        }
        Dossiers dossiers = new Dossiers(account, result, context);
        List<Dossier> made = new ArrayList<>();
        for (Customer customer : account.customers()) {
            Set<String> documents = new TreeSet<>();
            for (ActionState state : result.actionStates()) {
                if (state.action() == Action.LITIGATION && state.customerNo().equals(customer.customerNo())
                        && state.since().equals(context.businessDate())
                        && state.status().equals(ActionRow.Status.BEGIN.name())) {
                    documents.add(state.documentNo());
                }
            }
            byLawyer.stream().filter(letter -> letter.customer().customerNo().equals(customer.customerNo()))
                    .flatMap(letter -> letter.items().stream()).filter(item -> item.section() == LetterSection.DEMANDED)
                    .forEach(item -> documents.add(item.documentNo()));
            if (!documents.isEmpty()) {
                made.add(dossiers.of(customer, documents, byLawyer.stream()
                        .filter(letter -> letter.customer().customerNo().equals(customer.customerNo())).findFirst()));
            }
        }
        return made;
    }

    private List<Dossier.Interest> interest(Set<String> documents) {
        return result.interest().rows().stream().filter(row -> documents.contains(row.documentNo()))
                .flatMap(row -> row.segments().stream().map(segment -> new Dossier.Interest(row.documentNo(), segment.from(), segment.to(),
                Money.ofMinor(segment.principal(), row.currency()), segment.percent(), Money.ofMinor(segment.interest(), row.currency()))))
                .toList();
    }

    private Dossier of(Customer customer, Set<String> documents, Optional<Letter> byLawyer) {
        List<Dossier.Claim> claims = new ArrayList<>();
        result.openItems().stream().filter(row -> documents.contains(row.item().documentNo())).forEach(row -> {
            OpenItem item = row.item();
            int days = result.dunning().stream().filter(due -> due.documentNo().equals(item.documentNo())).mapToInt(DunningRow::daysPastDue)
                    .findFirst().orElse(row.daysPastDue());
            claims.add(new Dossier.Claim(item.document().underContractOf(customer), item.open(), interestLeft(item), days,
                    clock(customer, item)));
        });
        Dossier.Instruction instruction = byLawyer.map(letter -> new Dossier.Instruction(letter.letterNo(), letter.payable(),
                letter.payBy())).orElse(null);
        return new Dossier(customer, context.businessDate(), instruction, claims, List.of(), ledger(claims), answers(customer),
                broken(customer), letters(claims), interest(documents));
    }

    /** Documents before what was booked on them; the balances are added up last, currency by currency. */
    private List<Dossier.Entry> ledger(List<Dossier.Claim> claims) {
        List<Dossier.Entry> entries = new ArrayList<>();
        for (Dossier.Claim claim : claims) {
            Document document = claim.document();
            entries.add(entry(document.documentDate(), document.type() == DocumentType.DEBIT_NOTE ? What.DEBIT_NOTE : What.INVOICE,
                    document.documentNo(), document.documentNo(), document.amount()));
            if (document.openingPaid().isPositive()) {
                entries.add(entry(document.documentDate(), What.PAID_BEFORE, "", document.documentNo(), document.openingPaid().negate()));
            }
        }
        Set<String> documents = claims.stream().map(claim -> claim.document().documentNo()).collect(Collectors.toSet());
        Stream.concat(account.allocations().stream(), result.allocations().stream())
                .filter(allocation -> documents.contains(allocation.documentNo()) && allocation.offDocument() != 0)
                .forEach(allocation -> entries.add(entry(allocation.paidOn(), what(allocation), allocation.receiptNo(),
                allocation.documentNo(), Money.ofMinor(-allocation.offDocument(), allocation.amount().currency()))));
        entries.sort(Comparator.comparing((Dossier.Entry entry) -> entry.amount().currency().getCurrencyCode())
                .thenComparing(Dossier.Entry::date).thenComparing(Dossier.Entry::what).thenComparing(Dossier.Entry::documentNo)
                .thenComparing(Dossier.Entry::number));
        return withBalances(entries);
    }

    /** What has run up on the item and was neither paid nor given up. */
    private Money interestLeft(OpenItem item) {
        return item.open().withMinor(result.interest().rows().stream().filter(row -> row.documentNo().equals(item.documentNo()))
                .mapToLong(row -> row.left() + row.notYet()).sum());
    }

    private static Dossier.Entry entry(LocalDate date, What what, String number, String documentNo, Money amount) {
        return new Dossier.Entry(date, what, number, documentNo, amount, amount);
    }

    private static What what(Allocation allocation) {
        if (allocation.kind() == AllocationKind.REVERSAL) {
            return What.TAKEN_BACK;
        }
        return allocation.paysDocument() ? What.PAYMENT : allocation.kind() == AllocationKind.CREDIT_NOTE ? What.CREDIT_NOTE
                : What.DEDUCTION;
    }

    private static List<Dossier.Entry> withBalances(List<Dossier.Entry> entries) {
        List<Dossier.Entry> balanced = new ArrayList<>(entries.size());
        Money balance = null;
        for (Dossier.Entry entry : entries) {
            balance = balance == null || !balance.currency().equals(entry.amount().currency()) ? entry.amount()
                    : balance.plus(entry.amount());
            balanced.add(new Dossier.Entry(entry.date(), entry.what(), entry.number(), entry.documentNo(), entry.amount(), balance));
        }
        return balanced;
    }

    private List<IssuedLetter> sent(Set<String> documents) {
        return account.letters().stream().filter(letter -> letter.kind().isStage() && letter.status() == LetterStatus.READY
                && !letter.isTakenBack(account.decisions()))
                .filter(letter -> letter.items().stream().anyMatch(item -> documents.contains(item.documentNo())
                && item.demanded().isPositive()))
                .sorted(Comparator.comparing(IssuedLetter::mailingDay).thenComparing(IssuedLetter::letterNo)).toList();
    }

    /** Ours, and those of the old system by their date alone: their numbers and sums are not known. */
    private List<Dossier.Sent> letters(List<Dossier.Claim> claims) {
        List<Dossier.Sent> letters = new ArrayList<>();
        claims.stream().map(Dossier.Claim::document)
                .filter(document -> document.openingStage() != null && document.openingMailedOn() != null)
                .map(document -> new Dossier.Sent(document.openingMailedOn(), null, LetterKind.of(document.openingStage()), "", null, ""))
                .distinct().forEach(letters::add);
        sent(claims.stream().map(claim -> claim.document().documentNo()).collect(Collectors.toSet())).forEach(letter -> {
            Optional<LetterEvent> mailed = latest(letter, LetterEvent.Kind.MAILED);
            Optional<LetterEvent> arrived = latest(letter, LetterEvent.Kind.ARRIVED);
            letters.add(new Dossier.Sent(mailed.map(LetterEvent::date).orElse(letter.mailingDay()),
                    arrived.map(LetterEvent::date).orElse(null), letter.kind(), letter.letterNo(), letter.demanded(),
                    text(arrived.or(() -> mailed).map(LetterEvent::detail).orElse(""))));
        });
        letters.sort(Comparator.comparing(Dossier.Sent::mailedOn).thenComparing(Dossier.Sent::kind)
                .thenComparing(Dossier.Sent::letterNo));
        return letters;
    }

    private static Optional<LetterEvent> latest(IssuedLetter letter, LetterEvent.Kind kind) {
        return letter.events().stream().filter(event -> event.kind() == kind).max(Comparator.comparing(LetterEvent::date));
    }

    private List<Dossier.Answer> answers(Customer customer) {
        return account.decisions().stream().filter(decision -> decision.action() == DecisionAction.CONFIRMED
                || decision.action() == DecisionAction.CONTESTED)
                .filter(decision -> customer.customerNo().equals(decision.customerNo())
                && !decision.decidedOn().isAfter(context.businessDate()))
                .sorted(Comparator.comparing(Decision::decidedOn).thenComparing(Decision::decisionNo))
                .map(decision -> new Dossier.Answer(decision.decidedOn(), decision.action() == DecisionAction.CONFIRMED, number(decision),
                text(decision.by()),
                        text(decision.reason()))).toList();
    }

    private static String number(Decision decision) {
        return text(decision.letterNo()).isEmpty() ? text(decision.documentNo()) : decision.letterNo();
    }

    private List<Dossier.Broken> broken(Customer customer) {
        List<Dossier.Broken> broken = new ArrayList<>();
        result.worklist().stream().filter(item -> item.kind() == WorkKind.PROMISE_BROKEN && item.customerNo().equals(customer.customerNo()))
                .sorted(Comparator.comparing(WorkItem::since).thenComparing(WorkItem::itemNo))
                // The question names the promise it is about.
                .forEach(item -> account.decisions().stream().filter(decision -> decision.decisionNo().equals(item.letterNo())).findFirst()
                        .ifPresent(promise -> broken.add(new Dossier.Broken(item.since(), promise.amount(), promise.date(),
                        item.amount()))));
        return broken;
    }

    private Clock clock(Customer customer, OpenItem item) {
        return Limitation.of(item.document(), customer, context.dunning().policyOf().apply(customer).actions().limitation(),
                account.letters(), Stream.concat(account.allocations().stream(), result.allocations().stream()).toList(),
                account.decisions(), context.businessDate());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

}
