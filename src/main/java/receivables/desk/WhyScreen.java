package receivables.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import receivables.account.AccountResult;
import receivables.aging.AgingRow;
import receivables.aging.OpenItemRow;
import receivables.dunning.DunningRow;
import receivables.dunning.InterestRow;
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
import receivables.ledger.bank.BankLine;
import receivables.ledger.instrument.Instrument;
import receivables.ledger.instrument.InstrumentRow;
import receivables.matching.ReceiptRow;
import receivables.money.Money;
import receivables.outbox.Asked;
import receivables.outbox.Figures;
import receivables.outbox.Wording;
import receivables.settings.Policy;
import receivables.store.BankLedger;
import receivables.store.Night;
import receivables.store.Nights;

/** The screen of {@code why}, in the language of the night's own settings. */
final class WhyScreen {

    private static final int SHOWN = 12;
    private static final int NAMED = 3;
    private static final int NIGHTS_AHEAD = 45;
    private static final Set<DecisionAction> ABOUT_DUNNING = EnumSet.of(DecisionAction.DISPUTE, DecisionAction.DISPUTE_END,
            DecisionAction.PROMISE, DecisionAction.INSTALMENT, DecisionAction.IN_TRANSIT, DecisionAction.BLOCK, DecisionAction.UNBLOCK,
            DecisionAction.CONTESTED, DecisionAction.REJECT, DecisionAction.ENDORSED, DecisionAction.DISCOUNTED, DecisionAction.WAIVE,
            DecisionAction.CHARGE);

    private final Records records;
    private final Night night;
    private final NightAgain again;
    private final Wording wording;
    private final String customerNo;
    private final Account account;
    private final AccountResult result;
    private final Customer customer;
    private final Policy policy;
    private final List<Letter> letters;
    private final List<DunningRow> rows;

    /** @param account the customer's, as the night saw it @param result what is decided for it again */
    WhyScreen(Records records, Night night, NightAgain again, String customerNo, Account account, AccountResult result) {
        this.records = records;
        this.night = night;
        this.again = again;
        this.wording = Wording.in(again.past().settings().language());
        this.customerNo = customerNo;
        this.account = account;
        this.result = result;
        this.customer = account.customers().stream().filter(one -> one.customerNo().equals(customerNo)).findFirst().orElseThrow();
        this.policy = again.past().settings().policyOf(customer);
        this.letters = result.letters().stream().filter(letter -> letter.customer().customerNo().equals(customerNo)).toList();
        this.rows = result.dunning().stream().filter(row -> row.customerNo().equals(customerNo)).toList();
    }

    /** The answer in one sentence. */
    String summary() {
        return text("summary", customerNo, night.businessDate(), answer().getFirst());
    }

    String shown() {
        Screen screen = new Screen().title(text("title", customerNo, customer.name(), night.businessDate(), night.mailingDay()));
        screen.lines(label("answer"), answer());
        screen.entries(label("customer"), customer());
        screen.lines(label("money"), money());
        screen.lines(label("items"), items());
        screen.lines(label("papers"), papers());
        screen.lines(label("interest"), interest());
        screen.lines(label("decisions"), decisions());
        screen.lines(label("conversation"), conversation());
        screen.lines(label("statements"), result.monthly().rows().stream().filter(row -> row.customerNo().equals(customerNo))
                .map(row -> text("statement", row.kind(), row.asOf(), Screen.money(row.balance()), row.status(), row.since())
                        + (row.remark().isEmpty() ? "" : text("comma") + wording.sentence(row.remark()))).toList());
        screen.lines(label("unclear"), unclear());
        screen.lines(label("actions"), result.actions().stream().filter(row -> row.customerNo().equals(customerNo))
                .map(row -> row.action() + " " + row.status() + text("reason", wording.sentence(row.reason()))).toList());
        screen.lines(label("worklist"), work());
        screen.lines(label("next"), next());
        return screen.toString();
    }

    private String text(String key, Object... arguments) {
        return wording.text("why." + key, arguments);
    }

    private String label(String name) {
        return wording.text("why.label." + name);
    }

    private List<String> answer() {
        List<String> answers = new ArrayList<>();
        for (Letter letter : letters) {
            String line = text(state(letter), letter.kind(), letter.letterNo(), Screen.money(letter.payable()));
            line += letter.interest().isZero() ? "" : text("with_interest", Figures.amount(letter.interest().minor(), letter.currency()));
            answers.add(line + payBy(letter.payBy()));
        }
        if (answers.isEmpty()) {
            answers.add(rows.isEmpty() ? text("nothing_due") : text("none_may_move", Figures.count(rows.size())));
        }
        return answers;
    }

    private String state(Letter letter) {
        if (letter.status() == LetterStatus.NEEDS_APPROVAL) {
            return "waits";
        }
        return night.isHeld() ? "is_held" : "goes_out";
    }

    private String payBy(LocalDate day) {
        return day == null ? "" : text("pay_by", day);
    }

    private List<String> customer() {
        List<String> entries = new ArrayList<>(List.of(customer.status().name(), text("policy", policy.name()),
                text("language", customer.language().code())));
        if (customer.dunning().equals("NONE")) {
            entries.add("dunning NONE");
        }
        result.aging().stream().filter(row -> row.customerNo().equals(customerNo) && row.customerClass() != null).findFirst()
                .ifPresent(row -> entries.add(text("class", row.customerClass())));
        result.aging().stream().filter(row -> row.customerNo().equals(customerNo) && row.habit() != null).findFirst()
                .ifPresent(row -> entries.add(text("habit", row.habit())));
        if (account.customers().size() > 1) {
            entries.add(text("group", String.join(", ", account.customers().stream().map(Customer::customerNo).filter(one ->
                    !one.equals(customerNo)).toList())));
        }
        entries.add(customer.salesperson().isEmpty() ? text("no_salesperson") : text("salesperson", customer.salesperson()));
        return entries;
    }

    private List<String> money() {
        List<String> lines = new ArrayList<>();
        for (AgingRow row : result.aging()) {
            if (row.customerNo().equals(customerNo) && row.basis() == AgingRow.Basis.ITEM && row.buckets() != null) {
                Money total = Money.ofMinor(row.total(), row.currency());
                lines.add(text("open", Screen.money(total), Screen.money(total.withMinor(row.total() - row.buckets().getFirst())),
                        Screen.money(total.withMinor(row.onAccount()))));
            }
        }
        List<ReceiptRow> receipts = result.receipts().stream().filter(row -> row.customerNo().equals(customerNo)).toList();
        Map<String, BankLine.Beside> ordered = receipts.isEmpty() ? Map.of() : new BankLedger(records.database())
                .ordered(receipts.stream().map(ReceiptRow::receiptNo).toList(), night.businessDate());
        for (ReceiptRow row : receipts) {
            if (row.onAccount() > 0) {
                lines.add(text("not_applied", row.receiptNo(), Screen.money(row.amount().withMinor(row.onAccount())),
                        Screen.money(row.amount())));
            }
            if (ordered.containsKey(row.receiptNo())) {
                lines.add(text("ordered", row.receiptNo(), Screen.money(row.amount()),
                        Asked.ordered(ordered.get(row.receiptNo()), wording)));
            }
        }
        return lines.size() > SHOWN ? shortened(lines) : lines;
    }

    private List<String> items() {
        Map<String, OpenItemRow> open = new TreeMap<>();
        result.openItems().forEach(row -> open.put(row.item().documentNo(), row));
        List<String> lines = new ArrayList<>();
        rows.stream().sorted(Comparator.comparingInt(DunningRow::daysPastDue).reversed().thenComparing(DunningRow::documentNo))
                .forEach(row -> {
            OpenItemRow item = open.get(row.documentNo());
            lines.add(Screen.padded(row.documentNo(), 18) + text("due", item.item().document().dueDate())
                    + Screen.padded(text("comma") + dpd(row.daysPastDue()), 16)
                    + Screen.padded(Screen.money(row.open()), 20)
                    + text("reached", Screen.padded(row.dueStage() == null ? "-" : row.dueStage().name(), 9), had(item)));
            lines.add("    " + new Reasons(policy.dunning(), wording).of(row, item.stage()) + parts(row));
        });
        long later = result.openItems().stream().filter(row -> row.item().document().customerNo().equals(customerNo)
                && row.item().document().isDebit())
                .filter(row -> rows.stream().noneMatch(due -> due.documentNo().equals(row.item().documentNo()))).count();
        List<String> shown = lines.size() > 2 * SHOWN ? new ArrayList<>(lines.subList(0, 2 * SHOWN)) : lines;
        if (lines.size() > 2 * SHOWN) {
            shown.add(text("more_in_dunning", rows.size() - SHOWN));
        }
        if (later > 0) {
            shown.add(text("not_due_yet", Figures.count(later)));
        }
        return shown;
    }

    /** The highest stage mailed; the old system's letters are in no list of ours. */
    private String had(OpenItemRow row) {
        Document document = row.item().document();
        if (row.stage() == null) {
            return "-";
        }
        return row.stage() + (row.stage() == document.openingStage() ? text("old_system") : "");
    }

    private String dpd(int days) {
        if (days == 0) {
            return text("today");
        }
        return days > 0 ? text("days_past", days) : text("days_left", -days);
    }

    private String parts(DunningRow row) {
        List<String> parts = new ArrayList<>();
        if (!row.demanded().isZero() && !row.demanded().equals(row.open())) {
            parts.add(text("demanded", row.demanded().plain()));
        }
        if (!row.held().isZero() && !row.held().equals(row.open())) {
            parts.add(text("held", row.held().plain()));
        }
        if (!row.covered().isZero()) {
            parts.add(text("covered", row.covered().plain()));
        }
        return parts.isEmpty() ? "" : text("in_brackets", String.join(text("comma"), parts));
    }

    /** Bills and cheques in hand, and those that went somewhere tonight. */
    private List<String> papers() {
        List<String> lines = new ArrayList<>();
        for (InstrumentRow row : result.instruments()) {
            if (row.customerNo().equals(customerNo)) {
                Instrument paper = row.receipt().instrument();
                lines.add(text("paper", wording.of("instrument", paper.kind()),
                        paper.number().isEmpty() ? row.receipt().receiptNo() : paper.number(), Screen.money(row.amount()),
                        row.receipt().collectedOn(), wording.of("paper", row.status()))
                        + (row.documents().isEmpty() ? "" : text("for", String.join(", ", row.documents()))));
            }
        }
        return lines.size() > SHOWN ? shortened(lines) : lines;
    }

    /** Of which letters demanded interest: what became of it. */
    private List<String> interest() {
        List<String> lines = new ArrayList<>();
        for (InterestRow row : result.interest().rows()) {
            if (row.customerNo().equals(customerNo) && !row.letterNo().isEmpty()) {
                lines.add(text("interest", row.documentNo(), Screen.money(Money.ofMinor(row.accrued(), row.currency())),
                        Figures.amount(row.demanded(), row.currency()), Figures.amount(row.paid(), row.currency()),
                        Figures.amount(row.waived(), row.currency()), Figures.amount(row.left(), row.currency())));
            }
        }
        return lines.size() > SHOWN ? shortened(lines) : lines;
    }

    private List<String> decisions() {
        List<String> lines = new ArrayList<>();
        account.decisions().stream().filter(decision -> ABOUT_DUNNING.contains(decision.action()))
                .sorted(Comparator.comparing(Decision::decidedOn).thenComparing(Decision::decisionNo))
                .forEach(decision -> lines.add(decision(decision)));
        return lines.size() > SHOWN ? lines.subList(lines.size() - SHOWN, lines.size()) : lines;
    }

    private String decision(Decision decision) {
        return decision.action() + (decision.documentNo().isEmpty() ? "" : " " + decision.documentNo())
                + (decision.receiptNo().isEmpty() ? "" : " " + decision.receiptNo())
                + (decision.amount() == null ? "" : " " + Screen.money(decision.amount()))
                + (decision.date() == null ? "" : text("to_day", decision.date()))
                + text("by_on", decision.by(), decision.decidedOn())
                + (decision.reason().isEmpty() ? "" : text("reason", decision.reason()));
    }

    /** What was said to the customer, letter by letter, and what came of each. */
    private List<String> conversation() {
        List<IssuedLetter> letters = account.letters().stream().filter(letter -> letter.customerNo().equals(customerNo))
                .sorted(Comparator.comparing(IssuedLetter::businessDate).thenComparing(IssuedLetter::letterNo)).toList();
        List<String> lines = letters.stream().map(letter -> letter.mailingDay() + " " + letter.letterNo() + " " + letter.kind()
                + (letter.kind().isStage() ? text("tone." + letter.tone()) : "") + text("asked", Screen.money(letter.demanded()))
                + named(letter) + payBy(letter.payBy()) + became(letter) + cameOfIt(letter)).toList();
        return lines.size() > SHOWN ? lines.subList(lines.size() - SHOWN, lines.size()) : lines;
    }

    private String named(IssuedLetter letter) {
        List<String> documents = letter.items().stream().filter(item -> item.section() == LetterSection.DEMANDED)
                .map(IssuedLetter.Item::documentNo).toList();
        String first = String.join(", ", documents.subList(0, Math.min(NAMED, documents.size())));
        if (documents.isEmpty()) {
            return "";
        }
        return documents.size() > NAMED ? text("for_some", first, documents.size() - NAMED) : text("for", first);
    }

    /** What was paid on its documents after it was posted, as far as the account remembers. */
    private String cameOfIt(IssuedLetter letter) {
        Set<String> documents = new HashSet<>();
        letter.items().stream().filter(item -> item.section() == LetterSection.DEMANDED).forEach(item -> documents.add(item.documentNo()));
        long settledTonight = result.allocations().stream().filter(allocation -> documents.contains(allocation.documentNo()))
                .mapToLong(Allocation::offDocument).sum();
        long paid = settledTonight + account.allocations().stream()
                .filter(allocation -> documents.contains(allocation.documentNo())
                && !allocation.businessDate().isBefore(letter.mailingDay()))
                .mapToLong(Allocation::offDocument).sum();
        long open = account.items().stream().filter(item -> documents.contains(item.document().documentNo()))
                .mapToLong(item -> item.open().minor()).sum() - settledTonight;
        if (documents.isEmpty()) {
            return "";
        }
        return text("since_then", Screen.money(letter.demanded().withMinor(paid)), Screen.money(letter.demanded().withMinor(open)));
    }

    private String became(IssuedLetter letter) {
        StringBuilder became = new StringBuilder(letter.status() == LetterStatus.READY ? "" : text("letter." + letter.status()));
        for (LetterEvent event : letter.events()) {
            became.append(event.by().isEmpty() ? text("event", event.kind(), event.date())
                    : text("event_by", event.kind(), event.date(), event.by()));
        }
        return became.toString();
    }

    private List<String> unclear() {
        List<String> lines = new ArrayList<>();
        for (SuspenseClue clue : account.suspense()) {
            if (clue.customerNo().equals(customerNo) && clue.isOpen()) {
                lines.add(text("may_be_his", clue.receiptNo(), Screen.money(clue.amount()), clue.since()));
            }
        }
        for (OpenReceipt receipt : account.receipts()) {
            if (receipt.customerNo().equals(customerNo) && receipt.reversed()) {
                lines.add(text("taken_back", receipt.receipt().receiptNo()));
            }
        }
        return lines.size() > SHOWN ? shortened(lines) : lines;
    }

    private List<String> work() {
        List<String> lines = new ArrayList<>();
        for (WorkItem item : result.worklist()) {
            if (item.customerNo().equals(customerNo)) {
                lines.add(item.kind() + text("reason", wording.sentence(item.reason())));
            }
        }
        return lines.size() > SHOWN / 2 ? shortened(lines) : lines;
    }

    private List<String> shortened(List<String> lines) {
        List<String> shown = new ArrayList<>(lines.subList(0, SHOWN / 2));
        shown.add(text("more", lines.size() - SHOWN / 2));
        return shown;
    }

    /**
     * Looks ahead night by night as if nothing more came in; only from the last night on, because after an earlier one it is known what
     * came.
     */
    private List<String> next() {
        if (!new Nights(records.database()).last().map(Night::businessDate).orElseThrow().equals(night.businessDate())) {
            return List.of();
        }
        LocalDate day = night.businessDate();
        for (int ahead = 0; ahead < NIGHTS_AHEAD; ahead++) {
            day = again.context().dunning().calendar().after(day);
            NightAgain later = again.on(day);
            Optional<Letter> letter = later.account(customerNo)
                    .flatMap(account -> later.decide(List.of(account)).getFirst().letters().stream()
                    .filter(one -> one.kind().isStage() && one.customer().customerNo().equals(customerNo)
                    && letters.stream().noneMatch(known -> known.letterNo().equals(one.letterNo())))
                    .findFirst());
            if (letter.isPresent()) {
                return List.of(text(letter.get().status() == LetterStatus.NEEDS_APPROVAL ? "next_once_approved" : "next",
                        letter.get().kind(), day));
            }
        }
        return List.of(text("no_next", day));
    }
}
