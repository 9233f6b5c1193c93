package receivables.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import receivables.account.LetterTrial;
import receivables.account.NightContext;
import receivables.ledger.Account;
import receivables.ledger.Customer;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.Reason;
import receivables.ledger.Stage;
import receivables.ledger.wording.Sentence;
import receivables.letters.LetterPress;
import receivables.letters.LetterTemplates;
import receivables.outbox.Outcome;
import receivables.proof.InputGate;
import receivables.proof.NightSpan;
import receivables.settings.NightSettings;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.statements.StatementNight;
import receivables.store.Accounts;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.References;

/**
 * {@code try-letter}: what a letter of a stage looks like for a customer whose account stands as it does, with the texts that are in {@code
 * config/} now. The PDF is marked as a draft; nothing is recorded.
 *
 * <pre>{@code ./run.sh try-letter LETTER_3 --customer C10021}</pre>
 */
public final class TryLetter {

    private static final String KINDS = "REMINDER, NOTICE, LETTER_1, LETTER_2, LETTER_3, LAWYER, STATEMENT, CONFIRMATION";

    private final String stage;
    private final String customerNo;
    private final Path into;

    /** @param stage in any case @param into the file to write, null: {@code OUTBOX/drafts/<customer>-<stage>-<currency>.pdf} */
    public TryLetter(String stage, String customerNo, Path into) {
        this.stage = stage;
        this.customerNo = customerNo.strip();
        this.into = into;
    }

    public Outcome on(Desk desk) {
        return desk.read(this::draw);
    }

    private Outcome draw(Records records) throws IOException, SettingsException {
        LetterKind kind = kind();
        Settings settings = Settings.load(records.place().config(), records.place().jobs());
        LetterPress press = new LetterPress(LetterTemplates.load(records.place().config()), settings.company(), records.place().config());
        Night night = records.releasedNight(null);
        NightContext context = context(records, night, settings);
        StatementNight statements = StatementNight.onTrial(settings.statements(), context.dunning().calendar(), night.businessDate(),
                context.dunning().mailingDay());
        // What the night left behind is what the next one finds.
        LocalDate after = night.businessDate().plusDays(1);
        Account account = account(records, settings, after, kind.isStage() ? null : statements.asOf());
        Customer customer = account.customers().stream().filter(one -> one.customerNo().equals(customerNo)).findFirst()
                .orElseThrow(this::unknown);
        LetterTrial trial = kind.isStage() ? LetterTrial.of(account, customer, Stage.valueOf(kind.name()), context.dunning())
                : LetterTrial.of(account, customer, kind, statements, context.statementsOf().apply(customer));
        if (trial.letters().isEmpty()) {
            String nothing = kind.isStage() ? "try_letter.owes_nothing" : "try_letter.nothing_moved";
            throw new RefusedException("try_letter.nothing", kind, customerNo, night.businessDate(),
                    trial.reasons().isEmpty() ? Sentence.of(nothing) : String.join(", ", trial.reasons()));
        }
        List<String> drawn = print(records, press, trial.letters());
        boolean later = kind.isStage() && trial.mailingDay().isAfter(context.dunning().mailingDay());
        return records.done(later ? "try_letter.done_later" : "try_letter.done", kind, customerNo,
                later ? trial.mailingDay() : night.businessDate(), String.join(", ", drawn));
    }

    private List<String> print(Records records, LetterPress press, List<Letter> letters) throws IOException {
        for (Letter letter : letters) {
            Optional<Reason> fault = press.unprintable(letter);
            if (fault.isPresent()) {
                throw new RefusedException("try_letter.unprintable", fault.get());
            }
        }
        List<String> drawn = new ArrayList<>();
        for (Letter letter : letters) {
            Path target = target(records, letter, letters.size() > 1);
            Reprint.write(target, into == null, press.draft(letter));
            drawn.add(Screen.money(letter.payable()) + " in " + target);
        }
        return drawn;
    }

    private LetterKind kind() {
        try {
            LetterKind kind = LetterKind.valueOf(stage.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
            if (kind != LetterKind.DELIVERY) {
                return kind;
            }
            throw new RefusedException("try_letter.no_delivery", KINDS);
        } catch (IllegalArgumentException none) {
            throw new RefusedException("try_letter.no_stage", stage, KINDS);
        }
    }

    private Account account(Records records, Settings settings, LocalDate night, LocalDate statementsAsOf) {
        Accounts accounts = new Accounts(records.database(), date -> NightSettings.memory(settings, date));
        return accounts.pageOf(customerNo, night).flatMap(page -> accounts.load(page, night, statementsAsOf).accounts().stream()
                .filter(one -> one.customers().stream().anyMatch(customer -> customer.customerNo().equals(customerNo)))
                .findFirst()).orElseThrow(this::unknown);
    }

    private RefusedException unknown() {
        return new RefusedException("try_letter.no_customer", customerNo);
    }

    private static NightContext context(Records records, Night night, Settings settings) {
        Nights nights = new Nights(records.database());
        References references = new References(records.database());
        NightSpan span = new NightSpan(nights.before(night.businessDate()).map(Night::businessDate).orElse(null), night.businessDate());
        return NightSettings.of(settings, span, nights.first(), references.staff(night.businessDate()),
                references.rates(night.businessDate()))
                .context(true, InputGate.OPEN, letter -> Optional.empty());
    }

    private Path target(Records records, Letter letter, boolean several) {
        String code = letter.currency().getCurrencyCode();
        if (into == null) {
            String safe = customerNo.replaceAll("[^\\p{L}\\p{N}._-]", "_");
            return records.place().outbox().resolve("drafts").resolve(safe + "-" + letter.kind() + "-" + code + ".pdf");
        }
        Path file = into.toAbsolutePath().normalize();
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return !several ? file : file.resolveSibling(dot < 0 ? name + "-" + code : name.substring(0, dot) + "-" + code
                + name.substring(dot));
    }
}
