package receivables.ledger.succession;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import receivables.ledger.Account;
import receivables.ledger.Allocation;
import receivables.ledger.Document;
import receivables.ledger.OpenItem;

/**
 * Under which customer numbers the documents of a page are kept, where these are former ones: what is booked on them is kept beside them.
 */
public final class StoredCustomers {

    public static final StoredCustomers AS_THEY_ARE = new StoredCustomers(Successors.NONE, Map.of());

    private final Successors successors;
    /** Current customer and document number → the number it is kept under. */
    private final Map<String, String> ofDocuments;

    private StoredCustomers(Successors successors, Map<String, String> ofDocuments) {
        this.successors = successors;
        this.ofDocuments = ofDocuments;
    }

    /** @param accounts as they are kept */
    public static StoredCustomers of(Collection<Account> accounts, Successors successors) {
        Map<String, String> documents = new HashMap<>();
        for (Account account : accounts) {
            account.items().stream().map(OpenItem::document).forEach(document -> note(document, documents, successors));
            account.statements().documents().forEach(document -> note(document, documents, successors));
            for (Allocation allocation : account.allocations()) {
                note(allocation.customerNo(), allocation.documentNo(), documents, successors);
            }
        }
        return new StoredCustomers(successors, documents);
    }

    private static void note(Document document, Map<String, String> documents, Successors successors) {
        note(document.customerNo(), document.documentNo(), documents, successors);
    }

    private static void note(String customerNo, String documentNo, Map<String, String> documents, Successors successors) {
        String current = successors.current(customerNo);
        if (!documentNo.isEmpty() && !current.equals(customerNo)) {
            documents.put(current + "\t" + documentNo, customerNo);
        }
    }

    public String ofDocument(String customerNo, String documentNo) {
        return ofDocuments.getOrDefault(customerNo + "\t" + documentNo, customerNo);
    }

    public Set<String> formerOf(String customerNo) {
        return successors.formerOf(customerNo);
    }
}
