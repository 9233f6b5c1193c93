package receivables.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import receivables.ledger.Delivery;
import receivables.ledger.Document;
import receivables.ledger.credit.CreditFacts;
import receivables.ledger.credit.InvoicedDelivery;
import receivables.money.Money;

/**
 * Which deliveries have their invoice, and which are still owed for without one. An invoice means the deliveries whose numbers it bears;
 * one without a delivery number means those of its order that had left by its date.
 *
 * <pre>{@code SH-1001 of order PO-7, shipped on the 3rd: invoiced by one that says "SH-1001|SH-1002", or says PO-7 alone on the 5th}</pre>
 */
public final class DeliveryInvoices {

    private static final Pattern BETWEEN = Pattern.compile("[|,;，；、\\s]+");

    private final List<Delivery> waiting = new ArrayList<>();
    private final List<InvoicedDelivery> invoiced = new ArrayList<>();

    /**
     * @param facts the account's deliveries, and documents of earlier nights that may name them
     * @param atHand the account's documents that are open, new or settled tonight
     */
    public static DeliveryInvoices of(CreditFacts facts, Collection<Document> atHand, LocalDate businessDate) {
        DeliveryInvoices found = new DeliveryInvoices();
        for (Delivery delivery : facts.deliveries()) {
            if (delivery.worth() != null && !delivery.shippedOn().isAfter(businessDate)) {
                Optional<Document> invoice = Stream.concat(atHand.stream(), facts.invoices().stream())
                        .filter(document -> means(document, delivery)).findFirst();
                invoice.ifPresentOrElse(document -> found.invoiced.add(new InvoicedDelivery(delivery.customerNo(), delivery.deliveryNo(),
                        document.documentNo())), () -> found.waiting.add(delivery));
            }
        }
        return found;
    }

    private static boolean means(Document document, Delivery delivery) {
        if (!document.isDebit()) {
            return false;
        }
        String numbers = text(document.deliveryNo());
        if (!numbers.isEmpty()) {
            return numbers.equals(delivery.deliveryNo()) || Arrays.asList(BETWEEN.split(numbers)).contains(delivery.deliveryNo());
        }
        String order = text(delivery.orderNo());
        return !order.isEmpty() && order.equals(text(document.orderNo())) && !document.documentDate().isBefore(delivery.shippedOn());
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    /** Worth of the customer's deliveries without an invoice. */
    public List<Money> worthOf(String customerNo) {
        return waiting.stream().filter(delivery -> delivery.customerNo().equals(customerNo)).map(Delivery::worth).toList();
    }

    /** Deliveries of which tonight found the invoice. */
    public List<InvoicedDelivery> invoiced() {
        return invoiced;
    }
}
