package dev.cimiento.db.cli.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.changelog.revision.Revisions;
import dev.cimiento.db.cli.prove.RollingDeployment.Order;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.proof.Notes;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.testing.TestDatabase;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class HistoryProofTest {

    /** Uses the column by its old name. */
    interface OldMapper {

        @Select("select n.headline from notes n where n.id = #{id}")
        String headline(@Param("id") int id);
    }

    /** Uses the column by its new name. */
    interface NewMapper {

        @Select("select n.title from notes n where n.id = #{id}")
        String title(@Param("id") int id);
    }

    @AutoClose
    private static final TestDatabase SERVER = TestDatabase.empty();

    @AutoClose
    private final ScratchDatabases databases = new ScratchDatabases(SERVER.url());

    private final Changelog changelog = new Revisions()
            .with(
                    "20260101000000",
                    "base",
                    "create table notes (id int primary key, headline text not null);",
                    "drop table notes;")
            .with(
                    "20260102000000",
                    "20260101000000",
                    "alter table notes rename column headline to title;",
                    "alter table notes rename column title to headline;")
            .changelog();

    @Test
    void statement_is_valid_at_one_revision_and_broken_at_the_next() {
        assertThat(proof(OldMapper.class).at(RevisionTarget.parse("head-1"), 0).findings())
                .isEmpty();
        assertThat(proof(OldMapper.class).atHead().findings())
                .extracting(Finding::message)
                .containsExactly("column n.headline does not exist");
    }

    @Test
    void rolling_deployment_is_proved_before_and_after_the_pending_revisions() {
        List<Revision> applied = changelog.revisions().subList(0, 1);

        RollingDeployment deployment =
                proof(OldMapper.class).overPending(applied).orElseThrow();

        assertThat(deployment.reports().keySet())
                .containsExactly("before the pending revisions, at 20260101000000", "after the pending revisions");
        assertThat(deployment.order()).isEqualTo(Order.NEITHER);
        assertThat(deployment.broken())
                .extracting(Finding::message)
                .containsExactly("column n.headline does not exist");
    }

    @Test
    void statements_that_need_the_next_schema_require_the_revisions_first() {
        RollingDeployment deployment = proof(NewMapper.class)
                .overPending(changelog.revisions().subList(0, 1))
                .orElseThrow();

        assertThat(deployment.order()).isEqualTo(Order.SCHEMA_FIRST);
        assertThat(deployment.fixed()).extracting(Finding::message).containsExactly("column n.title does not exist");
    }

    @Test
    void rolling_deployment_without_pending_revisions_needs_no_proof() {
        assertThat(proof(OldMapper.class).overPending(changelog.revisions())).isEmpty();
    }

    private HistoryProof proof(Class<?> mapper) {
        return new HistoryProof(Notes.proof(mapper), databases, changelog);
    }
}
