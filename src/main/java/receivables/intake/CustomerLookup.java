package receivables.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;

/** Asks which customers are known, a chunk of rows at a time: those of earlier nights and those of tonight's files already taken. */
public interface CustomerLookup {

    /** @return only the known ones */
    Map<String, CustomerTerms> find(Collection<String> customerNos);

    /**
     * What a ledger row inherits.
     *
     * @param currency null: the company's
     * @param termsDays null: the company's
     * @param ratedDays days of a rating that stands, null: none does
     * @param ratedOn documents from this day on have the rating's days
     */
    record CustomerTerms(Currency currency, Integer termsDays, Integer ratedDays, LocalDate ratedOn) {

        /** Of a customer without a rating. */
        public CustomerTerms(Currency currency, Integer termsDays) {
            this(currency, termsDays, null, null);
        }

        /** Days from document to due date, null: the company's. */
        Integer daysOn(LocalDate documentDate) {
            return ratedDays != null && !documentDate.isBefore(ratedOn) ? ratedDays : termsDays;
        }
    }
}
