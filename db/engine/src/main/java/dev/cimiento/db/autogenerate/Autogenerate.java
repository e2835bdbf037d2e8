package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.Generation.NamesUnclear;
import dev.cimiento.db.autogenerate.Generation.NothingToDo;
import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.plan.IgnoredObjects;
import dev.cimiento.db.autogenerate.rename.DiffContext;
import dev.cimiento.db.autogenerate.rename.ObsoleteRenameHints;
import dev.cimiento.db.autogenerate.rename.RenameDeclarations;
import dev.cimiento.db.autogenerate.rename.RenameQuestion;
import dev.cimiento.db.autogenerate.rename.RenameResolution;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.core.BackgroundTask;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.schema.DeclaredSchema;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Proposes the revision that leads from where the history ends to what is declared, with its rollback, and tests it on
 * synthetic rows in scratch databases. Nothing is written: {@link dev.cimiento.db.changelog.revision.RevisionWriter} does
 * that.
 *
 * <pre>{@code
 * Generation generation = new Autogenerate(scratch, project.changelog(), project.schema())
 *         .generate(new Autogenerate.Request("add suppliers", false));
 * if (generation instanceof Generation.Proposed proposed) {
 *     new RevisionWriter(changelog, Clock.systemUTC()).write(proposed.revision());
 * }
 * }</pre>
 */
public record Autogenerate(ScratchDatabases databases, Changelog changelog, DeclaredSchema schema) {

    /**
     * What is asked for.
     *
     * @param message what the revision is for; blank for words made of what changes
     * @param mayLose whether data may be lost
     * @param grants whether it also says who may do what; the roles have to be there
     * @param answers says of a question about a name whether it is the same thing; nothing where nobody can be asked
     */
    public record Request(
            String message, boolean mayLose, boolean grants, Function<RenameQuestion, Optional<Boolean>> answers) {

        /** One that nobody is at hand for. */
        public Request(String message, boolean mayLose) {
            this(message, mayLose, false, question -> Optional.empty());
        }
    }

    /** Who wants to know what a change of the schema means for those who use it, while both schemas can be asked. */
    public interface Observer {

        /**
         * @param before a database as the history leaves it
         * @param after one as it is declared
         */
        void changes(DataSource before, DataSource after);
    }

    /** The same as {@link #generate(Request, Observer)} where nobody looks on. */
    public Generation generate(Request request) {
        return generate(request, (before, after) -> {});
    }

    /**
     * Compares the two schemas in scratch databases of their own. If they differ, agrees on renames, searches statements
     * in both directions, and tests the revision made of them.
     *
     * @param observer is shown the schemas if they differ, and no name is unclear
     *
     * @throws DatabaseException when the declared schema or the history does not work by itself, or when a line
     *     {@code -- renamed from:} names what never was
     */
    public Generation generate(Request request, Observer observer) {
        return databases.dropTogether(() -> compare(request, observer));
    }

    private Generation compare(Request request, Observer observer) {
        try (ScratchDatabase declared = databases.create();
                ScratchDatabase history = databases.create()) {
            BackgroundTask<DatabaseSnapshot> wanted = BackgroundTask.begin(() -> {
                schema.applyTo(declared.dataSource());
                return DatabaseSnapshot.of(declared.url(), request.grants());
            });
            DatabaseSnapshot reached;
            try {
                new Migrations(history.dataSource(), changelog).upgrade(step -> {});
                reached = DatabaseSnapshot.of(history.url(), request.grants());
            } finally {
                wanted.await();
            }
            if (wanted.result().schema().differencesTo(reached.schema()).isEmpty()) {
                return new NothingToDo(ObsoleteRenameHints.of(schema));
            }
            BackgroundTask<ScratchDatabase> analyzed = BackgroundTask.begin(declared::analyzed);
            history.analyzed();
            analyzed.result();
            return proposeWithoutUndeclared(reached, wanted.result(), request, observer);
        } catch (SQLException e) {
            throw DatabaseException.because("The declared schema cannot be compared with the history", e);
        }
    }

    /** Partitions that are not declared, since they are made by a job, are left out of the comparison. */
    private Generation proposeWithoutUndeclared(
            DatabaseSnapshot history, DatabaseSnapshot declared, Request request, Observer observer)
            throws SQLException {
        try (ScratchDatabase shape = databases.create(history.url().database())) {
            Set<String> undeclared = history.schema().partitionsLackedBy(declared.schema());
            IgnoredObjects.drop(shape, undeclared);
            DatabaseSnapshot known = undeclared.isEmpty()
                    ? new DatabaseSnapshot(shape.url(), history.schema())
                    : history.likewise(shape.url());
            Generation generation = propose(new DiffContext(databases, changelog, history, known, declared), request);
            if (!(generation instanceof NamesUnclear)) {
                observer.changes(shape.dataSource(), declared.dataSource());
            }
            return generation;
        }
    }

    private Generation propose(DiffContext comparison, Request request) throws SQLException {
        RenameDeclarations names = RenameDeclarations.of(schema.folder());
        RenameResolution agreement = RenameResolution.find(comparison, names, request.answers());
        List<RenameQuestion> open = agreement.open();
        return open.isEmpty()
                ? new RevisionPlanner(comparison, agreement).make(request.message(), request.mayLose())
                : new NamesUnclear(open);
    }
}
