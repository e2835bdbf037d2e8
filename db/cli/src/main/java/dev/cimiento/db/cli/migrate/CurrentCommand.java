package dev.cimiento.db.cli.migrate;

import dev.cimiento.db.changelog.apply.DatabaseState;
import dev.cimiento.db.changelog.apply.HalfApplied;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.view.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./manage db current}. */
@Command(name = "current", description = "Show the current revision of the database.")
public final class CurrentCommand extends ProjectCommand {

    @Option(
            names = {"-v", "--verbose"},
            description = "Show also its file and the pending revisions.")
    private boolean verbose;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** The members of the JSON output. */
    private record Current(
            @Nullable String revision,
            @Nullable String file,
            boolean head,
            List<String> pending,
            @Nullable Half halfApplied,
            List<String> newer) {}

    private record Half(String revision, List<String> applied, List<String> missing, List<String> leftovers) {}

    @Override
    public Integer call() {
        Migrations migrations = context().migrations(spec());
        DatabaseState state = migrations.state();
        if (json) {
            output().json(current(state));
        } else {
            print(state);
            if (state.applied().isEmpty()) {
                Phrases.otherHistories(migrations.otherHistories()).ifPresent(output()::warning);
            }
        }
        return OK;
    }

    private void print(DatabaseState state) {
        output().line(Phrases.place(state));
        if (verbose) {
            state.current().ifPresent(revision -> output().line("  file: " + revision.file()));
        }
        state.halfApplied().ifPresent(half -> output().warning(Phrases.halfApplied(half)));
        if (!state.pending().isEmpty()) {
            output().line(Phrases.count(state.pending().size(), "revision is", "revisions are") + " pending"
                    + (verbose ? ":" : ""));
        }
        if (verbose) {
            state.pending().forEach(revision -> output().line("  " + revision));
        }
    }

    private static Current current(DatabaseState state) {
        return new Current(
                state.current().map(Revision::id).orElse(null),
                state.current().map(Revision::file).orElse(null),
                state.pending().isEmpty() && state.newer().isEmpty(),
                state.pending().stream().map(Revision::id).toList(),
                state.halfApplied().map(CurrentCommand::half).orElse(null),
                state.newer());
    }

    private static Half half(HalfApplied half) {
        return new Half(half.revision().id(), half.applied(), half.missing(), half.leftovers());
    }
}
