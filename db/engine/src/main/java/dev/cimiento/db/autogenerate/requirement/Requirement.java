package dev.cimiento.db.autogenerate.requirement;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A rule that a revision adds for existing rows.
 *
 * @param table the table under its new name; for a single partition the partitioned table, into which its rows are
 *     inserted
 * @param columns the columns that the rule concerns, under their new names
 * @param words the rule in words, such as {@code people.name becomes required}
 * @param query counts the rows that break the rule, on the schema before the revision; empty if it cannot be counted
 */
public record Requirement(Kind kind, String table, List<String> columns, String words, Optional<String> query) {

    /** The kind of a rule, which decides the rows that may break it. */
    public enum Kind {
        REQUIRED,
        /** A unique key or an exclusion constraint, which two rows break together. */
        UNIQUE,
        /** Another type, which cannot hold all values. */
        TYPE,
        /** A check that replaces another one of the same columns, and may only loosen it. */
        CHANGED,
        OTHER
    }

    public Requirement {
        columns = List.copyOf(columns);
    }

    /** Returns this requirement, without its query if the query needs an object that the revision creates. */
    public Requirement runnableOn(Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(query.orElse("select"));
            return this;
        } catch (SQLException e) {
            connection.rollback(before);
            return new Requirement(kind, table, columns, words, Optional.empty());
        }
    }
}
