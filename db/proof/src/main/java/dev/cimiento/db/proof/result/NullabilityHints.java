package dev.cimiento.db.proof.result;

import dev.cimiento.db.analysis.Nullness;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads hints on the nullability of columns from comments in a statement: {@code /* not null: total *}{@code /} or
 * {@code /* nullable: total *}{@code /}.
 */
final class NullabilityHints {

    private static final Pattern COMMENT = Pattern.compile("/\\*\\s*(not null|nullable):\\s*([\\w\\s,]+?)\\s*\\*/");

    private final Map<String, Nullness> columns = new HashMap<>();

    NullabilityHints(String sql) {
        Matcher comment = COMMENT.matcher(sql);
        while (comment.find()) {
            for (String column : comment.group(2).split("[\\s,]+")) {
                columns.put(
                        column.toLowerCase(Locale.ROOT),
                        comment.group(1).equals("nullable") ? Nullness.POSSIBLE : Nullness.NEVER);
            }
        }
    }

    Nullness of(String column, Nullness otherwise) {
        return columns.getOrDefault(column.toLowerCase(Locale.ROOT), otherwise);
    }
}
