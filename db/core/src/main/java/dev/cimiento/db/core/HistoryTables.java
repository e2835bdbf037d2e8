package dev.cimiento.db.core;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The log tables of migration tools, which are not part of a schema. */
public final class HistoryTables {

    /** The log table of this project, which is that of Liquibase. */
    public static final String LOG = "databasechangelog";

    /** The new name of a Liquibase log table that a database had before it was taken over. */
    public static final String RENAMED_LOG = LOG + "_before";

    /** The log tables of the tools from which a database can be taken over. */
    public static final List<String> REPLACED_TOOLS = List.of("alembic_version", "flyway_schema_history");

    /** The log tables of further tools. They are treated as ordinary tables. */
    public static final List<String> OTHER_TOOLS =
            List.of("django_migrations", "schema_migrations", "_prisma_migrations", "knex_migrations");

    /** All log tables that a comparison ignores. */
    public static final List<String> IGNORED = Stream.concat(
                    Stream.of(LOG, LOG + "lock", RENAMED_LOG), REPLACED_TOOLS.stream())
            .toList();

    private HistoryTables() {}

    /** Replaces {@code :history_tables} in a query by the names of the ignored log tables. */
    public static String replaceIn(String sql) {
        return sql.replace(":history_tables", literals(IGNORED));
    }

    /** Returns names as a list of SQL literals. */
    public static String literals(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
