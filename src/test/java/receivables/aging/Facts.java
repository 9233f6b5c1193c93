package receivables.aging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Company;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Document;
import receivables.ledger.DocumentType;
import receivables.ledger.Language;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PayerClue;
import receivables.ledger.Reason;
import receivables.ledger.Receipt;
import receivables.money.Money;

/** Small facts for the tests of aging, proof and statements; amounts are written as in files, what a test does not speak of is plain. */
public final class Facts {
    public static final Currency CNY = Currency.getInstance("CNY");
    public static final Currency USD = Currency.getInstance("USD");
    public static final Currency JPY = Currency.getInstance("JPY");
    public static final Company COMPANY = company(CNY);

    private Facts() {
    }

    public static Company company(Currency currency) {
        Company.Text name = new Company.Text("示例公司", "Example");
        return new Company(name, name, "", name, "", "", "", "", currency, 30, BigDecimal.ZERO,
                List.of(new Company.BankAccount(name, name, "1", "", currency)), "#000000", "");
    }

    public static Customer customer(String customerNo) {
        return customer(customerNo, "S01", CustomerStatus.ACTIVE, null);
    }

    public static Customer customer(String customerNo, String salesperson, CustomerStatus status, LocalDate since) {
        return new Customer(customerNo, "Name of " + customerNo, Language.EN, "1 Street", "", "Town", "", "1000", "", "", "", "",
                salesperson, null, null, null, null, null, "", "", null, List.of(), List.of(), "", status, since, "AUTO",
                LocalDate.of(2020, 1, 1));
    }

    public static Money cny(String amount) {
        return Money.parse(amount, CNY);
    }

    /** An invoice (or, with a leading minus, a credit note) of customer C1, known on its date, nothing of it settled. */
    public static OpenItem item(String documentNo, Money amount, LocalDate documentDate, LocalDate dueDate) {
        return item("C1", documentNo, amount, documentDate, dueDate, documentDate);
    }

    public static OpenItem item(String customerNo, String documentNo, Money amount, LocalDate documentDate, LocalDate dueDate,
            LocalDate knownOn) {
        DocumentType type = amount.isNegative() ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE;
        Money positive = amount.isNegative() ? amount.negate() : amount;
        return new OpenItem(new Document(documentNo, type, customerNo, documentDate, dueDate, documentDate, positive, "", "", "",
                null, "", "", "", "", "", null, null, positive.withMinor(0), null, null, knownOn), positive);
    }

    /** Money of customer C1, known and identified on its value date, nothing of it applied. */
    public static OpenReceipt receipt(String receiptNo, Money amount, LocalDate valueDate) {
        return receipt("C1", receiptNo, amount, valueDate, valueDate, valueDate);
    }

    public static OpenReceipt receipt(String customerNo, String receiptNo, Money amount, LocalDate valueDate, LocalDate knownOn,
            LocalDate identifiedOn) {
        Receipt receipt = new Receipt(receiptNo, valueDate, amount, "", "", "", "", "", "", null, knownOn);
        return new OpenReceipt(receipt, customerNo, PayerClue.ACCOUNT, amount, false, List.of(), identifiedOn);
    }

    public static Allocation allocation(String receiptNo, String documentNo, Money amount, AllocationKind kind, LocalDate businessDate) {
        return new Allocation(receiptNo, documentNo, "C1", amount, kind, null, MatchRule.REFERENCE, Reason.text("names it"), businessDate);
    }

    public static Allocation takenBack(Allocation made, LocalDate businessDate) {
        return new Allocation(made.receiptNo(), made.documentNo(), made.customerNo(), made.amount().negate(), AllocationKind.REVERSAL,
                made.kind(), MatchRule.REVERSAL, Reason.text("the bank took it back"), businessDate);
    }
}
