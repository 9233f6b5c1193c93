package receivables.matching;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import receivables.matching.text.ReferenceKeys;

/**
 * How a company numbers its documents, and how its payers write such a number when they do not copy it: shorter, in small letters, without
 * its signs.
 */
enum NumberStyle {

    PLAIN("INV-00012"), ERPNEXT("ACC-SINV-2026-00012"), SAP("0090000012"), ODOO("INV/2026/00012"), YONYOU("XSFP-202605-0012"),
            TWO_GROUPS("SH-XS2605012"), CHINESE("沪A0012"),
    BLANKS("FV 2026 0012"), SHORT("A12"), YEARLY("2026/012"), OWN_SERIES("12");

    private final String example;

    NumberStyle(String example) {
        this.example = example;
    }

    String example() {
        return example;
    }

    /**
     * A document's number.
     * @param index its place among the company's documents, from 1
     * @param ofCustomer how many the customer has, for series of his own
     */
    String number(int index, int ofCustomer) {
        return switch (this) {
            case PLAIN -> format("INV-%05d", index);
            case ERPNEXT -> format("ACC-SINV-2026-%05d", index);
            case SAP -> format("009%07d", index);
            case ODOO -> format("INV/2026/%05d", index);
            case YONYOU -> format("XSFP-202605-%04d", index);
            case TWO_GROUPS -> format("SH-XS2605%03d", index);
            case CHINESE -> format("沪A%04d", index);
            case BLANKS -> format("FV 2026 %04d", index);
            case SHORT -> format("A%d", index);
            // the first half of the company's documents are last year's, and this year begins at one again
            case YEARLY -> index <= 60 ? format("2025/%03d", index) : format("2026/%03d", index - 60);
            case OWN_SERIES -> format("%d", ofCustomer);
        };
    }

    /** The number as somebody writes it who thinks it will be understood. */
    String loosely(String number, Random random) {
        List<String> ways = switch (this) {
            case PLAIN -> {
                String bare = number.substring(4).replaceFirst("^0+", "");
                yield List.of("INV-" + bare, "Invoice #" + bare, "INV " + number.substring(4), "inv" + bare);
            }
            case ERPNEXT -> List.of(number.toLowerCase(Locale.ROOT), number.replace('-', ' '), number.substring(4), "invoice "
                    + number.replace("-", ""));
            case SAP -> List.of(number.substring(2), "Invoice " + number.substring(2), "发票" + number.substring(2));
            case ODOO -> List.of(number.replace('/', '-'), number.replace("/", ""), number.toLowerCase(Locale.ROOT), "Invoice no. "
                    + number);
            case YONYOU -> List.of(number.replace("-", ""), "发票" + number, number.toLowerCase(Locale.ROOT));
            case TWO_GROUPS -> List.of(number.replace("-", ""), number.replace('-', ' '), number.toLowerCase(Locale.ROOT), "付" + number);
            case CHINESE -> List.of("付货款" + number, number.toLowerCase(Locale.ROOT), number.replace("A", "A-"));
            case BLANKS -> List.of(number.replace(' ', '-'), number.replace(" ", ""), "Faktura " + number);
            case SHORT -> List.of("Invoice " + number, number.toLowerCase(Locale.ROOT), "发票" + number);
            case YEARLY -> List.of(number.replace('/', '-'), "Invoice " + number, "Rechnung " + number);
            case OWN_SERIES -> List.of("Invoice " + number, "invoice no. " + number, "发票" + number);
        };
        return ways.get(random.nextInt(ways.size()));
    }

    /** One digit is another, or two neighbours are changed round. */
    static String mistyped(String number, Random random) {
        char[] signs = number.toCharArray();
        int at;
        do {
            at = random.nextInt(signs.length);
        } while (!ReferenceKeys.isDigit(signs[at]));
        boolean swap = at + 1 < signs.length && ReferenceKeys.isDigit(signs[at + 1]) && signs[at] != signs[at + 1] && random.nextBoolean();
        if (swap) {
            char kept = signs[at];
            signs[at] = signs[at + 1];
            signs[at + 1] = kept;
        } else {
            signs[at] = (char) ('0' + (signs[at] - '0' + 1 + random.nextInt(9)) % 10);
        }
        return new String(signs);
    }

    private static String format(String pattern, int number) {
        return String.format(Locale.ROOT, pattern, number);
    }

    /** The same for a plain number: two digits change their places, or one is another. */
    static String mistypedPlain(String number, Random random) {
        int at = 4 + random.nextInt(5);
        char[] signs = number.toCharArray();
        if (at < 8 && random.nextBoolean() && signs[at] != signs[at + 1]) {
            char kept = signs[at];
            signs[at] = signs[at + 1];
            signs[at + 1] = kept;
        } else {
            signs[at] = (char) ('0' + (signs[at] - '0' + 1 + random.nextInt(9)) % 10);
        }
        return new String(signs);
    }
}
