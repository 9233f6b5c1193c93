/** The Swiss QR-bill: what its code says, and its receipt and payment part as banks want them. Knows the ink, nothing of letters' layout. */
package receivables.letters.swiss;
