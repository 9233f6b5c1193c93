package receivables.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Whose a receipt is in which parts, where more than one customer has a say: money that went to one customer first and is another's after
 * all, or one transfer for several. What people booked stays with whom they gave it to; what they gave elsewhere goes there; the rest is
 * the payer's, or nobody's.
 *
 * <pre>{@code
 * R1 of 100.00 was A's, and a rule had booked 60.00 of it; tonight the payer is known to be B
 * ReceiptShares.of(100_00, "B", true, List.of(), List.of(new Booked("A", 0, 60_00)), account).parts()   // A 0, B 100.00
 * }</pre>
 *
 * @param parts by customer, one of an account; zero for whom the receipt has left
 * @param rest nobody's, minor units
 */
public record ReceiptShares(SortedMap<String, Long> parts, long rest) {

    /** What a person gave to a document of this customer and nothing has booked yet. */
    public record Given(String customerNo, long minor) {
    }

    /** What the advice of one who pays for several customers gives to a document; negative: a credit note taken. */
    public record Advised(String customerNo, String documentNo, long minor) {
    }

    /**
     * What stands of earlier nights at a customer.
     *
     * @param decided booked by people, paid back or taken back by the bank: it stays
     * @param named booked by rules on documents that the payer names
     */
    public record Booked(String customerNo, long decided, long named) {
    }

    public ReceiptShares {
        requireNonNull(parts, "parts is null");
    }

    /**
     * @param amount the receipt's, minor units
     * @param owner who has what is given to nobody else; empty: nobody
     * @param contradicted what is known now speaks against those who had it: nothing that rules booked stays with them
     * @param accountOf one key for all customers who are matched together
     */
    public static ReceiptShares of(long amount, String owner, boolean contradicted, List<Given> given, List<Booked> booked,
            UnaryOperator<String> accountOf) {
        Map<String, String> customers = new TreeMap<>();
        SortedMap<String, Long> byAccount = new TreeMap<>();
        if (!owner.isEmpty()) {
            customers.put(accountOf.apply(owner), owner);
        }
        long left = amount;
        for (Booked one : booked) {
            String account = accountOf.apply(one.customerNo());
            customers.putIfAbsent(account, one.customerNo());
            byAccount.merge(account, one.decided(), Math::addExact);
            left -= one.decided();
        }
        for (Given one : given) {
            String account = accountOf.apply(one.customerNo());
            customers.putIfAbsent(account, one.customerNo());
            long part = Math.clamp(one.minor(), 0, Math.max(0, left));
            byAccount.merge(account, part, Math::addExact);
            left -= part;
        }
        if (owner.isEmpty() && !contradicted) {
            for (Booked one : booked) {
                long part = Math.clamp(one.named(), 0, Math.max(0, left));
                byAccount.merge(accountOf.apply(one.customerNo()), part, Math::addExact);
                left -= part;
            }
        }
        if (!owner.isEmpty()) {
            byAccount.merge(accountOf.apply(owner), left, Math::addExact);
            left = 0;
        }
        SortedMap<String, Long> parts = new TreeMap<>();
        byAccount.forEach((account, minor) -> parts.put(customers.get(account), minor));
        return new ReceiptShares(parts, left);
    }
}
