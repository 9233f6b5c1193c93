package receivables.outbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import receivables.account.CallSheetRow;
import receivables.ledger.Reason;
import receivables.ledger.contact.ContactResult;
import receivables.money.Money;

/** The cells of a call sheet, in words: several lines each, so that a row tells all of one customer. */
final class CallSheetWords {

    private static final int SHORT_NOTE = 120;
    /** Visits without a day come after those that have one. */
    private static final LocalDate SOME_DAY = LocalDate.of(9999, 12, 31);

    private final Wording wording;

    CallSheetWords(Wording wording) {
        this.wording = wording;
    }

    static LocalDate visitDay(CallSheetRow row) {
        return row.visitOn() == null ? SOME_DAY : row.visitOn();
    }

    String customer(CallSheetRow row) {
        CallSheetRow.Person person = row.customer();
        return lines(person.customerNo() + " " + person.name(), person.contact(), person.phone(), person.email(), person.town());
    }

    /** Why he is rung, what to say to that, and what else warns. */
    String say(CallSheetRow row) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.sentence(row.why()));
        if (row.visitSince() != null) {
            lines.add(wording.text("sheet.visit_since", row.visitSince()));
        }
        lines.add(row.why().isEmpty() ? wording.text("say.VISIT") : wording.said(row.why()));
        if (!row.contacts().isEmpty()) {
            lines.add(after(row.contacts().getFirst().result()));
        }
        if (!row.signals().isEmpty()) {
            lines.add(wording.text("sheet.signals", row.signals().stream().map(signal -> wording.of("signal", signal))
                    .collect(Collectors.joining(wording.text("reason.list_comma")))));
        }
        lines.add(row.supervisor().isEmpty() ? "" : wording.text("sheet.supervisor"));
        return lines(lines.toArray(String[]::new));
    }

    private String after(ContactResult result) {
        return switch (result) {
            case NO_INVOICE, NO_MONEY, REFUSES -> wording.of("say", result);
            default -> "";
        };
    }

    String owes(CallSheetRow row) {
        String currency = row.overdue().currency().getCurrencyCode();
        return row.oldestDaysPastDue() > 0 ? wording.text("sheet.overdue", amount(row.overdue()), currency, row.oldestDaysPastDue())
                : wording.text("sheet.not_due", amount(row.overdue()), currency);
    }

    String items(CallSheetRow row) {
        List<String> lines = new ArrayList<>();
        lines.add(owes(row));
        row.items().forEach(item -> lines.add(wording.text("sheet.item", item.documentNo(), amount(item.open()), item.due())));
        if (row.moreItems() > 0) {
            lines.add(wording.text("sheet.more_items", row.moreItems()));
        }
        lines.add(row.worth() == null ? wording.text("sheet.no_rate")
                : wording.text("sheet.worth", amount(row.worth()) + " " + row.worth().currency().getCurrencyCode()));
        return lines(lines.toArray(String[]::new));
    }

    String history(CallSheetRow row) {
        CallSheetRow.LastLetter letter = row.lastLetter();
        String written = letter == null ? wording.text("sheet.no_letter")
                : wording.text("sheet.last_letter", wording.of("stage", letter.kind()), letter.mailedOn(), letter.letterNo());
        Stream<String> spoken = row.contacts().stream().map(this::spoken);
        String promised = row.promised() == null ? "" : wording.text("sheet.promised", row.promised());
        return lines(Stream.of(Stream.of(written), Stream.of(promised), spoken).flatMap(some -> some).toArray(String[]::new));
    }

    private String spoken(CallSheetRow.Spoken spoken) {
        String channel = wording.of("contact", spoken.channel());
        String result = wording.of("result", spoken.result());
        String said = spoken.spokeTo().isEmpty() ? wording.text("sheet.contact", spoken.on(), channel, result)
                : wording.text("sheet.contact_with", spoken.on(), channel, spoken.spokeTo(), result);
        String note = spoken.note().length() > SHORT_NOTE ? spoken.note().substring(0, SHORT_NOTE) + "…" : spoken.note();
        return note.isEmpty() ? said : said + " – " + note;
    }

    private static String amount(Money money) {
        return Figures.amount(money);
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
