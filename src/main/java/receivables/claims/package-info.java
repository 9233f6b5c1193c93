/**
 * What may be claimed beside the money of an invoice: interest by its segments, flat sums, dunning fees, and how a claim that a letter made
 * ends. Pure.
 */
package receivables.claims;
