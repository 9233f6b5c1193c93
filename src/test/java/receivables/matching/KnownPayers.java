package receivables.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.AdviceLine;
import receivables.ledger.OpenItem;
import receivables.ledger.Receipt;
import receivables.matching.text.FuzzyNames;
import receivables.matching.text.KnownNames;
import receivables.matching.text.PayerNames;
import receivables.matching.text.ReferenceKeys;

/** A company's customers and documents in memory, to ask whose money a receipt is as the night does. */
final class KnownPayers {

    private final Map<String, String> letters = new TreeMap<>();
    private final Map<String, String> customerNames = new TreeMap<>();
    private final Map<String, String> groups = new TreeMap<>();
    private final Map<String, Set<String>> names = new TreeMap<>();
    private final Map<String, Set<String>> aliases = new TreeMap<>();
    private final Map<String, Set<String>> accounts = new TreeMap<>();
    private final Map<String, Set<String>> taughtAccounts = new TreeMap<>();
    private final Map<String, Set<String>> taughtNames = new TreeMap<>();
    private final Map<String, Set<String>> documents = new HashMap<>();
    private final Map<String, List<OpenItem>> open = new HashMap<>();
    private KnownNames known;

    KnownPayers customer(String customerNo, String name) {
        customerNames.put(customerNo, name);
        putName(names, name, customerNo);
        return this;
    }

    KnownPayers alias(String customerNo, String alias) {
        putName(aliases, alias, customerNo);
        return this;
    }

    KnownPayers account(String customerNo, String account) {
        put(accounts, PayerIdentification.accountKey(account), customerNo);
        return this;
    }

    KnownPayers group(String customerNo, String group) {
        groups.put(customerNo, group);
        return this;
    }

    KnownPayers letter(String reference, String customerNo) {
        letters.put(reference, customerNo);
        return this;
    }

    KnownPayers taughtAccount(String account, String customerNo) {
        put(taughtAccounts, PayerIdentification.accountKey(account), customerNo);
        return this;
    }

    KnownPayers taughtName(String name, String customerNo) {
        put(taughtNames, PayerNames.normalise(name), customerNo);
        return this;
    }

    KnownPayers items(Collection<OpenItem> items) {
        for (OpenItem item : items) {
            String key = ReferenceKeys.normalise(item.documentNo());
            put(documents, key, item.document().customerNo());
            if (!item.isSettled()) {
                open.computeIfAbsent(key, none -> new ArrayList<>()).add(item);
            }
        }
        return this;
    }

    PayerAnswer identify(Receipt receipt, List<AdviceLine> advice, MatchingPolicy policy) {
        if (known == null) {
            List<FuzzyNames.Name> all = new ArrayList<>();
            List.of(names, aliases).forEach(map -> map.forEach((key, customers) ->
                    customers.forEach(customer -> all.add(new FuzzyNames.Name(customer, key)))));
            known = KnownNames.of(all.iterator());
        }
        String key = PayerNames.normalise(receipt.payerName());
        String umlauts = PayerNames.withUmlautsWrittenOut(receipt.payerName());
        boolean isKnown = List.of(key, umlauts).stream().anyMatch(one -> names.containsKey(one) || aliases.containsKey(one)
                || taughtNames.containsKey(one));
        NamesFound found = NamesFound.of(receipt, isKnown, known, Set.of(), policy);
        PayerClues clues = new PayerClues(letters, documents, accounts, names, aliases, taughtAccounts, taughtNames, groups, customerNames);
        PayerIdentification reading = PayerIdentification.of(receipt, advice, found, clues, policy);
        Map<String, List<OpenItem>> weighed = new HashMap<>();
        reading.weighed().forEach(one -> weighed.put(one, open.getOrDefault(one, List.of())));
        Map<String, List<OpenItem>> owed = new HashMap<>();
        for (String customer : reading.askedWhatTheyOwe()) {
            owed.put(customer, open.values().stream().flatMap(List::stream).filter(item -> item.document().customerNo().equals(customer))
                    .toList());
        }
        return reading.judge(weighed, owed);
    }

    private static void putName(Map<String, Set<String>> map, String name, String customerNo) {
        put(map, PayerNames.normalise(name), customerNo);
        put(map, PayerNames.withUmlautsWrittenOut(name), customerNo);
    }

    private static void put(Map<String, Set<String>> map, String key, String customerNo) {
        if (!key.isEmpty()) {
            map.computeIfAbsent(key, none -> new TreeSet<>()).add(customerNo);
        }
    }
}
