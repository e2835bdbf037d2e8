package dev.cimiento.bootstrap.db;

import dev.cimiento.db.changelog.Changelog;
import dev.cimiento.db.changelog.DatabaseState;
import dev.cimiento.db.changelog.Revision;
import dev.cimiento.db.changelog.RevisionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./manage db history}. */
@Command(name = "history", description = "The revisions there are, the latest first. Needs no database but for -i.")
final class HistoryCommand extends ProjectCommand {

    @Option(
            names = {"-v", "--verbose"},
            description = "All that is known of each.")
    private boolean verbose;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Mark where the database is.")
    private boolean indicateCurrent;

    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "FROM:TO",
            description = "Only those behind FROM, up to TO; with 'current' or -1 counted from where the database is.")
    private Optional<String> range = Optional.empty();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Changelog changelog = workplace().project().changelog();
        RevisionRange wanted = range.map(this::range).orElse(RevisionRange.ALL);
        Optional<DatabaseState> state = indicateCurrent || wanted.isRelative()
                ? Optional.of(workplace().migrations(spec()).state())
                : Optional.empty();
        int current = state.map(known -> known.applied().size()).orElse(0);
        List<Revision> revisions = new ArrayList<>(changelog.within(wanted, current));
        Collections.reverse(revisions);
        show(revisions, changelog, state.filter(known -> indicateCurrent).flatMap(DatabaseState::current));
        return DbCommand.OK;
    }

    private void show(List<Revision> revisions, Changelog changelog, Optional<Revision> current) {
        Optional<Revision> head = changelog.head();
        if (json) {
            output().json(revisions.stream()
                    .map(revision -> RevisionView.of(revision, head.equals(Optional.of(revision))))
                    .toList());
            return;
        }
        for (Revision revision : revisions) {
            String marks = (head.equals(Optional.of(revision)) ? " (head)" : "")
                    + (current.equals(Optional.of(revision)) ? " (current)" : "");
            String comment = revision.comment().isEmpty() ? "" : ", " + revision.comment();
            output().line(
                            verbose
                                    ? RevisionView.details(revision, marks)
                                    : revision.follows() + " -> " + revision + marks + comment);
        }
    }
}
