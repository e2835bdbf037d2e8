package dev.cimiento.db.changelog.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cimiento.db.changelog.lock.AdvisoryLock;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.RevisionRange;
import dev.cimiento.db.changelog.revision.Revisions;
import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.testing.TestDatabase;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfflineSqlTest {

    private static final String LOG = """
            select to_jsonb(l) - 'dateexecuted' - 'deployment_id'
            from databasechangelog l
            order by orderexecuted
            """;

    private static final String LOG_COLUMNS = """
            select column_name, data_type, character_maximum_length, is_nullable
            from information_schema.columns
            where table_name = 'databasechangelog'
            order by ordinal_position
            """;

    @AutoClose
    private final TestDatabase byHand = TestDatabase.empty();

    @AutoClose
    private final TestDatabase migrated = TestDatabase.empty();

    private final Changelog changelog = new Revisions()
            .with("20260101000000", "base", "create table one (id int);\ncreate table o (t text default 'it''s');", """
                    drop table o;
                    --rollback drop table one;""")
            .withText("20260102000000", "20260101000000", """
                    --changeset it's:20260102000000-1 splitStatements:false
                    --comment: what the program's users ask
                    create function answer() returns int language plpgsql as $$
                    begin
                        return 42; -- the answer
                    end
                    $$;
                    --rollback drop function answer();
                    --changeset test:20260102000000-2 runInTransaction:false
                    create index concurrently one_idx on one (id);
                    --rollback drop index concurrently one_idx;
                    """)
            .changelog();

    private final OfflineSql sql = new OfflineSql(changelog, Clock.systemUTC());

    @Test
    void script_run_by_hand_leaves_the_same_database_and_log() throws SQLException {
        new Migrations(migrated.dataSource(), changelog).upgrade(step -> {});
        Catalog empty = Catalog.of(byHand.dataSource());

        run(sql.upgrade(RevisionRange.parse("base:20260101")));
        run(sql.upgrade(RevisionRange.parse("20260101:head")));

        assertThat(Catalog.of(migrated.dataSource()).differencesTo(Catalog.of(byHand.dataSource())))
                .isEmpty();
        assertThat(rows(byHand, LOG_COLUMNS)).hasSize(14).isEqualTo(rows(migrated, LOG_COLUMNS));
        assertThat(rows(byHand, LOG)).hasSize(3).isEqualTo(rows(migrated, LOG));
        assertThat(new Migrations(byHand.dataSource(), changelog).upgrade(step -> {}))
                .isEmpty();

        run(sql.downgrade(RevisionRange.parse("head:base")));

        assertThat(empty.differencesTo(Catalog.of(byHand.dataSource()))).isEmpty();
        assertThat(rows(byHand, LOG)).isEmpty();
    }

    @Test
    void script_fails_on_a_database_in_another_state_without_changes() throws SQLException {
        run(sql.upgrade(RevisionRange.parse("base:20260101")));

        assertThatThrownBy(() -> run(sql.upgrade(RevisionRange.ALL)))
                .hasMessageContaining(
                        "begins at base with 0 change sets, and the database is at 20260101000000 with 1.");
        assertThatThrownBy(() -> run(sql.downgrade(RevisionRange.parse("head:base"))))
                .hasMessageContaining(
                        "begins at 20260102000000 with 3 change sets, and the database is at 20260101000000");
        assertThat(byHand.exists("one")).isTrue();
        assertThat(rows(byHand, LOG)).hasSize(1);
    }

    @Test
    void script_does_not_run_beside_another_migrator() throws SQLException {
        String refusal = new AdvisoryLock(byHand.dataSource(), () -> {}).hold(session -> {
            try {
                run(sql.upgrade(RevisionRange.ALL));
                return "none";
            } catch (SQLException refused) {
                return String.valueOf(refused.getMessage());
            }
        });

        assertThat(refusal).contains("Another process migrates this database.");
        assertThat(byHand.exists("databasechangelog")).isFalse();
    }

    @Test
    void script_run_by_psql_stops_at_the_first_error_and_records_only_applied_change_sets(@TempDir Path folder)
            throws Exception {
        Optional<Path> psql = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "psql"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeThat(psql).as("the psql program").isPresent();
        OfflineSql failing = new OfflineSql(
                new Revisions()
                        .withText("20260101000000", "base", """
                                --changeset test:20260101000000-1
                                create table one as select 1 as id union all select 1;
                                --rollback drop table one;
                                --changeset test:20260101000000-2 runInTransaction:false
                                create unique index concurrently one_idx on one (id);
                                --rollback drop index one_idx;
                                """)
                        .with("20260102000000", "20260101000000", "create table two (id int);", "drop table two;")
                        .changelog(),
                Clock.systemUTC());
        Path script =
                Files.writeString(folder.resolve("upgrade.sql"), OfflineSql.script(failing.upgrade(RevisionRange.ALL)));

        ProcessBuilder process = new ProcessBuilder(
                        psql.orElseThrow().toString(),
                        "--no-psqlrc",
                        "--file",
                        script.toString(),
                        byHand.url().jdbcUrl().replaceFirst("^jdbc:", "").replaceFirst("\\?.*", ""))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        process.environment().put("PGUSER", byHand.url().user().orElseThrow());
        process.environment().put("PGPASSWORD", byHand.url().password().orElseThrow());
        assertThat(process.start().waitFor()).isEqualTo(3);

        assertThat(folder.resolve("output")).content().contains("could not create unique index");
        assertThat(byHand.exists("two")).isFalse();
        assertThat(rows(byHand, "select id from databasechangelog")).containsExactly("20260101000000-1 ");
    }

    @Test
    void script_names_the_change_set_of_each_part() {
        assertThat(OfflineSql.script(sql.upgrade(RevisionRange.parse("head-1:head"))))
                .contains("\n-- 20260102000000_test, 20260102000000-1\nbegin;\ncreate function")
                .contains("\n-- 20260102000000_test, 20260102000000-2\ncreate index concurrently");
    }

    @Test
    void relative_target_is_rejected_without_a_database() {
        assertThatThrownBy(() -> sql.upgrade(RevisionRange.parse("+1")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("<from>:<to>");
        assertThatThrownBy(() -> sql.downgrade(RevisionRange.parse("base:head")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("head comes after base");
    }

    @Test
    void revision_that_an_upgrade_rejects_is_not_written() {
        OfflineSql unfinishable = new OfflineSql(
                new Revisions().withText("20260101000000", "base", """
                        --changeset test:20260101000000-1 runInTransaction:false
                        create table one (id int);
                        create table two (id int);
                        --rollback empty
                        """).changelog(), Clock.systemUTC());

        assertThatThrownBy(() -> unfinishable.upgrade(RevisionRange.ALL)).hasMessageContaining("Give each statement");
        assertThatThrownBy(() -> sql.upgrade(RevisionRange.parse("head:20260101")))
                .hasMessage("head comes after 20260101: an upgrade names the earlier one first, <from>:<to>.");
    }

    private void run(List<String> statements) throws SQLException {
        try (Connection connection = byHand.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> rows(TestDatabase database, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append(result.getString(i)).append(' ');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
