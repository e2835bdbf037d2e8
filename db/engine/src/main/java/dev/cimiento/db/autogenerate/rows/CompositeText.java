package dev.cimiento.db.autogenerate.rows;

import dev.cimiento.db.autogenerate.database.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text form of composite values, such as {@code ("value 1","12345")}. */
final class CompositeText {

    private CompositeText() {}

    static String of(List<String> values) {
        return values.stream().map(CompositeText::quoted).collect(Collectors.joining(",", "(", ")"));
    }

    static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Returns the value with the attributes of another form of its type: added ones are null, dropped ones left out. */
    static String converted(String value, Column from, Column to) {
        if (from.fields().isEmpty() || to.fields().isEmpty() || from.fields().equals(to.fields())) {
            return value;
        }
        List<String> parts = List.of(value.substring(1, value.length() - 1).split("(?<=(?<!\\\\)\"),(?=\")"));
        List<String> converted = new ArrayList<>();
        int next = 0;
        for (String attribute : to.fields()) {
            int found = from.fields().subList(next, from.fields().size()).indexOf(attribute);
            converted.add(found < 0 ? "" : parts.get(next + found));
            next += found + 1;
        }
        return "(" + String.join(",", converted) + ")";
    }
}
