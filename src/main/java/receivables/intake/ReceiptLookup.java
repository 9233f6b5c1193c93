package receivables.intake;

import java.util.Collection;
import java.util.Currency;
import java.util.Map;

/** Asks for the currency of receipts: the amounts of a remittance advice are in its receipt's. */
public interface ReceiptLookup {

    /** @return only the known ones; the advice of an unknown receipt is read in company currency */
    Map<String, Currency> currencies(Collection<String> receiptNos);
}
