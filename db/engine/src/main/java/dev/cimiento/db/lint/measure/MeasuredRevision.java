package dev.cimiento.db.lint.measure;

import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.lint.measure.CatalogState.Column;
import dev.cimiento.db.lint.measure.CatalogState.Relation;
import dev.cimiento.db.lint.measure.MeasuredStatement.ServerMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A revision and the measured effects of its statements.
 *
 * @param start the catalogs before it
 * @param end the catalogs after it, or when a statement failed
 * @param rollback the result of its rollback; empty if it was not tried
 */
public record MeasuredRevision(
        Revision revision,
        List<MeasuredChangeSet> changeSets,
        CatalogState start,
        CatalogState end,
        Optional<RollbackResult> rollback) {

    public MeasuredRevision {
        changeSets = List.copyOf(changeSets);
    }

    /**
     * The differences that an upgrade and its rollback leave.
     *
     * @param failure the error of the server; empty if all statements ran
     * @param empty the change sets that change something and have no rollback statements
     * @param restored true if the schema is the one before the upgrade
     * @param changedData the tables and columns that existed before and whose rows or values differ
     */
    public record RollbackResult(
            Optional<ServerMessage> failure, List<String> empty, boolean restored, List<String> changedData) {}

    MeasuredRevision rolledBack(RollbackResult result) {
        return new MeasuredRevision(revision, changeSets, start, end, Optional.of(result));
    }

    /** Returns this measurement for a revision that has the same change sets under other ids. */
    public MeasuredRevision as(Revision same) {
        Map<String, String> ids = new HashMap<>();
        List<MeasuredChangeSet> renamed = new ArrayList<>();
        for (int i = 0; i < revision.changeSets().size(); i++) {
            ids.put(revision.changeSets().get(i), same.changeSets().get(i));
        }
        for (MeasuredChangeSet changeSet : changeSets) {
            renamed.add(new MeasuredChangeSet(
                    ids.getOrDefault(changeSet.id(), changeSet.id()),
                    changeSet.transactional(),
                    changeSet.complete(),
                    changeSet.statements()));
        }
        return new MeasuredRevision(
                same,
                renamed,
                start,
                end,
                rollback.map(result -> new RollbackResult(
                        result.failure(),
                        result.empty().stream()
                                .map(id -> ids.getOrDefault(id, id))
                                .toList(),
                        result.restored(),
                        result.changedData())));
    }

    /** Returns true if the relation was there before the revision. */
    public boolean existed(long relation) {
        return start.relations().containsKey(relation);
    }

    /** Returns the relation as it was before the revision. */
    public Optional<Relation> atStart(long relation) {
        return Optional.ofNullable(start.relations().get(relation));
    }

    /** Returns true if a statement adds a value to an enum that was there before the revision. */
    public boolean existedEnum(MeasuredStatement statement) {
        return statement.after().enumValues().entrySet().stream()
                .filter(value -> !statement.before().enumValues().containsKey(value.getKey()))
                .anyMatch(value -> start.others().containsKey(value.getValue().type()));
    }

    /** Returns a column with these names at the end, of the same table or of one that replaces it. */
    public Optional<Column> columnAtEnd(String table, String column) {
        return end.columns().entrySet().stream()
                .filter(entry -> end.nameOf(entry.getKey().table()).equals(table))
                .map(Map.Entry::getValue)
                .filter(found -> found.name().equals(column))
                .findFirst();
    }

    /** Returns the names of the tables and materialized views before and after it. */
    public Set<String> tables() {
        return Stream.of(start, end)
                .flatMap(state -> state.relations().values().stream())
                .filter(Relation::isTable)
                .map(Relation::name)
                .collect(Collectors.toSet());
    }

    /** Returns the indexes that it drops, by their {@code oid}. */
    public Set<Long> droppedIndexes() {
        Set<Long> dropped = new HashSet<>(start.indexes().keySet());
        dropped.removeAll(end.indexes().keySet());
        return dropped;
    }

    public Stream<MeasuredStatement> statements() {
        return changeSets.stream().flatMap(changeSet -> changeSet.statements().stream());
    }

    /** Returns true if a statement failed, so that the rest is unknown. */
    boolean isIncomplete() {
        return changeSets.stream().anyMatch(changeSet -> !changeSet.complete());
    }

    /** Returns the failure that depends on rows. */
    Optional<ServerMessage> failureOnRows() {
        return statements()
                .flatMap(statement -> statement.failure().stream())
                .filter(ServerMessage::isAboutRows)
                .findFirst();
    }

    /**
     * Returns this measurement, made without rows, with the failure of the same revision on rows. A statement that
     * fails ends the measurement on rows, so its number is that of the last measured one.
     */
    MeasuredRevision withFailureOf(MeasuredRevision onRows) {
        int failed = (int) onRows.statements().count() - 1;
        List<MeasuredChangeSet> merged = new ArrayList<>();
        int number = 0;
        for (MeasuredChangeSet changeSet : changeSets) {
            List<MeasuredStatement> statements = new ArrayList<>();
            for (MeasuredStatement statement : changeSet.statements()) {
                boolean same = number++ == failed;
                statements.add(
                        same ? statement.withFailure(onRows.failureOnRows().orElseThrow()) : statement);
            }
            merged.add(new MeasuredChangeSet(changeSet.id(), changeSet.transactional(), true, statements));
        }
        return new MeasuredRevision(revision, merged, start, end, onRows.rollback());
    }
}
