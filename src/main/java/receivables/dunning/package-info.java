/**
 * Who is written to, at which step of the ladder, what is held back and why, what else is done: stages, holds, letters, actions, calls,
 * alerts. Pure.
 */
package receivables.dunning;
