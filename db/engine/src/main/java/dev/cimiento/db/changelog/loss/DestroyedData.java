package dev.cimiento.db.changelog.loss;

import dev.cimiento.db.changelog.revision.SqlCode;
import dev.cimiento.db.core.StatementSplitter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Data that a statement destroys or overwrites. Statements are recognized by regular expressions, also in the body of
 * a {@code do} block.
 *
 * <pre>{@code
 * DestroyedData.by("alter table products drop column sku"); // [column products.sku]
 * }</pre>
 *
 * @param kind {@code table}, {@code column}, {@code schema}, or a description such as {@code overwritten or deleted rows
 *     of table}
 * @param name the name of the table, schema or other object
 * @param column null for all columns
 * @param lenient true if the statement has {@code if exists}, so that it succeeds without the object
 */
public record DestroyedData(
        String kind, String name, @Nullable String column, boolean lenient) {

    private static final String CONVERTED = "converted values of column";
    private static final String OVERWRITTEN = "overwritten or deleted rows of table";
    private static final String UNREADABLE = "data changed by a procedure or a statement composed at run time";

    /** The server's codes: undefined table, column, schema. */
    private static final Set<String> MISSING = Set.of("42P01", "42703", "3F000");

    private static final String WORD = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";
    private static final String NAME = WORD + "(?:\\." + WORD + ")?";
    private static final String NAMES = NAME + "(?:\\s*,\\s*" + NAME + ")*";
    private static final Pattern DROP = Pattern.compile("(?is)\\bdrop\\s+(?<kind>table|materialized\\s+view|schema)\\s+"
            + "(?<lenient>if\\s+exists\\s+)?(?<names>" + NAMES + ")");

    /** Drops columns of tables that it does not name. */
    private static final Pattern CASCADE =
            Pattern.compile("(?is)\\bdrop\\s+(?:(?<kind>type|domain|extension)\\s+(?:if\\s+exists\\s+)?(?<names>"
                    + NAMES + ")\\s+cascade|(?<owned>owned)\\s+by\\s+(?<roles>" + NAMES + "))");

    private static final Pattern EMPTY = Pattern.compile(
            "(?is)\\b(?:truncate\\s+(?:table\\s+)?|delete\\s+from\\s+)" + "(?:only\\s+)?(?<names>" + NAMES + ")");
    private static final Pattern ALTER =
            Pattern.compile("(?is)\\balter\\s+table\\s+(?<lenient>if\\s+exists\\s+)?(?:only\\s+)?(?<table>" + NAME
                    + ")(?<actions>[^;]*)");

    /** Excludes dropped constraints, defaults and the like, which hold no data. */
    private static final Pattern DROP_COLUMN =
            Pattern.compile("(?is)\\bdrop\\s+(?:column\\s+)?(?<lenient>if\\s+exists\\s+)?"
                    + "(?!(?:constraint|default|not|identity|expression|column|if)\\b)(?<column>" + WORD + ")");

    /** Matches also if the new type holds all values, because the statement does not tell. */
    private static final Pattern CHANGE_TYPE =
            Pattern.compile("(?is)\\balter\\s+(?:column\\s+)?(?<column>" + WORD + ")\\s+(?:set\\s+data\\s+)?type\\b");

    private static final Pattern CHANGE_ATTRIBUTE = Pattern.compile(
            "(?is)\\balter\\s+type\\s+(?<type>" + NAME + ")(?<actions>[^;]*?\\b(?:drop|alter)\\s+attribute\\b[^;]*)");

    private static final Pattern OVERWRITE = Pattern.compile("(?is)\\bupdate\\s+(?:only\\s+)?(?<update>" + NAME
            + ")(?:\\s*\\*)?(?:\\s+(?:as\\s+)?" + WORD + ")?\\s+set\\b"
            + "|\\binsert\\s+into\\s+(?<insert>" + NAME + ")[^;]*?\\bdo\\s+update\\b"
            + "|\\bmerge\\s+into\\s+(?:only\\s+)?(?<merge>" + NAME + ")[^;]*?\\bthen\\s+(?:update|delete)\\b");

    /** Statements whose effect is known only when they run. {@code execute on} is part of a grant. */
    private static final Pattern COMPOSED = Pattern.compile("(?is)^do\\b.*\\bexecute\\b(?!\\s+on\\b)|^call\\b");

    /** Creating a routine or a view does not run the statements in it. */
    private static final Pattern DEFINITION =
            Pattern.compile("(?is)^create\\s+(?:or\\s+replace\\s+)?(?:recursive\\s+)?(?:constraint\\s+)?"
                    + "(?:function|procedure|trigger|rule|view|policy|event|aggregate)\\b.*");

    private static final String TABLES_OF_SCHEMA = """
            select oid::regclass::text
            from pg_class
            where relkind in ('r', 'm')
              and relnamespace = cast(? as regnamespace)
            """;

    /** Returns the data that the statements of a script destroy, without a database. */
    public static List<DestroyedData> by(String script) {
        List<DestroyedData> found = new ArrayList<>();
        for (String single : StatementSplitter.of(script)) {
            String statement = SqlCode.of(single);
            if (!DEFINITION.matcher(statement).matches()) {
                addDropped(statement, found);
                addChanged(statement, found);
            }
        }
        return found;
    }

    private static void addDropped(String statement, List<DestroyedData> found) {
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
                            ? "everything owned by"
                            : "columns of the " + drop.group("kind").toLowerCase(Locale.ROOT),
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
    }

    private static void addChanged(String statement, List<DestroyedData> found) {
        for (Matcher alter = ALTER.matcher(statement); alter.find(); ) {
            for (Matcher change = CHANGE_TYPE.matcher(alter.group("actions")); change.find(); ) {
                boolean lenient = alter.group("lenient") != null;
                found.add(new DestroyedData(CONVERTED, alter.group("table"), change.group("column"), lenient));
            }
        }
        for (Matcher alter = CHANGE_ATTRIBUTE.matcher(statement); alter.find(); ) {
            found.add(new DestroyedData("attributes of the type", alter.group("type"), null, false));
        }
        for (Matcher change = OVERWRITE.matcher(statement); change.find(); ) {
            String table = Stream.of("update", "insert", "merge")
                    .map(change::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            found.add(new DestroyedData(OVERWRITTEN, table, null, false));
        }
        if (COMPOSED.matcher(statement).find()) {
            found.add(new DestroyedData(UNREADABLE, "", null, false));
        }
    }

    /** Returns true if the data is in one table that the statement names. */
    public boolean isOfTable() {
        return Set.of("table", "column", CONVERTED, OVERWRITTEN).contains(kind);
    }

    /** Returns the identity of the data, regardless of its kind: the table, with or without a column. */
    public String place() {
        return isOfTable() ? name + (column == null ? "" : "." + column) : toString();
    }

    /** Returns the same data under the names that the database has for it. */
    public DestroyedData named(String liveName, @Nullable String liveColumn) {
        return new DestroyedData(kind, liveName, liveColumn, lenient);
    }

    /** Counts the affected rows within the transaction of a connection; empty if they cannot be counted. */
    public OptionalLong count(Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return switch (kind) {
                case "table", "column", CONVERTED, OVERWRITTEN -> OptionalLong.of(rows(name, connection));
                case "schema" -> OptionalLong.of(rowsOfSchema(connection));
                default -> OptionalLong.empty();
            };
        } catch (SQLException e) {
            connection.rollback(before);
            boolean missing = lenient && MISSING.contains(String.valueOf(e.getSQLState()));
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
        return (kind + " " + name + (column == null ? "" : "." + column)).strip();
    }
}
