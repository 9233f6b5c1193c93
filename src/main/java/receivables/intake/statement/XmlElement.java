package receivables.intake.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * A small part of an XML file in memory: an element with its text and the elements in it. Names are without prefix: banks write them with
 * and without.
 */
final class XmlElement {

    static final XmlElement NONE = new XmlElement("", 0);

    private final String name;
    private final int line;
    private final List<XmlElement> children = new ArrayList<>(4);
    private String text = "";
    private String currency = "";

    XmlElement(String name, int line) {
        this.name = name;
        this.line = line;
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void setText(String text) {
        this.text = text;
    }

    void setCurrency(String currency) {
        this.currency = currency;
    }

    String name() {
        return name;
    }

    /** Of the file, from 1. */
    int line() {
        return line;
    }

    /** Without white space around. */
    String text() {
        return text;
    }

    /** The attribute {@code Ccy}; empty: none. */
    String currency() {
        return currency;
    }

    boolean exists() {
        return this != NONE;
    }

    List<XmlElement> children() {
        return children;
    }

    /** The first element on the path; {@link #NONE} where there is none. */
    XmlElement at(String... path) {
        XmlElement element = this;
        for (String step : path) {
            element = element.first(step);
        }
        return element;
    }

    String textAt(String... path) {
        return at(path).text;
    }

    /** All elements of that name right inside this one. */
    List<XmlElement> all(String wanted) {
        List<XmlElement> all = List.of();
        for (XmlElement child : children) {
            if (child.name.equals(wanted)) {
                all = all.isEmpty() ? new ArrayList<>(2) : all;
                all.add(child);
            }
        }
        return all;
    }

    private XmlElement first(String wanted) {
        for (int index = 0; index < children.size(); index++) {
            if (children.get(index).name.equals(wanted)) {
                return children.get(index);
            }
        }
        return NONE;
    }
}
