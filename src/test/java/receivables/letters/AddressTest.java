package receivables.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.Customer;
import receivables.ledger.Language;

/** The address in the window as the post office of its country reads it. */
class AddressTest {

    private static final LetterPress PRESS = new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), SampleLetters.company(),
            SampleLetters.CONFIG);

    private static List<String> lines(String envelope, Language language, String city, String region, String postcode, String country) {
        Customer customer = SampleLetters.customer("C1", "Ltd", language, language == Language.ZH ? "解放路 1 号" : "1 High Street", "", city,
                region, postcode, country, "");
        EnvelopeProfile profile = PRESS.envelopes().forCountry(envelope.equals("din-b") ? "DE" : "CN", language);
        return Address.of(customer, profile, Map.of()).orElseThrow().lines();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "Köln | '' | 50667 | DE | 50667 Köln / GERMANY",
        "Lyon | '' | 69002 | FR | 69002 Lyon / FRANCE",
        "Leeds | West Yorkshire | LS1 4AB | GB | Leeds / West Yorkshire / LS1 4AB / UNITED KINGDOM",
        "Austin | TX | 73301 | US | Austin, TX 73301 / UNITED STATES",
        "Austin | '' | 73301 | us | Austin 73301 / UNITED STATES",
        "Toronto | ON | M5V 2T6 | CA | Toronto, ON M5V 2T6 / CANADA",
        "Sydney | NSW | 2000 | AU | Sydney NSW 2000 / AUSTRALIA",
        "Singapore | Singapore | 049145 | SG | Singapore 049145 / SINGAPORE",
        "Milano | MI | 20121 | IT | 20121 Milano (MI) / ITALY",
        "Osaka | Osaka | 530-0001 | JP | Osaka 530-0001 / JAPAN",
        "Chiyoda-ku | Tokyo | 100-8798 | JP | Chiyoda-ku, Tokyo 100-8798 / JAPAN",
        "Jongno-gu | Seoul | 03154 | KR | Jongno-gu, Seoul 03154 / SOUTH KOREA",
        "Cape Town | '' | 8001 | ZA | Cape Town / 8001 / SOUTH AFRICA",
        "São Paulo | SP | 01000-000 | BR | 01000-000 São Paulo / SP / BRAZIL",
        "Gdańsk | '' | 80-001 | '' | 80-001 Gdańsk"})
    void placeAndPostcodeStandAsTheCountryWritesThem(String city, String region, String postcode, String country, String expected) {
        List<String> lines = lines("din-b", Language.EN, city, region, postcode, country);
        assertEquals("Ltd / 1 High Street / " + expected, String.join(" / ", lines));
    }

    @ParameterizedTest
    @CsvSource({"苏州市, 江苏省, 215021, 215021 / 江苏省苏州市解放路 1 号 / Ltd", "上海市, 上海市, 200000, 200000 / 上海市解放路 1 号 / Ltd"})
    void inChinaThePostcodeComesFirstAndTheCompanyLast(String city, String region, String postcode, String expected) {
        assertEquals(expected, String.join(" / ", lines("dl-china", Language.ZH, city, region, postcode, "CN")));
    }
}
