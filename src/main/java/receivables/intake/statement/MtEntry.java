package receivables.intake.statement;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import receivables.intake.AmountFlaws;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.ContentKey;
import receivables.money.AmountException;
import receivables.money.Money;

/**
 * One entry of an MT940: its line {@code :61:} and the information behind it ({@code :86:}).
 *
 * <pre>{@code
 * :61:2601021230RCR250,00NTRFNONREF//B4E07XM   valued 2 January 2026, entered 30 December 2025, a credit of 250.00 taken back
 * }</pre>
 */
final class MtEntry {

    /** The amount that was paid at first, in the words of a text or behind the amount. */
    private static final Pattern ORIGINAL = Pattern.compile("(?:/OCMT/)?(?:[A-Z]{3})?\\s*(\\d[\\d.,]*)");
    private static final int LONGEST_SHOWN = 16;

    private final StatementDraft draft;
    private final int place;
    private final LocalDate valueDate;
    private final LocalDate bookedOn;
    private final String mark;
    private final long amount;
    private final String type;
    private final String ownId;
    private final String customerReference;
    private final String supplement;

    private MtEntry(StatementDraft draft, int place, LocalDate valueDate, LocalDate bookedOn, MtEntryLine line, long amount,
            String supplement) {
        this.draft = draft;
        this.place = place;
        this.valueDate = valueDate;
        this.bookedOn = bookedOn;
        this.mark = line.mark();
        this.amount = amount;
        this.type = line.type() == null ? "" : line.type().strip();
        String references = line.references().strip();
        int bank = references.indexOf("//");
        this.customerReference = BankText.reference(bank < 0 ? references : references.substring(0, bank));
        this.ownId = bank < 0 ? "" : BankText.reference(references.substring(bank + 2));
        this.supplement = supplement;
    }

    /** Null, after it was refused, where the line cannot be read. */
    static MtEntry of(StatementDraft draft, List<String> field, int place, StatementSink sink) {
        draft.entries++;
        MtEntryLine line = MtEntryLine.of(field.getFirst().strip());
        int used = 1;
        if ((line == null || line.type() == null) && field.size() > 1) {
            MtEntryLine wrapped = MtEntryLine.of(field.getFirst().strip() + field.get(1).strip());
            if (wrapped != null && wrapped.type() != null) {
                line = wrapped;
                used = 2;
            }
        }
        if (line == null) {
            sink.refused(place, ":61:",
                    Shown.value(field.getFirst()), Reason.of(ReasonCode.ENTRY_IS_UNREADABLE),
                    new StatementSink.Unread(null, "", String.join(" ", field)));
            return null;
        }
        LocalDate written = WrittenDates.shortYear(line.valueDate());
        LocalDate value = written == null ? WrittenDates.orMonthEnd(line.valueDate()) : written;
        if (value == null) {
            sink.refused(place, ":61:", line.valueDate(), Reason.of(ReasonCode.ENTRY_HAS_NO_DAY_OF_CALENDAR),
                    unread(draft, line.amount(), field));
            return null;
        }
        if (written == null) {
            sink.note(place, ":61:", line.valueDate(), Reason.of(ReasonCode.ENTRY_DAY_IS_READ_AS_MONTH_END));
        }
        LocalDate booked = entryDate(line.entryDate(), value, line.valueDate());
        if (draft.currency == null) {
            sink.refused(place, ":61:",
                    Shown.value(field.getFirst()), Reason.of(ReasonCode.ENTRY_HAS_NO_OPENING_CURRENCY),
                    unread(draft, "", field));
            return null;
        }
        try {
            BankAmount amount = amount(line.amount(), draft.currency);
            String supplement = used == field.size() ? "" : String.join(" ", field.subList(used, field.size())).strip();
            return new MtEntry(draft, place, value, booked == null ? value : booked, line, amount.minor(), supplement);
        } catch (AmountException refused) {
            sink.refused(place, ":61:", Shown.value(line.amount()),
                    Reason.of(ReasonCode.ASK_FOR_CORRECTED_STATEMENT, AmountFlaws.of(refused)),
                    unread(draft, "", field));
            return null;
        }
    }

    private static StatementSink.Unread unread(StatementDraft draft, String amount, List<String> field) {
        Money read = null;
        try {
            read = draft.currency == null || amount.isEmpty() ? null
                    : Money.ofMinor(amount(amount, draft.currency).minor(), draft.currency);
        } catch (IllegalArgumentException unreadable) {
            // the day is what the line is refused for; here it only means that everyone may have paid it
            read = null;
        }
        return new StatementSink.Unread(read, "", String.join(" ", field));
    }

    /** Commas before decimals, or points where a bank writes none. */
    static BankAmount amount(String text, Currency currency) {
        return BankAmount.read(text, currency, text.indexOf(',') >= 0 ? ',' : '.');
    }

    /** The entry date has no year: it is the one nearest to the value date. Null: none is given, or it is no day. */
    private static LocalDate entryDate(String monthAndDay, LocalDate value, String valueAsWritten) {
        if (monthAndDay.isBlank()) {
            return null;
        }
        if (valueAsWritten.endsWith(monthAndDay)) {
            return value;
        }
        LocalDate nearest = null;
        for (int year = value.getYear() - 1; year <= value.getYear() + 1; year++) {
            LocalDate day = WrittenDates.compact(year + monthAndDay);
            if (day != null && (nearest == null || distance(day, value) < distance(nearest, value))) {
                nearest = day;
            }
        }
        return nearest;
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }

    /** @param information the field behind it ({@code :86:}); empty: none */
    void emit(List<String> information, ContentKey keys, StatementSink sink) {
        boolean expected = mark.startsWith("E");
        boolean reversal = mark.startsWith("R");
        boolean credit = mark.equals("C") || mark.equals("RD") || mark.equals("EC");
        long signed = credit ? amount : -amount;
        boolean pending = expected || draft.source.equals("MT942");
        if (!expected) {
            draft.entry(signed, credit, false);
        }
        MtInformation told = MtInformation.of(information);
        BankText text = new BankText();
        told.addTo(text);
        text.addReference(customerReference.length() > LONGEST_SHOWN ? "" : customerReference).add(supplement);
        BankLine.Nature nature = nature(told, credit, reversal);
        String reference = told.reference().isEmpty() ? customerReference.isEmpty() ? ownId : customerReference : told.reference();
        String paid = told.original().isEmpty() && supplement.startsWith("/OCMT/") ? supplement : told.original();
        long original = nature == BankLine.Nature.RETURNED ? original(paid) : 0;
        BankLine.State state = pending ? BankLine.State.PENDING : BankLine.State.BOOKED;
        if (original > 0 && original < amount) {
            line(keys, sink, -original, state, nature, reversal, told, text.toString(), reference, ownId);
            line(keys, sink, original - amount, state, BankLine.Nature.CHARGE, reversal, MtInformation.NONE, "charges of the entry",
                    reference, ownId.isEmpty() ? "" : ownId + "/rest");
        } else {
            line(keys, sink, signed, state, nature, reversal, told, text.toString(), reference, ownId);
        }
    }

    private void line(ContentKey keys, StatementSink sink, long signed, BankLine.State state, BankLine.Nature nature, boolean reversal,
            MtInformation told, String text,
            String reference, String id) {
        String key = keys.of(draft.account, bookedOn, Math.absExact(signed) + mark, id, valueDate, type, customerReference,
                told.name(), told.account(), text);
        BankLine line = new BankLine(draft.ordinal, draft.entries, place, draft.account, draft.currency, bookedOn, valueDate, signed,
                state, nature, reversal, key, BankText.name(told.name()), BankText.account(told.account()), text, reference,
                told.returnReason(), draft.knownOn);
        draft.seen(line);
        sink.line(line);
    }

    private BankLine.Nature nature(MtInformation told, boolean credit, boolean reversal) {
        boolean returned = reversal || !told.returnReason().isEmpty() || type.endsWith("RTI")
                || !told.code().isEmpty() && CamtCodes.GERMAN_RETURNS.contains(told.code());
        if (returned) {
            return credit ? BankLine.Nature.GIVEN_BACK : BankLine.Nature.RETURNED;
        }
        if (type.endsWith("INT") || told.code().equals("814")) {
            return BankLine.Nature.INTEREST;
        }
        return type.endsWith("CHG") && !credit ? BankLine.Nature.CHARGE : BankLine.Nature.PAYMENT;
    }

    private long original(String text) {
        Matcher original = ORIGINAL.matcher(text);
        if (!original.lookingAt()) {
            return 0;
        }
        try {
            return amount(original.group(1), draft.currency).minor();
        } catch (IllegalArgumentException unreadable) {
            return 0; // then the entry stands as one line
        }
    }
}
