/**
 * The sample company: customers, documents, receipts and decisions made from a seed, with the truth beside them. The demo, the bench and
 * the tests live on it.
 *
 * <p>Read it in the order in which the company comes to life: {@code CompanyNames} and {@code Places} (who and where), {@code CustomerBook}
 * (300 customers and how they pay),
 * {@code OpeningLedger} (two years of documents), {@code Payments} (who pays what, night by night, in which words), {@code Decisions} (what
 * people decided), and
 * {@code SampleCompany}, which plays the nights in order. {@code Truth} keeps what each receipt was really meant to pay. {@code
 * BenchCompany} is the same in large and streamed.
 *
 * <p>Same seed and date: same bytes, whatever the machine, its locale or its time zone. No clock, no database, no other shell room.
 */
package receivables.sample;
