/**
 * Whether the night's figures tie: control totals, gates, the journal. Pure.
 */
package receivables.proof;
