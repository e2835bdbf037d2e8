package dev.cimiento.db.repair;

import dev.cimiento.db.backup.Backup;
import dev.cimiento.db.changelog.apply.DatabaseState;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.apply.Stamp;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.check.SchemaCheck;
import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.Difference;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.schema.MissingObjects;
import dev.cimiento.db.schema.MissingObjects.Completion;
import dev.cimiento.db.seed.Seeds;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Completes a database whose migrations failed, without changing existing objects. It recognizes the revision by the
 * objects, applies pending revisions, creates missing objects and loads reference data.
 *
 * <pre>{@code
 * Repair repair = new Repair(dataSource, project, scratch, Clock.systemUTC());
 * Diagnosis diagnosis = repair.diagnose();
 * if (diagnosis.isRepairable()) {
 *     RepairReport report = repair.run(diagnosis);
 * }
 * }</pre>
 *
 * @param databases scratch databases for the history and the declared schema
 * @param clock gives the time that groups the rows of the log table
 */
public record Repair(DataSource database, Project project, ScratchDatabases databases, Clock clock) {

    /**
     * Examines the database without changing it.
     *
     * @throws DatabaseException if it is newer than the changelog, or has the history of another migration tool only
     */
    public Diagnosis diagnose() {
        Changelog changelog = project.changelog();
        DatabaseState state = migrations().state();
        List<String> others = migrations().otherHistories();
        if (state.applied().isEmpty() && !others.isEmpty()) {
            throw new DatabaseException("Another program migrates this database (" + String.join(", ", others)
                    + "). Nothing was changed. To take it over, stamp it with its revision: db stamp <revision>");
        }
        Catalog actual = Catalog.of(database);
        SchemaTimeline history = SchemaTimeline.of(changelog, databases);
        int recorded = state.applied().size();
        int place = history.positionOf(actual, recorded);
        boolean partly = place == 0 && history.hasObjectsIn(actual);
        return new Diagnosis(
                text("select 'PostgreSQL ' || current_setting('server_version')"),
                new Backup(database, clock).hasRows(),
                state.applied(),
                place > recorded ? Optional.of(changelog.revisions().get(place - 1)) : Optional.empty(),
                partly,
                changelog.revisions().size() - place,
                declared().differencesTo(actual));
    }

    /** Repairs the database as a diagnosis requires. Loads the reference data if the schema is then complete. */
    public RepairReport run(Diagnosis diagnosis) {
        List<Revision> stamped = new ArrayList<>();
        diagnosis.recognized().ifPresent(revision -> stamped.addAll(stamp(RevisionTarget.parse(revision.id()))));
        stamped.removeAll(diagnosis.recorded());
        List<Revision> applied = diagnosis.partly() ? List.of() : migrations().upgrade(step -> {});
        Catalog declared = declared();
        Completion completion =
                declared.differencesTo(Catalog.of(database)).stream().anyMatch(Difference::isMissing)
                        ? new MissingObjects(project.schema()).createIn(database)
                        : new Completion(new TreeSet<>(), List.of());
        List<Difference> left = declared.differencesTo(Catalog.of(database));
        boolean complete = left.stream().allMatch(Difference::isUndeclared);
        if (diagnosis.partly() && complete) {
            stamped.addAll(stamp(RevisionTarget.HEAD));
        }
        boolean seeds = project.seeds().sets().contains(Seeds.REFERENCE);
        return new RepairReport(
                stamped,
                applied,
                List.copyOf(completion.created()),
                completion.refused(),
                complete && seed(),
                seeds && !complete,
                left);
    }

    private List<Revision> stamp(RevisionTarget target) {
        return new Stamp(database, project.changelog(), clock).at(target, false);
    }

    private boolean seed() {
        return !project.seeds().load(database, Optional.empty()).isEmpty();
    }

    private Migrations migrations() {
        return new Migrations(database, project.changelog());
    }

    private Catalog declared() {
        return SchemaCheck.declared(databases, project.schema()).catalog();
    }

    private String text(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be examined", e);
        }
    }
}
