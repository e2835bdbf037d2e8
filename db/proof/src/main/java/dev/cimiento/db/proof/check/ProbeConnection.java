package dev.cimiento.db.proof.check;

import dev.cimiento.db.analysis.Analysis;
import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.statement.variant.Parameter;
import dev.cimiento.db.statement.variant.Variant;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose transaction is always rolled back by the caller. A statement that fails is rolled back to a
 * savepoint, so the transaction stays usable.
 */
public final class ProbeConnection {

    /** The value that is sent for a parameter. */
    public enum Sent {
        SAMPLE,
        NULL,
        /** No value and no type: the server infers the type. */
        UNTYPED
    }

    /** Chooses the value to send for each parameter. */
    public interface Sending {
        /** @param parameter its index, from 0 */
        Sent of(int parameter);
    }

    /** Called by reflection: the compiler cannot know that a sample has the type that the handler accepts. */
    private static final Method SET_PARAMETER = setParameter();

    private final Connection connection;
    private final Configuration configuration;
    private final Analysis analysis;
    private final Planning planning;
    private @Nullable Savepoint savepoint;

    public ProbeConnection(Connection connection, Configuration configuration) throws SQLException {
        this.connection = connection;
        this.configuration = configuration;
        this.analysis = new Analysis(connection);
        this.planning = new Planning(connection);
    }

    public Connection connection() {
        return connection;
    }

    /**
     * Prepares a statement, with its parameters bound by their type handlers, and returns the types that the server
     * reports.
     */
    public PreparedStatementInfo describe(Variant variant, Sending sending) throws SQLException {
        return prepared(
                variant,
                sending,
                statement -> new PreparedStatementInfo(parameterTypes(statement), columns(statement)));
    }

    /** Returns only the names of the parameters' types, in half the time of {@link #describe}. */
    List<String> parameterTypes(Variant variant, Sending sending) throws SQLException {
        return prepared(variant, sending, ProbeConnection::parameterTypes);
    }

    /**
     * Returns the types with which the application sends the parameters, as the server names them. If a sample cannot be
     * sent, the server infers the types.
     */
    public List<String> parameterTypes(Variant variant) throws SQLException {
        try {
            return parameterTypes(variant, parameter -> Sent.SAMPLE);
        } catch (NotSent undecided) {
            return parameterTypes(variant, parameter -> Sent.UNTYPED);
        }
    }

    public AnalyzedQuery analyse(String sql, PreparedStatementInfo described) throws SQLException {
        return inSavepoint(() -> analysis.of(
                sql, described.parameterTypes(), !described.columns().isEmpty()));
    }

    /**
     * Lets the server plan a statement.
     *
     * @throws SQLException if the server rejects the statement only now
     */
    void plan(String sql, PreparedStatementInfo described) throws SQLException {
        inSavepoint(() -> {
            planning.plan(sql, described.parameterTypes());
            return true;
        });
    }

    /** Undoes what was done since the last {@link #execute}, also after an unexpected exception, and releases its locks. */
    public void recover() throws SQLException {
        if (savepoint != null) {
            connection.rollback(savepoint);
        }
    }

    /** Returns the type with which a parameter is sent; empty if its type handler cannot send the sample. */
    Optional<String> sentType(Parameter parameter) throws SQLException {
        return inSavepoint(() -> {
            try (PreparedStatement statement = connection.prepareStatement("select ?")) {
                bind(statement, 0, parameter, Sent.SAMPLE);
                return Optional.of(parameterTypes(statement).get(0));
            } catch (NotSent unsupported) {
                return Optional.empty();
            }
        });
    }

    /** Executes a statement that creates a temporary table or function, which {@link #recover} keeps. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        savepoint = null;
    }

    /** Returns the single value of a query, read by a type handler as MyBatis would. */
    @Nullable
    public Object read(String sql, TypeHandler<?> handler) throws SQLException {
        return inSavepoint(() -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return handler.getResult(row, 1);
            }
        });
    }

    private interface StatementReader<T> {
        T read(PreparedStatement statement) throws SQLException;
    }

    private <T> T prepared(Variant variant, Sending sending, StatementReader<T> reader) throws SQLException {
        return inSavepoint(() -> {
            try (PreparedStatement statement = connection.prepareStatement(variant.jdbcSql())) {
                for (int i = 0; i < variant.parameters().size(); i++) {
                    bind(statement, i, variant.parameters().get(i), sending.of(i));
                }
                return reader.read(statement);
            }
        });
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T extends @Nullable Object> T inSavepoint(Work<T> work) throws SQLException {
        if (savepoint == null) {
            savepoint = connection.setSavepoint();
        }
        try {
            return work.run();
        } catch (SQLException refused) {
            connection.rollback(savepoint);
            throw refused;
        }
    }

    private void bind(PreparedStatement statement, int index, Parameter parameter, Sent sent) throws SQLException {
        JdbcType type = parameter.mapping().getJdbcType();
        if (sent == Sent.NULL) {
            Object absent = parameter.absentValue();
            set(statement, index, parameter, absent, type == null ? configuration.getJdbcTypeForNull() : type);
        } else if (sent == Sent.SAMPLE && !parameter.isUndecided()) {
            set(statement, index, parameter, parameter.sample(), type);
        }
    }

    private static void set(
            PreparedStatement statement,
            int index,
            Parameter parameter,
            @Nullable Object value,
            @Nullable JdbcType type)
            throws NotSent {
        try {
            SET_PARAMETER.invoke(parameter.mapping().getTypeHandler(), statement, index + 1, value, type);
        } catch (InvocationTargetException refused) {
            throw new NotSent(index, refused.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method setParameter() {
        try {
            return TypeHandler.class.getMethod(
                    "setParameter", PreparedStatement.class, int.class, Object.class, JdbcType.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> parameterTypes(PreparedStatement statement) throws SQLException {
        ParameterMetaData parameters = statement.getParameterMetaData();
        List<String> types = new ArrayList<>();
        for (int i = 1; i <= parameters.getParameterCount(); i++) {
            types.add(parameters.getParameterTypeName(i));
        }
        return types;
    }

    private static List<PreparedStatementInfo.Column> columns(PreparedStatement statement) throws SQLException {
        ResultSetMetaData columns = statement.getMetaData();
        List<PreparedStatementInfo.Column> described = new ArrayList<>();
        for (int i = 1; columns != null && i <= columns.getColumnCount(); i++) {
            String type = typeName(columns, i);
            described.add(new PreparedStatementInfo.Column(
                    columns.getColumnLabel(i), type, type.equals("numeric") ? columns.getScale(i) : 0));
        }
        return described;
    }

    /** Names integer types without the driver, which would first query the server and then say {@code serial}. */
    private static String typeName(ResultSetMetaData columns, int column) throws SQLException {
        return switch (columns.getColumnType(column)) {
            case Types.SMALLINT -> "int2";
            case Types.INTEGER -> "int4";
            case Types.BIGINT -> "int8";
            default -> columns.getColumnTypeName(column);
        };
    }

    /** Thrown if a type handler cannot send a sample. */
    static final class NotSent extends SQLException {

        private static final long serialVersionUID = 1;

        private final int parameter;

        NotSent(int parameter, @Nullable Throwable cause) {
            super(cause);
            this.parameter = parameter;
        }

        /** Returns the index of the parameter, from 0. */
        int parameter() {
            return parameter;
        }
    }
}
