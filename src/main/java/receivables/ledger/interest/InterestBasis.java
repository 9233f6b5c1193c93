package receivables.ledger.interest;

import java.util.Locale;

/** What a rate of interest rests on (rules, section 7). */
public enum InterestBasis {
    /** The customer's own rate, or that of our general terms. */
    AGREED,
    /** China: the one-year loan prime rate times a factor. */
    LPR,
    /** China, large debtors of small firms: so much a day. */
    DAILY,
    /** European Union: the reference rate of the half-year and points that the country's law adds. */
    EU,
    /** United Kingdom: the Bank of England's rate of the half-year in which the debt became late, and eight points. */
    UK;

    /** As policies and {@code interest.csv} write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
