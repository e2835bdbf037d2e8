package dev.cimiento.db.check;

import dev.cimiento.db.autogenerate.database.Schema;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.apply.Step.Direction;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.BackgroundTask;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.schema.DeclaredSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the history of a database with its declared schema, on scratch databases.
 *
 * <pre>{@code
 * SchemaCheck check = new SchemaCheck(scratch, project.changelog(), project.schema());
 * check.differences(); // [table public.devices: missing]
 * check.roundTrips();  // [20261121093000_catalog rolled back: table public.products: not expected]
 * }</pre>
 */
public record SchemaCheck(ScratchDatabases databases, Changelog changelog, DeclaredSchema schema) {

    /** Returns the declared schema. */
    public static Schema declared(ScratchDatabases databases, DeclaredSchema schema) {
        try (ScratchDatabase database = databases.create()) {
            schema.applyTo(database.dataSource());
            return Schema.of(database.dataSource(), schema.comparesPrivileges());
        }
    }

    /** Returns the schema that the history produces. */
    Schema migrated() {
        try (ScratchDatabase database = databases.create()) {
            new Migrations(database.dataSource(), changelog).upgrade(step -> {});
            return read(database);
        }
    }

    /** Returns the differences of the history to the declared schema. */
    public List<String> differences() {
        BackgroundTask<Schema> declared = BackgroundTask.begin(() -> declared(databases, schema));
        try {
            Schema migrated = migrated();
            return declared.result().differencesTo(migrated);
        } finally {
            declared.await();
        }
    }

    /** Applies, rolls back and applies again each revision, and returns the differences that this leaves. */
    public List<StepDifference> roundTrips() {
        return roundTrips(changelog.revisions());
    }

    /** Applies, rolls back and applies again some revisions, and returns the differences that this leaves. */
    public List<StepDifference> roundTrips(List<Revision> tested) {
        List<StepDifference> found = new ArrayList<>();
        try (ScratchDatabase database = databases.create()) {
            Changelog earlier = changelog.upTo(Revision.BASE);
            for (Revision revision : changelog.revisions()) {
                Changelog later = changelog.upTo(revision.id());
                if (tested.contains(revision)) {
                    new Migrations(database.dataSource(), earlier).upgrade(step -> {});
                    roundTrip(revision, new Migrations(database.dataSource(), later), database, found);
                }
                earlier = later;
            }
        }
        return found;
    }

    private void roundTrip(
            Revision revision, Migrations migrations, ScratchDatabase database, List<StepDifference> found) {
        Schema before = read(database);
        migrations.upgrade(step -> {});
        Schema after = read(database);
        migrations.downgrade(1, step -> {});
        compare(before, read(database), revision, Direction.DOWN, found);
        migrations.upgrade(step -> {});
        compare(after, read(database), revision, Direction.UP, found);
    }

    private Schema read(ScratchDatabase database) {
        return Schema.of(database.dataSource(), schema.comparesPrivileges());
    }

    private static void compare(
            Schema expected, Schema actual, Revision revision, Direction direction, List<StepDifference> found) {
        for (String difference : expected.differencesTo(actual)) {
            found.add(new StepDifference(revision, direction, difference));
        }
    }
}
