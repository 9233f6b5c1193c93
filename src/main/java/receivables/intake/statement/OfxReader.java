package receivables.intake.statement;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import receivables.intake.AmountFlaws;
import receivables.intake.Currencies;
import receivables.intake.UnreadableFileException;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.ContentKey;
import receivables.money.AmountException;
import receivables.money.Money;

/**
 * OFX and QFX, 1.x and 2.x: tags with their values behind them, closed or not, on lines of their own or not. What the header says of the
 * encoding is not believed. Its balance is the closing one; it has no opening balance.
 *
 * <pre>{@code <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260902120000[-5:EST]<TRNAMT>100.00<FITID>4711<NAME>MULLER<MEMO>RE 2026-17</STMTTRN>}</pre>
 */
final class OfxReader implements StatementReader {

    private static final int LONGEST = 100_000;
    /** Of one transaction; the format has some dozens. */
    private static final int MOST_TAGS = 200;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Set<String> STATEMENTS = Set.of("STMTRS", "CCSTMTRS");

    private final LocalDate knownOn;
    private final ContentKey keys = new ContentKey();
    private StatementSink sink;
    private StatementDraft draft;
    private int statements;
    private Map<String, String> transaction;
    private int transactionPlace;
    private boolean pending;
    private boolean ledgerBalance;
    private boolean otherAccount;
    private int place = 1;

    OfxReader(LocalDate knownOn) {
        this.knownOn = knownOn;
    }

    @Override
    public void read(InputStream in, StatementSink to) throws IOException, UnreadableFileException {
        sink = to;
        InputStream bytes = new BufferedInputStream(in);
        text(bytes, '<');
        for (String tag = text(bytes, '>'); tag != null; tag = text(bytes, '>')) {
            int at = place;
            String value = text(bytes, '<');
            take(tag.strip().toUpperCase(Locale.ROOT), value == null ? "" : unescaped(value.strip()), at);
        }
        endStatement();
        if (statements == 0) {
            throw new UnreadableFileException(0, "", "", ReasonCode.STATEMENT_FILE_HOLDS_NONE);
        }
    }

    /** What stands before the next such character; null: the file ends and nothing stood before its end. */
    private String text(InputStream in, char until) throws IOException, UnreadableFileException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        int b = in.read();
        while (b >= 0 && b != until) {
            place += b == '\n' ? 1 : 0;
            read.write(b);
            if (read.size() > LONGEST) {
                throw new UnreadableFileException(place, "", "", ReasonCode.STATEMENT_HAS_LONG_TEXT, LONGEST);
            }
            b = in.read();
        }
        return b < 0 && read.size() == 0 ? null : decoded(read.toByteArray());
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, WINDOWS);
        }
    }

    private static String unescaped(String value) {
        return value.indexOf('&') < 0 ? value
                : value.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&apos;", "'").replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private void take(String tag, String value, int at) throws UnreadableFileException {
        if (STATEMENTS.contains(tag)) {
            endStatement();
            statements++;
            draft = new StatementDraft(statements, "OFX", knownOn);
        } else if (draft != null) {
            inStatement(tag, value, at);
        }
    }

    private void inStatement(String tag, String value, int at) throws UnreadableFileException {
        switch (tag) {
            case "/STMTRS", "/CCSTMTRS" -> endStatement();
            case "STMTTRN" -> {
                endTransaction();
                transaction = new HashMap<>();
                transactionPlace = at;
            }
            case "/STMTTRN" -> endTransaction();
            case "BANKTRANLIST" -> pending = false;
            case "BANKTRANLISTP", "STMTTRNP" -> pending = true;
            case "LEDGERBAL" -> {
                endTransaction();
                ledgerBalance = true;
            }
            case "/LEDGERBAL", "AVAILBAL", "BAL" -> ledgerBalance = false;
            case "BANKACCTTO", "CCACCTTO" -> otherAccount = true;
            case "/BANKACCTTO", "/CCACCTTO" -> otherAccount = false;
            default -> value(tag, value);
        }
    }

    private void value(String tag, String value) {
        if (transaction != null && transaction.size() < MOST_TAGS) {
            transaction.putIfAbsent(otherAccount ? "TO/" + tag : tag, value);
        }
        if (transaction != null) {
            return;
        }
        switch (tag) {
            case "CURDEF" -> draft.currency = Currencies.of(value);
            case "ACCTID" -> draft.account = BankText.account(value);
            case "DTSTART" -> draft.from = WrittenDates.compact(value);
            case "BALAMT" -> {
                if (ledgerBalance) {
                    balance(value);
                }
            }
            case "DTASOF" -> draft.to = ledgerBalance && WrittenDates.compact(value) != null ? WrittenDates.compact(value) : draft.to;
            default -> {
                // banks, kinds of account, available balances
            }
        }
    }

    private void balance(String value) {
        try {
            draft.closing = draft.currency == null ? null : Long.valueOf(amount(value).minor());
        } catch (AmountException wrong) {
            sink.note(place, "BALAMT", Shown.value(value), Reason.of(ReasonCode.READ_WITHOUT_BALANCE, AmountFlaws.of(wrong)));
        }
    }

    /** Some write a comma before the decimals. */
    private BankAmount amount(String value) {
        return BankAmount.read(value, draft.currency, value.indexOf(',') >= 0 && value.indexOf('.') < 0 ? ',' : '.');
    }

    private void endTransaction() {
        Map<String, String> one = transaction;
        transaction = null;
        otherAccount = false;
        if (one == null) {
            return;
        }
        draft.entries++;
        LocalDate posted = WrittenDates.compact(one.getOrDefault("DTPOSTED", ""));
        String written = one.getOrDefault("TRNAMT", "");
        if (posted == null || draft.currency == null) {
            sink.refused(transactionPlace, "DTPOSTED",
                    Shown.value(one.getOrDefault("DTPOSTED", "")), Reason.of(ReasonCode.ENTRY_HAS_NO_DAY_OR_CURRENCY),
                    unread(one));
            return;
        }
        long signed;
        try {
            signed = amount(written).minor();
        } catch (AmountException refused) {
            sink.refused(transactionPlace, "TRNAMT", Shown.value(written),
                    Reason.of(ReasonCode.ASK_FOR_CORRECTED_STATEMENT, AmountFlaws.of(refused)), unread(one));
            return;
        }
        line(one, posted, signed);
    }

    private StatementSink.Unread unread(Map<String, String> one) {
        Money read = null;
        try {
            read = draft.currency == null ? null : Money.ofMinor(amount(one.getOrDefault("TRNAMT", "")).minor(), draft.currency);
        } catch (IllegalArgumentException unreadable) {
            // said with the line
            read = null;
        }
        return new StatementSink.Unread(read, BankText.name(one.getOrDefault("NAME", "")), new BankText().add(one.getOrDefault("MEMO", ""))
                .add(one.getOrDefault("EXTDNAME", "")).toString());
    }

    private void line(Map<String, String> one, LocalDate posted, long signed) {
        String name = one.getOrDefault("NAME", "");
        String account = one.getOrDefault("TO/ACCTID", "");
        String id = BankText.reference(one.getOrDefault("FITID", ""));
        String text = new BankText().add(one.getOrDefault("MEMO", "")).add(one.getOrDefault("EXTDNAME", ""))
                .addReference(one.getOrDefault("REFNUM", "")).toString();
        String check = BankText.reference(one.getOrDefault("CHECKNUM", ""));
        BankLine.State state = pending ? BankLine.State.PENDING : BankLine.State.BOOKED;
        if (!pending) {
            draft.entry(signed, signed >= 0, false);
        }
        LocalDate available = WrittenDates.compact(one.getOrDefault("DTAVAIL", ""));
        LocalDate value = available == null ? posted : available;
        String key = keys.of(draft.account, posted, Long.toString(signed), id, value, name, account, text, check);
        BankLine line = new BankLine(draft.ordinal, draft.entries, transactionPlace, draft.account, draft.currency, posted, value, signed,
                state, nature(one.getOrDefault("TRNTYPE", ""), signed), false, key, BankText.name(name), BankText.account(account), text,
                check.isEmpty() ? id : check, "", knownOn);
        draft.seen(line);
        sink.line(line);
    }

    private static BankLine.Nature nature(String type, long signed) {
        return switch (type) {
            case "INT" -> BankLine.Nature.INTEREST;
            case "FEE", "SRVCHG" -> signed < 0 ? BankLine.Nature.CHARGE : BankLine.Nature.PAYMENT;
            default -> BankLine.Nature.PAYMENT;
        };
    }

    private void endStatement() throws UnreadableFileException {
        if (draft != null) {
            endTransaction();
            if (draft.account.isEmpty() || draft.currency == null) {
                throw new UnreadableFileException(place, draft.account.isEmpty() ? "ACCTID" : "CURDEF", "",
                        ReasonCode.STATEMENT_HAS_NO_ACCOUNT_OR_CURRENCY);
            }
            sink.statement(draft.finished(knownOn, false));
        }
        draft = null;
        ledgerBalance = false;
        pending = false;
    }
}
