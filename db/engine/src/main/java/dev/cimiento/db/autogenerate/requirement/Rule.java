package dev.cimiento.db.autogenerate.requirement;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.autogenerate.database.Column;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a schema that rows must satisfy. All names are quoted where SQL needs it.
 *
 * @param root the partitioned table, if the table is its partition, and otherwise the table itself
 * @param name the name of the constraint, index or domain
 * @param columns the columns that it concerns
 * @param keys the indexed expressions of a unique key, or the referenced columns of a foreign key
 * @param operators the operators of an exclusion constraint, one for each key
 * @param defaults the defaults of a foreign key's columns; blank for a column without one
 * @param condition the condition of a check or a partition, or the predicate of an index
 * @param parent the table that a foreign key references
 * @param strict true for a unique key without equal nulls, a foreign key with {@code match full}, and a check that
 *     child tables do not inherit
 */
record Rule(
        Kind kind,
        String table,
        String root,
        String name,
        List<String> columns,
        List<String> keys,
        List<String> operators,
        List<String> defaults,
        @Nullable String condition,
        @Nullable String parent,
        boolean strict) {

    enum Kind {
        CHECK,
        DOMAIN,
        UNIQUE,
        EXCLUSION,
        FOREIGN_KEY,
        BOUND
    }

    private static final CatalogQuery QUERY = new CatalogQuery("rules.sql");

    static List<Rule> of(Connection connection) throws SQLException {
        return QUERY.rows(connection, Rule::read);
    }

    private static Rule read(ResultSet row) throws SQLException {
        return new Rule(
                Kind.valueOf(row.getString("kind")),
                row.getString("table_name"),
                row.getString("root"),
                row.getString("name"),
                Column.texts(row.getArray("columns")),
                Column.texts(row.getArray("keys")),
                Column.texts(row.getArray("operators")),
                Column.texts(row.getArray("defaults")),
                row.getString("condition"),
                row.getString("parent"),
                row.getBoolean("strict"));
    }

    /** Returns true if rows that satisfy the other rule satisfy this one as well. */
    boolean follows(Rule other) {
        if (kind != other.kind || !table.equals(other.table)) {
            return false;
        }
        if (kind == Kind.UNIQUE) {
            return keys.containsAll(other.keys)
                    && (other.condition == null || other.condition.equals(condition))
                    && (other.strict || !strict);
        }
        return Objects.equals(condition, other.condition)
                && Objects.equals(parent, other.parent)
                && columns.equals(other.columns)
                && keys.equals(other.keys)
                && operators.equals(other.operators)
                && (other.strict || !strict);
    }

    /** Returns true if the other rule is a check or bound of the same columns, which this one may only loosen. */
    boolean replaces(Rule other) {
        return kind == other.kind
                && (kind == Kind.CHECK || kind == Kind.DOMAIN || kind == Kind.BOUND)
                && table.equals(other.table)
                && Set.copyOf(columns).equals(Set.copyOf(other.columns));
    }
}
