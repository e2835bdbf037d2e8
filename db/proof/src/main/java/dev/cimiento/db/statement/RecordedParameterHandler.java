package dev.cimiento.db.statement;

import dev.cimiento.db.recorded.RecordedParameter;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** Sends a parameter as the recorded program did. Recorded statements have no results to read. */
final class RecordedParameterHandler extends BaseTypeHandler<Object> {

    private final RecordedParameter recorded;

    RecordedParameterHandler(RecordedParameter recorded) {
        this.recorded = recorded;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Object sample, JdbcType type)
            throws SQLException {
        recorded.set(statement, index, sample);
    }

    @Override
    public Object getNullableResult(ResultSet row, String column) {
        throw new UnsupportedOperationException("Recorded statements have no results to read");
    }

    @Override
    public Object getNullableResult(ResultSet row, int column) {
        throw new UnsupportedOperationException("Recorded statements have no results to read");
    }

    @Override
    public Object getNullableResult(CallableStatement call, int column) {
        throw new UnsupportedOperationException("Recorded statements have no results to read");
    }
}
