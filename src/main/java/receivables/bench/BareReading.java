package receivables.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The least that a program must do to know what a file of statements comes to: find each entry's amount and direction and add them up. It
 * checks nothing and keeps nothing. What our readers take is a multiple of this.
 */
final class BareReading {

    private BareReading() {
    }

    /** Minor units. */
    static long camt(Path file) throws IOException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            long sum = 0;
            long amount = 0;
            boolean entry = false;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "Ntry" -> entry = true;
                        case "Amt" -> amount = entry ? minor(xml.getElementText(), '.') : 0;
                        case "CdtDbtInd" -> {
                            sum += xml.getElementText().equals("CRDT") ? amount : -amount;
                            amount = 0;
                        }
                        default -> {
                            // only the two make the sum
                        }
                    }
                }
            }
            xml.close();
            return sum;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    static long mt(Path file) throws IOException {
        long sum = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":61:")) {
                    int from = ":61:yyMMddMMddC".length();
                    long amount = minor(line.substring(from, line.indexOf('N', from)), ',');
                    sum += line.charAt(from - 1) == 'C' ? amount : -amount;
                }
            }
        }
        return sum;
    }

    /** The second cell of each line; no cell before it is quoted. */
    static long chineseTable(Path file) throws IOException {
        long sum = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, Charset.forName("GB18030"))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int from = line.indexOf(',') + 1;
                boolean out = line.charAt(from) == '-';
                long amount = minor(line.substring(out ? from + 1 : from, line.indexOf(',', from)), '.');
                sum += out ? -amount : amount;
            }
        }
        return sum;
    }

    static long workbook(Path file) throws IOException {
        long[] sum = {0};
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile()); Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.skip(1).forEach(row -> sum[0] += row.getCell(1).asNumber().movePointRight(2).longValueExact());
        }
        return sum[0];
    }

    private static long minor(String text, char point) {
        long minor = 0;
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) != point) {
                minor = minor * 10 + text.charAt(index) - '0';
            }
        }
        return minor;
    }
}
