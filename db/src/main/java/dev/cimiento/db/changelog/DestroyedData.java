package dev.cimiento.db.changelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table or column whose data a statement destroys: drops, truncations and deletions are known by their words, also
 * where they stand in the body of a {@code do} block.
 *
 * @param kind what it is: table, column, schema, or something whose columns go with it
 * @param column null for all of them
 * @param lenient whether the statement does nothing where that is not there
 */
record DestroyedData(String kind, String name, @Nullable String column, boolean lenient) {

    /** The server's codes: undefined table, column, schema. */
    private static final Set<String> MISSING = Set.of("42P01", "42703", "3F000");

    private static final String WORD = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";
    private static final String NAME = WORD + "(?:\\." + WORD + ")?";
    private static final String NAMES = NAME + "(?:\\s*,\\s*" + NAME + ")*";
    private static final Pattern DROP = Pattern.compile("(?is)\\bdrop\\s+(?<kind>table|materialized\\s+view|schema)\\s+"
            + "(?<lenient>if\\s+exists\\s+)?(?<names>" + NAMES + ")");

    /** Takes columns along, in tables that it does not name. */
    private static final Pattern CASCADE =
            Pattern.compile("(?is)\\bdrop\\s+(?:(?<kind>type|domain|extension)\\s+(?:if\\s+exists\\s+)?(?<names>"
                    + NAMES + ")\\s+cascade|(?<owned>owned)\\s+by\\s+(?<roles>" + NAMES + "))");

    private static final Pattern EMPTY = Pattern.compile(
            "(?is)\\b(?:truncate\\s+(?:table\\s+)?|delete\\s+from\\s+)" + "(?:only\\s+)?(?<names>" + NAMES + ")");
    private static final Pattern ALTER =
            Pattern.compile("(?is)\\balter\\s+table\\s+(?<lenient>if\\s+exists\\s+)?(?:only\\s+)?(?<table>" + NAME
                    + ")(?<actions>[^;]*)");

    /** Dropped are also constraints, defaults and the like, which hold no data. */
    private static final Pattern DROP_COLUMN =
            Pattern.compile("(?is)\\bdrop\\s+(?:column\\s+)?(?<lenient>if\\s+exists\\s+)?"
                    + "(?!(?:constraint|default|not|identity|expression|column|if)\\b)(?<column>" + WORD + ")");

    private static final String TABLES_OF_SCHEMA = """
            select oid::regclass::text
            from pg_class
            where relkind in ('r', 'm')
              and relnamespace = cast(? as regnamespace)
            """;

    static List<DestroyedData> by(String statement) {
        List<DestroyedData> found = new ArrayList<>();
        for (Matcher drop = DROP.matcher(statement); drop.find(); ) {
            String kind = drop.group("kind").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            if (!kind.startsWith("materialized")) {
                names(drop.group("names"), kind, drop.group("lenient") != null, found);
            }
        }
        for (Matcher drop = CASCADE.matcher(statement); drop.find(); ) {
            boolean owned = drop.group("owned") != null;
            names(
                    drop.group(owned ? "roles" : "names"),
                    owned
                            ? "all that is owned by"
                            : "columns by the " + drop.group("kind").toLowerCase(Locale.ROOT),
                    false,
                    found);
        }
        for (Matcher empty = EMPTY.matcher(statement); empty.find(); ) {
            names(empty.group("names"), "table", false, found);
        }
        for (Matcher alter = ALTER.matcher(statement); alter.find(); ) {
            for (Matcher drop = DROP_COLUMN.matcher(alter.group("actions")); drop.find(); ) {
                boolean lenient = drop.group("lenient") != null || alter.group("lenient") != null;
                found.add(new DestroyedData("column", alter.group("table"), drop.group("column"), lenient));
            }
        }
        return found;
    }

    /**
     * How many rows have something there, within the transaction of a connection; none when it cannot be told.
     *
     * @param certain whether what is not there will not be there either when the statement is run
     */
    OptionalLong count(Connection connection, boolean certain) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return switch (kind) {
                case "table", "column" -> OptionalLong.of(rows(name, connection));
                case "schema" -> OptionalLong.of(rowsOfSchema(connection));
                default -> OptionalLong.empty();
            };
        } catch (SQLException e) {
            connection.rollback(before);
            boolean missing = lenient && certain && MISSING.contains(String.valueOf(e.getSQLState()));
            return missing ? OptionalLong.of(0) : OptionalLong.empty();
        }
    }

    private long rows(String table, Connection connection) throws SQLException {
        String where = column == null ? "" : " where " + column + " is not null";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from (select from " + table + where + " limit "
                        + DataLoss.MOST_ROWS + ") as present")) {
            row.next();
            return row.getLong(1);
        }
    }

    private long rowsOfSchema(Connection connection) throws SQLException {
        long rows = 0;
        try (PreparedStatement query = connection.prepareStatement(TABLES_OF_SCHEMA)) {
            query.setString(1, name);
            try (ResultSet tables = query.executeQuery()) {
                while (tables.next()) {
                    rows += rows(tables.getString(1), connection);
                }
            }
        }
        return rows;
    }

    private static void names(String names, String kind, boolean lenient, List<DestroyedData> found) {
        for (String name : names.split("\\s*,\\s*")) {
            found.add(new DestroyedData(kind, name, null, lenient));
        }
    }

    @Override
    public String toString() {
        return kind + " " + name + (column == null ? "" : "." + column);
    }
}
