package receivables.outbox;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import receivables.ledger.bank.BankLine;
import receivables.ledger.Receipt;
import receivables.ledger.WorkItem;

/**
 * A question with what it takes to answer it without looking anywhere else: the customer's name, and the line of the bank it is about.
 *
 * @param customerName empty: the question names no customer
 * @param receipt the bank's line, null: it is about none
 * @param beside what the payer had ordered in another currency, where the bank tells it
 */
public record Asked(WorkItem item, String customerName, Receipt receipt, BankLine.Beside beside) {

    /** What is to be done first stands first: by kind, in it the largest amount, of equal ones the oldest. */
    static final Comparator<Asked> URGENCY = Comparator.comparing((Asked asked) -> asked.item.kind())
            .thenComparing(asked -> asked.item.amount() == null ? "" : asked.item.amount().currency().getCurrencyCode())
            .thenComparing(asked -> asked.item.amount() == null ? 0 : asked.item.amount().minor(), Comparator.reverseOrder())
            .thenComparing(asked -> asked.item.since()).thenComparing(asked -> asked.item.itemNo());

    /** Where the bank tells of no other currency. */
    public Asked(WorkItem item, String customerName, Receipt receipt) {
        this(item, customerName, receipt, BankLine.Beside.NOTHING);
    }

    String payerName() {
        return receipt == null ? "" : receipt.payerName();
    }

    String payerAccount() {
        return receipt == null ? "" : receipt.payerAccount();
    }

    /** Null: the question is about no receipt. */
    LocalDate valueDate() {
        return receipt == null ? null : receipt.valueDate();
    }

    /** What the payer had ordered in another currency, with the bank's rate; empty: nothing is told. */
    String ordered(Wording wording) {
        return ordered(beside, wording);
    }

    /** As above, of any receipt's line. */
    public static String ordered(BankLine.Beside beside, Wording wording) {
        if (beside.instructed() == null) {
            return "";
        }
        String amount = beside.instructed().plain() + " " + beside.instructed().currency().getCurrencyCode();
        return beside.rate().isEmpty() ? wording.text("workbook.ordered", amount)
                : wording.text("workbook.ordered_at_rate", amount, beside.rate());
    }

    String remittance() {
        return receipt == null ? "" : receipt.remittance();
    }

    /**
     * Where names and receipts are looked up, several at once.
     *
     * @param names of customers by number, as the night knows them
     * @param receipts by number, as the night knows them
     * @param ordered what their payers had ordered in another currency, by receipt number
     */
    public record Sources(Function<Collection<String>, Map<String, String>> names,
            Function<Collection<String>, Map<String, Receipt>> receipts,
            Function<Collection<String>, Map<String, BankLine.Beside>> ordered) {

        /** Nothing is known beside the questions. */
        public static final Sources NONE = new Sources(numbers -> Map.of(), numbers -> Map.of(), numbers -> Map.of());

        List<Asked> about(List<WorkItem> items) {
            TreeSet<String> customers = new TreeSet<>();
            TreeSet<String> receiptNos = new TreeSet<>();
            items.forEach(item -> {
                customers.add(item.customerNo());
                receiptNos.add(item.receiptNo());
            });
            customers.remove("");
            receiptNos.remove("");
            Map<String, String> named = customers.isEmpty() ? Map.of() : names.apply(customers);
            Map<String, Receipt> known = receiptNos.isEmpty() ? Map.of() : receipts.apply(receiptNos);
            Map<String, BankLine.Beside> beside = known.isEmpty() ? Map.of() : ordered.apply(known.keySet());
            return items.stream().map(item -> new Asked(item, named.getOrDefault(item.customerNo(), ""), known.get(item.receiptNo()),
                    beside.getOrDefault(item.receiptNo(), BankLine.Beside.NOTHING))).toList();
        }
    }
}
