package receivables.outbox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import receivables.credit.forecast.ForecastRow;
import receivables.dunning.ActionRow;
import receivables.dunning.HoldRow;
import receivables.dunning.SkipReason;
import receivables.ledger.Action;
import receivables.ledger.DecisionAction;
import receivables.ledger.Language;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.Receipt;
import receivables.ledger.Stage;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.ledger.instrument.MaturityRung;
import receivables.money.Money;
import receivables.proof.ControlTotal;
import receivables.proof.GateResult;

/** A believable night for the tests of report and console, and for looking at the page. */
final class SampleReport {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate D = LocalDate.of(2026, 11, 20);

    /** In the company's currency, all but the yen, for which there is no rate. */
    private static final ReportData.CompanyNight WHOLE = new ReportData.CompanyNight(new ReportData.CurrencyNight(CNY, 196, 634_364_150L,
            589_247_618L, 38_110_012L, 7_006_520L, 3_675, 7_546_276_637L, 1_450, 2_504_480_610L, 59_820_400L),
            List.of(Currency.getInstance("JPY")));

    private SampleReport() {
    }

    static ReportData night(Language language, String company, String debtor) {
        return new ReportData(D, D.plusDays(3), company, language, WHOLE,
                List.of(new ReportData.CurrencyNight(CNY, 182, 482_317_650L, 437_201_118L, 38_110_012L, 7_006_520L, 3_514, 6_238_411_907L,
                1_402,
                        2_071_223_345L,
                                51_300_400L),
                        new ReportData.CurrencyNight(USD, 14, 21_415_000L, 21_415_000L, 0, 0, 161, 184_206_300L, 48, 61_022_150L,
                        1_200_000L), new ReportData.CurrencyNight(Currency.getInstance("JPY"), 2, 1_280_000L, 980_000L, 300_000L, 0, 12,
                        9_120_400L, 3,
                                1_020_000L, 300_000L)),
                List.of(new ReportData.Matched(MatchRule.DECISION, CNY, 4, 12_300_000L), new ReportData.Matched(MatchRule.RF_SET, CNY, 21,
                        61_223_400L),
                        new ReportData.Matched(MatchRule.ADVICE, CNY, 33, 90_000_000L),
                        new ReportData.Matched(MatchRule.REFERENCE, CNY, 141,
                                198_765_400L),
                        new ReportData.Matched(MatchRule.DISCOUNT, CNY, 9, 18_200_000L), new ReportData.Matched(MatchRule.AMOUNT, CNY, 22,
                                40_000_000L),
                        new ReportData.Matched(MatchRule.BALANCE, CNY, 6, 16_712_318L), new ReportData.Matched(MatchRule.REFERENCE, USD, 14,
                                21_415_000L)),
                List.of(new ReportData.AgingLine(CNY, true, List.of(4_512_000_000L, 1_210_340_000L, 540_220_100L, 310_400_900L,
                402_113_400L,
                        188_000_200L,
                                61_200_000L, 12_400_000L), 62_140_000L),
                        new ReportData.AgingLine(CNY, false, List.of(4_167_188_562L, 980_340_000L, 440_220_100L, 250_400_900L, 302_113_400L,
                                78_000_200L,
                                11_200_000L, 8_948_745L), 51_300_400L),
                        new ReportData.AgingLine(USD, false, List.of(123_184_150L, 30_000_000L, 12_022_150L, 9_000_000L, 8_000_000L,
                        2_000_000L,
                                0L, 0L), 1_200_000L)),
                List.of(point("2026-06", "58.2", "41.0", "60.1"), point("2026-07", "61.7", "41.6", "63.0"),
                point("2026-08", "66.4", "42.3", null),
                        point("2026-09", "64.9", "42.0", "66.2"), point("2026-10", "62.0", "40.8", "63.9"),
                        point("2026-11", "59.3", "40.1", "61.4")),
                List.of(new ReportData.Letters(LetterKind.REMINDER, LetterStatus.READY, CNY, 44, 210_000_000L),
                        new ReportData.Letters(LetterKind.NOTICE, LetterStatus.READY, CNY, 31, 98_000_000L),
                        new ReportData.Letters(LetterKind.LETTER_1, LetterStatus.READY, CNY, 27, 88_123_400L),
                        new ReportData.Letters(LetterKind.LETTER_1, LetterStatus.READY, USD, 3, 4_100_000L),
                        new ReportData.Letters(LetterKind.LETTER_2, LetterStatus.READY, CNY, 12, 52_000_000L),
                        new ReportData.Letters(LetterKind.LETTER_3, LetterStatus.READY, CNY, 5, 31_000_000L),
                        new ReportData.Letters(LetterKind.LAWYER, LetterStatus.NEEDS_APPROVAL, CNY, 2, 18_000_000L)),
                List.of(new ReportData.Work(WorkKind.PAYER_UNKNOWN, 7), new ReportData.Work(WorkKind.RIVALS, 4),
                        new ReportData.Work(WorkKind.SHORT_PAID, 11),
                        new ReportData.Work(WorkKind.APPROVAL_WANTED, 2)),
                List.of(new Asked(new WorkItem(WorkKind.PAYER_UNKNOWN, "", "R20261120-0031", "", "", Money.ofMinor(4_100_000, CNY),
                                List.of(new WorkItem.Suggestion(DecisionAction.PAYER_IS, "C00127", List.of(),
                                        Reason.text("C00127 苏州恒达机电有限公司: name 0.91, amount of INV-26-1187"))),
                                Reason.text("\"苏州恒达机电\" is nobody's name or alias"), D), "",
                        new Receipt("R20261120-0031", D, Money.ofMinor(4_100_000, CNY), "苏州恒达机电", "6222 0012", "货款 11月", "", "",
                                "", null, D)),
                        new Asked(SampleRows.workItem("C00215"), "无锡宏源泵业有限公司", null),
                        new Asked(new WorkItem(WorkKind.SHORT_PAID, "C00018", "R20261119-0107", "INV-26-0977", "",
                                Money.ofMinor(98_000, CNY),
                                List.of(WorkItem.Suggestion.hint(Reason.text("call 李雪: 980.00 of INV-26-0977 stays open"))),
                                Reason.text("980.00 less than the named invoice"), D.minusDays(1)), "", null)),
                List.of(new ReportData.Hold(SkipReason.DISPUTED, CNY, 6, 12_000_000L),
                new ReportData.Hold(SkipReason.PROMISED, CNY, 4, 8_400_000L),
                        new ReportData.Hold(SkipReason.TOO_SOON, CNY, 51, 71_000_000L),
                        new ReportData.Hold(SkipReason.AWAITING_MAILING, USD, 3,
                                900_000L)),
                List.of(new HoldRow("C00033", "INV-26-0412", SkipReason.DISPUTED,
                Money.ofMinor(12_000_000, CNY), "S014", "two pallets <damaged>", D.minusDays(9), null),
                        new HoldRow("C00208", "INV-26-0533", SkipReason.PROMISED, Money.ofMinor(900_000, USD), "S003", "", D.minusDays(2),
                        D.plusDays(12))),
                List.of(new ReportData.ActionCount(Action.STOP_SUPPLY, ActionRow.Status.BEGIN, 12),
                        new ReportData.ActionCount(Action.RELEASE_SUPPLY, ActionRow.Status.BEGIN, 5),
                        new ReportData.ActionCount(Action.LOCK, ActionRow.Status.NEEDS_APPROVAL, 2)),
                List.of(new ReportData.Gate(GateResult.Gate.CONTROL_TOTALS, GateResult.State.PASSED, "all 9 lines of proof.csv tie"),
                        new ReportData.Gate(GateResult.Gate.BANK_STATEMENTS, GateResult.State.OFF, "no bank account is configured"),
                        new ReportData.Gate(GateResult.Gate.FILES, GateResult.State.PASSED, "no file was refused")),
                List.of(total("RECEIVABLES", 6_400_000_000L, 320_100_000L, -437_201_118L, -44_486_975L, 6_238_411_907L),
                        new ControlTotal("RECEIPTS", CNY, List.of(new ControlTotal.Part("applied", 437_201_118L),
                                new ControlTotal.Part("on account", 38_110_012L),
                                new ControlTotal.Part("suspense", 7_006_520L), new ControlTotal.Part("receipts", 482_317_650L)), 0)),
                List.of(new ReportData.Pack("letter_2-zh-dl.pdf", LetterKind.LETTER_2, Language.ZH, 12, 14, 14),
                        new ReportData.Pack("letter_1-en-dl.pdf", LetterKind.LETTER_1, Language.EN, 3, 3, 3)),
                List.of(new ReportData.OverdueCustomer("C00127", debtor, Money.ofMinor(212_400_000, CNY), 143, Stage.LETTER_3, "D"),
                        new ReportData.OverdueCustomer("C00033", "宁波东海钢铁贸易股份有限公司", Money.ofMinor(180_112_500, CNY), 77,
                        Stage.LETTER_2, "C"), new ReportData.OverdueCustomer("C00208", "Hansen & Søn A/S", Money.ofMinor(9_800_000, USD),
                        21, null, "C")),
                List.of(new ReportData.Maturity(CNY, new MaturityRung(null, D), List.of(0L, 0L, 1_250_000L, 0L, 0L)),
                        new ReportData.Maturity(CNY, MaturityRung.of(D, D.plusDays(3)), List.of(41_000_000L, 0L, 800_000L, 0L, 0L)),
                        new ReportData.Maturity(CNY, MaturityRung.of(D, D.plusDays(50)), List.of(98_000_000L, 12_000_000L, 0L, 0L, 0L)),
                        new ReportData.Maturity(USD, MaturityRung.of(D, D.plusDays(9)), List.of(0L, 0L, 900_000L, 250_000L, 0L))),
                IntStream.rangeClosed(1, 13).mapToObj(week -> new ForecastRow(CNY, week, D.plusDays(7L * week - 6), D.plusDays(7L * week),
                        52_000_000L / week, 40_000_000L / week, 70_000_000L / week, 30_000_000L,
                        new ForecastRow.Error(97, 310, 810, 22, List.of()))).toList(),
                List.of("ledger.csv: 9,681 rows, 9,680 taken, 1 refused", "1 × amount is zero (first: ledger.csv, line 4, \"0.00\")"),
                List.of("The nights of 2026-11-18 and 2026-11-19 were not run; nothing is missing, the figures follow from the facts.",
                        "No bank account is configured, so the gate for bank statements is off."));
    }

    static ReportData empty(Language language) {
        return new ReportData(D, null, "", language, new ReportData.CompanyNight(ReportData.CurrencyNight.none(CNY), List.of()), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static ReportData.DsoPoint point(String label, String dso, String best, String countBack) {
        return new ReportData.DsoPoint(label, new BigDecimal(dso), new BigDecimal(best), countBack == null ? null
                : new BigDecimal(countBack));
    }

    private static ControlTotal total(String name, long opening, long added, long applied, long other, long closing) {
        return new ControlTotal(name, CNY, List.of(new ControlTotal.Part("opening", opening), new ControlTotal.Part("new", added),
                new ControlTotal.Part("applied", applied), new ControlTotal.Part("credited", other),
                new ControlTotal.Part("closing", closing)), opening + added + applied + other - closing);
    }
}
