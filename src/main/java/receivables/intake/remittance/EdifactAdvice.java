package receivables.intake.remittance;

import java.time.LocalDate;
import java.util.Set;
import receivables.intake.Currencies;
import receivables.intake.UnreadableFileException;
import receivables.ledger.RemittanceAdvice;

/**
 * Reads the remittance advice of EDIFACT (REMADV): {@code BGM} its number, {@code NAD+PR} the payer, {@code MOA+12} what is paid (9: what
 * was due), {@code DOC} the documents, {@code AJT} the reason of what was taken off.
 *
 * <pre>{@code
 * BGM+481+RM-31+9'   NAD+PR+++MEGA RETAIL AS'   CUX+2:EUR:9'   MOA+12:1460.00'
 * DOC+380+RE-777'    MOA+12:1460.00'   MOA+19:13.60'   AJT+1+71'
 * }</pre>
 */
final class EdifactAdvice {

    private static final String PAID = "12";
    private static final String DUE = "9";
    /** Credit notes among the kinds of documents. */
    private static final Set<String> CREDIT_NOTES = Set.of("381", "83", "261", "262", "296", "308", "396", "420", "458", "532");
    /** Days of payment before the day of the message itself. */
    private static final Set<String> PAYMENT_DAYS = Set.of("203", "138", "209", "202");
    private static final Set<String> PAYMENT_NUMBERS = Set.of("CK", "PQ", "TN", "AEK", "RA");

    private final AdviceDraft draft;
    private boolean creditNote;
    private boolean behindLines;
    private Long due;
    private boolean told;

    private EdifactAdvice(AdviceDraft draft) {
        this.draft = draft;
    }

    static RemittanceAdvice read(EdiMessages.Message message, LocalDate knownOn) throws UnreadableFileException {
        AdviceDraft draft = new AdviceDraft(message.first().line(), knownOn);
        EdifactAdvice reader = new EdifactAdvice(draft);
        for (EdiSegment segment : message.segments()) {
            if (segment.tag().equals("CUX")) {
                draft.currency(Currencies.of(segment.component(1, 2)));
            }
        }
        for (EdiSegment segment : message.segments()) {
            reader.take(segment);
        }
        reader.endLine();
        return draft.finished();
    }

    private void take(EdiSegment segment) throws UnreadableFileException {
        switch (segment.tag()) {
            case "BGM" -> draft.reference(segment.element(2));
            case "RFF" -> {
                if (!draft.hasLines() && PAYMENT_NUMBERS.contains(segment.component(1, 1))) {
                    draft.reference(segment.component(1, 2));
                }
            }
            case "DTM" -> {
                if (!draft.hasLines() && PAYMENT_DAYS.contains(segment.component(1, 1))) {
                    draft.paidOn(EdiDates.of(segment.component(1, 2), segment.component(1, 3)));
                }
            }
            case "NAD" -> {
                if (segment.element(1).equals("PR")) {
                    draft.payer(segment.whole(4).isEmpty() ? segment.whole(3) : segment.whole(4));
                }
            }
            case "FII" -> {
                if (segment.element(1).equals("OR")) {
                    draft.payerAccount(segment.component(2, 1));
                }
            }
            case "DOC" -> {
                endLine();
                creditNote = CREDIT_NOTES.contains(segment.component(1, 1));
                draft.line(segment.component(2, 1), 0);
            }
            case "MOA" -> amount(segment);
            case "AJT" -> {
                if (draft.hasLines() && !behindLines) {
                    draft.deduction(0, (segment.element(1) + " " + segment.element(2)).strip());
                }
            }
            case "UNS" -> {
                endLine();
                behindLines = true;
            }
            default -> {
                // addresses, banks, texts
            }
        }
    }

    private void amount(EdiSegment segment) throws UnreadableFileException {
        String kind = segment.component(1, 1);
        long minor = draft.minor(segment, segment.component(1, 2));
        if (!draft.hasLines() || behindLines) {
            // the total stands before the documents or behind them: what is paid counts before what was due
            if (kind.equals(PAID) || kind.equals(DUE) && !draft.hasTotal()) {
                draft.total(minor);
            }
        } else if (kind.equals(PAID)) {
            draft.paid(creditNote ? -Math.abs(minor) : minor);
            told = true;
        } else if (kind.equals(DUE)) {
            due = creditNote ? -Math.abs(minor) : minor;
        } else {
            draft.deduction(-Math.abs(minor), "");
        }
    }

    /** A document of which only the amount due is told is paid with it. */
    private void endLine() {
        if (due != null && !told && draft.hasLines()) {
            draft.paid(due);
        }
        due = null;
        told = false;
    }
}
