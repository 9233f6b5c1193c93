package receivables.intake.statement;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;
import receivables.ledger.bank.BankRules;

/**
 * The formats of bank statements that are read, each known by what a file begins with, whatever its name. Tables by a bank's own columns
 * are no format of these: they need a profile.
 */
public enum StatementFormat {
    CAMT((knownOn, rules) -> new CamtReader(knownOn)) {
        @Override
        boolean fits(String head) {
            return head.startsWith("<") && CAMT_MESSAGE.matcher(head).find();
        }
    },
    MT((knownOn, rules) -> new MtReader(knownOn)) {
        @Override
        boolean fits(String head) {
            return MT_BEGINNING.matcher(head).lookingAt() && MT_STATEMENT.matcher(head).find();
        }
    },
    BAI2((knownOn, rules) -> new Bai2Reader(knownOn, rules.baiCodes())) {
        @Override
        boolean fits(String head) {
            return BAI_HEADER.matcher(head).lookingAt();
        }
    },
    OFX((knownOn, rules) -> new OfxReader(knownOn)) {
        @Override
        boolean fits(String head) {
            return OFX_BEGINNING.matcher(head).find();
        }
    };

    /** Blanks, and the control characters of a teleprinter line that some files still begin with. */
    private static final Pattern BEFORE = Pattern.compile("^[\\s\\p{Cntrl}]+");
    /** Its first field, behind the envelope or a few lines of a bank's own. */
    private static final Pattern MT_BEGINNING =
            Pattern.compile("(?:[^\\r\\n:]{0,80}[\\r\\n]+|:940:\\s*|\\{[1-4]:[^\\r\\n]*[\\r\\n]*){0,12}?:20:");
    /** What a statement has and other messages that banks send have not. */
    private static final Pattern MT_STATEMENT = Pattern.compile("(?m)^:(25P?|28C|60[FM]|62[FM]):");
    private static final Pattern BAI_HEADER = Pattern.compile("01,[^,\\r\\n]*,[^,\\r\\n]*,\\d{6},");
    private static final Pattern OFX_BEGINNING = Pattern.compile("^OFXHEADER|<OFX>", Pattern.CASE_INSENSITIVE);

    private static final Pattern CAMT_MESSAGE =
            Pattern.compile("<(\\w+:)?(BkToCstmrStmt|BkToCstmrAcctRpt|BkToCstmrDbtCdtNtfctn)[ "
            + "/>\\s]|xmlns(:\\w+)?=[\"'][^\"']*camt\\.05[234]\\.");

    /** So much of a file is looked at to know what it is. */
    public static final int HEAD = 64 * 1024;

    /** Among so many characters of what is no text stands one that no text has. */
    private static final int FIRST = 200;

    private final BiFunction<LocalDate, BankRules, StatementReader> reader;

    StatementFormat(BiFunction<LocalDate, BankRules, StatementReader> reader) {
        this.reader = reader;
    }

    abstract boolean fits(String head);

    StatementReader reader(LocalDate knownOn, BankRules rules) {
        return reader.apply(knownOn, rules);
    }

    /** @param head the first bytes of the file */
    public static Optional<StatementFormat> of(byte[] head) {
        String text = text(head);
        for (StatementFormat format : values()) {
            if (format.fits(text)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** What a file that is none of them seems to be, for the person who put it there. */
    public static Reason seenIn(byte[] head) {
        String text = text(head);
        if (head.length == 0) {
            return Reason.of(ReasonCode.SEEN_EMPTY);
        }
        if (begins(head, 'P', 'K', 3, 4)) {
            return Reason.of(ReasonCode.SEEN_WORKBOOK_OR_ZIP);
        }
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Reason.of(ReasonCode.SEEN_OLD_WORKBOOK);
        }
        if (text.startsWith("%PDF")) {
            return Reason.of(ReasonCode.SEEN_PDF);
        }
        if (text.startsWith("<")) {
            return Reason.of(ReasonCode.SEEN_XML);
        }
        if (text.chars().limit(FIRST).anyMatch(c -> c < ' ' && !Character.isWhitespace(c))) {
            return Reason.of(ReasonCode.SEEN_NO_TEXT);
        }
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
        return Reason.of(ReasonCode.SEEN_BEGINNING, Shown.value(first));
    }

    private static String text(byte[] head) {
        Charset charset = StandardCharsets.ISO_8859_1;
        int from = 0;
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            from = 3;
        } else if (begins(head, 0xFE, 0xFF) || begins(head, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16;
        }
        return BEFORE.matcher(new String(head, from, head.length - from, charset)).replaceFirst("");
    }

    private static boolean begins(byte[] head, int... bytes) {
        boolean same = head.length >= bytes.length;
        for (int index = 0; index < bytes.length && same; index++) {
            same = (head[index] & 0xff) == bytes[index];
        }
        return same;
    }
}
