package dev.cimiento.db.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.schema.Catalog;
import dev.cimiento.db.testing.TestDatabase;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StampTest {

    private static final String FIRST = "20260101000000";
    private static final String SECOND = "20260102000000";
    private static final String THIRD = "20260103000000";

    private final TestDatabase database = TestDatabase.empty();
    private final Revisions revisions = new Revisions()
            .with(FIRST, "base", "create table one (id int);", "drop table one;")
            .with(SECOND, FIRST, "create table two (id int);", "drop table two;");

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void a_stamp_records_and_changes_nothing_else() {
        Catalog before = Catalog.of(database.dataSource());

        assertThat(stamp().at(RevisionTarget.parse(FIRST), false)).hasSize(1);

        assertThat(migrations().applied()).extracting(Revision::id).containsExactly(FIRST);
        assertThat(before.differencesTo(Catalog.of(database.dataSource()))).isEmpty();
        assertThat(migrations().upgrade(step -> {})).extracting(Revision::id).containsExactly(SECOND);
    }

    @Test
    void what_lies_behind_the_stamp_is_forgotten() {
        migrations().upgrade(step -> {});

        stamp().at(RevisionTarget.BASE, false);

        assertThat(migrations().applied()).isEmpty();
        stamp().at(RevisionTarget.HEAD, false);
        assertThat(migrations().downgrade(2, step -> {})).hasSize(2);
    }

    @Test
    void what_the_changelog_does_not_know_is_forgotten_only_when_asked() {
        Changelog older = revisions.changelog();
        revisions.with(THIRD, SECOND, "select 1;", "select 1;");
        migrations().upgrade(step -> {});
        Stamp stamp = new Stamp(database.dataSource(), older, Clock.systemUTC());

        assertThatThrownBy(() -> stamp.at(RevisionTarget.HEAD, false)).hasMessageContaining("does not know");
        assertThat(stamp.at(RevisionTarget.HEAD, true)).hasSize(2);
        assertThat(new Migrations(database.dataSource(), older).pending()).isEmpty();
    }

    private Stamp stamp() {
        return new Stamp(database.dataSource(), revisions.changelog(), Clock.systemUTC());
    }

    private Migrations migrations() {
        return new Migrations(database.dataSource(), revisions.changelog());
    }
}
