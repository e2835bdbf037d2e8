package dev.cimiento.db.cli.prove;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.plan.PlannerSettings;
import dev.cimiento.db.plan.size.ExpectedRows;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.plan.ProgramPlans;
import dev.cimiento.db.proof.report.Report;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Proves statements against the schemas of a history. Each schema is built in a scratch database.
 *
 * <pre>{@code
 * HistoryProof history = new HistoryProof(Proof.of(configuration), scratchDatabases, changelog);
 * Report report = history.at(RevisionTarget.parse("20261121"), 0);
 * }</pre>
 */
public record HistoryProof(Proof proof, ScratchDatabases databases, Changelog changelog) {

    /** Proves the statements against the latest schema. */
    public Report atHead() {
        return at(changelog);
    }

    /**
     * Proves the statements against the schema at a revision.
     *
     * @param current the number of revisions that the database has; used only by a relative target
     * @throws dev.cimiento.db.core.DatabaseException if the revision does not exist
     */
    public Report at(RevisionTarget revision, int current) {
        return at(changelog.upTo(revision, current));
    }

    /**
     * Proves the statements against the schemas before and after the pending revisions.
     *
     * @param applied the revisions that the database has
     * @return empty if no revision is pending
     */
    public Optional<RollingDeployment> overPending(List<Revision> applied) {
        if (applied.size() == changelog.revisions().size()) {
            return Optional.empty();
        }
        String latest = applied.isEmpty()
                ? Revision.BASE
                : applied.get(applied.size() - 1).id();
        return Optional.of(new RollingDeployment(latest, at(changelog.upTo(latest)), atHead()));
    }

    /** Plans the statements on the latest schema as if its tables had the expected sizes. */
    public ProgramPlans plans(ExpectedRows expected, PlannerSettings settings) {
        try (ScratchDatabase database = databases.create()) {
            new Migrations(database.dataSource(), changelog).upgrade(step -> {});
            settings.applyTo(database.dataSource());
            return proof.plans(database.dataSource(), expected);
        } catch (SQLException e) {
            throw DatabaseException.because("The scratch database cannot have the settings of the planner", e);
        }
    }

    private Report at(Changelog history) {
        try (ScratchDatabase database = databases.create()) {
            new Migrations(database.dataSource(), history).upgrade(step -> {});
            return proof.against(database.dataSource());
        }
    }
}
