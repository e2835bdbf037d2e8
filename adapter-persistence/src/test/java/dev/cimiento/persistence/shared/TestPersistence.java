package dev.cimiento.persistence.shared;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.persistence.Persistence;
import dev.cimiento.persistence.PersistenceConfiguration;
import dev.cimiento.persistence.importing.CopyIn;
import dev.cimiento.persistence.shared.error.ErrorTranslator;
import dev.cimiento.persistence.shared.mybatis.RecordMaps;
import dev.cimiento.persistence.shared.transaction.LongTransactionLimits;
import dev.cimiento.sql.ProjectDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A migrated database for one test class, with the persistence beans of the server. */
public final class TestPersistence implements AutoCloseable {

    private final TestDatabase database = ProjectDatabase.create();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param additions configuration on top of that of the server */
    public TestPersistence(Class<?>... additions) {
        this(Persistence.errors(), additions);
    }

    /** @param errors the domain errors for the constraints of tables that only a test has */
    public TestPersistence(ErrorTranslator errors, Class<?>... additions) {
        context.registerBean("errorTranslator", ErrorTranslator.class, () -> errors);
        context.registerBean(DataSource.class, this::pool, bean -> bean.setDestroyMethodName("close"));
        context.registerBean(LongTransactionLimits.class, () -> LongTransactionLimits.DEFAULT);
        context.register(PersistenceConfiguration.class);
        if (additions.length > 0) {
            context.register(additions);
        }
        context.refresh();
    }

    public Mappers mappers() {
        return context.getBean(Mappers.class);
    }

    /** Adds a mapper that only tests have. */
    public void addMapper(Class<?> mapper) {
        Configuration mappers = context.getBean(SqlSessionFactory.class).getConfiguration();
        RecordMaps.register(mappers, List.of(mapper));
        mappers.addMapper(mapper);
    }

    public CopyIn copyIn() {
        return context.getBean(CopyIn.class);
    }

    public Transactions transactions() {
        return context.getBean(Transactions.class);
    }

    public DataSource dataSource() {
        return context.getBean(DataSource.class);
    }

    public JdbcClient sql() {
        return JdbcClient.create(dataSource());
    }

    /** Adds an active user named Ada. */
    public void addUser(Id<User> id) {
        sql().sql("""
                        insert into users (
                               id, version, created_at, updated_at, email, email_key, full_name, full_name_folded, search,
                               role, active, email_verified)
                        values (
                               :id, 1, now(), now(), :email, :email, 'Ada', 'ada', ''::tsvector, 'user', true, true)
                        """)
                .param("id", id.value())
                .param("email", id + "@example.org")
                .update();
    }

    /** Runs SQL in another session, which waits only a moment for locks. */
    public void inOtherSession(String sql) {
        try (Connection session = dataSource().getConnection();
                Statement statement = session.createStatement()) {
            statement.execute("set lock_timeout = '50ms'");
            try {
                statement.execute(sql);
            } finally {
                statement.execute("reset lock_timeout");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Deletes the rows of all tables. In the role of a replica, triggers that keep rows do not run. TRUNCATE would
     * create new files for each table and index, which takes longer than the tests.
     */
    public void empty() {
        String deletes = sql().sql("""
                        select string_agg(format('delete from %I', tablename), '; ')
                          from pg_tables
                         where schemaname = 'public'
                           and tablename not like 'databasechangelog%'
                        """).query(String.class).single();
        sql().sql("set session_replication_role = replica; " + deletes + "; set session_replication_role = origin")
                .update();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.dataSource());
        return new HikariDataSource(config);
    }
}
