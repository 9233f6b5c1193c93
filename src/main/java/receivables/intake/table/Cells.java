package receivables.intake.table;

/** Cells as tables write them: padded with blanks and tabs of every kind, headers broken over lines. */
final class Cells {

    private Cells() {
    }

    /**
     * Without white space, no-break spaces and byte order marks around it, and without the
     * backtick that keeps spreadsheets from touching a number.
     */
    static String stripped(String cell) {
        int begin = 0;
        int stop = cell.length();
        while (begin < stop && (isSpace(cell.charAt(begin)) || cell.charAt(begin) == '`')) {
            begin++;
        }
        while (stop > begin && isSpace(cell.charAt(stop - 1))) {
            stop--;
        }
        return cell.substring(begin, stop);
    }

    /** A header text with single blanks, as profile and file are compared. */
    static String header(String cell) {
        return stripped(cell).replaceAll("[\\s\\u00a0\\u3000]+", " ");
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u3000' || c == '\ufeff' || c > '~' && Character.isWhitespace(c);
    }
}
