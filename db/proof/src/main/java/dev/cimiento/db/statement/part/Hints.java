package dev.cimiento.db.statement.part;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments in a statement about its arguments: a collection is not empty, <code>not empty: ids</code>, or substituted
 * text has one of some values, <code>${by}: id, name</code>.
 */
public final class Hints {

    private static final Pattern NOT_EMPTY = Pattern.compile("/\\*\\s*not empty:\\s*([\\w.()\\s,]+?)\\s*\\*/");
    private static final Pattern VALUES =
            Pattern.compile("/\\*\\s*\\$\\{([^}]*)}\\s*:\\s*(.*?)\\s*\\*/", Pattern.DOTALL);

    private final Set<String> notEmpty = new HashSet<>();
    private final Map<String, List<String>> values = new HashMap<>();

    public Hints(SqlPart part) {
        read(part);
    }

    public boolean isNotEmpty(String collection) {
        return notEmpty.contains(collection);
    }

    /** Returns the values of substituted texts by their expression. */
    public Map<String, List<String>> values() {
        return values;
    }

    /**
     * Returns the index after a comment with values, or the given index if no such comment starts there. MyBatis
     * substitutes text in comments too; the comment itself is not rendered.
     */
    public static int afterValues(String sql, int at) {
        if (!sql.startsWith("/*", at)) {
            return at;
        }
        Matcher comment = VALUES.matcher(sql).region(at, sql.length());
        return comment.lookingAt() ? comment.end() : at;
    }

    private void read(SqlPart part) {
        if (part instanceof SqlPart.Sequence sequence) {
            sequence.parts().forEach(this::read);
        } else if (part instanceof SqlPart.If condition) {
            read(condition.contents());
        } else if (part instanceof SqlPart.Choose choose) {
            choose.arms().forEach(this::read);
            choose.otherwise().ifPresent(this::read);
        } else if (part instanceof SqlPart.ForEach forEach) {
            read(forEach.contents());
        } else if (part instanceof SqlPart.Trim trim) {
            read(trim.contents());
        } else if (part instanceof SqlPart.Text text) {
            read(text.sql().toString());
        }
    }

    private void read(String sql) {
        Matcher collections = NOT_EMPTY.matcher(sql);
        while (collections.find()) {
            notEmpty.addAll(List.of(collections.group(1).split("[\\s,]+")));
        }
        Matcher stated = VALUES.matcher(sql);
        while (stated.find()) {
            values.put(
                    stated.group(1).strip(),
                    Arrays.stream(stated.group(2).split(",")).map(String::strip).toList());
        }
    }
}
