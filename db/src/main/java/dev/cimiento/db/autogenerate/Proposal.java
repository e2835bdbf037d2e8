package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.Generation.DataWouldBeLost;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.Proof.Finding;
import dev.cimiento.db.changelog.NewChangeSet;
import dev.cimiento.db.changelog.NewRevision;
import dev.cimiento.db.changelog.Revision;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the steps of a revision, and proves them. */
record Proposal(Comparison comparison, NameAgreement names) {

    private record Loss(List<String> forward, List<String> back) {

        static Loss between(DataShape before, DataShape after) {
            return new Loss(before.lostOnTheWayTo(after), after.lostOnTheWayTo(before));
        }
    }

    Generation make(String message, boolean mayLose) throws SQLException {
        Loss loss = Loss.between(names.before(), names.after());
        if (!loss.forward().isEmpty() && !mayLose) {
            return new DataWouldBeLost(loss.forward());
        }
        try (Proof proof = Proof.begin(comparison, names.renames())) {
            return proved(proof, RouteInChangeSets.find(comparison, names.renames()), loss, message);
        }
    }

    private static Proposed proved(Proof proof, List<ChangeSetRoute> routes, Loss loss, String message)
            throws SQLException {
        List<NewChangeSet> changeSets =
                routes.stream().map(ChangeSetRoute::written).toList();
        String words = message.isBlank() ? summary(routes) : message;
        NewRevision revision = new NewRevision(words, remarks(loss, List.of()), changeSets);
        Finding finding = proof.of(revision, !loss.forward().isEmpty());
        List<String> problems = Stream.concat(
                        finding.problems().stream(), routes.stream().flatMap(route -> route.left().stream()))
                .distinct()
                .toList();
        List<String> remarks = remarks(loss, finding.remarks());
        problems.forEach(problem -> remarks.add(0, Revision.DRAFT + problem.replaceAll("\\s+", " ")));
        return new Proposed(new NewRevision(words, remarks, changeSets), problems, loss.forward());
    }

    private static String summary(List<ChangeSetRoute> routes) {
        return ChangeSummary.of(
                routes.stream().flatMap(route -> route.statements().stream()).toList());
    }

    private static List<String> remarks(Loss loss, List<String> found) {
        List<String> remarks = new ArrayList<>();
        loss.forward()
                .forEach(lost ->
                        remarks.add("Data is lost: " + lost + ". Taken back, the shape returns, the data does not."));
        loss.back().forEach(lost -> remarks.add("Taken back, it loses: " + lost + "."));
        remarks.addAll(found);
        return remarks;
    }
}
