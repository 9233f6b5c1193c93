package receivables.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Delivery;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterNumber;
import receivables.ledger.LetterStatus;
import receivables.ledger.StatementMovement;
import receivables.money.Money;

/**
 * What left the house for a customer, on one paper, for him to check quantity and quality. Goods that became known later than they could be
 * complained of are not confirmed any more: a first import may bring a year of them. What could not be sent, because the address was
 * missing, goes once it can.
 */
public final class DeliveryConfirmation {
    /** Complaints reach us within a week of receipt; another week for the way. */
    private static final int LATEST_DAYS = 14;
    /** A delivery that could not be confirmed for so long, because the customer had no address, is not confirmed any more. */
    private static final int WAITING_DAYS = 60;

    private DeliveryConfirmation() {
    }

    /** What was shipped on or before this day is not confirmed any more. */
    public static LocalDate shippedAfter(LocalDate businessDate) {
        return businessDate.minusDays(WAITING_DAYS);
    }

    /** @param deliveries not confirmed yet; other customers' are passed over @param company the currency of a customer who names none */
    public static Optional<Letter> of(Customer customer, List<Delivery> deliveries, Currency company, StatementNight night) {
        List<Delivery> own = deliveries.stream().filter(delivery -> delivery.customerNo().equals(customer.customerNo())
                        && !knownOn(delivery, night).isAfter(delivery.shippedOn().plusDays(LATEST_DAYS)))
                .sorted(Comparator.comparing(Delivery::shippedOn).thenComparing(Delivery::deliveryNo)).toList();
        if (own.isEmpty() || customer.status() != CustomerStatus.ACTIVE) {
            return Optional.empty();
        }
        Currency currency = customer.currency() == null ? company : customer.currency();
        Money zero = Money.zero(currency);
        List<StatementMovement> lines = new ArrayList<>();
        StringBuilder content = new StringBuilder(customer.customerNo()).append('|').append(LetterKind.DELIVERY);
        for (Delivery delivery : own) {
            content.append('|').append(delivery.deliveryNo());
            lines.add(new StatementMovement(delivery.shippedOn(), LetterKind.DELIVERY.name(), delivery.deliveryNo(), text(delivery), zero,
                    zero, zero));
        }
        String number = LetterNumber.of(night.mailingDay(), content.toString(), 0);
        return Optional.of(new Letter(number, LetterNumber.reference(number), LetterKind.DELIVERY, customer, currency,
                night.businessDate(), night.mailingDay(), zero, zero, zero, null, LetterStatus.READY, List.of(), List.of(), null, null,
                lines, List.of()));
    }

    private static LocalDate knownOn(Delivery delivery, StatementNight night) {
        return delivery.knownOn() == null ? night.businessDate() : delivery.knownOn();
    }

    private static String text(Delivery delivery) {
        String order = delivery.orderNo() == null ? "" : delivery.orderNo();
        String goods = delivery.description() == null ? "" : delivery.description();
        return order.isEmpty() || goods.isEmpty() ? order + goods : order + " \u00b7 " + goods;
    }
}
