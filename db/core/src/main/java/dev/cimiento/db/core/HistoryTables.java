package dev.cimiento.db.core;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables in which migration tools record what they did: no part of what a database is for. */
public final class HistoryTables {

    /** Ours, which is Liquibase's own. */
    public static final String LOG = "databasechangelog";

    /** A log of Liquibase that was there before ours. */
    public static final String LOG_BEFORE = LOG + "_before";

    /** Those of the tools whose place can be taken over. */
    public static final List<String> OF_OTHERS = List.of("alembic_version", "flyway_schema_history");

    /** Those of further tools. They stay what they look like, tables like any other. */
    public static final List<String> OF_FURTHER =
            List.of("django_migrations", "schema_migrations", "_prisma_migrations", "knex_migrations");

    /** All that are no part of a schema. */
    public static final List<String> LEFT_OUT = Stream.concat(
                    Stream.of(LOG, LOG + "lock", LOG_BEFORE), OF_OTHERS.stream())
            .toList();

    private HistoryTables() {}

    /** A question to the catalogs with their names in the place of {@code :history_tables}. */
    public static String in(String sql) {
        return sql.replace(":history_tables", literals(LEFT_OUT));
    }

    /** Names as SQL compares them with others. */
    public static String literals(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
