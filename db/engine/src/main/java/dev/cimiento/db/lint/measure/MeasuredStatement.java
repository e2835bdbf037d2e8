package dev.cimiento.db.lint.measure;

import dev.cimiento.db.lint.measure.CatalogState.Activity;
import dev.cimiento.db.lint.measure.CatalogState.Relation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A statement of a revision and its measured effects. Relations are identified by their {@code oid}.
 *
 * @param sql the statement without comments
 * @param start the catalogs before the revision, whose relations may have rows
 * @param before the catalogs before it
 * @param after the catalogs after it
 * @param taken the locks that its transaction did not hold before, or held in a weaker mode
 * @param held all locks of its transaction when it ends
 * @param lockTimeout the setting {@code lock_timeout} when it starts, in milliseconds; 0 if it waits for ever
 * @param notices the warnings of the server
 * @param failure the error with which it ended, or would end with rows
 */
public record MeasuredStatement(
        String sql,
        CatalogState start,
        CatalogState before,
        CatalogState after,
        Map<Long, LockMode> taken,
        Map<Long, LockMode> held,
        long lockTimeout,
        List<ServerMessage> notices,
        Optional<ServerMessage> failure) {

    /** An error or warning of the server. */
    public record ServerMessage(String state, String text) {

        private static final String ACTIVE_TRANSACTION = "25001";
        private static final String NULL_IN_REQUIRED_COLUMN = "23502";

        /** Returns true if the statement cannot run in a transaction. */
        public boolean isAboutTransaction() {
            return state.equals(ACTIVE_TRANSACTION);
        }

        /** Returns true if a required column has no value for the rows that exist. */
        public boolean isAboutNull() {
            return state.equals(NULL_IN_REQUIRED_COLUMN);
        }

        /** Returns true if the error depends on the rows: an invalid value or a violated constraint. */
        public boolean isAboutRows() {
            return state.startsWith("22") || state.startsWith("23");
        }
    }

    MeasuredStatement withFailure(ServerMessage message) {
        return new MeasuredStatement(
                sql, start, before, after, taken, held, lockTimeout, notices, Optional.of(message));
    }

    /** Returns the relations from before the revision whose rows are in another file afterwards. */
    public Set<Long> rewritten() {
        Set<Long> rewritten = new LinkedHashSet<>();
        before.relations().forEach((id, relation) -> {
            Relation later = after.relations().get(id);
            if (later != null && later.isTable() && !Objects.equals(relation.file(), later.file())) {
                addLocked(id, rewritten);
            }
        });
        return withoutTruncated(rewritten);
    }

    /** Returns the relations from before the revision that were read from the first to the last row. */
    public Set<Long> scanned() {
        Set<Long> scanned = new LinkedHashSet<>();
        activity().forEach((id, activity) -> {
            if (activity.scans() > 0) {
                addLocked(id, scanned);
            }
        });
        return withoutTruncated(scanned);
    }

    /** Returns the tables from before the revision that got an index, or whose index was built again. */
    public Set<Long> indexed() {
        Set<Long> indexed = new LinkedHashSet<>();
        after.indexes().forEach((id, index) -> {
            CatalogState.Index earlier = before.indexes().get(id);
            if (earlier == null || !Objects.equals(earlier.file(), index.file())) {
                addLocked(index.table(), indexed);
            }
        });
        return withoutTruncated(indexed);
    }

    /** Returns the number of inserted, updated and deleted rows of each table from before the revision that changed. */
    public Map<Long, Activity> written() {
        Map<Long, Activity> written = new TreeMap<>();
        activity().forEach((id, activity) -> {
            if (activity.written() > 0 && start.relations().containsKey(id)) {
                written.put(id, activity);
            }
        });
        return written;
    }

    /** Adds a relation that may have rows; for a partition the table at the top, if that is locked. */
    private void addLocked(long id, Set<Long> relations) {
        Relation first = start.relations().get(id);
        if (first != null) {
            long root = before.relations().getOrDefault(id, first).root();
            relations.add(held.containsKey(root) ? root : id);
        }
    }

    private Map<Long, Activity> activity() {
        Map<Long, Activity> activity = new TreeMap<>();
        after.relations().forEach((id, relation) -> {
            Relation earlier = before.relations().get(id);
            activity.put(
                    id,
                    earlier == null ? relation.activity() : relation.activity().since(earlier.activity()));
        });
        return activity;
    }

    /**
     * Truncated tables and their indexes get new files, which are empty: that is no work. The words of a long script are
     * searched only if there are relations.
     */
    private Set<Long> withoutTruncated(Set<Long> relations) {
        return relations.isEmpty() || new SqlWords(sql).contains("truncate") ? Set.of() : relations;
    }
}
