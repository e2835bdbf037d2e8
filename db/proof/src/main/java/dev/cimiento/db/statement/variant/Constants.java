package dev.cimiento.db.statement.variant;

import dev.cimiento.db.statement.condition.Expression;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.builder.BuilderException;
import org.apache.ibatis.scripting.xmltags.ExpressionEvaluator;
import org.apache.ibatis.scripting.xmltags.OgnlCache;
import org.jspecify.annotations.Nullable;

/** Values that do not depend on the arguments of a call: the database id, indexes of elements, bound constants. */
final class Constants {

    private final Map<String, @Nullable Object> values = new HashMap<>();

    Constants(@Nullable String databaseId) {
        values.put("_databaseId", databaseId);
    }

    void put(String name, int value) {
        values.put(name, value);
    }

    void remove(String name) {
        values.remove(name);
    }

    /** Binds a name, which is a constant if the expression is one. */
    void bind(String name, Expression expression) {
        of(expression).ifPresentOrElse(value -> values.put(name, value), () -> values.remove(name));
    }

    /** Returns true if the expression contains a constant. */
    boolean areIn(Expression expression) {
        return expression.names().stream().anyMatch(values::containsKey);
    }

    /** Returns true if the expression contains nothing else. */
    boolean determine(Expression expression) {
        return values.keySet().containsAll(expression.names());
    }

    boolean isTrue(Expression expression) {
        return new ExpressionEvaluator().evaluateBoolean(expression.toString(), values);
    }

    /** Returns the value of an expression that does not depend on the arguments of a call. */
    Optional<Object> of(Expression expression) {
        if (!determine(expression) || expression.isCall()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(OgnlCache.getValue(expression.toString(), values));
        } catch (BuilderException | LinkageError notEvaluated) {
            return Optional.empty();
        }
    }
}
