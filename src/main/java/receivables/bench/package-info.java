/**
 * What measures: runs whole nights, or the press alone, on a made-up company of any size, and shows what each step took. No other room
 * knows it.
 */
package receivables.bench;
