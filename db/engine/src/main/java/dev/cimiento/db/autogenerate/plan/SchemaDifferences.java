package dev.cimiento.db.autogenerate.plan;

import dev.cimiento.db.autogenerate.database.Schema;
import dev.cimiento.db.core.Difference;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The differences of a database to its target.
 *
 * @param objects the objects that differ, partitions included
 * @param isEmpty true if neither objects nor settings of common objects differ
 */
record SchemaDifferences(List<Difference> objects, boolean isEmpty) {

    static SchemaDifferences between(Schema reached, Schema target) {
        List<Difference> objects = target.catalog().differencesTo(reached.catalog());
        return new SchemaDifferences(objects, target.allDifferencesTo(reached).isEmpty());
    }

    /** Returns true if an object of this kind exists in both databases and differs. */
    boolean changes(String kind) {
        return objects.stream()
                .anyMatch(difference ->
                        difference.object().startsWith(kind) && !difference.isMissing() && !difference.isUndeclared());
    }

    /** Returns true if an object of one of these kinds is missing, and another one is not expected. */
    boolean replaces(String... kinds) {
        return Stream.of(kinds)
                .anyMatch(kind -> has(kind, Difference::isMissing) && has(kind, Difference::isUndeclared));
    }

    private boolean has(String kind, Predicate<Difference> which) {
        return objects.stream().anyMatch(difference -> difference.object().startsWith(kind) && which.test(difference));
    }
}
