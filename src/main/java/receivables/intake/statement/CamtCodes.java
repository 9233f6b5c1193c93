package receivables.intake.statement;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import receivables.ledger.bank.BankLine;

/**
 * What the bank's own codes tell of an entry: the ISO codes of bank transactions (domain, family, sub-family), and the three-digit codes of
 * German banks, which stand in the proprietary code like {@code NTRF+166}.
 */
final class CamtCodes {

    /** Sub-families of what comes back: returned or reversed credits and debits, unpaid and cancelled cheques. */
    private static final Set<String> RETURNS =
            Set.of("RRTN", "UPDD", "PRDD", "RPCR", "ARET", "PRCT", "UPCT", "UPCQ", "UPCC", "RCDD", "DDRT", "RVCT");
    private static final Set<String> INTEREST = Set.of("INTR", "NTAV", "CINT", "DINT");
    private static final Set<String> CHARGES = Set.of("CHRG", "COMM", "FEES", "COME", "COMT", "COMI", "COMO");
    private static final Pattern GERMAN = Pattern.compile("\\+?(\\d{3})(\\+.*)?$");
    /** Returned direct debits and cheques, and transfers that came back (the codes of the German banks' own list). */
    static final Set<String> GERMAN_RETURNS = Set.of("108", "109", "111", "159", "181", "183", "184");
    private static final Set<String> GERMAN_INTEREST = Set.of("814");

    private CamtCodes() {
    }

    /** @param code the entry's @param detail its only detail, whose own code counts first; null: none */
    static BankLine.Nature nature(boolean credit, boolean reversal, XmlElement code, CamtDetail detail) {
        XmlElement own = detail == null || !detail.code().exists() || detail.code().children().isEmpty() ? code : detail.code();
        String family = own.textAt("Domn", "Fmly", "SubFmlyCd");
        String german = german(own.textAt("Prtry", "Cd"));
        boolean told = detail != null && !detail.returnReason().isEmpty();
        if (reversal || told || RETURNS.contains(family) || GERMAN_RETURNS.contains(german)) {
            return credit ? BankLine.Nature.GIVEN_BACK : BankLine.Nature.RETURNED;
        }
        if (INTEREST.contains(family) || GERMAN_INTEREST.contains(german)) {
            return BankLine.Nature.INTEREST;
        }
        return CHARGES.contains(family) && !credit ? BankLine.Nature.CHARGE : BankLine.Nature.PAYMENT;
    }

    private static String german(String proprietary) {
        Matcher code = GERMAN.matcher(proprietary.startsWith("N") && proprietary.length() > 5 && proprietary.charAt(4) == '+'
                ? proprietary.substring(4) : "");
        return code.find() ? code.group(1) : "";
    }
}
