package dev.cimiento.db.autogenerate.script;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.core.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Statements as they stand in a file. */
public final class WrittenSql {

    private static final CatalogQuery INHERITED = new CatalogQuery("inherited.sql");

    private WrittenSql() {}

    /** @param inherited whether it matters if a statement is about a parent alone */
    public static List<String> of(List<String> statements, boolean inherited) {
        return CreatedTables.whole(statements).stream()
                .map(statement ->
                        inherited ? statement : statement.replaceFirst("(?i)^alter table only ", "alter table "))
                .map(SqlFormat::of)
                .toList();
    }

    /** Whether one of these databases has tables that inherit from others. */
    public static boolean hasInheritance(DatabaseUrl... databases) throws SQLException {
        for (DatabaseUrl database : databases) {
            try (Connection connection = database.dataSource().getConnection()) {
                if (!INHERITED.rows(connection, row -> row.getString(1)).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }
}
