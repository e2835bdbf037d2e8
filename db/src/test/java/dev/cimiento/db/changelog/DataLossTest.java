package dev.cimiento.db.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a downgrade would destroy is told beforehand, whatever the later revisions made of it. */
class DataLossTest {

    private static final String FIRST = "20260101000000";
    private static final String SECOND = "20260102000000";
    private static final String THIRD = "20260103000000";

    private final TestDatabase database = TestDatabase.empty();
    private final Revisions revisions =
            new Revisions().with(FIRST, "base", "create table one (id int);", "drop table one;");

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void only_what_has_rows_is_told() throws SQLException {
        revisions.with(SECOND, FIRST, "alter table one add a int, add b int;", "alter table one drop a, drop b;");
        upgrade();
        assertThat(lossTo("base")).isEmpty();

        database.execute("insert into one (id, a) values (1, 1), (2, null)");

        assertThat(lossTo("-1")).containsExactly("column one.a: 1 row");
        assertThat(lossTo("base")).containsExactly("column one.a: 1 row", "table one: 2 rows");
    }

    @Test
    void a_table_that_was_renamed_later_is_counted() throws SQLException {
        revisions.with(SECOND, FIRST, "alter table one rename to two;", "alter table two rename to one;");
        upgrade();
        database.execute("insert into two values (1)");

        assertThat(lossTo("base")).containsExactly("table one: 1 row");
        assertThat(database.exists("two")).as("nothing is done").isTrue();
    }

    @Test
    void a_column_that_was_renamed_later_is_counted() throws SQLException {
        revisions
                .with(SECOND, FIRST, "alter table one add a int;", "alter table one drop a;")
                .with(THIRD, SECOND, "alter table one rename a to b;", "alter table one rename b to a;");
        upgrade();
        database.execute("insert into one values (1, 7)");

        assertThat(lossTo("-2")).containsExactly("column one.a: 1 row");
    }

    @Test
    void a_schema_that_was_renamed_later_is_counted() throws SQLException {
        revisions
                .with(SECOND, FIRST, "create schema s; create table s.t (id int);", "drop schema s cascade;")
                .with(THIRD, SECOND, "alter schema s rename to z;", "alter schema z rename to s;");
        upgrade();
        assertThat(lossTo("-2")).isEmpty();
        database.execute("insert into z.t values (1), (2)");

        assertThat(lossTo("-2")).containsExactly("schema s: 2 rows");
    }

    @Test
    void what_stands_behind_a_step_that_cannot_be_tried_is_asked_about() {
        revisions.withText(SECOND, FIRST, """
                --changeset test:20260102000000-1 runInTransaction:false
                alter table one rename to two;
                --rollback alter table two rename to one;
                """);
        revisions.with(THIRD, SECOND, "select 1;", "drop table if exists one;");
        upgrade();

        assertThat(lossTo("-1")).as("is not there, and will not be").isEmpty();
        assertThat(lossTo("base")).containsExactly("table one: nobody can tell how many rows");
    }

    @Test
    void a_rollback_that_would_end_the_transaction_is_not_tried() throws SQLException {
        revisions
                .withText(SECOND, FIRST, """
                        --changeset test:20260102000000-1
                        alter table one rename to two;
                        /* liquibase rollback
                        commit;
                        alter table two rename to one;
                        end;
                        */
                        """)
                .with(THIRD, SECOND, "alter table two add a int;", "alter table two drop a;");
        upgrade();
        database.execute("insert into two values (1, 1)");

        assertThat(lossTo("base")).startsWith("column two.a: 1 row").hasSize(2);
        database.execute("insert into two values (2, 2)");
    }

    @Test
    void what_takes_columns_along_unnamed_is_asked_about() {
        revisions.with(SECOND, FIRST, "create type mood as enum ('ok');", "drop type mood cascade;");
        upgrade();

        assertThat(lossTo("-1")).containsExactly("columns by the type mood: nobody can tell how many rows");
    }

    @Test
    void of_a_revision_that_is_half_there_the_other_half_destroys_nothing() throws SQLException {
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
        return migrations().dataLoss(RevisionTarget.parse(target)).stream()
                .map(DataLoss::toString)
                .toList();
    }

    private Migrations migrations() {
        return new Migrations(database.dataSource(), revisions.changelog());
    }
}
