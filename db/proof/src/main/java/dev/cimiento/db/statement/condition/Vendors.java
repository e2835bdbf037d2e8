package dev.cimiento.db.statement.condition;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Conditions that select the SQL of a database vendor, such as {@code dbType == 'mysql'}. The proof runs on PostgreSQL,
 * so those of other vendors are never met.
 */
public final class Vendors {

    private static final Set<String> OTHERS = Set.of(
            "mysql",
            "mariadb",
            "oracle",
            "sqlserver",
            "mssql",
            "db2",
            "h2",
            "hsqldb",
            "hsql",
            "sqlite",
            "derby",
            "dm",
            "dameng",
            "oceanbase",
            "clickhouse",
            "hive",
            "informix",
            "sybase",
            "oscar",
            "kingbase",
            "kingbasees",
            "gbase",
            "xugu",
            "tidb",
            "access");

    private Vendors() {}

    /** Returns the assumptions about the compared expressions: they name PostgreSQL, or at least no other vendor. */
    public static Assignment assumed(Map<String, Set<String>> comparedValues) {
        Assignment assumed = Assignment.EMPTY;
        for (Map.Entry<String, Set<String>> subject : comparedValues.entrySet()) {
            Optional<String> postgresql =
                    subject.getValue().stream().filter(Vendors::isPostgresql).findFirst();
            for (String value : subject.getValue()) {
                boolean isExcluded = OTHERS.contains(plain(value));
                Condition.Is named = new Condition.Is(subject.getKey(), value);
                if (postgresql.isPresent()) {
                    assumed = value.equals(postgresql.get()) ? assumed.withIfPossible(named, true) : assumed;
                } else if (isExcluded) {
                    assumed = assumed.withIfPossible(named, false);
                }
            }
        }
        return assumed;
    }

    private static boolean isPostgresql(String value) {
        return plain(value).matches("postgres(ql)?|pgsql|pg|postgre(_?sql)?");
    }

    /** Returns a constant without quotes and without the class that declares it. */
    private static String plain(String value) {
        String name = value.replaceAll("^[\"']|[\"']$", "").toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('@') + 1).replaceAll("[ _-]", "");
    }
}
