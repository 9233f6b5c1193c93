package receivables.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a statement as camt.053.001.08, one entry with one detail a line. */
final class CamtFile implements BankFile {

    private final Head head;
    private final Writer out;

    CamtFile(Path file, Head head) throws IOException {
        this.head = head;
        Files.createDirectories(file.toAbsolutePath().getParent());
        out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document "
                + "xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>\n<GrpHdr><MsgId>"
                + head.account() + "-" + head.day() + "</MsgId><CreDtTm>" + head.day() + "T21:30:00+08:00</CreDtTm></GrpHdr>\n<Stmt><Id>"
                + head.account() + "/" + head.day()
                + "</Id><Acct><Id><Othr><Id>" + head.account() + "</Id></Othr></Id><Ccy>" + head.currency() + "</Ccy></Acct>\n");
        balance("OPBD", head.opening());
        balance("CLBD", head.closing());
    }

    private void balance(String kind, long minor) throws IOException {
        out.write("<Bal><Tp><CdOrPrtry><Cd>" + kind + "</Cd></CdOrPrtry></Tp>");
        amount(minor);
        out.write("<Dt><Dt>" + head.day() + "</Dt></Dt></Bal>\n");
    }

    private void amount(long minor) throws IOException {
        out.write("<Amt Ccy=\"" + head.currency() + "\">" + BankFile.plain(minor) + "</Amt><CdtDbtInd>" + (minor < 0 ? "DBIT" : "CRDT")
                + "</CdtDbtInd>");
    }

    @Override
    public void line(Line line) throws IOException {
        String role = line.minor() < 0 ? "Cdtr" : "Dbtr";
        out.write("<Ntry>");
        amount(line.minor());
        out.write("<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + head.day() + "</Dt></BookgDt><ValDt><Dt>" + head.day()
                + "</Dt></ValDt><AcctSvcrRef>" + line.reference()
                + "</AcctSvcrRef><NtryDtls><TxDtls><RltdPties>");
        if (!line.name().isEmpty()) {
            out.write("<" + role + "><Pty><Nm>" + escaped(line.name()) + "</Nm></Pty></" + role + ">");
        }
        if (!line.account().isEmpty()) {
            out.write("<" + role + "Acct><Id><Othr><Id>" + escaped(line.account()) + "</Id></Othr></Id></" + role + "Acct>");
        }
        out.write("</RltdPties><RmtInf><Ustrd>" + escaped(line.text()) + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() throws IOException {
        out.write("</Stmt></BkToCstmrStmt></Document>\n");
        out.close();
    }
}
