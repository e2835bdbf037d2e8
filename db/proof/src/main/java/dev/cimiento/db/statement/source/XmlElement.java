package dev.cimiento.db.statement.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An element of a mapper file.
 *
 * @param attributes the values of the attributes, with their origins
 * @param children the child elements, and the {@link TracedText} and {@link XmlComment}s between them
 */
public record XmlElement(String name, Map<String, TracedText> attributes, TextOrigin origin, List<Object> children) {

    /** Returns the value of an attribute; empty if there is no such attribute. */
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
