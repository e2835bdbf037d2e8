package dev.cimiento.db.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.Revisions;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.schema.DeclaredSchema;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {

    @AutoClose
    private static final TestDatabase SERVER = TestDatabase.empty();

    @AutoClose
    private final ScratchDatabases databases = new ScratchDatabases(SERVER.url());

    private final Revisions revisions =
            new Revisions().with("20260101000000", "base", "create table one (id int);", "drop table one;");

    @Test
    void history_equal_to_the_declared_schema_has_no_differences() {
        assertThat(check("create table one (id int);").differences()).isEmpty();
        assertThat(check("create table one (id int);").roundTrips()).isEmpty();
    }

    @Test
    void missing_and_additional_objects_of_the_history_are_reported() {
        assertThat(check("create table other (id int);").differences())
                .containsExactly("table public.one: not expected", "table public.other: missing");
    }

    @Test
    void step_that_leaves_a_difference_is_reported() {
        revisions
                .with("20260102000000", "20260101000000", "create table two (id int);", "alter table two add more int;")
                .with("20260103000000", "20260102000000", "create table three (id int);", "drop table three;");
        revisions.with(
                "20260102000000",
                "20260101000000",
                "create table if not exists two (id int);",
                "alter table two add more int;");

        assertThat(check("").roundTrips())
                .extracting(StepDifference::toString)
                .containsExactly(
                        "20260102000000_test rolled back: table public.two: not expected",
                        "20260102000000_test applied again: table column public.two.more: not expected");
    }

    @Test
    void revisions_that_are_not_to_be_tested_are_only_applied() {
        revisions
                .with("20260102000000", "20260101000000", "create table two (id int);", "alter table two add more int;")
                .with(
                        "20260103000000",
                        "20260102000000",
                        "alter table two add if not exists other int;",
                        "select from two;");
        List<Revision> last = revisions
                .changelog()
                .revisions()
                .subList(2, revisions.changelog().revisions().size());

        assertThat(check("").roundTrips(last))
                .extracting(StepDifference::toString)
                .allMatch(difference -> difference.startsWith("20260103000000_test"))
                .isNotEmpty();
    }

    @Test
    void scratch_databases_are_dropped_when_the_history_fails() throws SQLException {
        revisions.with("20260102000000", "20260101000000", "select no_such_function();", "select 1;");

        assertThatThrownBy(() -> check("").migrated()).isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> check("").roundTrips()).isInstanceOf(DatabaseException.class);

        try (Connection connection = SERVER.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select string_agg(datname, ', ')
                        from pg_database
                        where datname like 'scratch%'
                          and left(datname, 20) = (
                              select application_name from pg_stat_activity where pid <> pg_backend_pid()
                                and datname = current_database()
                          )
                        """)) {
            rows.next();
            assertThat(rows.getString(1)).isNull();
        }
    }

    private SchemaCheck check(String schema) {
        return new SchemaCheck(
                databases, revisions.changelog(), new DeclaredSchema(SqlFolder.of(Map.of("schema.sql", schema))));
    }
}
