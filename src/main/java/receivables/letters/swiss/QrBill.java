package receivables.letters.swiss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import receivables.ledger.Company;
import receivables.ledger.Customer;
import receivables.ledger.Letter;
import receivables.ledger.swiss.QrAccount;
import receivables.ledger.swiss.QrReference;

/**
 * What the QR-bill of one letter says. Source: Swiss Implementation Guidelines for the QR-bill, version 2.3 (header SPC, version 0200,
 * structured addresses, QRR reference).
 *
 * @param debtor name, street, postcode, town and country; empty where they are not known in parts or not in Latin letters: then the payer
 * writes them into a box
 */
record QrBill(QrAccount account, String amount, String currency, List<String> debtor, String reference, String message) {

    /** Basic Latin, Latin-1, Latin Extended-A, and the few others that the guidelines name. */
    private static final Pattern PERMITTED = Pattern.compile("[ -~\\u00A0-\\u017F\\u0218-\\u021B\\u20AC]*");
    private static final int[] LONGEST = {70, 70, 16, 35, 2};

    /** The bill of a letter that asks for Swiss francs or euros to an account with a QR-IBAN; else none. */
    static Optional<QrBill> of(Letter letter, Company company) {
        Company.BankAccount account = company.bankAccountFor(letter.currency());
        String currency = letter.currency().getCurrencyCode();
        boolean payable = letter.kind().isStage() && letter.payable().isPositive() && account.currency().equals(letter.currency())
                && (currency.equals("CHF") || currency.equals("EUR"));
        return !payable || account.qrAccount() == null ? Optional.empty() : Optional.of(new QrBill(account.qrAccount(),
                letter.payable().plain(), currency, debtor(letter.customer()), QrReference.of(letter.letterNo()), letter.letterNo()));
    }

    private static List<String> debtor(Customer customer) {
        String both = (text(customer.address1()) + " " + text(customer.address2())).strip();
        List<String> parts = Stream.of(text(customer.name()), both.length() > LONGEST[1] ? text(customer.address1()) : both,
                text(customer.postcode()), text(customer.city()), text(customer.country())).map(String::strip).toList();
        for (int index = 0; index < parts.size(); index++) {
            boolean missing = parts.get(index).isEmpty() && index != 1;
            if (missing || parts.get(index).length() > LONGEST[index] || !isPermitted(parts.get(index))) {
                return List.of();
            }
        }
        return parts.getLast().matches("[A-Z]{2}") ? parts : List.of();
    }

    static boolean isPermitted(String text) {
        return PERMITTED.matcher(text).matches();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** The lines of the code; an address that is not given is seven empty ones. */
    String content() {
        List<String> lines = new ArrayList<>(List.of("SPC", "0200", "1", account.iban()));
        address(lines, List.of(account.name(), account.street(), account.number(), account.postcode(), account.town(), account.country()));
        address(lines, List.of());
        lines.addAll(List.of(amount, currency));
        address(lines, debtor.isEmpty() ? List.of() : List.of(debtor.get(0), debtor.get(1), "", debtor.get(2), debtor.get(3),
                debtor.get(4)));
        lines.addAll(List.of("QRR", reference, message, "EPD"));
        return String.join("\n", lines);
    }

    private static void address(List<String> lines, List<String> parts) {
        lines.add(parts.isEmpty() ? "" : "S");
        lines.addAll(parts.isEmpty() ? List.of("", "", "", "", "", "") : parts);
    }

    /** As it is printed: two digits, then groups of five. */
    String writtenReference() {
        StringBuilder written = new StringBuilder(reference.substring(0, 2));
        for (int from = 2; from < reference.length(); from += 5) {
            written.append(' ').append(reference, from, from + 5);
        }
        return written.toString();
    }

    String writtenIban() {
        return account.iban().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Thousands apart by a space, cents after a point. */
    String writtenAmount() {
        return amount.replaceAll("(?<=\\d)(?=(\\d{3})+\\.)", " ");
    }
}
