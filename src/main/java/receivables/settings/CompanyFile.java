package receivables.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import receivables.ledger.Company;
import receivables.ledger.swiss.QrAccount;

/** Reads {@code config/company.yml}: who sends the letters, and what holds where neither ledger nor customer says otherwise. */
final class CompanyFile {

    static final String FILE = "config/company.yml";

    private CompanyFile() {
    }

    static Company read(SortedMap<String, String> content, Mistakes mistakes) {
        if (!content.containsKey(FILE)) {
            mistakes.addFile(FILE, "missing_company");
            return null;
        }
        Section section = YamlFile.read(FILE, content.get(FILE), mistakes, null);
        String colour = section.text("colour");
        if (!colour.isEmpty() && !colour.matches("#[0-9a-fA-F]{6}")) {
            section.mistake("colour", "no_colour", colour);
        }
        String logo = section.textOr("logo", "");
        if (!logo.isEmpty() && !content.containsKey(ConfigFiles.CONFIG + logo)) {
            section.mistake("logo", "no_logo", logo);
        }
        Company company = new Company(
                text(section, "name"), text(section, "address"), section.textOr("postcode", ""), text(section, "contact"),
                section.textOr("phone", ""), section.textOr("email", ""), section.textOr("website", ""), section.textOr("tax_no", ""),
                section.currency("currency"), section.whole("default_terms_days", 0, 3650),
                section.has("default_interest_rate") ? section.decimal("default_interest_rate", "0", "100") : null, accounts(section),
                colour, logo, lawFirm(section));
        section.done();
        return company;
    }

    private static Company.LawFirm lawFirm(Section company) {
        if (!company.has("law_firm")) {
            return null;
        }
        Section section = company.section("law_firm");
        Company.LawFirm firm = new Company.LawFirm(text(section, "name"), text(section, "address"), section.textOr("postcode", ""),
                section.text("licence_no"), text(section, "lawyer"), section.text("phone"), section.textOr("email", ""),
                section.textOr("account", ""));
        section.done();
        return firm;
    }

    private static List<Company.BankAccount> accounts(Section section) {
        List<Company.BankAccount> accounts = new ArrayList<>();
        for (Section account : section.sections("bank_accounts")) {
            accounts.add(new Company.BankAccount(
                    text(account, "account_name"), text(account, "bank"), account.text("account_no"), account.textOr("swift", ""),
                    account.currency("currency"), account.has("bank_address") ? text(account, "bank_address") : new Company.Text("", ""),
                    account.has("qr_bill") ? qrAccount(account.section("qr_bill")) : null));
            account.done();
        }
        if (accounts.isEmpty()) {
            section.mistake("bank_accounts", "no_account");
        }
        return accounts;
    }

    private static QrAccount qrAccount(Section section) {
        String iban = section.text("iban").replace(" ", "");
        String complaint = QrAccount.complaint(iban);
        if (!complaint.isEmpty()) {
            section.mistake("iban", complaint);
        }
        QrAccount account = new QrAccount(iban, section.text("name"), section.text("street"), section.textOr("number", ""),
                section.text("postcode"), section.text("town"), section.text("country"), language(section));
        section.done();
        return account;
    }

    private static QrAccount.Language language(Section section) {
        String code = section.textOr("language", "en");
        if (!List.of("de", "fr", "it", "en").contains(code)) {
            section.mistake("language", "is " + code + "; a QR-bill is in de, fr, it or en");
            return QrAccount.Language.EN;
        }
        return QrAccount.Language.of(code);
    }

    private static Company.Text text(Section parent, String key) {
        Section section = parent.section(key);
        Company.Text text = new Company.Text(section.text("zh"), section.text("en"));
        section.done();
        return text;
    }
}
