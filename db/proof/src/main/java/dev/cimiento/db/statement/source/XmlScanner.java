package dev.cimiento.db.statement.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a mapper file with the offset of each character. The parsers of the JDK report only lines and columns of the
 * ends of events. The file is well formed, because MyBatis has parsed it before.
 */
public final class XmlScanner {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s*([\\w:.-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9a-fA-F]+|#[0-9]+|\\w+);");
    private static final Map<String, Character> ENTITIES =
            Map.of("lt", '<', "gt", '>', "amp", '&', "quot", '"', "apos", '\'');

    private final SourceFile file;
    private final String xml;
    private int position;

    private XmlScanner(SourceFile file) {
        this.file = file;
        this.xml = file.text();
    }

    /** Returns the root element. */
    public static XmlElement read(SourceFile file) {
        return new XmlScanner(file)
                .children().stream()
                        .filter(XmlElement.class::isInstance)
                        .map(XmlElement.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    private List<Object> children() {
        List<Object> children = new ArrayList<>();
        List<XmlComment> comments = new ArrayList<>();
        TracedText text = new TracedText();
        while (position < xml.length() && !xml.startsWith("</", position)) {
            if (xml.startsWith("<!--", position)) {
                comments.add(comment());
            } else if (xml.startsWith("<![CDATA[", position)) {
                position += "<![CDATA[".length();
                int end = xml.indexOf("]]>", position);
                while (position < end) {
                    text.append(xml.charAt(position), new TextOrigin(file, position++));
                }
                position = end + 3;
            } else if (xml.startsWith("<?", position)) {
                position = xml.indexOf("?>", position) + 2;
            } else if (xml.startsWith("<!", position)) {
                position = xml.indexOf('>', position) + 1;
            } else if (xml.charAt(position) == '<') {
                children.add(text);
                text = new TracedText();
                children.add(element(comments));
                comments.clear();
            } else {
                position = decode(position, text);
            }
        }
        children.add(text);
        children.addAll(comments);
        return children;
    }

    private XmlComment comment() {
        TextOrigin origin = new TextOrigin(file, position);
        int begin = position + "<!--".length();
        int end = xml.indexOf("-->", begin);
        position = end + "-->".length();
        return new XmlComment(xml.substring(begin, end), origin);
    }

    /** @param comments the comments before the element */
    private XmlElement element(List<XmlComment> comments) {
        TextOrigin origin = new TextOrigin(file, position);
        int end = ++position;
        while (Character.isLetterOrDigit(xml.charAt(end)) || "-_.:".indexOf(xml.charAt(end)) >= 0) {
            end++;
        }
        String name = xml.substring(position, end);
        position = end;
        Map<String, TracedText> attributes = attributes();
        boolean empty = xml.charAt(position) == '/';
        position += empty ? 2 : 1;
        List<Object> children = new ArrayList<>(comments);
        if (empty) {
            return new XmlElement(name, attributes, origin, children);
        }
        children.addAll(children());
        position = xml.indexOf('>', position) + 1;
        return new XmlElement(name, attributes, origin, children);
    }

    private Map<String, TracedText> attributes() {
        Map<String, TracedText> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(xml);
        while (attribute.region(position, xml.length()).lookingAt()) {
            TracedText value = new TracedText();
            for (int i = attribute.start(2) + 1; i < attribute.end(2) - 1; ) {
                i = decode(i, value);
            }
            attributes.put(attribute.group(1), value);
            position = attribute.end();
        }
        while (Character.isWhitespace(xml.charAt(position))) {
            position++;
        }
        return attributes;
    }

    /** @return the offset of the next character */
    private int decode(int at, TracedText into) {
        Matcher entity = ENTITY.matcher(xml).region(at, xml.length());
        if (xml.charAt(at) != '&' || !entity.lookingAt()) {
            into.append(xml.charAt(at), new TextOrigin(file, at));
            return at + 1;
        }
        String name = entity.group(1);
        if (name.startsWith("#x")) {
            append(Integer.parseInt(name.substring(2), 16), at, into);
        } else if (name.startsWith("#")) {
            append(Integer.parseInt(name.substring(1)), at, into);
        } else {
            append(ENTITIES.getOrDefault(name, '?'), at, into);
        }
        return entity.end();
    }

    private void append(int codePoint, int at, TracedText into) {
        for (char character : Character.toChars(codePoint)) {
            into.append(character, new TextOrigin(file, at));
        }
    }
}
