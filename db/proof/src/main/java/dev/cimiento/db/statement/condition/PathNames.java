package dev.cimiento.db.statement.condition;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that {@code bind} and {@code foreach} give to other expressions. Conditions are compared by one name for each
 * value: {@code query.ids} for a bound {@code ids}, {@code queries[]} for each element of {@code queries}.
 */
public final class PathNames {

    private static final Pattern PATH = Pattern.compile("[a-zA-Z_$][\\w$]*(?:\\.[a-zA-Z_$][\\w$]*)*");
    private static final Set<String> LITERALS = Set.of("true", "false", "null");

    /** A quoted text, or the first name of a path. */
    private static final Pattern NAME =
            Pattern.compile("\"[^\"]*\"|'[^']*'|(?<![\\w$.@])(?<name>[a-zA-Z_$][\\w$]*)(?![\\w$(@])");

    private final Map<String, String> names = new HashMap<>();

    public void bind(String name, String value) {
        if (PATH.matcher(value).matches() && !LITERALS.contains(value)) {
            names.put(name, of(value));
        } else {
            names.remove(name);
        }
    }

    /**
     * Names an element of a collection.
     *
     * @param collection the name that {@link #of} returns for the collection
     */
    public void bindElement(String item, String collection) {
        names.put(item, collection + "[]");
    }

    public void unbind(String name) {
        names.remove(name);
    }

    /** Returns an expression with the names of the values themselves. */
    public String of(String expression) {
        if (names.isEmpty()) {
            return expression;
        }
        return NAME.matcher(expression).replaceAll(found -> {
            String name = found.group(1);
            return Matcher.quoteReplacement(name == null ? found.group() : names.getOrDefault(name, name));
        });
    }
}
