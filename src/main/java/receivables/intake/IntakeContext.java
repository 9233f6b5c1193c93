package receivables.intake;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import receivables.ledger.bank.BankRules;
import receivables.ledger.table.TableProfiles;
import receivables.ledger.Company;

/**
 * What reading a file needs to know beside the file.
 *
 * @param businessDate D: the day everything taken is known on
 * @param encodings beside UTF-8, in the order of trying
 * @param bankRules what the settings say of the files of banks
 * @param tables how tables of banks and lists of ERPs are read
 * @param documents asked of lists of what is open alone
 * @param stripZeros zeros in front of a customer's number do not count
 * @param policies names a customer's {@code dunning} column may have beside AUTO and NONE; empty: any
 */
public record IntakeContext(LocalDate businessDate, Company company, CustomerLookup customers, ReceiptLookup receipts, Set<String> policies,
        List<Charset> encodings, BankRules bankRules, TableProfiles tables, DocumentLookup documents,
        boolean stripZeros) {

    public IntakeContext {
        requireNonNull(businessDate, "businessDate is null");
        requireNonNull(company, "company is null");
        requireNonNull(customers, "customers is null");
        requireNonNull(receipts, "receipts is null");
        requireNonNull(tables, "tables is null");
        requireNonNull(documents, "documents is null");
        requireNonNull(bankRules, "bankRules is null");
        encodings = List.copyOf(encodings);
        policies = java.util.Collections.unmodifiableSet(new TreeSet<>(policies));
    }

    /** Any policy name, every receipt in company currency, and the encoding that Chinese systems write. */
    public IntakeContext(LocalDate businessDate, Company company, CustomerLookup customers) {
        this(businessDate, company, customers, receiptNos -> Map.of(), Set.of(), List.of(Charset.forName("GB18030")), BankRules.SHIPPED,
                TableProfiles.NONE, DocumentLookup.NONE, false);
    }

    /** The same, with another answer to who is known. */
    IntakeContext with(BiFunction<CustomerLookup, Collection<String>, Map<String, CustomerLookup.CustomerTerms>> answer) {
        return new IntakeContext(businessDate, company, numbers -> answer.apply(customers, numbers), receipts, policies, encodings,
                bankRules, tables, documents, stripZeros);
    }
}
