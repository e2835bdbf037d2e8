package dev.cimiento.db.lint.rule;

import dev.cimiento.db.lint.measure.CatalogState.Relation;
import dev.cimiento.db.lint.measure.LockMode;
import dev.cimiento.db.lint.measure.MeasuredChangeSet;
import dev.cimiento.db.lint.measure.MeasuredRevision;
import dev.cimiento.db.lint.measure.MeasuredStatement;
import dev.cimiento.db.lint.program.ProgramUse;
import dev.cimiento.db.lint.program.StatementUse;
import dev.cimiento.db.lint.size.TableSizes;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A measured revision with the knowledge about its surroundings, and the findings about it.
 *
 * @param revision the measured revision
 * @param sizes the sizes of tables
 * @param program the statements of the program
 * @param text the text of the file
 * @param findings the findings up to now
 */
public record LintSubject(
        MeasuredRevision revision,
        TableSizes sizes,
        ProgramUse program,
        RevisionText text,
        Map<MeasuredStatement, Integer> offsets,
        List<LintFinding> findings) {

    /** Returns the subject without findings. */
    public static LintSubject of(MeasuredRevision revision, TableSizes sizes, ProgramUse program) {
        RevisionText text = new RevisionText(revision.revision());
        Map<MeasuredStatement, Integer> offsets = new IdentityHashMap<>();
        for (MeasuredChangeSet changeSet : revision.changeSets()) {
            for (MeasuredStatement statement : changeSet.statements()) {
                offsets.put(statement, text.offsetOf(changeSet.id(), statement.sql()));
            }
        }
        return new LintSubject(revision, sizes, program, text, offsets, new ArrayList<>());
    }

    /** Returns the line of a statement. */
    public int line(MeasuredStatement statement) {
        return text.line(offsets.getOrDefault(statement, 0));
    }

    /** Adds a finding about a statement. */
    void add(LintRule rule, MeasuredChangeSet changeSet, MeasuredStatement statement, String message, String remedy) {
        add(rule, changeSet, statement, message, remedy, List.of());
    }

    /** Adds a finding about a statement, with the statements of the program that it affects. */
    void add(
            LintRule rule,
            MeasuredChangeSet changeSet,
            MeasuredStatement statement,
            String message,
            String remedy,
            List<StatementUse> waiting) {
        int offset = offsets.getOrDefault(statement, 0);
        findings.add(new LintFinding(
                rule,
                rule.severity(),
                changeSet.id(),
                changeSet.statements().indexOf(statement),
                text.line(offset),
                text.column(offset),
                statement.sql(),
                message,
                remedy,
                waiting));
    }

    /** Adds a finding about a change set or, with an empty id, about the whole file. */
    void add(LintRule rule, String changeSet, int offset, String message, String remedy) {
        findings.add(new LintFinding(
                rule,
                rule.severity(),
                changeSet,
                0,
                text.line(offset),
                text.column(offset),
                "",
                message,
                remedy,
                List.of()));
    }

    /** Returns true if the table existed before the revision, and may have many rows. */
    boolean isLarge(long relation) {
        return revision.atStart(relation)
                .filter(Relation::isTable)
                .filter(table -> !sizes.isSmall(table.name()))
                .isPresent();
    }

    /** Returns the locks of a statement on tables and views that existed before, without partitions of a locked table. */
    public Map<Long, LockMode> locksOnExisting(MeasuredStatement statement) {
        Map<Long, LockMode> locks = new LinkedHashMap<>();
        new TreeMap<>(statement.taken()).forEach((relation, mode) -> {
            boolean counted = revision.atStart(relation)
                    .filter(found ->
                            found.root() == relation || !statement.taken().containsKey(found.root()))
                    .isPresent();
            if (counted) {
                locks.put(relation, mode);
            }
        });
        return locks;
    }

    /** Returns true if the transaction of a statement holds a lock on the relation for which statements wait. */
    boolean isBlocked(MeasuredStatement statement, long relation) {
        LockMode mode = statement.held().get(relation);
        return mode != null && blocks(mode, relation);
    }

    /** Returns true if statements wait for a lock. Nothing but its refresh writes a materialized view. */
    boolean blocks(LockMode mode, long relation) {
        boolean written = revision.atStart(relation)
                .filter(found -> !found.isMaterializedView())
                .isPresent();
        return written ? mode.blocksWrites() : mode.blocksReads();
    }

    /** Returns the statements of the program that wait for one of these locks. */
    List<StatementUse> waitingFor(Set<Long> relations, MeasuredStatement statement) {
        return relations.stream()
                .filter(statement.held()::containsKey)
                .flatMap(relation ->
                        program
                                .waitingFor(
                                        relation,
                                        Objects.requireNonNull(statement.held().get(relation)))
                                .stream())
                .distinct()
                .toList();
    }

    /** Returns the name of a table, with its number of rows if it is known. */
    String named(long relation) {
        String name = revision.start().nameOf(relation);
        return sizes.of(name).map(size -> name + " (" + size + ")").orElse(name);
    }

    /** Says that the rollback does not restore the data of a table or column; empty if it does. */
    String lost(String name) {
        boolean lost = revision.rollback()
                .filter(rollback -> rollback.changedData().contains(name))
                .isPresent();
        return lost ? ", whose data the rollback does not restore" : "";
    }

    /** Returns the tables with a new or validated constraint, or with a column that became required. */
    static Set<Long> constrained(MeasuredStatement statement) {
        Set<Long> tables = new LinkedHashSet<>();
        statement.after().constraints().forEach((id, constraint) -> {
            var earlier = statement.before().constraints().get(id);
            boolean added = earlier == null && constraint.validated();
            boolean validated = earlier != null && !earlier.validated() && constraint.validated();
            if ((added || validated) && constraint.isOfDomain()) {
                tables.addAll(statement.scanned());
            } else if (added || validated) {
                tables.add(constraint.table());
            }
        });
        statement.after().columns().forEach((id, column) -> {
            var earlier = statement.before().columns().get(id);
            if (earlier != null && !earlier.notNull() && column.notNull()) {
                tables.add(id.table());
            }
        });
        return tables;
    }
}
