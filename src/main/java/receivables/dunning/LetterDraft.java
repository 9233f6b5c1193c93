package receivables.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import receivables.ledger.Allocation;
import receivables.ledger.Document;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterNumber;
import receivables.ledger.LetterPayment;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Stage;
import receivables.money.Money;

/**
 * Writes down a chosen letter with everything that will be printed on it: items by section, interest, payments since, the last day to pay,
 * its number.
 */
final class LetterDraft {
    private final DunningNight night;
    private final Currency currency;
    private final Stage stage;

    LetterDraft(DunningNight night, Currency currency, Stage stage) {
        this.night = night;
        this.currency = currency;
        this.stage = stage;
    }

    /**
     * @param items of the currency, oldest first, with section and amount where they are on this letter
     * @param earlier the waiting letter whose number this one keeps, null: a new number
     */
    Letter of(List<DueItem> items, LetterStatus status, IssuedLetter earlier) {
        List<LetterItem> lines = new ArrayList<>();
        long demanded = 0;
        long interest = 0;
        SequencedMap<DueItem, Money> charged = new LinkedHashMap<>();
        for (LetterSection section : LetterSection.values()) {
            for (DueItem item : items) {
                if (item.section == section) {
                    long itemDemanded = section == LetterSection.DEMANDED ? item.demanded : 0;
                    long itemInterest = itemDemanded > 0 ? interest(item) : 0;
                    demanded += itemDemanded;
                    interest += itemInterest;
                    if (itemInterest > 0) {
                        charged.put(item, money(itemInterest));
                    }
                    lines.add(line(item, itemDemanded, itemInterest));
                }
            }
        }
        boolean covered = items.stream().anyMatch(item -> item.covered() > 0);
        List<OpenItem> credits = covered ? night.cover.credits(currency) : List.of();
        credits.forEach(credit -> lines.add(creditLine(credit)));
        for (DueItem item : items) {
            Money fee = item.section == LetterSection.DEMANDED ? fee(item) : money(0);
            if (fee.isPositive()) {
                interest += fee.minor();
                lines.add(feeLine(item, fee));
            }
        }
        String letterNo = earlier == null ? number(items) : earlier.letterNo();
        return new Letter(letterNo, LetterNumber.reference(letterNo), LetterKind.of(stage), night.dunningCase.customer(), currency,
                night.context.businessDate(), night.mailingDay(), money(demanded), money(interest),
                money(Math.addExact(demanded, interest)), payBy(items), status, lines, payments(items, covered),
                night.context.businessDate(), null, List.of(), List.of()).withInterest(night.interest.terms(charged));
    }

    /** Claimed from the item's own stage on; once demanded it stays claimed. */
    private long interest(DueItem item) {
        Stage own = ownStage(item);
        if (stage.isCourtesy() || night.policy.interestFrom() == null || own == null || !own.isAtLeast(night.policy.interestFrom())) {
            return 0;
        }
        return night.interest.toDemand(item);
    }

    /** The highest stage the item has had, this letter's included. */
    private static Stage ownStage(DueItem item) {
        return item.stage == null || item.past.hasAtLeast(item.stage) ? item.past.highest() : item.stage;
    }

    private LetterItem line(DueItem item, long demanded, long interest) {
        Document document = item.document().underContractOf(night.customer());
        boolean recorded = item.section == LetterSection.DEMANDED || item.section == LetterSection.FALLING_DUE;
        String hold = item.hold() == null ? "" : item.hold().name();
        return new LetterItem(item.section, recorded ? item.stage : null, document.documentNo(), document.type(), document.documentDate(),
                document.dueDate(), document.invoiceNo(), document.orderNo(), document.contractNo(), document.contractName(),
                document.contractDate(), document.amount(), document.amount().minus(item.item.open()), item.item.open(), money(demanded), money(interest),
                item.daysPastDue, hold, item.past.demand(), item.objected);
    }

    /** A credit that covers part of the items: netted already, shown so that the sums can be followed. */
    private LetterItem creditLine(OpenItem credit) {
        Document document = credit.document();
        return new LetterItem(LetterSection.CREDIT, null, document.documentNo(), document.type(), document.documentDate(),
                document.dueDate(), document.invoiceNo(), document.orderNo(), document.contractNo(), document.contractName(),
                document.contractDate(), document.amount(), document.amount().minus(credit.open()), credit.open(), money(0), money(0),
                0, "");
    }

    /**
     * What the item costs beside interest: what earlier letters charged and is still owed, this letter's stage where the item moves to it,
     * and the law's flat sum once. A courtesy is free.
     */
    private Money fee(DueItem item) {
        if (stage.isCourtesy()) {
            return money(0);
        }
        DunningPolicy.Fee fee = item.stage == null ? null : night.policy.fees().get(item.stage);
        Money costs = money(night.interest.costs(item)).plus(night.interest.flatSum(item, ownStage(item)));
        return fee == null ? costs : costs.plus(fee.on(money(item.demanded)));
    }

    /** It stands beside the item's own line and records no stage, so that a later night reads the charge from it and nothing else. */
    private LetterItem feeLine(DueItem item, Money fee) {
        Document document = item.document();
        return new LetterItem(LetterSection.FEE, null, document.documentNo(), document.type(), document.documentDate(), document.dueDate(),
                document.invoiceNo(), document.orderNo(), document.contractNo(), document.contractName(), document.contractDate(),
                document.amount(), money(0), money(0), money(0), fee, item.daysPastDue, "");
    }

    /** What was paid on the letter's items since, and money on account that covers part of them (without a document); by date. */
    private List<LetterPayment> payments(List<DueItem> items, boolean covered) {
        List<LetterPayment> payments = new ArrayList<>();
        if (!night.dunningCase.allocations().isEmpty()) {
            Set<String> onLetter = new HashSet<>();
            items.stream().filter(item -> item.section != null).forEach(item -> onLetter.add(item.documentNo()));
            for (Allocation allocation : night.dunningCase.allocations()) {
                if (allocation.paysDocument() && onLetter.contains(allocation.documentNo())) {
                    payments.add(new LetterPayment(allocation.businessDate(), allocation.receiptNo(), allocation.documentNo(),
                            allocation.amount()));
                }
            }
        }
        if (covered) {
            for (OpenReceipt receipt : night.cover.receipts(currency)) {
                payments.add(new LetterPayment(receipt.receipt().countsOn(), receipt.receipt().receiptNo(), "", receipt.left()));
            }
        }
        payments.sort(Comparator.comparing(LetterPayment::date).thenComparing(LetterPayment::receiptNo)
                .thenComparing(LetterPayment::documentNo)
                .thenComparing(payment -> payment.amount().minor()));
        return payments;
    }

    /**
     * A courtesy about items not overdue asks for them by their (earliest) due date; every other letter gives the policy's days, rolled to
     * a business day.
     */
    private LocalDate payBy(List<DueItem> items) {
        LocalDate earliest = null;
        boolean overdue = false;
        for (DueItem item : items) {
            if (item.section == LetterSection.DEMANDED) {
                overdue |= item.isOverdue();
                earliest = earliest == null || item.due.isBefore(earliest) ? item.due : earliest;
            }
        }
        if (stage.isCourtesy() && !overdue && earliest != null) {
            return earliest;
        }
        return night.context.calendar().rollForward(night.mailingDay().plusDays(night.policy.payByDays()));
    }

    private String number(List<DueItem> items) {
        StringBuilder content = new StringBuilder(64 + 32 * items.size());
        content.append(night.dunningCase.customer().customerNo()).append('|').append(currency.getCurrencyCode()).append('|')
                .append(LetterKind.of(stage));
        for (DueItem item : items) {
            if (item.section != null) {
                content.append('\n').append(item.section).append('|').append(item.stage).append('|').append(item.documentNo()).append('|')
                        .append(item.section == LetterSection.DEMANDED ? item.demanded : 0);
            }
        }
        String text = content.toString();
        String letterNo = LetterNumber.of(night.mailingDay(), text, 0);
        for (int attempt = 1; night.past.isKnownNumber(letterNo); attempt++) {
            letterNo = LetterNumber.of(night.mailingDay(), text, attempt);
        }
        return letterNo;
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }
}
