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

/** What a database looks like after each revision of its history: the empty one first. */
record SchemaTimeline(List<Catalog> catalogs) {

    /** Goes through all of it once, on a scratch database. */
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
     * The place at which a database shows itself to be.
     *
     * @param recorded where its log says that it is
     * @return that one, unless the database is as a later revision left it and has what lies between
     */
    int place(Catalog actual, int recorded) {
        for (int place = catalogs.size() - 1; place > recorded; place--) {
            if (isAt(place, actual)) {
                return first(place, recorded);
            }
        }
        return recorded;
    }

    /** Whether the database has something that the history makes. */
    boolean knowsSomethingOf(Catalog actual) {
        Set<String> made = objects();
        made.removeAll(catalogs.get(0).objects());
        return actual.objects().stream().anyMatch(made::contains);
    }

    /** What is there besides is the user's, unless another revision made it. */
    private boolean isAt(int place, Catalog actual) {
        Set<String> made = objects();
        return catalogs.get(place).differencesTo(actual).stream()
                .allMatch(difference -> difference.expected() == null && !made.contains(difference.object()));
    }

    /** Revisions that change rows only are not seen: those at the end are applied rather than taken for done. */
    private int first(int place, int recorded) {
        int first = place;
        while (first > recorded && same(first - 1, place)) {
            first--;
        }
        return first;
    }

    private boolean same(int one, int other) {
        List<Difference> differences = catalogs.get(one).differencesTo(catalogs.get(other));
        return differences.isEmpty();
    }

    private Set<String> objects() {
        Set<String> objects = new HashSet<>();
        catalogs.forEach(catalog -> objects.addAll(catalog.objects()));
        return objects;
    }
}
