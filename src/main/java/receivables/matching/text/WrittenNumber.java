package receivables.matching.text;

/**
 * A run of digits as it stands in a payer's text, with what was written around it.
 *
 * @param prefix the document prefix written before it ({@code INV}), empty: none
 * @param label what the words before it call it
 * @param digits as written, zeros kept
 * @param joint what stands between it and the number before, when that is nothing but separators or list words; null: something else, or
 * first
 * @param last nothing follows it in the text: it may have been cut off
 */
public record WrittenNumber(String prefix, Label label, String digits, String joint, boolean last) {

    /** INVOICE: ours. ORDER, CONTRACT, DELIVERY: looked for among those numbers alone. */
    public enum Label { NONE, INVOICE, ORDER, CONTRACT, DELIVERY }

    public boolean hasPrefix() {
        return !prefix.isEmpty();
    }

    /** A mark that goes on a list: the number after it may be shortened to what differs. */
    public boolean continuesList() {
        return joint != null && !isRange() && prefix.isEmpty();
    }

    public boolean isRange() {
        if (joint == null || !prefix.isEmpty()) {
            return false;
        }
        String mark = joint.strip();
        return mark.equals("-") || mark.equals("~") || mark.equals("–") || mark.equals("—") || mark.equals("至") || mark.equals("到")
                || mark.equals("TO")
                || mark.equals("--") || mark.equals("..");
    }

    /** One separator inside a number: {@code INV-2026-001}, {@code INV.2026.001}, or a break made by the bank's line end. */
    public boolean mayContinueNumber() {
        return joint != null && prefix.isEmpty() && joint.length() == 1 && "-._/\\ \n".indexOf(joint.charAt(0)) >= 0;
    }

    public boolean brokenBySpace() {
        return joint != null && joint.isBlank();
    }
}
