package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import receivables.money.Money;

/**
 * What a payer tells about one payment in a message of its own: which documents it pays and what it takes off. It names no receipt of ours;
 * which one it explains is found when receipt and advice are both there.
 *
 * <pre>{@code Vertex LLC pays 11,050.00 under trace 820-20260918-VM: 8,900.00 on INV-10530, 2,150.00 on INV-10531}</pre>
 *
 * @param place where it begins in its file: the line, from 1
 * @param payerAccount empty: not told
 * @param references numbers by which the payment is known: trace, check number, the advice's own number
 * @param currency null: the message names none, and its amounts have two decimals of whatever currency the money came in
 * @param total minor units
 * @param paidOn null: not told
 * @param bankLine the line of a bank statement, counted through the same file, that carries this advice; 0: it came by itself
 */
public record RemittanceAdvice(
        int place, String payerName, String payerAccount, List<String> references, Currency currency, long total, LocalDate paidOn,
        List<Line> lines, int bankLine, LocalDate knownOn) {

    /** Decimals of amounts whose currency is not told. */
    public static final int UNTOLD_DECIMALS = 2;

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
        references = List.copyOf(references);
        lines = List.copyOf(lines);
    }

    /** True of money whose amounts may be this advice's. */
    public boolean isIn(Currency other) {
        return currency == null ? Money.decimals(other) == UNTOLD_DECIMALS : currency.equals(other);
    }

    /** An amount of this advice as it is written. */
    public String plain(long minor) {
        return Money.plain(minor, currency == null ? UNTOLD_DECIMALS : Money.decimals(currency));
    }

    /** What its lines come to, minor units. */
    public long sum() {
        long sum = 0;
        for (Line line : lines) {
            sum = Math.addExact(sum, line.amount());
        }
        return sum;
    }

    /** Of an advice whose lines do not come to its total. */
    public Reason differing() {
        return Reason.of(ReasonCode.ADVICE_CLOSES_NOTHING, plain(total), plain(sum()));
    }

    /** The same advice, carried by a line of a statement. */
    public RemittanceAdvice carriedBy(int line) {
        return new RemittanceAdvice(place, payerName, payerAccount, references, currency, total, paidOn, lines, line, knownOn);
    }

    /** The lines as advice of a receipt. An advice whose lines do not come to its total says so on each of them. */
    public List<AdviceLine> of(Receipt receipt, LocalDate known) {
        Long differing = sum() == total ? null : Long.valueOf(total);
        List<AdviceLine> advice = new ArrayList<>();
        for (Line line : lines) {
            advice.add(new AdviceLine(receipt.receiptNo(), advice.size() + 1, line.documentRef(), receipt.amount().withMinor(line.amount()),
                    line.memo(), differing, known));
        }
        return advice;
    }
}
