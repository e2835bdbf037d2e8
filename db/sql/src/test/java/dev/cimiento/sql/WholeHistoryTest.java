package dev.cimiento.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.check.SchemaCheck;
import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.invariant.Invariants;
import dev.cimiento.db.lint.LintSettings;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the history of this project, with the demo data in the tables. */
class WholeHistoryTest {

    private static final Project PROJECT = Project.packaged("db");

    @Test
    void history_can_be_upgraded_downgraded_and_upgraded_with_rows_in_the_tables() {
        try (TestDatabase database = TestDatabase.empty()) {
            Migrations migrations = new Migrations(database.dataSource(), PROJECT.changelog());
            Catalog empty = Catalog.of(database.dataSource());
            migrations.upgrade(step -> {});
            Catalog full = Catalog.of(database.dataSource());
            PROJECT.seeds().load(database.dataSource(), Optional.of("demo"));

            for (Revision revision : migrations.applied()) {
                assertThat(migrations.downgrade(1, step -> {}))
                        .as(revision.toString())
                        .hasSize(1);
            }
            assertThat(empty.differencesTo(Catalog.of(database.dataSource()))).isEmpty();

            migrations.upgrade(step -> {});
            PROJECT.seeds().load(database.dataSource(), Optional.of("demo"));
            assertThat(full.differencesTo(Catalog.of(database.dataSource()))).isEmpty();
            assertThat(new Invariants(SqlFolder.classpath("db/invariants")).check(database.dataSource()))
                    .isEmpty();
        }
    }

    @Test
    void history_produces_the_declared_schema_and_each_unreleased_revision_can_be_rolled_back() {
        LintSettings settings = LintSettings.read(Path.of("..", LintSettings.FILE));

        assertHistory(settings.unreleased(PROJECT.changelog()));
    }

    /** The text of a released revision never changes. */
    @Test
    @Tag("endurance")
    void each_revision_can_be_rolled_back() {
        assertHistory(PROJECT.changelog().revisions());
    }

    private static void assertHistory(List<Revision> rolledBack) {
        try (TestDatabase server = TestDatabase.empty();
                ScratchDatabases databases = new ScratchDatabases(server.url())) {
            SchemaCheck check = new SchemaCheck(databases, PROJECT.changelog(), PROJECT.schema());

            assertThat(check.differences()).isEmpty();
            assertThat(check.roundTrips(rolledBack)).isEmpty();
        }
    }

    @Test
    void invariants_hold_in_an_empty_database() {
        try (TestDatabase database = ProjectDatabase.create()) {
            assertThat(PROJECT.invariants().check(database.dataSource())).isEmpty();
        }
    }
}
