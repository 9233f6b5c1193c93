package receivables.intake.statement;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import receivables.intake.Currencies;
import receivables.ledger.Shown;

/** The balances of a camt statement: of all the kinds a bank may give, the booked ones at its beginning and its end. */
final class CamtBalances {

    private record Balance(long minor, LocalDate day) {
    }

    private final StatementDraft draft;
    private final Map<String, Balance> first = new HashMap<>();
    private final Map<String, Balance> last = new HashMap<>();

    CamtBalances(StatementDraft draft) {
        this.draft = draft;
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
        } catch (IllegalArgumentException wrong) {
            sink.note(amount.line(), "Bal/Amt", Shown.value(amount.text()), wrong.getMessage() + "; the statement is read without this balance");
        }
    }

    /** Gives the statement its balances. A page in the middle has intermediate ones at both ends. */
    void settle() {
        Balance opening = oneOf(first, "OPBD", "PRCD", "ITBD");
        Balance closing = last.getOrDefault("CLBD", last.get("ITBD"));
        boolean one = opening != null && closing == opening;
        draft.opening = opening == null || one ? null : Long.valueOf(opening.minor);
        draft.closing = closing == null ? null : Long.valueOf(closing.minor);
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
