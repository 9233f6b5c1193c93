/**
 * What finance may change, {@code config/} and {@code jobs/}, read into checked values; every mistake is told with file and line before
 * anything starts.
 */
package receivables.settings;
