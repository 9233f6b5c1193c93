package receivables.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A customer of the sample company: what the customer file says of it, and what it does not say: how it pays, and what is open at the
 * moment.
 */
final class SampleCustomer {

    /** How a customer pays; decides how old its open documents are and whether it pays in these nights at all. */
    enum Habit { PROMPT, REMINDED, PRESSED, STUCK, SILENT }

    final String customerNo;
    final String name;
    final boolean chinese;
    final Habit habit;
    final Places.Address address;
    final String contact;
    final String phone;
    final String currency;
    final int termsDays;
    final String contractNo;
    final String contractName;
    final LocalDate contractDate;
    /** The account it pays from. */
    final String payerAccount;
    String salesperson = "";
    /** Whether the customer file tells its account. */
    boolean accountKnown;
    boolean hasAddress = true;
    String alias = "";
    String groupNo = "";
    String status = "ACTIVE";
    LocalDate statusSince;
    String dunning = "AUTO";
    /** What it is called, who it is in the register and where it pays from after it changed hands; empty: it never did. */
    String laterName = "";
    String laterRegisteredNo = "";
    String laterAccount = "";
    String creditLimit = "";
    String reminderLeadDays = "";
    String interestRate = "";
    /** How its documents are numbered. */
    NumberStyle numbers = NumberStyle.OURS;
    /** Basis of the size of its invoices, in minor units. */
    long typicalAmount;
    /** Part of a story told on purpose: pays only what the story says. */
    boolean reserved;
    /** Number of the night (from 1) in which it last paid; 0: not yet. */
    int lastPaidInNight;
    /** Has money on account or a puzzle open: from then on what it pays is named, so that the truth stays plain. */
    boolean unclear;
    final List<SampleDocument> documents = new ArrayList<>();

    SampleCustomer(String customerNo, String name, boolean chinese, Habit habit, Places.Address address, String contact, String phone,
            String currency, int termsDays, Contract contract, String payerAccount) {
        this.customerNo = customerNo;
        this.name = name;
        this.chinese = chinese;
        this.habit = habit;
        this.address = address;
        this.contact = contact;
        this.phone = phone;
        this.currency = currency;
        this.termsDays = termsDays;
        this.contractNo = contract.number();
        this.contractName = contract.name();
        this.contractDate = contract.date();
        this.payerAccount = payerAccount;
    }

    /** The frame contract a customer buys under. */
    record Contract(String number, String name, LocalDate date) {
    }

    /** Its open invoices and debit notes in order of due date, then number. */
    List<SampleDocument> openDebits() {
        return documents.stream().filter(document -> document.isDebit() && document.open > 0).sorted(SampleDocument.BY_DUE_DATE).toList();
    }

    /** True when it has an open credit note: amounts without a name would then need netting. */
    boolean hasCredit() {
        return documents.stream().anyMatch(document -> !document.isDebit() && document.open > 0);
    }

    /** The row of the customer file. */
    List<String> row() {
        String account = laterAccount.isEmpty() ? accountKnown ? payerAccount : "" : laterAccount;
        return List.of(customerNo, laterName.isEmpty() ? name : laterName, chinese ? "zh" : "en", hasAddress ? address.line1() : "", hasAddress ? address.line2() : "",
                hasAddress ? address.city() : "", hasAddress ? address.region() : "", hasAddress ? address.postcode() : "",
                address.country(), contact, phone, CompanyNames.email("ap." + customerNo),
                salesperson, currency, creditLimit, Integer.toString(termsDays), reminderLeadDays, interestRate, contractNo, contractName,
                contractDate.toString(), account, laterName.isEmpty() ? alias : name, groupNo, status, statusSince == null ? ""
                : statusSince.toString(), dunning, laterRegisteredNo.isEmpty() ? "REG-" + customerNo : laterRegisteredNo);
    }
}
