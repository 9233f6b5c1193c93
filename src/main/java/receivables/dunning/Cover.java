package receivables.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import receivables.ledger.AdviceLine;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.matching.text.Earmarks;

/**
 * Money on account and open credit notes of the same currency cover what is due, oldest first (rule 3): nobody is asked for money we
 * already have. For dunning only: nothing is booked. Money marked for something else (a deposit, a credit for an invoice not due yet)
 * covers nothing.
 */
final class Cover {
    private final List<OpenItem> credits;
    private final List<OpenReceipt> receipts;

    private Cover(List<OpenItem> credits, List<OpenReceipt> receipts) {
        this.credits = credits;
        this.receipts = receipts;
    }

    /** Credit notes and money that may cover, of all currencies. */
    static Cover of(DunningCase dunningCase, LocalDate businessDate, DunningPolicy policy, List<DueItem> items) {
        List<OpenItem> credits = new ArrayList<>();
        for (OpenItem item : dunningCase.items()) {
            if (!item.document().isDebit() && !item.isSettled() && !isForLater(item, items)) {
                credits.add(item);
            }
        }
        List<OpenReceipt> receipts = new ArrayList<>();
        for (OpenReceipt receipt : dunningCase.receipts()) {
            if (receipt.left().isPositive() && !receipt.reversed() && !receipt.waits()
                    && !receipt.receipt().countsOn().isAfter(businessDate)
                    && !isEarmarked(receipt, policy)) {
                receipts.add(receipt);
            }
        }
        return new Cover(credits, receipts);
    }

    /** @param items of one currency, oldest first */
    void apply(List<DueItem> items, Currency currency) {
        long left = available(currency);
        for (DueItem item : items) {
            if (left <= 0) {
                return;
            }
            if (item.daysPastDue >= 0) {
                left -= item.cover(left);
            }
        }
    }

    private long available(Currency currency) {
        long sum = 0;
        for (OpenItem credit : credits) {
            sum += credit.currency().equals(currency) ? credit.open().minor() : 0;
        }
        for (OpenReceipt receipt : receipts) {
            sum += receipt.left().currency().equals(currency) ? receipt.left().minor() : 0;
        }
        return sum;
    }

    List<OpenItem> credits(Currency currency) {
        return credits.stream().filter(credit -> credit.currency().equals(currency)).toList();
    }

    List<OpenReceipt> receipts(Currency currency) {
        return receipts.stream().filter(receipt -> receipt.left().currency().equals(currency)).toList();
    }

    private static boolean isForLater(OpenItem credit, List<DueItem> items) {
        String named = credit.document().appliesTo();
        return named != null && !named.isEmpty() && items.stream()
                .anyMatch(item -> item.documentNo().equals(named) && item.daysPastDue < 0);
    }

    private static boolean isEarmarked(OpenReceipt receipt, DunningPolicy policy) {
        StringBuilder text = new StringBuilder(receipt.receipt().remittance() == null ? "" : receipt.receipt().remittance());
        for (AdviceLine line : receipt.advice()) {
            text.append('\n').append(line.memo() == null ? "" : line.memo());
        }
        return !Earmarks.in(text.toString(), receipt.receipt().payerName(), policy.earmarks()).isEmpty();
    }
}
