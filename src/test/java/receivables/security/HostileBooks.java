package receivables.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks made by hand that want more than to be read. All of them hold one good decision, so that a reader who is fooled would take it.
 */
final class HostileBooks {

    private static final int MEGABYTE = 1 << 20;
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private HostileBooks() {
    }

    /**
     * @param doctype before the root of the shared strings
     * @param text what the second decision's reason says, as XML
     * @param cell where that reason stands
     */
    private static Map<String, byte[]> book(String doctype, String text, String cell) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<?xml version=\"1.0\"?><Types "
                + "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
        parts.put("_rels/.rels", "<?xml version=\"1.0\"?><Relationships "
                + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"" + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/_rels/workbook.xml.rels", "<?xml version=\"1.0\"?><Relationships "
                + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"" + RELATIONS + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"" + RELATIONS + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        parts.put("xl/workbook.xml", "<?xml version=\"1.0\"?><workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/sharedStrings.xml", "<?xml version=\"1.0\"?>" + doctype + "<sst xmlns=\"" + MAIN
                + "\"><si><t>action</t></si><si><t>by</t></si><si><t>customer_no</t></si>"
                + "<si><t>reason</t></si><si><t>date</t></si><si><t>BLOCK</t></si><si><t>S1</t></si><si><t>C1</t></si><si><t>" + text
                + "</t></si><si><t>2026-12-31</t></si></sst>");
        parts.put("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?><worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">"
                + cells(1, "ABCDE", 0)
                + "</row><row r=\"2\">" + cells(2, "ABCDE", 5).replace("D2", cell) + "</row></sheetData></worksheet>");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static String cells(int row, String columns, int first) {
        StringBuilder cells = new StringBuilder();
        for (int column = 0; column < columns.length(); column++) {
            cells.append("<c r=\"").append(columns.charAt(column)).append(row).append("\" t=\"s\"><v>").append(first + column)
                    .append("</v></c>");
        }
        return cells.toString();
    }

    /** Shows that the books are sound but for what is hostile in the others. */
    static void harmless(Path file) throws IOException {
        zip(file, book("", "as agreed", "D2"), 0);
    }

    static void externalEntity(Path file, Path secret) throws IOException {
        zip(file, book("<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "&x;", "D2"), 0);
    }

    static void externalEntityInUtf16(Path file, Path secret) throws IOException {
        Map<String, byte[]> book = book("<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "&x;", "D2");
        String strings = new String(book.get("xl/sharedStrings.xml"), StandardCharsets.UTF_8)
                .replace("version=\"1.0\"", "version=\"1.0\" encoding=\"UTF-16\"");
        book.put("xl/sharedStrings.xml", ("\ufeff" + strings).getBytes(StandardCharsets.UTF_16BE));
        zip(file, book, 0);
    }

    static void billionLaughs(Path file) throws IOException {
        StringBuilder entities = new StringBuilder("<!DOCTYPE sst [<!ENTITY l0 \"ha\">");
        for (int level = 1; level <= 9; level++) {
            entities.append("<!ENTITY l").append(level).append(" \"").append(("&l" + (level - 1) + ";").repeat(10)).append("\">");
        }
        zip(file, book(entities + "]>", "&l9;", "D2"), 0);
    }

    /** @param megabytes of text in one cell, a thousandth of it in the file */
    static void bomb(Path file, int megabytes) throws IOException {
        zip(file, book("", "@", "D2"), megabytes);
    }

    /** As {@link #bomb}, and the zip's directory says it is small. */
    static void lyingBomb(Path file, int megabytes) throws IOException {
        bomb(file, megabytes);
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length - 46; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
                Arrays.fill(bytes, at + 24, at + 28, (byte) 0);
                bytes[at + 24] = 100;
            }
        }
        Files.write(file, bytes);
    }

    /** A cell so far to the right that nobody has memory for the empty ones before it. */
    static void farAway(Path file) throws IOException {
        zip(file, book("", "far", "ZZZZZZ2"), 0);
    }

    /** Parts whose names lead out of any folder they might be unpacked into. */
    static void namesThatLeadOut(Path file) throws IOException {
        Map<String, byte[]> book = book("", "as agreed", "D2");
        book.put("../../../pwned.txt", "pwned".getBytes(StandardCharsets.UTF_8));
        book.put("/tmp/pwned.txt", "pwned".getBytes(StandardCharsets.UTF_8));
        zip(file, book, 0);
    }

    private static void zip(Path file, Map<String, byte[]> parts, int megabytes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (megabytes > 0 && part.getKey().endsWith("sharedStrings.xml")) {
                    blownUp(zip, new String(part.getValue(), StandardCharsets.UTF_8), megabytes);
                } else {
                    zip.write(part.getValue());
                }
                zip.closeEntry();
            }
        }
    }

    private static void blownUp(OutputStream out, String text, int megabytes) throws IOException {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        piece.write("@".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII));
        int at = text.indexOf('@');
        out.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
        for (int megabyte = 0; megabyte < megabytes; megabyte++) {
            piece.writeTo(out);
        }
        out.write(text.substring(at + 1).getBytes(StandardCharsets.UTF_8));
    }
}
