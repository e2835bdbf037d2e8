package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.plan.IgnoredObjects;
import dev.cimiento.db.autogenerate.plan.MigrationPlan;
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
import java.util.Set;

/**
 * What would make a database what its revisions made of it, when somebody changed it by hand.
 *
 * @param statements as people write them, in an order that works
 * @param left where they do not lead to, or what cannot be tried
 */
public record TestedDriftFix(List<String> statements, List<String> left) {

    public TestedDriftFix {
        statements = List.copyOf(statements);
        left = List.copyOf(left);
    }

    /**
     * Tried on a copy of the database's shape; the database itself is only read.
     *
     * @param databases where that is tried
     * @param changelog as far as the database has come
     */
    public static TestedDriftFix of(ScratchDatabases databases, DatabaseUrl live, Changelog changelog) {
        return databases.dropTogether(() -> tried(databases, live, changelog));
    }

    private static TestedDriftFix tried(ScratchDatabases databases, DatabaseUrl live, Changelog changelog) {
        try (ScratchDatabase expected = databases.create();
                ScratchDatabase copy = databases.create()) {
            BackgroundTask<DatabaseSnapshot> reached = BackgroundTask.begin(() -> {
                new Migrations(expected.dataSource(), changelog).upgrade(step -> {});
                IgnoredObjects.drop(expected, Set.of());
                return DatabaseSnapshot.of(expected.url(), false);
            });
            DatabaseSnapshot found;
            MigrationPlan copying;
            try {
                found = DatabaseSnapshot.of(live, false);
                copying = MigrationPlan.find(copy, List.of(), found, false);
            } finally {
                reached.await();
            }
            DatabaseSnapshot wanted = reached.result();
            IgnoredObjects.drop(copy, found.schema().partitionsLackedBy(wanted.schema()));
            MigrationPlan route = MigrationPlan.find(copy, List.of(), wanted, true);
            List<String> left = new ArrayList<>(route.left());
            copying.left().forEach(problem -> left.add("not in the copy on which it was tried: " + problem));
            return new TestedDriftFix(
                    WrittenSql.of(route.statements(), WrittenSql.hasInheritance(live, expected.url())), left);
        } catch (SQLException e) {
            throw DatabaseException.because("What would mend the database cannot be found", e);
        }
    }
}
