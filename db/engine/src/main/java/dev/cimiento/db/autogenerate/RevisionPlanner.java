package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.Generation.DataWouldBeLost;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.rename.DataShape;
import dev.cimiento.db.autogenerate.rename.DiffContext;
import dev.cimiento.db.autogenerate.rename.RenameResolution;
import dev.cimiento.db.autogenerate.requirement.Requirement;
import dev.cimiento.db.autogenerate.script.ChangeSummary;
import dev.cimiento.db.autogenerate.trial.RevisionTrial;
import dev.cimiento.db.autogenerate.trial.RevisionTrial.TrialResult;
import dev.cimiento.db.changelog.revision.NewChangeSet;
import dev.cimiento.db.changelog.revision.NewRevision;
import dev.cimiento.db.changelog.revision.Revision;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the change sets of a revision, and tests it. */
record RevisionPlanner(DiffContext context, RenameResolution names) {

    private static final int SHOWN = 5;

    private record Loss(List<String> byUpgrade, List<String> byDowngrade, List<String> remarks) {

        static Loss between(DataShape before, DataShape after) {
            return new Loss(before.lossesTo(after), after.lossesTo(before), before.remarksTo(after));
        }

        Loss with(List<String> more) {
            return new Loss(
                    byUpgrade,
                    byDowngrade,
                    Stream.concat(remarks.stream(), more.stream()).toList());
        }
    }

    Generation make(String message, boolean allowLoss) throws SQLException {
        Loss loss = Loss.between(names.before(), names.after());
        if (!loss.byUpgrade().isEmpty() && !allowLoss) {
            return new DataWouldBeLost(loss.byUpgrade());
        }
        try (RevisionTrial trial = RevisionTrial.begin(context, names.renames())) {
            List<PlannedChangeSet> planned = ChangeSetSplitter.find(context, names.renames());
            ChangedValues values = ChangedValues.between(context.shape(), context.declared());
            return tested(trial, planned, loss.with(values.remarks(planned)), message);
        }
    }

    private Proposed tested(RevisionTrial trial, List<PlannedChangeSet> planned, Loss loss, String message)
            throws SQLException {
        List<Requirement> breakable = trial.breakable(statements(planned));
        List<NewChangeSet> changeSets = written(planned, breakable);
        String words = message.isBlank() ? ChangeSummary.of(statements(planned)) : message;
        NewRevision revision = new NewRevision(words, remarks(loss, breakable, List.of()), changeSets);
        TrialResult result = trial.of(revision, !loss.byUpgrade().isEmpty());
        List<String> problems = Stream.concat(
                        result.problems().stream(), planned.stream().flatMap(part -> part.remaining().stream()))
                .distinct()
                .toList();
        List<String> header = new ArrayList<>();
        problems.forEach(problem -> header.add(Revision.DRAFT + problem.replaceAll("\\s+", " ")));
        header.addAll(remarks(loss, breakable, result.remarks()));
        List<String> remarks = Stream.concat(loss.remarks().stream(), result.remarks().stream())
                .toList();
        return new Proposed(
                new NewRevision(words, header, changeSets),
                problems,
                loss.byUpgrade(),
                breakable,
                result.tables(),
                remarks,
                context.declared().schema().uncompared());
    }

    private static List<String> statements(List<PlannedChangeSet> planned) {
        return planned.stream().flatMap(part -> part.statements().stream()).toList();
    }

    /** The queries must run before any change. */
    private static List<NewChangeSet> written(List<PlannedChangeSet> planned, List<Requirement> breakable) {
        List<NewChangeSet> changeSets =
                new ArrayList<>(planned.stream().map(PlannedChangeSet::written).toList());
        changeSets.set(
                0,
                changeSets
                        .get(0)
                        .after(breakable.stream()
                                .flatMap(requirement -> requirement.query().stream())
                                .toList()));
        return changeSets;
    }

    private static List<String> remarks(Loss loss, List<Requirement> breakable, List<String> found) {
        List<String> remarks = new ArrayList<>();
        loss.byUpgrade()
                .forEach(lost ->
                        remarks.add(Revision.LOSS + lost + ". A downgrade restores the structure, not the data."));
        loss.byDowngrade().forEach(lost -> remarks.add(Revision.DOWNGRADE_LOSS + lost + "."));
        remarks.addAll(loss.remarks());
        if (!breakable.isEmpty()) {
            remarks.add("Existing rows may break this revision: " + words(breakable)
                    + ". Its preconditions count them before any change.");
        }
        remarks.addAll(found);
        return remarks;
    }

    private static String words(List<Requirement> breakable) {
        String words = breakable.stream().limit(SHOWN).map(Requirement::words).collect(Collectors.joining("; "));
        return breakable.size() <= SHOWN ? words : words + "; and " + (breakable.size() - SHOWN) + " more";
    }
}
