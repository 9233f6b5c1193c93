package receivables.letters.draw;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfWriter;
import receivables.ledger.Language;

/**
 * What makes a pack fit for an archive (ISO 19005-1, level b): a description that says so, and the colour space its colours are meant in.
 * The rest of the standard is kept by what is not used: nothing is transparent, no font is left outside, no object is packed into another.
 */
public final class ArchiveMetadata {

    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private ArchiveMetadata() {
    }

    /** To be called when the document is open. @param date the only date in it */
    public static void write(PdfWriter writer, String title, String author, LocalDate date, Language language) {
        String text = """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                <pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
                <dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
                <xmp:CreatorTool>Nightly Receivables</xmp:CreatorTool><xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
                <pdf:Producer>{producer}</pdf:Producer>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""".replace("{language}", language.code()).replace("{title}", escaped(title)).replace("{author}", escaped(author))
                .replace("{date}", date + "T00:00:00Z").replace("{producer}", escaped(Document.getVersion()));
        writer.setXmpMetadata(text.getBytes(StandardCharsets.UTF_8));
        try {
            writer.setOutputIntents("sRGB IEC61966-2.1", "", "http://www.color.org", "sRGB IEC61966-2.1", COLOURS);
        } catch (IOException impossible) {
            throw new UncheckedIOException("the colour space cannot be written", impossible);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
