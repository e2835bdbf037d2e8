package dev.cimiento.db.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.shared.SqlFolder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void each_test_has_a_database_of_its_own() throws SQLException {
        try (TestDatabase one = TestDatabase.empty();
                TestDatabase other = TestDatabase.empty()) {
            execute(one, "create table notes (text text)");
            execute(other, "create table notes (text text)");
        }
    }

    @Test
    void a_migrated_database_has_all_revisions_of_the_project() {
        Changelog changelog = Changelog.read(SqlFolder.classpath("db/changelog/versions"));
        try (TestDatabase database = TestDatabase.migrated();
                TestDatabase second = TestDatabase.migrated()) {
            assertThat(new Migrations(database.dataSource(), changelog).applied())
                    .isEqualTo(changelog.revisions());
            assertThat(new Migrations(second.dataSource(), changelog).pending()).isEmpty();
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
