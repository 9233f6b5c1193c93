package receivables.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

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
