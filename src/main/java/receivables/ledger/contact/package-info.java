/** What people of the house hear from customers: who was rung or visited, and what came of it. */
package receivables.ledger.contact;
