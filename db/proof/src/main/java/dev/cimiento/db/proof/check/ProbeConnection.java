package dev.cimiento.db.proof.check;

import dev.cimiento.db.analysis.Analysis;
import dev.cimiento.db.analysis.AnalyzedQuery;
import dev.cimiento.db.statement.Parameter;
import dev.cimiento.db.statement.Variant;
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

/** A connection in a transaction that ends in nothing; what is refused leaves it as it was. */
public final class ProbeConnection {

    /** What is sent for a parameter. */
    enum Sent {
        SAMPLE,
        NULL,
        NOTHING
    }

    /** Decides for each parameter, by its index, what is sent. */
    interface Sending {
        Sent of(int parameter);
    }

    /** By reflection, since a handler's type says only what it takes, and not that a sample is of that. */
    private static final Method SET_PARAMETER = setParameter();

    private final Connection connection;
    private final Configuration configuration;
    private final Analysis analysis;
    private @Nullable Savepoint ready;

    public ProbeConnection(Connection connection, Configuration configuration) throws SQLException {
        this.connection = connection;
        this.configuration = configuration;
        this.analysis = new Analysis(connection);
    }

    public Connection connection() {
        return connection;
    }

    /** Has a statement prepared, after its own type handlers have said as what its parameters are sent. */
    PreparedStatementInfo describe(Variant variant, Sending sending) throws SQLException {
        return prepared(
                variant,
                sending,
                statement -> new PreparedStatementInfo(parameterTypes(statement), columns(statement)));
    }

    /** The same in half the time, for who does not ask for columns: the names of the types of the parameters. */
    List<String> parameterTypes(Variant variant, Sending sending) throws SQLException {
        return prepared(variant, sending, ProbeConnection::parameterTypes);
    }

    public AnalyzedQuery analyse(String sql, PreparedStatementInfo described) throws SQLException {
        return tried(() -> analysis.of(
                sql, described.parameterTypes(), !described.columns().isEmpty()));
    }

    /** As what a parameter is sent; empty when its type handler cannot send the sample. */
    Optional<String> sentType(Parameter parameter) throws SQLException {
        return tried(() -> {
            try (PreparedStatement statement = connection.prepareStatement("select ?")) {
                bind(statement, 0, parameter, Sent.SAMPLE);
                return Optional.of(parameterTypes(statement).get(0));
            } catch (NotSent handler) {
                return Optional.empty();
            }
        });
    }

    /** Runs what makes a table that only this session has. */
    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        ready = null;
    }

    /** The one value of a query, read as a mapper would. */
    @Nullable
    Object read(String sql, TypeHandler<?> handler) throws SQLException {
        return tried(() -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return handler.getResult(row, 1);
            }
        });
    }

    private interface Question<T> {
        T ask(PreparedStatement statement) throws SQLException;
    }

    private <T> T prepared(Variant variant, Sending sending, Question<T> question) throws SQLException {
        return tried(() -> {
            try (PreparedStatement statement = connection.prepareStatement(variant.jdbcSql())) {
                for (int i = 0; i < variant.parameters().size(); i++) {
                    bind(statement, i, variant.parameters().get(i), sending.of(i));
                }
                return question.ask(statement);
            }
        });
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T extends @Nullable Object> T tried(Work<T> work) throws SQLException {
        if (ready == null) {
            ready = connection.setSavepoint();
        }
        try {
            return work.run();
        } catch (SQLException refused) {
            connection.rollback(ready);
            throw refused;
        }
    }

    private void bind(PreparedStatement statement, int index, Parameter parameter, Sent sent) throws SQLException {
        JdbcType type = parameter.mapping().getJdbcType();
        if (sent == Sent.NULL) {
            Object absent = parameter.absent();
            set(statement, index, parameter, absent, type == null ? configuration.getJdbcTypeForNull() : type);
        } else if (sent == Sent.SAMPLE && !parameter.isOpen()) {
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

    /** Of a number the driver would ask the server first whether a sequence fills it, and then say {@code serial}. */
    private static String typeName(ResultSetMetaData columns, int column) throws SQLException {
        return switch (columns.getColumnType(column)) {
            case Types.SMALLINT -> "int2";
            case Types.INTEGER -> "int4";
            case Types.BIGINT -> "int8";
            default -> columns.getColumnTypeName(column);
        };
    }

    /** A type handler could not send a sample. */
    static final class NotSent extends SQLException {

        private static final long serialVersionUID = 1;

        private final int parameter;

        NotSent(int parameter, @Nullable Throwable cause) {
            super(cause);
            this.parameter = parameter;
        }

        /** Its index. */
        int parameter() {
            return parameter;
        }
    }
}
