package dev.cimiento.db.core;

import org.jspecify.annotations.Nullable;

/**
 * An object that is not the same in two databases.
 *
 * @param object its kind and name, as {@code pg_identify_object} gives them: {@code table column public.tags.name}
 * @param expected its definition where it should be; null when it should not
 * @param actual its definition where it is; null when it is missing
 */
public record Difference(
        String object, @Nullable String expected, @Nullable String actual) {

    private static final int SHOWN = 120;

    /** Whether the object is not there. */
    public boolean isMissing() {
        return actual == null;
    }

    /** Whether the object is there and should not be. */
    public boolean isUndeclared() {
        return expected == null;
    }

    /** One line for people to read. Of a long definition it shows the place where the two part. */
    @Override
    public String toString() {
        if (expected == null) {
            return object + ": not expected";
        }
        if (actual == null) {
            return object + ": missing";
        }
        String left = oneLine(expected);
        String right = oneLine(actual);
        return left.equals(right)
                ? object + ": not the same white space, " + parted(visible(expected), visible(actual))
                : object + ": " + parted(left, right);
    }

    private static String parted(String left, String right) {
        int from = parting(left, right);
        return "expected " + excerpt(left, from) + ", found " + excerpt(right, from);
    }

    private static String visible(String definition) {
        return definition
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace(" ", "·");
    }

    private static String oneLine(String definition) {
        return definition.strip().replaceAll("\\s+", " ");
    }

    private static int parting(String left, String right) {
        int end = Math.min(left.length(), right.length());
        for (int i = 0; i < end; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                return i;
            }
        }
        return end;
    }

    private static String excerpt(String text, int parting) {
        int from = Math.max(0, Math.min(parting - SHOWN / 2, text.length() - SHOWN));
        int to = Math.min(text.length(), from + SHOWN);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
