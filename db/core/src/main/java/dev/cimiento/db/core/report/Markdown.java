package dev.cimiento.db.core.report;

/** Writes texts into Markdown. */
public final class Markdown {

    private Markdown() {}

    /** Returns a text as code. A vertical bar would end the cell of a table, even in code. */
    public static String code(String text) {
        return "`" + text.replace("`", "'").replace("|", "\\|") + "`";
    }

    /** Escapes the characters that Markdown and HTML would interpret. */
    public static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]|#~])", "\\\\$1")
                .replace("<", "&lt;")
                .replaceAll("\\s+", " ");
    }
}
