package dev.cimiento.db.statement.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An element of a mapper file.
 *
 * @param attributes with the places of their values
 * @param children elements and {@link TracedText}
 */
public record XmlElement(String name, Map<String, TracedText> attributes, TextOrigin origin, List<Object> children) {

    /** Empty for one that is not there. */
    public TracedText traced(String attribute) {
        return attributes.getOrDefault(attribute, new TracedText());
    }

    public String attribute(String attribute) {
        return traced(attribute).toString();
    }

    public Stream<XmlElement> elements() {
        return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }
}
