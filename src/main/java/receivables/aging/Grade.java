package receivables.aging;

/** How pressing an item is and whose it is; see the domain, section 5. */
public enum Grade {
    EARLY, WARNING, DUE, OVERDUE, FINAL_NOTICE, SPECIAL, LITIGATION, PROVISION;

    /** @param warningLeadDays days before the due date at which WARNING begins */
    public static Grade of(int daysPastDue, int warningLeadDays) {
        if (daysPastDue < -warningLeadDays) {
            return EARLY;
        }
        if (daysPastDue < 0) {
            return WARNING;
        }
        if (daysPastDue == 0) {
            return DUE;
        }
        if (daysPastDue <= 60) {
            return OVERDUE;
        }
        if (daysPastDue <= 90) {
            return FINAL_NOTICE;
        }
        if (daysPastDue <= 180) {
            return SPECIAL;
        }
        return daysPastDue <= 360 ? LITIGATION : PROVISION;
    }
}
