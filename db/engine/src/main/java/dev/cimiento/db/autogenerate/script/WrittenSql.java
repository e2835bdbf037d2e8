package dev.cimiento.db.autogenerate.script;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Formats generated statements for a file. */
public final class WrittenSql {

    private static final CatalogQuery INHERITED = new CatalogQuery("inherited.sql");

    private WrittenSql() {}

    /** @param inherited true to keep {@code only}, which matters if tables inherit from others */
    public static List<String> of(List<String> statements, boolean inherited) {
        return CreatedTables.whole(ContinuedSequences.of(IdentityColumns.inOneStatement(statements))).stream()
                .map(statement ->
                        inherited ? statement : statement.replaceFirst("(?i)^alter table only ", "alter table "))
                .map(IdentityColumns::brief)
                .map(SqlFormat::of)
                .toList();
    }

    /** Returns true if one of the databases has tables that inherit from others without being partitions. */
    public static boolean hasInheritance(DataSource... databases) throws SQLException {
        for (DataSource database : databases) {
            try (Connection connection = database.getConnection()) {
                if (!INHERITED.rows(connection, row -> row.getString(1)).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }
}
