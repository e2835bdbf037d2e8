package dev.cimiento.db.statement.condition;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Conditions and names of statements that select the SQL of a database vendor, such as {@code dbType == 'mysql'} and
 * {@code find_mysql}. The proof runs on PostgreSQL, so it does not render the SQL of other vendors.
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

    private static final Pattern PARTS = Pattern.compile("(?<=[a-z\\d])(?=[A-Z])");

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

    /**
     * Returns true if the name of a statement says that it is for other vendors, such as {@code find_oracle}, or if
     * another one is for PostgreSQL, such as {@code find_postgres} beside {@code find}.
     *
     * @param ids the ids of all statements
     */
    public static boolean isOfOther(String id, Set<String> ids) {
        if (isForPostgresql(id)) {
            return false;
        }
        return ending(id).anyMatch(Vendors::isOfOthers)
                || ids.stream().anyMatch(other -> other.startsWith(id + "_") && isForPostgresql(other));
    }

    /** Returns true for a vendor, and for several in one word: {@code oracleDb2}. */
    private static boolean isOfOthers(String word) {
        return OTHERS.contains(plain(word))
                || PARTS.splitAsStream(word).map(Vendors::plain).allMatch(OTHERS::contains);
    }

    private static boolean isForPostgresql(String id) {
        return ending(id).anyMatch(Vendors::isPostgresql);
    }

    /** Returns the words after the first underscore in the name of a statement. */
    private static Stream<String> ending(String id) {
        return Pattern.compile("_")
                .splitAsStream(id.substring(id.lastIndexOf('.') + 1))
                .skip(1);
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
