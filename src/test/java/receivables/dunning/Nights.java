package receivables.dunning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;

/** Many nights of one customer: what a night issues is what the next one finds in the past. */
final class Nights {
    private final GivenCustomer customer;
    private final Map<String, LocalDate> proposed = new HashMap<>();

    Nights(GivenCustomer customer) {
        this.customer = customer;
    }

    DunningResult night(LocalDate businessDate) {
        DunningResult result = customer.night(businessDate);
        for (Letter letter : result.letters()) {
            proposed.putIfAbsent(letter.letterNo(), businessDate);
            IssuedLetter issued = GivenCustomer.issued(letter, proposed.get(letter.letterNo()));
            customer.letters.removeIf(earlier -> earlier.letterNo().equals(letter.letterNo()));
            customer.letters.add(issued);
        }
        customer.actions = result.actionStates();
        return result;
    }
}
