/**
 * Letters that lie together in the print room: which letter goes into which pack and in what order, cover, separator and label sheets, the
 * file, its manifest.
 */
package receivables.letters.pack;
