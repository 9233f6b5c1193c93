package receivables.intake.remittance;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import receivables.intake.UnreadableFileException;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;

/**
 * The messages of an EDI interchange, one at a time: the segments between {@code ST} and {@code SE} (X12) or {@code UNH} and {@code UNT}
 * (EDIFACT). The library cuts the file into segments by the separators that the file itself declares; its schemas are not used, for payers
 * do not keep to them.
 */
final class EdiMessages implements AutoCloseable {

    private static final int MOST_SEGMENTS = 200_000;
    private static final int LONGEST = 10_000;

    private final EDIStreamReader reader;
    private int segments;

    EdiMessages(InputStream in) {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        // counts are compared here, so that a wrong one is a note and no error
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        reader = factory.createEDIStreamReader(in);
    }

    /** A message with its first and its last segment. */
    record Message(List<EdiSegment> segments) {

        EdiSegment first() {
            return segments.getFirst();
        }

        EdiSegment last() {
            return segments.getLast();
        }

        /** {@code 820} or {@code REMADV}. */
        String kind() {
            return first().tag().equals("ST") ? first().element(1) : first().component(2, 1);
        }

        /** Its last segment says how many segments it has. */
        boolean countIsRight() {
            return last().element(1).replaceFirst("^0+(?=.)", "").equals(Integer.toString(segments.size()));
        }
    }

    /** The next message; null: there is none. @throws UnreadableFileException when the file is broken */
    Message next() throws IOException, UnreadableFileException {
        List<EdiSegment> message = null;
        try {
            while (reader.hasNext()) {
                if (reader.next() != EDIStreamEvent.START_SEGMENT) {
                    continue;
                }
                EdiSegment segment = segment();
                if (segment.tag().equals("ST") || segment.tag().equals("UNH")) {
                    message = new ArrayList<>();
                }
                if (message != null) {
                    message.add(segment);
                    if (segment.tag().equals("SE") || segment.tag().equals("UNT")) {
                        return new Message(message);
                    }
                }
            }
        } catch (EDIStreamException | IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new UnreadableFileException(line(), "", "", ReasonCode.EDI_IS_BROKEN,
                    Shown.value(String.valueOf(broken.getMessage())));
        }
        if (message != null) {
            throw new UnreadableFileException(line(), "", "", ReasonCode.EDI_ENDS_IN_MESSAGE);
        }
        return null;
    }

    private EdiSegment segment() throws EDIStreamException, UnreadableFileException {
        String tag = reader.getText();
        int line = line();
        List<List<String>> elements = new ArrayList<>();
        List<String> composite = null;
        segments++;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case START_COMPOSITE -> composite = new ArrayList<>();
                case END_COMPOSITE -> {
                    elements.add(composite);
                    composite = null;
                }
                case ELEMENT_DATA -> {
                    if (composite == null) {
                        elements.add(List.of(reader.getText()));
                    } else {
                        composite.add(reader.getText());
                    }
                }
                case END_SEGMENT -> {
                    return new EdiSegment(tag, elements, line);
                }
                default -> {
                    // what the library would object to, its data comes all the same
                }
            }
            if (elements.size() > LONGEST || segments > MOST_SEGMENTS || composite != null && composite.size() > LONGEST) {
                throw new UnreadableFileException(line, tag, "", ReasonCode.EDI_IS_TOO_LONG);
            }
        }
        throw new UnreadableFileException(line,
                tag, "", ReasonCode.EDI_ENDS_IN_SEGMENT);
    }

    private int line() {
        return Math.max(0, reader.getLocation().getLineNumber());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
