package receivables.intake.statement;

import java.util.Currency;
import java.util.List;
import receivables.intake.Currencies;
import receivables.ledger.RemittanceAdvice;
import receivables.ledger.bank.BankLine;
import receivables.money.Money;

/** One transaction of a camt entry ({@code TxDtls}): its amount, the other side, what it says. */
final class CamtDetail {

    /** Somebody and his account; empty where not told. */
    record Party(String name, String account) {
        static final Party UNKNOWN = new Party("", "");
    }

    private static final int LONGEST_RATE = 40;

    private final XmlElement detail;
    private final String returnReason;

    CamtDetail(XmlElement detail) {
        this.detail = detail;
        this.returnReason = returnReason(detail);
    }

    /**
     * The signed amounts of an entry's details; null: it has none, or one of several does not tell its own, and the entry has to stand as
     * one line. A returned payment has the amount that was paid at first; what the bank takes for it is left over.
     */
    static long[] amounts(List<CamtDetail> details, long entry, boolean credit, Currency currency, String account, boolean reversal) {
        if (details.isEmpty()) {
            return null;
        }
        long[] amounts = new long[details.size()];
        for (int index = 0; index < amounts.length; index++) {
            CamtDetail detail = details.get(index);
            Long own = detail.amount(currency);
            if (own == null && amounts.length > 1) {
                return null;
            }
            String direction = detail.detail.textAt("CdtDbtInd");
            boolean in = direction.isEmpty() ? credit : direction.equals("CRDT");
            amounts[index] = own == null ? entry : in ? own : -own;
        }
        if (amounts.length == 1 && !details.getFirst().returnReason().isEmpty()) {
            Long original = details.getFirst().read(details.getFirst().detail.at("AmtDtls", "InstdAmt", "Amt"), currency);
            boolean smaller = original != null && original > 0 && original < Math.abs(amounts[0]);
            amounts[0] = smaller ? Long.signum(amounts[0]) * original : amounts[0];
        }
        return amounts;
    }

    /** Null: not told, or not in the account's currency. */
    private Long amount(Currency currency) {
        Long own = read(detail.at("Amt"), currency);
        return own == null ? read(detail.at("AmtDtls", "TxAmt", "Amt"), currency) : own;
    }

    XmlElement amounts() {
        return detail.at("AmtDtls");
    }

    /** What was ordered in another currency than the account's, with the rate. */
    static BankLine.Beside beside(String reference, XmlElement amounts, Currency currency) {
        for (String kind : List.of("InstdAmt", "CntrValAmt", "TxAmt")) {
            XmlElement amount = amounts.at(kind, "Amt");
            Currency other = Currencies.of(amount.currency());
            if (amount.exists() && other != null && !other.equals(currency)) {
                try {
                    String rate = firstOf(amounts.textAt(kind, "CcyXchg", "XchgRate"), amounts.textAt("TxAmt", "CcyXchg", "XchgRate"),
                            amounts.textAt("InstdAmt", "CcyXchg", "XchgRate"));
                    return new BankLine.Beside(reference, Money.ofMinor(BankAmount.read(amount.text(), other, '.').minor(), other),
                            rate.length() > LONGEST_RATE ? "" : rate);
                } catch (IllegalArgumentException unreadable) {
                    break; // the account's own amount is what counts
                }
            }
        }
        return new BankLine.Beside(reference, null, "");
    }

    private Long read(XmlElement amount, Currency currency) {
        if (!amount.exists() || !amount.currency().isEmpty() && !amount.currency().equals(currency.getCurrencyCode())) {
            return null;
        }
        try {
            return BankAmount.read(amount.text(), currency, '.').minor();
        } catch (IllegalArgumentException unreadable) {
            return null; // the entry's own amount stands
        }
    }

    /**
     * The side that is not ours. Where the parties do not show it by their accounts, a payment's direction does; of one that comes back,
     * the other way round.
     */
    Party otherSide(boolean credit, boolean reversal, String ourAccount) {
        Party debtor = party("Dbtr");
        Party creditor = party("Cdtr");
        if (isSame(debtor.account, ourAccount)) {
            return creditor;
        }
        if (isSame(creditor.account, ourAccount)) {
            return debtor;
        }
        boolean back = reversal || !returnReason().isEmpty();
        return credit != back ? debtor : creditor.equals(Party.UNKNOWN) && back ? debtor : creditor;
    }

    boolean tellsNoPayer() {
        return party("Dbtr").equals(Party.UNKNOWN) && party("Cdtr").equals(Party.UNKNOWN);
    }

    private Party party(String role) {
        XmlElement parties = detail.at("RltdPties");
        XmlElement of = parties.at(role);
        String name = firstOf(of.textAt("Nm"), of.textAt("Pty", "Nm"));
        if (name.isEmpty()) {
            XmlElement ultimate = parties.at("Ultmt" + role);
            name = firstOf(ultimate.textAt("Nm"), ultimate.textAt("Pty", "Nm"));
        }
        return new Party(name, number(parties.at(role + "Acct", "Id")));
    }

    /** An account's number, in the first version's ways too. */
    static String number(XmlElement id) {
        String iban = id.textAt("IBAN");
        return id.children().isEmpty() || !iban.isEmpty() ? iban
                : firstOf(id.textAt("Othr", "Id"), id.textAt("BBAN"), id.textAt("PrtryAcct", "Id"), id.textAt("UPIC"));
    }

    /** All it tells, in the bank's order: free text, structured references, what the bank adds, the payer's own reference. */
    BankText text(BankText text) {
        for (XmlElement information : detail.all("RmtInf")) {
            information.all("Ustrd").forEach(line -> text.add(line.text()));
            for (XmlElement structured : information.all("Strd")) {
                for (XmlElement document : structured.all("RfrdDocInf")) {
                    text.add(document.textAt("Nb"));
                }
                text.add(structured.textAt("CdtrRefInf", "Ref")).add(structured.textAt("CdtrRefInf", "CdtrRef"));
                structured.all("AddtlRmtInf").forEach(line -> text.add(line.text()));
            }
        }
        text.add(detail.textAt("AddtlTxInf"));
        text.addReference(detail.textAt("Refs", "EndToEndId"));
        if (!returnReason().isEmpty()) {
            text.add("RETURN " + returnReason());
            detail.at("RtrInf").all("AddtlInf").forEach(line -> text.add(line.text()));
        }
        return text;
    }

    /** What the payer says of the documents that the line pays; null: nothing in figures. */
    RemittanceAdvice advice(BankLine line) {
        return CamtAdvice.of(detail, line.amount(), line.currency(), detail.line(), line.knownOn());
    }

    /** By which the payment is found again if it comes back: the payer's own reference, else the mandate's, else the bank's. */
    String reference(String otherwise) {
        return BankText.reference(firstOf(BankText.reference(detail.textAt("Refs", "EndToEndId")),
                BankText.reference(detail.textAt("Refs", "AcctSvcrRef")), otherwise));
    }

    /** What tells it from the other details of its entry. */
    String ownId(int index) {
        return firstOf(BankText.reference(detail.textAt("Refs", "AcctSvcrRef")), BankText.reference(detail.textAt("Refs", "TxId")),
                BankText.reference(detail.textAt("Refs", "EndToEndId"))) + "#" + index;
    }

    XmlElement code() {
        return detail.at("BkTxCd");
    }

    /** Empty: it is no return. */
    String returnReason() {
        return returnReason;
    }

    /** Reason 0000 says that it is none. */
    private static String returnReason(XmlElement detail) {
        XmlElement returned = detail.at("RtrInf");
        if (!returned.exists()) {
            return ""; // nearly all
        }
        String code = firstOf(returned.textAt("Rsn", "Cd"), returned.textAt("Rsn", "Prtry"), "NARR").strip();
        return code.isEmpty() || code.matches("0+") ? "" : BankText.reference(code.length() > 20 ? code.substring(0, 20) : code);
    }

    /** Whether two accounts have the same letters and digits, large or small; one that is not told is nobody's. */
    private static boolean isSame(String one, String other) {
        int at = next(one, 0);
        int beside = next(other, 0);
        while (at < one.length() && beside < other.length()
                && Character.toUpperCase(one.charAt(at)) == Character.toUpperCase(other.charAt(beside))) {
            at = next(one, at + 1);
            beside = next(other, beside + 1);
        }
        return !one.isEmpty() && at == one.length() && beside == other.length();
    }

    /** Where the next letter or digit stands; the length: there is none. */
    private static int next(String account, int from) {
        int at = from;
        while (at < account.length() && (account.charAt(at) >= 0x80 || !Character.isLetterOrDigit(account.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
