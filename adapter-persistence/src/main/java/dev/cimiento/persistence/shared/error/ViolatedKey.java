package dev.cimiento.persistence.shared.error;

import dev.cimiento.domain.shared.Id;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key that violated a constraint, from the detail of the error. The part {@code (columns)=(value)} is the same in
 * all languages of the server.
 *
 * @param columns blank if no key was reported, as for a check constraint
 */
public record ViolatedKey(String columns, String value) {

    private static final Pattern KEY = Pattern.compile("\\(([^()]*)\\)=\\((.*)\\)", Pattern.DOTALL);

    static ViolatedKey of(@Nullable String detail) {
        Matcher matcher = KEY.matcher(detail == null ? "" : detail);
        return matcher.find() ? new ViolatedKey(matcher.group(1), matcher.group(2)) : new ViolatedKey("", "");
    }

    /**
     * Returns true if a foreign key to an id was violated because other rows still refer to this row; false if the referenced
     * row does not exist.
     */
    public boolean isStillReferenced() {
        return columns.equals("id") || columns.endsWith(", id");
    }

    /** Returns the id that is the last column of the key. */
    public <T> Id<T> lastId() {
        return new Id<>(UUID.fromString(value.substring(value.lastIndexOf(' ') + 1)));
    }
}
