package receivables.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.store.Sample.D1;
import static receivables.store.Sample.D2;
import static receivables.store.Sample.D3;
import static receivables.store.Sample.cny;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.ledger.Account;
import receivables.ledger.Customer;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.DocumentType;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.PayerClue;
import receivables.ledger.SuspenseClue;
import receivables.matching.payers.Identification.Candidate;
import receivables.matching.payers.Identification;
import receivables.store.jdbc.Database;
import receivables.testing.Servers;

class AccountsTest {

    private static List<Account> load(Database database, java.time.LocalDate businessDate) {
        Accounts accounts = new Accounts(database, Sample::memory);
        List<Account> loaded = new ArrayList<>();
        accounts.pages(Range.ALL, businessDate, 1_000, 20_000).forEach(page -> loaded.addAll(accounts.load(page, businessDate).accounts()));
        return loaded;
    }

    @ParameterizedTest
    @EnumSource
    void readsFactsWithAllTheirFields(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            Sample.begin(database, D1);
            Customer customer = Sample.fullCustomer(D1);
            Document document = Sample.fullDocument(customer.customerNo(), D1);
            Sample.file(facts, D1, 1, file -> {
                facts.addCustomers(file, Sample.lines(List.of(customer)));
                facts.addDocuments(file, Sample.lines(List.of(document)));
                facts.addReceipts(file, Sample.lines(List.of(Sample.fullReceipt(D1))));
                facts.addDecisions(file, Sample.lines(List.of(Sample.decision("X1", DecisionAction.BLOCK, customer.customerNo(), "", "",
                        D1))));
            });
            assertEquals(List.of(), new Admission(database).admit(D1));
            new Payers(database).putIdentified(List.of(new Identification("R-full", customer.customerNo(), PayerClue.ALIAS, List.of())),
                    D1);
            assertEquals(List.of(), new Payers(database).unidentifiedReceipts(D1, "", 10), "R-full counts from tomorrow");
            Account account = load(database, D1).getFirst();
            assertEquals(List.of(customer), account.customers());
            assertEquals(List.of(new OpenItem(document, cny("1200.00"))), account.items());
            assertEquals(List.of(), account.receipts());
            assertEquals(List.of("X1"), account.decisions().stream().map(decision -> decision.decisionNo()).toList());
            assertEquals(cny("-1234.56"), account.sales().getFirst().amount());
            assertEquals(Sample.fullReceipt(D1), load(database, D1.plusDays(1)).getFirst().receipts().getFirst().receipt());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSettledItemIsGoneFromTheNextNightAndBackWhenReopened(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            Results results = new Results(database);
            Document paid = Sample.invoice("A", "I1", "100.00", D1, D1);
            Document part = Sample.invoice("A", "I2", "50.00", D1, D1);
            Sample.begin(database, D1);
            Sample.file(facts, D1, 1, file -> {
                facts.addCustomers(file, Sample.lines(List.of(Sample.customer("A", "", D1))));
                facts.addDocuments(file, Sample.lines(List.of(paid, part)));
                facts.addReceipts(file, Sample.lines(List.of(Sample.receipt("R1", "120.00", D1, D1),
                        Sample.receipt("R2", "9.00", D1, D1))));
            });
            new Admission(database).admit(D1);
            new Payers(database).putIdentified(List.of(new Identification("R1", "A", PayerClue.ACCOUNT, List.of()),
                    new Identification("R2", "A", PayerClue.NAME, List.of())), D1);
            assertEquals(2, load(database, D1).getFirst().receipts().size());
            LoadedPage page = new Accounts(database, Sample::memory).load(new AccountPage("", "A", 1, 2), D1);
            results.write(List.of(Sample.result("A", List.of(Sample.payment("R1", paid, "100.00", D1),
                    Sample.payment("R1", part, "20.00", D1)), List.of(), List.of(new OpenItem(paid, cny("0"))), List.of(), List.of("R1"),
                    List.of())), page.newSales(), D1);
            Sample.done(database, D1);

            Sample.begin(database, D2);
            Sample.file(facts, D2, 1, file -> facts.addReceipts(file,
                    Sample.lines(List.of(new receivables.ledger.Receipt("R3", D2, cny("-120.00"), "", "", "", "", "", "R1", null, D2)))));
            new Admission(database).admit(D2);
            Account quiet = load(database, D2).getFirst();
            assertEquals(List.of(new OpenItem(part, cny("30.00"))), quiet.items());
            assertEquals(List.of("R2"), quiet.receipts().stream().map(receipt -> receipt.receipt().receiptNo()).toList());
            assertEquals(1, quiet.payments().getFirst().onTime());
            assertEquals(cny("150.00"), quiet.sales().getFirst().amount());
            new Payers(database).putIdentified(List.of(new Identification("R3", "A", PayerClue.ACCOUNT, List.of())), D2);
            Account bounced = load(database, D2).getFirst();
            assertEquals(List.of(new OpenItem(paid, cny("0")), new OpenItem(part, cny("30.00"))), bounced.items());
            assertEquals(List.of("R1", "R2", "R3"), bounced.receipts().stream().map(receipt -> receipt.receipt().receiptNo()).toList());
            assertEquals(cny("0"), bounced.receipts().getFirst().left());
            assertEquals(2, bounced.allocations().size());
            results.write(List.of(Sample.result("A", List.of(Sample.reversal("R1", paid, "-100.00", D2),
                    Sample.reversal("R1", part, "-20.00", D2)), List.of(), List.of(), List.of(new OpenItem(paid, cny("100.00"))),
                    List.of("R3"), List.of())), List.of(), D2);
            Sample.done(database, D2);
            assertEquals(List.of(new OpenItem(paid, cny("100.00")), new OpenItem(part, cny("50.00"))),
                    load(database, D3).getFirst().items());
            assertEquals(List.of("I2"), load(database, D2).getFirst().items().stream().filter(item -> !item.isSettled())
                    .map(OpenItem::documentNo).toList(), "as of the earlier night it was still settled");
            results.clear(D2, Range.ALL, "p1");
            assertEquals(List.of("I1", "I2"), load(database, D2).getFirst().items().stream().map(OpenItem::documentNo).toList());
            assertEquals(List.of("I2"), load(database, D3).getFirst().items().stream().filter(item -> !item.isSettled())
                    .map(OpenItem::documentNo).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void groupsAreOneAccountAndNeverSplit(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            Sample.begin(database, D1);
            Sample.file(facts, D1, 1, file -> {
                List<Customer> customers = new ArrayList<>();
                IntStream.range(0, 30).forEach(index -> customers.add(Sample.customer("C%02d".formatted(index), index % 10 == 3 ? "G" : "",
                        D1)));
                facts.addCustomers(file, Sample.lines(customers));
                facts.addDocuments(file, Sample.lines(IntStream.range(0, 90).mapToObj(index ->
                        Sample.invoice("C%02d".formatted(index % 30), "I" + index, "1.00", D1, D1)).toList()));
            });
            new Admission(database).admit(D1);
            Accounts accounts = new Accounts(database, Sample::memory);
            List<Range> ranges = accounts.ranges(D1, 4);
            assertEquals(4, ranges.size());
            assertEquals(ranges, accounts.ranges(D1, 2), "stored once");
            List<String> seen = new ArrayList<>();
            int items = 0;
            for (Range range : ranges) {
                for (AccountPage page : accounts.pages(range, D1, 3, 10)) {
                    List<Account> loaded = accounts.load(page, D1).accounts();
                    assertEquals(page.accounts(), loaded.size());
                    assertEquals(page.items(), loaded.stream().mapToInt(account -> account.items().size()).sum());
                    assertTrue(page.items() <= 10 && page.accounts() <= 3 || page.accounts() == 1, page::toString);
                    for (Account account : loaded) {
                        seen.add(account.accountNo());
                        items += account.items().size();
                        assertEquals(account.accountNo().equals("C03") ? List.of("C03", "C13", "C23") : List.of(account.accountNo()),
                                account.customers().stream().map(Customer::customerNo).toList());
                    }
                }
            }
            assertEquals(IntStream.range(0, 30).filter(index -> index != 13 && index != 23).mapToObj("C%02d"::formatted).toList(), seen);
            assertEquals(90, items);
        }
    }

    @ParameterizedTest
    @EnumSource
    void lettersComeWithTheirItemsAndEvents(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            Customer customer = Sample.customer("A", "", D1);
            List<Document> documents = IntStream.range(0, 600).mapToObj(index ->
                    Sample.invoice("A", "INV-" + index, "10.00", D1.minusDays(200), D1)).toList();
            Sample.begin(database, D1);
            Sample.file(facts, D1, 1, file -> {
                facts.addCustomers(file, Sample.lines(List.of(customer)));
                facts.addDocuments(file, Sample.lines(documents));
            });
            new Admission(database).admit(D1);
            new Results(database).write(List.of(Sample.result("A", List.of(), List.of(Sample.letter("261121-AAAAA-00001", customer, D1,
                    LetterStatus.NEEDS_APPROVAL, documents)), List.of(), List.of(), List.of(), List.of())), List.of(), D1);
            Sample.done(database, D1);
            Letters letters = new Letters(database);
            LetterEvent event = new LetterEvent("261121-AAAAA-00001", LetterEvent.Kind.APPROVED, D2, "S1", "", D2);
            letters.append(event);
            letters.append(event);
            assertEquals(List.of(event), letters.events("261121-AAAAA-00001"));
            Account account = load(database, D2).getFirst();
            IssuedLetter issued = account.letters().getFirst();
            assertEquals(600, issued.items().size(), "more than fits beside the letter");
            assertEquals(documents.getLast().documentNo(), issued.items().getLast().documentNo());
            assertEquals(List.of(event), issued.events());
            assertEquals(D1, issued.proposedOn());
            assertTrue(load(database, D1).getFirst().letters().isEmpty(), "a night reads letters of earlier nights only");
            assertEquals(documents.size(), new Payers(database).lettersByReference(List.of("RF261121-AAAAA-00001"),
                    D2).get("RF261121-AAAAA-00001")
                    .documents().size());

            Sample.begin(database, D2);
            LetterEvent arrived = new LetterEvent("261121-AAAAA-00001", LetterEvent.Kind.ARRIVED, D2, "", "RR1CN", D2);
            LetterEvent nobodys = new LetterEvent("261121-NONE", LetterEvent.Kind.ARRIVED, D2, "", "", D2);
            Sample.file(facts, D2, 1, file -> facts.addLetterEvents(file, Sample.lines(List.of(arrived, nobodys))));
            assertEquals(List.of("261121-NONE"), new Admission(database).admit(D2).stream().map(Reject::value).toList());
            Sample.done(database, D2);
            assertEquals(List.of(event, arrived), load(database, D3).getFirst().letters().getFirst().events(),
                    "what a file says counts too");
            new TakeBack(database).from(D2, () -> { });
            assertEquals(List.of(event), load(database, D3).getFirst().letters().getFirst().events(), "and goes with its file");
        }
    }

    @ParameterizedTest
    @EnumSource
    void suspenseIsShownToItsLikelyPayersUntilItIsIdentified(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            Payers payers = new Payers(database);
            Sample.begin(database, D1);
            Sample.file(facts, D1, 1, file -> {
                facts.addCustomers(file, Sample.lines(List.of(Sample.customer("A", "", D1), Sample.customer("B", "", D1))));
                facts.addReceipts(file, Sample.lines(List.of(Sample.receipt("R1", "5.00", D1, D1))));
            });
            new Admission(database).admit(D1);
            List<Candidate> candidates = List.of(new Candidate("B", PayerClue.NAME, true),
                    new Candidate("A", PayerClue.ACCOUNT, true));
            payers.putIdentified(List.of(new Identification("R1", "", null, candidates)), D1);
            Sample.done(database, D1);
            payers.putIdentified(List.of(new Identification("R1", "", null, candidates)), D2);
            assertEquals(candidates, payers.candidates(List.of("R1"), D2).get("R1"));
            assertEquals(2L, database.jdbc().queryForObject("SELECT COUNT(*) FROM candidate",
                    Long.class), "the same set is not written again");
            assertEquals(List.of(new SuspenseClue("A", "R1", cny("5.00"), D1)), load(database, D2).getFirst().suspense());
            payers.putIdentified(List.of(new Identification("R1", "A", PayerClue.DECISION, List.of())), D3);
            Account account = load(database, D3).getFirst();
            assertEquals(List.of(), account.suspense());
            assertEquals(D3, account.receipts().getFirst().identifiedOn());
            assertEquals(List.of("R1"), payers.unidentifiedReceipts(D2, "", 5).stream().map(receipt -> receipt.receiptNo()).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void salesAreFoldedOnceAndCorrected(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            YearMonth november = YearMonth.of(2026, 11);
            Sample.begin(database, D1);
            Sample.file(facts, D1, 1, file -> {
                facts.addCustomers(file, Sample.lines(List.of(Sample.customer("A", "", D1))));
                facts.addDocuments(file, Sample.lines(List.of(Sample.invoice("A", "I1", "100.00", D1, D1),
                        Sample.invoice("A", "I2", "7.00", D2, D1), Sample.document("A", "C1", DocumentType.CREDIT_NOTE, "30.00", D1, D1))));
            });
            new Admission(database).admit(D1);
            Accounts accounts = new Accounts(database, Sample::memory);
            AccountPage page = accounts.pages(Range.ALL, D1, 10, 10).iterator().next();
            LoadedPage first = accounts.load(page, D1);
            assertEquals(cny("70.00"), first.accounts().getFirst().sales().getFirst().amount(), "I2 is dated later");
            new Results(database).write(List.of(), first.newSales(), D1);
            Sample.done(database, D1);
            Sample.begin(database, D2);
            Sample.file(facts, D2, 1, file -> facts.addDocuments(file, Sample.lines(List.of(Sample.invoice("A", "I1", "90.00", D1, D2)))));
            new Admission(database).admit(D2);
            LoadedPage second = accounts.load(page, D2);
            assertEquals(cny("67.00"), second.accounts().getFirst().sales().getFirst().amount());
            assertEquals(november, second.accounts().getFirst().sales().getFirst().month());
            assertEquals(9700, second.accounts().getFirst().sales().getFirst().settlements().invoiced());
            new Results(database).write(List.of(), second.newSales(), D2);
            Sample.done(database, D2);
            assertEquals(cny("67.00"), accounts.load(page, D3).accounts().getFirst().sales().getFirst().amount());
            assertEquals(cny("70.00"), accounts.load(page, D1).accounts().getFirst().sales().getFirst().amount(), "as of the first night");
        }
    }
}
