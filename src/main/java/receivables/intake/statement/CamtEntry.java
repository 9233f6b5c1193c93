package receivables.intake.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import receivables.intake.AmountFlaws;
import receivables.intake.Currencies;
import receivables.intake.UnreadableFileException;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.RemittanceAdvice;
import receivables.ledger.Shown;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.ContentKey;
import receivables.money.AmountException;
import receivables.money.Money;

/**
 * One entry of a camt statement and its details, made into lines. The entry is what moved the balance: if its details do not come to it,
 * the difference is a line of its own, never spread and never lost.
 *
 * <pre>{@code entry −1526.00 with one detail of 1500.00   →   −1500.00 to the supplier, −26.00 charges}</pre>
 */
final class CamtEntry {

    private static final int MOST_DETAILS = 100_000;

    private final StatementDraft draft;
    private final ContentKey keys;
    private final StatementSink sink;
    private XmlElement entry;
    private List<CamtDetail> details;
    private int announced;
    private LocalDate bookedOn;
    private LocalDate valueDate;
    private BankLine.State state;
    private boolean reversal;
    private String ownId;

    CamtEntry(StatementDraft draft, ContentKey keys, StatementSink sink) {
        this.draft = draft;
        this.keys = keys;
        this.sink = sink;
    }

    /** Reads the entry that begins here. @param otherwise the day it is booked on where it does not say; may be null */
    void read(XmlStream xml, LocalDate otherwise) throws UnreadableFileException {
        draft.entries++;
        entry = new XmlElement("Ntry", xml.line());
        details = new ArrayList<>(1);
        announced = 0;
        int inside = xml.depth();
        while (xml.next() && xml.depth() >= inside) {
            if (!xml.begins()) {
                continue;
            }
            if (xml.name().equals("TxDtls")) {
                details.add(new CamtDetail(xml.whole()));
                if (details.size() > MOST_DETAILS) {
                    throw new UnreadableFileException(xml.line(), "TxDtls", "", ReasonCode.STATEMENT_ENTRY_HAS_TOO_MANY_DETAILS,
                            MOST_DETAILS);
                }
            } else if (xml.name().equals("Btch")) {
                announced += whole(xml.whole().textAt("NbOfTxs"));
            } else if (!xml.name().equals("NtryDtls")) {
                entry.add(xml.whole());
            }
        }
        take(otherwise);
    }

    private void take(LocalDate otherwise) {
        XmlElement amount = entry.at("Amt");
        if (draft.currency == null) {
            draft.currency = Currencies.of(amount.currency());
        }
        String direction = entry.textAt("CdtDbtInd");
        LocalDate booked = dateOf("BookgDt");
        LocalDate value = dateOf("ValDt");
        bookedOn = booked != null ? booked : value != null ? value : otherwise;
        valueDate = value != null ? value : bookedOn;
        Reason wrong = draft.currency == null ? Reason.of(ReasonCode.ENTRY_HAS_NO_CURRENCY) : otherCurrency(amount);
        if (wrong != null) {
            sink.refused(amount.exists() ? amount.line() : entry.line(), "Ntry/Amt", Shown.value(amount.text() + " " + amount.currency()),
                    wrong, unread(amount));
        } else if (!direction.equals("CRDT") && !direction.equals("DBIT")) {
            sink.refused(entry.line(), "CdtDbtInd",
                    Shown.value(direction), Reason.of(ReasonCode.ENTRY_HAS_NO_DIRECTION),
                    unread(amount));
        } else if (bookedOn == null) {
            sink.refused(entry.line(), "BookgDt", "", Reason.of(ReasonCode.ENTRY_HAS_NO_DAY), unread(amount));
        } else {
            noteDay(booked);
            lines(amount, direction.equals("CRDT"));
        }
    }

    /** A day that is told and is none is not the same as one that is not told. */
    private void noteDay(LocalDate booked) {
        XmlElement told = entry.at("BookgDt");
        if (booked == null && told.exists()) {
            sink.note(told.line(), "BookgDt", Shown.value(told.textAt("Dt") + told.textAt("DtTm")),
                    Reason.of(ReasonCode.ENTRY_DAY_IS_READ_AS, bookedOn));
        }
    }

    /** What can be read of an entry that cannot be taken. */
    private StatementSink.Unread unread(XmlElement amount) {
        BankText text = new BankText().add(entry.textAt("AddtlNtryInf"));
        details.forEach(detail -> detail.text(text));
        String name = details.size() == 1 ? details.getFirst().otherSide(true, false, draft.account).name() : "";
        details.stream().skip(name.isEmpty() ? 0 : 1).forEach(detail -> text.add(detail.otherSide(true, false, draft.account).name()));
        Currency currency = Currencies.of(amount.currency());
        Money read = null;
        try {
            read = currency == null ? null : Money.ofMinor(BankAmount.read(amount.text(), currency, '.').minor(), currency);
        } catch (IllegalArgumentException unreadable) {
            // that is why it was refused, and has been said
            read = null;
        }
        return new StatementSink.Unread(read, name, text.toString());
    }

    private Reason otherCurrency(XmlElement amount) {
        return amount.currency().isEmpty() || amount.currency().equals(draft.currency.getCurrencyCode()) ? null
                : Reason.of(ReasonCode.ENTRY_IS_IN_OTHER_CURRENCY, draft.currency.getCurrencyCode());
    }

    private void lines(XmlElement amount, boolean credit) {
        long signed;
        try {
            BankAmount read = BankAmount.read(amount.text(), draft.currency, '.');
            if (read.noisy()) {
                sink.note(amount.line(), "Ntry/Amt", Shown.value(amount.text()), Reason.of(ReasonCode.AMOUNT_HAS_NOISE));
            }
            signed = credit ? read.minor() : -read.minor();
        } catch (AmountException refused) {
            sink.refused(amount.line(), "Ntry/Amt", Shown.value(amount.text()),
                    Reason.of(ReasonCode.ASK_FOR_CORRECTED_STATEMENT, AmountFlaws.of(refused)), unread(amount));
            return;
        }
        reversal = entry.textAt("RvslInd").equals("true") || entry.textAt("RvslInd").equals("1");
        ownId = BankText.reference(entry.textAt("AcctSvcrRef"));
        state = state();
        if (draft.source.equals("camt.052") || state != BankLine.State.PENDING) {
            draft.entry(signed, credit, reversal);
        }
        long[] amounts = CamtDetail.amounts(details, signed, credit, draft.currency, draft.account, reversal);
        if (amounts == null) {
            sum(signed, credit);
            return;
        }
        long left = signed;
        for (int index = 0; index < amounts.length; index++) {
            left = Math.subtractExact(left, amounts[index]);
            emit(amounts[index], details.get(index), index, amounts.length, amounts[index] == 0 ? credit : amounts[index] > 0);
        }
        if (left != 0) {
            emit(left, null, amounts.length, amounts.length, left > 0);
        }
    }

    /** Intraday reports only tell what is coming; notices explain what the statement books. */
    private BankLine.State state() {
        XmlElement status = entry.at("Sts");
        String code = status.text().isEmpty() ? status.textAt("Cd") : status.text();
        boolean booked = code.isEmpty() || code.equals("BOOK");
        if (!booked || draft.source.equals("camt.052")) {
            return BankLine.State.PENDING;
        }
        return draft.source.equals("camt.054") ? BankLine.State.NOTICE : BankLine.State.BOOKED;
    }

    /** The entry as one line: it has no details, or they do not tell their amounts. */
    private void sum(long signed, boolean credit) {
        BankText text = new BankText();
        details.forEach(detail -> detail.text(text));
        text.add(entry.textAt("AddtlNtryInf"));
        boolean several = details.size() > 1 || announced > 1;
        CamtDetail only = details.size() == 1 && !several ? details.getFirst() : null;
        BankLine.Nature nature = CamtCodes.nature(credit, reversal, entry.at("BkTxCd"), only);
        if (several && nature == BankLine.Nature.PAYMENT) {
            nature = BankLine.Nature.TOTAL;
        }
        CamtDetail.Party party = only == null ? CamtDetail.Party.UNKNOWN : only.otherSide(credit, reversal, draft.account);
        line(signed, nature, party, text.toString(), only == null ? ownId : only.reference(ownId), only == null ? "" : only.returnReason(),
                ownId, credit, only);
    }

    /** @param detail null: what the entry has more than its details */
    private void emit(long amount, CamtDetail detail, int index, int count, boolean credit) {
        String id = ownId.isEmpty() || count == 1 && detail != null ? ownId : ownId + "/" + (detail == null ? "rest" : detail.ownId(index));
        if (detail == null) {
            line(amount, BankLine.Nature.CHARGE, CamtDetail.Party.UNKNOWN,
                    new BankText().add("charges or difference of the entry").add(entry.textAt("AddtlNtryInf")).toString(), ownId, "", id,
                    credit, null);
            return;
        }
        BankText text = detail.text(new BankText());
        if (count == 1) {
            text.add(entry.textAt("AddtlNtryInf"));
        }
        BankLine.Nature nature = CamtCodes.nature(credit, reversal, entry.at("BkTxCd"), detail);
        boolean total = count == 1 && announced > 1 && nature == BankLine.Nature.PAYMENT && detail.tellsNoPayer();
        line(amount, total ? BankLine.Nature.TOTAL : nature, detail.otherSide(credit, reversal, draft.account), text.toString(),
                detail.reference(ownId), detail.returnReason(), id, credit, detail);
    }

    private void line(long amount, BankLine.Nature nature, CamtDetail.Party party, String text, String reference, String reason, String id,
            boolean credit,
            CamtDetail detail) {
        String key = keys.of(draft.account, bookedOn, Math.absExact(amount) + (credit ? "C" : "D"), id, valueDate, party.name(),
                party.account(), text);
        BankLine line = new BankLine(draft.ordinal, draft.entries, entry.line(), draft.account, draft.currency, bookedOn, valueDate,
                amount, state, nature, reversal, key, BankText.name(party.name()), BankText.account(party.account()), text, reference,
                reason, beside(detail), draft.knownOn);
        draft.seen(line);
        sink.line(line);
        advice(line, detail);
    }

    /** Money that only may come is explained when it has come. */
    private void advice(BankLine line, CamtDetail detail) {
        if (detail == null || line.amount() <= 0 || line.state() == BankLine.State.PENDING || reversal) {
            return;
        }
        RemittanceAdvice advice = detail.advice(line);
        if (advice != null && advice.sum() != advice.total()) {
            sink.note(advice.place(), "RfrdDocAmt", Shown.value(line.text()), advice.differing());
        }
        if (advice != null) {
            sink.advice(advice);
        }
    }

    /** @param detail null: the entry stands for itself */
    private BankLine.Beside beside(CamtDetail detail) {
        String reference = ownId.isEmpty() ? BankText.reference(entry.textAt("NtryRef")) : ownId;
        XmlElement amounts = detail == null ? entry.at("AmtDtls") : detail.amounts();
        return CamtDetail.beside(reference, amounts, draft.currency);
    }

    private LocalDate dateOf(String name) {
        XmlElement told = entry.at(name);
        String day = told.textAt("Dt");
        return WrittenDates.iso(day.isEmpty() ? told.textAt("DtTm") : day);
    }

    private static int whole(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    }
}
