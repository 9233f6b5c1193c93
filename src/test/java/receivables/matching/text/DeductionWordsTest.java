package receivables.matching.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.shortage.ShortReason;

/** Why less was paid, in the words of payers. */
class DeductionWordsTest {

    @ParameterizedTest
    @CsvSource({"INV-1 less damaged pallets, QUALITY", "质量问题扣款, QUALITY", "short delivery of 3 boxes, QUANTITY", "少发两箱, QUANTITY",
        "net of WHT 10 %, TAX", "代扣税, TAX", "less bank charges, BANK_CHARGE", "扣除手续费, BANK_CHARGE", "2 % cash discount, LATE_DISCOUNT",
        "price difference, PRICE", "单价有误, PRICE", "year-end rebate set off, REBATE", "广告费抵销, REBATE",
        "damaged and overpriced? price see mail, OTHER", "INV-1001, OTHER", "Priceless Ltd invoice 7, OTHER", "tax invoice 4711, OTHER"})
    void tellTheReason(String text, ShortReason reason) {
        assertEquals(reason, DeductionWords.of(text));
    }
}
