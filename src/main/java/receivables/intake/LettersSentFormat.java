package receivables.intake;

import java.time.LocalDate;
import java.util.Locale;
import receivables.ledger.LetterEvent;
import receivables.ledger.ReasonCode;

/**
 * {@code letters_sent*.csv}: what the carrier says of our letters. A row tells that a letter was posted, and, with a day of it, that it
 * arrived: a demand counts against limitation from then on.
 *
 * <pre>
 * letter_no,tracking_no,sent_on,arrived_on,signed_by
 * 261123-7K3QX-0V9TM,RR123456785CN,2026-11-24,2026-11-27,Frau Weber
 * </pre>
 */
final class LettersSentFormat implements Format {

    private static final Columns COLUMNS = Columns.of("letter_no*", "tracking_no", "sent_on", "arrived_on", "signed_by");
    private static final int SENT = COLUMNS.at("sent_on");
    private static final int ARRIVED = COLUMNS.at("arrived_on");

    private final IntakeContext context;

    LettersSentFormat(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void take(Row row, Known known, IntakeSink sink) {
        String letterNo = row.key(COLUMNS.at("letter_no")).toUpperCase(Locale.ROOT);
        String tracking = row.text(COLUMNS.at("tracking_no"), 100);
        LocalDate sent = day(row, SENT);
        LocalDate arrived = day(row, ARRIVED);
        String signedBy = row.text(COLUMNS.at("signed_by"), 300);
        if (sent != null && arrived != null && arrived.isBefore(sent)) {
            row.refuse(ARRIVED, ReasonCode.SENT_AFTER_ARRIVAL, sent);
        }
        if (!row.isRefused()) {
            if (sent != null) {
                event(row, sink, letterNo, LetterEvent.Kind.MAILED, sent, tracking);
            }
            if (arrived != null) {
                String signed = signedBy.isEmpty() ? "" : (tracking.isEmpty() ? "" : ", ") + "signed by " + signedBy;
                event(row, sink, letterNo, LetterEvent.Kind.ARRIVED, arrived, tracking + signed);
            }
            if (sent == null && arrived == null) {
                row.refuse(SENT, ReasonCode.SENT_AND_ARRIVED_ARE_EMPTY);
            }
        }
    }

    /** A day that has come: nobody knows today what is delivered tomorrow. */
    private LocalDate day(Row row, int column) {
        LocalDate day = row.date(column);
        if (day != null && day.isAfter(context.businessDate().plusDays(1))) {
            row.refuse(column, ReasonCode.DAY_HAS_NOT_COME);
        }
        return day;
    }

    private void event(Row row, IntakeSink sink, String letterNo, LetterEvent.Kind kind, LocalDate day, String detail) {
        sink.letterEvent(row.line(), new LetterEvent(letterNo, kind, day, "", detail, context.businessDate()));
    }
}
