/**
 * What giving credit costs and earns: the best size of receivables, the best terms. Limits, ratings, signals and expected loss come to live
 * here. Pure.
 *
 * <pre>{@code SizeCost.best(sizes).receivables()}</pre>
 */
package receivables.credit;
