package receivables.intake.remittance;

import java.time.LocalDate;
import java.util.Locale;
import receivables.intake.Currencies;
import receivables.intake.UnreadableFileException;
import receivables.ledger.RemittanceAdvice;

/**
 * Reads the payment order and remittance advice of North American payers (X12 820): {@code BPR} the total, {@code TRN} the trace, {@code
 * N1} the payer, {@code RMR} the documents, {@code ADX} what was taken off.
 *
 * <pre>{@code
 * BPR*C*980.00*C*ACH*CTX*01*021000021*DA*123456789*9876543210*01*071000013*DA*555019900*20261102~
 * TRN*1*TRACE-1~
 * RMR*IV*RE-4711**980.00*1000.00~
 * ADX*-20.00*01~
 * }</pre>
 */
final class X12Payment {

    /** Kinds of {@code RMR} that are credit notes: what is taken is written without a sign by some. */
    private static final String CREDIT_MEMO = "CM";

    private X12Payment() {
    }

    static RemittanceAdvice read(EdiMessages.Message message, LocalDate knownOn) throws UnreadableFileException {
        AdviceDraft draft = new AdviceDraft(message.first().line(), knownOn);
        // the currency stands behind the total it is of
        message.segments().stream().filter(segment -> segment.tag().equals("CUR")).findFirst()
                .ifPresent(segment -> draft.currency(Currencies.of(segment.element(2))));
        for (EdiSegment segment : message.segments()) {
            take(segment, draft);
        }
        return draft.finished();
    }

    private static void take(EdiSegment segment, AdviceDraft draft) throws UnreadableFileException {
        switch (segment.tag()) {
            case "BPR" -> {
                draft.total(draft.minor(segment, segment.element(2)));
                draft.payerAccount(segment.element(9));
                // it ends with the day; some payers leave a field before it out
                draft.paidOn(day(segment.element(Math.min(16, segment.elements().size()))));
            }
            case "TRN" -> draft.reference(segment.element(2));
            case "N1" -> {
                if (segment.element(1).equals("PR")) {
                    draft.payer(segment.element(2));
                }
            }
            case "REF" -> {
                // behind a document it is the document's, and CK alone is a check's number
                if (!draft.hasLines() && segment.element(1).equals("CK")) {
                    draft.reference(segment.element(2));
                }
            }
            case "RMR" -> {
                String written = segment.element(4).isEmpty() ? segment.element(5) : segment.element(4);
                long paid = draft.minor(segment, written.isEmpty() ? "0" : written);
                boolean credit = segment.element(1).toUpperCase(Locale.ROOT).equals(CREDIT_MEMO);
                draft.line(segment.element(2), credit ? -Math.abs(paid) : paid);
            }
            case "ADX" -> adjust(segment, draft);
            default -> {
                // addresses, contacts, details of the goods
            }
        }
    }

    /** Behind a document it is taken off it; before any, it is a line of its own that names no document of ours. */
    private static void adjust(EdiSegment segment, AdviceDraft draft) throws UnreadableFileException {
        long amount = draft.minor(segment, segment.element(1));
        if (draft.hasLines()) {
            draft.deduction(amount, segment.element(2));
        } else {
            draft.line(segment.element(4).isEmpty() ? "ADX " + segment.element(2) : segment.element(4), amount);
        }
    }

    private static LocalDate day(String written) {
        return EdiDates.of(written, written.length() == 6 ? "101" : "102");
    }
}
