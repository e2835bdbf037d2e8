package dev.cimiento.db.changelog.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.changelog.revision.RevisionRange;
import dev.cimiento.db.changelog.revision.Revisions;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BreakingRowsTest {

    private static final String FIRST = "20260101000000";
    private static final String SECOND = "20260102000000";
    private static final String NULLS = "select count(*) from people where name is null";

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    private final Revisions revisions =
            new Revisions().with(FIRST, "base", "create table people (id int, name text);", "drop table people;");

    @Test
    void revision_that_existing_rows_break_is_not_applied() throws SQLException {
        revision(NULLS, "select count(*) from people where id > 1", "select count(*) from people where id > 9");
        migrateTo(FIRST);
        database.execute("insert into people values (1, null), (2, null)");

        assertThatThrownBy(() -> migrateTo("head"))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("The revision " + SECOND + "_test.sql was not applied, because existing rows break it."
                        + " 2 rows: " + NULLS + ". 1 row: select count(*) from people where id > 1."
                        + " Correct these rows, or the revision, then run the command again.");
        assertThat(database.exists("marks")).isFalse();

        database.execute("update people set id = 1, name = 'Ada'");
        migrateTo("head");

        assertThat(database.exists("marks")).isTrue();
    }

    @Test
    void precondition_is_not_checked_when_a_half_applied_revision_is_completed() throws SQLException {
        revision(NULLS);
        migrateTo("head");
        database.execute("delete from databasechangelog where id = '" + SECOND + "-2'; drop table notes;"
                + "insert into people values (1, null)");

        migrateTo("head");

        assertThat(database.exists("notes")).isTrue();
    }

    @Test
    void precondition_that_fails_is_named_with_its_reason() {
        revision("select count(*) from persons");

        assertThatThrownBy(() -> migrateTo("head"))
                .hasMessageContaining("its precondition failed (select count(*) from persons)")
                .hasMessageContaining("relation \"persons\" does not exist");
    }

    @Test
    void script_fails_if_existing_rows_break_a_revision() throws SQLException {
        revision(NULLS);
        migrateTo(FIRST);
        database.execute("insert into people values (1, null)");

        assertThatThrownBy(this::runScript)
                .hasMessageContaining("Existing rows break the revision " + SECOND + "_test: 1 rows.")
                .hasMessageContaining("They are counted by: " + NULLS);

        database.execute("update people set name = 'it''s'");
        runScript();

        assertThat(database.exists("marks")).isTrue();
    }

    private void revision(String... queries) {
        revisions.withText(SECOND, FIRST, """
                --changeset test:%1$s-1
                --preconditions onFail:HALT onError:HALT
                --precondition-sql-check expectedResult:0 %2$s
                create table marks (id int);
                --rollback drop table marks;
                --changeset test:%1$s-2
                create table notes (id int);
                --rollback drop table notes;
                """.formatted(
                        SECOND, String.join("\n--precondition-sql-check expectedResult:0 ", queries)));
    }

    private void migrateTo(String revision) {
        new Migrations(
                        database.dataSource(),
                        revision.equals("head")
                                ? revisions.changelog()
                                : revisions.changelog().upTo(revision))
                .upgrade(step -> {});
    }

    private void runScript() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : new OfflineSql(revisions.changelog(), Clock.systemUTC())
                    .upgrade(RevisionRange.parse(FIRST + ":head"))) {
                statement.execute(sql);
            }
        }
    }
}
