package dev.cimiento.db.changelog.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseException;
import org.junit.jupiter.api.Test;

class ChangelogTest {

    private static final String FIRST = "20260101000000";
    private static final String SECOND = "20260102000000";
    private static final String THIRD = "20260103000000";

    private final Revisions revisions = new Revisions();

    @Test
    void the_chain_and_not_the_names_give_the_order() {
        with(THIRD, "base");
        with(FIRST, THIRD);
        with(SECOND, FIRST);

        assertThat(revisions.changelog().revisions()).extracting(Revision::id).containsExactly(THIRD, FIRST, SECOND);
        assertThat(revisions.changelog().head()).map(Revision::id).contains(SECOND);
    }

    @Test
    void an_empty_folder_is_an_empty_changelog() {
        assertThat(revisions.changelog().revisions()).isEmpty();
        assertThat(revisions.changelog().head()).isEmpty();
    }

    @Test
    void a_changelog_has_earlier_states() {
        with(FIRST, "base");
        with(SECOND, FIRST);

        assertThat(revisions.changelog().upTo(FIRST).revisions())
                .extracting(Revision::id)
                .containsExactly(FIRST);
        assertThat(revisions.changelog().upTo("base").revisions()).isEmpty();
        assertThatThrownBy(() -> revisions.changelog().upTo(THIRD)).hasMessageContaining("no revision " + THIRD);
    }

    @Test
    void two_revisions_that_follow_the_same_are_a_conflict_that_names_both() {
        with(FIRST, "base");
        with(SECOND, FIRST);
        with(THIRD, FIRST);

        assertRefused("Two revisions follow " + FIRST, SECOND + "_test.sql", THIRD + "_test.sql");
    }

    @Test
    void two_revisions_that_follow_nothing_are_a_conflict() {
        with(FIRST, "base");
        with(SECOND, "base");

        assertRefused("Two revisions follow base", FIRST + "_test.sql", SECOND + "_test.sql");
    }

    @Test
    void a_revision_that_follows_an_unknown_one_is_refused() {
        with(FIRST, "base");
        with(SECOND, THIRD);

        assertRefused(SECOND + "_test.sql follows " + THIRD);
    }

    @Test
    void a_changelog_that_nobody_begins_is_refused() {
        with(FIRST, SECOND);
        with(SECOND, FIRST);

        assertRefused("No revision begins the changelog");
    }

    @Test
    void a_circle_beside_the_chain_is_refused() {
        with(FIRST, "base");
        with(SECOND, THIRD);
        with(THIRD, SECOND);

        assertRefused("in a circle", SECOND, THIRD);
    }

    @Test
    void two_files_of_one_id_are_refused() {
        with(FIRST, "base");
        revisions.withFile(
                FIRST + "_again.sql",
                "--liquibase formatted sql logicalFilePath:" + FIRST + "\n-- follows: base\n--changeset a:" + FIRST
                        + "-1\n--rollback empty\n");

        assertRefused("Two revisions have the id " + FIRST, "_again.sql", "_test.sql");
    }

    @Test
    void a_file_name_without_a_time_is_refused() {
        revisions.withFile("catalog.sql", "");

        assertRefused("catalog.sql", "<14 digits of UTC time>");
    }

    @Test
    void a_file_without_the_header_is_refused() {
        revisions.withFile(FIRST + "_x.sql", "-- follows: base\n");

        assertRefused(FIRST + "_x.sql", "its first line must be");
    }

    @Test
    void a_header_that_names_another_revision_is_refused() {
        revisions.withFile(FIRST + "_x.sql", "--liquibase formatted sql logicalFilePath:" + SECOND + "\n");

        assertRefused("logicalFilePath:" + FIRST);
    }

    @Test
    void a_file_that_follows_nothing_is_refused() {
        revisions.withFile(FIRST + "_x.sql", "--liquibase formatted sql logicalFilePath:" + FIRST + "\n");

        assertRefused("-- follows:");
    }

    @Test
    void a_revision_without_change_sets_is_refused() {
        revisions.withText(FIRST, "base", "create table t (id int);");

        assertRefused("has no change set");
    }

    @Test
    void a_change_set_named_otherwise_is_refused() {
        revisions.withText(FIRST, "base", "--changeset test:" + FIRST + "-2\n--rollback empty\n");

        assertRefused(FIRST + "-2 must be named " + FIRST + "-1");
    }

    @Test
    void a_change_set_without_rollback_is_refused() {
        revisions.withText(FIRST, "base", """
                --changeset test:20260101000000-1
                create table one (id int);
                --changeset test:20260101000000-2
                create table two (id int);
                --rollback drop table two;
                """);

        assertRefused("20260101000000-1 has no rollback");
    }

    @Test
    void a_rollback_may_be_a_block() {
        revisions.withText(FIRST, "base", """
                --changeset test:20260101000000-1
                create table one (id int);
                /* liquibase rollback
                drop table one;
                */
                """);

        assertThat(revisions.changelog().revisions()).hasSize(1);
    }

    private void with(String id, String follows) {
        revisions.with(id, follows, "select 1;", "select 1;");
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(revisions::changelog)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll(parts);
    }
}
