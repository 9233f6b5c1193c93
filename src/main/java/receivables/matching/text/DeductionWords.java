package receivables.matching.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import receivables.ledger.shortage.ShortReason;

/**
 * Why less was paid, as payers, their advice and finance's own notes put it. Words for two reasons tell neither.
 *
 * <pre>{@code "INV-1001 less 50.00 damaged pallets" // QUALITY     "代扣税" // TAX     "less charges, damaged" // OTHER}</pre>
 */
public final class DeductionWords {

    private static final Map<ShortReason, Pattern> WORDS = new EnumMap<>(Map.of(
            ShortReason.TAX, words("WITHHOLDING|WHT|WITHHELD|TAX DEDUCTED|TDS|QUELLENSTEUER", "代扣税|预扣税|扣税|代扣代缴|预提税"),
            ShortReason.BANK_CHARGE, words("BANK CHARGES?|BANK FEES?|TRANSFER FEES?|WIRE FEES?|BANK COMMISSION|BANKSPESEN|BANK_CHARGE",
                    "手续费|汇费|银行费用|转账费"),
            ShortReason.LATE_DISCOUNT, words("CASH DISCOUNT|DISCOUNT|SKONTO|LATE_DISCOUNT", "现金折扣|提前付款折扣"),
            ShortReason.QUALITY, words("DAMAGES?|DAMAGED|DEFECTS?|DEFECTIVE|FAULTY|QUALITY|BROKEN|MÄNGEL", "质量|瑕疵|次品|破损|不合格"),
            ShortReason.QUANTITY, words("SHORTAGES?|SHORT DELIVER(?:Y|ED)|SHORT SHIPPED|SHORT SHIPMENT|MISSING|NOT DELIVERED|QUANTITY",
                    "短少|少发|短缺|缺货|数量"),
            ShortReason.PRICE, words("PRICE|PRICING|PRICED|PRICE DIFFERENCE", "单价|价格|价差"),
            ShortReason.REBATE, words("REBATES?|BONUS|ADVERTISING|MARKETING|PROMOTIONS?|SET ?-?OFF", "返利|返点|广告费|促销费|抵销|冲抵")));

    private DeductionWords() {
    }

    private static Pattern words(String latin, String han) {
        return Pattern.compile("(?<![\\p{L}])(?:" + latin + ")(?![\\p{L}])|" + han);
    }

    /** {@link ShortReason#OTHER}: the text gives none, or more than one. */
    public static ShortReason of(String text) {
        if (text == null || text.isBlank()) {
            return ShortReason.OTHER;
        }
        String upper = ReferenceKeys.upper(text);
        ShortReason found = ShortReason.OTHER;
        for (Map.Entry<ShortReason, Pattern> words : WORDS.entrySet()) {
            if (words.getValue().matcher(upper).find()) {
                if (found != ShortReason.OTHER) {
                    return ShortReason.OTHER;
                }
                found = words.getKey();
            }
        }
        return found;
    }
}
