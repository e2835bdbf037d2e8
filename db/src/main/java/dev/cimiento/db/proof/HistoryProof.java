package dev.cimiento.db.proof;

import dev.cimiento.db.changelog.Changelog;
import dev.cimiento.db.changelog.Migrations;
import dev.cimiento.db.changelog.Revision;
import dev.cimiento.db.shared.ScratchDatabase;
import dev.cimiento.db.shared.ScratchDatabases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Proves statements against the schemas that a history leads to, each made in a scratch database. */
public record HistoryProof(Proof proof, ScratchDatabases databases, Changelog changelog) {

    /** Against the latest schema. */
    public Report atHead() {
        return at(changelog);
    }

    /**
     * Against the schema as it was, or will be, with one revision the latest.
     *
     * @throws dev.cimiento.db.shared.DatabaseException when there is no such revision
     */
    public Report at(String revision) {
        return at(changelog.upTo(revision));
    }

    /**
     * Whether revisions can be applied while programs run: in a rolling deployment the same statements meet the schema
     * before them and the schema after them, whichever goes first, the program or the schema.
     *
     * @param applied the revisions that the database has
     * @return the reports of both schemas; one where nothing is pending
     */
    public Map<String, Report> overPending(List<Revision> applied) {
        Map<String, Report> reports = new LinkedHashMap<>();
        if (applied.size() < changelog.revisions().size()) {
            String latest = applied.isEmpty()
                    ? Revision.BASE
                    : applied.get(applied.size() - 1).id();
            reports.put("before the pending revisions, at " + latest, at(latest));
            reports.put("after the pending revisions", atHead());
        } else {
            reports.put("nothing is pending", atHead());
        }
        return reports;
    }

    private Report at(Changelog history) {
        try (ScratchDatabase database = databases.create()) {
            new Migrations(database.dataSource(), history).upgrade(step -> {});
            return proof.against(database.dataSource());
        }
    }
}
