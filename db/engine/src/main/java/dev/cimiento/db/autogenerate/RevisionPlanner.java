package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.Generation.DataWouldBeLost;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.rename.DataShape;
import dev.cimiento.db.autogenerate.rename.DiffContext;
import dev.cimiento.db.autogenerate.rename.RenameResolution;
import dev.cimiento.db.autogenerate.script.ChangeSummary;
import dev.cimiento.db.autogenerate.trial.RevisionTrial;
import dev.cimiento.db.autogenerate.trial.RevisionTrial.TrialResult;
import dev.cimiento.db.changelog.revision.NewChangeSet;
import dev.cimiento.db.changelog.revision.NewRevision;
import dev.cimiento.db.changelog.revision.Revision;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the change sets of a revision, and tests it. */
record RevisionPlanner(DiffContext context, RenameResolution names) {

    private record Loss(List<String> byUpgrade, List<String> byDowngrade, List<String> remarks) {

        static Loss between(DataShape before, DataShape after) {
            return new Loss(before.lossesTo(after), after.lossesTo(before), before.remarksTo(after));
        }
    }

    Generation make(String message, boolean allowLoss) throws SQLException {
        Loss loss = Loss.between(names.before(), names.after());
        if (!loss.byUpgrade().isEmpty() && !allowLoss) {
            return new DataWouldBeLost(loss.byUpgrade());
        }
        try (RevisionTrial trial = RevisionTrial.begin(context, names.renames())) {
            return tested(trial, ChangeSetSplitter.find(context, names.renames()), loss, message);
        }
    }

    private static Proposed tested(RevisionTrial trial, List<PlannedChangeSet> planned, Loss loss, String message)
            throws SQLException {
        List<NewChangeSet> changeSets =
                planned.stream().map(PlannedChangeSet::written).toList();
        String words = message.isBlank() ? summary(planned) : message;
        NewRevision revision = new NewRevision(words, remarks(loss, List.of()), changeSets);
        TrialResult result = trial.of(revision, !loss.byUpgrade().isEmpty());
        List<String> problems = Stream.concat(
                        result.problems().stream(), planned.stream().flatMap(part -> part.remaining().stream()))
                .distinct()
                .toList();
        List<String> header = new ArrayList<>();
        problems.forEach(problem -> header.add(Revision.DRAFT + problem.replaceAll("\\s+", " ")));
        header.addAll(remarks(loss, result.remarks()));
        List<String> remarks = Stream.concat(loss.remarks().stream(), result.remarks().stream())
                .toList();
        return new Proposed(new NewRevision(words, header, changeSets), problems, loss.byUpgrade(), remarks);
    }

    private static String summary(List<PlannedChangeSet> planned) {
        return ChangeSummary.of(
                planned.stream().flatMap(part -> part.statements().stream()).toList());
    }

    private static List<String> remarks(Loss loss, List<String> found) {
        List<String> remarks = new ArrayList<>();
        loss.byUpgrade()
                .forEach(lost ->
                        remarks.add(Revision.LOSS + lost + ". A downgrade restores the structure, not the data."));
        loss.byDowngrade().forEach(lost -> remarks.add(Revision.DOWNGRADE_LOSS + lost + "."));
        remarks.addAll(loss.remarks());
        remarks.addAll(found);
        return remarks;
    }
}
