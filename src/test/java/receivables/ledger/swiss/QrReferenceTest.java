package receivables.ledger.swiss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import receivables.ledger.LetterNumber;
import receivables.matching.text.ReferenceReader;

/** The reference of a Swiss bill and the account it is paid to, against the guidelines' own example and the letters it must lead back to. */
class QrReferenceTest {

    private static final String LETTER = "261124-7K3QX-0V9TM";

    @Test
    void theGuidelinesExampleHasARightCheckDigitAndNoOther() {
        assertTrue(QrReference.isValid("210000000003139471430009017"));
        for (char digit = '0'; digit <= '9'; digit++) {
            assertEquals(digit == '7', QrReference.isValid("21000000000313947143000901" + digit));
        }
        assertFalse(QrReference.isValid("21000000000313947143000901"));
    }

    @Test
    void aPaymentWithItNamesTheLetter() {
        for (String letter : List.of(LETTER, "261231-ZZZZZ-ZZZZZ", "260101-00000-00000")) {
            String reference = QrReference.of(letter);
            assertTrue(QrReference.isValid(reference), reference);
            assertEquals(List.of(letter.replace("-", "")), QrReference.letters("Zahlung " + reference));
            assertEquals(List.of(LetterNumber.reference(letter)), ReferenceReader.rfReferences("QRR " + reference + " Danke"));
        }
        assertEquals(List.of("2611247K3QX0V9TM"), QrReference.letters("00 00261 12402 67310 07479 99561"));
    }

    @Test
    void whatOnlyLooksLikeOneNamesNothing() {
        assertEquals(List.of(), QrReference.letters("00 00261 12402 67310 07479 99562"));
        assertEquals(List.of(), QrReference.letters("210000000003139471430009017"));
        assertEquals(List.of(), QrReference.letters("1000026112402673100747999561"));
    }

    @Test
    void onlyAQrIbanTakesBills() {
        assertEquals("", QrAccount.complaint("CH4431999123000889012"));
        assertTrue(QrAccount.complaint("CH9300762011623852957").contains("no QR-IBAN"));
        assertTrue(QrAccount.complaint("CH4531999123000889012").contains("check digits"));
        assertTrue(QrAccount.complaint("DE89370400440532013000").contains("no Swiss IBAN"));
    }
}
