package receivables.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import receivables.account.AccountResult;
import receivables.aging.AgingRow;
import receivables.aging.OpenItemRow;
import receivables.dunning.DunningPolicy;
import receivables.dunning.DunningRow;
import receivables.ledger.Account;
import receivables.ledger.Allocation;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenReceipt;
import receivables.ledger.SuspenseClue;
import receivables.ledger.WorkItem;
import receivables.matching.ReceiptRow;
import receivables.money.Money;
import receivables.outbox.ExitCode;
import receivables.outbox.Figures;
import receivables.outbox.Outcome;
import receivables.outbox.Wording;
import receivables.settings.Policy;
import receivables.store.Night;
import receivables.store.Nights;

/**
 * {@code why}: why a customer got a letter on a night, or none, on one screen. The account is computed again as the night saw it, so that each reason is the
 * night's own.
 */
public final class Why {

    private static final int SHOWN = 12;
    private static final int NAMED = 3;
    private static final int NIGHTS_AHEAD = 45;
    private static final Set<DecisionAction> ABOUT_DUNNING = EnumSet.of(DecisionAction.DISPUTE, DecisionAction.DISPUTE_END, DecisionAction.PROMISE,
            DecisionAction.INSTALMENT, DecisionAction.IN_TRANSIT, DecisionAction.BLOCK, DecisionAction.UNBLOCK, DecisionAction.CONTESTED, DecisionAction.REJECT);

    private final String customerNo;
    private final LocalDate date;

    /** @param date the night, null: the last one */
    public Why(String customerNo, LocalDate date) {
        this.customerNo = customerNo.strip();
        this.date = date;
    }

    public Outcome on(Desk desk) {
        return desk.read(this::tell);
    }

    private Outcome tell(Records records) throws IOException {
        Night night = records.releasedNight(date);
        NightAgain again = NightAgain.of(records, night);
        Account account = again.account(customerNo).orElseThrow(() -> new RefusedException("The night of " + night.businessDate() + " knew no customer " + customerNo
                + "; the number must be as in customers.csv."));
        AccountResult result = again.decide(List.of(account)).getFirst();
        Customer customer = account.customers().stream().filter(one -> one.customerNo().equals(customerNo)).findFirst().orElseThrow();
        Policy policy = again.past().settings().policyOf(customer);
        Screen screen = new Screen().title(customerNo + " " + customer.name() + " on the night of " + night.businessDate() + ", letters dated " + night.mailingDay());
        List<Letter> letters = result.letters().stream().filter(letter -> letter.customer().customerNo().equals(customerNo)).toList();
        List<DunningRow> rows = result.dunning().stream().filter(row -> row.customerNo().equals(customerNo)).toList();
        boolean held = night.isHeld();
        Wording wording = Wording.in(again.past().settings().language());
        screen.lines("Answer", answer(letters, rows, held));
        screen.entries("Customer", customer(account, customer, policy, result));
        screen.lines("Money", money(result));
        screen.lines("Due items", items(rows, result, policy.dunning()));
        screen.lines("Decisions", decisions(account));
        screen.lines("Conversation", conversation(account, result.allocations()));
        screen.lines("Statements", result.monthly().rows().stream().filter(row -> row.customerNo().equals(customerNo)).map(row -> row.kind() + " as of " + row.asOf() + ", "
                + Screen.money(row.balance()) + ": " + row.status() + " since " + row.since() + (row.remark().isEmpty() ? "" : ", " + wording.sentence(row.remark()))).toList());
        screen.lines("Unclear money", unclear(account));
        screen.lines("Actions", result.actions().stream().filter(row -> row.customerNo().equals(customerNo))
                .map(row -> row.action() + " " + row.status() + ": " + wording.sentence(row.reason())).toList());
        screen.lines("Worklist", work(result, wording));
        screen.lines("Next letter", next(records, night, again, letters));
        records.out().accept(screen.toString());
        return new Outcome(ExitCode.DONE, customerNo + " on " + night.businessDate() + ": " + answer(letters, rows, held).getFirst(), List.of());
    }

    private static List<String> answer(List<Letter> letters, List<DunningRow> rows, boolean held) {
        List<String> answers = new ArrayList<>();
        for (Letter letter : letters) {
            String state = letter.status() == LetterStatus.NEEDS_APPROVAL ? "waits for approval" : held ? "is held, because a gate was shut" : "goes out";
            answers.add(letter.kind() + " " + letter.letterNo() + " " + state + ": " + Screen.money(letter.payable())
                    + (letter.interest().isZero() ? "" : " (with interest and fees of " + Figures.amount(letter.interest().minor(), letter.currency()) + ")")
                    + (letter.payBy() == null ? "" : ", to be paid by " + letter.payBy()));
        }
        if (answers.isEmpty()) {
            answers.add(rows.isEmpty() ? "no letter: nothing is due, overdue or about to fall due." : "no letter: "
                    + Screen.count(rows.size(), "item is", "items are") + " due or soon due, and none of them may move; see each.");
        }
        return answers;
    }

    private List<String> customer(Account account, Customer customer, Policy policy, AccountResult result) {
        List<String> entries = new ArrayList<>(List.of(customer.status().name(), "policy " + policy.name(), "language " + customer.language().code()));
        if (customer.dunning().equals("NONE")) {
            entries.add("dunning NONE");
        }
        result.aging().stream().filter(row -> row.customerNo().equals(customerNo) && row.customerClass() != null).findFirst()
                .ifPresent(row -> entries.add("class " + row.customerClass()));
        result.aging().stream().filter(row -> row.customerNo().equals(customerNo) && row.habit() != null).findFirst().ifPresent(row -> entries.add("habit " + row.habit()));
        if (account.customers().size() > 1) {
            entries.add("payer group with " + String.join(", ", account.customers().stream().map(Customer::customerNo).filter(one -> !one.equals(customerNo)).toList()));
        }
        entries.add("salesperson " + (customer.salesperson().isEmpty() ? "none" : customer.salesperson()));
        return entries;
    }

    private List<String> money(AccountResult result) {
        List<String> lines = new ArrayList<>();
        for (AgingRow row : result.aging()) {
            if (row.customerNo().equals(customerNo) && row.basis() == AgingRow.Basis.ITEM && row.buckets() != null) {
                Money total = Money.ofMinor(row.total(), row.currency());
                lines.add("open " + Screen.money(total) + ", of it overdue " + Screen.money(total.withMinor(row.total() - row.buckets().getFirst()))
                        + "; on account and in credit notes " + Screen.money(total.withMinor(row.onAccount())));
            }
        }
        for (ReceiptRow row : result.receipts()) {
            if (row.customerNo().equals(customerNo) && row.onAccount() > 0) {
                lines.add("receipt " + row.receiptNo() + ": " + Screen.money(row.amount().withMinor(row.onAccount())) + " of " + Screen.money(row.amount()) + " is not applied");
            }
        }
        return lines.size() > SHOWN ? shortened(lines) : lines;
    }

    private List<String> items(List<DunningRow> rows, AccountResult result, DunningPolicy policy) {
        Map<String, OpenItemRow> open = new TreeMap<>();
        result.openItems().forEach(row -> open.put(row.item().documentNo(), row));
        List<String> lines = new ArrayList<>();
        rows.stream().sorted(Comparator.comparingInt(DunningRow::daysPastDue).reversed().thenComparing(DunningRow::documentNo)).forEach(row -> {
            OpenItemRow item = open.get(row.documentNo());
            lines.add(Screen.padded(row.documentNo(), 18) + "due " + item.item().document().dueDate() + Screen.padded(", " + dpd(row.daysPastDue()), 16)
                    + Screen.padded(Screen.money(row.open()), 20) + "reached " + Screen.padded(row.dueStage() == null ? "-" : row.dueStage().name(), 9)
                    + "had " + had(item));
            lines.add("    " + Reasons.of(row, item.stage(), policy) + parts(row));
        });
        long later = result.openItems().stream().filter(row -> row.item().document().customerNo().equals(customerNo) && row.item().document().isDebit())
                .filter(row -> rows.stream().noneMatch(due -> due.documentNo().equals(row.item().documentNo()))).count();
        List<String> shown = lines.size() > 2 * SHOWN ? new ArrayList<>(lines.subList(0, 2 * SHOWN)) : lines;
        if (lines.size() > 2 * SHOWN) {
            shown.add("and " + (rows.size() - SHOWN) + " more in dunning.csv");
        }
        if (later > 0) {
            shown.add(Screen.count(later, "more open item is", "more open items are") + " not due yet");
        }
        return shown;
    }

    /** The highest stage mailed; the old system's letters are in no list of ours. */
    private static String had(OpenItemRow row) {
        Document document = row.item().document();
        if (row.stage() == null) {
            return "-";
        }
        return row.stage() + (row.stage() == document.openingStage() ? " (old system)" : "");
    }

    private static String dpd(int days) {
        return days == 0 ? "today" : days > 0 ? "+" + days + (days == 1 ? " day" : " days") : -days + (days == -1 ? " day left" : " days left");
    }

    private static String parts(DunningRow row) {
        List<String> parts = new ArrayList<>();
        if (!row.demanded().isZero() && !row.demanded().equals(row.open())) {
            parts.add("demanded " + row.demanded().plain());
        }
        if (!row.held().isZero() && !row.held().equals(row.open())) {
            parts.add("held " + row.held().plain());
        }
        if (!row.covered().isZero()) {
            parts.add("covered " + row.covered().plain());
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private List<String> decisions(Account account) {
        List<String> lines = new ArrayList<>();
        account.decisions().stream().filter(decision -> ABOUT_DUNNING.contains(decision.action()))
                .sorted(Comparator.comparing(Decision::decidedOn).thenComparing(Decision::decisionNo)).forEach(decision -> lines.add(decision.action()
                        + (decision.documentNo().isEmpty() ? "" : " " + decision.documentNo()) + (decision.amount() == null ? "" : " " + Screen.money(decision.amount()))
                        + (decision.date() == null ? "" : " to " + decision.date()) + ", by " + decision.by() + " on " + decision.decidedOn()
                        + (decision.reason().isEmpty() ? "" : ": " + decision.reason())));
        return lines.size() > SHOWN ? lines.subList(lines.size() - SHOWN, lines.size()) : lines;
    }

    /** What was said to the customer, letter by letter, and what came of each. */
    private List<String> conversation(Account account, List<Allocation> tonight) {
        List<IssuedLetter> letters = account.letters().stream().filter(letter -> letter.customerNo().equals(customerNo))
                .sorted(Comparator.comparing(IssuedLetter::businessDate).thenComparing(IssuedLetter::letterNo)).toList();
        List<String> lines = letters.stream().map(letter -> letter.mailingDay() + " " + letter.letterNo() + " " + letter.kind()
                + (letter.kind().isStage() ? " (" + letter.tone().name().toLowerCase(Locale.ROOT) + ")" : "") + ": " + Screen.money(letter.demanded())
                + named(letter) + (letter.payBy() == null ? "" : ", to be paid by " + letter.payBy()) + state(letter) + cameOfIt(letter, account, tonight)).toList();
        return lines.size() > SHOWN ? lines.subList(lines.size() - SHOWN, lines.size()) : lines;
    }

    private static String named(IssuedLetter letter) {
        List<String> documents = letter.items().stream().filter(item -> item.section() == LetterSection.DEMANDED).map(IssuedLetter.Item::documentNo).toList();
        String first = String.join(", ", documents.subList(0, Math.min(NAMED, documents.size())));
        return documents.isEmpty() ? "" : " for " + first + (documents.size() > NAMED ? " and " + (documents.size() - NAMED) + " more" : "");
    }

    /** What was paid on its documents after it was posted, as far as the account remembers. */
    private static String cameOfIt(IssuedLetter letter, Account account, List<Allocation> tonight) {
        Set<String> documents = new HashSet<>();
        letter.items().stream().filter(item -> item.section() == LetterSection.DEMANDED).forEach(item -> documents.add(item.documentNo()));
        long settledTonight = tonight.stream().filter(allocation -> documents.contains(allocation.documentNo())).mapToLong(Allocation::offDocument).sum();
        long paid = settledTonight + account.allocations().stream()
                .filter(allocation -> documents.contains(allocation.documentNo()) && !allocation.businessDate().isBefore(letter.mailingDay()))
                .mapToLong(Allocation::offDocument).sum();
        long open = account.items().stream().filter(item -> documents.contains(item.document().documentNo())).mapToLong(item -> item.open().minor()).sum() - settledTonight;
        if (documents.isEmpty()) {
            return "";
        }
        return "; since then " + Screen.money(letter.demanded().withMinor(paid)) + " settled, " + Screen.money(letter.demanded().withMinor(open)) + " open";
    }

    private static String state(IssuedLetter letter) {
        StringBuilder state = new StringBuilder(letter.status() == LetterStatus.READY ? "" : ", " + (letter.status() == LetterStatus.HELD ? "held" : "waited for approval"));
        for (LetterEvent event : letter.events()) {
            state.append(", ").append(event.kind()).append(" on ").append(event.date()).append(event.by().isEmpty() ? "" : " by " + event.by());
        }
        return state.toString();
    }

    private List<String> unclear(Account account) {
        List<String> lines = new ArrayList<>();
        for (SuspenseClue clue : account.suspense()) {
            if (clue.customerNo().equals(customerNo)) {
                lines.add("receipt " + clue.receiptNo() + " of " + Screen.money(clue.amount()) + " may be his; in suspense since " + clue.since());
            }
        }
        for (OpenReceipt receipt : account.receipts()) {
            if (receipt.customerNo().equals(customerNo) && receipt.reversed()) {
                lines.add("receipt " + receipt.receipt().receiptNo() + " was taken back by the bank");
            }
        }
        return lines.size() > SHOWN ? shortened(lines) : lines;
    }

    private List<String> work(AccountResult result, Wording wording) {
        List<String> lines = new ArrayList<>();
        for (WorkItem item : result.worklist()) {
            if (item.customerNo().equals(customerNo)) {
                lines.add(item.kind() + ": " + wording.sentence(item.reason()));
            }
        }
        return lines.size() > SHOWN / 2 ? shortened(lines) : lines;
    }

    private static List<String> shortened(List<String> lines) {
        List<String> shown = new ArrayList<>(lines.subList(0, SHOWN / 2));
        shown.add("and " + (lines.size() - SHOWN / 2) + " more");
        return shown;
    }

    /** Looks ahead night by night as if nothing more came in; only from the last night on, because after an earlier one it is known what came. */
    private List<String> next(Records records, Night night, NightAgain again, List<Letter> tonight) {
        if (!new Nights(records.database()).last().map(Night::businessDate).orElseThrow().equals(night.businessDate())) {
            return List.of();
        }
        LocalDate day = night.businessDate();
        for (int ahead = 0; ahead < NIGHTS_AHEAD; ahead++) {
            day = again.context().dunning().calendar().after(day);
            NightAgain later = again.on(day);
            Optional<Letter> letter = later.account(customerNo).flatMap(account -> later.decide(List.of(account)).getFirst().letters().stream()
                    .filter(one -> one.kind().isStage() && one.customer().customerNo().equals(customerNo) && tonight.stream().noneMatch(known -> known.letterNo().equals(one.letterNo())))
                    .findFirst());
            if (letter.isPresent()) {
                String waits = letter.get().status() == LetterStatus.NEEDS_APPROVAL ? ", once approved" : "";
                return List.of(letter.get().kind() + " with the night of " + day + waits + ", if nothing comes in and nobody decides otherwise before");
            }
        }
        return List.of("none up to " + day + ", if nothing comes in and nobody decides otherwise");
    }
}
