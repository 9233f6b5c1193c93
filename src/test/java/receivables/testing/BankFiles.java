package receivables.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes statements of an account as banks send them: the same days and lines in each format. */
public final class BankFiles {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);

    private BankFiles() {
    }

    /** @param minor signed @param id the bank's own; empty: none */
    public record Line(LocalDate day, long minor, String name, String account, String text, String id) {

        public static Line of(LocalDate day, String amount, String name, String text) {
            return new Line(day, new BigDecimal(amount).movePointRight(2).longValueExact(), name, "", text, "");
        }
    }

    /** A statement of some days. @param opening minor units */
    public record Statement(String account, String number, LocalDate from, LocalDate to, long opening, List<Line> lines) {

        public static Statement of(String account, LocalDate day, String opening, Line... lines) {
            return new Statement(account, day.toString(), day, day, new BigDecimal(opening).movePointRight(2).longValueExact(),
                    List.of(lines));
        }

        public long closing() {
            return opening + lines.stream().mapToLong(Line::minor).sum();
        }
    }

    /** The same file of accounts in another currency than euros, which all of these write. */
    public static String in(String currency, String file) {
        return file.replace("EUR", currency);
    }

    public static String camt053(Statement... statements) {
        return camt("camt.053.001.08", "BkToCstmrStmt", "Stmt", statements);
    }

    /** A statement whose only entry is the sum of the lines, told as a batch without its payments. */
    public static String sumOf(Statement statement) {
        long sum = statement.lines.stream().mapToLong(Line::minor).sum();
        String entry = "<Ntry><Amt Ccy=\"EUR\">" + plain(sum, ".")
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + statement.to
                + "</Dt></BookgDt><AcctSvcrRef>BATCH</AcctSvcrRef><NtryDtls><Btch><NbOfTxs>" + statement.lines.size()
                + "</NbOfTxs></Btch></NtryDtls></Ntry>";
        String empty = camt053(new Statement(statement.account, statement.number, statement.from, statement.to, statement.opening,
                List.of()));
        return empty.replaceFirst("(CLBD.*?<Amt Ccy=\"EUR\">)[^<]*", "$1" + plain(statement.closing(), "."))
                .replace("</Stmt>", entry + "</Stmt>");
    }

    /** The notice of a batch: one entry, each line a detail of it. */
    public static String camt054(Statement statement) {
        long sum = statement.lines.stream().mapToLong(Line::minor).sum();
        StringBuilder details = new StringBuilder();
        statement.lines.forEach(line -> details.append("<TxDtls><Amt Ccy=\"EUR\">").append(plain(line.minor, "."))
                .append("</Amt><RltdPties><Dbtr><Nm>").append(line.name)
                .append("</Nm></Dbtr></RltdPties><RmtInf><Ustrd>").append(line.text).append("</Ustrd></RmtInf></TxDtls>"));
        String entry = "<Ntry><Amt Ccy=\"EUR\">" + plain(sum, ".")
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + statement.to
                + "</Dt></BookgDt><AcctSvcrRef>BATCH</AcctSvcrRef><NtryDtls><Btch><NbOfTxs>" + statement.lines.size() + "</NbOfTxs></Btch>"
                + details + "</NtryDtls></Ntry>";
        String empty = camt("camt.054.001.08", "BkToCstmrDbtCdtNtfctn", "Ntfctn",
                new Statement(statement.account, statement.number, statement.from, statement.to, 0, List.of()));
        return empty.replaceAll("<Bal>.*?</Bal>", "").replace("</Ntfctn>", entry + "</Ntfctn>");
    }

    private static String camt(String version, String message, String element, Statement... statements) {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:" + version
                + "\">\n<" + message
                + "><GrpHdr><MsgId>M</MsgId><CreDtTm>" + statements[0].to + "T20:00:00</CreDtTm></GrpHdr>\n");
        for (Statement statement : statements) {
            xml.append("<" + element + "><Id>").append(statement.number).append("</Id>").append(account(statement.account)).append('\n');
            xml.append(balance("OPBD", statement.opening, statement.from)).append(balance("CLBD", statement.closing(), statement.to));
            statement.lines.forEach(line -> xml.append(entry(line)));
            xml.append("</" + element + ">\n");
        }
        return xml.append("</" + message + "></Document>\n").toString();
    }

    public static String account(String account) {
        return "<Acct><Id><IBAN>" + account + "</IBAN></Id><Ccy>EUR</Ccy></Acct>";
    }

    public static String balance(String kind, long minor, LocalDate day) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + kind + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + plain(Math.abs(minor), ".")
                + "</Amt><CdtDbtInd>" + side(minor)
                + "</CdtDbtInd><Dt><Dt>" + day + "</Dt></Dt></Bal>\n";
    }

    private static String entry(Line line) {
        String role = line.minor < 0 ? "Cdtr" : "Dbtr";
        return "<Ntry><Amt Ccy=\"EUR\">" + plain(Math.abs(line.minor), ".") + "</Amt><CdtDbtInd>" + side(line.minor)
                + "</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>"
                + line.day + "</Dt></BookgDt><ValDt><Dt>" + line.day + "</Dt></ValDt>"
                + (line.id.isEmpty() ? "" : "<AcctSvcrRef>" + line.id + "</AcctSvcrRef>")
                + "<NtryDtls><TxDtls><RltdPties><" + role + "><Nm>" + line.name + "</Nm></" + role + ">"
                + (line.account.isEmpty() ? "" : "<" + role + "Acct><Id><IBAN>" + line.account + "</IBAN></Id></" + role + "Acct>")
                + "</RltdPties><RmtInf><Ustrd>" + line.text + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n";
    }

    public static String mt940(Statement... statements) {
        StringBuilder text = new StringBuilder();
        for (Statement statement : statements) {
            text.append(":20:STARTUMS\r\n:25:").append(statement.account).append("\r\n:28C:")
                    .append(statement.number.replaceAll("\\D", "").substring(3)).append("\r\n");
            text.append(":60F:").append(mark(statement.opening)).append(SHORT.format(statement.from)).append("EUR")
                    .append(plain(Math.abs(statement.opening), ",")).append("\r\n");
            for (Line line : statement.lines) {
                text.append(":61:").append(SHORT.format(line.day)).append(MONTH_DAY.format(line.day)).append(mark(line.minor))
                        .append(plain(Math.abs(line.minor), ","))
                        .append("NTRFNONREF").append(line.id.isEmpty() ? "" : "//" + line.id).append("\r\n:86:166?00GUTSCHRIFT?20SVWZ+")
                        .append(line.text)
                        .append(line.account.isEmpty() ? "" : "?31" + line.account).append("?32").append(line.name).append("\r\n");
            }
            text.append(":62F:").append(mark(statement.closing())).append(SHORT.format(statement.to)).append("EUR")
                    .append(plain(Math.abs(statement.closing()), ","))
                    .append("\r\n-\r\n");
        }
        return text.toString();
    }

    public static String bai2(Statement... statements) {
        StringBuilder text = new StringBuilder("01,122099999,123456789," + SHORT.format(statements[0].to) + ",0200,1,,,2/\n");
        for (Statement statement : statements) {
            text.append("02,031001234,122099999,1,").append(SHORT.format(statement.to)).append(",2359,EUR,2/\n");
            text.append("03,").append(statement.account).append(",EUR,010,").append(statement.opening).append(",,,015,")
                    .append(statement.closing()).append(",,/\n");
            for (Line line : statement.lines) {
                text.append("16,").append(line.minor < 0 ? "495," : "195,").append(Math.abs(line.minor)).append(",0,").append(line.id)
                        .append(",,").append(line.name).append(' ')
                        .append(line.text).append('\n');
            }
            text.append("49,,").append(statement.lines.size() + 2).append("/\n98,,1,/\n");
        }
        return text.append("99,,1,/\n").toString();
    }

    public static String ofx(Statement... statements) {
        StringBuilder text =
                new StringBuilder("OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n<OFX><BANKMSGSRSV1>");
        for (Statement statement : statements) {
            text.append("<STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>").append(statement.account)
                    .append("</BANKACCTFROM><BANKTRANLIST><DTSTART>")
                    .append(compact(statement.from)).append("<DTEND>").append(compact(statement.to));
            for (Line line : statement.lines) {
                text.append("<STMTTRN><TRNTYPE>").append(line.minor < 0 ? "DEBIT" : "CREDIT").append("<DTPOSTED>").append(compact(line.day))
                        .append("120000[-5:EST]<TRNAMT>")
                        .append(plain(line.minor, ".")).append("<FITID>").append(line.id).append("<NAME>")
                        .append(line.name.replace("&", "&amp;")).append("<MEMO>")
                        .append(line.text.replace("&", "&amp;")).append("</STMTTRN>\n");
            }
            text.append("</BANKTRANLIST><LEDGERBAL><BALAMT>").append(plain(statement.closing(), ".")).append("<DTASOF>")
                    .append(compact(statement.to))
                    .append("</LEDGERBAL></STMTRS></STMTTRNRS>");
        }
        return text.append("</BANKMSGSRSV1></OFX>\n").toString();
    }

    private static String compact(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private static String mark(long minor) {
        return minor < 0 ? "D" : "C";
    }

    private static String side(long minor) {
        return minor < 0 ? "DBIT" : "CRDT";
    }

    private static String plain(long minor, String point) {
        return BigDecimal.valueOf(minor, 2).toPlainString().replace(".", point);
    }
}
