package receivables.outbox;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import receivables.aging.Bucket;
import receivables.credit.forecast.ForecastRow;
import receivables.dunning.ActionRow;
import receivables.dunning.HoldRow;
import receivables.ledger.Action;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.WorkItem;
import receivables.ledger.digest.Sha256;
import receivables.ledger.instrument.InstrumentKind;
import receivables.ledger.instrument.MaturityRung;
import receivables.outbox.ReportData.CurrencyNight;
import receivables.proof.ControlTotal;
import receivables.proof.GateResult;

/** The night in the words and figures that stand on the page: everything is text by now, the template only places it. */
final class ReportView {

    private final ReportData data;
    private final Wording wording;

    ReportView(ReportData data) {
        this.data = data;
        this.wording = Wording.in(data.language());
    }

    record Headline(String label, String value, String unit, String detail, String width, String tone) {
    }

    record Night(
            String currency, String tone, String receipts, String moneyIn, String applied, String onAccount, String suspense,
            String receivables,
            String overdue,
            String ratio) {
    }

    record Bar(String label, String count, String amount, String width) {
    }

    record Aging(String currency, List<String> buckets, String total, String onAccount, String net) {
    }

    record LetterLine(String stage, String currency, String letters, String ready, String needsApproval, String held, String demanded) {
    }

    record HeldItem(String customerNo, String documentNo, String reason, String amount, String setBy, String why, String since,
            String until) {
    }

    /** @param choice what choosing it decides, as {@link WorklistRow} writes it; empty: it is only a hint */
    record Answer(String number, String text, String choice) {
        boolean isChoice() {
            return !choice.isEmpty();
        }
    }

    record Question(String kind, String customer, String payment, String question, String amount, String since, List<Answer> answers,
            String itemNo, String receiptNo, String letterNo, String refersTo, String code) {
    }

    record ActionLine(String action, String begin, String end, String waiting, String held) {
    }

    record GateLine(String name, String state, String tone, String explanation) {
    }

    record Proof(String name, String currency, String calculation, String result, String tone) {
    }

    record Pack(String file, String link, String kind, String letters, String pages, String sheets) {
    }

    /** The forecast of one currency. @param error how wrong earlier ones were, empty: none is old enough */
    record Expected(String title, String chart, String error) {
    }

    /** A rung of the ladder of maturities. @param width of its bar, against the largest rung of the currency */
    record Rung(String currency, String days, List<String> byKind, String total, String width, String tone) {
    }

    record Debtor(String customerNo, String name, String amount, String width, String oldest, String stage, String customerClass) {
    }

    /** The page's texts under their names without {@code report.}, as the template calls them. */
    SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        wording.keys().stream().filter(key -> key.startsWith("report."))
                .forEach(key -> texts.put(key.substring("report.".length()), wording.text(key)));
        return texts;
    }

    /** Everything the template may name. @param files names of the files beside the page */
    Map<String, Object> values(String style, String script, List<String> files) {
        Map<String, Object> values = new TreeMap<>();
        values.put("script", script);
        values.put("scriptHash", Base64.getEncoder().encodeToString(Sha256.of(script)));
        values.put("day", data.businessDate().toString());
        values.put("t", texts());
        values.put("style", style);
        values.put("lang", data.language().code().equals("zh") ? "zh-CN" : "en");
        values.put("company", data.company());
        values.put("date", Figures.date(data.businessDate(), wording));
        values.put("mailing", data.mailingDay() == null ? "" : Figures.date(data.mailingDay(), wording));
        values.put("hasMailing", data.mailingDay() != null);
        values.put("isHeld", data.anyGateFailed());
        values.put("state", texts(data.anyGateFailed() ? "held" : anyOff() ? "clear_but_off" : "all_clear"));
        values.put("hasGates", !data.gates().isEmpty());
        values.put("intake", data.intake());
        values.put("hasIntake", !data.intake().isEmpty());
        values.put("notes", data.notes());
        values.put("hasNotes", !data.notes().isEmpty());
        values.put("headlines", headlines());
        values.put("nights", nights());
        values.put("matched", matched());
        boolean hasAging = !data.aging().isEmpty() && !data.aging().getFirst().buckets().isEmpty();
        values.put("hasAging", hasAging);
        values.put("agingChart", hasAging ? Svg.aging(data.aging().getFirst(), wording) : "");
        values.put("agingNote", data.aging().isEmpty() ? "" : wording.text("report.aging_note", agingName(data.aging().getFirst())));
        values.put("buckets", List.of(Bucket.values()).stream().map(bucket -> wording.of("bucket", bucket)).toList());
        values.put("aging", agingLines());
        boolean hasHistory = data.dso().stream().anyMatch(point -> point.dso() != null);
        values.put("hasDso", hasHistory);
        values.put("dsoChart", hasHistory ? Svg.dso(data.dso(), wording) : "");
        values.put("letters", letters());
        values.put("work", work());
        values.put("questions", data.topWork().stream().map(this::question).toList());
        values.put("moreQuestions", moreQuestions());
        values.put("holds", data.holds().stream().map(hold -> new Bar(wording.of("hold", hold.reason()), Figures.count(hold.items()),
                Figures.amount(hold.amount(), hold.currency()) + " " + hold.currency().getCurrencyCode(), "0")).toList());
        values.put("held", data.heldItems().stream().map(this::heldItem).toList());
        values.put("hasHeld", !data.heldItems().isEmpty());
        values.put("actions", actions());
        values.put("debtors", debtors());
        values.put("paperKinds", Stream.of(InstrumentKind.values()).map(kind -> wording.of("instrument", kind)).toList());
        values.put("maturities", maturities());
        values.put("hasMaturities", !data.maturities().isEmpty());
        values.put("forecasts", forecasts());
        values.put("gates", data.gates().stream().map(gate -> new GateLine(data.gateName(gate.gate()), wording.of("gate", gate.state()),
                gate.state().name().toLowerCase(Locale.ROOT), gate.explanation())).toList());
        values.put("proof", data.proof().stream().map(this::proof).toList());
        values.put("packs", data.packs().stream().map(pack -> new Pack(pack.fileName(), "packs/" + urlPath(pack.fileName()),
                wording.of("stage", pack.kind()) + " · " + pack.language().code(), Figures.count(pack.letters()),
                Figures.count(pack.pages()), Figures.count(pack.sheets()))).toList());
        values.put("files", files);
        return values;
    }

    private HeldItem heldItem(HoldRow hold) {
        return new HeldItem(hold.customerNo(), hold.documentNo(), wording.of("hold", hold.reason()),
                Figures.amount(hold.amount().minor(), hold.amount().currency()) + " " + hold.amount().currency().getCurrencyCode(),
                hold.setBy(), hold.why(), hold.since() == null ? "" : hold.since().toString(), hold.until() == null ? ""
                : hold.until().toString());
    }

    private boolean anyOff() {
        return data.gates().stream().anyMatch(gate -> gate.state() == GateResult.State.OFF);
    }

    private List<Headline> headlines() {
        List<Headline> headlines = new ArrayList<>();
        CurrencyNight main = data.whole().night();
        Currency currency = main.currency();
        String unit = without();
        headlines.add(new Headline(texts("money_in"), Figures.amount(main.moneyIn(), currency), unit,
                Figures.count(main.receipts()) + " " + texts("receipts"), "", "plain"));
        headlines.add(new Headline(texts("matched"), Figures.amount(main.applied(), currency), unit,
                main.applied() > main.moneyIn() ? texts("more_than_in")
                : texts("of_money_in", Figures.percent(main.applied(), main.moneyIn())),
                Figures.width(main.applied(), main.moneyIn()), "good"));
        headlines.add(new Headline(texts("receivables"), Figures.amount(main.receivables(), currency), unit,
                Figures.count(main.openItems()) + " " + texts("open_items"), "", "plain"));
        headlines.add(new Headline(texts("overdue"), Figures.amount(main.overdue(), currency), unit,
                texts("of_receivables", Figures.percent(main.overdue(), main.receivables())),
                Figures.width(main.overdue(), main.receivables()),
                        "bad"));
        BigDecimal dso = data.dso().isEmpty() ? null : data.dso().getLast().dso();
        BigDecimal best = data.dso().isEmpty() ? null : data.dso().getLast().best();
        headlines.add(new Headline(texts("dso"), Figures.days(dso), texts("days"), texts("dso_best") + " "
                + Figures.days(best), "", "plain"));
        long questions = data.work().stream().mapToLong(ReportData.Work::items).sum();
        headlines.add(new Headline(texts("waiting"), Figures.count(questions), texts("questions"),
                data.work().isEmpty() ? "" : wording.of("kind", data.work().getFirst().kind()) + " "
                + Figures.count(data.work().getFirst().items()), "", "plain"));
        return headlines;
    }

    /** The company's currency, and which others are not in the figures because there is no rate. */
    private String without() {
        String unit = data.whole().night().currency().getCurrencyCode();
        return data.whole().without().isEmpty() ? unit : texts("without", unit, data.whole().without().stream()
                .map(Currency::getCurrencyCode).collect(Collectors.joining(", ")));
    }

    private String texts(String key, Object... arguments) {
        return wording.text("report." + key, arguments);
    }

    /** The company as a whole first, where it has more than one currency. */
    private List<Night> nights() {
        List<Night> nights = new ArrayList<>();
        boolean several = data.currencies().size() > 1;
        if (several) {
            nights.add(night(data.whole().night(), texts("converted", without()), "whole"));
        }
        data.currencies().forEach(night -> nights.add(night(night, night.currency().getCurrencyCode(), "")));
        return nights;
    }

    private static Night night(CurrencyNight night, String name, String tone) {
        Currency currency = night.currency();
        return new Night(name, tone, Figures.count(night.receipts()), Figures.amount(night.moneyIn(), currency),
                Figures.amount(night.applied(), currency), Figures.amount(night.onAccount(), currency),
                Figures.amount(night.suspense(), currency), Figures.amount(night.receivables(), currency),
                Figures.amount(night.overdue(), currency), Figures.percent(night.overdue(), night.receivables()));
    }

    private List<Bar> matched() {
        SortedMap<String, Long> largest = new TreeMap<>();
        data.matched().forEach(row -> largest.merge(row.currency().getCurrencyCode(), row.amount(), Math::max));
        return data.matched().stream().map(row -> new Bar(wording.of("rule", row.rule()), Figures.count(row.allocations()),
                Figures.amount(row.amount(), row.currency()) + " " + row.currency().getCurrencyCode(),
                Figures.width(row.amount(), largest.get(row.currency().getCurrencyCode())))).toList();
    }

    /** With one currency only, the converted line and the items' line would say the same twice. */
    private List<Aging> agingLines() {
        boolean same = data.aging().size() == 2 && data.aging().get(0).buckets().equals(data.aging().get(1).buckets());
        return data.aging().stream().skip(same ? 1 : 0).map(this::aging).toList();
    }

    private String agingName(ReportData.AgingLine line) {
        return wording.text(line.converted() ? "report.converted" : "report.items_of", line.currency().getCurrencyCode());
    }

    private Aging aging(ReportData.AgingLine line) {
        Currency currency = line.currency();
        if (line.buckets().isEmpty()) {
            return new Aging(agingName(line), List.of("–", "–", "–", "–", "–", "–", "–", "–"), "–", "–", "–");
        }
        return new Aging(agingName(line), line.buckets().stream().map(amount -> amount == 0 ? "–"
                : Figures.amount(amount, currency)).toList(), Figures.amount(line.total(), currency),
                Figures.amount(line.onAccount(), currency), Figures.amount(Math.subtractExact(line.total(), line.onAccount()), currency));
    }

    private List<LetterLine> letters() {
        List<LetterLine> lines = new ArrayList<>();
        for (LetterKind kind : LetterKind.values()) {
            SortedMap<String, List<ReportData.Letters>> byCurrency = new TreeMap<>();
            data.letters().stream().filter(row -> row.kind() == kind)
                    .forEach(row -> byCurrency.computeIfAbsent(row.currency().getCurrencyCode(), code -> new ArrayList<>()).add(row));
            byCurrency.forEach((code, rows) -> lines.add(new LetterLine(wording.of("stage", kind), code,
                    Figures.count(rows.stream().mapToLong(ReportData.Letters::letters).sum()), letters(rows, LetterStatus.READY),
                    letters(rows, LetterStatus.NEEDS_APPROVAL), letters(rows, LetterStatus.HELD),
                    Figures.amount(rows.stream().mapToLong(ReportData.Letters::demanded).sum(), rows.getFirst().currency()))));
        }
        return lines;
    }

    private static String letters(List<ReportData.Letters> rows, LetterStatus status) {
        long letters = rows.stream().filter(row -> row.status() == status).mapToLong(ReportData.Letters::letters).sum();
        return letters == 0 ? "–" : Figures.count(letters);
    }

    private List<Bar> work() {
        long largest = data.work().stream().mapToLong(ReportData.Work::items).max().orElse(0);
        return data.work().stream().map(work -> new Bar(wording.of("kind", work.kind()), Figures.count(work.items()), "",
                Figures.width(work.items(), largest))).toList();
    }

    private Question question(Asked asked) {
        WorkItem item = asked.item();
        WorklistRow row = WorklistRow.of(asked, wording);
        String who = Stream.of(item.customerNo(), asked.customerName()).filter(name -> !name.isEmpty()).collect(Collectors.joining(" "));
        String payment = asked.receipt() == null ? "" : Stream.of(asked.valueDate().toString(), asked.ordered(wording),
                asked.payerName(), asked.remittance().isEmpty() ? "" : wording.text("workbook.quoted", asked.remittance()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        List<Answer> answers = new ArrayList<>();
        for (int rank = 0; rank < row.suggestions().size(); rank++) {
            answers.add(new Answer(Integer.toString(rank + 1), row.suggestions().get(rank), row.choices().get(rank)));
        }
        return new Question(wording.of("kind", item.kind()), who.isEmpty() ? item.receiptNo() : who, payment, row.reason(),
                item.amount() == null ? "" : Figures.amount(item.amount()) + " " + item.amount().currency().getCurrencyCode(),
                item.since().toString(), answers, item.itemNo(), item.receiptNo(), row.letter(), row.refersTo(),
                item.amount() == null ? "" : item.amount().currency().getCurrencyCode());
    }

    private String moreQuestions() {
        long more = data.work().stream().mapToLong(ReportData.Work::items).sum() - data.topWork().size();
        return more > 0 && !data.topWork().isEmpty() ? wording.text("report.more", Figures.count(more)) : "";
    }

    private List<ActionLine> actions() {
        List<ActionLine> lines = new ArrayList<>();
        for (Action action : Action.values()) {
            if (data.actions().stream().anyMatch(row -> row.action() == action)) {
                lines.add(new ActionLine(wording.of("supply", action), actions(action, ActionRow.Status.BEGIN),
                        actions(action, ActionRow.Status.END), actions(action, ActionRow.Status.NEEDS_APPROVAL),
                        actions(action, ActionRow.Status.HELD)));
            }
        }
        return lines;
    }

    private String actions(Action action, ActionRow.Status status) {
        long customers = data.actions().stream().filter(row -> row.action() == action && row.status() == status)
                .mapToLong(ReportData.ActionCount::customers).sum();
        return customers == 0 ? "–" : Figures.count(customers);
    }

    private List<Debtor> debtors() {
        SortedMap<String, Long> largest = new TreeMap<>();
        data.topOverdue().forEach(row -> largest.merge(row.overdue().currency().getCurrencyCode(), row.overdue().minor(), Math::max));
        return data.topOverdue().stream().map(row -> new Debtor(row.customerNo(), row.name(),
                Figures.amount(row.overdue()) + " " + row.overdue().currency().getCurrencyCode(),
                Figures.width(row.overdue().minor(), largest.get(row.overdue().currency().getCurrencyCode())),
                row.oldestDaysPastDue() + " " + texts("days"), row.stage() == null ? "–" : wording.of("stage", LetterKind.of(row.stage())),
                row.customerClass())).toList();
    }

    /** The company's own currency first. */
    private List<Expected> forecasts() {
        Map<Currency, List<ForecastRow>> byCurrency = new LinkedHashMap<>();
        String own = data.whole().night().currency().getCurrencyCode();
        data.forecast().stream().sorted(Comparator.comparing(row -> !row.currency().getCurrencyCode().equals(own)))
                .forEach(row -> byCurrency.computeIfAbsent(row.currency(), none -> new ArrayList<>()).add(row));
        List<Expected> forecasts = new ArrayList<>();
        byCurrency.forEach((currency, rows) -> {
            String title = texts("forecast_of", currency.getCurrencyCode());
            ForecastRow.Error error = rows.getFirst().error();
            forecasts.add(new Expected(title, Svg.forecast(rows, title, wording), error.tenths() == null ? ""
                    : texts("forecast_error", Figures.tenths(error.tenths()), Figures.tenths(error.byDueDateTenths()), error.origins())));
        });
        return forecasts;
    }

    private List<Rung> maturities() {
        SortedMap<String, Long> largest = new TreeMap<>();
        data.maturities().forEach(row -> largest.merge(row.currency().getCurrencyCode(), row.total(), Math::max));
        return data.maturities().stream().map(row -> new Rung(row.currency().getCurrencyCode(), days(row.rung()),
                row.byKind().stream().map(amount -> amount == 0 ? "–" : Figures.amount(amount, row.currency())).toList(),
                Figures.amount(row.total(), row.currency()),
                Figures.width(row.total(), largest.get(row.currency().getCurrencyCode())), row.rung().isMatured() ? "bad" : "")).toList();
    }

    private String days(MaturityRung rung) {
        return rung.isMatured() ? texts("matured") : rung.first() + " – " + rung.last();
    }

    private Proof proof(ControlTotal total) {
        String calculation = ProofCsv.calculation(total, (minor, decimals) -> Figures.amount(minor, total.currency()));
        String result = total.ties() ? texts("ties") : texts("differs", Figures.amount(total.difference(), total.currency()));
        return new Proof(total.name(), total.currency().getCurrencyCode(), calculation, result, total.ties() ? "passed" : "failed");
    }

    /** A file name as it stands in a link: whatever is not plain is percent-encoded. */
    static String urlPath(String name) {
        StringBuilder path = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_.~/".indexOf(c) >= 0) {
                path.append(c);
            } else {
                path.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return path.toString();
    }
}
