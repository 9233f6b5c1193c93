/** What an ERP's lists say of documents we hold, to be compared with what we hold. */
package receivables.ledger.erp;
