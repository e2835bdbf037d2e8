package dev.cimiento.persistence.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL array as a parameter of a statement. It is sent with its type, so the statement needs no cast.
 *
 * @param type the name of the element type
 * @param elements the elements in their text form; empty for null
 */
public record SqlArray(String type, List<Optional<String>> elements) {

    /** Returns an array of values whose {@code toString} PostgreSQL reads as the type; an empty Optional is null. */
    public static SqlArray of(String type, List<?> values) {
        return new SqlArray(type, values.stream().map(SqlArray::text).toList());
    }

    public void bind(PreparedStatement statement, int index) throws SQLException {
        Object[] texts = elements.stream().map(element -> element.orElse(null)).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, texts));
    }

    private static Optional<String> text(Object value) {
        return value instanceof Optional<?> optional ? optional.map(Object::toString) : Optional.of(value.toString());
    }
}
