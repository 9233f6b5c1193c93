package receivables.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;
import receivables.ledger.Language;

class ReportTest {

    private static final String HOSTILE = "<script>alert('x')</script> & \"Co\" <img src=x onerror=y>";

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatTheNightDid(Language language) {
        String page = render(SampleReport.night(language, "华东精密制造有限公司", "苏州恒达机电有限公司"));
        for (String figure : List.of("4,823,176.50", "62,384,119.07", "20,712,233.45", "33.2 %", "59.3", "letter_2-zh-dl.pdf", "苏州恒达机电有限公司",
                "1,280,000")) {
            assertTrue(page.contains(figure), figure);
        }
        assertFalse(page.contains("{{"), "a placeholder is left");
        assertTrue(page.contains(language == Language.ZH ? "2026年11月20日 星期五" : "Friday, 20 November 2026"));
    }

    @Test
    void hostileNamesAreText() {
        String page = render(SampleReport.night(Language.EN, HOSTILE, HOSTILE));
        assertEquals(2, page.split("<script", -1).length, "our own script, and no other, whoever wrote it");
        assertFalse(page.contains("<img"));
        assertEquals(2, page.split("&lt;script&gt;alert", -1).length - 1, "company and debtor, both as text");
    }

    /** The page may run this script and nothing else: its digest is in the policy that browsers follow. */
    @Test
    void onlyOurOwnScriptMayRun() throws Exception {
        String page = render(SampleReport.night(Language.ZH, "甲", "乙"));
        String script = page.substring(page.indexOf("<script>") + "<script>".length(), page.indexOf("</script>"));
        String digest = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8)));
        assertTrue(page.contains("script-src 'sha256-" + digest + "'"), digest);
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        String page = render(SampleReport.night(Language.ZH, "甲", "乙"));
        for (String outside : List.of("http:", "https:", "\"//", "'//", "url(", "@import", "src=")) {
            assertFalse(page.contains(outside), outside);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNightWithoutAnythingIsAPageToo(Language language) {
        String page = render(SampleReport.empty(language));
        assertTrue(page.contains(Wording.in(language).text("report.none")));
        assertTrue(page.contains(Wording.in(language).text("report.no_history")));
        assertFalse(page.contains("href=\"worklist.xlsx\""), "nothing waits, so nothing more waits");
    }

    @Test
    void chartsAreWellFormed() throws Exception {
        ReportData night = SampleReport.night(Language.EN, "A", "B");
        Wording wording = Wording.in(Language.EN);
        for (String svg : List.of(Svg.aging(night.aging().getFirst(), wording), Svg.dso(night.dso(), wording),
                Svg.dso(List.of(new ReportData.DsoPoint("<&>", new java.math.BigDecimal("7"), null, null)), wording))) {
            assertEquals("svg", DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement().getTagName());
        }
    }

    private static String render(ReportData data) {
        return Report.render(data, List.of("aging.csv"));
    }

    @Test
    void linksToWhatLiesBesideIt(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("open_items.csv"), "");
        Report.write(folder, SampleReport.empty(Language.EN));
        String page = Files.readString(folder.resolve("report.html"));
        assertTrue(page.contains("href=\"open_items.csv\""));
        assertFalse(page.contains("letters.csv"), "another job may publish fewer files");
    }

    @Test
    void sameNightSameBytes(@TempDir Path folder) throws Exception {
        ReportData night = SampleReport.night(Language.ZH, "甲", "乙");
        Files.writeString(folder.resolve("aging.csv"), "");
        Report.write(folder, night);
        assertEquals(render(night), Files.readString(folder.resolve("report.html")));
    }

    @Test
    void linksSurviveOddFileNames() {
        assertEquals("a%20b%26%E5%87%BD.pdf", ReportView.urlPath("a b&函.pdf"));
    }

    /** A currency without a rate leaves the rest standing, and is named; what is open is what aging says. */
    @Test
    void theCompanyStandsFirstInItsOwnCurrency() {
        Currency cny = Currency.getInstance("CNY");
        Currency usd = Currency.getInstance("USD");
        Currency jpy = Currency.getInstance("JPY");
        List<ReportData.CurrencyNight> nights = List.of(new ReportData.CurrencyNight(cny, 1, 100, 90, 10, 0, 2, 1_000, 1, 400, 10),
                new ReportData.CurrencyNight(usd, 2, 200, 100, 0, 100, 3, 500, 1, 50, 0),
                new ReportData.CurrencyNight(jpy, 1, 7, 7, 0, 0, 1, 9, 0, 0, 0));
        ReportData.CompanyNight whole = ReportData.CompanyNight.of(nights, cny, Map.of("USD", new BigDecimal("7.10")), List.of());
        assertEquals(new ReportData.CurrencyNight(cny, 3, 1_520, 800, 10, 710, 5, 4_550, 2, 755, 10), whole.night());
        assertEquals(List.of(jpy), whole.without());
        ReportData.AgingLine aging = new ReportData.AgingLine(cny, true, List.of(4_000L, 500L, 51L, 0L, 0L, 0L, 0L, 0L), 10);
        ReportData.CompanyNight tied = ReportData.CompanyNight.of(nights, cny, Map.of("USD", new BigDecimal("7.10")), List.of(aging));
        assertEquals(List.of(4_551L, 551L), List.of(tied.night().receivables(), tied.night().overdue()));
        String page = Report.render(SampleReport.night(Language.EN, "A", "B"), List.of());
        assertTrue(page.contains("all converted to CNY, without JPY"), "the missing rate's currency is named");
        assertTrue(page.contains("2026-11-20 · 苏州恒达机电 · “货款 11月”"), "who paid stands beside the question");
    }
}
