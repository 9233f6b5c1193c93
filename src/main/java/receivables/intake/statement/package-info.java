/**
 * Banks' statements: one reader a format, all of which hand on the same lines, and the keys by which a line that comes twice is known.
 *
 * <p>Another format is a {@link receivables.intake.statement.StatementReader}, a constant in {@link
 * receivables.intake.statement.StatementFormat} with what its files begin with, its place among formats that tell the same line (the
 * night's {@code TonightsLines}), and a line in the README.
 */
package receivables.intake.statement;
