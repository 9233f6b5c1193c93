package receivables.sample;

import java.util.List;

/** The headers of the inbox files, as the contract (section 2) fixes them. */
final class Columns {

    static final List<String> CUSTOMERS =
            List.of("customer_no", "name", "language", "address_1", "address_2", "city", "region", "postcode", "country", "contact",
            "phone", "email", "salesperson", "currency", "credit_limit", "terms_days", "reminder_lead_days", "interest_rate",
            "contract_no", "contract_name", "contract_date", "bank_accounts", "aliases", "group_no", "status", "status_since", "dunning",
            "registered_no");
    static final List<String> STAFF = List.of("staff_no", "name", "role", "reports_to", "email");
    static final List<String> LEDGER =
            List.of("document_no", "type", "customer_no", "document_date", "due_date", "posting_date", "currency", "amount", "invoice_no",
            "contract_no", "contract_name", "contract_date", "order_no", "delivery_no", "account_type", "description", "applies_to",
            "discount_until", "discount_amount", "opening_paid", "opening_stage", "opening_mailed_on");
    static final List<String> RECEIPTS =
            List.of("receipt_no", "value_date", "amount", "currency", "payer_name", "payer_account", "remittance", "own_account",
            "bank_reference", "reverses", "matures_on", "instrument", "instrument_no", "drawer", "acceptor");
    /** Of those whose every row is money: bills and cheques need the columns that follow. */
    static final List<String> RECEIPTS_OF_MONEY = RECEIPTS.subList(0, RECEIPTS.indexOf("instrument"));
    static final List<String> ADVICE = List.of("receipt_no", "document_ref", "amount", "memo");
    static final List<String> DECISIONS =
            List.of("action", "customer_no", "document_no", "receipt_no", "letter_no", "amount", "currency", "date", "reason", "by",
            "decision_no", "decided_on", "refers_to");
    static final List<String> DELIVERIES =
            List.of("delivery_no", "customer_no", "shipped_on", "order_no", "description", "amount", "currency");
    static final List<String> RATES = List.of("currency", "date", "rate");
    static final List<String> TRUTH = List.of("receipt_no", "document_no", "amount");

    private Columns() {
    }
}
