package receivables.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import receivables.account.AccountResult;
import receivables.account.LossNight;
import receivables.account.Referral;
import receivables.account.SuspenseNight;
import receivables.aging.Figures;
import receivables.credit.CompanyCredit;
import receivables.credit.CreditRow;
import receivables.credit.forecast.Forecast;
import receivables.decisions.DecisionCheck;
import receivables.decisions.DecisionFacts;
import receivables.decisions.Dismissals;
import receivables.decisions.Outcomes;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.ledger.Sums;
import receivables.ledger.WorkItem;
import receivables.outbox.PartFiles;
import receivables.outbox.Question;
import receivables.settings.Policy;
import receivables.settings.Settings;
import receivables.store.AccountPage;
import receivables.store.Corrections;
import receivables.store.DecisionSurroundings;
import receivables.store.LoadedPage;
import receivables.store.NightMarks;
import receivables.matching.payers.ExpectedMoney;
import receivables.store.NumbersAgain;
import receivables.matching.payers.PayerSearch;
import receivables.store.Payers;
import receivables.store.PayersOfNight;
import receivables.store.Range;
import receivables.store.credit.CreditSums;
import receivables.store.jdbc.Database;

/**
 * Computes a night again, page by page, into part files of a folder; what must be stored of it is kept as numbers, marks and letters to
 * compare.
 */
final class NightFiles {

    private static final int PAGE = 2_000;

    private final Database database;
    private final NightAgain again;
    private final LettersAgain letters;
    private final Path parts;
    private final LocalDate businessDate;
    private final Sums sums = new Sums();
    private final RowSum allocations = new RowSum();
    private final NightMarks marks = new NightMarks();
    private final DecisionFacts decisions;
    private final Map<String, DecisionOutcome> checked;
    private final List<DecisionOutcome> outcomes = new ArrayList<>();

    NightFiles(Database database, NightAgain again, LettersAgain letters, Path parts) {
        this.database = database;
        this.again = again;
        this.letters = letters;
        this.parts = parts;
        this.businessDate = again.context().businessDate();
        this.decisions = new DecisionSurroundings(database, businessDate)
                .read(again.context().span().previousNight(), again.context().dunning().mailingDay(), again.settings().approvals(),
                customer -> again.past().settings().policyOf(customer).dunning().mailingConfirm());
        this.checked = DecisionCheck.of(decisions);
    }

    void write() {
        Settings settings = again.past().settings();
        try (PartFiles withoutAccount = new PartFiles(parts, 0, settings.language())) {
            identify(settings, withoutAccount);
        }
        try (PartFiles accounts = new PartFiles(parts, 1, settings.language())) {
            for (AccountPage page : again.accounts().pages(Range.ALL, businessDate, settings.run().pageAccounts(),
                    settings.run().pageItems())) {
                decide(page, accounts);
            }
        }
        CreditSums before = new CreditSums(database);
        CreditRow company = CompanyCredit.row(sums, businessDate, settings.credit(), settings.company().currency());
        PartFiles.writeCompanyCredit(parts, company, CompanyCredit.alerts(sums, company, before.ceilingLevel(businessDate),
                again.context().credit()), settings.language());
        PartFiles.writeLosses(parts, LossNight.of(sums, before.history(businessDate,
                settings.credit().losses().historyMonths()), again.context().credit()), settings.language());
        PartFiles.writeForecast(parts, Forecast.of(sums, before.forecasts(businessDate), businessDate));
        PartFiles.writeCompanyMetrics(parts, Figures.fromSums(sums, businessDate, settings.company(), settings.aging()));
    }

    private void identify(Settings settings, PartFiles files) {
        LocalDate lastNight = again.context().span().previousNight();
        List<OpenReceipt> replaced = lastNight == null ? List.of() : new Corrections(database).receipts(lastNight, businessDate);
        PayerSearch search = PayerSearch.ofNight(new PayersOfNight(database, businessDate), again.settings().approvals(), replaced);
        ExpectedMoney expected = new ExpectedMoney(new Payers(database).expectedReceipts(businessDate), search,
                settings.policies().get(Policy.STANDARD).matching());
        NumbersAgain numbers = new NumbersAgain(database, businessDate);
        Dismissals dismissals = new Dismissals(new Payers(database).decisions(businessDate, EnumSet.of(DecisionAction.DISMISS)),
                again.settings().approvals(), businessDate);
        List<Receipt> page = search.nextAsBegun("", PAGE);
        while (!page.isEmpty()) {
            PayerSearch.Page found = search.identify(page, settings.policies().get(Policy.STANDARD).matching());
            found.identifications().forEach(marks::add);
            write(SuspenseNight.of(found.suspense(), dismissals.standing(found.work()), settings.journal(), again.context().span())
                    .with(expected.upTo(page.getLast().receiptNo())), files);
            page = page.size() < PAGE ? List.of() : search.nextAsBegun(page.getLast().receiptNo(), PAGE);
        }
        List<WorkItem> ofNoAccount = Stream.of(search.waitingForConsent(), again.refusedMoney().questions(), numbers.questions(),
                Outcomes.questions(decisions, checked))
                .flatMap(List::stream).toList();
        write(SuspenseNight.of(List.of(), dismissals.standing(ofNoAccount), settings.journal(), again.context().span(),
                replaced).with(expected.others()), files);
        outcomes.addAll(dismissals.outcomes());
        outcomes.addAll(again.refusedMoney().answers());
        outcomes.addAll(numbers.answers());
    }

    private void write(SuspenseNight suspense, PartFiles files) {
        files.writeReceipts(suspense.receipts());
        files.writeWorklist(suspense.worklist());
        files.writeJournal(suspense.journal());
        sums.addAll(suspense.sums());
    }

    private void decide(AccountPage page, PartFiles files) {
        LoadedPage loaded = again.load(page);
        List<AccountResult> results = again.decide(loaded.accounts());
        for (int index = 0; index < results.size(); index++) {
            AccountResult result = results.get(index);
            files.writeReferrals(Referral.of(loaded.accounts().get(index), result, again.context()));
            result.allocations().forEach(allocations::add);
            marks.add(result);
            outcomes.addAll(result.decisions());
            sums.addAll(result.sums());
            files.write(result);
        }
        List<LettersAgain.OfAccount> decided = new ArrayList<>();
        results.forEach(result -> result.letters().forEach(letter -> decided.add(new LettersAgain.OfAccount(result.accountNo(), letter))));
        letters.add(decided);
    }

    Sums sums() {
        return sums;
    }

    /** The rows of decisions.csv. */
    List<Outcomes.Row> decisions() {
        return Outcomes.listed(decisions, Outcomes.joined(decisions, checked, outcomes));
    }

    /** Questions that came up when the night was closed. */
    List<Question> lateQuestions() {
        return Outcomes.lateQuestions(decisions, Outcomes.joined(decisions, checked, outcomes)).stream().map(item -> new Question("", item))
                .toList();
    }

    RowSum allocations() {
        return allocations;
    }

    NightMarks marks() {
        return marks;
    }
}
