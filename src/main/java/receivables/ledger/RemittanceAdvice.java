package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What a payer tells about one payment in a message of its own: which documents it pays and what it takes off. It names no receipt of ours; which one it explains
 * is found when receipt and advice are both there.
 *
 * <pre>{@code Vertex LLC pays 11,050.00 under trace 820-20260918-VM: 8,900.00 on INV-10530, 2,150.00 on INV-10531}</pre>
 *
 * @param place where it begins in its file: the line, from 1
 * @param payerAccount empty: not told
 * @param references numbers by which the payment is known: trace, check number, the advice's own number
 * @param total minor units
 * @param paidOn null: not told
 * @param bankLine the line of a bank statement, counted through the same file, that carries this advice; 0: it came by itself
 */
public record RemittanceAdvice(
        int place, String payerName, String payerAccount, List<String> references, Currency currency, long total, LocalDate paidOn, List<Line> lines,
        int bankLine, LocalDate knownOn) {

    /** @param amount what is paid on the document, below zero: a credit note taken @param memo what was taken off, and why */
    public record Line(String documentRef, long amount, String memo) {

        public Line {
            requireNonNull(documentRef, "documentRef is null");
            requireNonNull(memo, "memo is null");
        }
    }

    public RemittanceAdvice {
        requireNonNull(payerName, "payerName is null");
        requireNonNull(payerAccount, "payerAccount is null");
        requireNonNull(currency, "currency is null");
        references = List.copyOf(references);
        lines = List.copyOf(lines);
    }

    /** What its lines come to, minor units. */
    public long sum() {
        long sum = 0;
        for (Line line : lines) {
            sum = Math.addExact(sum, line.amount());
        }
        return sum;
    }

    /** The lines as advice of a receipt. An advice whose lines do not come to its total says so on each of them. */
    public List<AdviceLine> of(Receipt receipt, LocalDate known) {
        Long differing = sum() == total ? null : Long.valueOf(total);
        List<AdviceLine> advice = new java.util.ArrayList<>();
        for (Line line : lines) {
            advice.add(new AdviceLine(receipt.receiptNo(), advice.size() + 1, line.documentRef(), receipt.amount().withMinor(line.amount()),
                    line.memo(), differing, known));
        }
        return advice;
    }
}
