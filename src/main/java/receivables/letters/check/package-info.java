/**
 * A finished pack is read again with another library than the one that wrote it, and compared with the letters' data, before it is
 * released. Nothing here draws.
 */
package receivables.letters.check;
