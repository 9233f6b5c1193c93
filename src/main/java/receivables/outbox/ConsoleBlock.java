package receivables.outbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.dunning.SkipReason;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.outbox.ReportData.CurrencyNight;

/**
 * What the console says after a night: one block, readable without scrolling, from the same figures as the report.
 *
 * <pre>{@code
 * Night of 2026-11-20
 *   Receipts in             CNY 1,234,567.80 (42 receipts)
 *   Applied by rule         Numbers in the text 30 · The only item of this amount 6
 * }</pre>
 */
public final class ConsoleBlock {

    private static final int LABEL = 24;

    private final ReportData data;
    private final Wording wording;
    private final StringBuilder block = new StringBuilder();

    private ConsoleBlock(ReportData data) {
        this.data = data;
        this.wording = Wording.in(data.language());
    }

    /** @param published the folder where packs and report lie now */
    public static String of(ReportData data, Path published) {
        ConsoleBlock block = new ConsoleBlock(data);
        block.write(published);
        return block.block.toString();
    }

    private void write(Path published) {
        block.append(wording.text("console.title", data.businessDate())).append('\n');
        if (!data.intake().isEmpty()) {
            lines("console.intake", data.intake());
        }
        lines("console.receipts", data.currencies().stream().filter(night -> night.receipts() > 0).map(this::receipts).toList());
        SortedMap<receivables.ledger.MatchRule, Long> rules = new TreeMap<>();
        data.matched().forEach(row -> rules.merge(row.rule(), row.allocations(), Math::addExact));
        lines("console.matched", joined(rules.entrySet().stream()
                .map(row -> wording.of("rule", row.getKey()) + " " + Figures.count(row.getValue())).toList()));
        lines("console.open", data.currencies().stream().map(night -> money(night, night.receivables())
                + items(night.openItems())).toList());
        lines("console.overdue", data.currencies().stream().filter(night -> night.overdue() != 0)
                .map(night -> money(night, night.overdue()) + items(night.overdueItems()) + ", "
                        + wording.text("console.ratio", Figures.percent(night.overdue(), night.receivables()))).toList());
        lines("console.letters", joined(letters()));
        lines("console.holds", joined(holds()));
        lines("console.waiting", joined(data.work().stream().map(row -> wording.of("kind", row.kind()) + " "
                + Figures.count(row.items())).toList()));
        data.whyShut().forEach(gate -> lines("console.gates", List.of(gate)));
        data.notes().forEach(note -> lines("console.notes", List.of(note)));
        if (!data.packs().isEmpty()) {
            lines("console.packs", List.of(published.resolve("packs").toString()));
        }
        lines("console.report", List.of(published.resolve(Report.FILE_NAME).toString()));
    }

    private String receipts(CurrencyNight night) {
        String text = money(night, night.moneyIn()) + " (" + wording.text("console.receipt_count", Figures.count(night.receipts())) + ")";
        if (night.onAccount() == 0 && night.suspense() == 0) {
            return text;
        }
        return text + "; " + wording.text("console.unapplied", Figures.amount(night.onAccount(), night.currency()),
                Figures.amount(night.suspense(), night.currency()));
    }

    private List<String> letters() {
        List<String> letters = new ArrayList<>();
        for (LetterKind kind : LetterKind.values()) {
            for (LetterStatus status : LetterStatus.values()) {
                long count = data.letters().stream().filter(row -> row.kind() == kind && row.status() == status)
                        .mapToLong(ReportData.Letters::letters).sum();
                if (count > 0) {
                    String waits = status == LetterStatus.READY ? "" : " " + wording.of("status", status);
                    letters.add(wording.of("stage", kind) + " " + Figures.count(count) + waits);
                }
            }
        }
        return letters;
    }

    private List<String> holds() {
        SortedMap<SkipReason, Long> items = new TreeMap<>();
        data.holds().forEach(hold -> items.merge(hold.reason(), hold.items(), Math::addExact));
        return items.entrySet().stream().map(row -> wording.of("hold", row.getKey()) + " " + Figures.count(row.getValue())).toList();
    }

    private static String money(CurrencyNight night, long minor) {
        return night.currency().getCurrencyCode() + " " + Figures.amount(minor, night.currency());
    }

    private String items(long items) {
        return " (" + wording.text("console.item_count", Figures.count(items)) + ")";
    }

    private static List<String> joined(List<String> texts) {
        return texts.isEmpty() ? List.of() : List.of(String.join(" · ", texts));
    }

    private void lines(String label, List<String> texts) {
        String begin = padded(wording.text(label));
        for (String text : texts.isEmpty() ? List.of(wording.text("console.none")) : texts) {
            block.append("  ").append(begin).append(plain(text)).append('\n');
            begin = " ".repeat(LABEL);
        }
    }

    /** Chinese characters take two columns on a terminal. */
    private static String padded(String label) {
        int width = label.codePoints().map(point -> point >= 0x2e80 ? 2 : 1).sum();
        return label + " ".repeat(Math.max(1, LABEL - width));
    }

    /** A name from a file must not be able to command the terminal. */
    private static String plain(String text) {
        return text.codePoints().map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
