package dev.cimiento.db.autogenerate.plan;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the statements for indexes of partitioned tables. pgCodeKeeper creates such an index for the parent alone, one
 * for each partition, and attaches them. PostgreSQL does this by one statement.
 *
 * @param incomplete the indexes that some partitions lack on purpose, and those that are attached to them: these need
 *     the single statements
 */
record PartitionedIndexes(Set<String> incomplete) {

    private static final CatalogQuery INCOMPLETE = new CatalogQuery("incomplete_indexes.sql");

    private static final String NAME = "(?<name>\"(?:[^\"]|\"\")+\"|[^\\s.\"]+)";
    private static final Pattern OF_THE_PARENT =
            Pattern.compile("(?is)(?<creation>create (?:unique )?index " + NAME + " on) only (?<rest>.*)");
    private static final Pattern OF_A_PARTITION =
            Pattern.compile("(?is)create (?:unique )?index if not exists " + NAME + " .*");
    private static final Pattern ATTACHMENT =
            Pattern.compile("(?is)alter index (?:\\S+\\.)?" + NAME + "\\s+attach partition .*");

    static PartitionedIndexes of(Connection target) throws SQLException {
        return new PartitionedIndexes(new HashSet<>(INCOMPLETE.rows(target, row -> row.getString(1))));
    }

    /** Returns true if a statement creates an index of a partitioned table. */
    static boolean createsOne(String statement) {
        return OF_THE_PARENT.matcher(statement).matches();
    }

    /** Returns the statement to run, or nothing if another one has its effect. */
    Optional<String> written(String statement) {
        Matcher parent = OF_THE_PARENT.matcher(statement);
        if (parent.matches()) {
            return Optional.of(
                    incomplete.contains(parent.group("name"))
                            ? statement
                            : parent.group("creation") + " " + parent.group("rest"));
        }
        return isSuperfluous(OF_A_PARTITION.matcher(statement)) || isSuperfluous(ATTACHMENT.matcher(statement))
                ? Optional.empty()
                : Optional.of(statement);
    }

    private boolean isSuperfluous(Matcher single) {
        return single.matches() && !incomplete.contains(single.group("name"));
    }
}
