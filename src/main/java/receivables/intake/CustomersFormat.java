package receivables.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Language;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.RefusedRow;
import receivables.money.Money;

/** {@code customers*.csv}. */
final class CustomersFormat implements Format {

    private static final Columns COLUMNS = Columns.of(
            "customer_no*", "name*", "language", "address_1", "address_2", "city", "region", "postcode", "country", "contact", "phone",
            "email", "salesperson", "currency", "credit_limit", "terms_days", "reminder_lead_days", "interest_rate", "contract_no",
            "contract_name", "contract_date", "bank_accounts", "aliases", "group_no", "status", "status_since", "dunning", "payer",
            "registered_no", "since", "segment");
    private static final int CUSTOMER_NO = COLUMNS.at("customer_no");
    private static final int LANGUAGE = COLUMNS.at("language");
    private static final int COUNTRY = COLUMNS.at("country");
    private static final int CURRENCY = COLUMNS.at("currency");
    private static final int BANK_ACCOUNTS = COLUMNS.at("bank_accounts");
    private static final int STATUS_SINCE = COLUMNS.at("status_since");
    private static final int DUNNING = COLUMNS.at("dunning");
    private static final int PAYER = COLUMNS.at("payer");
    /** Countries, as their columns are filled in practice, whose customers are written to in Chinese where no language is given. */
    private static final Set<String> CHINESE = Set.of("", "CN", "CHN", "CHINA", "中国", "HK", "MO", "TW");

    private final IntakeContext context;

    CustomersFormat(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Optional<RefusedRow> refused(Row row) {
        return RefusedRows.customer(row, context.businessDate(), FileKind.CUSTOMERS, CUSTOMER_NO);
    }

    @Override
    public void take(Row row, Known known, IntakeSink sink) {
        Currency currency = row.currency(CURRENCY, null);
        CustomerStatus status = row.choice(COLUMNS.at("status"), CustomerStatus.values());
        LocalDate since = row.date(STATUS_SINCE);
        row.accounts(BANK_ACCOUNTS, 2000);
        Customer customer = row.key(CUSTOMER_NO).isEmpty() ? null : new Customer(
                row.raw(CUSTOMER_NO), row.text(COLUMNS.at("name"), 500), language(row), row.text(COLUMNS.at("address_1"), 500),
                row.text(COLUMNS.at("address_2"), 500), row.text(COLUMNS.at("city"), 200), row.text(COLUMNS.at("region"), 200),
                row.text(COLUMNS.at("postcode"), 50), row.text(COUNTRY, 100), row.text(COLUMNS.at("contact"), 200),
                row.text(COLUMNS.at("phone"), 100), row.text(COLUMNS.at("email"), 300), row.key(COLUMNS.at("salesperson")), currency,
                creditLimit(row, currency), row.whole(COLUMNS.at("terms_days"), 0, 3650),
                row.whole(COLUMNS.at("reminder_lead_days"), 0, 365),
                row.decimal(COLUMNS.at("interest_rate"), 6, BigDecimal.ZERO, BigDecimal.valueOf(100)),
                row.text(COLUMNS.at("contract_no"), 100), row.text(COLUMNS.at("contract_name"), 500),
                row.date(COLUMNS.at("contract_date")), row.texts(BANK_ACCOUNTS, 2000), row.texts(COLUMNS.at("aliases"), 4000),
                row.key(COLUMNS.at("group_no")), status == null ? CustomerStatus.ACTIVE : status, since, dunning(row), payer(row),
                row.text(COLUMNS.at("registered_no"), 100), row.date(COLUMNS.at("since")), row.key(COLUMNS.at("segment")),
                context.businessDate());
        if (!row.isRefused()) {
            if (status == CustomerStatus.INSOLVENT && since == null) {
                row.notice(STATUS_SINCE, ReasonCode.INSOLVENCY_DAY_IS_MISSING);
            }
            sink.customer(row.line(), customer);
        }
    }

    private static BigDecimal creditLimit(Row row, Currency currency) {
        int decimals = currency == null ? 2 : Money.decimals(currency);
        return row.decimal(COLUMNS.at("credit_limit"), decimals, BigDecimal.ZERO, Money.LIMIT);
    }

    private static Language language(Row row) {
        Language language = row.choice(LANGUAGE, Language.values());
        if (language != null) {
            return language;
        }
        return CHINESE.contains(row.raw(COUNTRY).toUpperCase(Locale.ROOT)) ? Language.ZH : Language.EN;
    }

    private static String payer(Row row) {
        String payer = row.text(PAYER, 20).toUpperCase(Locale.ROOT);
        if (!payer.isEmpty() && !payer.equals(Customer.COLLECTIVE)) {
            row.refuse(PAYER, ReasonCode.PAYER_KIND_IS_UNKNOWN);
        }
        return payer;
    }

    private String dunning(Row row) {
        String dunning = row.text(DUNNING, 100);
        if (dunning.isEmpty()) {
            return "AUTO";
        }
        if (dunning.equalsIgnoreCase("AUTO") || dunning.equalsIgnoreCase("NONE")) {
            return dunning.toUpperCase(Locale.ROOT);
        }
        if (!context.policies().isEmpty() && !context.policies().contains(dunning)) {
            row.refuse(DUNNING, ReasonCode.CELL_IS_NO_POLICY, Reason.of(ReasonCode.ENUMERATED, List.copyOf(context.policies())));
        }
        return dunning;
    }
}
