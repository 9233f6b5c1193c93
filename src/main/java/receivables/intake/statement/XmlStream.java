package receivables.intake.statement;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import receivables.intake.UnreadableFileException;
import receivables.ledger.ReasonCode;

/**
 * Goes through an XML file element by element, with bounds on what a hostile one could do: definitions and entities of its own are refused,
 * and so are elements nested deeper than 32 and texts longer than a million characters.
 */
final class XmlStream {

    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 1_000_000;
    /** Elements of one entry that are kept in memory together. */
    private static final int MOST_ELEMENTS = 100_000;

    /** Between two tags, whatever stands there: texts, comments, attributes. */
    private static final int MOST_BYTES = 4 * LONGEST_TEXT;

    /** What the parser says may quote the file. */
    private static final int LONGEST_MESSAGE = 200;

    /** In the words of the parser. */
    private static final String CUT_OFF = "end-of-input";

    private final Bounded input;
    private final XMLStreamReader reader;
    private int depth;
    private int kept;

    XmlStream(InputStream in) throws UnreadableFileException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            input = new Bounded(in);
            reader = factory.createXMLStreamReader(input);
        } catch (XMLStreamException broken) {
            throw new UnreadableFileException(1, "", "", ReasonCode.XML_IS_UNREADABLE, firstLine(broken));
        }
    }

    /** Goes on to the next element that begins or ends; false at the end of the file. */
    boolean next() throws UnreadableFileException {
        while (true) {
            int event = event();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
    }

    boolean begins() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    int depth() {
        return depth;
    }

    int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** The element that begins here, whole; afterwards the stream stands at its end. */
    XmlElement whole() throws UnreadableFileException {
        kept = 0;
        return element(line());
    }

    /** @param around the line of the element around it: asking for the own one takes as long as reading it, and only amounts need theirs */
    private XmlElement element(int around) throws UnreadableFileException {
        kept++;
        if (kept > MOST_ELEMENTS) {
            throw refused(ReasonCode.XML_HAS_TOO_MANY_ELEMENTS, MOST_ELEMENTS);
        }
        boolean bare = reader.getAttributeCount() == 0;
        int line = bare ? around : line();
        XmlElement element = new XmlElement(name(), line);
        String currency = bare ? null : reader.getAttributeValue(null, "Ccy");
        element.setCurrency(currency == null ? "" : currency.strip());
        String text = "";
        StringBuilder longText = null;
        while (true) {
            int event = event();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> element.add(element(line));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    String piece = piece();
                    if (longText != null) {
                        longText.append(piece);
                    } else if (text.isEmpty()) {
                        text = piece; // nearly every text comes in one
                    } else {
                        longText = new StringBuilder(text).append(piece);
                    }
                    if ((longText == null ? text : longText).length() > LONGEST_TEXT) {
                        throw refused(ReasonCode.XML_HAS_LONG_TEXT, LONGEST_TEXT);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    element.setText(longText == null ? text.strip() : longText.toString().strip());
                    return element;
                }
                case XMLStreamConstants.END_DOCUMENT -> throw refused(ReasonCode.XML_ENDS_IN_ELEMENT);
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    private String piece() throws UnreadableFileException {
        try {
            return reader.getText();
        } catch (UncheckedStreamException broken) {
            throw refused(ReasonCode.XML_IS_UNREADABLE, firstLine(broken));
        }
    }

    private int event() throws UnreadableFileException {
        int event;
        try {
            event = reader.next();
            input.begin();
        } catch (XMLStreamException broken) {
            String why = firstLine(broken);
            if (why.toLowerCase(Locale.ROOT).contains(CUT_OFF)) {
                throw refused(ReasonCode.XML_ENDS_IN_ELEMENT);
            }
            throw refused(ReasonCode.XML_IS_UNREADABLE, why);
        }
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw refused(ReasonCode.XML_HAS_DEFINITIONS);
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                if (depth > DEEPEST) {
                    throw refused(ReasonCode.XML_IS_TOO_DEEP, DEEPEST);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {
                // texts and comments
            }
        }
        return event;
    }

    private UnreadableFileException refused(ReasonCode code, Object... arguments) {
        return new UnreadableFileException(line(), "", "", code, arguments);
    }

    private static String firstLine(Exception broken) {
        String line = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        return line.substring(0, Math.min(line.length(), LONGEST_MESSAGE));
    }

    /** The parser gathers a text before it hands out any of it: so the bytes are counted on their way in. */
    private static final class Bounded extends FilterInputStream {

        private long since;

        Bounded(InputStream in) {
            super(in);
        }

        void begin() {
            since = 0;
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(read);
            return read;
        }

        private void count(int read) throws IOException {
            since += read;
            if (since > MOST_BYTES) {
                throw new IOException("more than " + MOST_BYTES + " bytes between two tags");
            }
        }
    }
}
