package receivables.sample;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How payers write what they pay: the whole number, only its end, a list of ends, a range, full-width digits, the order or delivery number,
 * with Chinese or English words around.
 *
 * <pre>
 * 货款INV-2026-000123、000125   ·   Inv. 2026/000123+131   ·   付２０２６－０００１２３发票款   ·   支付送货单SH260612-4711货款
 * </pre>
 */
final class Remittance {

    private final Dice dice;

    Remittance(Dice dice) {
        this.dice = dice;
    }

    /** Every number in full. */
    String full(List<SampleDocument> documents) {
        String numbers = documents.stream().map(document -> document.documentNo)
                .collect(Collectors.joining(dice.pick(List.of(", ", " ", "/", "+", ";"))));
        return around(documents, numbers);
    }

    /** The first number in full, of the others only the running number or its last three digits: all of one kind and year. */
    String suffixList(List<SampleDocument> documents) {
        boolean chinese = documents.getFirst().customer.chinese;
        String separator = chinese ? dice.pick(List.of("、", "/", "，")) : dice.pick(List.of("/", ", ", " + "));
        boolean three = documents.stream().allMatch(document ->
                document.digits().substring(0, 3).equals(documents.getFirst().digits().substring(0, 3)));
        String others = documents.stream().skip(1).map(document -> three ? document.digits().substring(3) : document.digits())
                .collect(Collectors.joining(separator));
        return around(documents, documents.getFirst().documentNo + separator + others);
    }

    /** First to last of numbers that follow each other. */
    String range(List<SampleDocument> documents) {
        boolean chinese = documents.getFirst().customer.chinese;
        String first = documents.getFirst().documentNo;
        String last = documents.getLast().digits();
        return around(documents, chinese ? first + dice.pick(List.of("至", "~", "-")) + last : first
                + dice.pick(List.of(" - ", " to ", "-")) + last);
    }

    /** Full-width letters and digits, as Chinese input methods write them. */
    String fullWidth(List<SampleDocument> documents) {
        StringBuilder wide = new StringBuilder();
        for (char c : full(documents).toCharArray()) {
            wide.append(c > ' ' && c < 0x7f ? (char) (c + 0xfee0) : c);
        }
        return wide.toString();
    }

    /** Without our prefix: {@code 2026-000123}, {@code 2026/000123} or {@code 000123}. */
    String withoutPrefix(SampleDocument document) {
        String number = dice.pick(List.of(document.withoutPrefix(), document.withoutPrefix().replace('-', '/'), document.digits()));
        return around(List.of(document), number);
    }

    /** Other separators or none: {@code INV2026000123}, {@code INV 2026 000123}, {@code inv.2026.000123}; other styles as {@link NumberStyle#loosely} says. */
    String otherSeparators(SampleDocument document) {
        if (document.customer.numbers != NumberStyle.OURS) {
            return around(List.of(document), document.customer.numbers.loosely(document.documentNo, dice));
        }
        String number = document.documentNo.replace("-", dice.pick(List.of("", " ", ".", "_")));
        return around(List.of(document), dice.chance(30) ? number.replace("INV", "inv").replace("DN", "dn") : number);
    }

    String order(SampleDocument document) {
        return document.customer.chinese ? "订单" + document.orderNo + "货款" : "YOUR ORDER " + document.orderNo;
    }

    String delivery(SampleDocument document) {
        return document.customer.chinese ? "支付送货单" + document.deliveryNo + "货款" : "delivery note " + document.deliveryNo;
    }

    String contract(SampleCustomer customer) {
        return customer.chinese ? "合同" + customer.contractNo + "项下全部货款" : "all open under contract " + customer.contractNo;
    }

    String taxInvoice(SampleDocument document) {
        return "付发票号" + document.invoiceNo;
    }

    /** Words that name nothing. */
    String vague(boolean chinese) {
        return chinese ? dice.pick(List.of("货款", "往来款", "付款", "转账汇款", "")) : dice.pick(List.of("PAYMENT", "goods", "SUPPLIER PAYMENT", ""));
    }

    private String around(List<SampleDocument> documents, String numbers) {
        if (documents.getFirst().customer.chinese) {
            return dice.pick(List.of("货款", "付", "支付货款 ", "结算", "发票款 ", "")) + numbers + dice.pick(List.of("", "", "货款", " 尾款", "，谢谢"));
        }
        return dice.pick(List.of("", "INVOICE ", "Inv. ", "payment ", "YOUR REF ", "RE: ")) + numbers;
    }
}
