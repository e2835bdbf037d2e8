package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.apply.Step.Direction;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionSql.ChangeSetSql;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.HistoryTables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rows of Liquibase's log table {@code databasechangelog}: the change sets that were applied to a database. */
record ChangeLogTable(List<Row> rows) {

    private static final String EXISTS = "select to_regclass('databasechangelog') is not null";
    private static final String OTHERS = """
            select oid::regclass::text
            from pg_class
            where relname in (%s)
              and relkind = 'r'
            order by 1
            """.formatted(HistoryTables.literals(
            Stream.concat(HistoryTables.REPLACED_TOOLS.stream(), HistoryTables.OTHER_TOOLS.stream())
                    .toList()));
    private static final String ROWS =
            "select filename, id, md5sum from databasechangelog order by dateexecuted, orderexecuted";

    private static final String HIDDEN = """
            select nspname
            from pg_class
            join pg_namespace on pg_namespace.oid = relnamespace
            where relname = 'databasechangelog'
              and position(nspname::text in current_setting('search_path') || current_user) > 0
              and not has_schema_privilege(relnamespace, 'usage')
            """;

    record Row(String revision, String changeSet, Optional<String> checksum) {

        private boolean isOf(Revision of) {
            return of.changeSets().stream().anyMatch(id -> isOf(of, id));
        }

        private boolean isOf(Revision of, String id) {
            return revision.equals(of.id()) && changeSet.equals(id);
        }
    }

    /** Reads the table. A database without the table has no revisions. */
    static ChangeLogTable read(Connection connection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            requireVisible(statement);
            if (exists(statement)) {
                try (ResultSet result = statement.executeQuery(ROWS)) {
                    while (result.next()) {
                        rows.add(new Row(
                                result.getString(1), result.getString(2), Optional.ofNullable(result.getString(3))));
                    }
                }
            }
        }
        return new ChangeLogTable(rows);
    }

    static List<String> otherHistories(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(OTHERS)) {
            while (tables.next()) {
                found.add(tables.getString(1));
            }
        }
        return found;
    }

    DatabaseState state(Changelog changelog, Connection connection) throws SQLException {
        List<Revision> applied = new ArrayList<>();
        List<Revision> pending = new ArrayList<>();
        for (Revision revision : changelog.revisions()) {
            (missing(revision).isEmpty() ? applied : pending).add(revision);
        }
        Optional<HalfApplied> half = pending.isEmpty() ? Optional.empty() : half(pending.get(0), connection);
        return new DatabaseState(applied, pending, half, unknownTo(changelog).ids());
    }

    /** Only the next revision can be half applied, because revisions are applied in order. */
    private Optional<HalfApplied> half(Revision next, Connection connection) throws SQLException {
        List<String> missing = missing(next);
        List<String> applied = new ArrayList<>(next.changeSets());
        applied.removeAll(missing);
        List<String> leftovers = leftovers(next, Direction.UP, connection);
        return applied.isEmpty() && leftovers.isEmpty()
                ? Optional.empty()
                : Optional.of(new HalfApplied(next, applied, missing, leftovers));
    }

    /** Returns the indexes that an interrupted change set of a revision left behind, or its interrupted rollback. */
    List<String> leftovers(Revision revision, Direction direction, Connection connection) throws SQLException {
        ConcurrentIndexes indexes = new ConcurrentIndexes(revision, connection);
        List<String> missing = missing(revision);
        // Later change sets were not started; an index with a name from them is an older one.
        List<String> leftovers =
                new ArrayList<>(missing.isEmpty() ? List.of() : indexes.of(missing.get(0), ChangeSetSql::forward));
        int applied = revision.changeSets().size() - missing.size();
        if (direction == Direction.DOWN && applied > 0) {
            leftovers.addAll(indexes.of(revision.changeSets().get(applied - 1), ChangeSetSql::rollback));
        }
        return leftovers;
    }

    /** Returns true if at least one change set of the revision was applied. */
    boolean knows(Revision revision) {
        return missing(revision).size() < revision.changeSets().size();
    }

    boolean has(Revision revision, String changeSet) {
        return rows.stream().anyMatch(row -> row.isOf(revision, changeSet));
    }

    private List<String> missing(Revision revision) {
        return revision.changeSets().stream().filter(id -> !has(revision, id)).toList();
    }

    /**
     * Returns the recorded revisions that a changelog does not have, and recorded change sets that its revisions lack.
     */
    UnknownRevisions unknownTo(Changelog changelog) {
        Set<String> unknown = new LinkedHashSet<>();
        boolean latest = changelog.revisions().stream()
                .allMatch(revision -> missing(revision).isEmpty());
        for (Row row : rows) {
            if (changelog.revisions().stream().noneMatch(row::isOf)) {
                unknown.add(isKnown(row.revision(), changelog) ? row.changeSet() : row.revision());
            } else {
                latest = latest && unknown.isEmpty();
            }
        }
        return new UnknownRevisions(List.copyOf(unknown), latest);
    }

    private static boolean isKnown(String id, Changelog changelog) {
        return changelog.revisions().stream().anyMatch(revision -> revision.id().equals(id));
    }

    /** Returns the recorded checksum of a change set; empty if a user cleared it to accept a changed file. */
    Optional<String> checksum(Revision revision, String changeSet) {
        return rows.stream()
                .filter(row -> row.isOf(revision, changeSet))
                .findFirst()
                .flatMap(Row::checksum);
    }

    /** A role without the right to use a schema does not see its tables, and the database would look empty. */
    private static void requireVisible(Statement statement) throws SQLException {
        try (ResultSet hidden = statement.executeQuery(HIDDEN)) {
            if (hidden.next()) {
                throw new DatabaseException("The database's user must not use the schema " + hidden.getString(1)
                        + ", in which the revisions are recorded. Grant it: grant usage on schema …");
            }
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery(EXISTS)) {
            return result.next() && result.getBoolean(1);
        }
    }
}
