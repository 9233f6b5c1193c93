package receivables.settings;

/**
 * How the machine is used; none of it changes a published byte.
 *
 * @param partitions how many accounts are worked on at the same time; 0: as many as the machine has processors
 * @param pageAccounts most accounts of a page, which is a transaction (400)
 * @param pageItems most open items of a page (4,000)
 * @param batchRows rows of a file written to the database together (2,000)
 * @param packLetters most letters of one print pack (1,000)
 */
public record RunSettings(int partitions, int pageAccounts, int pageItems, int batchRows, int packLetters) {

    /** The partitions to use on this machine. */
    public int partitionsOr(int processors) {
        return partitions == 0 ? Math.max(1, processors) : partitions;
    }
}
