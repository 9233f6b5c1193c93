package receivables.credit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import receivables.aging.AgingRow;
import receivables.aging.Bucket;
import receivables.ledger.OpenItem;
import receivables.ledger.Sums;
import receivables.money.Money;

/**
 * What one customer adds to the night's sums for the expected loss: what he owes by age, and what of it came into an older age since the
 * last night. What was open before our first night came from nowhere and is no flow.
 *
 * <pre>{@code LOSS|FLOW|d31_60|RETAIL → 12_000_00: so much is 31 days past due tonight and was 30 before}</pre>
 */
public final class LossSums {

    private final Sums sums;
    private final CreditContext context;
    private final String segment;

    public LossSums(Sums sums, CreditContext context, String segment) {
        this.sums = sums;
        this.context = context;
        this.segment = segment;
    }

    /** @param row the customer's in company currency, null: he owes nothing */
    public void aged(AgingRow row) {
        if (row != null && row.isKnown()) {
            for (Bucket bucket : Bucket.values()) {
                add(row.buckets().get(bucket.ordinal()), ExpectedLoss.AGED, bucket);
            }
        }
    }

    /**
     * @param items the customer's documents after tonight's matching, settled ones among them
     * @param lastNight null: this is the first one
     */
    public void flows(List<OpenItem> items, LocalDate lastNight) {
        if (lastNight == null) {
            return;
        }
        for (OpenItem item : items) {
            boolean isNew = item.document().knownOn() != null && item.document().knownOn().isAfter(lastNight);
            if (!item.document().isDebit()) {
                continue;
            }
            if (isNew) {
                add(item.document().amount().minus(item.document().openingPaid()), Bucket.WITHIN_TERMS);
            }
            int before = isNew ? 0 : bucket(item, lastNight).ordinal();
            for (int age = before + 1; age <= bucket(item, context.businessDate()).ordinal() && !item.isSettled(); age++) {
                add(item.open(), Bucket.values()[age]);
            }
        }
    }

    /** @param documents numbers of the items on the provision list */
    public void provided(List<OpenItem> items, Set<String> documents) {
        items.stream().filter(item -> documents.contains(item.documentNo())).forEach(item -> {
            Money open = context.inCompanyCurrency(item.open());
            if (open != null) {
                add(open.minor(), ExpectedLoss.PROVIDED, bucket(item, context.businessDate()));
            }
        });
    }

    private static Bucket bucket(OpenItem item, LocalDate on) {
        return Bucket.of(Math.toIntExact(ChronoUnit.DAYS.between(item.document().dueDate(), on)));
    }

    private void add(Money amount, Bucket bucket) {
        Money converted = context.inCompanyCurrency(amount);
        if (converted != null) {
            add(converted.minor(), ExpectedLoss.FLOW, bucket);
        }
    }

    private void add(long minor, String kind, Bucket bucket) {
        sums.add(minor, ExpectedLoss.PREFIX, kind, bucket.column(), segment);
    }
}
