package receivables.intake;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import receivables.intake.CustomerLookup.CustomerTerms;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.ReasonCode;
import receivables.ledger.contact.Contact;
import receivables.ledger.contact.ContactChannel;
import receivables.ledger.contact.ContactResult;
import receivables.ledger.digest.Sha256;
import receivables.money.Money;

/**
 * {@code contacts*.csv}, and the rows of a call sheet in which a result was filled in. Each row is a decision that remembers the contact,
 * and a second one where the customer decided something: he promises, contests, or says it is paid. Both are numbered by the row's content,
 * so the same row sent again is the same contact.
 *
 * <pre>
 * customer_no,by,on,channel,spoke_to,result,amount,date,next_on,note
 * C100,S001,2026-11-24,CALL,Frau Weber,WILL_PAY,1200.00,2026-11-30,,wants a copy of the invoice
 * </pre>
 */
final class ContactsFormat implements Format {

    /** Currency and document are additions to the contract's columns: the customer's currency, and all his items, where they are absent. */
    private static final Columns COLUMNS = Columns.of("customer_no*", "by*", "on*", "channel", "spoke_to", "result", "amount", "currency",
            "document_no", "date", "next_on", "note");
    private static final int CUSTOMER_NO = COLUMNS.at("customer_no");
    private static final int ON = COLUMNS.at("on");
    private static final int CHANNEL = COLUMNS.at("channel");
    private static final int RESULT = COLUMNS.at("result");
    private static final int AMOUNT = COLUMNS.at("amount");
    private static final int DATE = COLUMNS.at("date");
    private static final int NEXT_ON = COLUMNS.at("next_on");
    private static final int CONTENT_DIGITS = 24;
    private static final int LONGEST_NOTE = 1500;

    private final IntakeContext context;

    ContactsFormat(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public int customerColumn() {
        return CUSTOMER_NO;
    }

    @Override
    public void take(Row row, Known known, IntakeSink sink) {
        String number = contentNo(row);
        String customerNo = row.key(CUSTOMER_NO);
        CustomerTerms terms = known.customer(row, CUSTOMER_NO);
        String by = row.key(COLUMNS.at("by"));
        LocalDate on = row.date(ON);
        if (on != null && on.isAfter(context.businessDate().plusDays(1))) {
            row.refuse(ON, ReasonCode.DAY_HAS_NOT_COME);
        }
        ContactChannel channel = choice(row, CHANNEL, ContactChannel.values(), ContactChannel.CALL);
        ContactResult result = choice(row, RESULT, ContactResult.values(), ContactResult.REACHED);
        Currency own = terms == null || terms.currency() == null ? context.company().currency() : terms.currency();
        Money amount = row.amountAboveZero(AMOUNT, row.currency(COLUMNS.at("currency"), own), ReasonCode.LEAVE_EMPTY_FOR_THE_WHOLE);
        LocalDate date = row.date(DATE);
        LocalDate nextOn = row.date(NEXT_ON);
        String spokeTo = row.text(COLUMNS.at("spoke_to"), 300);
        String note = row.text(COLUMNS.at("note"), LONGEST_NOTE);
        String documentNo = row.key(COLUMNS.at("document_no"));
        checkDays(row, on, result, date, nextOn);
        if (row.isRefused()) {
            return;
        }
        sink.decision(row.line(), new Contact(number, customerNo, by, on, channel, spokeTo, result, amount, nextOn, note)
                .decision(context.businessDate()));
        result.decision().ifPresent(action -> sink.decision(row.line(), new Decision(number + "-1", action, customerNo, documentNo, "", "",
                amount, action == DecisionAction.IN_TRANSIT ? null : date, said(channel, spokeTo, note), by, on, "",
                context.businessDate())));
    }

    /** What was said is the customer's reason, else through whom it came. */
    private static String said(ContactChannel channel, String spokeTo, String note) {
        return note.isEmpty() ? (channel + " " + spokeTo).strip() : note;
    }

    /** A promise says how much and by when; and nothing is agreed for a day that is over. */
    private static void checkDays(Row row, LocalDate on, ContactResult result, LocalDate date, LocalDate nextOn) {
        if (result == ContactResult.WILL_PAY) {
            for (int column : new int[] {AMOUNT, DATE}) {
                if (!row.has(column)) {
                    row.refuse(column, ReasonCode.ACTION_NEEDS, result.name(), COLUMNS.name(column));
                }
            }
            if (date != null && on != null && date.isBefore(on)) {
                row.refuse(DATE, ReasonCode.DAY_IS_BEFORE_THE_CONTACT, on);
            }
        }
        if (nextOn != null && on != null && nextOn.isBefore(on)) {
            row.refuse(NEXT_ON, ReasonCode.DAY_IS_BEFORE_THE_CONTACT, on);
        }
    }

    /** The code alone, where its meaning was chosen with it from a sheet's list. */
    private static <E extends Enum<E>> E choice(Row row, int column, E[] values, E otherwise) {
        row.set(column, row.raw(column).strip().split("\\s", 2)[0]);
        E chosen = row.choice(column, values);
        return chosen == null ? otherwise : chosen;
    }

    private static String contentNo(Row row) {
        StringBuilder content = new StringBuilder();
        for (int column = 0; column < COLUMNS.size(); column++) {
            content.append(row.raw(column)).append('\u001f');
        }
        return "K" + Sha256.hex(content.toString()).substring(0, CONTENT_DIGITS).toUpperCase(Locale.ROOT);
    }
}
