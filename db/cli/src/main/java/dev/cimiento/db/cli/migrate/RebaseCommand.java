package dev.cimiento.db.cli.migrate;

import dev.cimiento.db.changelog.apply.Rebase;
import dev.cimiento.db.changelog.revision.RevisionGraph;
import dev.cimiento.db.cli.context.ProjectCommand;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./manage db rebase}. */
@Command(
        name = "rebase",
        description = "If two revisions follow the same one, move the one that is not yet applied behind the other.")
public final class RebaseCommand extends ProjectCommand {

    @Parameters(paramLabel = "REVISION", description = "Move this revision: its id or name, or the start of either.")
    private String name = "";

    @Option(names = "--offline", description = "Do not check in the database whether the revision is applied.")
    private boolean offline;

    @Override
    public Integer call() {
        Path versions = RevisionGraph.directory(context().changelog());
        Rebase rebase = offline
                ? new Rebase(versions, revision -> false)
                : Rebase.in(versions, context().dataSource(spec()));
        List<Rebase.Move> moves = rebase.behindHead(name);
        moves.forEach(move -> output().line(move.revision() + " now follows " + move.follows()));
        if (moves.isEmpty()) {
            output().line("Nothing to do: the revision is the head already.");
        }
        int heads = context().project().revisionGraph().heads().size();
        if (heads > 1) {
            output().line("There are still " + heads + " heads. To list them, run: "
                    + context().command("heads"));
        }
        return OK;
    }
}
