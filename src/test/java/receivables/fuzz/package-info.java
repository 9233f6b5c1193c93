/**
 * Random companies, night after night, and somebody who counts after them. A seed makes a company ({@code Company}), its files, its
 * people's decisions and its accidents ({@code Play}); after each night {@code Checker} works out from the files that were given, and from
 * what earlier nights published, what must be in this night's folder, in the simplest way that the rules allow: with {@code BigDecimal},
 * from scratch, one line after the other. It shares nothing with the product but the formats of the files.
 *
 * <pre>{@code
 * ./run.sh test --seeds=1-500 --nights=60   many seeds
 * ./run.sh test --seeds=17 --nights=60      one seed again
 * }</pre>
 */
package receivables.fuzz;
