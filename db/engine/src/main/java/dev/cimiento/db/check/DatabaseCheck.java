package dev.cimiento.db.check;

import dev.cimiento.db.autogenerate.TestedDriftFix;
import dev.cimiento.db.autogenerate.database.Schema;
import dev.cimiento.db.autogenerate.rename.ObsoleteRenameHints;
import dev.cimiento.db.changelog.apply.DatabaseState;
import dev.cimiento.db.changelog.apply.HalfApplied;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.loss.DataLoss;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.BackgroundTask;
import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.Difference;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.schema.DeclaredSchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks a database: no revision is pending, the history produces the declared schema, and the database has no drift.
 * The database is only read, and no lock is taken.
 *
 * <pre>{@code
 * DatabaseCheck check = new DatabaseCheck(scratch, url, project.changelog(), project.schema());
 * CheckReport report = check.run();
 * report.drift(); // [table column public.readings.note: not expected]
 * check.driftFix(report).statements(); // [alter table readings drop column note]
 * }</pre>
 *
 * @param databases scratch databases for the history and the declared schema
 */
public record DatabaseCheck(
        ScratchDatabases databases, DatabaseUrl database, Changelog changelog, DeclaredSchema schema) {

    /**
     * The schemas that the history produces: up to the database's revision, with a half-applied one completed, and at
     * the head.
     */
    private record Expected(Catalog reached, Optional<Catalog> finished, Schema head) {}

    /** @throws DatabaseException if the database is newer than the changelog, or an applied revision was changed */
    public CheckReport run() {
        Migrations migrations = new Migrations(database.dataSource(), changelog);
        DatabaseState state = migrations.state();
        migrations.requireUnchanged();
        return databases.dropTogether(() -> compare(state, migrations));
    }

    private CheckReport compare(DatabaseState state, Migrations migrations) {
        BackgroundTask<Schema> declared = BackgroundTask.begin(() -> SchemaCheck.declared(databases, schema));
        BackgroundTask<Catalog> actual = BackgroundTask.begin(() -> Catalog.of(database.dataSource()));
        try {
            Expected expected = expected(state);
            List<Difference> history = declared.result().objectDifferencesTo(expected.head());
            List<String> unset = declared.result().settingsMissingIn(expected.head());
            return new CheckReport(
                    state,
                    state.applied().isEmpty() ? migrations.otherHistories() : List.of(),
                    history,
                    unset,
                    drift(expected, actual.result()),
                    history.isEmpty() && unset.isEmpty() ? ObsoleteRenameHints.of(schema) : List.of(),
                    declared.result().uncompared());
        } finally {
            // Its scratch database is dropped with the others.
            declared.await();
        }
    }

    /**
     * Generates statements that remove the drift; {@link DriftFix#NONE} if it was not made by hand.
     *
     * @throws DatabaseException if they cannot be generated
     */
    public DriftFix driftFix(CheckReport report) {
        if (!report.isFixable()) {
            return DriftFix.NONE;
        }
        TestedDriftFix tested = TestedDriftFix.of(databases, database, changelog.upTo(id(report.state())));
        return new DriftFix(
                tested.statements(), DataLoss.by(tested.statements(), database.dataSource()), tested.remaining());
    }

    private Expected expected(DatabaseState state) {
        try (ScratchDatabase scratch = databases.create()) {
            Schema reached = at(id(state), scratch);
            Optional<Catalog> finished = state.halfApplied()
                    .map(HalfApplied::revision)
                    .map(Revision::id)
                    .map(id -> at(id, scratch).catalog());
            Schema head = state.pending().isEmpty()
                    ? reached
                    : at(changelog.head().map(Revision::id).orElse(Revision.BASE), scratch);
            return new Expected(reached.catalog(), finished, head);
        }
    }

    private Schema at(String id, ScratchDatabase scratch) {
        new Migrations(scratch.dataSource(), changelog.upTo(id)).upgrade(step -> {});
        return Schema.of(scratch.dataSource(), schema.comparesPrivileges());
    }

    /** Pending revisions, and objects that a half-applied revision has created, do not count as drift. */
    private static List<Difference> drift(Expected expected, Catalog actual) {
        List<Difference> drift = expected.reached().differencesTo(actual);
        return expected.finished()
                .map(finished -> finished.differencesTo(actual).stream()
                        .map(Difference::object)
                        .collect(Collectors.toSet()))
                .map(unlike -> drift.stream()
                        .filter(difference -> unlike.contains(difference.object()))
                        .toList())
                .orElse(drift);
    }

    private static String id(DatabaseState state) {
        return state.current().map(Revision::id).orElse(Revision.BASE);
    }
}
