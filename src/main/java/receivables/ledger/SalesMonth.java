package receivables.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import receivables.money.Money;

/**
 * A customer's sales of one month and currency as known on a night: invoices + debit notes − credit notes by document date, on or before D.
 *
 * @param firstDocumentOn date of the month's first document, null: none in it (a month in which something was settled only)
 * @param settlements what else happened in the month, null: not known; the figures that need it are then empty
 */
public record SalesMonth(String customerNo, YearMonth month, Money amount, LocalDate firstDocumentOn, Settlements settlements) {

    /** A month of which only the sales are known; its first document is taken to be of the first day. */
    public SalesMonth(String customerNo, YearMonth month, Money amount) {
        this(customerNo, month, amount, month.atDay(1), null);
    }

    /**
     * Minor units in the month's currency, by the business date of the allocation where nothing else is said; what was taken back counts as
     * negative in the month of the taking back.
     *
     * @param invoiced invoices + debit notes by document date, before credit notes
     * @param settled all that reduced invoices and debit notes: payments, discounts, tolerance, write-offs, credit notes (opening_paid: in
     * the month of its document)
     * @param writtenOff the write-offs among it
     * @param collected the payments among it
     * @param counted the payments again, each counting less the later it came (the domain page, section 6)
     * @param daysLate the payments once more, in whole major units, each times the days it came after its due date; less where it came
     * before
     */
    public record Settlements(long invoiced, long settled, long writtenOff, long collected, long counted, long daysLate) {

        public static final Settlements NONE = new Settlements(0, 0, 0, 0, 0, 0);

        /** Where nothing is known of days. */
        public Settlements(long invoiced, long settled, long writtenOff, long collected, long counted) {
            this(invoiced, settled, writtenOff, collected, counted, 0);
        }

        public Settlements plus(Settlements other) {
            if (equals(NONE)) {
                return other;
            }
            return new Settlements(Math.addExact(invoiced, other.invoiced), Math.addExact(settled, other.settled),
                    Math.addExact(writtenOff, other.writtenOff), Math.addExact(collected, other.collected),
                    Math.addExact(counted, other.counted), Math.addExact(daysLate, other.daysLate));
        }
    }
}
