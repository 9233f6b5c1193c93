package receivables.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import receivables.account.AccountTrial;
import receivables.account.NightContext;
import receivables.dunning.DunningPolicy;
import receivables.ledger.Account;
import receivables.ledger.Customer;
import receivables.ledger.PaperMemory;
import receivables.ledger.wording.Sentence;
import receivables.outbox.ExitCode;
import receivables.outbox.Outcome;
import receivables.proof.InputGate;
import receivables.proof.NightSpan;
import receivables.settings.Mistake;
import receivables.settings.NightSettings;
import receivables.settings.Policy;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.store.AccountPage;
import receivables.store.Accounts;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.Range;
import receivables.store.References;

/**
 * {@code try-policy}: past nights again under a changed policy file, in memory, and what would have been different. Documents, money and
 * its matching, and what people decided stay as they were; the letters and actions of the trial are what its own next nights find in the
 * past. Nothing is stored or published.
 *
 * <pre>{@code ./run.sh try-policy milder.yml --from 2026-11-02 --to 2026-11-20}</pre>
 */
public final class TryPolicy {

    /**
     * The file on trial stands among the night's policies under this name, so that what it does not say falls back to that night's
     * standard.
     */
    private static final String NAME = "policy-on-trial";
    private static final int PAGE_ACCOUNTS = 400;
    private static final int PAGE_ITEMS = 4_000;

    private final Path file;
    private final LocalDate from;
    private final LocalDate to;
    private final String insteadOf;
    private final int rows;

    /**
     * @param from first night, null: the first there is
     * @param to last night, null: the last there is
     * @param insteadOf the policy whose customers get the trial's; null: the one of the file's name, else standard
     * @param rows how many differences a table shows at most
     */
    public TryPolicy(Path file, LocalDate from, LocalDate to, String insteadOf, int rows) {
        this.file = file;
        this.from = from;
        this.to = to;
        this.insteadOf = insteadOf;
        this.rows = rows;
    }

    public Outcome on(Desk desk) {
        return desk.read(this::tryOut);
    }

    /** One night of the trial: what was the same for every account, the policies to compare, and how far back either of them looks. */
    private record TrialNight(LocalDate businessDate, NightContext context, String replaced, Function<Customer, DunningPolicy> policyOf,
            PaperMemory memory) {
    }

    private Outcome tryOut(Records records) throws IOException {
        String text = read();
        List<TrialNight> nights = nights(records, text);
        PolicyDifferences differences = new PolicyDifferences(name(), nights.getLast().businessDate(), records.words());
        Map<LocalDate, PaperMemory> memories = new HashMap<>();
        nights.forEach(night -> memories.put(night.businessDate(), night.memory()));
        Accounts accounts = new Accounts(records.database(), memories::get);
        LocalDate last = nights.getLast().businessDate();
        for (AccountPage page : accounts.pages(Range.ALL, last, PAGE_ACCOUNTS, PAGE_ITEMS)) {
            tryOut(accounts, new Range(page.after(), page.last()), nights, differences);
        }
        records.tell("try_policy.head", name(), nights.getLast().replaced(), nights.getFirst().businessDate(), last, nights.size());
        records.out().accept("");
        records.out().accept(differences.shown(rows));
        return new Outcome(ExitCode.DONE, differences.summary(), List.of());
    }

    /** All nights of some accounts, so that no more than a page's past is in memory. */
    private static void tryOut(Accounts accounts, Range range, List<TrialNight> nights, PolicyDifferences differences) {
        Map<String, AccountTrial.Past> pasts = new HashMap<>();
        for (TrialNight night : nights) {
            for (AccountPage page : accounts.pages(range, night.businessDate(), PAGE_ACCOUNTS, PAGE_ITEMS)) {
                for (Account account : accounts.load(page, night.businessDate()).accounts()) {
                    AccountTrial.Past past = pasts.getOrDefault(account.accountNo(), AccountTrial.Past.none());
                    AccountTrial.Night result = AccountTrial.night(account, night.context(), night.policyOf(), past);
                    pasts.put(account.accountNo(), result.past());
                    for (int index = 0; index < account.customers().size(); index++) {
                        differences.add(night.businessDate(), account.customers().get(index).customerNo(), result.then().get(index),
                                result.tried().get(index));
                    }
                }
            }
        }
    }

    private List<TrialNight> nights(Records records, String text) throws IOException {
        List<Night> chosen = new Nights(records.database()).list().stream().filter(night -> night.state() == Night.State.DONE)
                .filter(night -> (from == null || !night.businessDate().isBefore(from))
                && (to == null || !night.businessDate().isAfter(to))).toList();
        if (chosen.isEmpty()) {
            Night last = records.night(null);
            throw new RefusedException("try_policy.no_night", from == null ? Sentence.of("try_policy.the_first") : from,
                    to == null ? Sentence.of("try_policy.the_last") : to, last.businessDate());
        }
        Map<String, PastNight> settings = new HashMap<>();
        Map<String, Settings> trials = new HashMap<>();
        List<TrialNight> nights = new ArrayList<>();
        for (Night night : chosen) {
            if (!settings.containsKey(night.configHash())) {
                settings.put(night.configHash(), PastNight.of(records, night));
                trials.put(night.configHash(), onTrial(settings.get(night.configHash()).settings(), text));
            }
            nights.add(trialNight(records, night, settings.get(night.configHash()), trials.get(night.configHash())));
        }
        return nights;
    }

    private TrialNight trialNight(Records records, Night night, PastNight past, Settings trial) {
        LocalDate businessDate = night.businessDate();
        Nights nights = new Nights(records.database());
        References references = new References(records.database());
        NightSpan span = new NightSpan(nights.before(businessDate).map(Night::businessDate).orElse(null), businessDate);
        NightContext context = NightSettings.of(past.settings(), span, nights.first(), references.staff(businessDate),
                references.rates(businessDate))
                .context(true, InputGate.of(!night.gates().isEmpty()), past.press()::unprintable);
        String replaced = insteadOf(trial);
        DunningPolicy tried = trial.policies().get(NAME).dunning();
        return new TrialNight(businessDate, context, replaced, customer -> {
            Policy own = past.settings().policyOf(customer);
            return own.name().equals(replaced) ? tried : own.dunning();
        }, NightSettings.memory(trial, businessDate));
    }

    /** A night's settings with the file among its policies; its mistakes are told under the file's own name. */
    private Settings onTrial(Settings settings, String text) {
        String place = "config/policies/" + NAME + ".yml";
        SortedMap<String, String> content = new TreeMap<>(settings.content());
        content.put(place, text);
        try {
            Settings trial = Settings.of(content);
            if (!trial.policies().containsKey(insteadOf(trial))) {
                throw new RefusedException("try_policy.no_policy", insteadOf, settings.policies().keySet());
            }
            return trial;
        } catch (SettingsException wrong) {
            throw new RefusedException(wrong.mistakes().stream().map(mistake -> new Mistake(mistake.file().equals(place) ? file.toString()
                    : mistake.file(), mistake.line(), mistake.key(), mistake.what()).sentence()).toList());
        }
    }

    private String insteadOf(Settings settings) {
        if (insteadOf != null) {
            return insteadOf;
        }
        String own = name().replaceAll("\\.ya?ml$", "");
        return settings.policies().containsKey(own) ? own : Policy.STANDARD;
    }

    private String name() {
        return file.getFileName().toString();
    }

    private String read() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RefusedException("try_policy.no_file", file);
        }
        return Files.readString(file);
    }
}
