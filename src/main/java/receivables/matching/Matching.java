package receivables.matching;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import receivables.ledger.Account;
import receivables.ledger.Approvals;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Customer;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.Receipt;
import receivables.ledger.instrument.InstrumentRules;
import receivables.ledger.instrument.InstrumentTerms;
import receivables.ledger.shortage.ShortPayment;
import receivables.matching.text.Earmarks;

/**
 * One night's matching of one account. What rules booked of money that is another customer's
 * after all is taken back first, then what the bank took back; then people's decisions; then credit notes go to the documents they
 * name; then the passes run, strongest first, each over all receipts before the next, so that a vague receipt never takes what another one
 * names. The order of receipts and documents in the account makes no difference.
 */
public final class Matching {

    private final AccountBook book;
    private final Approvals approvals;
    private final Map<String, BigDecimal> rates;
    private final Papers papers;

    private List<ShortPayment> shortPaid = List.of();

    private Matching(AccountBook book, Papers papers, Approvals approvals, Map<String, BigDecimal> rates) {
        this.book = book;
        this.papers = papers;
        this.approvals = approvals;
        this.rates = rates;
    }

    /**
     * Matches an account.
     *
     * @param businessDate D: receipts that count later wait
     * @param policyOf a customer's policy
     * @param approvals who may consent to write-offs and refunds
     * @param rates company currency per unit by currency code; only worklist texts use them
     * @param terms how long papers in hand are waited for
     */
    public static MatchingResult match(
            Account account, LocalDate businessDate, Function<Customer, MatchingPolicy> policyOf, Approvals approvals,
            Map<String, BigDecimal> rates, InstrumentTerms terms) {
        AccountBook book = new AccountBook(account, businessDate, policyOf);
        Papers papers = new Papers(book, terms);
        Matching matching = new Matching(book, papers, approvals, rates);
        List<DecisionOutcome> decisions = matching.run();
        return new MatchingResult(AfterMatching.bookings(book), AfterMatching.items(book), AfterMatching.receipts(book, papers),
                ReceiptRows.of(book, papers), book.worklist(), decisions, matching.shortPaid, papers.nights());
    }

    /** The same after a night on the day before, with Saturday and Sunday free. */
    public static MatchingResult match(
            Account account, LocalDate businessDate, Function<Customer, MatchingPolicy> policyOf, Approvals approvals,
            Map<String, BigDecimal> rates) {
        BusinessCalendar calendar = new BusinessCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());
        return match(account, businessDate, policyOf, approvals, rates,
                new InstrumentTerms(businessDate.minusDays(1), calendar.after(businessDate), calendar, InstrumentRules.SHIPPED));
    }

    private List<DecisionOutcome> run() {
        List<Integer> receipts = inOrder();
        Decisions decisions = new Decisions(book, approvals, rates);
        Reversals reversals = new Reversals(book, decisions, papers);
        Maturities maturities = new Maturities(book, papers);
        PaperEvents events = new PaperEvents(book, papers);
        SecondThoughts thoughts = new SecondThoughts(book);
        thoughts.run();
        events.decided();
        maturities.run(papers.isEmpty() ? List.of() : receipts);
        reversals.run(receipts);
        events.takenBack(papers.isEmpty() ? List.of() : receipts);
        events.lapsed();
        decisions.run();
        thoughts.runPeoplesToo();
        reversals.answerRefunds(receipts);
        new CreditNotes(book).run();
        List<ReceiptCase> cases = new ArrayList<>();
        for (int receipt : receipts) {
            if (book.left(receipt) > 0 && !book.isReversed(receipt) && !papers.waits(receipt) && !maturities.isUnclear(receipt)) {
                cases.add(new ReceiptCase(receipt));
            }
        }
        OpenQuestions questions = new OpenQuestions(book, rates);
        if (!cases.isEmpty()) {
            passes(cases).forEach(questions::forReceipt);
        }
        shortPaid = questions.forShortPaid();
        events.ask();
        return Stream.concat(decisions.outcomes().stream(), events.outcomes().stream()).toList();
    }

    /**
     * All passes, until nothing changes: a document that was the better explanation of a receipt, or a rival, may have been paid by
     * another meanwhile. What the passes found out about a receipt that nothing was taken from is forgotten before they look again, as
     * it would be in the next night.
     *
     * @return the receipts with what the last look, which booked nothing, has to say about them
     */
    private List<ReceiptCase> passes(List<ReceiptCase> receipts) {
        DocumentNumbers documents = new DocumentNumbers(book);
        for (ReceiptCase receipt : receipts) {
            Receipt line = book.receipt(receipt.receipt()).receipt();
            receipt.name(DocumentNamer.inText(book, documents, book.policy(receipt.receipt()), line));
            MatchingWords words = book.policy(receipt.receipt()).words();
            receipt.earmark(Earmarks.in(line.remittance(), line.payerName(), words.earmarks()));
            if (!Earmarks.in(line.remittance(), line.payerName(), words.prepayments()).isEmpty()) {
                receipt.prepay();
            }
        }
        VaguePasses vague = new VaguePasses(book);
        List<ReceiptCase> cases = receipts;
        int before = book.made().size();
        named(cases, documents);
        vague.run(cases);
        while (book.made().size() > before) {
            before = book.made().size();
            cases = cases.stream().filter(receipt -> book.left(receipt.receipt()) > 0).map(this::lookedAtAgain).toList();
            named(cases, documents);
            vague.run(cases);
        }
        return cases;
    }

    /** A receipt that is used in part keeps what was found out: its rest is no payment of its own. */
    private ReceiptCase lookedAtAgain(ReceiptCase receipt) {
        boolean untouched = book.left(receipt.receipt()) == book.receipt(receipt.receipt()).share().minor();
        return untouched ? receipt.again() : receipt;
    }

    /**
     * Passes 2 to 7, until nothing changes: what one receipt leaves open another may fit exactly, so the strongest passes are tried again
     * after every part payment that others wait for. Thus the same receipts give the same books in one night or in three.
     */
    private void named(List<ReceiptCase> cases, DocumentNumbers documents) {
        LetterPass letters = new LetterPass(book);
        Guesses guesses = new Guesses(book, documents);
        AdvicePass advice = new AdvicePass(book, documents, letters, guesses);
        NamedPasses named = new NamedPasses(book);
        int before;
        do {
            before = book.made().size();
            each(cases, letters::run);
            each(cases, advice::exact);
            each(cases, advice::run);
            each(cases, named::exact);
            each(cases, letters::withInterest);
            each(cases, receipt -> letters.interestFirst(receipt, true));
            each(cases, named::over);
            each(cases, named::discount);
            each(cases, named::tolerance);
            each(cases, receipt -> letters.interestFirst(receipt, false));
            part(cases, named);
        } while (book.made().size() > before);
        each(cases, guesses::text);
    }

    /** Part payments, up to the first on a document that another receipt names too. */
    private void part(List<ReceiptCase> cases, NamedPasses named) {
        Map<Integer, Integer> waiting = new HashMap<>();
        List<ReceiptCase> open = cases.stream().filter(receipt -> book.left(receipt.receipt()) > 0 && !receipt.isClosed()).toList();
        open.forEach(receipt -> receipt.named().all().forEach(item -> waiting.merge(item, 1, Integer::sum)));
        for (ReceiptCase receipt : open) {
            int before = book.made().size();
            named.part(receipt);
            if (book.made().size() > before && receipt.named().all().stream().anyMatch(item -> waiting.get(item) > 1)) {
                return;
            }
        }
    }

    private void each(List<ReceiptCase> cases, Consumer<ReceiptCase> pass) {
        for (ReceiptCase receipt : cases) {
            if (book.left(receipt.receipt()) > 0 && !receipt.isClosed()) {
                pass.accept(receipt);
            }
        }
    }

    /** Receipts that count, by day and number. */
    private List<Integer> inOrder() {
        List<Integer> receipts = new ArrayList<>();
        for (int receipt = 0; receipt < book.receiptCount(); receipt++) {
            if (book.counts(receipt)) {
                receipts.add(receipt);
            }
        }
        receipts.sort(Comparator.comparing((Integer receipt) -> book.receipt(receipt).receipt().countsOn()).thenComparing(book::receiptNo));
        return receipts;
    }
}
