/** What lists of ERPs hold open of documents, and under which numbers the documents they name are known. */
package receivables.store.erp;
