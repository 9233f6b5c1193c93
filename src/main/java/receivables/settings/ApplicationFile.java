package receivables.settings;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.aging.AgingPolicy;
import receivables.ledger.DocumentKey;
import receivables.ledger.bank.BankAccounts;
import receivables.ledger.Language;
import receivables.ledger.instrument.InstrumentRules;
import receivables.proof.BankGate;
import receivables.proof.JournalAccounts;
import receivables.statements.StatementPolicy;

/** Reads {@code config/application.yml}: everything that is not company, policy, calendar or letter. */
record ApplicationFile(
        Language language, AgingPolicy aging, PolicyChoice policies, ApprovalsSection approvals, JournalAccounts journal,
        InstrumentRules instruments,
        BankGate bankGate, BankAccounts bankAccounts, boolean holdUnreadableMoney, StatementPolicy statements, Duration quiet,
        List<Charset> encodings, DocumentKey documentKey, boolean stripZeros,
        RunSettings run, boolean futureDates, boolean byteOrderMark) {

    static final String FILE = "config/application.yml";
    private static final String EXCHANGE_ACCOUNT = "6603.03";
    private static final String NOTES_ACCOUNT = "1121";
    private static final String PAYABLES_ACCOUNT = "2202";
    private static final String FINANCE_COST_ACCOUNT = "6603.04";

    /** @param policies the names of the policies there are */
    static ApplicationFile read(SortedMap<String, String> content, SortedSet<String> policies, Mistakes mistakes) {
        if (!content.containsKey(FILE)) {
            mistakes.addFile(FILE, "missing_file");
            return null;
        }
        Section section = YamlFile.read(FILE, content.get(FILE), mistakes, null);
        Language language = section.choice("language", Language.class);
        AgingPolicy aging = aging(section.section("aging"));
        PolicyChoice choice = PolicyChoice.read(section, policies);
        ApprovalsSection approvals = ApprovalsSection.read(section.section("approvals"));
        JournalAccounts journal = journal(section.section("journal"));
        // Configurations kept from before it was a setting say nothing of it.
        InstrumentRules instruments = section.has("instruments") ? instruments(section.section("instruments")) : InstrumentRules.SHIPPED;
        Section gates = section.section("gates");
        // Configurations kept from before refused rows shut a gate say nothing of them.
        boolean holdUnreadable = !gates.has("unreadable_money")
                || gates.choice("unreadable_money", UnreadableMoney.class) == UnreadableMoney.HOLD;
        BankGate bankGate = bankGate(gates);
        BankAccounts bankAccounts = section.has("bank_accounts") ? bankAccounts(section) : BankAccounts.NONE;
        StatementPolicy statements = statements(section.section("statements"));
        Section intake = section.has("intake") ? section.section("intake") : null;
        Duration quiet = quiet(intake);
        List<Charset> encodings = encodings(intake);
        DocumentKey documentKey = documentKey(intake);
        // Configurations that say nothing of it take numbers as they stand.
        boolean stripZeros = intake != null && intake.has("strip_zeros") && intake.flag("strip_zeros");
        if (intake != null) {
            intake.done();
        }
        RunSettings run = run(section.section("run"));
        // Configurations kept from before future dates could be forbidden say nothing of them.
        boolean futureDates = !section.has("future_dates") || section.flag("future_dates");
        boolean byteOrderMark = byteOrderMark(section);
        section.done();
        return new ApplicationFile(language, aging, choice, approvals, journal, instruments, bankGate, bankAccounts, holdUnreadable,
                statements, quiet, encodings, documentKey, stripZeros, run, futureDates, byteOrderMark);
    }

    /** Configurations kept from before spreadsheets could be helped say nothing of it. */
    private static boolean byteOrderMark(Section section) {
        if (!section.has("outbox")) {
            return false;
        }
        Section outbox = section.section("outbox");
        boolean mark = outbox.flag("bom");
        outbox.done();
        return mark;
    }

    /** What a refused row does of which not even the amount can be read. */
    private enum UnreadableMoney { HOLD, WARN }

    private static AgingPolicy aging(Section section) {
        AgingPolicy policy = new AgingPolicy(
                section.whole("warning_lead_days", 0, 365), section.whole("long_days", 0, 3650),
                section.decimal("large_amount", "0", "1000000000000"), section.whole("dso_months", 1, 36),
                points(section, "recovery_odds"), points(section, "present_value"), lateness(section));
        section.done();
        return policy;
    }

    private static List<AgingPolicy.Point> points(Section section, String key) {
        List<AgingPolicy.Point> points = new ArrayList<>();
        for (Section point : section.sections(key)) {
            int days = point.whole("days", 0, 36500);
            BigDecimal factor = point.decimal("factor", "0", "1");
            point.done();
            if (points.isEmpty() || risesFrom(points.getLast().days(), days, "days", point)) {
                points.add(new AgingPolicy.Point(days, factor));
            }
        }
        if (points.isEmpty()) {
            section.mistake(key, "no_point");
            points.add(new AgingPolicy.Point(0, BigDecimal.ONE));
        }
        return points;
    }

    private static List<AgingPolicy.Deduction> lateness(Section section) {
        List<AgingPolicy.Deduction> deductions = new ArrayList<>();
        for (Section deduction : section.sections("lateness")) {
            int days = deduction.whole("from_days", 0, 36500);
            int percent = deduction.whole("percent", 0, 100);
            deduction.done();
            if (deductions.isEmpty() || risesFrom(deductions.getLast().fromDays(), days, "from_days", deduction)) {
                deductions.add(new AgingPolicy.Deduction(days, percent));
            }
        }
        return deductions;
    }

    private static boolean risesFrom(int before, int days, String key, Section entry) {
        if (days <= before) {
            entry.mistake(key, "not_after_days", days, before);
        }
        return days > before;
    }

    /** Configurations kept from before money of another currency, or papers in hand, could be booked name no account for them. */
    private static JournalAccounts journal(Section section) {
        JournalAccounts accounts = new JournalAccounts(
                section.text("receivables"), section.text("bank"), section.text("on_account"), section.text("suspense"),
                section.text("discount"), section.text("tolerance"), section.text("write_off"), section.text("interest"),
                section.has("exchange") ? section.text("exchange") : EXCHANGE_ACCOUNT, section.textOr("notes", NOTES_ACCOUNT),
                section.textOr("payables", PAYABLES_ACCOUNT), section.textOr("finance_cost", FINANCE_COST_ACCOUNT));
        section.done();
        return accounts;
    }

    private static InstrumentRules instruments(Section section) {
        InstrumentRules rules = new InstrumentRules(section.whole("grace_days", 0, 60), section.whole("overdue_days", 0, 60),
                section.whole("tenor_beyond_terms", 0, 3650));
        section.done();
        return rules;
    }

    /** Configurations kept from before the chain was checked say nothing of it. */
    private static BankGate bankGate(Section section) {
        List<String> named = section.texts("bank_accounts");
        BankGate.Rule rule = section.has("bank_chain") ? section.choice("bank_chain", BankGate.Rule.class) : BankGate.Rule.NAMED;
        section.done();
        return new BankGate(named, rule);
    }

    private static BankAccounts bankAccounts(Section section) {
        List<BankAccounts.Told> accounts = new ArrayList<>();
        for (Section account : section.sections("bank_accounts")) {
            String source = account.textOr("source", "camt.053");
            if (!source.equals("camt.053") && !source.equals("camt.054")) {
                account.mistake("source", "neither_nor", source, "camt.053", "camt.054");
            }
            accounts.add(new BankAccounts.Told(account.text("number"), account.has("also") ? account.texts("also") : List.of(),
                    account.has("not_receipts") ? account.texts("not_receipts") : List.of(), source.equals("camt.054")));
            account.done();
        }
        return new BankAccounts(accounts);
    }

    private static StatementPolicy statements(Section section) {
        int draft = section.whole("draft_by", 1, 31);
        int send = section.whole("send_by", 1, 31);
        int confirm = section.whole("confirm_by", 1, 31);
        int finance = section.whole("finance_by", 1, 31);
        List<Integer> months = section.each(
                "confirmation_months", text -> text.matches("[1-9]|1[0-2]") ? Integer.valueOf(text) : null, Section.said("no_month"));
        boolean sent = !section.has("send") || section.flag("send");
        List<String> except = section.has("not_to") ? section.texts("not_to") : List.of();
        section.done();
        if (draft > send || send > confirm || confirm > finance) {
            section.mistake("send_by", "days_do_not_follow", draft, send, confirm, finance);
            return StatementPolicy.standard();
        }
        return new StatementPolicy(draft, send, confirm, finance, new TreeSet<>(months), sent, new TreeSet<>(except));
    }

    /** Configurations kept from before files were watched say nothing of it. */
    private static Duration quiet(Section intake) {
        return Duration.ofSeconds(intake == null ? 3 : intake.whole("quiet", 0, 600));
    }

    /** Configurations kept from before other encodings were read say nothing of them. */
    private static List<Charset> encodings(Section intake) {
        if (intake == null) {
            return List.of();
        }
        return !intake.has("encodings") ? List.of()
                : intake.each("encodings", name -> Charset.isSupported(name) ? Charset.forName(name)
                : null, Section.said("no_encoding_of_java"));
    }

    /** Configurations that say nothing of it have numbers that come once. */
    private static DocumentKey documentKey(Section intake) {
        if (intake == null || !intake.has("document_key")) {
            return DocumentKey.NUMBER;
        }
        return intake.value("document_key", DocumentKey.NUMBER, text -> DocumentKey.ofSetting(text).orElse(null),
                Section.said("not_one_of", List.of("number", "number+year", "number+customer")));
    }

    private static RunSettings run(Section section) {
        int partitions = section.text("partitions").equals("auto") ? 0 : section.whole("partitions", 1, 256);
        RunSettings run = new RunSettings(
                partitions, section.whole("page_accounts", 1, 100_000), section.whole("page_items", 1, 1_000_000),
                section.whole("batch_rows", 1, 100_000), section.whole("pack_letters", 1, 50_000));
        section.done();
        return run;
    }
}
