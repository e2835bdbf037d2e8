package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.Generation.DataWouldBeLost;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.changeset.ChangeSetSplitter;
import dev.cimiento.db.autogenerate.changeset.PlannedChangeSet;
import dev.cimiento.db.autogenerate.changeset.PlannedRevision;
import dev.cimiento.db.autogenerate.rename.DataShape;
import dev.cimiento.db.autogenerate.rename.DiffContext;
import dev.cimiento.db.autogenerate.rename.RenameResolution;
import dev.cimiento.db.autogenerate.requirement.Requirement;
import dev.cimiento.db.autogenerate.safe.SafeChangeSets;
import dev.cimiento.db.autogenerate.script.ChangeSummary;
import dev.cimiento.db.autogenerate.trial.RevisionTrial;
import dev.cimiento.db.autogenerate.trial.RevisionTrial.TrialResult;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.NewChangeSet;
import dev.cimiento.db.changelog.revision.NewRevision;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.ScratchDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the change sets of a revision, and tests it.
 *
 * @param onPlan called before each test of a revision
 */
record RevisionPlanner(DiffContext context, RenameResolution names, Consumer<NewRevision> onPlan) {

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

    Generation make(Request request) throws SQLException {
        Loss loss = Loss.between(names.before(), names.after());
        if (!loss.byUpgrade().isEmpty() && !request.allowLoss()) {
            return new DataWouldBeLost(loss.byUpgrade());
        }
        try (RevisionTrial trial = RevisionTrial.begin(context, names.renames())) {
            PlannedRevision planned = ChangeSetSplitter.find(context, names.renames());
            ChangedValues values = ChangedValues.between(context.shape(), context.declared());
            Loss known = loss.with(values.remarks(planned.changeSets()));
            SafeChangeSets changeSets = SafeChangeSets.of(planned, request.form());
            Proposed proposed = tested(trial, planned, changeSets, known, request.message());
            return !proposed.isTested() && planned.remaining().isEmpty() && changeSets.areDivided(planned)
                    ? shortFormOr(proposed, planned, known, request.message())
                    : proposed;
        }
    }

    /** Returns the short form if it passes the test that the safe form did not pass. */
    private Proposed shortFormOr(Proposed safe, PlannedRevision planned, Loss loss, String message)
            throws SQLException {
        try (ScratchDatabase history = context.databases().create()) {
            new Migrations(history.dataSource(), context.changelog()).upgrade(step -> {});
            try (RevisionTrial trial = RevisionTrial.begin(context.with(history), names.renames())) {
                String reason = "The short form, because the safe one fails: "
                        + safe.problems().get(0).replaceAll("\\s+", " ");
                Proposed simple = tested(trial, planned, SafeChangeSets.undivided(planned, reason), loss, message);
                return simple.isTested() ? simple : safe;
            }
        }
    }

    private Proposed tested(
            RevisionTrial trial, PlannedRevision planned, SafeChangeSets chosen, Loss known, String message)
            throws SQLException {
        Loss loss = known.with(chosen.remarks());
        trial.fillAffectedBy(chosen.changeSets().stream()
                .flatMap(changeSet -> Stream.concat(changeSet.statements().stream(), changeSet.rollback().stream()))
                .toList());
        List<Requirement> breakable = trial.breakable(planned.statements());
        List<NewChangeSet> changeSets = written(chosen.changeSets(), breakable);
        String words = message.isBlank() ? ChangeSummary.of(planned.statements()) : message;
        NewRevision revision = new NewRevision(words, remarks(loss, breakable, List.of()), changeSets);
        onPlan.accept(revision);
        TrialResult result = trial.of(revision, !loss.byUpgrade().isEmpty());
        List<String> problems = Stream.concat(planned.remaining().stream(), result.problems().stream())
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
