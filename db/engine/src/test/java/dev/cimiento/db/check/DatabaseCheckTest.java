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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
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
    void drop() {
        databases.close();
        live.close();
    }

    @Test
    void what_somebody_added_by_hand_is_mended_and_its_rows_are_told() throws SQLException {
        upgrade();
        assertThat(check(A).run().isClean()).isTrue();
        live.execute("alter table a add note text; insert into a values (1, 'x')");

        CheckReport report = check(A).run();

        assertThat(report.drift())
                .extracting(Difference::toString)
                .containsExactly("table column public.a.note: not expected");
        assertThat(check(A).remedy(report).statements()).containsExactly("alter table a drop column note");
        assertThat(check(A).remedy(report).losses())
                .extracting(DataLoss::toString)
                .containsExactly("column a.note: 1 row");
    }

    @Test
    void what_an_upgrade_left_half_done_is_no_drift_and_is_not_mended() throws SQLException {
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
        assertThat(check(declared).remedy(report).statements()).isEmpty();
    }

    @Test
    void what_another_program_made_is_not_mended() throws SQLException {
        live.execute("create table alembic_version (version_num text); create table devices (id int)");

        CheckReport report = check(A).run();

        assertThat(report.otherHistories()).containsExactly("alembic_version");
        assertThat(report.drift()).isNotEmpty();
        assertThat(check(A).remedy(report).statements()).isEmpty();
    }

    @Test
    void what_the_history_does_not_set_as_it_is_declared_is_told_of_a_partition_as_well() {
        String tables = "create table a (id int) partition by range (id);"
                + "create table b partition of a for values from (1) to (2);";
        revisions.with(FIRST, "base", tables, "drop table a;");
        upgrade();

        assertThat(check(tables + "alter table b replica identity full;").run().unset())
                .containsExactly("alter table public.b replica identity full");
    }

    @Test
    void a_declared_partition_that_the_history_does_not_make_is_told() throws SQLException {
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
    void what_no_statement_mends_is_told() throws SQLException {
        upgrade();
        live.execute("create publication everything for all tables; alter table a add note text");

        DriftFix remedy = check(A).remedy(check(A).run());

        assertThat(remedy.statements()).containsExactly("alter table a drop column note");
        assertThat(remedy.left())
                .containsExactly("not in the copy on which it was tried: publication everything: missing");
    }

    @Test
    void nobody_is_waited_for() throws SQLException {
        upgrade();
        try (Connection migrating = live.dataSource().getConnection();
                Statement statement = migrating.createStatement()) {
            statement.execute("select pg_advisory_lock(" + 0x63696D69656E746FL + ")");

            assertThat(check(A).run().isClean()).isTrue();
        }
    }

    @Test
    void a_revision_that_was_changed_after_it_was_applied_is_refused() {
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
