package receivables.ledger.credit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import receivables.ledger.Delivery;
import receivables.ledger.Document;

/**
 * What credit control needs of an account beside its items and money.
 *
 * @param memories what nights before left, by customer; one without is new to credit control
 * @param changes of master data, tonight's
 * @param deliveries of the last weeks, with a worth, of which earlier nights found no invoice
 * @param invoices of customers with new deliveries, known before tonight: one may name a delivery that only comes now
 */
public record CreditFacts(SortedMap<String, CreditMemory> memories, List<MasterChange> changes, List<Delivery> deliveries,
        List<Document> invoices) {

    public static final CreditFacts NONE = new CreditFacts(new TreeMap<>(), List.of(), List.of(), List.of());

    public CreditFacts {
        memories = Collections.unmodifiableSortedMap(new TreeMap<>(memories));
        changes = List.copyOf(changes);
        deliveries = List.copyOf(deliveries);
        invoices = List.copyOf(invoices);
    }

    public CreditMemory of(String customerNo) {
        return memories.getOrDefault(customerNo, CreditMemory.nothing(customerNo));
    }

    public List<MasterChange> changesOf(String customerNo) {
        return changes.stream().filter(change -> change.customerNo().equals(customerNo)).toList();
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
        List<Delivery> own = deliveries.stream().map(delivery -> delivery.of(current.apply(delivery.customerNo()))).toList();
        List<MasterChange> changed = changes.stream().filter(change -> current.apply(change.customerNo()).equals(change.customerNo())).toList();
        return new CreditFacts(renumbered, changed, own, invoices);
    }

    /**
     * The next night's start: what tonight remembers in place of what nights before did.
     *
     * @param invoiced numbers of deliveries of which tonight found the invoice
     */
    public CreditFacts after(List<CreditMemory> remembered, Set<String> invoiced) {
        Map<String, CreditMemory> next = new TreeMap<>(memories);
        remembered.forEach(memory -> next.put(memory.customerNo(), memory));
        return new CreditFacts(new TreeMap<>(next), List.of(), deliveries.stream()
                .filter(delivery -> !invoiced.contains(delivery.deliveryNo())).toList(), List.of());
    }
}
