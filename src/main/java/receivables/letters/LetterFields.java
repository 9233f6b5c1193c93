package receivables.letters;

import java.util.LinkedHashMap;
import java.util.Map;
import receivables.ledger.Company;
import receivables.ledger.Customer;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterPayment;
import receivables.ledger.StatementMovement;

/** Every text of a letter or of the company that is printed, under the name finance knows it by. */
final class LetterFields {

    private LetterFields() {
    }

    static Map<String, String> of(Letter letter) {
        Map<String, String> fields = new LinkedHashMap<>();
        Customer customer = letter.customer();
        put(fields, "customer_no", customer.customerNo());
        put(fields, "name", customer.name());
        put(fields, "contact", customer.contact());
        put(fields, "address_1", customer.address1());
        put(fields, "address_2", customer.address2());
        put(fields, "city", customer.city());
        put(fields, "region", customer.region());
        put(fields, "postcode", customer.postcode());
        put(fields, "country", customer.country());
        for (LetterItem item : letter.items()) {
            put(fields, "document_no " + item.documentNo(), item.documentNo());
            put(fields, "invoice_no of " + item.documentNo(), item.invoiceNo());
            put(fields, "order_no of " + item.documentNo(), item.orderNo());
            put(fields, "contract_no of " + item.documentNo(), item.contractNo());
            put(fields, "contract_name of " + item.documentNo(), item.contractName());
            put(fields, "hold of " + item.documentNo(), item.hold());
        }
        for (LetterPayment payment : letter.payments()) {
            put(fields, "receipt_no " + payment.receiptNo(), payment.receiptNo());
            put(fields, "document_no of receipt " + payment.receiptNo(), payment.documentNo());
        }
        for (StatementMovement movement : letter.movements()) {
            put(fields, "number " + movement.number(), movement.number());
            put(fields, "text of " + movement.number(), movement.text());
        }
        return fields;
    }

    static Map<String, String> of(Company company) {
        Map<String, String> fields = new LinkedHashMap<>();
        both(fields, "name", company.name());
        both(fields, "address", company.address());
        both(fields, "contact", company.contact());
        put(fields, "postcode", company.postcode());
        put(fields, "phone", company.phone());
        put(fields, "email", company.email());
        put(fields, "website", company.website());
        if (company.lawFirm() != null) {
            both(fields, "law_firm name", company.lawFirm().name());
            both(fields, "law_firm address", company.lawFirm().address());
            both(fields, "lawyer", company.lawFirm().lawyer());
            put(fields, "licence_no", company.lawFirm().licenceNo());
            put(fields, "account of law_firm", company.lawFirm().account());
        }
        for (Company.BankAccount account : company.bankAccounts()) {
            both(fields, "account_name of " + account.accountNo(), account.accountName());
            both(fields, "bank of " + account.accountNo(), account.bank());
            put(fields, "account_no " + account.accountNo(), account.accountNo());
            put(fields, "swift of " + account.accountNo(), account.swift());
            both(fields, "bank_address of " + account.accountNo(), account.bankAddress());
        }
        return fields;
    }

    private static void both(Map<String, String> fields, String name, Company.Text text) {
        put(fields, name + " (zh)", text.zh());
        put(fields, name + " (en)", text.en());
    }

    private static void put(Map<String, String> fields, String name, String text) {
        if (text != null && !text.isEmpty()) {
            fields.put(name, text);
        }
    }
}
