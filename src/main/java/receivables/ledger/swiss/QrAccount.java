package receivables.ledger.swiss;

import java.math.BigInteger;
import java.util.Locale;

/**
 * An account that takes payments of Swiss QR-bills, with the payee's address in the parts that its code must have.
 *
 * @param iban a QR-IBAN, without spaces: Switzerland or Liechtenstein, its institution's number between 30000 and 31999
 * @param name the payee's, in Latin letters
 * @param number of the house, empty: none
 * @param country of the payee, two letters
 * @param language of the printed words: de, fr, it or en
 */
public record QrAccount(String iban, String name, String street, String number, String postcode, String town, String country,
        Language language) {

    /** The languages in which the bill's words are fixed. */
    public enum Language {
        DE, FR, IT, EN;

        public static Language of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What is wrong with an account number that should be a QR-IBAN; empty: nothing. */
    public static String complaint(String iban) {
        if (!iban.matches("(CH|LI)[0-9]{19}")) {
            return "is no Swiss IBAN: CH or LI and 19 digits";
        }
        int institution = Integer.parseInt(iban.substring(4, 9));
        if (institution < 30_000 || institution > 31_999) {
            return "is an IBAN, but no QR-IBAN: digits 5 to 9 lie between 30000 and 31999; your bank tells the QR-IBAN";
        }
        StringBuilder digits = new StringBuilder();
        for (char c : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
            digits.append(Character.digit(c, 36));
        }
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1 ? "" : "has wrong check digits";
    }
}
