/**
 * Whose money a page of receipts is, judged for many receipts at once. Pure: what is known comes from {@link
 * receivables.matching.payers.PayerRecords}, which the store answers, a page's questions of one kind together.
 *
 * <p>{@link receivables.matching.payers.PayerSearch} is the way in. What people taught is in {@code TaughtPayers}, who has which part of one
 * receipt in {@code DividedReceipts}, whom to look for again in {@code ReconsideredReceipts}.
 */
package receivables.matching.payers;
