package receivables.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Account;
import receivables.ledger.Allocation;
import receivables.ledger.Letter;
import receivables.ledger.LetterSection;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.matching.Matching;
import receivables.matching.MatchingResult;
import receivables.money.Money;
import receivables.outbox.Wording;
import receivables.proof.NightSpan;
import receivables.settings.NightSettings;
import receivables.settings.Policy;
import receivables.settings.Settings;
import receivables.store.Accounts;
import receivables.store.LetterStanding;
import receivables.store.Letters;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.matching.payers.PayerSearch;
import receivables.matching.payers.Identification;
import receivables.store.PayersOfNight;
import receivables.store.References;

/**
 * Letters whose demands are met, wholly or in part, by money that lies in the inbox: it came in after the packs were printed. The money is
 * matched in memory by the rules the next night will use. Documents and decisions that arrive with it are not looked at, and money of a
 * payer nobody knows for certain only tells so.
 *
 * <pre>{@code R-71 pays INV-201: CNY 1,200.00; nothing is left of what it asks}</pre>
 */
final class PaidSince {

    private final Records records;
    private final LocalDate next;
    private final NightSettings settings;
    private final Accounts accounts;
    private final Map<String, List<LetterStanding>> candidates = new TreeMap<>();
    private final SortedMap<String, String> found = new TreeMap<>();

    /** @param mailingDay money that counts up to then is looked at; no night can have run on it, or the letters would be facts */
    private PaidSince(Records records, Settings settings, LocalDate lastNight, LocalDate mailingDay) {
        this.records = records;
        this.next = mailingDay.isAfter(lastNight) ? mailingDay : lastNight.plusDays(1);
        this.accounts = new Accounts(records.database(), date -> NightSettings.memory(settings, date));
        References references = new References(records.database());
        this.settings = NightSettings.of(settings, new NightSpan(lastNight, next), new Nights(records.database()).first(),
                references.staff(next), references.rates(next));
    }

    /**
     * What to pull, with the reason for each; what could not be read or is nobody's is told beside.
     *
     * @param candidates letters that may still be pulled; statements among them stay, they say how things stood on a day that is past
     */
    static SortedMap<String, String> letters(Records records, Settings settings, Night night, LocalDate lastNight,
            Collection<LetterStanding> candidates) {
        PaidSince since = new PaidSince(records, settings, lastNight, night.mailingDay());
        InboxMoney money = InboxMoney.read(records.place(), records.database(), settings, since.next);
        Wording wording = Wording.in(settings.language());
        money.unread().forEach(row -> records.out().accept(wording.text("paid.not_looked_at", wording.sentence(row))));
        candidates.stream().filter(letter -> letter.kind().isStage())
                .forEach(letter -> since.candidates.computeIfAbsent(letter.customerNo(), none -> new ArrayList<>()).add(letter));
        since.match(since.identify(money.receipts(since.next), money));
        return since.found;
    }

    /** The receipts whose payer is certain, by customer. */
    private Map<String, List<OpenReceipt>> identify(List<Receipt> receipts, InboxMoney money) {
        Map<String, Receipt> byNumber = new HashMap<>();
        receipts.forEach(receipt -> byNumber.put(receipt.receiptNo(), receipt));
        Map<String, List<OpenReceipt>> identified = new TreeMap<>();
        PayerSearch.Page page = new PayerSearch(new PayersOfNight(records.database(), next), settings.approvals()).identify(receipts, money.advice(),
                settings.settings().policies().get(Policy.STANDARD).matching());
        for (Identification one : page.identifications()) {
            Receipt receipt = byNumber.get(one.receiptNo());
            if (one.customerNo().isEmpty()) {
                Wording wording = Wording.in(settings.settings().language());
                String amount = Screen.money(receipt.amount());
                records.out().accept(wording.text("paid.payer_unknown", one.receiptNo(), amount, receipt.payerName()));
            } else {
                identified.computeIfAbsent(one.customerNo(), none -> new ArrayList<>())
                        .add(new OpenReceipt(receipt, one.customerNo(), one.clue(), receipt.amount(), false,
                        money.advice().getOrDefault(one.receiptNo(), List.of()), next));
            }
        }
        return identified;
    }

    private void match(Map<String, List<OpenReceipt>> identified) {
        Set<String> done = new TreeSet<>();
        for (String customerNo : identified.keySet()) {
            accounts.pageOf(customerNo, next).ifPresent(page ->
                    accounts.load(page, next).accounts().stream().filter(account -> done.add(account.accountNo()))
                    .forEach(account -> match(account, identified)));
        }
    }

    private void match(Account account, Map<String, List<OpenReceipt>> identified) {
        List<OpenReceipt> receipts = new ArrayList<>(account.receipts());
        Set<String> fresh = new TreeSet<>();
        account.customers().forEach(customer -> identified.getOrDefault(customer.customerNo(), List.of()).forEach(receipt -> {
            receipts.add(receipt);
            fresh.add(receipt.receipt().receiptNo());
        }));
        receipts.sort(Comparator.comparing(OpenReceipt::customerNo).thenComparing(receipt -> receipt.receipt().receiptNo()));
        Account paid = new Account(account.accountNo(), account.customers(), account.items(), receipts, account.allocations(),
                account.decisions(), account.letters(), account.actions(), account.sales(), account.payments(), account.suspense());
        MatchingResult matched = Matching.match(paid, next, customer -> settings.settings().policyOf(customer).matching(),
                settings.approvals(), settings.rates());
        account.customers().forEach(customer -> candidates.getOrDefault(customer.customerNo(), List.of()).forEach(letter -> {
            List<String> reasons = reasons(letter, matched, fresh);
            if (!reasons.isEmpty()) {
                found.put(letter.letterNo(), String.join(records.words().text("reason.divided"), reasons));
            }
        }));
    }

    /** What of the new money goes to what the letter asks for, or stands to the customer's credit in its currency. */
    private List<String> reasons(LetterStanding standing, MatchingResult matched, Set<String> fresh) {
        Letter letter = new Letters(records.database()).contents(standing.businessDate(), List.of(standing.letterNo())).getFirst();
        Set<String> asked = asked(letter);
        SortedMap<String, Money> sums = new TreeMap<>();
        for (Allocation allocation : matched.allocations()) {
            if (fresh.contains(allocation.receiptNo()) && asked.contains(allocation.documentNo()) && allocation.amount().isPositive()) {
                sums.merge(allocation.receiptNo() + " pays " + allocation.documentNo(), allocation.amount(), Money::plus);
            }
        }
        List<String> reasons = new ArrayList<>();
        sums.forEach((what, amount) -> reasons.add(what + ": " + Screen.money(amount)));
        for (OpenReceipt receipt : matched.receipts()) {
            if (fresh.contains(receipt.receipt().receiptNo()) && receipt.customerNo().equals(letter.customer().customerNo())
                    && receipt.left().isPositive()
                    && receipt.receipt().currency().equals(letter.currency())) {
                reasons.add(records.words().text("paid.on_account", receipt.receipt().receiptNo(), Screen.money(receipt.left())));
            }
        }
        if (!reasons.isEmpty()) {
            reasons.add(stillOpen(asked, matched, letter));
        }
        return reasons;
    }

    /** What the letter asks to be paid: its demands; a reminder, which demands nothing yet, the items it announces. */
    private static Set<String> asked(Letter letter) {
        Set<String> asked = new TreeSet<>();
        for (LetterSection section : List.of(LetterSection.DEMANDED, LetterSection.FALLING_DUE)) {
            if (asked.isEmpty()) {
                letter.items().stream().filter(item -> item.section() == section).forEach(item -> asked.add(item.documentNo()));
            }
        }
        return asked;
    }

    private String stillOpen(Set<String> asked, MatchingResult matched, Letter letter) {
        long open = matched.items().stream().filter(item -> asked.contains(item.document().documentNo()))
                .mapToLong(item -> item.open().minor()).sum();
        return open == 0 ? records.words().text("paid.nothing_left")
                : records.words().text("paid.still_open", Screen.money(letter.demanded().withMinor(open)));
    }
}
