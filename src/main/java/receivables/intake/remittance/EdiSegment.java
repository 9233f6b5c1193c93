package receivables.intake.remittance;

import java.util.List;

/**
 * One segment of an EDI message: its tag and its elements, each of one or more components. What is not there reads as empty.
 *
 * <pre>{@code MOA+12:1460.00'   →   tag MOA, component(1, 1) = 12, component(1, 2) = 1460.00}</pre>
 *
 * @param line of the file, from 1
 */
record EdiSegment(String tag, List<List<String>> elements, int line) {

    EdiSegment {
        elements = List.copyOf(elements);
    }

    /** @param element from 1, without the tag */
    String element(int element) {
        return component(element, 1);
    }

    /** @param element from 1 @param component from 1 */
    String component(int element, int component) {
        if (element > elements.size() || component > elements.get(element - 1).size()) {
            return "";
        }
        return elements.get(element - 1).get(component - 1);
    }

    /** An element with all its components, one after the other. */
    String whole(int element) {
        return element > elements.size() ? "" : String.join(" ", elements.get(element - 1)).strip();
    }
}
