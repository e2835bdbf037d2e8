package dev.cimiento.db.cli.prove;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.report.Report;
import java.util.List;
import java.util.Optional;

/** Proves statements against the schemas that a history leads to, each made in a scratch database. */
public record HistoryProof(Proof proof, ScratchDatabases databases, Changelog changelog) {

    /** Against the latest schema. */
    public Report atHead() {
        return at(changelog);
    }

    /**
     * Against the schema as it was, or will be, with one revision the latest.
     *
     * @param current how many revisions the database has; of no meaning for a target that is not relative to it
     * @throws dev.cimiento.db.core.DatabaseException when there is no such revision
     */
    public Report at(RevisionTarget revision, int current) {
        return at(changelog.upTo(revision, current));
    }

    /**
     * Whether the pending revisions can be applied while programs run.
     *
     * @param applied the revisions that the database has
     * @return empty where nothing is pending
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

    private Report at(Changelog history) {
        try (ScratchDatabase database = databases.create()) {
            new Migrations(database.dataSource(), history).upgrade(step -> {});
            return proof.against(database.dataSource());
        }
    }
}
