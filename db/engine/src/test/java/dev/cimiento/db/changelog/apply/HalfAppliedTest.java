package dev.cimiento.db.changelog.apply;

import static dev.cimiento.db.changelog.revision.Revisions.SECOND;
import static dev.cimiento.db.changelog.revision.Revisions.THIRD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.changelog.revision.Revisions;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests that half-applied revisions are detected and completed, and other objects are kept. */
class HalfAppliedTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    private final Revisions revisions = Revisions.ofTwoTables();

    @Test
    void half_applied_revision_is_completed() throws SQLException {
        String change =
                "--changeset test:20260103000000-%1$d\ncreate table t%1$d (id int);\n--rollback drop table t%1$d;\n";
        revisions.withText(THIRD, SECOND, change.formatted(1));
        migrations().upgrade(step -> {});
        revisions.withText(THIRD, SECOND, change.formatted(1) + change.formatted(2));

        assertThat(migrations().applied()).hasSize(2);
        assertThat(migrations().state().halfApplied()).map(HalfApplied::missing).contains(List.of("20260103000000-2"));
        assertThat(migrations().upgrade(step -> {})).extracting(Revision::id).containsExactly(THIRD);

        assertThat(database.exists("t2")).isTrue();
        assertThat(migrations().downgrade(1, step -> {})).hasSize(1);
        assertThat(database.exists("t1")).isFalse();
    }

    @Test
    void change_set_without_a_transaction_must_have_one_statement() {
        revisions.withText(THIRD, SECOND, """
                --changeset test:20260103000000-1 runInTransaction:false
                create index concurrently one_idx on one (id);
                create index concurrently two_idx on two (id);
                --rollback empty
                """);

        assertThatThrownBy(() -> migrations().upgrade(step -> {}))
                .hasMessageContaining("20260103000000-1")
                .hasMessageContaining("Give each statement its own change set");
    }

    @Test
    void valid_unrecorded_index_is_built_again() throws SQLException {
        revisions.withText(THIRD, SECOND, """
                --changeset test:20260103000000-1 runInTransaction:false
                create unique index concurrently "one idx" on public.one (id);
                --rollback drop index concurrently if exists "one idx";
                """);
        migrations().upgrade(RevisionTarget.parse("+2"), step -> {});
        database.execute("create index \"one idx\" on one (id)");

        assertThat(migrations().state().halfApplied())
                .map(HalfApplied::leftovers)
                .contains(List.of("\"one idx\""));
        assertThat(migrations().upgrade(step -> {})).hasSize(1);
        assertThat(migrations().state().halfApplied()).isEmpty();
    }

    @Test
    void existing_index_that_a_later_change_set_recreates_is_not_a_leftover() throws SQLException {
        migrations().upgrade(step -> {});
        database.execute("create index one_idx on one (id)");
        revisions.withText(THIRD, SECOND, """
                --changeset test:20260103000000-1 runInTransaction:false
                drop index concurrently one_idx;
                --rollback create index concurrently one_idx on one (id);
                --changeset test:20260103000000-2 runInTransaction:false
                create unique index concurrently one_idx on one (id);
                --rollback drop index concurrently one_idx;
                """);

        assertThat(migrations().state().halfApplied()).isEmpty();
        assertThat(migrations().upgrade(step -> {})).hasSize(1);
        assertThat(migrations().downgrade(1, step -> {})).hasSize(1);
        assertThat(database.exists("one_idx")).isTrue();
    }

    @Test
    void index_left_by_an_interrupted_rollback_is_built_again() throws SQLException {
        revisions.withText(THIRD, SECOND, """
                --changeset test:20260103000000-1
                create index one_idx on one (id);
                --rollback drop index one_idx;
                --changeset test:20260103000000-2 runInTransaction:false
                drop index concurrently if exists one_idx;
                --rollback create index concurrently one_idx on one (id);
                """);
        migrations().upgrade(step -> {});
        database.execute("create unique index one_idx on one (id)");

        assertThat(migrations().downgrade(1, step -> {})).hasSize(1);
        assertThat(database.exists("one_idx")).isFalse();
    }

    private Migrations migrations() {
        return new Migrations(database.dataSource(), revisions.changelog());
    }
}
