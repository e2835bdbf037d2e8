package dev.cimiento.db.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.database.Schemas;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestedDriftFixTest {

    @Test
    void drift_is_returned_as_statements_that_remove_it() throws SQLException {
        try (TestDatabase live = TestDatabase.empty();
                ScratchDatabases databases = new ScratchDatabases(live.url())) {
            Changelog changelog = Schemas.between(
                            databases, "create table readings (id int primary key, celsius numeric not null);", "")
                    .changelog();
            new Migrations(live.dataSource(), changelog).upgrade(step -> {});
            try (Connection connection = live.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("alter table readings alter celsius drop not null, add note text");
            }

            assertThat(TestedDriftFix.of(databases, live.url(), changelog).statements())
                    .containsExactlyInAnyOrder(
                            "alter table readings alter column celsius set not null",
                            "alter table readings drop column note");
        }
    }
}
