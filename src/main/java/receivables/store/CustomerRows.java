package receivables.store;

import static receivables.store.jdbc.Columns.fitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Language;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.RowWriter;

/** Customers in their table. */
final class CustomerRows extends FactRows<Customer> {

    CustomerRows() {
        super("customer", "customer_no, name, language, address_1, address_2, city, region, postcode, country, contact, phone, email, "
                + "salesperson, "
                + "currency, credit_limit, terms_days, reminder_lead_days, interest_rate, contract_no, contract_name, contract_date, "
                + "bank_accounts, aliases, group_no, status, status_since, dunning, payer, "
                + "registered_no, since, segment");
    }

    @Override
    void write(Customer customer, RowWriter row) {
        row.text(customer.customerNo()).text(fitting(customer.name(), 500, "name")).text(customer.language().code())
                .text(fitting(customer.address1(), 500, "address_1")).text(fitting(customer.address2(), 500, "address_2"))
                .text(fitting(customer.city(), 200, "city")).text(fitting(customer.region(), 200, "region"))
                .text(fitting(customer.postcode(), 50, "postcode")).text(fitting(customer.country(), 100, "country"))
                .text(fitting(customer.contact(), 200, "contact")).text(fitting(customer.phone(), 100, "phone"))
                .text(fitting(customer.email(), 300, "email")).text(fitting(customer.salesperson(), 35, "salesperson"))
                .optional(Columns.code(customer.currency())).optional(Columns.plain(customer.creditLimit()))
                .optional(Columns.whole(customer.termsDays())).optional(Columns.whole(customer.reminderLeadDays()))
                .optional(Columns.plain(customer.interestRate()))
                .text(fitting(customer.contractNo(), 100, "contract_no")).text(fitting(customer.contractName(), 500, "contract_name"))
                .date(customer.contractDate())
                .text(fitting(Columns.joined(customer.bankAccounts()), 2000, "bank_accounts"))
                .text(fitting(Columns.joined(customer.aliases()), 4000, "aliases"))
                .text(fitting(customer.groupNo(), 35, "group_no")).name(customer.status()).date(customer.statusSince())
                .text(fitting(customer.dunning(), 100, "dunning")).optional(customer.payer().isEmpty() ? null : customer.payer())
                .text(fitting(customer.registeredNo(), 100, "registered_no")).date(customer.since())
                .text(fitting(customer.segment(), 35, "segment"));
    }

    @Override
    Object[] content(Customer customer) {
        Object[] content = {customer.customerNo(), customer.name(), customer.language(), customer.address1(), customer.address2(),
                customer.city(),
            customer.region(), customer.postcode(), customer.country(), customer.contact(), customer.phone(), customer.email(),
            customer.salesperson(), customer.currency(), customer.creditLimit(), customer.termsDays(), customer.reminderLeadDays(),
            customer.interestRate(), customer.contractNo(), customer.contractName(), customer.contractDate(), customer.bankAccounts(),
            customer.aliases(), customer.groupNo(), customer.status(), customer.statusSince(), customer.dunning(),
            customer.payer(), customer.registeredNo(), customer.since(), customer.segment()};
        // what nobody could say before is, where it is not said, the same as in versions from before
        boolean silent = customer.registeredNo().isEmpty() && customer.since() == null && customer.segment().isEmpty();
        int said = !silent ? content.length : content.length - (customer.payer().isEmpty() ? 4 : 3);
        return Arrays.copyOf(content, said);
    }

    @Override
    Customer read(ResultSet row) throws SQLException {
        return new Customer(row.getString(1), row.getString(2), Language.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9),
                row.getString(10), row.getString(11), row.getString(12), row.getString(13),
                Columns.currency(row, 14), Columns.decimal(row, 15), Columns.integer(row, 16), Columns.integer(row, 17),
                Columns.decimal(row, 18), row.getString(19), row.getString(20), Columns.date(row, 21),
                Columns.split(row.getString(22)), Columns.split(row.getString(23)), row.getString(24),
                Columns.name(row, 25, CustomerStatus.class), Columns.date(row, 26), row.getString(27),
                row.getString(28) == null ? "" : row.getString(28), row.getString(29), Columns.date(row, 30), row.getString(31),
                Columns.date(row, 32));
    }
}
