package dev.cimiento.db.changelog.loss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.changelog.revision.Revisions;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Tests that a planned downgrade reports the data that it would destroy, also under names that later revisions changed.
 */
class DataLossTest {

    private static final String FIRST = "20260101000000";
    private static final String SECOND = "20260102000000";
    private static final String THIRD = "20260103000000";

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    private final Revisions revisions =
            new Revisions().with(FIRST, "base", "create table one (id int);", "drop table one;");

    @Test
    void only_data_with_rows_is_reported() throws SQLException {
        revisions.with(SECOND, FIRST, "alter table one add a int, add b int;", "alter table one drop a, drop b;");
        upgrade();
        assertThat(lossTo("base")).isEmpty();

        database.execute("insert into one (id, a) values (1, 1), (2, null)");

        assertThat(lossTo("-1")).containsExactly("column one.a: 1 row");
        assertThat(lossTo("base")).containsExactly("column one.a: 1 row", "table one: 2 rows");
    }

    @Test
    void table_renamed_by_a_later_revision_is_counted() throws SQLException {
        revisions.with(SECOND, FIRST, "alter table one rename to two;", "alter table two rename to one;");
        upgrade();
        database.execute("insert into two values (1)");

        assertThat(lossTo("base")).containsExactly("table one: 1 row");
        assertThat(database.exists("two")).as("nothing is done").isTrue();
    }

    @Test
    void column_renamed_by_a_later_revision_is_counted() throws SQLException {
        revisions
                .with(SECOND, FIRST, "alter table one add a int;", "alter table one drop a;")
                .with(THIRD, SECOND, "alter table one rename a to b;", "alter table one rename b to a;");
        upgrade();
        database.execute("insert into one values (1, 7)");

        assertThat(lossTo("-2")).containsExactly("column one.a: 1 row");
    }

    @Test
    void schema_renamed_by_a_later_revision_is_counted() throws SQLException {
        revisions
                .with(SECOND, FIRST, "create schema s; create table s.t (id int);", "drop schema s cascade;")
                .with(THIRD, SECOND, "alter schema s rename to z;", "alter schema z rename to s;");
        upgrade();
        assertThat(lossTo("-2")).isEmpty();
        database.execute("insert into z.t values (1), (2)");

        assertThat(lossTo("-2")).containsExactly("schema s: 2 rows");
    }

    @Test
    void dropped_table_after_an_unreadable_rename_is_reported_without_a_number() {
        revisions.withText(SECOND, FIRST, """
                        --changeset test:20260102000000-1 splitStatements:false rollbackSplitStatements:false
                        alter table one rename to two;
                        --rollback do $$ begin alter table two rename to one; end $$;
                        """).with(THIRD, SECOND, "select 1;", "drop table if exists one;");
        upgrade();

        assertThat(lossTo("-1")).as("is not there, and will not be").isEmpty();
        assertThat(lossTo("base")).containsExactly("table one: an unknown number of rows");
    }

    @Test
    void planning_a_downgrade_runs_no_rollback_statement() throws SQLException {
        revisions
                .withText(SECOND, FIRST, """
                        --changeset test:20260102000000-1
                        alter table one rename to two;
                        create sequence calls;
                        /* liquibase rollback
                        commit;
                        do $$ begin perform nextval('calls'); end $$;
                        alter table two rename to one;
                        */
                        """)
                .with(THIRD, SECOND, "alter table two add a int;", "alter table two drop a;");
        upgrade();
        database.execute("insert into two values (1, 1)");
        try (Connection reader = database.dataSource().getConnection();
                Statement statement = reader.createStatement()) {
            // A statement that changes the table would wait for this transaction.
            reader.setAutoCommit(false);
            statement.execute("lock table two in access share mode");
            assertThat(lossTo("base")).startsWith("column two.a: 1 row").hasSize(2);
        }

        assertThat(database.exists("two")).isTrue();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select is_called from calls")) {
            row.next();
            assertThat(row.getBoolean(1))
                    .as("whether the sequence gave a number")
                    .isFalse();
        }
    }

    @Test
    void table_created_by_the_rollback_is_not_a_loss() throws SQLException {
        revisions
                .with(SECOND, FIRST, "drop table one;", "create table one (id int);")
                .with(THIRD, SECOND, "create table two (id int);", "drop table two;");
        upgrade();
        database.execute("insert into two values (1)");

        assertThat(lossTo("base")).containsExactly("table two: 1 row");
    }

    @Test
    void rollback_that_changes_values_is_reported() throws SQLException {
        revisions.withText(SECOND, FIRST, """
                --changeset test:20260102000000-1
                alter table one add a numeric, add unique (id);
                create type pair as (a int, b int);
                create table pairs (id int);
                --rollback empty
                """);
        upgrade();
        database.execute("insert into one values (1, 1.5)");

        String converted = "converted values of column one.a: 1 row";
        String overwritten = "overwritten or deleted rows of table one: 1 row";
        assertLoss("alter table one alter a type int", converted);
        assertLoss("alter table one alter column a set data type int using left(a::text, 1)::int", converted);
        assertLoss("update one set a = null", overwritten);
        assertLoss("update only one as o set a = 0 where true", overwritten);
        assertLoss("insert into one (id) values (1) on conflict (id) do update set a = 0", overwritten);
        assertLoss("merge into one using pairs p on false when matched then delete", overwritten);
        assertLoss("alter type pair drop attribute b", "attributes of the type pair: an unknown number of rows");
        assertLoss(
                "do $$ begin execute format('truncate %I', 'one'); end $$",
                "data changed by a procedure or a statement composed at run time: an unknown number of rows");
        assertLoss("update pairs set id = 2");
    }

    @Test
    void rollback_that_changes_no_values_is_not_reported() throws SQLException {
        revisions.with(SECOND, FIRST, "select 1;", "empty");
        upgrade();
        database.execute("insert into one values (1)");

        assertLoss("comment on table one is 'drop table one'");
        assertLoss("create function keep() returns int begin atomic update one set id = 1; select 1; end");
        assertLoss("alter table one alter id set default 1");
        assertLoss("grant execute on all functions in schema public to public");
    }

    private void assertLoss(String rollback, String... losses) {
        revisions.withText(
                SECOND,
                FIRST,
                "--changeset test:20260102000000-1 rollbackSplitStatements:false\nselect 1;\n--rollback " + rollback
                        + ";\n");
        assertThat(lossTo("-1")).as(rollback).containsExactly(losses);
    }

    @Test
    void every_loss_in_the_header_of_a_revision_is_reported() throws SQLException {
        revisions.withText(SECOND, FIRST, """
                -- A downgrade loses: table empties with its rows.
                -- A downgrade loses: column one.a with its values.
                -- Taken back, it loses: value 'sad' of the type mood.
                -- Taken back, it loses: what of one.b does not fit: numeric(14,4) becomes numeric(12,2).
                -- A downgrade loses: sequence numbers with where it stands.

                --changeset test:20260102000000-1
                create table empties (id int);
                alter table one add a int, add b numeric(14,4);
                --rollback drop table empties; alter table one drop a, alter b type numeric(12,2);
                """);
        upgrade();
        database.execute("insert into one values (1, 1, 1.2345)");

        assertThat(lossTo("-1"))
                .containsExactly(
                        "column one.a: 1 row",
                        "value 'sad' of the type mood: an unknown number of rows",
                        "what of one.b does not fit: numeric(14,4) becomes numeric(12,2): 1 row",
                        "sequence numbers with where it stands: an unknown number of rows");
    }

    @Test
    void drop_cascade_of_a_type_domain_or_extension_reports_lost_columns() {
        revisions.with(SECOND, FIRST, "create type mood as enum ('ok');", "drop type mood cascade;");
        upgrade();

        assertThat(lossTo("-1")).containsExactly("columns of the type mood: an unknown number of rows");
    }

    @Test
    void missing_part_of_a_half_applied_revision_causes_no_loss() throws SQLException {
        String added = "--changeset test:20260102000000-%1$d\nalter table one add c%1$d int;\n"
                + "--rollback alter table one drop c%1$d;\n";
        revisions.withText(SECOND, FIRST, added.formatted(1));
        upgrade();
        revisions.withText(SECOND, FIRST, added.formatted(1) + added.formatted(2));
        database.execute("alter table one add c2 int; insert into one values (1, 1, 1)");

        assertThat(lossTo("-1")).containsExactly("column one.c1: 1 row");
    }

    private void upgrade() {
        migrations().upgrade(step -> {});
    }

    private List<String> lossTo(String target) {
        return migrations().planDowngrade(RevisionTarget.parse(target)).losses().stream()
                .map(DataLoss::toString)
                .toList();
    }

    private Migrations migrations() {
        return new Migrations(database.dataSource(), revisions.changelog());
    }
}
