package receivables.desk;

import java.util.ArrayList;
import java.util.List;
import receivables.intake.table.TableFile;
import receivables.intake.table.TableGuess;
import receivables.ledger.Shown;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.money.Money;
import receivables.outbox.Figures;
import receivables.outbox.Wording;

/** What {@code try-bank} shows, on one screen. */
record TryBankScreen(Wording wording, TriedStatement tried) {

    private static final int AMOUNT = 16;
    private static final int MOST_TOLD = 12;
    private static final int LONGEST = 70;

    /**
     * @param what the file is
     * @param profile with which it is read; empty: it needs none
     * @param findings why it would be read so
     * @param content of a profile that was made; empty: none was
     */
    String text(String what, String profile, List<TableGuess.Finding> findings, String content) {
        Screen screen = new Screen();
        screen.line(label("file"), what);
        if (!profile.isEmpty()) {
            screen.line(label("profile"), profile);
        }
        screen.lines(label("why"), findings.stream().map(one -> sentence(wording, one)).toList());
        screen.lines(label("first"), tried.first().stream().map(this::line).toList());
        screen.lines(label("last"), tried.last().stream().map(this::line).toList());
        screen.lines(label("sums"), tried.statements().stream().map(this::statement).toList());
        screen.lines(label("refused"), told(tried.refused(), tried.refusedLines()));
        screen.lines(label("notes"), told(tried.notes(), tried.notes().size()));
        if (!content.isEmpty()) {
            screen.gap();
            content.lines().forEach(screen::title);
        }
        return screen.toString();
    }

    private String label(String name) {
        return wording.text("try_bank.label." + name);
    }

    static String shape(Wording wording, TableFile table) {
        String shape = wording.text("try_bank.shape." + table.shape());
        String encoding = table.encoding().isEmpty() ? "" : wording.text("try_bank.encoding", table.encoding());
        String delimiter = table.delimiter().isEmpty() ? "" : wording.text("try_bank.delimiter", table.delimiter().equals("\t") ? "TAB"
                : table.delimiter());
        return shape + encoding + delimiter + wording.text("try_bank.header", table.headerLine());
    }

    static String sentence(Wording wording, TableGuess.Finding finding) {
        return wording.text("try_bank.found." + finding.kind(), finding.arguments().toArray());
    }

    private String line(BankLine line) {
        String amount = Figures.amount(line.amount(), line.currency());
        String said = String.join(" · ", List.of(line.name(), line.nameAccount(),
                line.text()).stream().filter(one -> !one.isEmpty()).toList());
        return line.bookedOn() + " ".repeat(Math.max(1, AMOUNT - Screen.width(amount))) + amount + " " + line.currency() + "  "
                + cut(Shown.name(said)) + (line.state() == BankLine.State.BOOKED ? "" : " (" + wording.text("try_bank.pending") + ")");
    }

    private static String cut(String text) {
        StringBuilder cut = new StringBuilder();
        text.codePoints().takeWhile(point -> Screen.width(cut) < LONGEST).forEach(cut::appendCodePoint);
        return cut.length() < text.length() ? cut + "…" : text;
    }

    private String statement(BankStatement one) {
        String sums = wording.text("try_bank.sums", one.account(), one.currency(), one.from(), one.to(), one.entries().creditsCount(),
                Figures.amount(one.entries().credits(), one.currency()), one.entries().debitsCount(),
                Figures.amount(one.entries().debits(), one.currency()));
        if (one.opening() == null || one.closing() == null) {
            return sums + " " + wording.text("try_bank.no_balance");
        }
        String balances = wording.text("try_bank.balances", Figures.amount(one.opening(), one.currency()),
                Figures.amount(one.closing(), one.currency()));
        return sums + " " + balances + " " + (one.difference() == 0 ? wording.text("try_bank.ties")
                : wording.text("try_bank.not_tied", Money.ofMinor(one.difference(), one.currency()).plain()));
    }

    private List<String> told(List<TriedStatement.Told> all, int count) {
        List<String> lines = new ArrayList<>();
        for (TriedStatement.Told one : all.stream().limit(MOST_TOLD).toList()) {
            String place = one.place() == 0 ? "" : wording.text("try_bank.line", one.place()) + " ";
            lines.add(place + (one.field().isEmpty() ? "" : one.field() + " ") + (one.value().isEmpty() ? "" : "\"" + one.value() + "\" ")
                    + wording.sentence(one.text()));
        }
        if (count > lines.size()) {
            lines.add(wording.text("try_bank.more", count - lines.size()));
        }
        return lines;
    }
}
