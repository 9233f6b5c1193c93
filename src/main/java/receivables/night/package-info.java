/**
 * The night itself: the only room that knows Spring Batch. One class per step, the job put together from {@code jobs/*.yml}, run lock,
 * partitions, release.
 */
package receivables.night;
