package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.plan.DiffEngine;
import dev.cimiento.db.autogenerate.plan.IgnoredObjects;
import dev.cimiento.db.autogenerate.plan.IgnoredObjects.Compared;
import dev.cimiento.db.autogenerate.plan.MigrationPlan;
import dev.cimiento.db.autogenerate.plan.MigrationPlan.Request;
import dev.cimiento.db.autogenerate.script.WrittenSql;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.core.BackgroundTask;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements that remove the drift of a database: afterwards it is again what its revisions made. They were tested
 * on a copy of its schema without rows.
 *
 * <p>Example: a column {@code note} was added by hand, and an index was dropped.
 *
 * <pre>{@code
 * alter table readings drop column note;
 * create index readings_device_idx on readings (device_id);
 * }</pre>
 *
 * @param statements formatted as in a file, in an order that works
 * @param remaining the differences that remain after the statements, and the objects that could not be copied for the
 *     test
 */
public record TestedDriftFix(List<String> statements, List<String> remaining) {

    public TestedDriftFix {
        statements = List.copyOf(statements);
        remaining = List.copyOf(remaining);
    }

    /**
     * Finds the statements for a live database, which is only read.
     *
     * @param databases the server for the copies
     * @param changelog the history up to the current revision of the database
     */
    public static TestedDriftFix of(ScratchDatabases databases, DatabaseUrl live, Changelog changelog) {
        return databases.dropTogether(() -> tried(databases, live, changelog));
    }

    private static TestedDriftFix tried(ScratchDatabases databases, DatabaseUrl live, Changelog changelog) {
        try (ScratchDatabase expected = databases.create();
                ScratchDatabase copy = databases.create()) {
            BackgroundTask<DatabaseSnapshot> reached = BackgroundTask.begin(() -> {
                new Migrations(expected.dataSource(), changelog).upgrade(step -> {});
                IgnoredObjects.dropHistoryTables(expected);
                return DatabaseSnapshot.of(expected, false);
            });
            DatabaseSnapshot found;
            MigrationPlan copying;
            try {
                found = DatabaseSnapshot.of(live, false);
                copying = MigrationPlan.find(
                        new Request(DatabaseSnapshot.of(copy, false), List.of(), found, false), copy, new DiffEngine());
            } finally {
                reached.await();
            }
            Compared compared = IgnoredObjects.drop(copy, DatabaseSnapshot.of(copy, false), reached.result());
            MigrationPlan plan = MigrationPlan.find(
                    new Request(compared.from(), List.of(), compared.to(), true), copy, new DiffEngine());
            List<String> left = new ArrayList<>(plan.remaining());
            copying.remaining().forEach(problem -> left.add("missing in the copy on which it was tested: " + problem));
            return new TestedDriftFix(
                    WrittenSql.of(
                            plan.statements(), WrittenSql.hasInheritance(live.dataSource(), expected.reusedSessions())),
                    left);
        } catch (SQLException e) {
            throw DatabaseException.because("No drift fix can be generated", e);
        }
    }
}
