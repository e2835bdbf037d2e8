package dev.cimiento.db.autogenerate.safe;

import static dev.cimiento.db.autogenerate.safe.SafeRule.ALTER_TABLE;
import static dev.cimiento.db.autogenerate.safe.SafeRule.NAME;

import dev.cimiento.db.autogenerate.safe.SafeRule.Position;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unique or primary key that a statement adds.
 *
 * @param kind {@code unique} or {@code primary key}
 * @param columns the columns in parentheses, with included ones
 * @param index the other properties of the index, each after a blank
 * @param checking the time at which the key is checked, after a blank
 */
record UniqueKey(String table, String name, String kind, String columns, String index, String checking) {

    private static final String LIST = "\\([^()]*\\)";
    private static final Pattern ADD = Pattern.compile("(?s)" + ALTER_TABLE + "add constraint (?<name>" + NAME
            + ") (?<kind>unique|primary key)(?<nulls> nulls not distinct)?\\s*(?<columns>" + LIST
            + "(?:\\s+include " + LIST + ")?)(?<with>\\s+with " + LIST + ")?(?:\\s+using index(?<space> tablespace "
            + NAME + "))?(?<checking>\\s+(?:not )?(?:deferrable|initially).*)?");

    static Optional<UniqueKey> addedBy(String statement) {
        Matcher add = ADD.matcher(statement);
        return add.matches()
                ? Optional.of(new UniqueKey(
                        add.group("table"),
                        add.group("name"),
                        add.group("kind"),
                        add.group("columns"),
                        text(add, "nulls") + text(add, "with") + text(add, "space"),
                        text(add, "checking")))
                : Optional.empty();
    }

    private static String text(Matcher add, String group) {
        return Objects.requireNonNullElse(add.group(group), "");
    }

    /** Returns the statement that builds an index for the key. */
    String build(String indexName) {
        return "create unique index concurrently " + indexName + " on " + table + " " + columns + index;
    }

    /** Returns the statement that adds the key with an index, which then gets the name of the key. */
    String additionWith(String indexName) {
        return "alter table " + table + " add constraint " + name + " " + kind + " using index " + indexName + checking;
    }

    String removal() {
        return "alter table " + table + " drop constraint " + name;
    }

    /** Returns true if a later statement needs the key. */
    boolean isNeededAfter(Position position, SafeRewrite rewrite) {
        return position.isNeededLater(
                name, table, Position.columns(columns), kind.equals("primary key"), rewrite::isPartitioned);
    }

    /** Returns the reason why the key cannot be added with an existing index; empty if it can. */
    String obstacle(SafeRewrite rewrite) {
        if (rewrite.isPartitioned(table)) {
            return ": PostgreSQL builds no index of a partitioned table concurrently.";
        }
        return columns.contains(" without overlaps")
                ? ": PostgreSQL cannot add such a key with an existing index."
                : "";
    }
}
