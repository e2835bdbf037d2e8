package dev.cimiento.db.changelog.apply;

import static dev.cimiento.db.changelog.revision.Revisions.FIRST;
import static dev.cimiento.db.changelog.revision.Revisions.SECOND;
import static dev.cimiento.db.changelog.revision.Revisions.THIRD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.changelog.apply.Step.Direction;
import dev.cimiento.db.changelog.lock.AdvisoryLock;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.changelog.revision.Revisions;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    private final Revisions revisions = Revisions.ofTwoTables();

    @Test
    void upgrade_applies_all_revisions_and_reports_each() throws SQLException {
        List<Step> steps = new ArrayList<>();

        List<Revision> applied = migrations().upgrade(steps::add);

        assertThat(applied).extracting(Revision::id).containsExactly(FIRST, SECOND);
        assertThat(steps).extracting(Step::revision).isEqualTo(applied);
        assertThat(steps).extracting(Step::direction).containsOnly(Direction.UP);
        assertThat(migrations().applied()).isEqualTo(applied);
        assertThat(migrations().pending()).isEmpty();
        assertThat(database.exists("one")).isTrue();
        assertThat(database.exists("two")).isTrue();
    }

    @Test
    void upgrade_of_an_up_to_date_database_does_nothing() {
        migrations().upgrade(step -> {});

        assertThat(migrations().upgrade(step -> {})).isEmpty();
    }

    @Test
    void upgrade_along_a_shorter_changelog_stops_at_its_end() throws SQLException {
        new Migrations(database.dataSource(), revisions.changelog().upTo(FIRST)).upgrade(step -> {});

        assertThat(migrations().pending()).extracting(Revision::id).containsExactly(SECOND);
        assertThat(database.exists("two")).isFalse();
    }

    @Test
    void downgrade_rolls_back_the_latest_revision_first() throws SQLException {
        migrations().upgrade(step -> {});
        List<Step> steps = new ArrayList<>();

        assertThat(migrations().downgrade(1, steps::add))
                .extracting(Revision::id)
                .containsExactly(SECOND);
        assertThat(steps).extracting(Step::direction).containsExactly(Direction.DOWN);
        assertThat(database.exists("two")).isFalse();
        assertThat(database.exists("one")).isTrue();

        assertThat(migrations().downgrade(1, steps::add)).hasSize(1);
        assertThat(migrations().applied()).isEmpty();
        assertThat(migrations().upgrade(step -> {})).hasSize(2);
    }

    @Test
    void downgrade_by_more_revisions_than_applied_is_rejected() throws SQLException {
        migrations().upgrade(step -> {});

        assertThatThrownBy(() -> migrations().downgrade(3, step -> {}))
                .hasMessage("There is no -3: the database is at number 2 of 2 revisions.");
        assertThat(database.exists("two")).isTrue();
    }

    @Test
    void failed_revision_keeps_earlier_ones_and_reports_line_and_reason() throws SQLException {
        revisions.withText(THIRD, SECOND, """
                --changeset test:20260103000000-1
                create table three (id int);
                alter table three
                    add constraint fk foreign key (id)
                    references nowhere (id);
                --rollback drop table three;
                """);

        assertThatThrownBy(() -> migrations().upgrade(step -> {}))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("The revision 20260103000000_test.sql could not be applied, line 6 (alter table three): "
                        + "relation \"nowhere\" does not exist.");
        assertThat(migrations().applied()).extracting(Revision::id).containsExactly(FIRST, SECOND);
        assertThat(database.exists("three")).isFalse();
    }

    @Test
    void failed_rollback_reports_line_and_reason() {
        revisions.with(THIRD, SECOND, "create table three (id int);", "drop table thre;");
        migrations().upgrade(step -> {});

        assertThatThrownBy(() -> migrations().downgrade(1, step -> {}))
                .hasMessage("The revision 20260103000000_test.sql could not be rolled back, line 6 (drop table thre): "
                        + "table \"thre\" does not exist.");
        assertThat(migrations().applied()).hasSize(3);
    }

    @Test
    void change_set_is_applied_and_recorded_atomically() throws SQLException {
        migrations().upgrade(step -> {});
        revisions.with(THIRD, SECOND, "create table three (id int);", "drop table three;");
        database.execute("alter table databasechangelog add constraint full_up check (filename <> '20260103000000')");

        assertThatThrownBy(() -> migrations().upgrade(step -> {})).hasMessageContaining("full_up");

        assertThat(database.exists("three")).isFalse();
    }

    @Test
    void rollback_is_done_and_recorded_atomically() throws SQLException {
        migrations().upgrade(step -> {});
        database.execute("""
                create function refuse() returns trigger language plpgsql as
                $$ begin raise 'kept'; end $$;
                create trigger keep before delete on databasechangelog for each row execute function refuse()
                """);

        assertThatThrownBy(() -> migrations().downgrade(1, step -> {})).hasMessageContaining("kept");

        assertThat(database.exists("two")).isTrue();
    }

    @Test
    void changed_applied_revision_is_reported_with_both_checksums_and_a_remedy() {
        migrations().upgrade(step -> {});
        revisions.with(FIRST, "base", "create table one (id bigint);", "drop table one;");

        assertThatThrownBy(() -> migrations().upgrade(step -> {}))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("The revision 20260101000000_test.sql was changed after it was applied")
                .hasMessageFindingMatch("recorded with the checksum 9:[0-9a-f]{32}, and now has 9:[0-9a-f]{32}\\.")
                .hasMessageContaining("put the change into a new revision");
    }

    @Test
    void upgrade_stops_at_its_target() throws SQLException {
        assertThat(migrations().upgrade(RevisionTarget.parse("+1"), step -> {})).hasSize(1);
        assertThat(migrations().upgrade(RevisionTarget.parse("20260101"), step -> {}))
                .isEmpty();
        assertThat(migrations().upgrade(RevisionTarget.parse("20260101+1"), step -> {}))
                .hasSize(1);
        assertThat(database.exists("two")).isTrue();
    }

    @Test
    void downgrade_stops_at_its_target() {
        migrations().upgrade(step -> {});

        assertThat(migrations().downgrade(RevisionTarget.parse("20260101"), step -> {}))
                .hasSize(1);
        assertThatThrownBy(() -> migrations().downgrade(RevisionTarget.HEAD, step -> {}))
                .hasMessageContaining("is before head, at 20260101000000_test");
        assertThat(migrations().downgrade(RevisionTarget.BASE, step -> {})).hasSize(1);
        assertThat(migrations().state().current()).isEmpty();
    }

    @Test
    void database_newer_than_the_changelog_is_rejected_with_remedies() {
        Changelog older = revisions.changelog();
        revisions.with(THIRD, SECOND, "select 1;", "select 1;");
        migrations().upgrade(step -> {});
        Migrations old = new Migrations(database.dataSource(), older);

        for (Callable<?> action : List.<Callable<?>>of(
                old::applied,
                old::pending,
                () -> old.upgrade(step -> {}),
                () -> old.planDowngrade(RevisionTarget.BASE),
                () -> old.downgrade(1, step -> {}),
                () -> old.allowingNewer().downgrade(1, step -> {}))) {
            assertThatThrownBy(action::call)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith(
                            "The database has a revision that is not in the changelog: 20260103000000. Restore its file")
                    .hasMessageContainingAll("check out the branch", "db stamp --purge", "ALLOW_NEWER_SCHEMA=true");
        }
    }

    @Test
    void newer_database_is_up_to_date_if_newer_schemas_are_allowed() {
        Changelog older = revisions.changelog();
        revisions.with(THIRD, SECOND, "select 1;", "select 1;");
        migrations().upgrade(step -> {});
        Migrations old = new Migrations(database.dataSource(), older).allowingNewer();

        assertThat(old.state().newer()).containsExactly(THIRD);
        assertThat(old.pending()).isEmpty();
        assertThat(old.upgrade(step -> {})).isEmpty();
    }

    @Test
    void database_of_another_branch_is_not_mistaken_for_a_newer_database() {
        revisions.with(THIRD, SECOND, "select 1;", "select 1;");
        migrations().upgrade(step -> {});
        Changelog branch = new Revisions()
                .with(FIRST, "base", "create table one (id int);", "drop table one;")
                .with(SECOND, FIRST, "create table two (id int);", "drop table two;")
                .with("20260104000000", SECOND, "create table four (id int);", "drop table four;")
                .changelog();
        Migrations other = new Migrations(database.dataSource(), branch).allowingNewer();

        assertThatThrownBy(other::state)
                .hasMessageContainingAll(THIRD, "do not follow the latest revision", "db stamp --purge");
    }

    @Test
    void downgrade_is_refused_when_the_database_has_moved_since_it_was_planned() throws SQLException {
        migrations().upgrade(step -> {});
        DowngradePlan plan = migrations().planDowngrade(RevisionTarget.parse("-1"));
        assertThat(plan.to()).isEqualTo(FIRST);
        migrations().downgrade(1, step -> {});

        assertThatThrownBy(() -> migrations().downgrade(plan, step -> {}))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("The database was at 20260102000000_test when the downgrade was planned, and is at"
                        + " 20260101000000_test now. Nothing is rolled back: run the command again.");
        assertThat(database.exists("one")).isTrue();

        migrations().upgrade(step -> {});
        assertThat(migrations().downgrade(plan, step -> {}))
                .extracting(Revision::id)
                .containsExactly(SECOND);
    }

    @Test
    void revision_inserted_before_an_applied_one_is_rejected() {
        migrations().upgrade(step -> {});
        revisions
                .with(THIRD, FIRST, "create table three (id int);", "drop table three;")
                .with(SECOND, THIRD, "create table two (id int);", "drop table two;");

        assertThatThrownBy(() -> migrations().upgrade(step -> {}))
                .hasMessageContaining("20260103000000_test precedes 20260102000000_test");
    }

    @Test
    void second_concurrent_upgrade_waits_and_does_nothing() throws Exception {
        revisions.with(THIRD, SECOND, "select pg_sleep(0.3);", "select 1;");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<List<Revision>> one = threads.submit(() -> migrations().upgrade(step -> {}));
            Future<List<Revision>> other = threads.submit(() -> migrations().upgrade(step -> {}));

            assertThat(List.of(one.get().size(), other.get().size())).containsExactlyInAnyOrder(3, 0);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void waiting_for_another_migration_is_reported() throws Exception {
        AdvisoryLock lock = new AdvisoryLock(database.dataSource(), () -> {});
        CountDownLatch reported = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try {
            Migrations waiting = new Migrations(database.dataSource(), revisions.changelog(), reported::countDown);
            Future<List<Revision>> upgrade = lock.hold(session -> {
                Future<List<Revision>> started = threads.submit(() -> waiting.upgrade(step -> {}));
                awaitUninterruptibly(reported);
                return started;
            });
            assertThat(upgrade.get()).hasSize(2);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void upgrade_whose_sessions_die_holds_no_lock() throws SQLException {
        revisions.with(
                THIRD,
                SECOND,
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database();",
                "select 1;");
        assertThatThrownBy(() -> migrations().upgrade(step -> {})).isInstanceOf(DatabaseException.class);
        revisions.with(THIRD, SECOND, "create table three (id int);", "drop table three;");

        assertThat(migrations().upgrade(step -> {})).extracting(Revision::id).containsExactly(THIRD);
    }

    @Test
    void functions_and_concurrent_indexes_use_liquibase_attributes() throws SQLException {
        revisions.withText(THIRD, SECOND, """
                --changeset test:20260103000000-1 splitStatements:false
                create function answer() returns int language plpgsql as $$
                begin
                    return 42; -- the answer
                end
                $$;
                --rollback drop function answer();
                --changeset test:20260103000000-2 runInTransaction:false
                create index concurrently one_idx on one (id);
                --rollback drop index concurrently one_idx;
                """);

        migrations().upgrade(step -> {});
        assertThat(database.exists("one_idx")).isTrue();
        migrations().downgrade(1, step -> {});
        assertThat(database.exists("one_idx")).isFalse();
    }

    @Test
    void read_only_database_is_reported() {
        DatabaseUrl readOnly = database.url().withServerSettings(Map.of("default_transaction_read_only", "on"));
        Migrations migrations = new Migrations(readOnly.dataSource(), revisions.changelog());

        assertThat(migrations.state().pending()).hasSize(2);
        assertThatThrownBy(() -> migrations.upgrade(step -> {}))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("read-only transaction");

        migrations().upgrade(step -> {});
        assertThat(migrations.upgrade(step -> {})).isEmpty();
    }

    @Test
    void missing_schema_privilege_is_reported() throws SQLException {
        migrations().upgrade(step -> {});
        database.execute("drop role if exists no_looker; create role no_looker login password 'x';"
                + " revoke usage on schema public from public");
        DatabaseUrl url = DatabaseUrl.parse(
                "postgresql://no_looker:x@" + database.url().jdbcUrl().replace("jdbc:postgresql://", ""));

        assertThatThrownBy(() -> new Migrations(url.dataSource(), revisions.changelog()).state())
                .hasMessageContaining("must not use the schema public");
    }

    @Test
    void liquibase_creates_its_log_table_and_no_lock_table() throws SQLException {
        migrations().upgrade(step -> {});

        assertThat(database.exists("databasechangelog")).isTrue();
        assertThat(database.exists("databasechangeloglock")).isFalse();
    }

    private Migrations migrations() {
        return new Migrations(database.dataSource(), revisions.changelog());
    }
}
