/**
 * Reads what people write into bank texts: numbers that may name documents, references of our letters, and names of companies. It knows no
 * documents and no customers, only texts; what they mean is judged in {@link receivables.matching}.
 */
package receivables.matching.text;
