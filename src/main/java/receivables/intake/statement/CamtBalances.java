package receivables.intake.statement;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import receivables.intake.AmountFlaws;
import receivables.intake.Currencies;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;
import receivables.money.AmountException;

/** The balances of a camt statement: of all the kinds a bank may give, the booked ones at its beginning and its end. */
final class CamtBalances {

    private record Balance(long minor, LocalDate day) {
    }

    private final StatementDraft draft;
    private boolean laterPage;
    private boolean morePages;
    private final Map<String, Balance> first = new HashMap<>();
    private final Map<String, Balance> last = new HashMap<>();

    CamtBalances(StatementDraft draft) {
        this.draft = draft;
    }

    /** The statement is told in pages, of which this is one. */
    void page(XmlElement pagination) {
        laterPage = !pagination.textAt("PgNb").matches("0*1?");
        String last = pagination.textAt("LastPgInd");
        morePages = last.equals("false") || last.equals("0");
    }

    void add(XmlElement balance, StatementSink sink) {
        String kind = balance.textAt("Tp", "CdOrPrtry", "Cd");
        XmlElement amount = balance.at("Amt");
        Currency currency = draft.currency == null ? Currencies.of(amount.currency()) : draft.currency;
        if (currency == null || !amount.exists()) {
            return;
        }
        draft.currency = currency;
        try {
            long minor = BankAmount.read(amount.text(), currency, '.').minor();
            long signed = balance.textAt("CdtDbtInd").equals("DBIT") ? -minor : minor;
            LocalDate day = WrittenDates.iso(balance.textAt("Dt", "Dt") + balance.textAt("Dt", "DtTm"));
            Balance read = new Balance(signed, day);
            first.putIfAbsent(kind, read);
            last.put(kind, read);
        } catch (AmountException wrong) {
            sink.note(amount.line(), "Bal/Amt", Shown.value(amount.text()),
                    Reason.of(ReasonCode.READ_WITHOUT_BALANCE, AmountFlaws.of(wrong)));
        }
    }

    /**
     * Gives the statement its balances. A page in the middle has intermediate ones at both ends; where it repeats those of the whole
     * statement instead, they are not what its own lines lead from and to.
     */
    void settle() {
        Balance opening = laterPage ? first.get("ITBD") : oneOf(first, "OPBD", "PRCD", "ITBD");
        Balance closing = last.getOrDefault("CLBD", last.get("ITBD"));
        Balance ownClosing = morePages ? last.get("ITBD") : closing;
        boolean one = opening != null && ownClosing == opening;
        draft.opening = opening == null || one ? null : Long.valueOf(opening.minor);
        draft.closing = ownClosing == null || one && morePages ? null : Long.valueOf(ownClosing.minor);
        if (closing != null && closing.day != null) {
            draft.to = closing.day;
        }
        if (draft.from == null && opening != null && opening.day != null) {
            draft.from = opening.day;
        }
    }

    private static Balance oneOf(Map<String, Balance> balances, String... kinds) {
        for (String kind : kinds) {
            if (balances.containsKey(kind)) {
                return balances.get(kind);
            }
        }
        return null;
    }
}
