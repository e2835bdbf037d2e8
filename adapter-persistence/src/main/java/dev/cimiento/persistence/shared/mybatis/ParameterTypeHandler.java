package dev.cimiento.persistence.shared.mybatis;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** Binds a type that is used for parameters only and never read from rows. */
public class ParameterTypeHandler<V> extends BaseTypeHandler<V> {

    private final Binder<V> binder;

    ParameterTypeHandler(Binder<V> binder) {
        this.binder = binder;
    }

    @Override
    public final void setNonNullParameter(PreparedStatement statement, int index, V value, JdbcType type)
            throws SQLException {
        binder.bind(statement, index, value);
    }

    @Override
    public final V getNullableResult(ResultSet rows, String column) {
        throw onlyParameter();
    }

    @Override
    public final V getNullableResult(ResultSet rows, int column) {
        throw onlyParameter();
    }

    @Override
    public final V getNullableResult(CallableStatement call, int column) {
        throw onlyParameter();
    }

    private static UnsupportedOperationException onlyParameter() {
        return new UnsupportedOperationException("This type is for parameters only.");
    }

    /** Sets one parameter of a statement. */
    interface Binder<V> {

        void bind(PreparedStatement statement, int index, V value) throws SQLException;
    }
}
