package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.Generation.NamesUnclear;
import dev.cimiento.db.autogenerate.Generation.NothingToDo;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.database.Table;
import dev.cimiento.db.autogenerate.plan.DiffEngine;
import dev.cimiento.db.autogenerate.plan.IgnoredObjects;
import dev.cimiento.db.autogenerate.plan.IgnoredObjects.Compared;
import dev.cimiento.db.autogenerate.rename.DiffContext;
import dev.cimiento.db.autogenerate.rename.ObsoleteRenameHints;
import dev.cimiento.db.autogenerate.rename.RenameDeclarations;
import dev.cimiento.db.autogenerate.rename.RenameQuestion;
import dev.cimiento.db.autogenerate.rename.RenameResolution;
import dev.cimiento.db.autogenerate.safe.StatementForm;
import dev.cimiento.db.autogenerate.trial.RevisionTrial;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.NewRevision;
import dev.cimiento.db.changelog.revision.RevisionParser;
import dev.cimiento.db.changelog.revision.RevisionSql;
import dev.cimiento.db.core.BackgroundTask;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.schema.DeclaredSchema;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Generates the revision that takes a database from the head of the history to the declared schema, with its rollback.
 * Nothing is written to a file or to a live database.
 *
 * <p>The procedure:
 * <ol>
 *   <li>It creates two scratch databases. One gets the declared schema, the other all revisions of the history. If
 *       their schemas are equal, the result is {@link Generation.NothingToDo}.
 *   <li>It drops what is not compared: the log tables of migration tools, and partitions that are not declared.
 *   <li>It resolves renames: from the lines {@code -- renamed from:} of the declared schema, and from the caller's
 *       replies about dropped and added objects that look alike ({@link RenameResolution}). An open question ends the
 *       procedure with {@link Generation.NamesUnclear}.
 *   <li>It compares the data that both schemas can hold. If the new one can hold less and the request does not allow a
 *       loss, the result is {@link Generation.DataWouldBeLost}.
 *   <li>It searches for the statements of the upgrade by <i>fixed-point iteration</i>
 *       ({@link dev.cimiento.db.autogenerate.plan.MigrationPlan}): run the statements that the comparison proposes,
 *       compare again, and repeat until nothing differs, nothing changes, or four rounds are over. Within a round a
 *       failed statement is retried after the others, so the order that is found works.
 *   <li>It searches for the statements of the rollback in the same way, from the upgraded schema to the old one. If one
 *       transaction cannot hold the upgrade, because it adds an enum value and uses it, the revision gets two change
 *       sets.
 *   <li>It writes statements that would block other sessions while they read an existing table in their safe form, in
 *       change sets of their own ({@link dev.cimiento.db.autogenerate.safe.SafeChangeSets}).
 *   <li>It tests the revision ({@link dev.cimiento.db.autogenerate.trial.RevisionTrial}): fills the database of the
 *       history with synthetic rows, then upgrades, downgrades and upgrades again. Each time the schema must be the
 *       expected one, and the retained rows must be unchanged.
 * </ol>
 *
 * <p>A revision that fails the test is returned as well, with the problems found, and becomes a draft. It cannot be
 * applied until a person has corrected it.
 *
 * <p>Example: the history ends with the first table, the second one is declared.
 *
 * <pre>{@code
 * create table readings (id bigint primary key, value numeric not null);
 * create table readings (id bigint primary key, value numeric not null, note text);
 * }</pre>
 *
 * <p>The generated change set is:
 *
 * <pre>{@code
 * alter table readings add column note text;
 * --rollback alter table readings drop column note;
 * }</pre>
 *
 * <p>Calling it:
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
     * The options of a generation.
     *
     * @param message the purpose of the revision; if blank, a summary of its statements is used
     * @param allowLoss true to generate a revision that loses data
     * @param grants true to compare privileges as well, even if the declared schema does not ask for it; their roles
     *     must exist on the scratch server
     * @param answers replies to a question whether an object was renamed; empty if it stays open
     * @param form the form of statements on existing tables
     */
    public record Request(
            String message,
            boolean allowLoss,
            boolean grants,
            Function<RenameQuestion, Optional<Boolean>> answers,
            StatementForm form) {

        /** Creates a request for the safe form without privileges, which leaves all questions about renames open. */
        public Request(String message, boolean allowLoss) {
            this(message, allowLoss, false, question -> Optional.empty(), StatementForm.SAFE);
        }

        /** Returns this request for another form. */
        public Request in(StatementForm other) {
            return new Request(message, allowLoss, grants, answers, other);
        }
    }

    /** Receives both schemas while their databases exist, for example to check statements against each. */
    public interface Observer {

        /** Ignores the schemas. */
        Observer NONE = (before, after) -> {};

        /**
         * Called once, before the scratch databases are dropped.
         *
         * @param before a database with the schema of the history
         * @param after a database with the declared schema
         */
        void changes(DataSource before, DataSource after);

        /**
         * Called before each test of a revision, whose change sets are final. A second one follows if the first one does
         * not pass.
         *
         * @param before a database with the schema of the history, without rows and without connections, which exists
         *     until {@link #proposed} returns; empty if it lacks partitions that the comparison ignored
         * @param after a database with the declared schema
         */
        default void planned(NewRevision revision, Optional<DatabaseSnapshot> before, DatabaseSnapshot after) {}

        /** Called after {@link #changes} if a revision was generated. */
        default void proposed(Proposed proposed) {}
    }

    /** Calls {@link #generate(Request, Observer)} without an observer. */
    public Generation generate(Request request) {
        return generate(request, Observer.NONE);
    }

    /**
     * Runs the procedure that the class describes.
     *
     * @param observer called if the schemas differ and no question about a rename is open
     * @throws DatabaseException if the declared schema or the history cannot be applied to an empty database, or if a
     *     line {@code -- renamed from:} names an object that the history never had
     */
    public Generation generate(Request request, Observer observer) {
        return databases.dropTogether(() -> compare(request, observer));
    }

    private Generation compare(Request request, Observer observer) {
        boolean granted = request.grants() || schema.comparesPrivileges();
        BackgroundTask<RevisionSql> liquibase = BackgroundTask.begin(RevisionParser::readEmpty);
        try (ScratchDatabase declared = databases.create()) {
            BackgroundTask<DatabaseSnapshot> wanted = BackgroundTask.begin(() -> {
                schema.applyTo(declared.dataSource());
                return DatabaseSnapshot.of(declared, granted);
            });
            try (ScratchDatabase history = databases.create()) {
                liquibase.await();
                new Migrations(history.dataSource(), changelog).upgrade(step -> {});
                DatabaseSnapshot reached = DatabaseSnapshot.of(history, granted);
                return compare(history, reached, declared, wanted.result(), request, observer);
            } finally {
                wanted.await();
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The declared schema cannot be compared with the history", e);
        }
    }

    private Generation compare(
            ScratchDatabase history,
            DatabaseSnapshot reached,
            ScratchDatabase declared,
            DatabaseSnapshot wanted,
            Request request,
            Observer observer)
            throws SQLException {
        if (wanted.schema().differencesTo(reached.schema()).isEmpty()) {
            return new NothingToDo(
                    ObsoleteRenameHints.of(schema), wanted.schema().uncompared());
        }
        DiffEngine engine = new DiffEngine();
        BackgroundTask<Map<String, Table>> reading = BackgroundTask.begin(() -> {
            declared.analyzed();
            if (!RevisionTrial.needsCopy(wanted)) {
                engine.read(wanted);
            }
            return wanted.tables();
        });
        try {
            history.analyzed();
            return compareWithoutIgnored(reached, wanted, reading, engine, request, observer);
        } finally {
            reading.await();
            engine.await();
        }
    }

    /**
     * Compares without partitions that are not declared: usually a scheduled job creates them.
     *
     * @param reading reads the tables of the declared schema. Its database can be copied only when it has ended
     * @param engine can read the database of the declared schema already
     */
    private Generation compareWithoutIgnored(
            DatabaseSnapshot history,
            DatabaseSnapshot declared,
            BackgroundTask<Map<String, Table>> reading,
            DiffEngine engine,
            Request request,
            Observer observer)
            throws SQLException {
        try (ScratchDatabase shape = databases.create(history.url().database())) {
            Compared compared = IgnoredObjects.drop(shape, history, declared);
            reading.await();
            Optional<DatabaseSnapshot> before = Optional.of(compared.from()).filter(from -> compared.complete());
            // The declared database can have got partitions since.
            DiffEngine current = compared.complete() ? engine : new DiffEngine();
            Generation generation = propose(
                    compared, current, history, request, revision -> observer.planned(revision, before, compared.to()));
            if (!(generation instanceof NamesUnclear)) {
                observer.changes(shape.dataSource(), declared.url().dataSource());
            }
            if (generation instanceof Proposed proposed) {
                observer.proposed(proposed);
            }
            return generation;
        }
    }

    private Generation propose(
            Compared compared,
            DiffEngine engine,
            DatabaseSnapshot history,
            Request request,
            Consumer<NewRevision> onPlan)
            throws SQLException {
        try (ScratchDatabase work = databases.create(compared.from().url().database())) {
            engine.read(compared.from());
            DiffContext context =
                    new DiffContext(databases, changelog, history, compared.from(), work, compared.to(), engine);
            RenameDeclarations names = RenameDeclarations.of(schema.folder());
            RenameResolution resolution = RenameResolution.find(context, names, request.answers());
            List<RenameQuestion> open = resolution.open();
            return open.isEmpty()
                    ? new RevisionPlanner(context, resolution, onPlan).make(request)
                    : new NamesUnclear(open);
        } finally {
            engine.await();
        }
    }
}
