package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.project.Project;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations over the connection pool of another program must reset the settings and locks of its connections. */
class PooledMigrationsTest {

    private static final String STATE = """
            select (select count(*) from pg_locks where locktype = 'advisory'
                      and database = (select oid from pg_database where datname = current_database())),
                   current_setting('client_connection_check_interval'),
                   current_setting('lock_timeout')
            """;

    @TempDir
    private Path folder;

    @Test
    void migrations_return_connections_unchanged_to_their_pool() throws SQLException {
        try (TestProject project = new TestProject(folder);
                HikariDataSource pool = pool(project)) {
            Migrations migrations = new Migrations(pool, Project.in(folder).changelog());
            assertThat(migrations.upgrade(step -> {})).hasSize(2);
            assertThat(migrations.downgrade(RevisionTarget.BASE, step -> {})).hasSize(2);
            project.execute("create table pets ()");
            assertThatThrownBy(() -> migrations.upgrade(step -> {})).hasMessageContaining("already exists");
            assertThat(migrations.applied()).hasSize(1);

            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(STATE)) {
                row.next();
                assertThat(row.getInt(1)).isZero();
                assertThat(row.getString(2)).isEqualTo("0");
                assertThat(row.getString(3)).isEqualTo("0");
                assertThat(connection.getAutoCommit()).isTrue();
            }
        }
    }

    private static HikariDataSource pool(TestProject project) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(project.url().dataSource());
        config.setMaximumPoolSize(3);
        return new HikariDataSource(config);
    }
}
