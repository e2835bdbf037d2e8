package dev.cimiento.persistence.shared.error;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key that a constraint refused, as PostgreSQL reports it in the detail of the error. What is taken from there is
 * the same in every language: {@code (columns)=(value)}.
 *
 * @param columns blank when no key was reported, as for a check
 */
public record ViolatedKey(String columns, String value) {

    private static final Pattern KEY = Pattern.compile("\\(([^()]*)\\)=\\((.*)\\)", Pattern.DOTALL);

    static ViolatedKey of(@Nullable String detail) {
        Matcher matcher = KEY.matcher(detail == null ? "" : detail);
        return matcher.find() ? new ViolatedKey(matcher.group(1), matcher.group(2)) : new ViolatedKey("", "");
    }

    /** For a foreign key: whether the row is still referred to, and not one that refers to a row that is not there. */
    public boolean isReferredTo() {
        return columns.equals("id");
    }
}
