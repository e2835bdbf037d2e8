package dev.cimiento.persistence.shared.mybatis;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Converts a value to and from a type that the driver knows.
 *
 * @param <V> the type of the value
 * @param <D> the type of the driver
 */
final class ValueTypeHandler<V, D> extends BaseTypeHandler<V> {

    private final Class<D> driverType;
    private final Function<V, D> write;
    private final Function<D, V> read;

    ValueTypeHandler(Class<D> driverType, Function<V, D> write, Function<D, V> read) {
        this.driverType = driverType;
        this.write = write;
        this.read = read;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, V value, JdbcType type)
            throws SQLException {
        statement.setObject(index, write.apply(value));
    }

    @Override
    public @Nullable V getNullableResult(ResultSet rows, String column) throws SQLException {
        return read(rows.getObject(column, driverType));
    }

    @Override
    public @Nullable V getNullableResult(ResultSet rows, int column) throws SQLException {
        return read(rows.getObject(column, driverType));
    }

    @Override
    public @Nullable V getNullableResult(CallableStatement call, int column) throws SQLException {
        return read(call.getObject(column, driverType));
    }

    private @Nullable V read(@Nullable D value) {
        return value == null ? null : read.apply(value);
    }
}
