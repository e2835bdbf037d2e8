package dev.cimiento.db.analysis.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses the text form of a {@code pg_node_tree}; src/backend/nodes/read.c defines the format. */
final class NodeReader {

    private static final String NULL = "<>";

    private final String text;
    private int position;

    NodeReader(String text) {
        this.text = text;
    }

    /** Returns a {@link Node}, a list or a text; null for {@code <>}. */
    @Nullable
    Object read() {
        skipSpace();
        return switch (text.charAt(position)) {
            case '{' -> node();
            case '(' -> list();
            case '"' -> quoted();
            default -> word();
        };
    }

    private Node node() {
        position++;
        String kind = kind(name());
        Map<String, Object> fields = new LinkedHashMap<>();
        while (next() != '}') {
            position++;
            String field = name();
            List<Object> values = new ArrayList<>();
            while (next() != ':' && next() != '}') {
                Object value = read();
                if (value != null) {
                    values.add(value);
                }
            }
            if (!values.isEmpty()) {
                fields.put(field, values.size() == 1 ? values.get(0) : values);
            }
        }
        position++;
        return new Node(kind, fields);
    }

    /** Maps the names of PostgreSQL 15 and of later releases to one: CASEEXPR to CASE, RTE to RANGETBLENTRY. */
    private static String kind(String name) {
        return switch (name) {
            case "RTE" -> "RANGETBLENTRY";
            case "CASEWHEN" -> "WHEN";
            case "FROMEXPR", "JOINEXPR", "COMMONTABLEEXPR" -> name;
            default -> name.endsWith("EXPR") ? name.substring(0, name.length() - "EXPR".length()) : name;
        };
    }

    private List<Object> list() {
        position++;
        if ("iobx".indexOf(text.charAt(position)) >= 0) {
            position++; // A list of numbers starts with its type: (i 1 2), (o 1 2), (b 1 2).
        }
        List<Object> elements = new ArrayList<>();
        while (next() != ')') {
            Object element = read();
            elements.add(element == null ? NULL : element);
        }
        position++;
        return elements;
    }

    private String quoted() {
        position++;
        StringBuilder value = new StringBuilder();
        while (text.charAt(position) != '"') {
            appendCharacter(value);
        }
        position++;
        return value.toString();
    }

    private @Nullable String word() {
        String word = name();
        return word.equals(NULL) ? null : word;
    }

    private String name() {
        int start = position;
        while (!endsName(text.charAt(position))) {
            position++;
        }
        return text.charAt(position) == '\\' ? escapedName(start) : text.substring(start, position);
    }

    private static boolean endsName(char character) {
        return switch (character) {
            case ' ', '\n', '(', ')', '{', '}', '\\' -> true;
            default -> false;
        };
    }

    private String escapedName(int start) {
        position = start;
        StringBuilder value = new StringBuilder();
        while (" \n(){}".indexOf(text.charAt(position)) < 0) {
            appendCharacter(value);
        }
        return value.toString();
    }

    private void appendCharacter(StringBuilder value) {
        if (text.charAt(position) == '\\') {
            position++;
        }
        value.append(text.charAt(position++));
    }

    private char next() {
        skipSpace();
        return text.charAt(position);
    }

    private void skipSpace() {
        while (Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }
}
