package receivables.matching.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerNamesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            上海宏远贸易有限公司              | 上海宏远贸易
            上海 宏远 贸易 有限公司           | 上海宏远贸易
            上海宏远贸易股份有限公司          | 上海宏远贸易
            上海宏远贸易(集团)有限责任公司    | 上海宏远贸易集团
            上海宏远贸易（集团）有限责任公司  | 上海宏远贸易集团
            Müller & Söhne GmbH               | MULLER SOHNE
            ＡＢＣ　Ｔｒａｄｉｎｇ Co., Ltd.  | ABC TRADING
            Acme S.A.                         | ACME
            Acme B.V.                         | ACME
            O'Brien Ltd                       | OBRIEN
            Limited                           | LIMITED
            公司                              | 公司
            Łódź Sp. z o.o.                   | LODZ
            Acme Limited Partners             | ACME LIMITED PARTNERS
            """)
    void normalForm(String name, String expected) {
        assertEquals(expected, PayerNames.normalise(name));
    }

    @ParameterizedTest
    @CsvSource({"宏远集团有限公司, 宏远有限公司", "Acme 1 Ltd, Acme 2 Ltd", "上海宏远, 上海宏达"})
    void otherCompaniesStayOthers(String one, String other) {
        assertNotEquals(PayerNames.normalise(one), PayerNames.normalise(other));
    }

    @ParameterizedTest
    @CsvSource({"INV-00077, INV77", "inv 77, INV77", "ＩＮＶ／2026／001, INV2026001", "0012, 12", "INV-0, INV0", "A/0, A0"})
    void referenceKeys(String number, String key) {
        assertEquals(key, ReferenceKeys.normalise(number));
    }
}
