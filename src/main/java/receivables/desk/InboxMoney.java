package receivables.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import receivables.intake.CustomerLookup;
import receivables.intake.DocumentLookup;
import receivables.intake.FileIntake;
import receivables.intake.Inbox;
import receivables.intake.InboxFile;
import receivables.intake.IncomingFile;
import receivables.intake.IntakeContext;
import receivables.intake.IntakeException;
import receivables.intake.IntakeSink;
import receivables.intake.Notice;
import receivables.intake.Reject;
import receivables.intake.statement.LineKeys;
import receivables.ledger.AdviceLine;
import receivables.ledger.Reason;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.Delivery;
import receivables.ledger.Document;
import receivables.ledger.LetterEvent;
import receivables.ledger.Rate;
import receivables.ledger.Receipt;
import receivables.ledger.RemittanceAdvice;
import receivables.ledger.Staff;
import receivables.ledger.erp.ListedItem;
import receivables.ledger.erp.ListedList;
import receivables.ledger.erp.ListedMoney;
import receivables.settings.Settings;
import receivables.settings.Workplace;
import receivables.store.Facts;
import receivables.store.KnownFile;
import receivables.store.ReceiptFacts;
import receivables.store.TermsLookup;
import receivables.store.jdbc.Database;

/**
 * Money in files that lie in the inbox and that no night has taken yet. The files are read and left where they are. Files of other kinds
 * are not looked at, and a bad row is left for the night to refuse, but it is told: it might have been the money a letter waits for.
 */
final class InboxMoney {

    private final List<Reason> unread = new ArrayList<>();
    private final Map<String, Receipt> receipts = new TreeMap<>();
    private final Map<String, List<AdviceLine>> advice = new TreeMap<>();

    private InboxMoney() {
    }

    /** @param knownOn the next night, which will take the files @throws RefusedException when the inbox cannot be read */
    static InboxMoney read(Workplace place, Database database, Settings settings, LocalDate knownOn) {
        InboxMoney money = new InboxMoney();
        Facts facts = new Facts(database);
        TermsLookup terms = new TermsLookup(database, knownOn);
        ReceiptFacts known = new ReceiptFacts(database);
        CustomerLookup customers = customerNos -> {
            Map<String, CustomerLookup.CustomerTerms> found = new HashMap<>();
            for (TermsLookup.CustomerTerms one : terms.of(customerNos).values()) {
                found.put(one.customerNo(), new CustomerLookup.CustomerTerms(one.currency(), one.termsDays(),
                        one.ratedDays(), one.ratedOn()));
            }
            return found;
        };
        IntakeContext context = new IntakeContext(knownOn, settings.company(), customers,
                receiptNos -> money.currencies(receiptNos, known, knownOn), settings.policies().keySet(), settings.encodings(),
                settings.bankRules(), settings.tables(), DocumentLookup.NONE, settings.stripZeros());
        try {
            for (IncomingFile incoming : Inbox.look(place.inbox(), settings.tables()).files()) {
                InboxFile file = InboxFile.of(incoming);
                Optional<KnownFile> taken = facts.find(file.sha256());
                if (file.kind().isMoney() && (taken.isEmpty() || !taken.get().complete())) {
                    FileIntake.read(file, context, money.new Sink());
                }
            }
        } catch (IntakeException unreadable) {
            throw new RefusedException(unreadable.getMessage());
        }
        // a receipt a night knows already comes again in overlapping files
        money.receipts.keySet().removeAll(known.currencies(money.receipts.keySet(), knownOn).keySet());
        return money;
    }

    private Map<String, Currency> currencies(Collection<String> receiptNos, ReceiptFacts known, LocalDate knownOn) {
        Map<String, Currency> found = new HashMap<>(known.currencies(receiptNos, knownOn));
        receiptNos.stream().filter(receipts::containsKey).forEach(receiptNo -> found.put(receiptNo, receipts.get(receiptNo).currency()));
        return found;
    }

    /** Money that came in and counts by the date, by receipt number. */
    List<Receipt> receipts(LocalDate date) {
        return receipts.values().stream().filter(receipt -> receipt.amount().isPositive() && !receipt.countsOn().isAfter(date)).toList();
    }

    /** Rows and files that could not be read, each with what is wrong, as the night will refuse them. */
    List<Reason> unread() {
        return unread;
    }

    Map<String, List<AdviceLine>> advice() {
        return advice;
    }

    /** Keeps receipts and their advice. */
    private final class Sink implements IntakeSink {

        private final Map<String, Integer> equalLines = new HashMap<>();

        @Override
        public void receipt(int line, Receipt receipt) {
            receipts.put(receipt.receiptNo(), receipt);
        }

        @Override
        public void adviceLine(int line, AdviceLine adviceLine) {
            advice.computeIfAbsent(adviceLine.receiptNo(), none -> new ArrayList<>()).add(adviceLine);
        }

        @Override
        public void customer(int line, Customer customer) {
            // no such file is read
        }

        @Override
        public void staff(int line, Staff staff) {
            // no such file is read
        }

        @Override
        public void document(int line, Document document) {
            // no such file is read
        }

        @Override
        public void listed(int line, ListedItem item) {
            // a list of an ERP brings no money
        }

        @Override
        public void listed(ListedList list) {
            // a list of an ERP brings no money
        }

        @Override
        public void listed(ListedMoney money) {
            // of whom and when the list does not say: a bank's file brings it
        }

        @Override
        public void documentOfUnknownCustomer(int line, Document document) {
            // no such file is read
        }

        @Override
        public void decision(int line, Decision decision) {
            // no such file is read
        }

        @Override
        public void refusedRow(receivables.ledger.RefusedRow row) {
            // whoever approves now is told of the inbox by the next night
        }

        @Override
        public void rate(int line, Rate rate) {
            // no such file is read
        }

        @Override
        public void letterEvent(int line, LetterEvent event) {
        }

        @Override
        public void delivery(int line, Delivery delivery) {
            // no such file is read
        }

        /** What a statement gives under the number it will most likely have: equal lines of a day are numbered in their order. */
        @Override
        public void bankLine(int line, BankLine bankLine) {
            if (bankLine.state() == BankLine.State.BOOKED && bankLine.amount() > 0 && bankLine.nature() != BankLine.Nature.INTEREST
                    && bankLine.nature() != BankLine.Nature.GIVEN_BACK) {
                int count = equalLines.merge(bankLine.contentKey(), 1, Integer::sum);
                Receipt receipt = bankLine.receipt(LineKeys.numbered(bankLine.contentKey(), count), bankLine.knownOn());
                receipts.put(receipt.receiptNo(), receipt);
            }
        }

        @Override
        public void bankStatement(int number, BankStatement statement) {
            // its lines are what counts here
        }

        /** It explains money that is here or will come; only the night finds out which. */
        @Override
        public void remittance(int number, RemittanceAdvice advice) {
            // no money by itself
        }

        @Override
        public void forgetStatementsFrom(int number) {
            // told as unread; a letter that waits for money it may hold is looked at by a person
        }

        @Override
        public void reject(Reject reject) {
            unread.add(reject.told());
        }

        @Override
        public void notice(Notice notice) {
            // the night tells it
        }
    }
}
