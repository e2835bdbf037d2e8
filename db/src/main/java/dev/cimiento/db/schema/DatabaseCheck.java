package dev.cimiento.db.schema;

import dev.cimiento.db.changelog.Changelog;
import dev.cimiento.db.changelog.DatabaseState;
import dev.cimiento.db.changelog.Migrations;
import dev.cimiento.db.changelog.Revision;
import dev.cimiento.db.shared.DatabaseException;
import dev.cimiento.db.shared.ScratchDatabases;
import java.util.List;
import javax.sql.DataSource;

/**
 * Whether a database is what is declared: nothing is pending, the history leads there, and nobody changed anything by
 * hand. The database itself is only read.
 *
 * @param databases where the history and the declared schema are tried
 */
public record DatabaseCheck(
        ScratchDatabases databases, DataSource database, Changelog changelog, DeclaredSchema schema) {

    /** @throws DatabaseException when the database is newer than the changelog, or an applied revision was changed */
    public CheckReport run() {
        Migrations migrations = new Migrations(database, changelog);
        DatabaseState state = migrations.state();
        migrations.requireUnchanged();
        SchemaCheck all = new SchemaCheck(databases, changelog, schema);
        Catalog migrated = all.migrated();
        Catalog reached = state.pending().isEmpty() ? migrated : asFarAs(state);
        List<Difference> drift = reached.differencesTo(Catalog.of(database));
        return new CheckReport(state, all.declared().differencesTo(migrated), drift);
    }

    /** What is pending is no drift. */
    private Catalog asFarAs(DatabaseState state) {
        String id = state.current().map(Revision::id).orElse(Revision.BASE);
        return new SchemaCheck(databases, changelog.upTo(id), schema).migrated();
    }
}
