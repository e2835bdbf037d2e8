package dev.cimiento.persistence.team.part;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * outside of a transaction gets one. A statement without a team fails, unless it is in the list of those about several teams,
 * or its tables belong to users.
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

    /** The statements about several teams, which {@code docs/decisions/teams.md} lists, and the creation of teams. */
    static final Set<String> SEVERAL = Set.of(
            "TeamMapper.idsOf",
            "TeamMapper.page",
            "TeamMapper.count",
            "TeamMapper.findAll",
            "TeamMapper.insert",
            "InvitationMapper.deleteExpired",
            "InvitationMapper.deleteFor",
            "SkillMapper.delete",
            "SkillMapper.deleteAllOf");

    private static final String ALL = "*";
    private static final String TEAMS = "TeamMapper.";

    /** The beginnings of the names of statements about tables that belong to no team. */
    private static final List<String> OF_NO_TEAM = List.of("SkillMapper.", "IndexQueueMapper.claim");

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
        String name = nameOf(statement);
        Optional<String> team = team(name, invocation.getArgs()[1]);
        if (team.isEmpty() && OF_NO_TEAM.stream().anyMatch(name::startsWith)) {
            return invocation.proceed();
        }
        String known = team.orElseThrow(() ->
                new IllegalStateException(name + " names no team, and is not in the list of those about several."));
        return transactions.execute(status -> proceed(invocation, known));
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

    /** Returns the team that is a parameter, or the team itself in a statement about one; all for those in the list. */
    private static Optional<String> team(String name, Object parameters) {
        if (SEVERAL.contains(name)) {
            return Optional.of(ALL);
        }
        if (parameters instanceof Map<?, ?> named) {
            String parameter = name.startsWith(TEAMS) ? "id" : "team";
            return named.containsKey(parameter) && named.get(parameter) instanceof Id<?> team
                    ? Optional.of(team.toString())
                    : Optional.empty();
        }
        return name.startsWith(TEAMS) && parameters instanceof Entity<?> team
                ? Optional.of(team.id().toString())
                : Optional.empty();
    }

    /** Returns the name of a statement with that of its mapper, such as {@code TeamMapper.find}. */
    private static String nameOf(MappedStatement statement) {
        String id = statement.getId();
        return id.substring(id.lastIndexOf('.', id.lastIndexOf('.') - 1) + 1);
    }
}
