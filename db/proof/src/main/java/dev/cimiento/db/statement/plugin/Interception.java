package dev.cimiento.db.statement.plugin;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.keygen.NoKeyGenerator;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.RowBounds;
import org.jspecify.annotations.Nullable;

/** Applies the interceptors of a configuration to a statement, without a database: the statement is not run. */
public final class Interception {

    private final Configuration configuration;

    public Interception(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Returns true if there are interceptors. */
    public boolean isNeeded() {
        return !configuration.getInterceptors().isEmpty();
    }

    /**
     * Returns the SQL that the driver gets, and its parameters.
     *
     * @param sql the SQL before the interceptors
     * @param argument the object that MyBatis passes to the statement
     * @throws Failed if an interceptor fails
     */
    public SentSql apply(
            MappedStatement mapped, String sql, List<ParameterMapping> parameters, @Nullable Object argument)
            throws Failed {
        SendingExecutor executor = new SendingExecutor(configuration);
        MappedStatement rendered = rendered(mapped, sql, parameters);
        try {
            Executor plugged = executor.proxy();
            for (Interceptor interceptor : configuration.getInterceptors()) {
                plugged = (Executor) interceptor.plugin(plugged);
            }
            if (mapped.getSqlCommandType() == SqlCommandType.SELECT) {
                plugged.query(rendered, argument, RowBounds.DEFAULT, Executor.NO_RESULT_HANDLER);
            } else {
                plugged.update(rendered, argument);
            }
        } catch (SQLException | RuntimeException refused) {
            throw new Failed(refused);
        }
        return executor.sent().orElseGet(() -> new SentSql(sql, parameters));
    }

    private MappedStatement rendered(MappedStatement mapped, String sql, List<ParameterMapping> parameters) {
        MappedStatement.Builder builder = new MappedStatement.Builder(
                        configuration,
                        mapped.getId(),
                        argument -> new BoundSql(configuration, sql, new ArrayList<>(parameters), argument),
                        mapped.getSqlCommandType())
                .resource(mapped.getResource())
                .statementType(mapped.getStatementType())
                .parameterMap(mapped.getParameterMap())
                .resultMaps(mapped.getResultMaps())
                .databaseId(mapped.getDatabaseId())
                .lang(mapped.getLang());
        String[] sets = mapped.getResultSets();
        if (sets != null) {
            builder.resultSets(String.join(",", Arrays.asList(sets)));
        }
        return builder.keyGenerator(NoKeyGenerator.INSTANCE).build();
    }

    /** Thrown if an interceptor fails, for example because it needs what only the running application has. */
    public static final class Failed extends Exception {

        private static final long serialVersionUID = 1;

        Failed(Exception cause) {
            super(root(cause).toString(), cause);
        }

        private static Throwable root(Throwable failure) {
            return failure.getCause() == null ? failure : root(failure.getCause());
        }
    }
}
