package receivables.credit;

import java.util.Comparator;
import java.util.List;

/**
 * What receivables of one size cost a year. The more credit is given, the more money it ties up and the more of it is lost; the less, the
 * more sales are lost for want of it. The best size is the one at which the sum is least (DOMAIN, cost of credit). All amounts are minor
 * units of one currency.
 *
 * @param receivables the size that is looked at
 * @param rate what the money would earn elsewhere
 * @param management watching, writing, collecting
 * @param badDebts what is never paid
 * @param shortage what is earned less because customers who want credit go elsewhere
 */
public record SizeCost(long receivables, YearlyRate rate, long management, long badDebts, long shortage) {

    public long opportunity() {
        return rate.of(receivables);
    }

    public long total() {
        return Math.addExact(Math.addExact(opportunity(), management), Math.addExact(badDebts, shortage));
    }

    /** The size with the least cost; of several the smallest, which risks least. @param sizes at least one */
    public static SizeCost best(List<SizeCost> sizes) {
        return sizes.stream().min(Comparator.comparingLong(SizeCost::total).thenComparingLong(SizeCost::receivables)).orElseThrow();
    }
}
