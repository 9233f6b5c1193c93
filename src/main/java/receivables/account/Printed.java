package receivables.account;

import java.util.List;
import receivables.ledger.PrintedLetter;

/**
 * What of an account's letters of this very night is on paper already, because the night has run before.
 *
 * @param past the night's mailing day has come, so that it makes no new letters any more
 */
public record Printed(List<PrintedLetter> letters, boolean past) {

    /** A night that runs for the first time. */
    public static final Printed NOTHING = new Printed(List.of(), false);

    public Printed {
        letters = List.copyOf(letters);
    }

    Printed of(String customerNo) {
        return letters.isEmpty() ? this : new Printed(letters.stream().filter(one ->
                one.letter().customer().customerNo().equals(customerNo)).toList(), past);
    }

    boolean isNothing() {
        return letters.isEmpty() && !past;
    }
}
