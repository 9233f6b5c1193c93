/**
 * The sample company: customers, documents, receipts and decisions made from a seed, with the truth beside them. The demo, the bench and the tests live on it.
 */
package receivables.sample;
