package dev.cimiento.persistence.shared.mybatis;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Binds a set of keys as the {@code jsonpath} that is true for a JSON object with all of them; the mapper files name it as
 * {@code typeHandler=JsonKeys}. Unlike the operator for keys, the operator for paths has no question mark, which JDBC takes
 * for a parameter.
 */
public final class JsonKeysTypeHandler extends ParameterTypeHandler<Set<String>> {

    public JsonKeysTypeHandler() {
        super((statement, index, keys) -> statement.setString(index, path(keys)));
    }

    private static String path(Set<String> keys) {
        return keys.stream()
                .map(key -> "exists ($.\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\")")
                .collect(Collectors.joining(" && "));
    }
}
