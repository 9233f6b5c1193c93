package receivables.intake.statement;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import receivables.intake.Currencies;
import receivables.intake.UnreadableFileException;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;
import receivables.ledger.bank.BankStatement;
import receivables.ledger.bank.ContentKey;

/**
 * ISO 20022 statements (camt.053), reports of the day (camt.052) and notices of credits and debits (camt.054), in any version: the parts
 * that are read have been the same since the first. Only a statement books; the two others tell what is coming or explain what is booked.
 *
 * <pre>{@code <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>…<Ntry>…}</pre>
 */
final class CamtReader implements StatementReader {

    private static final Map<String, String> MESSAGES =
            Map.of("BkToCstmrStmt", "camt.053", "BkToCstmrAcctRpt", "camt.052", "BkToCstmrDbtCdtNtfctn", "camt.054");
    private static final List<String> STATEMENTS = List.of("Stmt", "Rpt", "Ntfctn");
    private static final Pattern VERSION = Pattern.compile("camt\\.05[234]\\.001\\.(\\d+)");
    private static final int NEWEST_VERSION = 14;

    private final LocalDate knownOn;
    private final ContentKey keys = new ContentKey();
    private String source = "";
    private LocalDate created;
    private int statements;

    CamtReader(LocalDate knownOn) {
        this.knownOn = knownOn;
    }

    @Override
    public void read(InputStream in, StatementSink sink) throws IOException, UnreadableFileException {
        XmlStream xml = new XmlStream(in);
        while (xml.next()) {
            if (!xml.begins()) {
                continue;
            }
            String name = xml.name();
            if (name.equals("Document")) {
                version(xml, sink);
            } else if (MESSAGES.containsKey(name)) {
                source = MESSAGES.get(name);
            } else if (name.equals("GrpHdr")) {
                created = WrittenDates.iso(xml.whole().textAt("CreDtTm"));
            } else if (STATEMENTS.contains(name)) {
                statement(xml, sink);
            }
        }
        if (statements == 0) {
            throw new UnreadableFileException(0, "", "", ReasonCode.STATEMENT_FILE_HOLDS_NONE);
        }
    }

    private void version(XmlStream xml, StatementSink sink) {
        Matcher version = VERSION.matcher(xml.namespace());
        if (!version.find() || Integer.parseInt(version.group(1)) > NEWEST_VERSION || version.group(1).length() != 2) {
            sink.note(xml.line(), "xmlns", Shown.value(xml.namespace()), Reason.of(ReasonCode.STATEMENT_VERSION_IS_NEW));
        }
    }

    private void statement(XmlStream xml, StatementSink sink) throws UnreadableFileException {
        statements++;
        StatementDraft draft = new StatementDraft(statements, source, knownOn);
        CamtBalances balances = new CamtBalances(draft);
        CamtEntry entry = new CamtEntry(draft, keys, sink);
        int inside = xml.depth();
        int line = xml.line();
        LocalDate day = created;
        while (xml.next() && xml.depth() >= inside) {
            if (!xml.begins()) {
                continue;
            }
            switch (xml.name()) {
                case "Id" -> draft.number = xml.whole().text();
                case "CreDtTm" -> day = orElse(WrittenDates.iso(xml.whole().text()), day);
                case "FrToDt" -> {
                    XmlElement period = xml.whole();
                    draft.from = WrittenDates.iso(period.textAt("FrDtTm") + period.textAt("FrDt"));
                    draft.to = WrittenDates.iso(period.textAt("ToDtTm") + period.textAt("ToDt"));
                }
                case "StmtPgntn", "RptPgntn", "NtfctnPgntn" -> balances.page(xml.whole());
                case "Acct" -> account(xml.whole(), draft, line);
                case "Bal" -> balances.add(xml.whole(), sink);
                case "Ntry" -> {
                    balances.settle();
                    entry.read(xml, draft.to == null ? day : draft.to);
                }
                default -> xml.whole();
            }
        }
        balances.settle();
        finish(draft, line, orElse(day, knownOn), sink);
    }

    private static void account(XmlElement account, StatementDraft draft, int line) throws UnreadableFileException {
        draft.account = CamtDetail.number(account.at("Id"));
        draft.currency = Currencies.of(account.textAt("Ccy"));
        if (draft.account.isEmpty() || draft.account.length() > BankText.LONGEST_ACCOUNT) {
            throw new UnreadableFileException(line, "Acct/Id", Shown.value(draft.account),
                    ReasonCode.STATEMENT_HAS_NO_ACCOUNT);
        }
    }

    private static void finish(StatementDraft draft, int line, LocalDate day, StatementSink sink) throws UnreadableFileException {
        if (draft.account.isEmpty()) {
            throw new UnreadableFileException(line, "Acct", "", ReasonCode.STATEMENT_HAS_NO_ACCOUNT);
        }
        if (draft.currency == null) {
            throw new UnreadableFileException(line, "Acct/Ccy", "", ReasonCode.STATEMENT_HAS_NO_CURRENCY);
        }
        boolean turned = draft.tiesOnlyTurned();
        if (turned) {
            sink.note(line, "RvslInd",
                    draft.number, Reason.of(ReasonCode.STATEMENT_IS_TURNED));
        }
        BankStatement statement = draft.finished(day, turned);
        sink.statement(statement);
    }

    private static LocalDate orElse(LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }
}
