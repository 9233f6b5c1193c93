package receivables.aging;

/** Age × amount: A long and small, B short and small, C short and large, D long and large. */
public enum CustomerClass {
    A, B, C, D;

    public static CustomerClass of(boolean isLong, boolean isLarge) {
        if (isLong) {
            return isLarge ? D : A;
        }
        return isLarge ? C : B;
    }
}
