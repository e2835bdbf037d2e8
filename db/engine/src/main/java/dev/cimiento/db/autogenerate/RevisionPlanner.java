package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.Generation.DataWouldBeLost;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.rename.DataShape;
import dev.cimiento.db.autogenerate.rename.DiffContext;
import dev.cimiento.db.autogenerate.rename.RenameResolution;
import dev.cimiento.db.autogenerate.script.ChangeSummary;
import dev.cimiento.db.autogenerate.trial.RevisionTrial;
import dev.cimiento.db.autogenerate.trial.RevisionTrial.Finding;
import dev.cimiento.db.changelog.revision.NewChangeSet;
import dev.cimiento.db.changelog.revision.NewRevision;
import dev.cimiento.db.changelog.revision.Revision;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the steps of a revision, and proves them. */
record RevisionPlanner(DiffContext comparison, RenameResolution names) {

    private record Loss(List<String> forward, List<String> back, List<String> remarks) {

        static Loss between(DataShape before, DataShape after) {
            return new Loss(
                    before.lostOnTheWayTo(after), after.lostOnTheWayTo(before), before.remarksOnTheWayTo(after));
        }
    }

    Generation make(String message, boolean mayLose) throws SQLException {
        Loss loss = Loss.between(names.before(), names.after());
        if (!loss.forward().isEmpty() && !mayLose) {
            return new DataWouldBeLost(loss.forward());
        }
        try (RevisionTrial proof = RevisionTrial.begin(comparison, names.renames())) {
            return proved(proof, ChangeSetSplitter.find(comparison, names.renames()), loss, message);
        }
    }

    private static Proposed proved(RevisionTrial proof, List<PlannedChangeSets> routes, Loss loss, String message)
            throws SQLException {
        List<NewChangeSet> changeSets =
                routes.stream().map(PlannedChangeSets::written).toList();
        String words = message.isBlank() ? summary(routes) : message;
        NewRevision revision = new NewRevision(words, remarks(loss, List.of()), changeSets);
        Finding finding = proof.of(revision, !loss.forward().isEmpty());
        List<String> problems = Stream.concat(
                        finding.problems().stream(), routes.stream().flatMap(route -> route.left().stream()))
                .distinct()
                .toList();
        List<String> header = new ArrayList<>();
        problems.forEach(problem -> header.add(Revision.DRAFT + problem.replaceAll("\\s+", " ")));
        header.addAll(remarks(loss, finding.remarks()));
        List<String> remarks = Stream.concat(loss.remarks().stream(), finding.remarks().stream())
                .toList();
        return new Proposed(new NewRevision(words, header, changeSets), problems, loss.forward(), remarks);
    }

    private static String summary(List<PlannedChangeSets> routes) {
        return ChangeSummary.of(
                routes.stream().flatMap(route -> route.statements().stream()).toList());
    }

    private static List<String> remarks(Loss loss, List<String> found) {
        List<String> remarks = new ArrayList<>();
        loss.forward()
                .forEach(lost ->
                        remarks.add("Data is lost: " + lost + ". Taken back, the shape returns, the data does not."));
        loss.back().forEach(lost -> remarks.add(Revision.LOSES_BACK + lost + "."));
        remarks.addAll(loss.remarks());
        remarks.addAll(found);
        return remarks;
    }
}
