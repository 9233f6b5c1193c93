package receivables.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import receivables.credit.SignalRow;
import receivables.dunning.AlertRow;
import receivables.dunning.CallRow;
import receivables.dunning.DunningRow;
import receivables.ledger.Account;
import receivables.ledger.Allocation;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.DocumentType;
import receivables.ledger.Dossier;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PayerClue;
import receivables.ledger.Receipt;
import receivables.ledger.Role;
import receivables.ledger.SalesMonth;
import receivables.ledger.Staff;
import receivables.ledger.StatementFacts;
import receivables.ledger.WorkItem;
import receivables.ledger.credit.CreditFacts;
import receivables.ledger.credit.MasterChange;
import receivables.ledger.credit.RatingProposal;
import receivables.money.Money;
import receivables.proof.NightSpan;
import receivables.settings.NightSettings;
import receivables.settings.Settings;
import receivables.ledger.Reason;
import receivables.testing.Words;

/**
 * Plays one customer's nights in memory and tells them: what came in, what went out, what began or ended, who was told, and why an item
 * waits. The facts are lines like those of a diary, each known on its date:
 *
 * <pre>
 * 2026-03-02 invoice INV-1 1000.00 due 2026-04-01
 * 2026-04-20 decide PROMISE document=INV-1 amount=600.00 date=2026-04-27 by=SALES
 * 2026-04-24 receipt R-1 200.00 payment INV-1
 * 2026-06-30 approve LAWYER by=OWNER
 * 2026-07-02 customer limit=50000 name=Huaxia_Holding owner=91310000X bank=6222-8 since=2024-01-01
 * </pre>
 */
final class StoryTeller {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate EVER = LocalDate.of(2020, 1, 1);
    private static final String CUSTOMER = "C1";
    /** Words of a story that are columns of the customer file. */
    private static final Map<String, String> COLUMNS =
            Map.of("name", "name", "address", "address_1", "owner", "registered_no", "bank", "bank_accounts");

    private final Settings settings;
    private final TreeMap<LocalDate, List<String[]>> facts = new TreeMap<>();
    private final Map<String, String> master =
            new LinkedHashMap<>(Map.of("address", "1 Harbour Road", "status", "ACTIVE", "dunning", "AUTO"));
    private final Map<String, OpenItem> everyItem = new TreeMap<>();
    private final Map<String, OpenReceipt> everyReceipt = new TreeMap<>();
    private final List<Allocation> everyAllocation = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, String> reasons = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, IssuedLetter> everyLetter = new LinkedHashMap<>();
    private final List<Dossier> dossiers = new ArrayList<>();
    private List<Referral> referrals = List.of();
    private String lastCall = "";
    private final List<MasterChange> changes = new ArrayList<>();
    private final List<SalesMonth> sold = new ArrayList<>();
    private LocalDate masterKnownOn = EVER;
    private Account account;
    private LocalDate before;
    private int calls;

    StoryTeller(Settings settings, List<String> given) {
        this.settings = settings;
        for (String line : given) {
            String[] words = line.split(" +");
            facts.computeIfAbsent(LocalDate.parse(words[0]), none -> new ArrayList<>()).add(words);
        }
    }

    /** One paragraph a night on which something happened. */
    List<String> tell(int nights) {
        List<String> lines = new ArrayList<>();
        LocalDate date = settings.calendar(2024, 2030).rollForward(facts.firstKey());
        for (int night = 0; night < nights; night++) {
            List<String> told = night(date);
            if (!told.isEmpty()) {
                lines.add(date + "  " + String.join("\n            ", told));
            }
            before = date;
            date = settings.calendar(2024, 2030).after(date);
        }
        lines.add("in " + nights + " nights, until " + before + ": rung " + calls + (calls == 1 ? " time" : " times") + ", still open "
                + account.items().stream().filter(item -> item.document().isDebit()).map(OpenItem::open)
                .reduce(Money.zero(CNY), Money::plus).plain());
        return lines;
    }

    /** The dossiers made so far. */
    List<Dossier> dossiers() {
        return dossiers;
    }

    /** What stands on the lists after the last night. */
    List<Referral> referrals() {
        return referrals;
    }

    private List<String> night(LocalDate date) {
        List<OpenItem> items = new ArrayList<>(account == null ? List.of() : account.items());
        List<OpenReceipt> receipts = new ArrayList<>(account == null ? List.of() : account.receipts());
        Set<String> bounced = new TreeSet<>();
        for (LocalDate day : facts.headMap(date, true).keySet().stream().filter(day -> before == null || day.isAfter(before)).toList()) {
            for (String[] words : facts.get(day)) {
                happen(words, date, items, receipts, bounced);
            }
        }
        List<Allocation> allocations = new ArrayList<>(account == null ? List.of() : account.allocations());
        bringBack(bounced, items, receipts, allocations);
        items.sort(java.util.Comparator.comparing(OpenItem::documentNo));
        receipts.sort(java.util.Comparator.comparing(receipt -> receipt.receipt().receiptNo()));
        List<SalesMonth> sales = new ArrayList<>(account == null ? List.of() : account.sales());
        sales.addAll(sold);
        sold.clear();
        CreditFacts credit = account == null ? CreditFacts.NONE : account.credit();
        Account start = new Account(CUSTOMER, List.of(customer()), items, receipts, allocations, decisions,
                account == null ? List.of() : account.letters(), account == null ? List.of() : account.actions(), sales,
                account == null ? List.of() : account.payments(), List.of(), StatementFacts.NONE, List.of(),
                new CreditFacts(credit.memories(), changes, List.of(), List.of()));
        changes.clear();
        AccountResult result = AccountNight.of(start, context(date));
        List<String> told = told(start, result);
        dossiers.addAll(Dossiers.of(start, result, context(date)));
        referrals = Referral.of(start, result, context(date));
        account = AccountAfter.of(start, result, date, NightSettings.memory(settings, date));
        account.items().forEach(item -> everyItem.put(item.documentNo(), item));
        result.settled().forEach(item -> everyItem.put(item.documentNo(), item));
        everyAllocation.addAll(result.allocations());
        account.letters().forEach(letter -> everyLetter.put(letter.letterNo(), letter));
        return told;
    }

    private void happen(String[] words, LocalDate night, List<OpenItem> items, List<OpenReceipt> receipts, Set<String> bounced) {
        LocalDate day = LocalDate.parse(words[0]);
        Map<String, String> named = named(words);
        switch (words[1]) {
            case "invoice" -> {
                items.add(item(words[2], DocumentType.INVOICE, words[3], day, LocalDate.parse(words[5]), "", night));
                sold.add(new SalesMonth(CUSTOMER, YearMonth.from(day), Money.parse(words[3], CNY), day, null));
            }
            case "credit" -> items.add(item(words[2], DocumentType.CREDIT_NOTE, words[3], day, day, words.length > 4 ? words[5] : "",
                    night));
            case "receipt" -> receipts.add(receipt(words[2], words[3], day, text(words), "", night, named));
            case "slip" -> {
                IssuedLetter letter = everyLetter.get(latest(words[3]));
                receipts.add(receipt(words[2], letter.demanded().plus(letter.interest()).plain(), day, letter.reference(), "", night, named));
            }
            case "returned" -> {
                receipts.add(receipt(words[2], "-" + words[3], day, "returned", words[5], night, named));
                bounced.add(words[5]);
            }
            case "customer" -> {
                named.forEach((what, value) -> {
                    if (COLUMNS.containsKey(what) && account != null) {
                        changes.add(new MasterChange(CUSTOMER, COLUMNS.get(what), master.getOrDefault(what, ""), value));
                    }
                });
                master.putAll(named);
                masterKnownOn = night;
            }
            case "decide" -> decide(words[2], named, day, night, named.getOrDefault("refers", ""));
            case "approve", "reject" -> decide(words[1].toUpperCase(java.util.Locale.ROOT), named, day, night, waiting(words[2]));
            case "return", "pull" -> decide(words[1].equals("return") ? "RETURNED" : "PULL", named, day, night, latest(words[2]));
            default -> throw new IllegalArgumentException("a story has no " + words[1] + ": " + String.join(" ", words));
        }
    }

    /** What the payer wrote. */
    private static String text(String[] words) {
        return String.join(" ", List.of(words).subList(4, words.length).stream().filter(word -> word.indexOf('=') < 0).toList());
    }

    private static Map<String, String> named(String[] words) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                named.put(word.substring(0, equals), word.substring(equals + 1).replace('_', ' '));
            }
        }
        return named;
    }

    private OpenItem item(String number, DocumentType type, String amount, LocalDate date, LocalDate due, String appliesTo,
            LocalDate night) {
        return new OpenItem(new Document(number, type, CUSTOMER, date, due, date, Money.parse(amount, CNY), "", "", "",
                null, "", "", "", "", appliesTo, null, null, Money.zero(CNY), null, null, night), Money.parse(amount, CNY));
    }

    private OpenReceipt receipt(String number, String amount, LocalDate date, String text, String reverses, LocalDate night,
            Map<String, String> named) {
        Money money = Money.parse(amount, CNY);
        OpenReceipt receipt = new OpenReceipt(new Receipt(number, date, money, named.getOrDefault("payer", "Huaxia Trading"),
                named.getOrDefault("from", ""), text, "", "", reverses, null, night), CUSTOMER,
                named.containsKey("payer") ? PayerClue.DOCUMENT_NUMBER : PayerClue.NAME, money, false, List.of(), night);
        everyReceipt.put(number, receipt);
        return receipt;
    }

    private void decide(String action, Map<String, String> named, LocalDate day, LocalDate night, String refersTo) {
        String amount = named.get("amount");
        String date = named.get("date");
        decisions.add(new Decision("X" + (decisions.size() + 1), DecisionAction.valueOf(action), CUSTOMER,
                named.getOrDefault("document", ""), "", "", amount == null ? null : Money.parse(amount, CNY), date == null ? null
                : LocalDate.parse(date), named.getOrDefault("reason", ""), named.getOrDefault("by", "SALES"), day, refersTo, night));
    }

    /** What waits under this name: a letter's number, or an action's key. */
    private String waiting(String name) {
        return account.letters().stream().filter(letter -> letter.status() == LetterStatus.NEEDS_APPROVAL
                && letter.kind().name().equals(name))
                .map(IssuedLetter::letterNo).reduce((one, other) -> other)
                .or(() -> account.actions().stream().filter(state -> state.action().name().equals(name))
                        .map(state -> name + "/" + CUSTOMER + (state.documentNo().isEmpty() ? "" : "/" + state.documentNo())).findFirst())
                .orElseThrow(() -> new IllegalArgumentException("nothing named " + name + " waits after " + before));
    }

    private String latest(String kind) {
        return everyLetter.values().stream().filter(letter -> letter.kind().name().equals(kind) && letter.status() == LetterStatus.READY)
                .max(java.util.Comparator.comparing(IssuedLetter::businessDate)).orElseThrow().letterNo();
    }

    /** A returned payment needs the receipt it takes back and what that had paid, as the store brings them. */
    private void bringBack(Set<String> bounced, List<OpenItem> items, List<OpenReceipt> receipts, List<Allocation> allocations) {
        for (String receiptNo : bounced) {
            if (receipts.stream().noneMatch(receipt -> receipt.receipt().receiptNo().equals(receiptNo))) {
                receipts.add(everyReceipt.get(receiptNo).withLeft(Money.zero(CNY)));
            }
            for (Allocation made : everyAllocation) {
                if (made.receiptNo().equals(receiptNo)) {
                    if (items.stream().noneMatch(item -> item.documentNo().equals(made.documentNo()))) {
                        items.add(everyItem.get(made.documentNo()));
                        everyAllocation.stream().filter(other -> other.documentNo().equals(made.documentNo())).forEach(allocations::add);
                    }
                }
            }
        }
    }

    private Customer customer() {
        String bank = master.getOrDefault("bank", "");
        return new Customer(CUSTOMER, master.getOrDefault("name", "Huaxia Trading"), Language.EN, master.get("address"), "",
                master.get("address").isEmpty() ? "" : "Shanghai", "", "200000", "CN", "Ms Li", "021-1", "", "SALES", CNY,
                master.containsKey("limit") ? new BigDecimal(master.get("limit")) : null, null, null, new BigDecimal("6"), "", "", null,
                bank.isEmpty() ? List.of() : List.of(bank), List.of("Huaxia Trading"), "", CustomerStatus.valueOf(master.get("status")),
                masterKnownOn.equals(EVER) ? null : masterKnownOn, master.get("dunning"), "", master.getOrDefault("owner", ""),
                master.containsKey("since") ? LocalDate.parse(master.get("since")) : null, "", masterKnownOn);
    }

    private NightContext context(LocalDate date) {
        Map<String, Staff> staff = new TreeMap<>();
        String[][] people = {{"SALES", "SUPERVISOR"}, {"SUPERVISOR", "MANAGER"}, {"MANAGER", "GENERAL_MANAGER"},
                {"GENERAL_MANAGER", "OWNER"}, {"OWNER", ""},
            {"CREDIT", "OWNER"}, {"LEGAL", "OWNER"}};
        for (String[] person : people) {
            staff.put(person[0], new Staff(person[0], person[0], Role.valueOf(person[0]), person[1], "", EVER));
        }
        return NightSettings.of(settings, new NightSpan(before, date), Optional.of(facts.firstKey()), staff, List.of())
                .context(true, receivables.proof.InputGate.OPEN, letter -> Optional.empty());
    }

    private List<String> told(Account start, AccountResult result) {
        List<String> told = new ArrayList<>();
        for (Allocation allocation : result.allocations()) {
            if (allocation.documentNo().isEmpty()) {
                continue; // a returned payment used up against the one it takes back
            }
            told.add(allocation.kind() == receivables.ledger.AllocationKind.REVERSAL ? allocation.amount().negate().plain() + " of "
                    + allocation.receiptNo() + " is taken back from "
                    + allocation.documentNo() : allocation.receiptNo() + " pays " + allocation.amount().plain() + " of "
                    + (allocation.kind() == receivables.ledger.AllocationKind.INTEREST ? "interest" : allocation.documentNo()));
        }
        for (Letter letter : result.letters()) {
            boolean waits = letter.status() == LetterStatus.NEEDS_APPROVAL;
            boolean again = waits && start.letters().stream().anyMatch(earlier -> earlier.letterNo().equals(letter.letterNo()));
            if (!again) {
                told.add(letter.kind() + (waits ? " waits for consent: " : ": ") + letter.payable().plain() + charges(letter) + " by "
                        + letter.payBy());
            }
        }
        result.actions().forEach(row -> told.add(row.status() + " " + row.action()));
        result.credit().signals().forEach(signal -> told.add((signal.status() == SignalRow.Status.BEGIN ? "! " : "over: ") + signal.kind()
                + (signal.status() == SignalRow.Status.BEGIN ? ": " + Words.of(signal.text()) : "")));
        result.credit().ratings().stream().limit(1).forEach(first -> {
            RatingProposal proposal = result.credit().memories().getFirst().proposal();
            told.add("rating " + proposal.grade() + " proposed, " + proposal.points() + " points: "
                    + result.credit().ratings().stream().map(row -> row.criterion() + " " + row.points()).collect(Collectors.joining(", ")));
        });
        result.dunning().forEach(row -> waits(row, told));
        reasons.keySet().removeIf(documentNo -> result.dunning().stream().noneMatch(row -> row.documentNo().equals(documentNo)));
        for (AlertRow alert : result.alerts()) {
            told.add(alert.staffNo() + " is told (" + alert.threshold() + ")");
        }
        rung(result.calls(), told);
        for (WorkItem item : result.worklist()) {
            if (asked.add(item.itemNo())) {
                told.add("? " + item.kind() + (item.documentNo().isEmpty() ? "" : " " + item.documentNo()));
            }
        }
        asked.retainAll(result.worklist().stream().map(WorkItem::itemNo).toList());
        return told;
    }

    private static String charges(Letter letter) {
        Money interest = letter.interest().minus(letter.fees());
        return (interest.isZero() ? "" : " with interest of " + interest.plain())
                + (letter.fees().isZero() ? "" : " with fees of " + letter.fees().plain());
    }

    /** A hold or another reason of weight is told when it begins; that an item merely waits its turn is not. */
    private void waits(DunningRow row, List<String> told) {
        String reason = row.reason() == null || Set.of("TOO_SOON", "ALREADY_AT_STAGE").contains(row.reason().name()) ? ""
                : row.reason().name();
        if (!reason.equals(reasons.getOrDefault(row.documentNo(), "")) && !reason.isEmpty()) {
            told.add(row.documentNo() + " waits: " + reason + (row.held().equals(row.open()) || row.held().isZero() ? "" : ", "
                    + row.held().plain() + " of it"));
        }
        reasons.put(row.documentNo(), reason);
    }

    /** Each call counts; told is the first of its kind. */
    private void rung(List<CallRow> rows, List<String> told) {
        calls += rows.size();
        for (CallRow call : rows) {
            String kind = kind(call.reason());
            if (!kind.equals(lastCall)) {
                told.add(call.caller() + " rings: " + kind);
            }
            lastCall = kind;
        }
    }

    private static String kind(Reason reason) {
        return switch (reason.arguments().isEmpty() ? null : reason.arguments().getFirst()) {
            case Reason.Because because -> kind(because.reasons().getFirst());
            case Reason.Word letter -> letter.code();
            case null, default -> Words.of(reason).split("[ :;]")[0];
        };
    }
}
