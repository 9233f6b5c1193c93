package receivables.matching.text;

import java.util.regex.Pattern;

/** Whether a text says that only a part is paid: {@code "INV-1001 2/3"}, {@code "part payment"}, {@code "部分货款"}. */
public final class PartWords {

    private static final Pattern PART = Pattern.compile(
            "(?<![A-Z])(PART|PROGRESS|PARTIAL|PARTLY|PARTS|INSTALMENT|INSTALLMENT|INSTALLMENTS|INSTALMENTS|TEIL|TEILZAHLUNG|RATE|ACCOMPTE|ACOMPTE|DEPOSIT|BALANCE|REST)(?![A-Z])"
                    + "|部分|分期|首付|尾款|余款|进度款|(?<![\\d/])[1-9]\\d?/[2-9]\\d?(?![\\d/])");

    private PartWords() {
    }

    public static boolean in(String text) {
        return PART.matcher(ReferenceKeys.upper(text)).find();
    }
}
