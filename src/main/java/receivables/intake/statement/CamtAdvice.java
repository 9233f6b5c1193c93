package receivables.intake.statement;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import receivables.intake.UnreadableFileException;
import receivables.intake.remittance.AdviceDraft;
import receivables.ledger.RemittanceAdvice;

/**
 * The documents that a camt detail names with their amounts ({@code Strd/RfrdDocInf, RfrdDocAmt}): a remittance advice that travels with
 * its money. What is only due, not said to be paid, counts if it comes to the payment; else the numbers stand in the text and the amounts
 * say nothing.
 *
 * <pre>{@code
 * <Strd><RfrdDocInf><Nb>RE-4711</Nb></RfrdDocInf><RfrdDocAmt><DuePyblAmt Ccy="EUR">1000.00</DuePyblAmt>
 *     <DscntApldAmt Ccy="EUR">20.00</DscntApldAmt><RmtdAmt Ccy="EUR">980.00</RmtdAmt></RfrdDocAmt></Strd>
 * }</pre>
 */
final class CamtAdvice {

    private static final String CREDIT_NOTE = "CREN";

    private final Currency currency;
    private final AdviceDraft draft;
    private boolean allStated = true;

    private CamtAdvice(AdviceDraft draft, Currency currency) {
        this.draft = draft;
        this.currency = currency;
    }

    /** Null: the detail has none, or one that cannot be told apart by documents. @param paid what came in by the detail, minor units */
    static RemittanceAdvice of(XmlElement detail, long paid, Currency currency, int place, LocalDate knownOn) {
        CamtAdvice advice = new CamtAdvice(new AdviceDraft(place, knownOn), currency);
        advice.draft.currency(currency);
        advice.draft.total(paid);
        try {
            for (XmlElement information : detail.all("RmtInf")) {
                for (XmlElement structured : information.all("Strd")) {
                    if (!advice.take(structured)) {
                        return null;
                    }
                }
            }
            if (!advice.draft.hasLines()) {
                return null;
            }
            RemittanceAdvice read = advice.draft.finished();
            return advice.allStated || read.sum() == read.total() ? read : null;
        } catch (IllegalArgumentException | ArithmeticException | UnreadableFileException unreadable) {
            return null; // the payment's own amount and text stand
        }
    }

    /** False: it names a document and does not say what is paid on it, or names several with one amount. */
    private boolean take(XmlElement structured) {
        List<XmlElement> documents = structured.all("RfrdDocInf");
        if (documents.isEmpty()) {
            return true; // a reference or words
        }
        XmlElement amounts = structured.at("RfrdDocAmt");
        String number = documents.getFirst().textAt("Nb");
        if (documents.size() > 1 || number.isEmpty()) {
            return false;
        }
        Long remitted = minor(amounts.at("RmtdAmt"));
        Long due = minor(amounts.at("DuePyblAmt"));
        Long credited = minor(amounts.at("CdtNoteAmt"));
        if (remitted == null && due == null && credited == null) {
            return false;
        }
        boolean creditNote = documents.getFirst().textAt("Tp", "CdOrPrtry", "Cd").equals(CREDIT_NOTE) || remitted == null && due == null;
        allStated &= remitted != null || creditNote;
        long amount = remitted != null ? remitted : due != null ? due : credited;
        draft.line(number, creditNote ? -Math.abs(amount) : amount);
        deductions(amounts);
        return true;
    }

    private void deductions(XmlElement amounts) {
        for (XmlElement discount : amounts.all("DscntApldAmt")) {
            Long amount = minor(discount.at("Amt").exists() ? discount.at("Amt") : discount);
            draft.deduction(amount == null ? 0 : -amount, "discount");
        }
        for (XmlElement adjustment : amounts.all("AdjstmntAmtAndRsn")) {
            Long amount = minor(adjustment.at("Amt"));
            draft.deduction(amount == null ? 0 : -amount, (adjustment.textAt("Rsn") + " " + adjustment.textAt("AddtlInf")).strip());
        }
    }

    /** Null: not told. @throws IllegalArgumentException when it is no amount of the account's currency */
    private Long minor(XmlElement amount) {
        if (!amount.exists()) {
            return null;
        }
        if (!amount.currency().isEmpty() && !amount.currency().equals(currency.getCurrencyCode())) {
            throw new IllegalArgumentException("another currency");
        }
        return BankAmount.read(amount.text(), currency, '.').minor();
    }
}
