package receivables.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertFalse(page.contains("<script"), "no script, whoever wrote it");
        assertFalse(page.contains("<img"));
        assertEquals(2, page.split("&lt;script&gt;alert", -1).length - 1, "company and debtor, both as text");
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        String page = render(SampleReport.night(Language.ZH, "甲", "乙"));
        for (String outside : List.of("http:", "https:", "//", "url(", "@import", "src=")) {
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
}
