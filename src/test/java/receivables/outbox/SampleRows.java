package receivables.outbox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import receivables.account.AccountCredit;
import receivables.account.AccountResult;
import receivables.account.CallSheetRow;
import receivables.account.LossNight;
import receivables.account.MonthlyPapers;
import receivables.account.StandingActions;
import receivables.account.Referral;
import receivables.aging.AgingRow;
import receivables.aging.Bucket;
import receivables.aging.CustomerClass;
import receivables.aging.Grade;
import receivables.aging.MetricRow;
import receivables.aging.OpenItemRow;
import receivables.credit.CreditRow;
import receivables.credit.Exposure;
import receivables.credit.LossRow;
import receivables.credit.RatingRow;
import receivables.credit.RatingRules;
import receivables.credit.SignalRow;
import receivables.credit.forecast.Forecast;
import receivables.credit.forecast.ForecastRow;
import receivables.dunning.ActionRow;
import receivables.dunning.AlertRow;
import receivables.dunning.CallRow;
import receivables.dunning.DunningRow;
import receivables.dunning.InterestNote;
import receivables.dunning.InterestResult;
import receivables.dunning.InterestRow;
import receivables.ledger.Action;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.DocumentType;
import receivables.ledger.LetterKind;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenItem;
import receivables.ledger.Stage;
import receivables.ledger.Sums;
import receivables.ledger.WorkItem;
import receivables.ledger.credit.SignalKind;
import receivables.ledger.WorkKind;
import receivables.ledger.instrument.Instrument;
import receivables.ledger.instrument.InstrumentKind;
import receivables.ledger.instrument.InstrumentRow;
import receivables.ledger.instrument.InstrumentStatus;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.matching.ReceiptRow;
import receivables.ledger.interest.InterestBasis;
import receivables.ledger.contact.ContactChannel;
import receivables.ledger.contact.ContactResult;
import receivables.ledger.credit.SignalKind;
import receivables.money.Money;
import receivables.proof.Posting;
import receivables.statements.StatementRow;

/** One account's rows, every column filled, for the tests of this room. */
final class SampleRows {

    static final Currency CNY = Currency.getInstance("CNY");
    static final LocalDate D = LocalDate.of(2026, 11, 20);

    private SampleRows() {
    }

    static AccountResult account(String customerNo) {
        return new AccountResult(customerNo,
                List.of(new Allocation("R-1", "INV-1", customerNo, cny(12000), AllocationKind.PAYMENT, null,
                MatchRule.REFERENCE, Reason.text("names INV-1"), D),
                        new Allocation("R-2", "", customerNo, cny(500), AllocationKind.REFUND, null, MatchRule.DECISION,
                        Reason.text("paid back"), D)),
                List.of(new ReceiptRow("R-1", customerNo, cny(13000), 12000, 1000, 0, 0, ReceiptRow.Status.PART_APPLIED,
                MatchRule.REFERENCE)), List.of(openItem("INV-2", customerNo)),
                List.of(new AgingRow(customerNo, AgingRow.Basis.ITEM, CNY, List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L), 1000, 0,
                        CustomerClass.A,
                2),
                        new AgingRow(customerNo, AgingRow.Basis.COMPANY, CNY, null, 0, 0, null, null)),
                List.of(new MetricRow(MetricRow.Scope.CUSTOMER, customerNo, CNY, MetricRow.Metric.DSO, new BigDecimal("73.7")),
                        new MetricRow(MetricRow.Scope.CUSTOMER, customerNo, CNY, MetricRow.Metric.CEI, null)),
                List.of(new DunningRow("INV-2", customerNo, cny(700000), cny(600000), cny(100000), cny(0), 33, Stage.LETTER_2,
                Stage.LETTER_2,
                                DunningRow.Outcome.LETTERED, null, "261123-AAAAA-BBBBB"),
                        new DunningRow("INV-3", customerNo, cny(5), cny(0), cny(5), cny(0), -3, null, null,
                                DunningRow.Outcome.SKIPPED, receivables.dunning.SkipReason.DISPUTED, "")),
                List.of(),
                List.of(new ActionRow(customerNo, ActionRow.Status.BEGIN, Action.STOP_SUPPLY, D, cny(700000), "",
                Reason.text("LETTER_2, of \"INV-2\"")),
                        new ActionRow(customerNo, ActionRow.Status.END, Action.VISIT, D, null, "", Reason.text("paid"))),
                List.of(new CallRow(customerNo, "王芳", "+86 10 1234", "S1", Reason.text("OVERDUE"), 33, cny(700000), D.plusDays(3), "")),
                List.of(new AlertRow("S1", customerNo, "30", 33, cny(700000), Reason.text("33 days past due"))),
                List.of(workItem(customerNo)),
                List.of(new Posting(D, "1002", 12000, 0, CNY, "INV-1", "R-1", Reason.text("receipt")),
                new Posting(D, "1122", 0, 12000, CNY, "INV-1", "R-1",
                        Reason.text("receipt"))),
                List.of(), List.of(), List.of(), List.of(), List.of(), StandingActions.NONE, List.of(), List.of(),
                new MonthlyPapers(List.of(new StatementRow(customerNo, "Acme Ltd", "S1", "S10", LetterKind.STATEMENT,
                D, "261208-AAAAA-BBBBB", cny(700000), cny(50000),
                        StatementRow.Status.READY, D, D.plusDays(20), Reason.NONE)), List.of()),
                new AccountCredit(List.of(new CreditRow(customerNo, CNY, new Exposure(700000, 0, 0, 1000, 0), 500000L, 1398L, 120, D,
                        "NEEDS_APPROVAL", List.of("LIMIT_PASSED"), CreditRow.Rating.NONE)),
                        List.of(new SignalRow(customerNo, SignalRow.Status.BEGIN, SignalKind.PART_PAYMENTS, "", D, cny(12000),
                        List.of("S1"), Reason.text("120.00 came"))),
                        List.of(new RatingRow(customerNo, "RATING/C1/2026-11-20", D, RatingRules.Criterion.HABIT, null, 12, 25)),
                        List.of(), List.of()),
                List.of(new InstrumentRow(new Receipt("R-3", D, cny(4000), "", "", "", "", "", "", D.plusDays(60), D,
                        new Instrument(InstrumentKind.CHEQUE, "=1+1", "Acme", "Bank, of \"X\"")), customerNo, cny(4000),
                        List.of("INV-2", "INV-3"), InstrumentStatus.IN_HAND)), List.of(), new Sums(),
                new InterestResult(List.of(new InterestRow("INV-2", customerNo, CNY, InterestBasis.LPR, new BigDecimal("4.50"),
                D.minusDays(30), D.plusDays(3), 300, 200, 50, 0, 100, 0, "261123-AAAAA-BBBBB", List.of())),
                List.of(new InterestNote("IN-1", customerNo, "INV-1", cny(2854), D))),
                List.of(callSheet(customerNo)));
    }

    static Forecast forecast() {
        return new Forecast(List.of(new ForecastRow(CNY, 1, D.plusDays(1), D.plusDays(7), 900_00, 700_00, 1100_00, 1000_00,
                new ForecastRow.Error(123, 456, 800, 5, List.of(D.minusDays(14))))), new TreeMap<>());
    }

    static LossNight losses() {
        return new LossNight(List.of(new LossRow("RETAIL", Bucket.D1_30, CNY, 100000, null, new BigDecimal("2.0000"), LossRow.Origin.TABLE,
                2000, 0, D, 90000, 1800)), List.of(), new TreeMap<>());
    }

    static WorkItem workItem(String customerNo) {
        return new WorkItem(WorkKind.RIVALS, customerNo, "R-9", "", "", cny(300000),
                List.of(new WorkItem.Suggestion(DecisionAction.ALLOCATE, customerNo,
                List.of("INV-7"), Reason.text("INV-7, due 2026-10-01; leaves nothing open")),
                        new WorkItem.Suggestion(DecisionAction.ALLOCATE, customerNo, List.of("INV-8", "INV-9"),
                        Reason.text("INV-8 and INV-9")), WorkItem.Suggestion.hint(Reason.text("ask the customer"))),
                Reason.text("two sets have this sum"), D);
    }

    static OpenItemRow openItem(String documentNo, String customerNo) {
        Document document = new Document(documentNo, DocumentType.INVOICE, customerNo, D.minusDays(63), D.minusDays(33), D.minusDays(62),
                cny(900000), "FP-1", "HT-1", "合同", D.minusDays(100), "PO-1", "DN-1", "GOODS", "steel", "", null, null, cny(0), null, null,
                D);
        return new OpenItemRow(new OpenItem(document, cny(700000)), 33, 63, Bucket.D31_60, Grade.OVERDUE, Stage.LETTER_1, "DISPUTED");
    }

    static Money cny(long minor) {
        return Money.ofMinor(minor, CNY);
    }

    static List<Referral> referrals(String customerNo) {
        return List.of(
                new Referral(Action.AGENCY, "BEGIN", D, customerNo, "=Ltd", "INV-8", D.minusDays(140), 140, Bucket.of(140), cny(50_000), 15,
                        cny(7_500)),
                new Referral(Action.PROVISION, "BEGIN", D, customerNo, "=Ltd", "INV-9", D.minusDays(400), 400, Bucket.of(400),
                        cny(90_000), 0, cny(0)));
    }

    /** To be rung and visited by S1, whose supervisor is S9. */
    static CallSheetRow callSheet(String customerNo) {
        return new CallSheetRow("S1", "S9", new CallSheetRow.Person(customerNo, "Lucid Optics", "Ms Weber", "+49 (30) 12-34", "weber@lucid.example",
                "Hamburg", "Kai 1, 20457, Hamburg"), Reason.of(ReasonCode.CALL_PROMISE_BROKEN, cny(5000), D.minusDays(3)), 33,
                cny(700000), cny(140000), List.of(new CallSheetRow.Item("INV-2", cny(700000), D.minusDays(33))), 2,
                new CallSheetRow.LastLetter(LetterKind.LETTER_1, "261103-AAAAA-BBBBB", D.minusDays(17)),
                List.of(new CallSheetRow.Spoken(D.minusDays(9), ContactChannel.CALL, ContactResult.NO_INVOICE, "Ms Weber", "wants a copy")),
                null, List.of(SignalKind.LIMIT_PASSED), D.minusDays(2), D.plusDays(4));
    }
}
