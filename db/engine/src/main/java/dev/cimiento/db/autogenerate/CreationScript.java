package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.plan.MigrationPlan;
import dev.cimiento.db.autogenerate.script.WrittenSql;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import java.sql.SQLException;
import java.util.List;

/**
 * The statements that make a database what another one is, tried on an empty one.
 *
 * @param statements as people write them, in an order that works
 * @param left where they do not lead to
 */
public record CreationScript(List<String> statements, List<String> left) {

    public CreationScript {
        statements = List.copyOf(statements);
        left = List.copyOf(left);
    }

    /** Of a database that is only read. */
    public static CreationScript of(ScratchDatabases databases, DatabaseUrl live) {
        try (ScratchDatabase empty = databases.create()) {
            MigrationPlan route = MigrationPlan.find(empty, List.of(), DatabaseSnapshot.of(live, false), true);
            return new CreationScript(WrittenSql.of(route.statements(), WrittenSql.hasInheritance(live)), route.left());
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be read", e);
        }
    }
}
