package receivables.ledger.table;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * In which columns the amount of a bank's line stands.
 *
 * @param kind how many columns and what their signs mean
 * @param column the signed or absolute amount, or money that came in
 * @param out money that went out, of two columns; empty otherwise
 * @param sign the column with the word that gives an absolute amount its sign; empty otherwise
 * @param inWords words of that column for money that came in
 * @param outWords the same for money that went out
 * @param neither words of rows that move nothing
 * @param outBelowZero of two columns, the one for money out is written below zero
 * @param turned money that came in is written below zero
 */
public record AmountForm(
        Kind kind, String column, String out, String sign, List<String> inWords, List<String> outWords, List<String> neither,
        boolean outBelowZero, boolean turned) {

    public enum Kind { SIGNED, TWO_COLUMNS, WORD }

    public AmountForm {
        requireNonNull(kind, "kind is null");
        inWords = List.copyOf(inWords);
        outWords = List.copyOf(outWords);
        neither = List.copyOf(neither);
    }

    public static AmountForm signed(String column) {
        return new AmountForm(Kind.SIGNED, column, "", "", List.of(), List.of(), List.of(), false, false);
    }

    public static AmountForm twoColumns(String in, String out) {
        return new AmountForm(Kind.TWO_COLUMNS, in, out, "", List.of(), List.of(), List.of(), false, false);
    }

    public static AmountForm word(String column, String sign, List<String> in, List<String> out, List<String> neither) {
        return new AmountForm(Kind.WORD, column, "", sign, in, out, neither, false, false);
    }
}
