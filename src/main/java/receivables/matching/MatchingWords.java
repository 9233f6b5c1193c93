package receivables.matching;

import java.util.List;
import receivables.matching.text.Placeholders;

/**
 * What payers and banks write that changes what a receipt means.
 *
 * @param placeholders stand where an account or a name should stand, and identify nobody
 * @param earmarks say that money is not for an invoice: deposits, wages, refunds
 * @param prepayments say that it is paid before there is an invoice
 */
public record MatchingWords(Placeholders placeholders, List<String> earmarks, List<String> prepayments) {

    public static final MatchingWords SHIPPED = new MatchingWords(Placeholders.SHIPPED,
            List.of("security deposit", "deposit", "retention", "refund", "wages", "salary", "payroll", "保证金", "押金", "定金", "订金", "退款",
            "工资"), List.of("down payment", "prepayment", "advance payment", "prepaid", "预付", "预收"));

    public MatchingWords {
        earmarks = List.copyOf(earmarks);
        prepayments = List.copyOf(prepayments);
    }
}
