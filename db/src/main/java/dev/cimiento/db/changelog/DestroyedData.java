package dev.cimiento.db.changelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table or column whose data a statement destroys: drops, truncations and deletions are known by their words, also
 * where they stand in the body of a {@code do} block.
 *
 * @param kind what it is: table, column or schema
 */
record DestroyedData(String kind, String name, @Nullable String column) {

    private static final String WORD = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";
    private static final String NAME = WORD + "(?:\\." + WORD + ")?";
    private static final Pattern DROP = Pattern.compile("(?is)\\bdrop\\s+(?<kind>table|materialized\\s+view|schema)\\s+"
            + "(?:if\\s+exists\\s+)?(?<names>" + NAME + "(?:\\s*,\\s*" + NAME + ")*)");
    private static final Pattern EMPTY = Pattern.compile("(?is)\\b(?:truncate\\s+(?:table\\s+)?|delete\\s+from\\s+)"
            + "(?:only\\s+)?(?<names>" + NAME + "(?:\\s*,\\s*" + NAME + ")*)");
    private static final Pattern ALTER = Pattern.compile(
            "(?is)\\balter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?(?<table>" + NAME + ")(?<actions>[^;]*)");

    /** Dropped are also constraints, defaults and the like, which hold no data. */
    private static final Pattern DROP_COLUMN = Pattern.compile("(?is)\\bdrop\\s+(?:column\\s+)?(?:if\\s+exists\\s+)?"
            + "(?!(?:constraint|default|not|identity|expression|column|if)\\b)(?<column>" + WORD + ")");

    private static final String SCHEMA_TABLES = """
            select coalesce(sum(greatest(reltuples, 1)), 0)::bigint
            from pg_class
            where relkind in ('r', 'm')
              and relnamespace = to_regnamespace(?)
            """;

    static List<DestroyedData> by(String statement) {
        List<DestroyedData> found = new ArrayList<>();
        for (Matcher drop = DROP.matcher(statement); drop.find(); ) {
            String kind = drop.group("kind").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            if (!kind.startsWith("materialized")) {
                names(drop.group("names"), kind, found);
            }
        }
        for (Matcher empty = EMPTY.matcher(statement); empty.find(); ) {
            names(empty.group("names"), "table", found);
        }
        for (Matcher alter = ALTER.matcher(statement); alter.find(); ) {
            for (Matcher drop = DROP_COLUMN.matcher(alter.group("actions")); drop.find(); ) {
                found.add(new DestroyedData("column", alter.group("table"), drop.group("column")));
            }
        }
        return found;
    }

    /** How many rows have something there; what is not there has none. */
    long count(Connection connection) throws SQLException {
        if (kind.equals("schema")) {
            return number(connection, SCHEMA_TABLES);
        }
        if (number(connection, "select (to_regclass(?) is not null)::int") == 0) {
            return 0;
        }
        String where = column == null ? "" : " where " + column + " is not null";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from (select from " + name + where + " limit "
                        + DataLoss.MOST_ROWS + ") as present")) {
            row.next();
            return row.getLong(1);
        }
    }

    private long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void names(String names, String kind, List<DestroyedData> found) {
        for (String name : names.split("\\s*,\\s*")) {
            found.add(new DestroyedData(kind, name, null));
        }
    }

    @Override
    public String toString() {
        return kind + " " + name + (column == null ? "" : "." + column);
    }
}
