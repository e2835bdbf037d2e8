package dev.cimiento.db.changelog.apply;

import static dev.cimiento.db.changelog.revision.Revisions.FIRST;
import static dev.cimiento.db.changelog.revision.Revisions.SECOND;
import static dev.cimiento.db.changelog.revision.Revisions.THIRD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.changelog.lock.AdvisoryLock;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.changelog.revision.Revisions;
import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.testing.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class StampTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    private final Revisions revisions = Revisions.ofTwoTables();

    @Test
    void stamp_records_revisions_and_changes_nothing_else() {
        Catalog before = Catalog.of(database.dataSource());

        assertThat(stamp().at(RevisionTarget.parse(FIRST), false)).hasSize(1);

        assertThat(migrations().applied()).extracting(Revision::id).containsExactly(FIRST);
        assertThat(before.differencesTo(Catalog.of(database.dataSource()))).isEmpty();
        assertThat(migrations().upgrade(step -> {})).extracting(Revision::id).containsExactly(SECOND);
    }

    @Test
    void records_after_the_stamped_revision_are_deleted() {
        migrations().upgrade(step -> {});

        stamp().at(RevisionTarget.BASE, false);

        assertThat(migrations().applied()).isEmpty();
        stamp().at(RevisionTarget.HEAD, false);
        assertThat(migrations().downgrade(2, step -> {})).hasSize(2);
    }

    @Test
    void records_of_unknown_revisions_are_deleted_by_purge_only() {
        Changelog older = revisions.changelog();
        revisions.with(THIRD, SECOND, "select 1;", "select 1;");
        migrations().upgrade(step -> {});
        Stamp stamp = new Stamp(database.dataSource(), older, Clock.systemUTC());

        assertThatThrownBy(() -> stamp.at(RevisionTarget.HEAD, false)).hasMessageContaining("not in the changelog");
        assertThat(stamp.at(RevisionTarget.HEAD, true)).hasSize(2);
        assertThat(new Migrations(database.dataSource(), older).pending()).isEmpty();
    }

    @Test
    void stamp_waits_for_a_running_migration_and_reports_it() throws Exception {
        CountDownLatch reported = new CountDownLatch(1);
        Stamp waiting = new Stamp(database.dataSource(), revisions.changelog(), Clock.systemUTC(), reported::countDown);
        FutureTask<List<Revision>> stamped = new FutureTask<>(() -> waiting.at(RevisionTarget.HEAD, false));

        new AdvisoryLock(database.dataSource(), () -> {}).hold(session -> {
            new Thread(stamped).start();
            assertThat(awaits(reported)).isTrue();
            return true;
        });

        assertThat(stamped.get()).hasSize(2);
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stamp stamp() {
        return new Stamp(database.dataSource(), revisions.changelog(), Clock.systemUTC());
    }

    private Migrations migrations() {
        return new Migrations(database.dataSource(), revisions.changelog());
    }
}
