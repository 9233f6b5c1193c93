package receivables.credit;

import static receivables.ledger.credit.SignalKind.NEW_ADDRESS;
import static receivables.ledger.credit.SignalKind.NEW_BANK_ACCOUNT;
import static receivables.ledger.credit.SignalKind.NEW_NAME;
import static receivables.ledger.credit.SignalKind.NEW_OWNER;
import static receivables.ledger.credit.SignalKind.PAYER_ACCOUNT_CHANGED;
import static receivables.ledger.credit.SignalKind.THIRD_PARTY_PAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import receivables.credit.Signals.Found;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PayerClue;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.ledger.credit.MasterChange;
import receivables.ledger.credit.SignalKind;
import receivables.matching.text.PayerNames;
import receivables.matching.text.Placeholders;
import receivables.matching.text.ShortNames;

/**
 * Who the customer is, and who pays for him: other master data than yesterday's, money from an account that he never paid from, money from
 * somebody else.
 */
final class PayerSignals {

    private static final Set<String> ADDRESS = Set.of("address_1", "address_2", "city", "region", "postcode", "country");
    /** So many accounts are remembered, the latest. */
    private static final int MOST_ACCOUNTS = 12;
    private static final Set<PayerClue> OWN_NAME = Set.of(PayerClue.NAME, PayerClue.ALIAS, PayerClue.DECISION);
    private static final int LONGEST_SUBJECT = 35;

    private final CreditCase of;
    private final CreditContext context;
    private final LinkedHashSet<String> known;

    PayerSignals(CreditCase of, CreditContext context) {
        this.of = of;
        this.context = context;
        this.known = new LinkedHashSet<>(of.memory().payerAccounts());
    }

    /** Every changed value is one signal; of an address the first changed line speaks for all. */
    List<Found> masterData() {
        List<Found> found = new ArrayList<>();
        for (MasterChange change : of.changes()) {
            SignalKind kind = kind(change.column());
            if (kind != null && (kind != NEW_BANK_ACCOUNT && kind != NEW_OWNER || !change.before().isEmpty())) {
                String day = context.businessDate().toString();
                found.add(new Found(kind, day, context.businessDate(), null,
                        Reason.of(ReasonCode.SIGNAL_MASTER_DATA, change.before(), change.after())));
            }
        }
        return found;
    }

    private static SignalKind kind(String column) {
        return switch (column) {
            case "name" -> NEW_NAME;
            case "bank_accounts" -> NEW_BANK_ACCOUNT;
            case "registered_no" -> NEW_OWNER;
            default -> ADDRESS.contains(column) ? NEW_ADDRESS : null;
        };
    }

    /** Of the money that came in tonight; whoever is known to collect for several customers is no third party. */
    List<Found> payments() {
        List<Found> found = new ArrayList<>();
        of.receipts().stream().filter(receipt -> receipt.identifiedOn().equals(context.businessDate()))
                .filter(receipt -> receipt.receipt().amount().isPositive() && !receipt.isShared() && !receipt.reversed())
                .sorted(Comparator.comparing((OpenReceipt receipt) -> receipt.receipt().valueDate())
                .thenComparing(receipt -> receipt.receipt().receiptNo())).forEach(receipt -> look(receipt, found));
        return found;
    }

    private void look(OpenReceipt open, List<Found> found) {
        Receipt receipt = open.receipt();
        LocalDate day = receipt.valueDate();
        String account = text(receipt.payerAccount());
        if (!Placeholders.SHIPPED.isAccount(account)) {
            boolean first = known.isEmpty() && masterAccounts().isEmpty();
            boolean isNew = known.add(account) && !masterAccounts().contains(account);
            if (isNew && !first) {
                found.add(new Found(PAYER_ACCOUNT_CHANGED, account, day, receipt.amount(),
                        Reason.of(ReasonCode.SIGNAL_PAYER_ACCOUNT, receipt.receiptNo(), receipt.amount(), account)));
            }
        }
        String payer = PayerNames.normalise(text(receipt.payerName()));
        if (!payer.isEmpty() && !OWN_NAME.contains(open.clue()) && !isOwn(payer)) {
            String subject = payer.length() > LONGEST_SUBJECT ? payer.substring(0, LONGEST_SUBJECT) : payer;
            found.add(new Found(THIRD_PARTY_PAYS, subject, day, receipt.amount(),
                    Reason.of(ReasonCode.SIGNAL_THIRD_PARTY, receipt.receiptNo(), receipt.amount(), receipt.payerName())));
        }
    }

    private Set<String> masterAccounts() {
        Set<String> accounts = new TreeSet<>();
        of.group().forEach(customer -> accounts.addAll(customer.bankAccounts()));
        return accounts;
    }

    /** A bank may cut a name, and a payer may leave words away: the beginning is enough here, where nothing is booked by it. */
    private boolean isOwn(String payer) {
        return of.group().stream().flatMap(customer -> Stream.concat(Stream.of(customer.name()), customer.aliases().stream()))
                .map(PayerNames::normalise).filter(name -> !name.isEmpty())
                .anyMatch(name -> name.startsWith(payer) || payer.contains(name) || ShortNames.agree(payer, name));
    }

    /** The accounts he is known to pay from, after tonight. */
    List<String> known() {
        List<String> all = new ArrayList<>(known);
        return all.size() > MOST_ACCOUNTS ? all.subList(all.size() - MOST_ACCOUNTS, all.size()) : all;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
