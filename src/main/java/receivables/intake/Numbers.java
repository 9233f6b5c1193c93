package receivables.intake;

/** Whether a text is a plain decimal number. */
final class Numbers {

    private static final int LONGEST = 25;

    private Numbers() {
    }

    /** Digits, an optional leading minus, and a point with at most so many decimals behind it. */
    static boolean isPlain(String text, int decimals) {
        int point = text.indexOf('.');
        boolean plain = text.length() <= LONGEST && (point < 0 || point > 0 && point < text.length() - 1 && text.length() - point
                - 1 <= decimals);
        int digits = 0;
        for (int index = 0; index < text.length() && plain; index++) {
            char c = text.charAt(index);
            boolean digit = c >= '0' && c <= '9';
            digits += digit ? 1 : 0;
            plain = digit || index == point && digits > 0 || c == '-' && index == 0;
        }
        return plain && digits > 0;
    }
}
