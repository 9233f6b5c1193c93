package receivables.intake;

import java.util.Collection;
import java.util.Currency;
import java.util.Map;

/** Asks which customers are known, a chunk of rows at a time: those of earlier nights and those of tonight's files already taken. */
public interface CustomerLookup {

    /** @return only the known ones */
    Map<String, CustomerTerms> find(Collection<String> customerNos);

    /** What a ledger row inherits. @param currency null: the company's @param termsDays null: the company's */
    record CustomerTerms(Currency currency, Integer termsDays) {
    }
}
