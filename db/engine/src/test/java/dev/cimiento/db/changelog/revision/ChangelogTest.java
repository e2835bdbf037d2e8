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
    void order_comes_from_the_chain_and_not_from_file_names() {
        with(THIRD, "base");
        with(FIRST, THIRD);
        with(SECOND, FIRST);

        assertThat(revisions.changelog().revisions()).extracting(Revision::id).containsExactly(THIRD, FIRST, SECOND);
        assertThat(revisions.changelog().head()).map(Revision::id).contains(SECOND);
    }

    @Test
    void empty_folder_is_an_empty_changelog() {
        assertThat(revisions.changelog().revisions()).isEmpty();
        assertThat(revisions.changelog().head()).isEmpty();
    }

    @Test
    void changelog_can_be_cut_at_a_revision() {
        with(FIRST, "base");
        with(SECOND, FIRST);

        assertThat(revisions.changelog().upTo(FIRST).revisions())
                .extracting(Revision::id)
                .containsExactly(FIRST);
        assertThat(revisions.changelog().upTo("base").revisions()).isEmpty();
        assertThatThrownBy(() -> revisions.changelog().upTo(THIRD)).hasMessageContaining("no revision " + THIRD);
    }

    @Test
    void two_revisions_after_the_same_one_are_rejected_with_both_names() {
        with(FIRST, "base");
        with(SECOND, FIRST);
        with(THIRD, FIRST);

        assertRefused("Two revisions follow " + FIRST, SECOND + "_test.sql", THIRD + "_test.sql");
    }

    @Test
    void two_first_revisions_are_rejected() {
        with(FIRST, "base");
        with(SECOND, "base");

        assertRefused("Two revisions follow base", FIRST + "_test.sql", SECOND + "_test.sql");
    }

    @Test
    void revision_after_an_unknown_one_is_rejected() {
        with(FIRST, "base");
        with(SECOND, THIRD);

        assertRefused(SECOND + "_test.sql follows " + THIRD);
    }

    @Test
    void changelog_without_a_first_revision_is_rejected() {
        with(FIRST, SECOND);
        with(SECOND, FIRST);

        assertRefused("The changelog has no first revision");
    }

    @Test
    void circle_of_revisions_is_rejected() {
        with(FIRST, "base");
        with(SECOND, THIRD);
        with(THIRD, SECOND);

        assertRefused("in a circle", SECOND, THIRD);
    }

    @Test
    void two_files_with_the_same_id_are_rejected() {
        with(FIRST, "base");
        revisions.withFile(
                FIRST + "_again.sql",
                "--liquibase formatted sql logicalFilePath:" + FIRST + "\n-- follows: base\n--changeset a:" + FIRST
                        + "-1\n--rollback empty\n");

        assertRefused("Two revisions have the id " + FIRST, "_again.sql", "_test.sql");
    }

    @Test
    void file_name_without_a_time_is_rejected() {
        revisions.withFile("catalog.sql", "");

        assertRefused("catalog.sql", "<14 digits of UTC time>");
    }

    @Test
    void file_without_the_header_is_rejected() {
        revisions.withFile(FIRST + "_x.sql", "-- follows: base\n");

        assertRefused(FIRST + "_x.sql", "its first line must be");
    }

    @Test
    void header_of_another_revision_is_rejected() {
        revisions.withFile(FIRST + "_x.sql", "--liquibase formatted sql logicalFilePath:" + SECOND + "\n");

        assertRefused("logicalFilePath:" + FIRST);
    }

    @Test
    void file_without_a_follows_line_is_rejected() {
        revisions.withFile(FIRST + "_x.sql", "--liquibase formatted sql logicalFilePath:" + FIRST + "\n");

        assertRefused("-- follows:");
    }

    @Test
    void revision_without_change_sets_is_rejected() {
        revisions.withText(FIRST, "base", "create table t (id int);");

        assertRefused("has no change set");
    }

    @Test
    void change_set_with_a_wrong_id_is_rejected() {
        revisions.withText(FIRST, "base", "--changeset test:" + FIRST + "-2\n--rollback empty\n");

        assertRefused(FIRST + "-2 must be named " + FIRST + "-1");
    }

    @Test
    void change_set_without_rollback_is_rejected() {
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
    void rollback_can_be_a_block_comment() {
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
