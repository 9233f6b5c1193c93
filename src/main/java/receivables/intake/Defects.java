package receivables.intake;

import java.nio.charset.Charset;

/** What to tell of a record that is no sound line of CSV. */
public final class Defects {

    private Defects() {
    }

    public static String reason(CsvRecords records) {
        return switch (records.defect()) {
            case TOO_LONG -> "the row is longer than " + CsvRecords.LONGEST / 1024
                    + " KiB and was skipped to its line end; a line break or a quote seems to be missing";
            case UNCLOSED_QUOTE -> "a double quote opens a text here and is never closed; close it, or write a quote inside a text twice";
            case MISPLACED_QUOTE -> "after the closing double quote of a text comes neither a comma nor the line's end; write a quote "
                    + "inside a text twice";
            case NOT_UTF8 -> records.readsAs(Charset.forName("GB18030"))
                    ? "is not UTF-8; the file seems to be GBK (GB18030): save it as UTF-8 (in Excel: \"CSV UTF-8\") and send the row again"
                    : "is not UTF-8; save the file as UTF-8 (in Excel: \"CSV UTF-8\") and send the row again";
        };
    }
}
