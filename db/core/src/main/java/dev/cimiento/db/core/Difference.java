package dev.cimiento.db.core;

import org.jspecify.annotations.Nullable;

/**
 * An object that differs between two databases.
 *
 * @param object its kind and name in the form of {@code pg_identify_object}: {@code table column public.tags.name}
 * @param expected its expected definition; null if the object should not exist
 * @param actual its actual definition; null if the object is missing
 */
public record Difference(
        String object, @Nullable String expected, @Nullable String actual) {

    private static final int SHOWN = 120;

    /** Returns true if the object should exist and does not. */
    public boolean isMissing() {
        return actual == null;
    }

    /** Returns true if the object exists and should not. */
    public boolean isUndeclared() {
        return expected == null;
    }

    /** Returns one line for people. Of a long definition it shows the first difference. */
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
                ? object + ": not the same white space, " + excerpts(visible(expected), visible(actual))
                : object + ": " + excerpts(left, right);
    }

    private static String excerpts(String left, String right) {
        int from = firstDifference(left, right);
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

    private static int firstDifference(String left, String right) {
        int end = Math.min(left.length(), right.length());
        for (int i = 0; i < end; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                return i;
            }
        }
        return end;
    }

    private static String excerpt(String text, int firstDifference) {
        int from = Math.max(0, Math.min(firstDifference - SHOWN / 2, text.length() - SHOWN));
        int to = Math.min(text.length(), from + SHOWN);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
