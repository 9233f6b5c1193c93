package receivables.proof;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;
import receivables.ledger.bank.BankStatement;

/**
 * A bank's statement and what a night took of it.
 *
 * @param knownOn the night
 * @param taken sum of the lines that no statement before it had, minor units
 * @param aside how many lines others had before
 * @param file in which it came
 */
public record StatementOfNight(BankStatement statement, LocalDate knownOn, long taken, int aside, String file) {

    public StatementOfNight {
        requireNonNull(statement, "statement is null");
        requireNonNull(knownOn, "knownOn is null");
        requireNonNull(file, "file is null");
    }

    /** An account's number as people and banks write it differently: with and without spaces and hyphens. */
    public static String accountKey(String account) {
        return account.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    /** True for what moves an account and says how it closes; notices and reports of the day only tell. */
    boolean isLink() {
        String source = statement.source();
        return statement.closing() != null && !source.equals("camt.052") && !source.equals("camt.054") && !source.equals("MT942");
    }

    /** It says nothing that another statement had not said before. */
    boolean isRepeated() {
        return aside > 0 && aside >= statement.entries().creditsCount() + statement.entries().debitsCount() && taken == 0;
    }

    /** Without an opening balance of its own a statement opens with what its entries leave of the closing one. */
    long opening() {
        return statement.opening() == null ? statement.closing() - statement.entries().net() : statement.opening();
    }
}
