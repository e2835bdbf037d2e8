package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.plan.DiffEngine;
import dev.cimiento.db.autogenerate.plan.MigrationPlan;
import dev.cimiento.db.autogenerate.plan.MigrationPlan.Request;
import dev.cimiento.db.autogenerate.script.WrittenSql;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import java.sql.SQLException;
import java.util.List;

/**
 * The statements that create the schema of a live database in an empty one, tested on a scratch database.
 *
 * @param statements formatted as in a file, in an order that works
 * @param remaining the differences to the live database that remain after the statements
 */
public record CreationScript(List<String> statements, List<String> remaining) {

    public CreationScript {
        statements = List.copyOf(statements);
        remaining = List.copyOf(remaining);
    }

    /** Finds the statements for a live database, which is only read. */
    public static CreationScript of(ScratchDatabases databases, DatabaseUrl live) {
        try (ScratchDatabase empty = databases.create()) {
            MigrationPlan plan = MigrationPlan.find(
                    new Request(DatabaseSnapshot.of(empty, false), List.of(), DatabaseSnapshot.of(live, false), true),
                    empty,
                    new DiffEngine());
            return new CreationScript(
                    WrittenSql.of(plan.statements(), WrittenSql.hasInheritance(live.dataSource())), plan.remaining());
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be read", e);
        }
    }
}
