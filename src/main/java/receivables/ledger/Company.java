package receivables.ledger;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import receivables.ledger.swiss.QrAccount;

/**
 * The company that sends the letters, from {@code config/company.yml}. Texts that differ by language come as a pair.
 *
 * @param defaultTermsDays days to pay where neither ledger nor customer says
 * @param defaultInterestRate percent a year that the general terms agree with every customer without a rate of his own; null: none
 * @param colour accent of the letterhead, {@code #rrggbb}
 * @param logo path of a PNG or JPEG relative to config/, empty: none
 * @param lawFirm on whose letterhead lawyers' letters go out; null: none, the last letter is a final demand of our own
 */
public record Company(
        Text name, Text address, String postcode, Text contact, String phone, String email, String website, String taxNo,
        Currency currency, int defaultTermsDays, BigDecimal defaultInterestRate, List<BankAccount> bankAccounts, String colour,
        String logo, LawFirm lawFirm) {

    public Company {
        bankAccounts = List.copyOf(bankAccounts);
    }

    /** A company whose last letter is a final demand of its own. */
    public Company(
            Text name, Text address, String postcode, Text contact, String phone, String email, String website, String taxNo,
            Currency currency, int defaultTermsDays, BigDecimal defaultInterestRate, List<BankAccount> bankAccounts, String colour,
            String logo) {
        this(name, address, postcode, contact, phone, email, website, taxNo, currency, defaultTermsDays, defaultInterestRate, bankAccounts,
                colour, logo, null);
    }

    /** @param licenceNo under which the firm practises @param lawyer who signs @param account for its fees, empty: not said */
    public record LawFirm(Text name, Text address, String postcode, String licenceNo, Text lawyer, String phone, String email,
            String account) {
    }

    /** True for a letter that the law firm sends. */
    public boolean speaksByLawyer(LetterKind kind) {
        return lawFirm != null && kind == LetterKind.LAWYER;
    }

    /** Who stands at the head of a letter of the kind, and signs it. Money goes to our own accounts, whoever asks for it. */
    public Company sender(LetterKind kind) {
        return !speaksByLawyer(kind) ? this : new Company(lawFirm.name(), lawFirm.address(), lawFirm.postcode(), lawFirm.lawyer(),
                lawFirm.phone(), lawFirm.email(), "", "", currency, defaultTermsDays, defaultInterestRate, bankAccounts, colour, "", null);
    }

    /**
     * @param currency the currency the account takes; the first account of a currency is printed on its letters, else the first of all
     * @param bankAddress for payers abroad; empty texts: not said
     * @param qrAccount where the account takes Swiss QR-bills; null: it does not
     */
    public record BankAccount(Text accountName, Text bank, String accountNo, String swift, Currency currency, Text bankAddress,
            QrAccount qrAccount) {

        /** An account that takes no QR-bills, and of whose bank no address is known. */
        public BankAccount(Text accountName, Text bank, String accountNo, String swift, Currency currency) {
            this(accountName, bank, accountNo, swift, currency, new Text("", ""), null);
        }

        /** True for an international account number. */
        public boolean isIban() {
            return accountNo.replace(" ", "").matches("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}");
        }

        /** True where the bank lies in another country than the payer, as far as its SWIFT code tells. */
        public boolean isAbroadFor(Customer payer) {
            return swift.length() >= 6 && payer.country() != null && !payer.country().isBlank()
                    && !swift.substring(4, 6).equals(payer.country().strip());
        }
    }

    /** A text in both languages. */
    public record Text(String zh, String en) {
        public String in(Language language) {
            return switch (language) {
                case ZH -> zh;
                case EN -> en;
            };
        }
    }

    public BankAccount bankAccountFor(Currency wanted) {
        return bankAccounts.stream().filter(account -> account.currency().equals(wanted)).findFirst().orElse(bankAccounts.getFirst());
    }
}
