package receivables.ledger.credit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import receivables.money.Money;

/**
 * What credit control needs of an account beside its items and money.
 *
 * @param memories what nights before left, by customer; one without is new to credit control
 * @param changes of master data, tonight's
 * @param notInvoiced worth of deliveries of which no invoice has come yet, by customer; none: nothing is known to be on its way
 */
public record CreditFacts(SortedMap<String, CreditMemory> memories, List<MasterChange> changes,
        SortedMap<String, List<Money>> notInvoiced) {

    public static final CreditFacts NONE = new CreditFacts(new TreeMap<>(), List.of(), new TreeMap<>());

    public CreditFacts {
        memories = Collections.unmodifiableSortedMap(new TreeMap<>(memories));
        changes = List.copyOf(changes);
        notInvoiced = Collections.unmodifiableSortedMap(new TreeMap<>(notInvoiced));
    }

    public CreditMemory of(String customerNo) {
        return memories.getOrDefault(customerNo, CreditMemory.nothing(customerNo));
    }

    public List<MasterChange> changesOf(String customerNo) {
        return changes.stream().filter(change -> change.customerNo().equals(customerNo)).toList();
    }

    public List<Money> notInvoicedOf(String customerNo) {
        return notInvoiced.getOrDefault(customerNo, List.of());
    }

    /**
     * The same when customers go by other numbers. Who has a memory of his own keeps it; else that of the former number is his.
     *
     * @param current the number that a customer goes by now
     */
    public CreditFacts renumbered(UnaryOperator<String> current) {
        TreeMap<String, CreditMemory> renumbered = new TreeMap<>();
        memories.forEach((number, memory) -> renumbered.putIfAbsent(current.apply(number), memory.as(current.apply(number))));
        memories.forEach((number, memory) -> {
            if (current.apply(number).equals(number)) {
                renumbered.put(number, memory);
            }
        });
        TreeMap<String, List<Money>> deliveries = new TreeMap<>();
        notInvoiced.forEach((number, amounts) -> deliveries.merge(current.apply(number), amounts,
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
        List<MasterChange> own = changes.stream().filter(change -> current.apply(change.customerNo()).equals(change.customerNo())).toList();
        return new CreditFacts(renumbered, own, deliveries);
    }

    /** The next night's start: what tonight remembers in place of what nights before did. */
    public CreditFacts after(List<CreditMemory> remembered) {
        Map<String, CreditMemory> next = new TreeMap<>(memories);
        remembered.forEach(memory -> next.put(memory.customerNo(), memory));
        return new CreditFacts(new TreeMap<>(next), List.of(), notInvoiced);
    }
}
