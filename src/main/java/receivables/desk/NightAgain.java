package receivables.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import receivables.account.AccountNight;
import receivables.account.AccountResult;
import receivables.account.NightContext;
import receivables.account.RefusedMoney;
import receivables.ledger.Account;
import receivables.proof.Gatekeeper;
import receivables.proof.Gates;
import receivables.proof.NightSpan;
import receivables.settings.NightSettings;
import receivables.settings.Policy;
import receivables.store.credit.CreditSums;
import receivables.store.AccountPage;
import receivables.store.Accounts;
import receivables.store.GateFacts;
import receivables.store.LoadedPage;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.PaperTrail;
import receivables.store.References;
import receivables.store.RefusedOnNight;

/** A night computed again in memory, account by account, from what the night saw and with the settings it had. Nothing is kept. */
final class NightAgain {

    private final Records records;
    private final PastNight past;
    private final LocalDate businessDate;
    private final NightSettings settings;
    private final Gatekeeper gatekeeper;
    private final RefusedMoney refusedMoney;
    private final NightContext context;
    private final Accounts accounts;

    private NightAgain(Records records, PastNight past, LocalDate businessDate) {
        this.records = records;
        this.past = past;
        this.businessDate = businessDate;
        this.accounts = new Accounts(records.database(), date -> NightSettings.memory(past.settings(), date));
        Nights nights = new Nights(records.database());
        References references = new References(records.database());
        NightSpan span = new NightSpan(nights.before(businessDate).map(Night::businessDate).orElse(null), businessDate);
        this.settings = NightSettings.of(past.settings(), span, nights.first(), references.staff(businessDate),
                references.rates(businessDate));
        this.gatekeeper = new Gatekeeper(new GateFacts(records.database()), span, past.settings().bankGate());
        this.refusedMoney = RefusedMoney.of(new RefusedOnNight(records.database(), businessDate), settings.approvals(),
                NightSettings.calendar(past.settings(), businessDate), past.settings().policies().get(Policy.STANDARD).matching(),
                past.settings().holdUnreadableMoney(), past.settings().company().currency());
        this.context = settings.context(true, refusedMoney.gate().or(!Gates.passed(gatekeeper.input())), past.press()::unprintable)
                .after(new CreditSums(records.database()).forecasts(businessDate));
    }

    static NightAgain of(Records records, Night night) throws IOException {
        return new NightAgain(records, PastNight.of(records, night), night.businessDate());
    }

    /** A later date that has not run, as if nothing more came in and the settings stayed. */
    NightAgain on(LocalDate later) {
        return new NightAgain(records, past, later);
    }

    PastNight past() {
        return past;
    }

    NightContext context() {
        return context;
    }

    NightSettings settings() {
        return settings;
    }

    RefusedMoney refusedMoney() {
        return refusedMoney;
    }

    Gatekeeper gatekeeper() {
        return gatekeeper;
    }

    Accounts accounts() {
        return accounts;
    }

    LoadedPage load(AccountPage page) {
        return accounts.load(page, businessDate, context.statements().readAsOf());
    }

    /** The account of a customer as the night saw it; empty when it knew no such customer. */
    Optional<Account> account(String customerNo) {
        return accounts.pageOf(customerNo, businessDate).flatMap(page -> load(page).accounts().stream()
                .filter(account -> account.customers().stream().anyMatch(customer -> customer.customerNo().equals(customerNo)))
                .findFirst());
    }

    /** What the night decides for each of the accounts; letters that were on paper when it ran are laid over it, as they were then. */
    List<AccountResult> decide(List<Account> page) {
        PaperTrail printed = PaperTrail.of(records.database(), businessDate, page);
        List<AccountResult> results = new ArrayList<>(page.size());
        page.forEach(account -> results.add(AccountNight.of(account, context, printed.of(account))));
        return results;
    }
}
