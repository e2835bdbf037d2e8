package dev.cimiento.db.autogenerate;

import dev.cimiento.db.shared.DatabaseUrl;
import dev.cimiento.db.shared.ScratchDatabase;
import dev.cimiento.db.shared.ScratchDatabases;
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
            Route route = Route.find(empty, List.of(), live, true);
            List<String> statements = CreatedTables.whole(route.statements()).stream()
                    .map(SqlFormat::of)
                    .toList();
            return new CreationScript(statements, route.left());
        }
    }
}
