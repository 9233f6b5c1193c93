package receivables.ledger.bank;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the three-digit transaction codes of BAI2 files mean. 100 to 399 are money in, 400 to 699 money out; what these sets do not name is
 * a payment.
 *
 * <pre>{@code codes.natureOf("557") // RETURNED, a deposited item that came back}</pre>
 *
 * @param noMoney lines that say something and move nothing
 * @param in a bank's own codes outside 100 to 699 that are money in
 * @param out the same, money out
 */
public record BaiCodes(
        Set<String> interest, Set<String> returned, Set<String> givenBack, Set<String> charges, Set<String> noMoney, Set<String> in,
        Set<String> out) {

    /** What is shipped, and what nights before the table could be changed were computed with. */
    public static final BaiCodes SHIPPED = new BaiCodes(
            Set.of("354", "355", "357", "654"), Set.of("552", "555", "557", "558", "559", "646"),
            Set.of("252", "255", "257", "258", "259", "346"), Set.of("661", "671", "676", "695", "698"), Set.of("890"), Set.of(), Set.of());

    public BaiCodes {
        interest = sorted(interest);
        returned = sorted(returned);
        givenBack = sorted(givenBack);
        charges = sorted(charges);
        noMoney = sorted(noMoney);
        in = sorted(in);
        out = sorted(out);
    }

    private static Set<String> sorted(Set<String> codes) {
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }

    /** Money in: true, money out: false; null: the code says neither. */
    public Boolean isIn(String code) {
        if (in.contains(code) || code.matches("[123]\\d\\d")) {
            return true;
        }
        return out.contains(code) || code.matches("[456]\\d\\d") ? Boolean.FALSE : null;
    }

    public BankLine.Nature natureOf(String code) {
        if (returned.contains(code)) {
            return BankLine.Nature.RETURNED;
        }
        if (givenBack.contains(code)) {
            return BankLine.Nature.GIVEN_BACK;
        }
        if (interest.contains(code)) {
            return BankLine.Nature.INTEREST;
        }
        return charges.contains(code) ? BankLine.Nature.CHARGE : BankLine.Nature.PAYMENT;
    }
}
