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
 * Whether a database is what is declared: nothing is pending, the history leads there, and nobody changed anything by
 * hand. The database itself is only read, and no lock is waited for.
 *
 * @param databases where the history and the declared schema are tried
 */
public record DatabaseCheck(
        ScratchDatabases databases, DatabaseUrl database, Changelog changelog, DeclaredSchema schema) {

    /** What the history makes: where the database is, with the next revision if that is half applied, and at the head. */
    private record Expected(Catalog reached, Optional<Catalog> finished, Schema head) {}

    /** @throws DatabaseException when the database is newer than the changelog, or an applied revision was changed */
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
            List<Difference> history = declared.result().objectsUnlike(expected.head());
            List<String> unset = declared.result().settingsLackedBy(expected.head());
            return new CheckReport(
                    state,
                    state.applied().isEmpty() ? migrations.otherHistories() : List.of(),
                    history,
                    unset,
                    drift(expected, actual.result()),
                    history.isEmpty() && unset.isEmpty() ? ObsoleteRenameHints.of(schema) : List.of());
        } finally {
            // Its scratch database is dropped with the others.
            declared.await();
        }
    }

    /**
     * What would mend the drift; nothing where it is no change made by hand.
     *
     * @throws DatabaseException when it cannot be found
     */
    public DriftFix remedy(CheckReport report) {
        if (!report.isMendable()) {
            return DriftFix.NONE;
        }
        TestedDriftFix mending = TestedDriftFix.of(databases, database, changelog.upTo(id(report.state())));
        return new DriftFix(
                mending.statements(), DataLoss.by(mending.statements(), database.dataSource()), mending.left());
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
        return Schema.of(scratch.dataSource());
    }

    /** What is pending is none, nor what a half applied revision made already. */
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
