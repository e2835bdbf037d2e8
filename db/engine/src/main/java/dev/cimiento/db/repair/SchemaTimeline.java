package dev.cimiento.db.repair;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.core.Difference;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The catalogs of a database after each revision of its history, that of the empty database first. */
record SchemaTimeline(List<Catalog> catalogs) {

    /** Applies the whole history once, on a scratch database. */
    static SchemaTimeline of(Changelog changelog, ScratchDatabases databases) {
        List<Catalog> catalogs = new ArrayList<>();
        try (ScratchDatabase database = databases.create()) {
            catalogs.add(Catalog.of(database.dataSource()));
            Migrations migrations = new Migrations(database.dataSource(), changelog);
            for (int i = 0; i < changelog.revisions().size(); i++) {
                migrations.upgrade(RevisionTarget.parse("+1"), step -> {});
                catalogs.add(Catalog.of(database.dataSource()));
            }
        }
        return new SchemaTimeline(catalogs);
    }

    /**
     * Finds the number of revisions that a database has by its objects.
     *
     * @param recorded the number of revisions in its log table
     * @return the number of a later revision if the objects match it, else the recorded number
     */
    int positionOf(Catalog actual, int recorded) {
        for (int place = catalogs.size() - 1; place > recorded; place--) {
            if (isAt(place, actual)) {
                return firstEqual(place, recorded);
            }
        }
        return recorded;
    }

    /** Returns true if the database has an object that the history creates. */
    boolean hasObjectsIn(Catalog actual) {
        Set<String> made = objects();
        made.removeAll(catalogs.get(0).objects());
        return actual.objects().stream().anyMatch(made::contains);
    }

    /** Additional objects are ignored, unless another revision creates them. */
    private boolean isAt(int place, Catalog actual) {
        Set<String> made = objects();
        return catalogs.get(place).differencesTo(actual).stream()
                .allMatch(difference -> difference.expected() == null && !made.contains(difference.object()));
    }

    /** Revisions that change only rows leave no trace. Those at the end are applied again instead of being recorded. */
    private int firstEqual(int place, int recorded) {
        int first = place;
        while (first > recorded && areEqual(first - 1, place)) {
            first--;
        }
        return first;
    }

    private boolean areEqual(int one, int other) {
        List<Difference> differences = catalogs.get(one).differencesTo(catalogs.get(other));
        return differences.isEmpty();
    }

    private Set<String> objects() {
        Set<String> objects = new HashSet<>();
        catalogs.forEach(catalog -> objects.addAll(catalog.objects()));
        return objects;
    }
}
