package dev.cimiento.db.autogenerate;

import dev.cimiento.db.changelog.Changelog;
import dev.cimiento.db.changelog.Migrations;
import dev.cimiento.db.shared.DatabaseException;
import dev.cimiento.db.shared.DatabaseUrl;
import dev.cimiento.db.shared.ScratchDatabase;
import dev.cimiento.db.shared.ScratchDatabases;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * The statements that would make a database what its revisions made of it, when somebody changed it by hand. They are
 * tried on a copy of its shape; the database itself is only read.
 *
 * @param databases where that is tried
 * @param changelog as far as the database has come
 */
public record Mending(ScratchDatabases databases, DatabaseUrl live, Changelog changelog) {

    /** None when there is nothing to mend. */
    public List<String> statements() {
        try (ScratchDatabase expected = databases.create();
                ScratchDatabase copy = databases.create()) {
            new Migrations(expected.dataSource(), changelog).upgrade(step -> {});
            Undeclared.drop(expected, Set.of());
            KnownDatabase wanted = KnownDatabase.of(expected.url(), false);
            KnownDatabase found = KnownDatabase.of(live, false);
            Route.find(copy, List.of(), found, true);
            Undeclared.drop(copy, found.schema().partitionsLackedBy(wanted.schema()));
            return WrittenSql.of(
                    Route.find(copy, List.of(), wanted, true).statements(),
                    WrittenSql.hasInheritance(live, expected.url()));
        } catch (SQLException e) {
            throw DatabaseException.because("What would mend the database cannot be found", e);
        }
    }
}
