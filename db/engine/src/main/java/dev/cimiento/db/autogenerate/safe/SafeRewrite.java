package dev.cimiento.db.autogenerate.safe;

import dev.cimiento.db.autogenerate.changeset.ExistingRelations;
import dev.cimiento.db.autogenerate.changeset.PlannedChangeSet;
import dev.cimiento.db.autogenerate.database.Names;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The statements of a change set on their way into several change sets. Statements that can wait or take long leave the
 * main change set, and take their rollback with them.
 */
final class SafeRewrite {

    /** The order of the change sets. */
    enum Phase {
        /** Indexes that the main change set needs. */
        FIRST_BUILD,
        MAIN,
        /** Values of columns that become required. */
        FILL,
        /** Checks that are not validated yet. */
        CHECK,
        BUILD,
        VALIDATION,
        /** Changes that need an index or a validated check, and then no work on rows. */
        FINISH,
        /** Statements that name an index. */
        LATE,
        DROP
    }

    private final ExistingRelations existing;
    private final StatementForm form;
    private final List<String> main = new ArrayList<>();
    private final List<String> rollback;
    private final Map<Phase, Map<String, PlannedChangeSet>> others = new EnumMap<>(Phase.class);
    private final Set<String> builtLater = new HashSet<>();
    private final Set<String> consumed = new HashSet<>();
    private final List<String> remarks = new ArrayList<>();

    SafeRewrite(ExistingRelations existing, StatementForm form, List<String> rollback) {
        this.existing = existing;
        this.form = form;
        this.rollback = new ArrayList<>(rollback);
    }

    /** Returns true if the table existed before the revision, and may have many rows. */
    boolean isLarge(String table) {
        return (existing.isPlain(table) || existing.isPartitioned(table))
                && !form.small().test(Names.shown(Names.qualified(table)));
    }

    boolean isPartitioned(String table) {
        return existing.isPartitioned(table);
    }

    List<String> remarks() {
        return remarks;
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    /** Adds a statement to the main change set, or to a later one if it needs an index that is built later. */
    void keep(String statement) {
        boolean late = SafeRule.Position.isMovable(statement)
                && builtLater.stream().anyMatch(index -> ExistingRelations.isNamedIn(statement, index));
        if (late) {
            add(Phase.LATE, "", List.of(statement), List.of());
        } else {
            main.add(statement);
        }
    }

    /** Adds the build of an index. */
    void build(Phase phase, String index, String statement, String table) {
        String dropped = Names.schema(table) + index;
        addAlone(phase, statement, "drop index concurrently if exists " + dropped);
        if (phase == Phase.BUILD) {
            buildsLater(index);
        }
        removeRollback("drop index " + dropped);
    }

    /** Records that a later change set builds or replaces an index, so statements that name it come after it. */
    void buildsLater(String index) {
        builtLater.add(index);
    }

    /** Adds a statement that PostgreSQL does not allow in a transaction. */
    void addAlone(Phase phase, String statement, String back) {
        addAlone(phase, PlannedChangeSet.withoutTransaction(statement, back));
    }

    void addAlone(Phase phase, PlannedChangeSet changeSet) {
        others.computeIfAbsent(phase, any -> new LinkedHashMap<>())
                .put(changeSet.comment() + changeSet.statements(), changeSet);
    }

    /**
     * Adds statements to the change set of a phase for a table.
     *
     * @param back the rollback, which runs before that of earlier statements
     */
    void add(Phase phase, String table, List<String> statements, List<String> back) {
        others.computeIfAbsent(phase, any -> new LinkedHashMap<>())
                .merge(
                        table,
                        PlannedChangeSet.inTransaction(statements, back),
                        (before, added) -> PlannedChangeSet.inTransaction(
                                joined(before.statements(), added.statements()),
                                joined(added.rollback(), before.rollback())));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }

    /** Removes a statement from the rollback of the main change set; it may lack the statement. */
    void removeRollback(String statement) {
        rollback.removeIf(back -> normalized(back).equals(normalized(statement)));
    }

    private static String normalized(String statement) {
        return statement.replaceAll("\\s+", " ").replace("alter table only ", "alter table ");
    }

    /** Returns the first statement of this kind in the rollback of the main change set. */
    Optional<String> inRollback(Predicate<String> kind) {
        return rollback.stream().filter(kind).findFirst();
    }

    /** Records that a later statement is written already. */
    void consume(String statement) {
        consumed.add(statement);
    }

    boolean isConsumed(String statement) {
        return consumed.contains(statement);
    }

    void replaceRollback(String statement, String replacement) {
        rollback.replaceAll(back -> back.equals(statement) ? replacement : back);
    }

    /**
     * Returns the change sets in their order; empty if the rollback cannot be divided in the same way.
     *
     * @param remaining the differences that remain
     */
    Optional<List<PlannedChangeSet>> changeSets(List<String> remaining) {
        // A draft may have a rollback and no statement.
        boolean hasMain = !main.isEmpty() || others.isEmpty();
        if (hasMain) {
            others.computeIfAbsent(Phase.MAIN, any -> new LinkedHashMap<>())
                    .put("", new PlannedChangeSet(main, rollback, remaining));
        }
        List<PlannedChangeSet> changeSets = new ArrayList<>();
        others.values().forEach(phase -> changeSets.addAll(phase.values()));
        if (!hasMain && !(rollback.isEmpty() && remaining.isEmpty())) {
            PlannedChangeSet first = changeSets.get(0);
            if (!first.transactional()) {
                return Optional.empty();
            }
            // The rollback of the first change set runs last.
            changeSets.set(0, new PlannedChangeSet(first.statements(), joined(first.rollback(), rollback), remaining));
        }
        return Optional.of(changeSets);
    }
}
