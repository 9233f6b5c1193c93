package receivables.settings;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.aging.AgingPolicy;
import receivables.credit.CreditPolicy;
import receivables.ledger.ApprovalLimits;
import receivables.ledger.Approvals;
import receivables.ledger.Staff;
import receivables.ledger.bank.BankAccounts;
import receivables.ledger.bank.BankRules;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Company;
import receivables.ledger.Customer;
import receivables.ledger.DocumentKey;
import receivables.ledger.Language;
import receivables.ledger.Role;
import receivables.ledger.instrument.InstrumentRules;
import receivables.ledger.table.TableProfiles;
import receivables.ledger.wording.Sentence;
import receivables.proof.BankGate;
import receivables.proof.JournalAccounts;
import receivables.statements.StatementChoice;
import receivables.statements.StatementPolicy;

/**
 * Everything {@code config/} and {@code jobs/} say, checked. A night stores {@link #content()} under {@link #hash()}, and
 * {@link #of} makes the same settings from it again, so a past night can be computed with the configuration it had.
 *
 * <pre>{@code
 * Settings settings = Settings.load(Path.of("config"), Path.of("jobs"));
 * BusinessCalendar calendar = settings.calendar(2025, 2027);
 * }</pre>
 *
 * @param language of worklist and report
 * @param policies by name; always has {@code standard}
 * @param policyChoice which of them a customer has who names none
 * @param approvalRoles subject (LAWYER, LOCK, WRITE_OFF …) → roles that may consent
 * @param approvalLimits … → up to which sum in company currency, for roles that have a limit
 * @param bankGate what is demanded of the banks' statements
 * @param tables how tables of banks are read
 * @param holdUnreadableMoney a refused row of which not even the amount can be read holds everyone's letters
 * @param bankAccounts what must be said of our own bank accounts beside their statements
 * @param bankRules what must be said of the files of our banks
 * @param encodings in which a file is tried that is not UTF-8
 * @param documentKey what makes document numbers unique
 * @param stripZeros zeros in front of a customer's number do not count
 * @param instruments how long papers in hand are waited for
 * @param credit limits, ceiling, warnings
 * @param quiet for so long nobody must have written to a file that seems cut off, before it is taken
 * @param futureDates {@code --future} may run a night of a date that is still to come
 * @param byteOrderMark published CSV files begin with the mark by which spreadsheets know UTF-8
 * @param jobs by command name; always has {@code nightly}
 * @param content path → text of every file, see {@link ConfigFiles}
 * @param hash SHA-256 over the content, hexadecimal
 */
public record Settings(
        Company company, Holidays holidays, SortedMap<String, Policy> policies, PolicyChoice policyChoice, AgingPolicy aging,
        SortedMap<String, Set<Role>> approvalRoles, SortedMap<String, Map<Role, BigDecimal>> approvalLimits,
        JournalAccounts journal, InstrumentRules instruments, BankGate bankGate, BankAccounts bankAccounts, BankRules bankRules,
        TableProfiles tables, boolean holdUnreadableMoney,
        StatementPolicy statements, CreditPolicy credit, Duration quiet, List<Charset> encodings, DocumentKey documentKey,
        boolean stripZeros, RunSettings run, boolean futureDates, boolean byteOrderMark,
        Language language, SortedMap<String, JobFile> jobs, SortedMap<String, String> content, String hash) {

    public Settings {
        requireNonNull(company, "company is null");
        requireNonNull(holidays, "holidays is null");
        requireNonNull(quiet, "quiet is null");
        encodings = List.copyOf(encodings);
        policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
        approvalRoles = Collections.unmodifiableSortedMap(new TreeMap<>(approvalRoles));
        approvalLimits = Collections.unmodifiableSortedMap(new TreeMap<>(approvalLimits));
        jobs = Collections.unmodifiableSortedMap(new TreeMap<>(jobs));
        content = Collections.unmodifiableSortedMap(new TreeMap<>(content));
    }

    /**
     * Reads both folders.
     *
     * @throws SettingsException with every mistake, each with file and line
     */
    public static Settings load(Path configDirectory, Path jobsDirectory) throws SettingsException {
        try {
            Mistakes mistakes = new Mistakes();
            SortedMap<String, String> content = ConfigFiles.read(configDirectory, jobsDirectory, mistakes);
            mistakes.throwIfAny();
            return of(content);
        } catch (SettingsException wrong) {
            throw new SettingsException(wrong.mistakes().stream().map(mistake -> new Mistake(
                    ConfigFiles.shown(configDirectory, jobsDirectory, mistake.file()), mistake.line(), mistake.key(), mistake.what()))
                    .toList());
        }
    }

    /**
     * The settings of a stored content.
     *
     * @throws SettingsException with every mistake, each with file and line
     */
    public static Settings of(SortedMap<String, String> content) throws SettingsException {
        Mistakes mistakes = new Mistakes();
        try {
            return read(content, mistakes);
        } catch (IllegalArgumentException refused) {
            // A value checks itself as well, and may refuse what each line alone allows; it knows no line.
            mistakes.add(ConfigFiles.CONFIG, 0, "", Sentence.worded(String.valueOf(refused.getMessage())));
            throw mistakes.all();
        }
    }

    private static Settings read(SortedMap<String, String> content, Mistakes mistakes) throws SettingsException {
        Company company = CompanyFile.read(content, mistakes);
        Holidays holidays = CalendarFiles.read(content, mistakes);
        SortedMap<String, Policy> policies = PolicyFiles.read(content, mistakes);
        ApplicationFile application = ApplicationFile.read(content, new TreeSet<>(policies.keySet()), mistakes);
        BankRules bankRules = new BankRules(BaiCodesFile.read(content, mistakes));
        TableProfiles tables = TableProfileFiles.read(content, mistakes);
        CreditPolicy credit = CreditFile.read(content, mistakes);
        SortedMap<String, JobFile> jobs = JobFiles.read(content, mistakes);
        ConfigFiles.checkNames(content, mistakes);
        mistakes.throwIfAny();
        return new Settings(
                company, holidays, policies, application.policies(), application.aging(), application.approvals().roles(),
                application.approvals().limits(), application.journal(), application.instruments(),
                application.bankGate(), application.bankAccounts(), bankRules, tables, application.holdUnreadableMoney(),
                application.statements(),
                credit, application.quiet(), application.encodings(), application.documentKey(),
                application.stripZeros(), application.run(), application.futureDates(), application.byteOrderMark(), application.language(), jobs, content, ConfigFiles.hash(content));
    }

    /** Who may consent to what. @param rates company currency per unit, by currency code */
    public Approvals approvals(Map<String, Staff> staff, Map<String, BigDecimal> rates) {
        return new Approvals(staff, approvalRoles, new ApprovalLimits(new TreeMap<>(approvalLimits), company.currency(), rates));
    }

    /** The business calendar of some years; holds and letters look ahead, so ask for a year more than what is computed with. */
    public BusinessCalendar calendar(int firstYear, int lastYear) {
        return holidays.calendar(firstYear, lastYear);
    }

    /** Which statements and confirmations the customer gets: what his policy says, unless they are turned off for him or for everybody. */
    public StatementChoice statementsOf(Customer customer) {
        return statements.choiceOf(customer.customerNo(), policyOf(customer).statements());
    }

    /** The customer's own policy where he names one that exists, else that of his group, country or currency, else {@code standard}. */
    public Policy policyOf(Customer customer) {
        Policy own = policies.get(customer.dunning());
        return own == null ? policies.get(policyChoice.nameFor(customer, company.currency().getCurrencyCode())) : own;
    }
}
