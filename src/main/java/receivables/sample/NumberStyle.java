package receivables.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * How documents are numbered: ours, and as they come from the books of companies taken over, whose customers kept their numbers. And how
 * payers write such a number who do not copy it.
 *
 * <pre>{@code ERPNEXT.number(invoice, 12) // "ACC-SINV-2026-00012"      ERPNEXT.loosely("ACC-SINV-2026-00012", dice) // "SINV-2026-00012"}</pre>
 */
enum NumberStyle {

    /** {@code INV-2026-000123}; debit and credit notes have runs of their own. */
    OURS,
    /** {@code ACC-SINV-2026-00012}, as ERPNext gives them. */
    ERPNEXT,
    /** {@code 0090001212}, as SAP gives them. */
    SAP,
    /** {@code INV/2026/00012}, as Odoo gives them. */
    ODOO,
    /** {@code XSFP-202605-0012}, as Yonyou gives them: each month begins at one. */
    YONYOU,
    /** {@code SH-XS2605012}: two groups of letters. */
    TWO_GROUPS,
    /** {@code 沪A0012}: a Chinese sign before the letter. */
    CHINESE,
    /** {@code FV 2026 0012}: blanks for hyphens. */
    BLANKS,
    /** {@code A7}: a letter and as few digits as it takes. */
    SHORT,
    /** {@code 2026/012}: begins at one again each year. */
    YEARLY,
    /** {@code K125/7}: a series of the customer's own. */
    OWN_SERIES;

    private static final int FIRST_OF_OURS = 101;
    private static final int FIRST_OF_SAP = 1_201;

    /** The run that the document's number belongs to: inside a run they follow each other. */
    String run(SampleDocument document) {
        String month = document.documentDate.toString().substring(0, 7);
        return switch (this) {
            case OURS -> kind(document) + "-" + document.documentDate.getYear();
            case ERPNEXT, ODOO, BLANKS, YEARLY -> name() + document.documentDate.getYear();
            case YONYOU, TWO_GROUPS -> name() + month;
            case SAP, CHINESE, SHORT -> name();
            case OWN_SERIES -> name() + document.customer.customerNo;
        };
    }

    /** The first number of a run. */
    int first() {
        return switch (this) {
            case OURS -> FIRST_OF_OURS;
            case SAP -> FIRST_OF_SAP;
            default -> 1;
        };
    }

    /** The number of a document that is the so-manieth of its run. */
    String number(SampleDocument document, int index) {
        LocalDate date = document.documentDate;
        String month = String.format(Locale.ROOT, "%02d", date.getMonthValue());
        return switch (this) {
            case OURS -> format("%s-%06d", run(document), index);
            case ERPNEXT -> format("ACC-SINV-%d-%05d", date.getYear(), index);
            case SAP -> format("009%07d", index);
            case ODOO -> format("INV/%d/%05d", date.getYear(), index);
            case YONYOU -> format("XSFP-%d%s-%04d", date.getYear(), month, index);
            case TWO_GROUPS -> format("SH-XS%02d%s%03d", date.getYear() % 100, month, index);
            case CHINESE -> format("沪A%04d", index);
            case BLANKS -> format("FV %d %04d", date.getYear(), index);
            case SHORT -> format("A%d", index);
            case YEARLY -> format("%d/%03d", date.getYear(), index);
            case OWN_SERIES -> format("K%s/%d", document.customer.customerNo.substring(3), index);
        };
    }

    /** The number as somebody writes it who thinks it will be understood; ours: {@link Remittance#otherSeparators}. */
    String loosely(String number, Dice dice) {
        return switch (this) {
            case OURS -> number;
            case ERPNEXT -> dice.pick(List.of(number.toLowerCase(Locale.ROOT), number.replace('-', ' '), number.substring(4)));
            case SAP -> dice.pick(List.of(number, number.substring(2)));
            case ODOO -> dice.pick(List.of(number.replace('/', '-'), number.replace("/", ""), number.toLowerCase(Locale.ROOT)));
            case YONYOU -> dice.pick(List.of(number.replace("-", ""), number.toLowerCase(Locale.ROOT)));
            case TWO_GROUPS -> dice.pick(List.of(number.replace("-", ""), number.replace('-', ' '), number.toLowerCase(Locale.ROOT)));
            case CHINESE -> dice.pick(List.of(number.toLowerCase(Locale.ROOT), number.replace("A", "A-")));
            case BLANKS -> dice.pick(List.of(number.replace(' ', '-'), number.replace(" ", "")));
            case SHORT -> number.toLowerCase(Locale.ROOT);
            case YEARLY -> number.replace('/', '-');
            case OWN_SERIES -> dice.pick(List.of(number.replace('/', '-'), number.toLowerCase(Locale.ROOT)));
        };
    }

    private static String kind(SampleDocument document) {
        return switch (document.type) {
            case "DEBIT_NOTE" -> "DN";
            case "CREDIT_NOTE" -> "CN";
            default -> "INV";
        };
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
