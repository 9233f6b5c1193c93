package receivables.scenario;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A published workbook as a person fills it in: cells of its first sheet are written, everything else stays as it was published. A row is
 * named by what stands in one of its columns.
 *
 * <pre>{@code new FilledWorkbook(published).set("RIVALS/C1/R-1//", "action", "ALLOCATE").save(inbox.resolve("worklist.xlsx"))}</pre>
 */
final class FilledWorkbook {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String SHARED = "xl/sharedStrings.xml";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Document sheet;
    private final List<String> columns = new ArrayList<>();
    /** Rows up to and with the header. */
    private int header;
    private final String key;

    FilledWorkbook(Path worklist) {
        this(worklist, "item_no");
    }

    /** @param key the column whose texts name the rows */
    FilledWorkbook(Path published, String key) {
        this.key = key;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(published))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
            sheet = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(entries.get(SHEET)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalStateException("what was published is no workbook", broken);
        }
        List<List<Element>> rows = rows();
        while (!columns.contains(key)) {
            columns.clear();
            rows.get(header++).forEach(cell -> columns.add(text(cell)));
        }
    }

    /** Item numbers in the order of the rows. */
    List<String> items() {
        return rows().stream().skip(header).map(this::itemNo).toList();
    }

    private String itemNo(List<Element> row) {
        return text(cell(row, columns.indexOf(key)));
    }

    /** What stands in a cell of a question's row. */
    String get(String itemNo, String column) {
        return text(cell(row(itemNo), columns.indexOf(column)));
    }

    /** Writes a cell of a question's row. */
    FilledWorkbook set(String itemNo, String column, String value) {
        write(cell(row(itemNo), columns.indexOf(column)), value);
        return this;
    }

    /** Writes a day as spreadsheets keep it: a number. */
    FilledWorkbook set(String itemNo, String column, LocalDate day) {
        Element cell = cell(row(itemNo), columns.indexOf(column));
        while (cell.hasChildNodes()) {
            cell.removeChild(cell.getFirstChild());
        }
        cell.removeAttribute("t");
        cell.appendChild(sheet.createElement("v")).setTextContent(String.valueOf(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day)));
        return this;
    }

    /** Writes the staff number of all rows. */
    FilledWorkbook by(String staffNo) {
        List<Element> title = rows().getFirst();
        write(cell(title, columns.indexOf("action")), staffNo);
        return this;
    }

    private List<Element> row(String itemNo) {
        return rows().stream().skip(header).filter(row -> itemNo(row).equals(itemNo)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(itemNo + " is not in " + items()));
    }

    void save(Path target) {
        try (OutputStream out = Files.newOutputStream(target); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                if (entry.getKey().equals(SHEET)) {
                    TransformerFactory.newInstance().newTransformer().transform(new DOMSource(sheet), new StreamResult(zip));
                } else {
                    zip.write(entry.getValue());
                }
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (TransformerException impossible) {
            throw new IllegalStateException("a sheet that was read can be written", impossible);
        }
    }

    /** As Excel saves it: every text in the workbook's list of shared texts, the cell holds its place there. */
    FilledWorkbook asExcelSaves() {
        try {
            Document shared = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(entries.get(SHARED)));
            int places = shared.getElementsByTagName("si").getLength();
            for (List<Element> row : rows()) {
                for (Element cell : row) {
                    if (cell.getAttribute("t").equals("inlineStr")) {
                        Element text = shared.createElement("t");
                        text.setTextContent(cell.getTextContent());
                        text.setAttribute("xml:space", "preserve");
                        shared.getDocumentElement().appendChild(shared.createElement("si")).appendChild(text);
                        while (cell.hasChildNodes()) {
                            cell.removeChild(cell.getFirstChild());
                        }
                        cell.setAttribute("t", "s");
                        cell.appendChild(sheet.createElement("v")).setTextContent(String.valueOf(places++));
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(shared), new StreamResult(out));
            entries.put(SHARED, out.toByteArray());
            return this;
        } catch (IOException | ParserConfigurationException | SAXException | TransformerException broken) {
            throw new IllegalStateException("the workbook's shared texts cannot be changed", broken);
        }
    }

    private void write(Element cell, String value) {
        while (cell.hasChildNodes()) {
            cell.removeChild(cell.getFirstChild());
        }
        cell.setAttribute("t", "inlineStr");
        Element text = sheet.createElement("t");
        text.setTextContent(value);
        cell.appendChild(sheet.createElement("is")).appendChild(text);
    }

    /** The cell in a column; an empty one may have to be made in its place. */
    private Element cell(List<Element> row, int column) {
        String reference = (char) ('A' + column) + row.getFirst().getAttribute("r").replaceAll("[A-Z]", "");
        Element next = null;
        for (Element cell : row) {
            if (cell.getAttribute("r").equals(reference)) {
                return cell;
            }
            if (next == null && cell.getAttribute("r").compareTo(reference) > 0) {
                next = cell;
            }
        }
        Element made = sheet.createElement("c");
        made.setAttribute("r", reference);
        row.getFirst().getParentNode().insertBefore(made, next);
        return made;
    }

    private List<List<Element>> rows() {
        List<List<Element>> rows = new ArrayList<>();
        for (int row = 0; row < sheet.getElementsByTagName("row").getLength(); row++) {
            Element element = (Element) sheet.getElementsByTagName("row").item(row);
            List<Element> cells = new ArrayList<>();
            for (int cell = 0; cell < element.getElementsByTagName("c").getLength(); cell++) {
                cells.add((Element) element.getElementsByTagName("c").item(cell));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** Texts stand in the cell or, the header's, in the workbook's list of shared texts. */
    private String text(Element cell) {
        if (!cell.getAttribute("t").equals("s")) {
            return cell.getTextContent();
        }
        try {
            Document shared = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(entries.get(SHARED)));
            return shared.getElementsByTagName("si").item(Integer.parseInt(cell.getTextContent())).getTextContent();
        } catch (IOException | ParserConfigurationException | SAXException broken) {
            throw new IllegalStateException("the workbook's shared texts cannot be read", broken);
        }
    }
}
