package dev.cimiento.persistence.team.part;

import dev.cimiento.domain.shared.Id;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells PostgreSQL the team of each statement, for row-level security. The setting ends with a transaction, so a statement
 * outside of a transaction gets one. Statements that have no team as a parameter read several teams or the table of teams.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-rowsecurity.html">PostgreSQL, Row Security Policies</a>
 */
@Intercepts({
    @Signature(
            type = Executor.class,
            method = "update",
            args = {MappedStatement.class, Object.class}),
    @Signature(
            type = Executor.class,
            method = "query",
            args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class})
})
public final class TeamOfStatement implements Interceptor {

    private static final String ALL = "*";

    /**
     * Sets the team for the rest of the transaction. Citus sends it to the nodes, which {@code set_config} would not do.
     * {@code set} takes no parameter; the value is an id or {@link #ALL}.
     */
    private static final String SETTINGS =
            "set local citus.propagate_set_commands to 'local'; set local app.team_id to '%s'";

    private static final String FEATURE = TeamOfStatement.class.getPackageName().replaceAll("\\.part$", ".");

    private final TransactionTemplate transactions;
    private final JdbcOperations jdbc;

    public TeamOfStatement(PlatformTransactionManager manager, JdbcOperations jdbc) {
        this.transactions = new TransactionTemplate(manager);
        this.jdbc = jdbc;
    }

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        MappedStatement statement = (MappedStatement) invocation.getArgs()[0];
        if (!statement.getId().startsWith(FEATURE)) {
            return invocation.proceed();
        }
        String team = team(invocation.getArgs()[1]);
        return transactions.execute(status -> proceed(invocation, team));
    }

    private Object proceed(Invocation invocation, String team) {
        jdbc.execute(SETTINGS.formatted(team));
        try {
            return invocation.proceed();
        } catch (InvocationTargetException failure) {
            // MyBatis and Spring look for the error of the database below an exception of MyBatis.
            throw failure.getCause() instanceof RuntimeException error
                    ? error
                    : new PersistenceException(failure.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String team(Object parameters) {
        return parameters instanceof Map<?, ?> named
                        && named.containsKey("team")
                        && named.get("team") instanceof Id<?> team
                ? team.toString()
                : ALL;
    }
}
