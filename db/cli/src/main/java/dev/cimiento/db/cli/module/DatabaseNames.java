package dev.cimiento.db.cli.module;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Recognises the names of databases in the paths of files, such as {@code Order_SQL_oracle.xml}. */
final class DatabaseNames {

    private static final Set<String> OTHERS = Set.of(
            "mysql",
            "maria",
            "mariadb",
            "oracle",
            "mssql",
            "sqlserver",
            "h2",
            "db2",
            "sqlite",
            "hsql",
            "hsqldb",
            "derby",
            "cubrid",
            "altibase",
            "tibero",
            "goldilocks",
            "informix",
            "sybase",
            "kingbase",
            "dameng",
            "oceanbase",
            "clickhouse",
            "hive");

    private DatabaseNames() {}

    /** Returns true if a part of the path names PostgreSQL. */
    static boolean isPostgres(String path) {
        return Arrays.stream(parts(path))
                .anyMatch(part -> part.startsWith("postgres") || part.equals("pgsql") || part.equals("pg"));
    }

    /** Returns true if a part of the path names another database than PostgreSQL. */
    static boolean isOther(String path) {
        return !isPostgres(path) && Arrays.stream(parts(path)).anyMatch(OTHERS::contains);
    }

    private static String[] parts(String path) {
        return path.toLowerCase(Locale.ROOT).split("[^a-z0-9]+");
    }
}
