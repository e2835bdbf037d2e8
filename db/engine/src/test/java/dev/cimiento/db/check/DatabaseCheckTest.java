package dev.cimiento.db.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.loss.DataLoss;
import dev.cimiento.db.changelog.revision.Revisions;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.Difference;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.schema.DeclaredSchema;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DatabaseCheckTest {

    private static final String FIRST = "20260101000000";
    private static final String SECOND = "20260102000000";
    private static final String A = "create table a (id int);";
    private static final String B = "create table b (id int);";

    private final TestDatabase live = TestDatabase.empty();
    private final ScratchDatabases databases = new ScratchDatabases(live.url());
    private final Revisions revisions = new Revisions().with(FIRST, "base", A, "drop table a;");

    @AfterEach
    void dropDatabase() {
        databases.close();
        live.close();
    }

    @Test
    void drift_fix_drops_an_added_column_and_reports_its_rows() throws SQLException {
        upgrade();
        assertThat(check(A).run().isClean()).isTrue();
        live.execute("alter table a add note text; insert into a values (1, 'x')");

        CheckReport report = check(A).run();

        assertThat(report.drift())
                .extracting(Difference::toString)
                .containsExactly("table column public.a.note: not expected");
        assertThat(check(A).driftFix(report).statements()).containsExactly("alter table a drop column note");
        assertThat(check(A).driftFix(report).losses())
                .extracting(DataLoss::toString)
                .containsExactly("column a.note: 1 row");
    }

    @Test
    void extension_citus_is_neither_drift_nor_part_of_a_fix() throws SQLException {
        upgrade();
        live.execute("create extension pg_stat_statements; set allow_system_table_mods = on;"
                + " update pg_extension set extname = 'citus' where extname = 'pg_stat_statements'");

        assertThat(check(A).run().isClean()).isTrue();

        live.execute("alter table a add note text");
        assertThat(check(A).driftFix(check(A).run()))
                .extracting(DriftFix::statements, DriftFix::remaining)
                .containsExactly(List.of("alter table a drop column note"), List.of());
    }

    @Test
    void half_applied_revision_is_not_drift_and_gets_no_fix() throws SQLException {
        String second = "--changeset test:20260102000000-1\n" + B + "\n--rollback drop table b;\n";
        revisions.withText(SECOND, FIRST, second);
        upgrade();
        revisions.withText(
                SECOND,
                FIRST,
                second + "--changeset test:20260102000000-2\nalter table b add n int;\n"
                        + "--rollback alter table b drop n;\n");
        String declared = A + "create table b (id int, n int);";

        assertThat(check(declared).run().drift()).isEmpty();

        live.execute("alter table a add note text");
        CheckReport report = check(declared).run();
        assertThat(report.drift()).hasSize(1);
        assertThat(check(declared).driftFix(report).statements()).isEmpty();
    }

    @Test
    void database_of_another_migration_tool_gets_no_drift_fix() throws SQLException {
        live.execute("create table alembic_version (version_num text); create table devices (id int)");

        CheckReport report = check(A).run();

        assertThat(report.otherHistories()).containsExactly("alembic_version");
        assertThat(report.drift()).isNotEmpty();
        assertThat(check(A).driftFix(report).statements()).isEmpty();
    }

    @Test
    void setting_missing_from_the_history_is_reported_for_partitions_too() {
        String tables = "create table a (id int) partition by range (id);"
                + "create table b partition of a for values from (1) to (2);";
        revisions.with(FIRST, "base", tables, "drop table a;");
        upgrade();

        assertThat(check(tables + "alter table b replica identity full;").run().unset())
                .containsExactly("alter table public.b replica identity full");
    }

    @Test
    void privilege_missing_from_the_history_is_reported_if_the_declared_schema_says_so() {
        revisions.with(FIRST, "base", A, "drop table a;");
        upgrade();
        String declared = A + "grant select on a to public;";

        assertThat(check(declared).run().isClean()).isTrue();
        CheckReport report = check("-- compare privileges\n" + declared).run();

        assertThat(report.unset()).containsExactly("grant select on table public.a to public");
        assertThat(report.uncompared()).isEmpty();
    }

    @Test
    void declared_partition_missing_from_the_history_is_reported() throws SQLException {
        String parent = "create table a (id int) partition by range (id);";
        revisions.with(FIRST, "base", parent, "drop table a;");
        upgrade();

        assertThat(check(parent).run().isClean()).isTrue();
        assertThat(check(parent + "create table b partition of a for values from (1) to (2);")
                        .run()
                        .history())
                .extracting(Difference::toString)
                .containsExactly("table public.b: missing");
    }

    @Test
    @Tag("endurance")
    void drift_on_one_partition_is_reported_and_fixed() throws SQLException {
        revisions.with(
                FIRST,
                "base",
                "create table a (id int) partition by range (id);"
                        + "create table b partition of a for values from (1) to (2);",
                "drop table a;");
        upgrade();
        live.execute("create table later partition of a for values from (2) to (3);"
                + "alter table b enable row level security; create policy mine on b using (id > 0);"
                + "create publication changes for table b");

        CheckReport report = check(A).run();

        assertThat(report.drift())
                .extracting(Difference::object)
                .containsExactly(
                        "policy mine on public.b",
                        "publication changes",
                        "publication relation public.b in publication changes",
                        "table public.b");
        DriftFix fix = check(A).driftFix(report);
        assertThat(fix.statements())
                .containsExactlyInAnyOrder(
                        "drop policy mine on b",
                        "drop publication changes",
                        "alter table b disable row level security");
        assertThat(fix.remaining()).isEmpty();
    }

    @Test
    @Tag("endurance")
    void drift_that_no_statement_removes_is_reported() throws SQLException {
        upgrade();
        live.execute("create language other handler plpgsql_call_handler; alter table a add note text");

        DriftFix fix = check(A).driftFix(check(A).run());

        assertThat(fix.statements()).containsExactly("alter table a drop column note");
        assertThat(fix.remaining())
                .containsExactly("missing in the copy on which it was tested: language other: missing");
    }

    @Test
    void check_waits_for_no_lock() throws SQLException {
        upgrade();
        try (Connection migrating = live.dataSource().getConnection();
                Statement statement = migrating.createStatement()) {
            statement.execute("select pg_advisory_lock(" + 0x63696D69656E746FL + ")");

            assertThat(check(A).run().isClean()).isTrue();
        }
    }

    @Test
    void changed_applied_revision_is_rejected() {
        upgrade();
        revisions.with(FIRST, "base", "create table a (id bigint);", "drop table a;");

        assertThatThrownBy(() -> check(A).run())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("was changed after it was applied");
    }

    private void upgrade() {
        new Migrations(live.dataSource(), revisions.changelog()).upgrade(step -> {});
    }

    private DatabaseCheck check(String schema) {
        return new DatabaseCheck(
                databases,
                live.url(),
                revisions.changelog(),
                new DeclaredSchema(SqlFolder.of(Map.of("schema.sql", schema))));
    }
}
